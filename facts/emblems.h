/* Whose an emblem side is that lies on a sheet without its portrait: it names nobody.
 * Not the pairs on one sheet (facts/cards.h), and not whether a card is good: rules/ decides.
 * Used by facts/people.c alone.
 *
 * They are shared out so that as little as possible speaks against it (facts/emblem_fit.h); what is
 * equally likely goes by the papers' own words, portraits of nobody named first: a side that may be
 * a stranger's is no proof. Where the sheets lie in the packet never matters. */
#ifndef SEALROOM_FACTS_EMBLEMS_H
#define SEALROOM_FACTS_EMBLEMS_H

#include "facts/cards.h"

/* emblems_share gives loose sides to portraits that have none: one for each person, and each
 * portrait of nobody; what is left, to a person's further portraits; the rest stays in
 * sides->loose. The owners of portraits are known, and the classes of seals. Where somebody got a
 * side that another, who got none, might as well have, both portraits are tied. */
void emblems_share(const struct facts *facts, struct card_sides *sides);

#endif
