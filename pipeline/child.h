/* One reader process seen from the supervisor: started, asked, listened to, ended.
 * Not the choice of what it reads next, nor retries: pipeline/crew.h.
 * Used by pipeline/crew.c.
 *
 *   NONE --start--> STARTING --SAY_READY--> IDLE --ask--> BUSY --reply--> IDLE
 *     ^                |                      |             |
 *     +------ end: killed and reaped, an obituary for the dead one --------+       */
#ifndef SEALROOM_PIPELINE_CHILD_H
#define SEALROOM_PIPELINE_CHILD_H

#include "pipeline/message.h"
#include "pipeline/places.h"

#include <sys/types.h>

enum child_state { CHILD_NONE, CHILD_STARTING, CHILD_IDLE, CHILD_BUSY };

/* {.socket = -1, .inbox.descriptor = -1} at birth. */
struct child {
    enum child_state state;
    pid_t pid;
    int socket;
    struct message_inbox inbox;
    long deadline_ms; /* on the monotonic clock, while STARTING or BUSY */
    long spent_ms;    /* processor time that it had used when it was asked */
    int pages_read;
};

/* clock_now_ms is the monotonic clock. */
long clock_now_ms(void);

/* child_start execs the reader with its socket on descriptor 3 and a bare environment. SYSTEM. */
MUST_CHECK bool child_start(struct child *child, const struct places *places, struct fault *why);

/* child_ask sends a request to an IDLE child, which is then BUSY for at most `seconds`. */
MUST_CHECK bool child_ask(struct child *child, const struct message *request, int seconds,
                          struct fault *why);

/* child_hear takes what came in. MESSAGE_WHOLE makes the child IDLE. */
enum message_state child_hear(struct child *child, struct message *out);

/* child_worked_ms is the processor time that a BUSY child has spent on what it was asked; 0 when
 * that cannot be told. */
long child_worked_ms(const struct child *child);

/* child_end kills and reaps; *obituary (may be NULL) then says why it died, with `cause` kept when
 * the supervisor had one (WORD_READER_HUNG), else from its exit status. LIMIT when it ran out of
 * time at work: of its processor time, or of its wall clock when it worked for half of it; it would
 * do so again. All else is ENGINE, also when it only waited. */
void child_end(struct child *child, enum word cause, struct fault *obituary);

#endif
