/* Seals that the tests draw: form, words and wear in, an ink mask out. Not the product's own
 * drawing of seals (samples/): these know nothing of it, nor of how seals are found.
 * Used by the drawn pages of tests/seal/. */
#ifndef SEALROOM_TESTS_SEAL_DRAWN_SEAL_H
#define SEALROOM_TESTS_SEAL_DRAWN_SEAL_H

#include "packet/names.h"
#include "seal/dice.h"

#include <cairo.h>

struct drawn_seal {
    enum seal_shape shape;
    double width_mm, height_mm; /* of the outer edge */
    double x_mm, y_mm;          /* centre on the page */
    double turn_rad;            /* clockwise */
    double rim_mm;              /* width of the ring or frame */
    double inner_rim_mm;        /* of a second ring inside, 0 = none */
    double red, green, blue;    /* ink, 0 to 1 */
    enum seal_ink ink;
    bool star, bold;
    double letter_share; /* height of ring letters, of the half height; 0 = usual */
    double slim;         /* width of ring letters, of their height; 0 = usual */
    double gap_mm;       /* between ring and letters; 0 = usual */
    double star_share;   /* of the half height; 0 = usual */
    double star_rad;     /* turn of the star against the name */
    double spread;       /* of the ring letters' pitch; 0 = usual */
    const char *font;
    char name[160];   /* ring; the characters of a chop */
    char purpose[64]; /* straight line, "" = none */
    char middle[32];  /* line through the centre (tax code, date), "" = none */
    char serial[16];  /* foot digits, "" = none */
    /* wear, 0 = none, 1 = most */
    double faint, speckled, blotted, uneven;
    double ghost_mm; /* second strike, that far off */
    double waver_mm; /* rubber gives: edges lie up to that far from where they were cut */
};

/* drawn_seal_mask gives the seal's imprint as an A8 surface of `side_px` square, its centre in the
 * middle; the caller destroys it. */
cairo_surface_t *drawn_seal_mask(const struct drawn_seal *seal, struct dice *dice, double dpi,
                                 int side_px);

/* drawn_seal_outline adds the seal's outer edge to the path (centre at the origin, in mm). */
void drawn_seal_outline(cairo_t *cr, const struct drawn_seal *seal);

#endif
