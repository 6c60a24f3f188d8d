/* The spoilings of papers, seals, cards and codes. Not those of money and forms.
 * Made by samples/cases.c, used by samples/cases_money.c, which knows them all. */
#ifndef SEALROOM_SAMPLES_CASES_PAPERS_H
#define SEALROOM_SAMPLES_CASES_PAPERS_H

#include "samples/cases.h"

extern const struct spoiling CASES_OF_PAPERS[]; /* ended by one without `spoil` */

#endif
