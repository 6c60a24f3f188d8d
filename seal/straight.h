/* The straight line of a ring seal, under its star or middle: what the seal is for.
 * Not the ring. Used by seal/read.c. */
#ifndef SEALROOM_SEAL_STRAIGHT_H
#define SEALROOM_SEAL_STRAIGHT_H

#include "base/line_reader.h"
#include "seal/place.h"
#include "seal/ring_text.h"

/* What is known of the seal when the line is sought. */
struct straight_ground {
    const struct place *place;
    const struct ring_text *ring;
    double turn_rad; /* clockwise from upright */
    bool star;
};

/* straight_read reads the line: *text is NULL when there is none or it cannot be read, else the
 * caller frees it. ENGINE faults. */
MUST_CHECK bool straight_read(const struct straight_ground *ground, struct line_reader *reader,
                              char **text, struct fault *why);

#endif
