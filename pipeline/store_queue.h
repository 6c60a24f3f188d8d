/* The reviewers' queue: packets with what a person needs to choose the next one, filtered, searched
 * and a page at a time. Not the packets themselves: store_load. Used by review/. */
#ifndef SEALROOM_PIPELINE_STORE_QUEUE_H
#define SEALROOM_PIPELINE_STORE_QUEUE_H

#include "pipeline/store.h"
#include "pipeline/store_hold.h"

/* Which part of the queue. */
enum queue_part {
    QUEUE_OPEN,      /* flagged or quarantined, and undecided */
    QUEUE_ESCALATED, /* handed to a senior */
    QUEUE_COMPLETE,  /* nothing to be found, undecided */
    QUEUE_DECIDED,   /* accepted or returned */
    QUEUE_ALL,
    QUEUE_PART_COUNT
};

/* NULL or 0 = any. Days are YYYY-MM-DD, both included. `search` is looked for, from one character
 * on, in unit, receipt, agent and the name it came as. */
struct queue_filter {
    enum queue_part part;
    enum verdict verdict;
    bool is_quarantined; /* only those */
    enum finding_code code;
    enum business_type business;
    const char *since, *until;
    const char *search;
    const char *holder; /* only what this account has open */
};

/* A place in the queue: behind the packet of that receipt (NULL = from the start). */
struct queue_window {
    int offset, limit;
};

/* Texts are owned, NULL = not known. */
struct queue_row {
    int64_t number;
    char *receipt, *received, *unit, *agent, *business, *label;
    enum packet_state state;
    enum verdict verdict;
    enum decision_kind decision;
    enum finding_code worst;
    int finding_count, page_count;
    struct hold hold;
};
struct queue_page {
    struct queue_row *at;
    int count;
    int total; /* of all that the filter lets through */
};
void queue_page_free(struct queue_page *page);

/* queue_part_text lends "open", "escalated", "complete", "decided", "all". */
const char *queue_part_text(enum queue_part part);
bool queue_part_from_text(const char *text, enum queue_part *out);

/* store_queue gives a window of what the filter lets through, oldest first. */
MUST_CHECK bool store_queue(struct store *store, const struct queue_filter *filter,
                            struct queue_window window, struct queue_page *out, struct fault *why);

/* store_queue_next gives the receipt of the first packet behind `receipt` that the filter lets
 * through and nobody but `who` has open; none behind it: the first of all. NULL when there is
 * none. The caller frees it. */
MUST_CHECK bool store_queue_next(struct store *store, const struct queue_filter *filter,
                                 const char *receipt, const char *who, char **out,
                                 struct fault *why);

#endif
