/* From a packet's readings to its verdict: facts made, the book of its day chosen, judged.
 * Not the store: corrections and history are handed in. Used by run, check, rejudge. */
#ifndef SEALROOM_PIPELINE_JUDGING_H
#define SEALROOM_PIPELINE_JUDGING_H

#include "facts/correction.h"
#include "rules/judge.h"

/* What is known besides the packet; {0} when nothing is. Lent. */
struct judging_known {
    const struct correction_list *corrections;
    const struct history *history;
};

/* judging_open loads the rulebooks; SETUP when there are none or they are wrong. The caller ends
 * *out with rule_shelf_free. */
MUST_CHECK bool judging_open(const char *rules, struct rule_shelf *out, struct fault *why);

/* judging_choose makes of several payments on one sheet the office's the voucher's, by the payee of
 * the day's book; judging_judge does so first. */
void judging_choose(const struct rule_shelf *shelf, struct packet *packet);

/* judging_judge sets the packet's business, owners and classes of seals, findings, verdict and
 * rulebook. */
void judging_judge(const struct rule_shelf *shelf, const struct judging_known *known,
                   struct packet *packet);

#endif
