/* Where QR codes stand: three corner marks (dark squares in rings, 1:1:3:1:1 along any line through
 * their middle) at a right angle. Not what they say: barcode.h reads them, and asks here only for
 * codes whose modules are too fine for its coarse steps. */
#ifndef SEALROOM_OCR_QR_CORNER_H
#define SEALROOM_OCR_QR_CORNER_H

#include "base/geometry.h"

#include <stdint.h>

/* Most codes of one page that are told. */
#define QR_PLACES_MOST 8

struct qr_place {
    struct box_px box; /* the code with a quiet zone around it; may reach out of the picture */
    double module_px;
};

/* A binarised picture: 0 dark, else light; rows follow each other without gaps. */
struct bilevel {
    const uint8_t *pixels;
    int width, height;
};

/* qr_places gives the number of places found, at most QR_PLACES_MOST; 0 when there is none. Rows
 * `step` apart are looked at: at most the width of a mark's inner square (3 modules). */
int qr_places(const struct bilevel *picture, int step, struct qr_place places[QR_PLACES_MOST]);

#endif
