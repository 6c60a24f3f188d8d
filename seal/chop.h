/* The text of straight-sided stamps: the four characters of a square name chop (right column first,
 * top-down), the rows of a rectangular one, the line of a bank's triangle. Not their finding, and
 * not rings. Used by seal/read.c. */
#ifndef SEALROOM_SEAL_CHOP_H
#define SEALROOM_SEAL_CHOP_H

#include "base/line_reader.h"
#include "seal/place.h"

/* chop_read reads the place's chop; *out stays as it is where nothing reads as Chinese characters.
 * ENGINE faults. */
MUST_CHECK bool chop_read(const struct place *place, const struct seal *seal,
                          struct line_reader *reader, struct line_text *out, struct fault *why);

#endif
