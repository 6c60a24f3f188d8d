/* What a ring is that was looked at closely: an impression, a mark, or nothing worth telling.
 * Not the looking (seal/judge.h) and not whose seal it is. Used by seal/find.c. */
#ifndef SEALROOM_SEAL_RING_KIND_H
#define SEALROOM_SEAL_RING_KIND_H

#include "seal/judge.h"

enum ring_kind {
    RING_NOTHING,
    RING_SEAL,
    RING_SLICE, /* of a seal across page edges (骑缝章) */
    RING_EMBLEM,
    RING_DATE_STAMP,
    RING_PEN,
    RING_CLERK_STAMP
};

/* An ellipse with proportions below this is an oval. */
#define RING_OVAL_PROPORTION 0.86

/* ring_kind_of tells the kind; px_per_mm are the page's, nominal unless `scale_known`. */
enum ring_kind ring_kind_of(const struct judgement *judgement, double px_per_mm, bool scale_known);

#endif
