/* The digits at a seal's foot: they run along the lower ring, feet outwards.
 * Not the tax number in the middle of an invoice seal. Used by seal/read.c. */
#ifndef SEALROOM_SEAL_FOOT_H
#define SEALROOM_SEAL_FOOT_H

#include "base/line_reader.h"
#include "seal/place.h"
#include "seal/ring_text.h"

/* foot_read reads the seal's number: *digits is NULL when there is none or it cannot be read surely
 * as 13 digits (seals.md, 2.2), else the caller frees it. ENGINE faults. */
MUST_CHECK bool foot_read(struct place *place, const struct ring_text *ring,
                          struct line_reader *reader, char **digits, struct fault *why);

#endif
