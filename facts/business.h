/* What the packet applies for: the ticks of the applicant's forms, united, and the form's other
 * fields. Not whether the ticks make sense together: that is the rulebook's.
 * Used by facts/facts.c alone. */
#ifndef SEALROOM_FACTS_BUSINESS_H
#define SEALROOM_FACTS_BUSINESS_H

#include "facts/facts.h"

/* business_gather fills facts->form, facts->business and packet->business; facts->items is there.
 */
void business_gather(struct packet *packet, struct facts *facts);

#endif
