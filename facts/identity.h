/* How two statements of a name or of an ID number stand to each other, either of which may be
 * misread. Not the choice of a card (facts/people.h). Used within facts/ and by rules/ (samples).
 */
#ifndef SEALROOM_FACTS_IDENTITY_H
#define SEALROOM_FACTS_IDENTITY_H

#include "facts/facts.h"

/* identity_names and identity_numbers answer AGREEMENT_NONE when either states nothing,
 * AGREEMENT_UNSURE only for texts that are near (a far one is another person's). identity_numbers
 * repairs the impossible one of two numbers by the possible one. */
enum agreement identity_names(const struct statement *form, const struct statement *card);
enum agreement identity_numbers(struct packet *packet, const struct statement *form,
                                const struct statement *card);

#endif
