/* What a reviewer types into a field, brought into the form in which values are kept, and whether
 * it is one. Not a judgement: a number with a wrong check digit may well stand on the paper. Used
 * by review/step.c. */
#ifndef SEALROOM_REVIEW_VALUE_H
#define SEALROOM_REVIEW_VALUE_H

#include "packet/names.h"

#include <stdbool.h>

/* value_normal gives the kept form: codes and ID numbers in upper-case ASCII without blanks, dates
 * as YYYY-MM-DD, money with two decimals, names without white space; NULL for nothing. The caller
 * frees it. */
char *value_normal(enum field_name name, const char *typed);

/* value_is_possible: a date is a date or long_term, money is money, a list has words of its list.
 * NULL (nothing stands there) always is. */
bool value_is_possible(enum field_name name, const char *value);

#endif
