/* The web server: HTTP in, room_answer, HTTP out, by libmicrohttpd. Not what is answered:
 * review/room.h. Used by review/main.c. */
#ifndef SEALROOM_REVIEW_SERVER_H
#define SEALROOM_REVIEW_SERVER_H

#include "review/room.h"

struct server;

/* Where to listen ("127.0.0.1:8420", "[::1]:8420"), and by which certificate (NULL: unencrypted).
 */
struct server_place {
    const char *listen;
    const char *certificate, *key; /* PEM files */
    bool is_behind_proxy;          /* which ends TLS */
};

/* server_start listens and answers in threads of its own until server_stop. SETUP when the address
 * cannot be had, when the certificate cannot be read, or when it is neither this machine's alone
 * nor encrypted: passwords and ID cards never travel in the clear. */
MUST_CHECK bool server_start(struct review_room *room, const struct server_place *place,
                             struct server **out, struct fault *why);
void server_stop(struct server **server);

#endif
