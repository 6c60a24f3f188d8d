/* The text of a seal's ring: laid out, cut from gap to gap, read, the best reading kept.
 * Not the straight line or the foot digits, but it says where they may stand.
 * Used by seal/read.c. */
#ifndef SEALROOM_SEAL_RING_TEXT_H
#define SEALROOM_SEAL_RING_TEXT_H

#include "base/line_reader.h"
#include "packet/packet.h"
#include "seal/band.h"
#include "seal/place.h"
#include "seal/star.h"

/* {0} at birth, ended by ring_text_free. */
struct ring_text {
    struct unwrapped flat;
    struct text_band band;
    struct column_run gap;    /* bare of ring text: the foot of the seal */
    struct line_text line;    /* character_count 0: nothing could be read */
    struct strip_list strips; /* as it was read, once or at several widths */
};

/* ring_text_read lays out the place's ring, in whose middle `star` is, and reads it. True with an
 * empty line when there is no band of text; ENGINE faults. */
MUST_CHECK bool ring_text_read(const struct place *place, const struct star *star,
                               struct line_reader *reader, struct ring_text *out,
                               struct fault *why);
void ring_text_free(struct ring_text *text);

/* ring_text_turn gives the seal's clockwise turn from upright, as its text stands. */
double ring_text_turn(const struct ring_text *text);

#endif
