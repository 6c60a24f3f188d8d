/* Light print on dark bars: the heads of tables, slips and screens. Not print on tinted paper,
 * which stays darker than its ground (ocr/ink_ground.h). Used by ocr/ink.c, which turns such bars
 * over before layout, and by ocr/crop.c, which shows them to engines as print on paper. */
#ifndef SEALROOM_OCR_INVERSE_H
#define SEALROOM_OCR_INVERSE_H

#include "base/geometry.h"

struct Pix;

#define INVERSE_MOST 32

/* A bar in pixels of the layout plane, and the grays of its ground and of its print. */
struct inverse {
    struct box_px box;
    int ground, print;
};
struct inverse_list {
    struct inverse at[INVERSE_MOST];
    int count;
};

/* inverse_turn finds the bars of `plane` (1 bpp, `scale` pixels of the 8 bpp `gray` to one of its)
 * and gives them ink where there was paper, a frame around it, and paper where there was ink. A bar
 * is a solid rectangle of one gray with holes of letters' size in rows. Without memory the plane
 * stays as it is. */
void inverse_turn(struct Pix *gray, struct Pix *plane, double scale, double px_per_mm,
                  struct inverse_list *out);

/* inverse_gray gives what a gray of such a bar would be if it were printed on paper. */
int inverse_gray(const struct inverse *bar, int gray);

#endif
