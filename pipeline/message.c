#include "pipeline/message.h"

#include "base/limits.h"
#include "base/memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Where a message's bytes are read from. */
struct cursor {
    const uint8_t *at;
    size_t left;
};

static bool cursor_length(struct cursor *cursor, uint32_t *out) {
    if (cursor->left < sizeof *out)
        return false;
    memcpy(out, cursor->at, sizeof *out);
    cursor->at += sizeof *out;
    cursor->left -= sizeof *out;
    return *out <= cursor->left;
}

static uint8_t *cursor_bytes(struct cursor *cursor, uint32_t length) {
    uint8_t *bytes = memory_new((size_t)length + 1, 1);
    if (length > 0)
        memcpy(bytes, cursor->at, length);
    cursor->at += length;
    cursor->left -= length;
    return bytes;
}

static bool cursor_costs(struct cursor *cursor, struct costs *out) {
    if (cursor->left < sizeof *out)
        return false;
    memcpy(out, cursor->at, sizeof *out);
    cursor->at += sizeof *out;
    cursor->left -= sizeof *out;
    return true;
}

static bool cursor_head(struct cursor *cursor, struct message *out) {
    int32_t head[3];
    if (cursor->left < sizeof head)
        return false;
    memcpy(head, cursor->at, sizeof head);
    cursor->at += sizeof head;
    cursor->left -= sizeof head;
    if (head[0] <= MESSAGE_NONE || head[0] >= MESSAGE_KIND_COUNT)
        return false;
    out->kind = (enum message_kind)head[0];
    out->number = head[1];
    out->second = head[2];
    return cursor_costs(cursor, &out->costs);
}

static bool message_parse(const uint8_t *body, size_t length, struct message *out) {
    struct cursor cursor = {body, length};
    uint32_t part;
    if (!cursor_head(&cursor, out) || !cursor_length(&cursor, &part))
        return false;
    out->text = (char *)cursor_bytes(&cursor, part);
    while (cursor.left > 0) {
        if (out->blob_count >= LIMIT_MESSAGE_BLOBS || !cursor_length(&cursor, &part))
            return false;
        message_blob_add(out, cursor_bytes(&cursor, part), part);
    }
    return true;
}

static size_t message_length(const struct message *message) {
    size_t length =
        4 * sizeof(uint32_t) + sizeof message->costs + (message->text ? strlen(message->text) : 0);
    for (int i = 0; i < message->blob_count; i++)
        length += sizeof(uint32_t) + message->blobs[i].length;
    return length;
}

static uint8_t *put(uint8_t *at, const void *bytes, size_t length) {
    uint32_t prefix = (uint32_t)length;
    memcpy(at, &prefix, sizeof prefix);
    if (length > 0)
        memcpy(at + sizeof prefix, bytes, length);
    return at + sizeof prefix + length;
}

/* The message as it goes over the wire, `body` bytes behind their own length. */
static uint8_t *message_bytes(const struct message *message, size_t body) {
    uint8_t *bytes = memory_new(body + sizeof(uint32_t), 1);
    uint32_t prefix = (uint32_t)body;
    int32_t head[3] = {(int32_t)message->kind, message->number, message->second};
    memcpy(bytes, &prefix, sizeof prefix);
    uint8_t *at = bytes + sizeof prefix;
    memcpy(at, head, sizeof head);
    memcpy(at + sizeof head, &message->costs, sizeof message->costs);
    at += sizeof head + sizeof message->costs;
    const char *text = message->text ? message->text : "";
    at = put(at, text, strlen(text));
    for (int i = 0; i < message->blob_count; i++)
        at = put(at, message->blobs[i].bytes, message->blobs[i].length);
    return bytes;
}

/* Sends one piece; the descriptor, if any, rides with its first byte. */
static ssize_t send_piece(int socket, const uint8_t *bytes, size_t length, int descriptor) {
    union {
        struct cmsghdr align;
        char room[CMSG_SPACE(sizeof(int))];
    } control = {0};
    struct iovec piece = {(void *)(uintptr_t)bytes, length};
    struct msghdr header = {.msg_iov = &piece, .msg_iovlen = 1};
    if (descriptor >= 0) {
        header.msg_control = control.room;
        header.msg_controllen = sizeof control.room;
        struct cmsghdr *rider = CMSG_FIRSTHDR(&header);
        rider->cmsg_level = SOL_SOCKET;
        rider->cmsg_type = SCM_RIGHTS;
        rider->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(rider), &descriptor, sizeof descriptor);
    }
    return sendmsg(socket, &header, MSG_NOSIGNAL);
}

