/* Which body applies: its name and code as the papers say, what is expected of each paper, and who
 * deviates. Not seals (facts/owner.h), though their ring texts help to find the expected name.
 * Used by facts/facts.c alone. */
#ifndef SEALROOM_FACTS_UNIT_H
#define SEALROOM_FACTS_UNIT_H

#include "facts/facts.h"

/* unit_gather fills facts->unit and repairs codes in the packet; items, foreign pages and business
 * are there. What several papers say outweighs one; in a change of name the new name is expected.
 */
void unit_gather(struct packet *packet, struct facts *facts);
void unit_free(struct unit_facts *unit);

/* unit_paper_weight gives what a paper's statement counts in a vote. */
double unit_paper_weight(const struct unit_statement *statement, bool is_sure);

#endif
