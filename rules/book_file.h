/* A rulebook's tree read into its struct. Not the files: those are rules/rulebook.c's.
 * Used by rules/rulebook.c. */
#ifndef SEALROOM_RULES_BOOK_FILE_H
#define SEALROOM_RULES_BOOK_FILE_H

#include "rules/book.h"
#include "rules/yaml.h"

/* book_read fills a zeroed book; SETUP with file, line and column. On failure the book holds parts
 * that rules_free ends. */
MUST_CHECK bool book_read(const struct yaml *yaml, struct rulebook *book, struct fault *why);

#endif
