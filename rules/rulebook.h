/* The office's rules as data: papers due, who stamps what, fees, wording, clauses; one YAML file
 * a book and day from which it holds. Not the judge, and nothing of any one office in code.
 * Used by rules/judge.c, by `sealroom rules` and by the pipeline, which chooses a book by the day
 * of receipt. */
#ifndef SEALROOM_RULES_RULEBOOK_H
#define SEALROOM_RULES_RULEBOOK_H

#include "base/date.h"
#include "base/fault.h"
#include "packet/names.h"

#include <stddef.h>

struct rulebook;

/* rules_load reads one book: NAME/VALID-FROM.yaml. Strict: unknown and doubled keys, words outside
 * their lists, conditions on unknown facts and fees that are no numbers are SETUP faults with file,
 * line and column. The caller ends *out with rules_free. */
MUST_CHECK bool rules_load(const char *path, struct rulebook **out, struct fault *why);
void rules_free(struct rulebook **book);

/* A book's editions, oldest first. {0} at birth, ended by rule_shelf_free. */
struct rule_shelf {
    struct rulebook **books;
    int count;
};

/* rules_load_all reads a file, or every *.yaml in a folder and its direct sub-folders. Books of two
 * names in one folder are a SETUP fault: name one of them. */
MUST_CHECK bool rules_load_all(const char *path, struct rule_shelf *out, struct fault *why);
void rule_shelf_free(struct rule_shelf *shelf);

/* rules_choose lends the edition in force on a day: the last whose valid_from is not after it; the
 * oldest for a day before all. Never NULL for a shelf that was loaded. */
const struct rulebook *rules_choose(const struct rule_shelf *shelf, struct date received);

/* rules_payee_name and rules_payee_account lend to whom fees are paid. */
const char *rules_payee_name(const struct rulebook *book);
const char *rules_payee_account(const struct rulebook *book);

/* rules_name, rules_version and rules_digest lend what is stored with a verdict: the book's name,
 * its valid_from as YYYY-MM-DD, the SHA-256 of the file. */
const char *rules_name(const struct rulebook *book);
const char *rules_version(const struct rulebook *book);
const char *rules_digest(const struct rulebook *book);

/* rules_show gives the checklist as a person reads it, of one business type or (BUSINESS_NONE) of
 * all; the caller frees it. */
char *rules_show(const struct rulebook *book, enum business_type type, enum language language);

/* rules_show_json gives the same as one JSON object: the book, and for each business its papers
 * (item, sealed, when, clause) and fees in yuan. The caller frees it. */
char *rules_show_json(const struct rulebook *book, enum business_type type);

/* One clause of the regulation. */
struct rule_clause {
    const char *id, *title, *quote;
    const char *english; /* what it asks for, in English; NULL where the book does not say */
    int line;            /* of the regulation's text, 0 = none */
};

/* rules_clause lends a clause by its id; false when there is none. */
bool rules_clause(const struct rulebook *book, const char *id, struct rule_clause *out);

/* What the book calls itself, an item, a business; lent, never NULL. */
const char *rules_title(const struct rulebook *book, enum language language);
const char *rules_item(const struct rulebook *book, enum item item, enum language language);
const char *rules_business(const struct rulebook *book, enum business_type type,
                           enum language language);

/* rules_ask lends what an applicant is asked for once a person has confirmed a finding; NULL where
 * the finding's own sentence asks. */
struct rule_asked {
    enum finding_code code;
    const char *detail; /* or NULL */
};
const char *rules_ask(const struct rulebook *book, const struct rule_asked *asked,
                      enum language language);

#endif
