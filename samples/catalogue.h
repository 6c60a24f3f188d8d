/* The catalogue of cases that reviewers know (domain.md §8), by its numbers C01 to C38.
 * Not the single codes: samples/cases.h; many cases here are packets in which nothing is wrong,
 * though it looks so. Used by samples/order.c. */
#ifndef SEALROOM_SAMPLES_CATALOGUE_H
#define SEALROOM_SAMPLES_CATALOGUE_H

#include "samples/cases.h"

/* catalogue_choose lends one of a case's variants by chance, NULL for an unknown number. */
const struct spoiling *catalogue_choose(const char *number, struct chance *from);

/* catalogue_pair gives the code that needs a second packet, for a case's number or the code itself:
 * fee.reused, packet.duplicate, else FINDING_NONE. */
enum finding_code catalogue_pair(const char *number);

#endif
