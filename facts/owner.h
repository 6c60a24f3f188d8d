/* Whose each seal is, and of what class. Not whether it is in order for a paper: rules/ decides.
 * Used by facts/facts.c alone. */
#ifndef SEALROOM_FACTS_OWNER_H
#define SEALROOM_FACTS_OWNER_H

#include "facts/facts.h"

/* owners_begin gives every seal the title that its ring was read as. */
void owners_begin(struct packet *packet);

/* owners_decide sets class and owner of every seal of the packet, facts->former_seals and
 * facts->doubted_seals. Owner
 * `applicant` on agreement of the ring with the unit's name, leading every other name of the packet
 * by a margin; `other` on positive contradiction; else `unknown`. The title of a
 * ring that is the applicant's is settled by the papers' name where the ring could say it. */
void owners_decide(struct packet *packet, struct facts *facts);

#endif
