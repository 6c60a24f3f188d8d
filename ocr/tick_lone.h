/* A mark that stands alone in an answer's cell: √, ×, or the stroke that says "nothing entered".
 * Engines read a printed √ as a stroke, so that those two are told apart by ink. Not boxes beside
 * words (ocr/tick.h). Used by ocr/table.c. */
#ifndef SEALROOM_OCR_TICK_LONE_H
#define SEALROOM_OCR_TICK_LONE_H

#include "ocr/place.h"
#include "page/page.h"

enum lone_mark {
    LONE_NONE,   /* no such mark */
    LONE_TICK,   /* √, or a filled or ticked box */
    LONE_CROSS,  /* × */
    LONE_STROKE, /* a straight stroke: nothing is entered */
    LONE_DOUBT,  /* one of the last three, nobody can say which */
};

/* tick_lone tells what stands in a written place that holds one character. */
enum lone_mark tick_lone(const struct page *page, const struct place *place);

#endif
