/* Putting a settled value in a misread one's place, marked as repaired. Not a guess: the caller has
 * a check digit and another paper on its side. Used within facts/. */
#ifndef SEALROOM_FACTS_REPAIR_H
#define SEALROOM_FACTS_REPAIR_H

#include "facts/facts.h"

/* repair_field sets value, state read and the mark on the stated field of the packet; `raw` keeps
 * what was read. A statement of no paper is left alone. */
void repair_field(struct packet *packet, const struct statement *statement, const char *value);

/* repair_is_guess tells whether the reader changed a value until its check digits held, and no
 * other paper bore it out: the digits then prove nothing. */
bool repair_is_guess(const struct statement *statement);

#endif
