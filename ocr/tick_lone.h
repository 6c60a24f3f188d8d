/* A mark that stands alone in an answer's cell: √, ×, or the stroke that says "nothing entered".
 * Engines read a printed √ as a stroke, so that those two are told apart by ink. Not boxes beside
 * words (ocr/tick.h). Used by ocr/table_cell.c and ocr/tick_below.c. */
#ifndef SEALROOM_OCR_TICK_LONE_H
#define SEALROOM_OCR_TICK_LONE_H

#include "ocr/place.h"
#include "page/page.h"

enum lone_mark {
    LONE_NONE,   /* no such mark */
    LONE_TICK,   /* √, or a filled or ticked box */
    LONE_CROSS,  /* × */
    LONE_EMPTY,  /* a box without a tick */
    LONE_STROKE, /* a straight stroke: nothing is entered */
    LONE_DOUBT,  /* ink, of which nobody can say which of these it is */
};

/* tick_lone tells what stands in a written place that holds one character. */
enum lone_mark tick_lone(const struct page *page, const struct place *place);

/* tick_lone_in tells what mark stands in an area of which nothing was read, by its ink alone: one
 * box or one pen's tick. LONE_DOUBT for whatever else is as large as a mark, or runs out of the
 * area, and without a picture; LONE_NONE for bare paper and specks. `em_px` is the page's usual
 * line height. */
enum lone_mark tick_lone_in(const struct page *page, struct box_px area, int em_px);

#endif
