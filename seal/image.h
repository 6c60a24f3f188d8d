/* One impression without its paper, for making the electronic seal: coverage and ink, upright, at
 * true scale, with what speaks against using it. Not a file format (pipeline/seal_png.h writes
 * PNG) and not a choice among impressions. Used by the reader program for `seal-image`. */
#ifndef SEALROOM_SEAL_IMAGE_H
#define SEALROOM_SEAL_IMAGE_H

#include "seal/seal.h"

#include <stdint.h>

/* Why an impression is no good model for an electronic seal. */
enum seal_flaw {
    SEAL_FLAW_CUT = 1,     /* cut by the page's edge */
    SEAL_FLAW_BROKEN = 2,  /* its ring (or a side of its frame) is not there all around */
    SEAL_FLAW_CROSSED = 4, /* print or writing runs through it */
    SEAL_FLAW_FAINT = 8,   /* hardly any ink */
    SEAL_FLAW_COARSE = 16, /* scanned at less than 200 dpi */
    SEAL_FLAW_NO_SCALE = 32,
    SEAL_FLAW_NO_COLOUR = 64,
};

/* {0} at birth, ended by seal_image_free. `coverage` is row after row: 0 = nothing, 255 = full ink;
 * the picture's edges are the impression's outer edge. width_mm and height_mm are NAN when the
 * resolution is unknown. `turned_rad` is how far it was turned to stand upright (clockwise). */
struct seal_image {
    int width_px, height_px;
    uint8_t *coverage;
    uint8_t ink[3]; /* red, green, blue of full ink */
    double width_mm, height_mm;
    double turned_rad;
    unsigned flaws; /* of enum seal_flaw */
};

/* seal_image_make takes the seal off the page. Black print drops out, as its light is stopped alike
 * in all colours; the places where it ran are closed from the ink around them where they are
 * narrow. Round seals with a star are turned upright by it. LIMIT faults only. */
MUST_CHECK bool seal_image_make(const struct seal_page *page, const struct seal *seal,
                                struct seal_image *out, struct fault *why);
void seal_image_free(struct seal_image *image);

#endif
