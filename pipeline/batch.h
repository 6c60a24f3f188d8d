/* The engine of run and check: packets in hand, pages to whichever reader is idle, results handed
 * on as each packet is whole. Not intake, not the store, not judgement: those stand behind the face
 * that it is given. Used by the commands that read. */
#ifndef SEALROOM_PIPELINE_BATCH_H
#define SEALROOM_PIPELINE_BATCH_H

#include "pipeline/office.h"
#include "pipeline/progress.h"
#include "pipeline/work.h"

/* BATCH_WAIT: nothing now, ask again soon. */
enum batch_next { BATCH_MORE, BATCH_WAIT, BATCH_END, BATCH_FAILED };
/* What becomes of a held packet once its inventories are in. */
enum batch_listed { BATCH_ADMIT, BATCH_DROP, BATCH_REFUSE };

/* What the batch asks of the one it works for. Each may stop it by a fault. */
struct batch_face {
    void *context;
    /* gives the next packet: work_begin was called, its sources are open */
    enum batch_next (*next)(void *context, struct work *out, struct fault *why);
    /* the inventories of a held packet (work->is_held) are in: it goes on, or is left alone;
     * BATCH_REFUSE stops with the fault. NULL where no packet is held */
    enum batch_listed (*listed)(void *context, struct work *work, struct fault *why);
    /* each page of a packet that wants looks was looked at; NULL where none does */
    void (*looked)(void *context, const struct work *work);
    /* a page came in, with its pictures; whoever does not keep them frees them */
    bool (*page)(void *context, struct work_page *page, struct fault *why);
    /* a packet is whole; it is ended after this */
    bool (*whole)(void *context, struct work *work, struct fault *why);
    /* a packet is given back unread */
    void (*released)(void *context, const struct work *work);
    /* every second or so */
    bool (*tick)(void *context, struct fault *why);
};

struct batch {
    int jobs;
    const struct places *places; /* lent */
    struct batch_face face;
    struct progress *progress; /* lent */
    struct crew crew;
    struct costs costs; /* of all readers */
    struct work **hand;
    int hand_count;
    bool has_ended;  /* next has no more */
    bool is_waiting; /* next has nothing now */
    bool is_hot;     /* readers are started before there is anything to read */
    int wake;        /* while it waits: a descriptor that tells of news, -1 = none */
};

/* batch_run works until next has no more, a fault, or a stop; what is in hand then is released.
 * SYSTEM for a stop. */
MUST_CHECK bool batch_run(struct batch *batch, struct fault *why);

/* batch_engines lends the engines' versions by name ("ppocr", "tesseract"), which the caller frees;
 * NULL when that engine is not there, or no reader has started yet. */
char *batch_engine_version(const struct batch *batch, const char *name);

/* batch_say_engines notes, once and when a reader has started, that one engine is missing. */
void batch_say_engines(const struct batch *batch, const struct office *office, bool *has_said);

#endif
