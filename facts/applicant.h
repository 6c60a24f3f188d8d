/* Whose papers lie in the packet: the applicant's, and perhaps another's. Not a comparison of
 * names letter by letter: papers of one applicant may disagree (facts/unit.h).
 * Used by facts/facts.c alone. */
#ifndef SEALROOM_FACTS_APPLICANT_H
#define SEALROOM_FACTS_APPLICANT_H

#include "facts/facts.h"

/* applicant_divide finds the papers of other applicants: foreign, is_mixed, foreign_name and
 * foreign_code. A lone paper of another body that stands where the applicant's own is missing is
 * held against the applicant and is not foreign. */
void applicant_divide(const struct packet *packet, struct facts *facts);

/* applicant_item gives the item that a page serves as a statement of the unit (ITEM_NONE: it makes
 * none). */
enum item applicant_item(const struct page_reading *page);

/* applicant_code gives the page's statement of its unit's code. */
struct statement applicant_code(const struct page_reading *page);

/* code_subject lends the nine characters by which a credit code and an organisation code are the
 * same body's, "" for anything else. */
const char *code_subject(const char *code, char out[static 10]);

#endif
