/* Truth files in a developer's hand: loaded, and findings compared as the interface fixes them.
 * Not the evaluation of reading (samples/eval). Used by judge-truth and judge-pairs. */
#ifndef SEALROOM_TESTS_RULES_TRUTH_AT_HAND_H
#define SEALROOM_TESTS_RULES_TRUTH_AT_HAND_H

#include "packet/packet.h"

/* truth_load reads a truth file; false says why on standard output. */
bool truth_load(const char *path, struct packet *out);

/* truth_difference prints what of `a` is not in `b`, with a sign before each, and counts it. */
int truth_difference(const struct finding_list *a, const struct finding_list *b, const char *sign);

#endif
