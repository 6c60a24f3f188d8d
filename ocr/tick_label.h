/* A question that is answered by one box beside its own label: ☑制作电子签章. Not lists of options
 * (ocr/tick.h) and not marks in cells (ocr/tick_lone.h). Used by ocr/table_blocks.c. */
#ifndef SEALROOM_OCR_TICK_LABEL_H
#define SEALROOM_OCR_TICK_LABEL_H

#include "ocr/tick.h"

/* tick_of_label tells whether the box beside a label, before it or behind it, is ticked;
 * ANSWER_UNKNOWN when its ink does not decide or a box stands on either side. False where no box
 * stands there. Without a picture the engine's reading of the box decides. */
bool tick_of_label(const struct view *view, const struct label_hit *hit, enum answer *out);

#endif
