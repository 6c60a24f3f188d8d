/* The legal form at the end of a body's name, mended where it was misread: 服份有限公司 and
 * 有限工司 are no forms of any body, 股份有限公司 and 有限公司 are. Not a comparison of names, and
 * what stands before the form is never touched. Used by facts/facts.c alone.
 *
 * Method: the last characters are held against a closed list of forms; each that is not the form's
 * must be one that the form's is misread as (domain.md 7.4), and most must be the form's own. */
#ifndef SEALROOM_FACTS_LEGAL_FORM_H
#define SEALROOM_FACTS_LEGAL_FORM_H

#include "packet/packet.h"

/* legal_form_mended gives the name with its legal form mended, NULL when there is nothing to mend.
 * The caller frees it. */
char *legal_form_mended(const char *name);

/* legal_form_is_cut tells whether a name is another one of which the end of the legal form is
 * lacking, 样例商贸有限 for 样例商贸有限公司: the end of a line that was not read. */
bool legal_form_is_cut(const char *name, const char *whole);

/* legal_forms_mend does so with every name of a body that the papers state: the value and its kept
 * alternatives are mended and the field marked as repaired; state and `raw` stay. */
void legal_forms_mend(struct packet *packet);

#endif
