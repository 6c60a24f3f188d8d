/* The readers of one supervisor: whoever is idle takes the next task; one that dies, hangs or
 * breaks its word costs its task one retry in a fresh reader, then the task ends with the obituary;
 * one that used up its time at work would do so again, so there the task ends at once.
 * Not the order of tasks and not what their results mean: pipeline/batch.h.
 * Used by pipeline/batch.c. */
#ifndef SEALROOM_PIPELINE_CREW_H
#define SEALROOM_PIPELINE_CREW_H

#include "pipeline/child.h"

/* One thing to be read. `owner`, `source` mean something to whoever gave it. */
struct task {
    void *owner;
    int source;
    int page;       /* from 1; 0 = the file's inventory */
    int descriptor; /* of the file, lent until the task's event */
    int tries;
    bool is_look; /* a look at the page, not its reading; tried once */
};

struct crew_member {
    struct child child;
    struct task task;
    bool has_task;
};

struct crew {
    struct crew_member *at;
    int count;
    const struct places *places; /* lent */
    char *engines;               /* SAY_READY's text of the first reader, or NULL */
    int obituaries;              /* readers that died so far */
    int failed_starts;           /* readers that died before they were ready, since one was */
    int wake;                    /* lent: when it can be read, waiting ends; -1 = none */
};

/* What became of a task: a reply (SAY_INVENTORY, SAY_LOOK or SAY_READING), else a fault. The event
 * owns its reply: message_free. */
struct crew_event {
    struct task task;
    struct message reply;
    struct fault fault;
};

void crew_start(struct crew *crew, int jobs, const struct places *places);
void crew_end(struct crew *crew);

/* crew_has_room tells whether a reader is free; crew_give may then hand out a task. SYSTEM when no
 * reader can be started. */
bool crew_has_room(const struct crew *crew);
bool crew_is_working(const struct crew *crew);
MUST_CHECK bool crew_give(struct crew *crew, struct task task, struct fault *why);

/* crew_warm starts those of the first `most` readers that are not there, so that the next page need
 * not wait. SYSTEM. */
MUST_CHECK bool crew_warm(struct crew *crew, int most, struct fault *why);

enum crew_turn { CREW_NOTHING, CREW_EVENT, CREW_FAILED };

/* crew_wait waits up to `timeout_ms` for the next event (CREW_NOTHING when none came or a signal
 * interrupted). CREW_FAILED: SETUP, a reader could not start, or SYSTEM. */
enum crew_turn crew_wait(struct crew *crew, int timeout_ms, struct crew_event *out,
                         struct fault *why);

#endif
