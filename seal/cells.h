/* Two registered impressions place by place: where both are inked, are the strokes the same?
 * Not an outcome: seal/compare.c weighs what is counted here. Used by it alone.
 *
 *    The band between the star and the ring, where the name stands, is laid out flat. A window of a
 *    character and a half wanders along it; in each place the second impression may be shifted by a
 *    stroke's width (ink, rubber) to fit: alike. If it fits only much further off: moved. If it
 * fits nowhere: strange. The star is looked at by itself. */
#ifndef SEALROOM_SEAL_CELLS_H
#define SEALROOM_SEAL_CELLS_H

#include "seal/raster.h"

struct cells {
    int inked;  /* places where the first or the second impression has ink */
    int judged; /* of these: both have, and both are seen */
    int alike, strange, moved;
    int lone; /* one is well inked, the other is bare */
    /* The poorest correlation of windows as wide as a character, where both have ink: where one
     * character differs it is low, and the others tell little of it. NAN where there was none. */
    double poorest;
    /* Correlations of the judged places: half of them, a quarter and a tenth are below these. */
    double median, quarter, tenth;
};

/* cells_look compares rasters of one size, `moving` as seen from `fixed`; flatness is that of the
 * ring. */
struct cells cells_look(const struct raster *fixed, const struct raster *moving, double flatness);

/* cells_star gives by which angle the middle of `moving` must be turned to fit best (clockwise,
 * within half a star's point), and what that gains in correlation over leaving it; 0 and 0 when
 * there is nothing in the middle of either. `is_lone`: something stands in one of them only. */
struct cells_star {
    double turn_rad, gain, likeness;
    double points; /* how far both are stars of five points: some 0.6, a disc's is none */
    bool is_there, is_lone;
};
struct cells_star cells_star(const struct raster *fixed, const struct raster *moving,
                             double flatness);

#endif
