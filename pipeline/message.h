/* What supervisor and reader say to each other over their socket: length-prefixed messages of a
 * kind, two numbers, what was spent, a text, some blobs (pictures), and at most one descriptor. Not
 * a protocol for other machines: native byte order, and both ends come from one build. Used by
 * pipeline/child.c and the reader program.
 *
 * On the wire: u32 bytes that follow · u32 kind · i32 number · i32 second · struct costs ·
 * u32 length of the text · the text · for each blob u32 length and its bytes. */
#ifndef SEALROOM_PIPELINE_MESSAGE_H
#define SEALROOM_PIPELINE_MESSAGE_H

#include "base/cost.h"
#include "base/fault.h"

#include <stdint.h>

struct blob {
    uint8_t *bytes;
    size_t length;
};

enum message_kind {
    MESSAGE_NONE,
    ASK_INVENTORY, /* number: unused; the file is the descriptor */
    ASK_PAGE,      /* number: page, from 1; the file is the descriptor */
    ASK_PICTURE,   /* number: page, from 1; second: the turn in degrees that makes it upright */
    ASK_SEAL,      /* text: a seal_order; the file is the descriptor */
    SAY_READY,     /* text: the engines' versions, "ppocr X\ntesseract Y\n" */
    SAY_INVENTORY, /* number: pages; second: 1 when the file goes to its end */
    SAY_READING,   /* text: the page reading's stored JSON; blobs: its pictures */
    SAY_PICTURE,   /* one blob: the page as JPEG, in full resolution */
    SAY_SEAL,      /* text: a seal_told; blob: the picture as PNG */
    SAY_FAULT,     /* text: fault_pack */
    ASK_LOOK,      /* as ASK_PAGE: how the scan is, without reading it */
    SAY_LOOK,      /* number: the page's quality bits; second: 1 when it is blank */
    MESSAGE_KIND_COUNT
};

/* {.descriptor = -1} at birth, ended by message_free, which closes the descriptor too. */
struct message {
    enum message_kind kind;
    int32_t number, second;
    struct costs costs; /* what a reader spent since its last message */
    char *text;         /* NULL counts as ""; never NULL when it was received */
    struct blob *blobs;
    int blob_count;
    int descriptor; /* -1 = none */
};
void message_free(struct message *message);

/* message_fault is what a SAY_FAULT says; ENGINE and READER_TALK when it says nothing that is
 * known. */
struct fault message_fault(const struct message *message);

/* message_blob_add hands `bytes` (malloc'd) over to the message and gives the blob's index. */
int message_blob_add(struct message *message, uint8_t *bytes, size_t length);

/* message_send writes the whole message to a blocking socket; SYSTEM when the other end is gone,
 * LIMIT when it is beyond LIMIT_MESSAGE_BYTES. The message stays the caller's. */
MUST_CHECK bool message_send(int socket, const struct message *message, struct fault *why);

/* A message that is coming in piece by piece: {.descriptor = -1} at birth. */
struct message_inbox {
    uint8_t head[4];
    uint8_t *body;
    size_t head_filled, body_filled, body_length;
    int descriptor;
};
void message_inbox_free(struct message_inbox *inbox);

enum message_state { MESSAGE_PARTIAL, MESSAGE_WHOLE, MESSAGE_CLOSED, MESSAGE_BROKEN };

/* message_pull takes what the socket has (it waits only if the socket does). On MESSAGE_WHOLE *out
 * owns the message and the inbox is empty again. BROKEN: the bytes are no message of ours. */
enum message_state message_pull(int socket, struct message_inbox *inbox, struct message *out);

#endif
