/* Whether a text can be what a column of a table holds, where several values stand in one cell and
 * each has to be told from the others. Stricter than ocr/value.h, which takes a telephone out of
 * any words. Used by ocr/table_parted.c. Pure functions of text. */
#ifndef SEALROOM_OCR_TABLE_KIN_H
#define SEALROOM_OCR_TABLE_KIN_H

#include "ocr/words.h"

#include <stdbool.h>

/* kin_fits tells whether a text may be a value of a type; `beside_office` says that a department is
 * among the others, for names of people and bodies. */
bool kin_fits(enum value_type type, const char *raw, bool beside_office,
              const struct kind_words *words);

/* kin_is_figures tells of types whose values are figures or an address of mail: no words are one.
 */
bool kin_is_figures(enum value_type type);

/* kin_is_body tells a text that ends as names of bodies do, kin_is_office one that ends as those
 * of departments. */
bool kin_is_body(const char *raw);
bool kin_is_office(const char *raw);

#endif
