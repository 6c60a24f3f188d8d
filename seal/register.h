/* How one impression lies on another: turn, shift, and the little stretch of rubber and scanner.
 * Not a judgement: a best fit exists for any two seals. Used by seal/compare.c.
 * Method: the turn by comparing what stands around the ring at every degree (an oval: two ways
 * only); then least squares on the blurred pictures, first as a whole, then with a stretch of a few
 * per cent. */
#ifndef SEALROOM_SEAL_REGISTER_H
#define SEALROOM_SEAL_REGISTER_H

#include "seal/raster.h"

struct registered {
    struct warp warp;  /* from the fixed impression to the moving one */
    double turn_rad;   /* of it: clockwise turn of the moving one against the fixed one */
    double likeness;   /* correlation of the blurred pictures within the ring, -1 to 1 */
    double turn_clear; /* by how much the turn's correlation leads that of any other turn */
};

/* register_rasters lays `moving` on `fixed`; both RASTER_HALF and RASTER_INK_EVEN. flatness is that
 * of the ring: below 1 it is an oval. */
struct registered register_rasters(const struct raster *fixed, const struct raster *moving,
                                   double flatness);

/* raster_likeness gives the weighted correlation of two rasters of one size between these shares of
 * the ring's radius; NAN when nothing is seen in both. */
double raster_likeness(const struct raster *a, const struct raster *b, double flatness, double from,
                       double to);

#endif
