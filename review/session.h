/* Who is logged in: a random token in the browser's cookie, its hash here. Not accounts and not
 * passwords. Kept in memory alone: a restart of the server ends every session. Used by review/.
 * All functions may be called by several threads. */
#ifndef SEALROOM_REVIEW_SESSION_H
#define SEALROOM_REVIEW_SESSION_H

#include "pipeline/store_account.h"

#include <pthread.h>
#include <stdint.h>

#define SESSION_MOST 512
/* 32 random bytes as hexadecimal digits, with the zero byte. */
#define SESSION_TOKEN_ROOM 65
/* A session ends after so long even if it is used: a long working day. */
#define SESSION_LONGEST_SECONDS (12 * 3600)

/* The person behind a request. */
struct colleague {
    char name[ACCOUNT_NAME_ROOM]; /* "" = nobody */
    enum role role;
    char token[SESSION_TOKEN_ROOM]; /* that their page sends along with each deed */
};

struct session {
    unsigned char key[32]; /* hash of the cookie's token */
    struct colleague person;
    int64_t begun, used; /* seconds since 1970; used 0 = a free place */
};

struct session_room {
    pthread_mutex_t lock;
    struct session at[SESSION_MOST];
    int64_t idle_seconds;
};

void session_room_open(struct session_room *room, int64_t idle_seconds);
void session_room_close(struct session_room *room);

/* session_begin makes a session and gives its cookie's token; the oldest goes when all places are
 * taken. */
void session_begin(struct session_room *room, const char *name, enum role role,
                   char token[static SESSION_TOKEN_ROOM]);

/* session_find gives whose token it is and counts as use; false when it is unknown or over. */
bool session_find(struct session_room *room, const char *token, struct colleague *out);

/* session_end ends one; session_end_of all of an account. */
void session_end(struct session_room *room, const char *token);
void session_end_of(struct session_room *room, const char *name);

#endif
