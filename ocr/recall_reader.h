/* An engine that knows printed words again (ocr/recall.h) instead of reading them. Not an engine of
 * its own. Used by the reader program around the first engine. */
#ifndef SEALROOM_OCR_RECALL_READER_H
#define SEALROOM_OCR_RECALL_READER_H

#include "base/line_reader.h"

/* recall_reader_of takes the engine over and gives one with its name, for line_reader_close. */
struct line_reader *recall_reader_of(struct line_reader *engine);

#endif
