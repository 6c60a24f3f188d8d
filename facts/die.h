/* What the comparison of impressions says of whose seals they are: an impression that nobody could
 * read is settled by a well read one of the same die; one of another die under the same name is
 * doubted; the very same marks of ink twice are hinted at. Never more than a doubt: no seal becomes
 * another body's by this. Used by facts/owner.c alone. */
#ifndef SEALROOM_FACTS_DIE_H
#define SEALROOM_FACTS_DIE_H

#include "facts/facts.h"

/* dies_weigh reads packet->comparisons. It sets the hint identical_impression, the owner and class
 * of settled seals, owner `unknown` of doubted ones and facts->doubted_seals, which must have room.
 * Owners were decided before. */
void dies_weigh(struct packet *packet, struct facts *facts);

/* dies_title titles the unit's impressions that were read badly like a well read one of the same
 * die, where no character of theirs speaks for another. Well read ones bear their title already. */
void dies_title(struct packet *packet, const struct facts *facts);

#endif
