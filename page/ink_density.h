/* Coloured ink apart from black: a part of a page at a working scale, in optical density against
 * its own paper. Not a mask and not a judgement: densities are kept, so that faint ink stays faint
 * ink. Used by seal/.
 *
 * Density is -ln(channel / paper), in hundredths, cut at 255. Paper is estimated per channel and
 * locally (seals.md, 3.1), so that casts, shadows and coloured paper drop out. Black strokes darken
 * all channels alike and vanish from `colour`; brown print, ochre rules and gold titles absorb blue
 * far more than green and are kept out of it. */
#ifndef SEALROOM_PAGE_INK_DENSITY_H
#define SEALROOM_PAGE_INK_DENSITY_H

#include "base/fault.h"
#include "base/geometry.h"

#include <stddef.h>
#include <stdint.h>

struct Pix;

/* 8-bit samples, row after row, no padding. Outside is 0. */
struct ink_plane {
    int width_px, height_px;
    uint8_t *at;
};

/* {0} at birth, ended by ink_density_free. Planes share one size; pixel (x, y) of a plane is pixel
 * (box.x + x / scale, box.y + y / scale) of the page. `colour` and `channel` hold no samples (at is
 * NULL) when the page has no colour. */
struct ink_density {
    struct box_px box;
    double scale;                /* plane pixels per page pixel */
    struct ink_plane colour;     /* density of coloured ink, whatever its hue */
    struct ink_plane dark;       /* density common to all channels: black and gray ink */
    struct ink_plane channel[3]; /* density in red, green and blue light */
};

/* What is looked at. `colour` 32 bpp or NULL, `gray` 8 bpp of the same size; lent. `box` is cut to
 * the picture. */
struct ink_source {
    struct Pix *colour;
    struct Pix *gray;
    struct box_px box;
    double scale;
    double solid_px; /* page pixels: the largest solid print that must not pass for paper */
};

/* ink_density_open measures the ink of source->box at source->scale. LIMIT when the result would be
 * larger than base/limits.h allows or is empty. */
MUST_CHECK bool ink_density_open(const struct ink_source *source, struct ink_density *out,
                                 struct fault *why);
void ink_density_free(struct ink_density *ink);

/* ink_page_has_colour tells whether a 32 bpp picture holds any colour at all; NULL does not. */
bool ink_page_has_colour(struct Pix *colour);

/* ink_plane_new gives a plane of zeros; the caller frees `at`. */
struct ink_plane ink_plane_new(int width_px, int height_px);

/* ink_plane_inked gives the plane's samples of `least` and more as a 1 bpp picture, which the
 * caller destroys. */
struct Pix *ink_plane_inked(const struct ink_plane *plane, int least);

/* ink_plane_densest gives the sample that `share` of a plane's samples reach, 0 when hardly any
 * has ink. */
int ink_plane_densest(const struct ink_plane *plane, double share);

/* ink_plane_at gives the sample between pixels, bilinear; 0 outside. Here, since rings are looked
 * at by hundreds of thousands of samples. */
static inline double ink_plane_at(const struct ink_plane *plane, double x, double y) {
    if (x < 0 || y < 0 || x >= plane->width_px - 1 || y >= plane->height_px - 1)
        return 0;
    int column = (int)x;
    int row = (int)y;
    const uint8_t *top = plane->at + (size_t)row * (size_t)plane->width_px + column;
    const uint8_t *bottom = top + plane->width_px;
    if ((top[0] | top[1] | bottom[0] | bottom[1]) == 0)
        return 0;
    double fx = x - column;
    double fy = y - row;
    return (1 - fy) * ((1 - fx) * top[0] + fx * top[1]) +
           fy * ((1 - fx) * bottom[0] + fx * bottom[1]);
}

#endif
