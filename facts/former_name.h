/* The former name in a change of name, where paper and form bear different parts of it. Not what
 * the former name is (facts/unit.c). Used by facts/unit.c alone. */
#ifndef SEALROOM_FACTS_FORMER_NAME_H
#define SEALROOM_FACTS_FORMER_NAME_H

#include "facts/facts.h"

/* former_may_stand tells of a licence whether its name or the form's former one is a part of the
 * other: a line of the one or of the other may not have been read. A person looks at it either way.
 */
bool former_may_stand(const struct unit_statement *each, const struct unit_facts *unit);

/* former_name_take_in_full sets unit.former_on_licence, and AGREEMENT_FORMER for the papers that
 * bear that name. Names are weighed before. */
void former_name_take_in_full(struct facts *facts);

#endif
