/* Whether a number that cannot be (its check digit fails) may be the one that can be, misread where
 * nobody expects it. Not a repair (likeness_repair): nothing is settled by it, a person looks.
 * Used by facts/identity.c and facts/unit_code.c. */
#ifndef SEALROOM_FACTS_MISREAD_H
#define SEALROOM_FACTS_MISREAD_H

#include "packet/packet.h"

/* misread_one_off tells whether a value is of the expected one's length and differs from it in one
 * place. */
bool misread_one_off(const struct field *field, const char *expected);

/* misread_may_be tells whether a value is of the expected one's length, differs from it in one
 * place, and the recogniser thought of the expected character there, however little: false without
 * kept alternatives, or when these are not the value's. */
bool misread_may_be(const struct field *field, const char *expected);

#endif
