/* Small pictures in floating point with a weight for each pixel, and what registering needs of
 * them: blur, samples between pixels, a linear map of the plane. Not pages: at most a portrait's
 * size. Used by seal/register.c, seal/compare.c and seal/overlay.c. */
#ifndef SEALROOM_SEAL_RASTER_H
#define SEALROOM_SEAL_RASTER_H

#include "seal/portrait.h"

#include <stddef.h>

/* {0} at birth, ended by raster_free. Row after row; weight 0 = not seen, 1 = seen. */
struct raster {
    int side;
    float *at, *weight;
};
void raster_free(struct raster *raster);

/* From the middle of one raster to that of another, in shares of the portrait's radius:
 * x' = xx * x + xy * y + x0, y' = yx * x + yy * y + y0. */
struct warp {
    double xx, xy, x0, yx, yy, y0;
};

/* How ink becomes a raster's value: as it is, or, for geometry, nearly black and white, so that
 * pale and well inked strokes are alike. */
enum raster_ink { RASTER_INK_AS_IS, RASTER_INK_EVEN };

/* raster_of gives the portrait in half its size or (RASTER_WHOLE) in full. */
enum raster_size { RASTER_WHOLE = 1, RASTER_HALF = 2 };
struct raster raster_of(const struct seal_portrait *portrait, enum raster_size size,
                        enum raster_ink ink);

/* raster_blurred gives it smoothed by two boxes of 2 * reach_px + 1 pixels; unseen pixels give
 * nothing, and become what lies around them. */
struct raster raster_blurred(const struct raster *raster, int reach_px);

/* raster_sample gives a sample between pixels; weight 0 outside. Asked for at every pixel of every
 * round of registering, and therefore here. */
struct raster_sample {
    float at, weight;
};
static inline struct raster_sample raster_sample(const struct raster *raster, double x_px,
                                                 double y_px) {
    /* floor() would be a call. */
    int x = (int)x_px - (x_px < 0);
    int y = (int)y_px - (y_px < 0);
    int side = raster->side;
    if (x < 0 || y < 0 || x + 1 >= side || y + 1 >= side)
        return (struct raster_sample){0, 0};
    float u = (float)(x_px - x);
    float v = (float)(y_px - y);
    const float *a = raster->at + (size_t)y * (size_t)side + x;
    const float *w = raster->weight + (size_t)y * (size_t)side + x;
    return (struct raster_sample){
        (1 - v) * ((1 - u) * a[0] + u * a[1]) + v * ((1 - u) * a[side] + u * a[side + 1]),
        (1 - v) * ((1 - u) * w[0] + u * w[1]) + v * ((1 - u) * w[side] + u * w[side + 1])};
}

/* raster_radius gives the portrait's radius in pixels of the raster. */
double raster_radius(const struct raster *raster);

/* raster_warped gives `moving` as seen through the warp from a raster of its size. */
struct raster raster_warped(const struct raster *moving, const struct warp *warp);

#endif
