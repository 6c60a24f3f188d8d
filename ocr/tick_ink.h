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
 * it and its place; false when no outline stands there. */
bool tick_box_inner(const struct page *page, struct box_px expected, int slack_px, double *inner,
                    struct box_px *found);

/* tick_runs_around tells whether ink stands left of a box and above or below it too, as of a pen's
 * tick that runs along the outline and leaves the inside white. A ruling line is on one side, or on
 * two opposite ones; the word is often on the right. */
bool tick_runs_around(const struct page *page, struct box_px box);

/* tick_outline_in looks for the outline of a box of unknown size in an area, whatever its ink is
 * joined to: a pen's tick that runs into the word. `mark->at` is the box; false when none stands
 * there. */
bool tick_outline_in(const struct page *page, struct box_px area, int em_px,
                     struct tick_mark *mark);

/* Boxes from left to right. */
#define TICK_BOXES_MOST 24
struct tick_boxes {
    struct tick_mark at[TICK_BOXES_MOST];
    int count;
};

/* tick_boxes_in gives the boxes of about `side_px` (0 = of any likely size) in an area, those too
 * that a pen's tick joins to other ink once the size is known; none without a picture. */
struct tick_boxes tick_boxes_in(const struct page *page, struct box_px area, int em_px,
                                int side_px);

/* tick_bracket_in looks for a pair of brackets in an area beside a word; `mark->inner` is the share
 * of ink between them, 1 where a pen's tick runs through one. False when neither stands there. */
bool tick_bracket_in(const struct page *page, struct box_px area, int em_px,
                     struct tick_mark *mark);

/* tick_bracket_half looks at one bracket, whose other one stands on another row: *inner is 1 where
 * ink as large as a pen's tick stands with it, else 0. False when no bracket stands there. */
bool tick_bracket_half(const struct page *page, struct box_px area, int em_px, double *inner);

#endif
