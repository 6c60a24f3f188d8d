/* What the server works with from its start to its end: connections to the store, sessions, the
 * throttle, the rulebooks, the archive; and a visit, which is one request being answered. Not HTTP
 * and not the pages. Used by every page of review/. */
#ifndef SEALROOM_REVIEW_ROOM_H
#define SEALROOM_REVIEW_ROOM_H

#include "pipeline/darkroom.h"
#include "pipeline/office.h"
#include "pipeline/store_step.h"
#include "review/request.h"
#include "review/session.h"
#include "review/throttle.h"
#include "rules/rulebook.h"

#include <stdatomic.h>

/* Threads that answer, and as many connections: some wait for a disk or a password's hash. */
#define ROOM_THREADS 8

/* Of the file that each connection keeps in memory: the queue of some 40,000 packets. */
#define ROOM_STORE_MEBIBYTES 8

struct review_room {
    const struct office *office; /* lent */
    struct rule_shelf shelf;
    struct session_room sessions;
    struct throttle throttle;
    struct darkroom darkroom; /* full resolution is made by a reader, on demand */
    pthread_mutex_t hashing;  /* one password at a time: each takes 64 MiB */
    atomic_int in_line;       /* for the hashing */
    pthread_mutex_t lending;
    pthread_cond_t given_back;
    struct store *stores[ROOM_THREADS]; /* those that nobody has borrowed come first */
    int free_stores;
    bool is_secure; /* cookies travel by HTTPS alone */
};

/* room_open opens the connections and loads the rulebooks. SETUP, SYSTEM. */
MUST_CHECK bool room_open(const struct office *office, struct review_room *out, struct fault *why);
void room_close(struct review_room *room);

/* One request being answered. `person.name` is "" when nobody is logged in. */
struct visit {
    struct review_room *room;
    const struct request *request;
    struct reply *reply;
    struct store *store;
    struct colleague person;
    const char *cookie_token; /* lent; NULL = none */
    char cookie_room[SESSION_TOKEN_ROOM];
};

/* room_answer answers a request: the one entrance, for the server, the tests and the fuzzer. */
void room_answer(struct review_room *room, const struct request *request, struct reply *reply);

/* room_judge gives how a corrected packet is judged anew. */
struct judge_anew room_judge(struct review_room *room);

/* visit_fault answers with a fault, in both languages, as JSON: 409 for what somebody else did
 * meanwhile, 404 for no such packet, 400 for other input, 500 for the machine. */
void visit_fault(struct visit *visit, const struct fault *why);

/* visit_packet finds the packet that a request names as `receipt`; INPUT when there is none. */
MUST_CHECK bool visit_packet(struct visit *visit, const char *receipt, int64_t *number,
                             struct fault *why);

#endif
