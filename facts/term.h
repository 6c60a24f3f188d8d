/* Whether a term of validity that could not be read surely runs on all the same: the rest of what
 * was read may leave no doubt of that. Not whether a term has ended, which only a surely read day
 * tells. Used by rules/. */
#ifndef SEALROOM_FACTS_TERM_H
#define SEALROOM_FACTS_TERM_H

#include "base/date.h"
#include "packet/packet.h"

/* term_runs_on tells whether a year after that of `day` was surely read in the field: no term
 * begins in the future, so that its last day lies there, whatever month and day say. */
bool term_runs_on(const struct field *until, struct date day);

/* term_began_in gives the year in which a term of two days surely began, 0 when it was not surely
 * read or the second day may be the only one there. */
int term_began_in(const struct field *until);

#endif
