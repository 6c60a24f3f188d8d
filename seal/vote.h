/* Where ring-like curves may stand: every edge of ink votes for the centres that it could belong
 * to (a Hough transform voted along the gradient; seals.md, 3.2). Proposals only: most are wrong,
 * and seal/ring.h tells. Used by seal/rings.c.
 *
 * Only edges at which ink begins inwards vote, inwards: the outer edge of a ring faces bare paper.
 * An ellipse's edge of direction g has one place on it, so given half axes and tilt it votes for
 * one centre. */
#ifndef SEALROOM_SEAL_VOTE_H
#define SEALROOM_SEAL_VOTE_H

#include "page/ink_density.h"
#include "seal/ellipse.h"

/* Edges of one plane, at half its resolution. {0} at birth. */
struct vote_edge {
    int16_t x, y;
    uint8_t direction; /* of growing density, 256 to a turn */
};
struct vote_edges {
    int width_px, height_px; /* of the halved plane */
    struct vote_edge *at;
    int count;
};

/* vote_edges_of collects the edges of the plane steeper than `steepness` (density per halved pixel,
 * hundredths). vote_edges_free ends them. */
struct vote_edges vote_edges_of(const struct ink_plane *plane, int steepness);
void vote_edges_free(struct vote_edges *edges);

/* vote_edges_remove drops the edges inside the ellipse (in plane pixels): they are explained. */
void vote_edges_remove(struct vote_edges *edges, const struct ellipse *ellipse);

/* What is sought: half axes a from least to most (plane pixels), of one proportion b / a and one
 * tilt. */
struct vote_family {
    double least_px, most_px;
    double proportion, tilt_rad;
};

struct vote_proposal {
    struct ellipse ellipse; /* plane pixels */
    double share;           /* of the circumference that voted for it, about 0 to 1 */
};

/* vote_propose writes the strongest proposals of one family, best first, at most `room`; gives
 * their number. There is an edge at least. */
int vote_propose(const struct vote_edges *edges, const struct vote_family *family,
                 struct vote_proposal *out, int room);

#endif
