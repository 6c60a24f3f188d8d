/* What a reviewer does to a packet, each a step that can be undone: correct, judge a finding,
 * decide, split, join a supplement. Not the rules: a step that changes what a packet says is judged
 * anew by the function that is handed in. Used by review/.
 *
 * Every step is one transaction: it is refused (INPUT) when the packet is another one's by now
 * (REVIEW_NOT_HELD) or was changed since it was looked at (REVIEW_CONFLICT); else it is written,
 * judged, audited, and the packet gets a new version. */
#ifndef SEALROOM_PIPELINE_STORE_STEP_H
#define SEALROOM_PIPELINE_STORE_STEP_H

#include "facts/correction.h"
#include "pipeline/store.h"
#include "pipeline/store_decision.h"
#include "pipeline/store_hold.h"

/* A packet as somebody has it before them. */
struct hand {
    int64_t number;
    int64_t version; /* that they saw */
    const char *who;
};

/* How a packet that says something new is judged. */
struct judge_anew {
    bool (*judge)(void *context, struct store *store, struct packet *packet, struct fault *why);
    void *context;
};

/* A correction as it is kept, with what the reading said. Texts are owned. */
struct kept_correction {
    struct correction laid; /* its value is owned here */
    char *by, *at;
};
struct kept_correction_list {
    struct kept_correction *at;
    int count;
};
void kept_correction_list_free(struct kept_correction_list *list);

/* kept_correction_list_laid gives them as facts/ takes them; the values are lent from the list, the
 * array is the caller's to free. */
struct correction *kept_correction_list_laid(const struct kept_correction_list *list);

/* store_corrections gives those in force of the packet of that receipt, in their order, and those
 * of its supplements, with the page numbers that their pages have behind its own. */
MUST_CHECK bool store_corrections(struct store *store, const char *receipt,
                                  struct kept_correction_list *out, struct fault *why);

/* store_version_of tells which version a packet has. */
MUST_CHECK bool store_version_of(struct store *store, int64_t number, int64_t *out,
                                 struct fault *why);

MUST_CHECK bool store_step_correct(struct store *store, const struct hand *hand,
                                   const struct correction *correction,
                                   const struct judge_anew *anew, struct fault *why);
MUST_CHECK bool store_step_finding(struct store *store, const struct hand *hand,
                                   const struct finding_decision *decision, struct fault *why);
MUST_CHECK bool store_step_decide(struct store *store, const struct hand *hand,
                                  enum decision_kind what, struct fault *why);

/* Pages that leave a packet for one of their own: ascending, from 1. `made` is set to the new
 * packet. */
struct split {
    const int *pages;
    int count;
    int64_t made;
};

/* store_step_split moves pages of a done, undecided packet without supplements into a new packet,
 * with what was corrected and said of them. The new one gets a receipt of the same day, and both
 * are judged. INPUT (REVIEW_CANNOT_SPLIT) when a page is not there or none would stay. */
MUST_CHECK bool store_step_split(struct store *store, const struct hand *hand, struct split *split,
                                 const struct judge_anew *anew, struct fault *why);

/* store_parts adds the packets that were split off from a packet, and the one it was split off
 * from. The caller frees out->at. */
MUST_CHECK bool store_parts(struct store *store, int64_t number, struct number_list *out,
                            struct fault *why);

enum supplement_answer { SUPPLEMENT_ACCEPTED, SUPPLEMENT_REFUSED };

/* What a reviewer says of a packet that seems to supplement another one. */
struct supplement_wish {
    int64_t root;
    enum supplement_answer answer;
};

/* store_step_supplement joins the packet in hand to its root, or keeps in mind that it is none (and
 * parts them when they were joined); whoever says something else by it is judged anew. INPUT also
 * when another has the root open. */
MUST_CHECK bool store_step_supplement(struct store *store, const struct hand *hand,
                                      const struct supplement_wish *wish,
                                      const struct judge_anew *anew, struct fault *why);

/* store_step_undo takes back the last step of `who`, on whatever packet it was, and tells which:
 * INPUT (REVIEW_NOTHING_TO_UNDO) when there is none, (REVIEW_NOT_HELD) when another has the packet
 * open, (REVIEW_CONFLICT) when something was done since to it, or to the other packet that the step
 * was about. */
MUST_CHECK bool store_step_undo(struct store *store, const char *who, const struct judge_anew *anew,
                                int64_t *number, struct fault *why);

#endif
