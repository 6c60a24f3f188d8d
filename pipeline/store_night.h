/* Figures of the store that a morning begins with: what came in, what became of it, what is found
 * most. Not the report: that is a document of its own. Used by the reviewers' start page. */
#ifndef SEALROOM_PIPELINE_STORE_NIGHT_H
#define SEALROOM_PIPELINE_STORE_NIGHT_H

#include "pipeline/store.h"

/* One bar of a chart; the label is owned. */
struct tally {
    char *label;
    int64_t count;
};
struct tally_list {
    struct tally *at;
    int count;
};
void tally_list_free(struct tally_list *list);

enum tally_of {
    TALLY_LAST_DAY_VERDICTS, /* of the packets of the last day of receipt: verdict or "quarantined"
                              */
    TALLY_LAST_DAY,          /* that day and its pages: two rows, "packets", "pages" */
    TALLY_QUEUE,             /* open packets by verdict or "quarantined" */
    TALLY_FINDINGS,          /* open packets by finding code, most frequent first */
    TALLY_DAYS,              /* packets by day of receipt, the last thirty that had any */
    TALLY_DECISIONS,         /* decisions of the last thirty days by what was decided */
};

MUST_CHECK bool store_tally(struct store *store, enum tally_of of, struct tally_list *out,
                            struct fault *why);

#endif
