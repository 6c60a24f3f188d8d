#include "review/session.h"

#include "base/text.h"

#include <sodium.h>
#include <string.h>
#include <time.h>

#define TOKEN_BYTES 32

void session_room_open(struct session_room *room, int64_t idle_seconds) {
    memset(room, 0, sizeof *room);
    pthread_mutex_init(&room->lock, NULL);
    room->idle_seconds = idle_seconds;
}

void session_room_close(struct session_room *room) {
    sodium_memzero(room->at, sizeof room->at);
    pthread_mutex_destroy(&room->lock);
}

static void key_of(const char *token, unsigned char key[static 32]) {
    crypto_generichash(key, 32, (const unsigned char *)token, strlen(token), NULL, 0);
}

static void random_token(char out[static SESSION_TOKEN_ROOM]) {
    unsigned char bytes[TOKEN_BYTES];
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(out, SESSION_TOKEN_ROOM, bytes, sizeof bytes);
}

static bool is_over(const struct session_room *room, const struct session *session, int64_t now) {
    return session->used == 0 || now - session->used > room->idle_seconds ||
           now - session->begun > SESSION_LONGEST_SECONDS;
}

/* A free place, else the one that was used longest ago. */
static struct session *place_for(struct session_room *room, int64_t now) {
    struct session *oldest = &room->at[0];
    for (int i = 0; i < SESSION_MOST; i++) {
        if (is_over(room, &room->at[i], now))
            return &room->at[i];
        if (room->at[i].used < oldest->used)
            oldest = &room->at[i];
    }
    return oldest;
}

void session_begin(struct session_room *room, const char *name, enum role role,
                   char token[static SESSION_TOKEN_ROOM]) {
    int64_t now = (int64_t)time(NULL);
    random_token(token);
    pthread_mutex_lock(&room->lock);
    struct session *session = place_for(room, now);
    *session = (struct session){.begun = now, .used = now};
    key_of(token, session->key);
    text_cut(session->person.name, sizeof session->person.name, name);
    session->person.role = role;
    random_token(session->person.token);
    pthread_mutex_unlock(&room->lock);
}

static struct session *find(struct session_room *room, const char *token, int64_t now) {
    unsigned char key[32];
    key_of(token, key);
    for (int i = 0; i < SESSION_MOST; i++)
        if (!is_over(room, &room->at[i], now) &&
            sodium_memcmp(room->at[i].key, key, sizeof key) == 0)
            return &room->at[i];
    return NULL;
}

bool session_find(struct session_room *room, const char *token, struct colleague *out) {
    int64_t now = (int64_t)time(NULL);
    pthread_mutex_lock(&room->lock);
    struct session *session = find(room, token, now);
    if (session) {
        session->used = now;
        *out = session->person;
    }
    pthread_mutex_unlock(&room->lock);
    return session != NULL;
}

void session_end(struct session_room *room, const char *token) {
    pthread_mutex_lock(&room->lock);
    struct session *session = find(room, token, (int64_t)time(NULL));
    if (session)
        sodium_memzero(session, sizeof *session);
    pthread_mutex_unlock(&room->lock);
}

void session_end_of(struct session_room *room, const char *name) {
    pthread_mutex_lock(&room->lock);
    for (int i = 0; i < SESSION_MOST; i++)
        if (strcmp(room->at[i].person.name, name) == 0)
            sodium_memzero(&room->at[i], sizeof room->at[i]);
    pthread_mutex_unlock(&room->lock);
}
