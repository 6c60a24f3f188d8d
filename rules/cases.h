/* Cases of a rulebook: packets and the findings that they must have, run against the book.
 * Not the program's own tests, though those run them too. Used by `sealroom rules test`.
 *
 * A cases file is YAML: seals and papers by name, packets as lists of papers, and cases that change
 * a packet (change, add, drop, received, reused, duplicate_of) and name what is expected:
 *     - {case: the licence bears no seal, packet: unit_issue, change: {licence: {seals: []}},
 *        expect: [seal.missing licence_copy]}
 * An expectation is "code item detail subject"; "-" stands for none, what is left off is not
 * compared. */
#ifndef SEALROOM_RULES_CASES_H
#define SEALROOM_RULES_CASES_H

#include "rules/rulebook.h"

/* What rules_test found. `report` has a line for each case that failed and one in the end; the
 * caller frees it. */
struct cases_result {
    int run, failed;
    char *report;
};

/* rules_test runs a *.cases file, or every one in a folder; those of other books are passed over.
 * SETUP with file, line and column for a file that is none. */
MUST_CHECK bool rules_test(const struct rule_shelf *shelf, const char *path, enum language language,
                           struct cases_result *out, struct fault *why);

#endif
