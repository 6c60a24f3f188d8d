/* Several readings of one line made into one: where they disagree, their probabilities add up.
 * Not a reader. Used by seal/ring_text.c and seal/ring_line.c. */
#ifndef SEALROOM_SEAL_FUSE_H
#define SEALROOM_SEAL_FUSE_H

#include "base/line_reader.h"

/* fuse_reading adds what `other` read to `base`, character by character where they stand at one
 * place: each alternative's probability becomes the mean over the readings, of which `base` already
 * holds `weight`. Characters that only one of them has stay as `base` has them. The text and the
 * confidence of `base` follow. */
void fuse_reading(struct line_text *base, int weight, const struct line_text *other);

/* fuse_retell makes a line's text and confidence follow its characters again. */
void fuse_retell(struct line_text *line);

#endif
