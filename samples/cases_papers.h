/* The spoilings of papers, seals, cards and codes. Not those of money and forms.
 * Made by samples/cases.c, used by samples/cases_money.c, which knows them all. */
#ifndef SEALROOM_SAMPLES_CASES_PAPERS_H
#define SEALROOM_SAMPLES_CASES_PAPERS_H

#include "samples/cases.h"

extern const struct spoiling CASES_OF_PAPERS[]; /* ended by one without `spoil` */

/* cases_subject lends the name that a finding about a paper bears, or NULL. */
const char *cases_subject(const struct story *story, const struct paper *paper);

/* cases_restamp stamps all sheets of a paper's item and person otherwise, and claims their seals.
 */
void cases_restamp(struct story *story, const struct paper *like, enum stamping stamping);

#endif
