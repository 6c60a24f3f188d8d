/* The mark beside an option's word, by its ink: an empty box, a ticked one, a pen's tick without a
 * box, a circle around the word. Not text: what an engine makes of □ or √ is no evidence here.
 * Used by ocr/tick.c. Boxes are pixels of the text plane. */
#ifndef SEALROOM_OCR_TICK_INK_H
#define SEALROOM_OCR_TICK_INK_H

#include "page/page.h"

/* What was found on one side of a word. */
struct tick_mark {
    bool found;       /* some mark stands there */
    bool box;         /* it has the outline of a box (or disc) */
    double inner;     /* share of ink inside it, its own outline left out; 0 to 1 */
    struct box_px at; /* the mark */
};

/* tick_mark_in looks for the mark in an area: between the word and what stands before (or behind)
 * it. `em_px` is the height of the line. False without a picture. */
bool tick_mark_in(const struct page *page, struct box_px area, int em_px, struct tick_mark *out);

/* tick_box_inner looks for an outline of a box of known size near an expected place, whatever its
 * ink is joined to (a pen's tick that runs into a ruling line), and gives the share of ink inside
 * it; false when no outline stands there. */
bool tick_box_inner(const struct page *page, struct box_px expected, int slack_px, double *inner);

/* tick_outline_in looks for the outline of a box of unknown size in an area, whatever its ink is
 * joined to: a pen's tick that runs into the word. `mark->at` is the box; false when none stands
 * there. */
bool tick_outline_in(const struct page *page, struct box_px area, int em_px,
                     struct tick_mark *mark);

/* tick_is_circled tells whether a pen's ring closes around a word. */
bool tick_is_circled(const struct page *page, struct box_px word, int em_px);

#endif
