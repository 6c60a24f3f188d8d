/* Are two impressions of one die (印鉴核验)? Registered by centre, size and turn, then ring, star
 * and characters are looked at place by place, with a tolerance for ink. Not proof, and not whose
 * seals they are: facts/ knows the names. Used by the pipeline for the impressions of a packet, and
 * by whoever has two seals and seal/seal.h.
 *
 * A worn, cut, over-inked or coarsely scanned impression may hide another die: the outcome is then
 * DIE_CANNOT_TELL, never a guess. Method and figures: docs/decisions/0009. */
#ifndef SEALROOM_SEAL_COMPARE_H
#define SEALROOM_SEAL_COMPARE_H

#include "seal/portrait.h"
#include "seal/raster.h"

/* A plain value. Shares are of the places at which both are inked and seen. */
struct seal_comparison {
    enum die_outcome outcome;
    unsigned reasons;  /* of enum die_reason */
    bool is_identical; /* the same marks of ink: pasted by a machine, or one sheet seen twice */
    double likeness;   /* correlation of the even ink after registration, -1 to 1 */
    double grain;      /* of the ink's fine grain within strokes; NAN when there is none */
    double alike, strange, moved;
    double median, quarter; /* of the places' correlations; a quarter is below the latter */
    double poorest;         /* correlation of the character's width that fits worst */
    double judged;          /* share of the inked places that could be looked at */
    double lone;            /* share of them where one is well inked and the other bare */
    double star_rad;        /* the middle stands so much further clockwise in the second */
    double turn_rad;        /* clockwise turn of the second against the first */
    struct warp warp;       /* from the first to the second, for the overlay */
};

/* seal_compare holds b against a. Takes some 30 ms. */
struct seal_comparison seal_compare(const struct seal_portrait *a, const struct seal_portrait *b);

#endif
