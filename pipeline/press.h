/* What run, retry and reread share: packets judged, stored, named and counted as they come in.
 * Not where packets come from: each command brings its own next. Used by those commands. */
#ifndef SEALROOM_PIPELINE_PRESS_H
#define SEALROOM_PIPELINE_PRESS_H

#include "pipeline/batch.h"
#include "pipeline/judging.h"
#include "pipeline/outcome.h"
#include "pipeline/store.h"

/* {0} at birth. `told` is called for each packet that was stored, in place of what is printed. */
struct press {
    struct office *office; /* lent */
    struct store *store;
    struct rule_shelf shelf;
    struct progress progress;
    struct batch batch;
    struct outcome outcome;
    long heartbeat_ms;
    bool has_said_engine;
    bool has_left; /* something was left for a later run, since the machine failed: status 4 */
    /* set by a command between press_open and press_run, when it wants other ways: */
    enum batch_listed (*listed)(void *context, struct work *work, struct fault *why);
    void (*told)(struct press *press, const struct work *work, const struct packet *packet,
                 const struct fault *reason);
    void (*looked)(void *context, const struct work *work);
    void (*ticked)(struct press *press);
    bool is_hot; /* as batch has it */
    int wake;
    int deaths_noted; /* of readers, in the audit */
};

/* press_open opens store and rules. SETUP and SYSTEM faults. */
MUST_CHECK bool press_open(struct press *press, struct office *office, struct fault *why);
void press_close(struct press *press);

/* press_run works through what `next` gives; the context handed to it is the press, which must be
 * the first member of whatever the command keeps. Gives the exit status. */
enum exit_status press_run(struct press *press,
                           enum batch_next (*next)(void *, struct work *, struct fault *));

/* press_next_waiting gives the next packet that waits in the store, its files from the archive. */
enum batch_next press_next_waiting(struct press *press, struct work *out, struct fault *why);

/* press_open_archived opens a packet's sources from the archive. What is not there is lost, and
 * said so in the work; what is there and cannot be opened is the machine's fault (SYSTEM): the
 * packet is given back. */
MUST_CHECK bool press_open_archived(const struct press *press, struct work *work,
                                    struct fault *why);

#endif
