/* What reviewers said of single findings: confirmed or dismissed, why, who, when. Not the findings
 * themselves and not the decision on the packet: pipeline/store.h and pipeline/store_step.h.
 * Used by review/ to show and to write them, and by whoever tells an applicant what is wrong.
 *
 * A finding has no number of its own, since each judgement writes all of them anew: it is known
 * again by code, item, detail, subject and page. */
#ifndef SEALROOM_PIPELINE_STORE_DECISION_H
#define SEALROOM_PIPELINE_STORE_DECISION_H

#include "packet/packet.h"

#include <stdint.h>

struct store;

enum opinion { OPINION_NONE, OPINION_CONFIRMED, OPINION_DISMISSED };

/* Texts are owned; NULL = none. */
struct finding_decision {
    enum finding_code code;
    enum item item;
    char *detail, *subject;
    int page; /* 0 = none */
    enum opinion opinion;
    char *reason;
    char *by, *at; /* filled when it is loaded */
};
struct finding_decision_list {
    struct finding_decision *at;
    int count;
};
void finding_decision_list_free(struct finding_decision_list *list);

/* opinion_text lends "confirmed", "dismissed" or ""; opinion_from_text gives OPINION_NONE for
 * another word. */
const char *opinion_text(enum opinion opinion);
enum opinion opinion_from_text(const char *text);

/* store_finding_decisions gives what is in force for a packet, the last word on each finding; what
 * was undone is not among them. */
MUST_CHECK bool store_finding_decisions(struct store *store, int64_t number,
                                        struct finding_decision_list *out, struct fault *why);

/* finding_decision_of lends what was said of a finding, NULL when nothing was. */
const struct finding_decision *finding_decision_of(const struct finding_decision_list *list,
                                                   const struct finding *finding);

#endif
