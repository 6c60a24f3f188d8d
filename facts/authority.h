/* The names of offices that stand on others' papers: the market supervision bureau of the place
 * that the papers name. Candidates for a ring that was nearly read, as the packet's other names
 * are; not whose a seal is (facts/owner.h). Used by facts/owner.c alone. */
#ifndef SEALROOM_FACTS_AUTHORITY_H
#define SEALROOM_FACTS_AUTHORITY_H

#include "facts/facts.h"

/* authority_title gives what a ring that names a kind of office says in full, where it agrees with
 * that kind of a place which the papers name (the unit's name or an address: 示例市, 示例市示例区,
 * 示例区) and each character of it was read or thought of. NULL where none agrees, or the ring
 * reads so already. The caller frees it. */
char *authority_title(const struct facts *facts, const struct seal *seal);

#endif
