/* A resident ID card drawn and noted on a sheet, either side, at any size and lie (domain.md §3.1).
 * Not where cards lie on a sheet: that is the sheets' own. Used by the papers of identity. */
#ifndef SEALROOM_SAMPLES_CARD_H
#define SEALROOM_SAMPLES_CARD_H

#include "samples/sheet.h"
#include "samples/story.h"

#define CARD_WIDE_MM 85.6
#define CARD_HIGH_MM 54.0

/* A card on the sheet: its top left corner before it is turned; `scale` 1 is life size. */
struct card_place {
    double x, y, scale;
};

/* card_lay lays a card down, turned clockwise about its middle, and notes it with its fields. */
void card_lay(struct sheet *sheet, const struct card_place *at, const struct person *person,
              enum card_side side, double turn_rad);

#endif
