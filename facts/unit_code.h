/* Which code the applicant has: what the papers say, the check digits and the tax code of an
 * invoice, and who deviates. Not the name (facts/unit.c). Used by facts/unit.c alone. */
#ifndef SEALROOM_FACTS_UNIT_CODE_H
#define SEALROOM_FACTS_UNIT_CODE_H

#include "facts/facts.h"

/* unit_code_gather elects facts->unit.code among the codes of the unit's statements, which are
 * there, repairs misread ones in the packet, and tells of each how it stands to the elected. */
void unit_code_gather(struct packet *packet, struct facts *facts);

#endif
