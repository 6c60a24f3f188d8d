/* One request and its answer as plain values, so that handling is tested and fuzzed without a
 * network. Not HTTP: review/server.c makes the one and sends the other.
 * Used by every file of review/. */
#ifndef SEALROOM_REVIEW_REQUEST_H
#define SEALROOM_REVIEW_REQUEST_H

#include "review/form.h"

#include <stdint.h>

/* Most bytes of a body: a form of some fields. */
#define REQUEST_MOST_BYTES 65536

enum method { METHOD_OTHER, METHOD_GET, METHOD_POST };

/* Headers are lent, NULL = not sent. `path` is decoded and begins with '/'. */
struct request {
    enum method method;
    const char *path;
    const char *cookie;  /* the whole Cookie header */
    const char *token;   /* X-Sealroom-Token: proves that our own page asks */
    const char *origin;  /* of the page that asks */
    const char *host;    /* that it asks */
    const char *site;    /* Sec-Fetch-Site */
    const char *address; /* of the other end, without its port */
    struct form query, form;
};

/* An answer owns its texts. A picture's bytes come from `descriptor`, which whoever sends it
 * closes. */
struct reply {
    int status;
    const char *type;
    char *body;
    size_t length;
    int descriptor; /* -1 = the body */
    uint64_t descriptor_bytes;
    char *cookie;         /* Set-Cookie, or NULL */
    const char *location; /* or NULL */
    char *file_name;      /* for a download, or NULL */
    bool has_own_style;   /* a document that brings its style with it, and runs nothing */
};

#define REPLY_NONE ((struct reply){.descriptor = -1})

/* reply_body hands a text over; reply_status answers with a status and a short text alone. */
void reply_body(struct reply *reply, const char *type, char *body);
void reply_status(struct reply *reply, int status);
void reply_free(struct reply *reply);

#endif
