/* Which stored packets belong together: the same papers received twice, a slip that stands in two
 * packets, papers that come later for a deficient packet. Proposals for people, who decide; joining
 * is store_supplement_set. Not SQL and not the judge's wording.
 * Used by pipeline/history.c, by `sealroom supplement` and by the reviewers' page. */
#ifndef SEALROOM_PIPELINE_KINSHIP_H
#define SEALROOM_PIPELINE_KINSHIP_H

#include "pipeline/judging.h"
#include "pipeline/store.h"

/* kinship_duplicate gives the receipt of the first earlier packet that holds the same papers and
 * lacks the same (a packet sent again in better order is none); the caller frees it, NULL when
 * there is none. `packet` is judged; `own` is its number, 0 when it has none yet. */
MUST_CHECK bool kinship_duplicate(struct store *store, int64_t own, const struct packet *packet,
                                  char **receipt, struct fault *why);

/* kinship_later adds the packets with higher numbers whose judgement hangs on this one: the same
 * papers or slips. They were judged before it was known. The caller frees out->at. */
MUST_CHECK bool kinship_later(struct store *store, int64_t own, const struct packet *packet,
                              struct number_list *out, struct fault *why);

/* kinship_proposals gives the earlier deficient packets whose supplement a packet seems to be, the
 * likeliest first: of the same unit (its code, its name on a paper or seal) or of the same person,
 * with a paper of which something was missing or wrong there. None for a packet that is a
 * supplement already, that is complete by itself, or that brings an application form nobody waits
 * for; none that was refused. The caller frees out->at. */
MUST_CHECK bool kinship_proposals(struct store *store, int64_t number, struct number_list *out,
                                  struct fault *why);

/* kinship_accept makes a packet the supplement of another one and judges the two as one;
 * kinship_refuse keeps in mind that it is none, and parts the two when they were joined (both are
 * then judged anew). */
MUST_CHECK bool kinship_accept(struct store *store, const struct rule_shelf *shelf, int64_t number,
                               int64_t root, struct fault *why);
MUST_CHECK bool kinship_refuse(struct store *store, const struct rule_shelf *shelf, int64_t number,
                               int64_t root, struct fault *why);

#endif
