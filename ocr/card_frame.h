/* The place of a card's side on a page from the places of its labels. Not the finding of labels
 * (ocr/card_find.h). Used by ocr/card_find.c.
 * Least squares of a similarity (shift, scale, turn) over the labels, the worst one left out while
 * it disagrees with the rest. */
#ifndef SEALROOM_OCR_CARD_FRAME_H
#define SEALROOM_OCR_CARD_FRAME_H

#include <stdbool.h>

/* A point known on the card and on the page: u and v in heights of the card from its upper left
 * corner, x and y in pixels of the text plane. */
struct card_anchor {
    double u, v;
    double x, y;
};

/* Where the card's upper left corner lies, its height in pixels, and how far it is turned
 * (clockwise, in radians). */
struct card_frame {
    double x, y, height_px, lean_rad;
};

/* card_frame_fit needs at least two anchors that lie apart; false when they tell no frame. The
 * anchors are put in another order. */
bool card_frame_fit(struct card_anchor *anchors, int count, struct card_frame *out);

#endif
