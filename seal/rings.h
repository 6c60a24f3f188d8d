/* Every ring of one ink plane: round and oval ones, whole or cut by the edge of the picture.
 * Not yet seals: emblems, logos and stamps have rings too (seal/centre.h, seal/find.c tell).
 * Used by seal/find.c. */
#ifndef SEALROOM_SEAL_RINGS_H
#define SEALROOM_SEAL_RINGS_H

#include "seal/ring.h"

struct ring_found {
    struct ellipse ellipse; /* plane pixels, outer edge */
    struct ring_score score;
};

/* What is sought, in mm: half of the largest diameter. */
struct rings_wanted {
    double least_mm, most_mm;
    double least_oval_mm;
    double least_tilt_rad, most_tilt_rad; /* of ovals */
    int steepness;                        /* of edges: density (hundredths) per 0.6 mm */
};

#define RINGS_MOST 24

/* rings_find writes the rings, best first, at most RINGS_MOST; gives their number. The plane has
 * some 80 dpi. */
int rings_find(const struct ring_ground *ground, const struct rings_wanted *wanted,
               struct ring_found *out);

#endif
