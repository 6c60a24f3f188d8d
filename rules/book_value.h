/* The values of a rulebook's YAML: words of the program's lists, money, days, sentences, clauses.
 * Each refuses what is of another form, with its place. Not the book's shape (rules/book_load.c).
 * Used within rules/. */
#ifndef SEALROOM_RULES_BOOK_VALUE_H
#define SEALROOM_RULES_BOOK_VALUE_H

#include "rules/book.h"
#include "rules/yaml.h"

/* What every function of the loader needs. */
struct book_reader {
    const struct yaml *yaml;
    struct rulebook *book;
    struct fault *why;
};

/* value_part lends a part that must be there. */
const struct yaml_node *value_part(const struct book_reader *reader, const struct yaml_node *map,
                                   const char *key);
bool value_text(const struct book_reader *reader, const struct yaml_node *node, char **out);
bool value_yes_no(const struct book_reader *reader, const struct yaml_node *node, bool *out);
bool value_number(const struct book_reader *reader, const struct yaml_node *node, int *out);
/* value_count: a number of 1 or more; value_digits: an account, its blanks and hyphens kept. */
bool value_count(const struct book_reader *reader, const struct yaml_node *node, int *out);
bool value_digits(const struct book_reader *reader, const struct yaml_node *node, char **out);
/* value_fen reads yuan, at most two decimals. */
bool value_fen(const struct book_reader *reader, const struct yaml_node *node, long *out);
bool value_day(const struct book_reader *reader, const struct yaml_node *node, struct date *out);
/* value_sentence reads {zh: …, en: …}, both there. */
bool value_sentence(const struct book_reader *reader, const struct yaml_node *node,
                    struct sentence *out);
/* value_clause lends the clause whose id the node is. */
bool value_clause(const struct book_reader *reader, const struct yaml_node *node,
                  const struct clause **out);

/* A list of the program's words, read by `number`; at most `room` of them. */
struct word_list {
    int *out;
    int room, count;
    int (*number)(const char *word);
};
bool value_words(const struct book_reader *reader, const struct yaml_node *node,
                 struct word_list *list);

#endif
