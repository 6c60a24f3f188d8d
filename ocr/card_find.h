/* Where sides of identity cards lie on a page, from the labels that are printed on every card.
 * Not what they say (ocr/card.c). Used by ocr/card.c.
 * A side is found by labels that stand in each other's place; what stands where on a card follows
 * from domain.md 3.1 (layout of GB/T 35274 era cards, all alike since 2004). */
#ifndef SEALROOM_OCR_CARD_FIND_H
#define SEALROOM_OCR_CARD_FIND_H

#include "ocr/place.h"
#include "packet/names.h"

#define CARD_SIDES_MAX 24
/* A card's width over its height. */
#define CARD_RATIO (85.6 / 54.0)

enum card_label {
    CARD_NAME,
    CARD_SEX,
    CARD_BIRTH,
    CARD_ADDRESS,
    CARD_NUMBER,
    CARD_TITLE,
    CARD_AUTHORITY,
    CARD_TERM,
    CARD_NATION,
    CARD_LABEL_COUNT
};

/* card_label_x and card_label_y tell where a label stands on its side: its left edge in shares of
 * the card's width, its middle in shares of the height. */
double card_label_x(enum card_label label);
double card_label_y(enum card_label label);

/* Glyphs of a label on the page; block -1 = not found. */
struct card_word {
    int block, start, end;
    struct box_px box;
};

/* One side. The frame is the card's place on the text plane: x and y of its upper left corner, its
 * height; lean_rad is how far it is turned on the page (clockwise, small). */
struct card_side_place {
    enum card_side side;
    struct card_word words[CARD_LABEL_COUNT];
    double x, y, height;
    double lean_rad;
};

/* card_find gives the sides on a page, at most CARD_SIDES_MAX, from top to bottom, and their
 * number. */
int card_find(const struct view *view, struct card_side_place *out);

/* card_spot gives the box of a part of a side, in shares of the card's width and height: from
 * `left` to `right`, `height` high about `middle`. */
struct card_spot {
    double left, right, middle, height;
};
struct box_px card_spot(const struct card_side_place *side, struct card_spot spot);

#endif
