/* The part of a rulebook that says what each business asks: papers, seals, conditions, fees.
 * Not the wording. Used by rules/book_load.c alone. */
#ifndef SEALROOM_RULES_BOOK_BUSINESS_H
#define SEALROOM_RULES_BOOK_BUSINESS_H

#include "rules/book_value.h"

/* book_read_business reads the map of business types into the reader's book; clauses are there. */
bool book_read_business(const struct book_reader *reader, const struct yaml_node *map);

/* condition_from_text gives a condition's bit, 0 for an unknown word; condition_text its word. */
int condition_from_text(const char *word);
const char *condition_text(enum condition condition);

#endif
