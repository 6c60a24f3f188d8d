/* Slices of a seal pressed across the edges of several sheets (骑缝章): a strip of ink at the side
 * of the page, between two arcs of one circle, cut straight where the next sheet lay. Not whole
 * seals, nor seals that hang over the edge: seal/rings.h finds those first. Not the joining over
 * pages: facts/seam.h. Used by seal/find.c.
 *
 *                 |<- strip ->|
 *                 cut         edge of the page        The strip's ink ends in the ring's line above
 *                  __..--~~~~~|                       and below; these two ends lie on one circle,
 *                 |  京  帆   |   + middle of the     whose middle may be on the page or beyond its
 *                 |    ★     |     ring              edge. Left of the cut it is bare.
 *                  ~~--..____ | */
#ifndef SEALROOM_SEAL_SLICES_H
#define SEALROOM_SEAL_SLICES_H

#include "seal/ring.h"

#include <stdbool.h>

struct slice_found {
    double left, top, right, bottom; /* of the ink, plane pixels */
    struct ellipse ring;             /* a circle: the whole seal's outer edge */
};

#define SLICES_MOST 6

/* slices_find looks along both sides of a plane of some 80 dpi; writes at most SLICES_MOST and
 * gives their number. */
int slices_find(const struct ring_ground *ground, struct slice_found *out);

#endif
