/* Any bytes as what a reader says over its socket. Promises: a message comes out whole or not at
 * all, within the limits; what came out goes over the wire again as the very same bytes; a fault in
 * it has its sentence and stays what it is; a reading in it that is taken can be written and read
 * again alike; nothing is left open. */
#include "base/limits.h"
#include "base/scoped.h"
#include "packet/json.h"
#include "pipeline/message.h"
#include "tests/fuzz/fuzz.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* More than a socket holds at once would wait for somebody to read. */
#define MOST_BYTES 100000

static void promise(bool kept) {
    if (!kept)
        abort();
}

static void check_reading(const char *text) {
    struct fault why = {0};
    struct page_reading page, again;
    if (!page_from_json(text, strlen(text), &page, &why)) {
        promise(why.kind == FAULT_INPUT);
        return;
    }
    char *json = page_to_json(&page, JSON_STORED);
    promise(page_from_json(json, strlen(json), &again, &why));
    char *second = page_to_json(&again, JSON_STORED);
    promise(strcmp(json, second) == 0);
    free(json);
    free(second);
    page_reading_free(&page);
    page_reading_free(&again);
}

/* Whatever was said, there is a sentence for it, and packed again it is the same. */
static void check_fault(const struct message *message) {
    char sentence[400];
    struct fault told = message_fault(message);
    promise(told.kind != FAULT_NONE && told.word != WORD_NONE);
    fault_describe(&told, LANGUAGE_ZH, sentence, sizeof sentence);
    promise(sentence[0] != '\0');
    SCOPED(scoped_free)
    char *packed = fault_pack(&told);
    struct fault back = fault_unpack(packed);
    promise(back.kind == told.kind && back.word == told.word && back.cause == told.cause);
    promise(strcmp(back.detail, told.detail) == 0);
}

/* The text ends at its first zero byte, so only messages without one are the same again. */
static void check_same(const struct message *message, const uint8_t *bytes, size_t length) {
    struct fault why = {0};
    int ends[2];
    promise(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    SCOPED(scoped_descriptor)
    int from = ends[0];
    SCOPED(scoped_descriptor)
    int to = ends[1];
    promise(message_send(from, message, &why));
    SCOPED(scoped_free)
    uint8_t *again = malloc(length + 1);
    promise(again && recv(to, again, length + 1, MSG_DONTWAIT) == (ssize_t)length);
    promise(memcmp(again, bytes, length) == 0);
}

static void check_message(const struct message *message, const uint8_t *bytes, size_t length) {
    uint32_t text_length;
    promise(message->kind > MESSAGE_NONE && message->kind < MESSAGE_KIND_COUNT);
    promise(message->text && message->descriptor < 0);
    promise(message->blob_count <= LIMIT_MESSAGE_BLOBS);
    memcpy(&text_length, bytes + 4 * sizeof(uint32_t) + sizeof(struct costs), sizeof text_length);
    if (strlen(message->text) == text_length)
        check_same(message, bytes, length);
    if (message->kind == SAY_FAULT)
        check_fault(message);
    if (message->kind == SAY_READING)
        check_reading(message->text);
}

static size_t wire_length(const uint8_t *bytes) {
    uint32_t body;
    memcpy(&body, bytes, sizeof body);
    return body + sizeof body;
}

static void listen_to_all(int socket, const uint8_t *bytes) {
    SCOPED(message_inbox_free)
    struct message_inbox inbox = {.descriptor = -1};
    for (;;) {
        SCOPED(message_free)
        struct message message = {.descriptor = -1};
        enum message_state state = message_pull(socket, &inbox, &message);
        if (state == MESSAGE_CLOSED || state == MESSAGE_BROKEN)
            return;
        if (state == MESSAGE_PARTIAL)
            continue;
        check_message(&message, bytes, wire_length(bytes));
        bytes += wire_length(bytes);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    int ends[2];
    if (size > MOST_BYTES)
        return 0;
    promise(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    promise(write(ends[0], bytes, size) == (ssize_t)size);
    close(ends[0]);
    listen_to_all(ends[1], bytes);
    close(ends[1]);
    return 0;
}