/* Keeps the descriptor that came along; a second one is closed. */
static void keep_rider(struct msghdr *header, int *descriptor) {
    struct cmsghdr *rider = CMSG_FIRSTHDR(header);
    if (!rider || rider->cmsg_level != SOL_SOCKET || rider->cmsg_type != SCM_RIGHTS)
        return;
    int came;
    memcpy(&came, CMSG_DATA(rider), sizeof came);
    if (*descriptor >= 0)
        close(came);
    else
        *descriptor = came;
}

static ssize_t take_piece(int socket, uint8_t *bytes, size_t length, int *descriptor) {
    union {
        struct cmsghdr align;
        char room[CMSG_SPACE(sizeof(int))];
    } control = {0};
    struct iovec piece = {bytes, length};
    struct msghdr header = {.msg_iov = &piece,
                            .msg_iovlen = 1,
                            .msg_control = control.room,
                            .msg_controllen = sizeof control.room};
    ssize_t got;
    do
        got = recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got > 0)
        keep_rider(&header, descriptor);
    return got;
}

static bool inbox_open_body(struct message_inbox *inbox) {
    uint32_t length;
    memcpy(&length, inbox->head, sizeof length);
    if (length < sizeof(uint32_t) || length > LIMIT_MESSAGE_BYTES)
        return false;
    inbox->body_length = length;
    inbox->body = malloc(length);
    return inbox->body != NULL;
}

static enum message_state inbox_take(struct message_inbox *inbox, struct message *out) {
    struct message message = {.descriptor = inbox->descriptor};
    inbox->descriptor = -1;
    bool good = message_parse(inbox->body, inbox->body_length, &message);
    message_inbox_free(inbox);
    if (!good) {
        message_free(&message);
        return MESSAGE_BROKEN;
    }
    *out = message;
    return MESSAGE_WHOLE;
}

/* Reads on; the head first, then the body. */
static ssize_t inbox_read(int socket, struct message_inbox *inbox) {
    bool in_head = inbox->head_filled < sizeof inbox->head;
    uint8_t *at = in_head ? inbox->head + inbox->head_filled : inbox->body + inbox->body_filled;
    size_t want =
        in_head ? sizeof inbox->head - inbox->head_filled : inbox->body_length - inbox->body_filled;
    ssize_t got = take_piece(socket, at, want, &inbox->descriptor);
    if (got > 0)
        *(in_head ? &inbox->head_filled : &inbox->body_filled) += (size_t)got;
    return got;
}

void message_free(struct message *message) {
    for (int i = 0; i < message->blob_count; i++)
        free(message->blobs[i].bytes);
    free(message->blobs);
    free(message->text);
    if (message->descriptor >= 0)
        close(message->descriptor);
    *message = (struct message){.descriptor = -1};
}

void message_inbox_free(struct message_inbox *inbox) {
    free(inbox->body);
    if (inbox->descriptor >= 0)
        close(inbox->descriptor);
    *inbox = (struct message_inbox){.descriptor = -1};
}

int message_blob_add(struct message *message, uint8_t *bytes, size_t length) {
    message->blobs = memory_room(message->blobs, message->blob_count, sizeof *message->blobs);
    message->blobs[message->blob_count] = (struct blob){bytes, length};
    return message->blob_count++;
}

struct fault message_fault(const struct message *message) {
    struct fault told = fault_unpack(message->text);
    bool known = message->kind == SAY_FAULT && told.kind != FAULT_NONE && told.word != WORD_NONE;
    return known ? told
                 : (struct fault){.kind = FAULT_ENGINE, .word = WORD_READER_TALK, .detail = "-"};
}

bool message_send(int socket, const struct message *message, struct fault *why) {
    size_t body = message_length(message);
    if (body > LIMIT_MESSAGE_BYTES || message->blob_count > LIMIT_MESSAGE_BLOBS)
        return fault_raise(why, FAULT_LIMIT, WORD_READER_TALK, "%zu B", body);
    SCOPED(scoped_free)
    uint8_t *bytes = message_bytes(message, body);
    size_t total = body + sizeof(uint32_t);
    int rider = message->descriptor;
    for (size_t sent = 0; sent < total;) {
        ssize_t now = send_piece(socket, bytes + sent, total - sent, rider);
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return fault_errno(why, "sendmsg");
        rider = -1;
        sent += (size_t)now;
    }
    return true;
}

enum message_state message_pull(int socket, struct message_inbox *inbox, struct message *out) {
    ssize_t got = inbox_read(socket, inbox);
    if (got < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK ? MESSAGE_PARTIAL : MESSAGE_CLOSED;
    if (got == 0)
        return MESSAGE_CLOSED;
    if (inbox->head_filled < sizeof inbox->head)
        return MESSAGE_PARTIAL;
    if (!inbox->body && !inbox_open_body(inbox))
        return MESSAGE_BROKEN;
    return inbox->body_filled < inbox->body_length ? MESSAGE_PARTIAL : inbox_take(inbox, out);
}
