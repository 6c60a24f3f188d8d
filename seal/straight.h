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

/* `text` is NULL when there is no line or it cannot be read; `unread` tells that one seems to stand
 * there all the same. The caller frees text. */
struct straight_line {
    char *text;
    bool unread;
};

/* straight_read reads the line. ENGINE faults. */
MUST_CHECK bool straight_read(const struct straight_ground *ground, struct line_reader *reader,
                              struct straight_line *out, struct fault *why);

#endif
