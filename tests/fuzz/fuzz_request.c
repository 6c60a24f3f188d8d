/* Any bytes as a request to the reviewers' page, by somebody who is logged in. The first line is
 * "METHOD PATH?QUERY", the rest the body. Promises: it is answered, with a status that is one,
 * never with what belongs to another role, and what it writes leaves the audit's chain whole. */
#include "base/text.h"
#include "pipeline/store.h"
#include "review/room.h"
#include "tests/fuzz/fuzz.h"
#include "tests/review/fill.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void promise(bool kept) {
    if (!kept)
        abort();
}

static struct office office;
static char folder[] = "/tmp/fuzz-request-XXXXXX";

static void remove_store(void) {
    char path[100];
    static const char *const ENDS[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s/a.db%s", folder, ENDS[i]);
        unlink(path);
    }
    rmdir(folder);
}

static struct review_room *open_room(void) {
    static struct review_room room;
    static char path[100];
    struct fault why = {0};
    if (room.free_stores > 0)
        return &room;
    promise(sodium_init() >= 0 && mkdtemp(folder) != NULL);
    atexit(remove_store);
    snprintf(path, sizeof path, "%s/a.db", folder);
    fill_store(path, 0);
    office = (struct office){.db = path, .archive = folder, .actor = text_copy("fuzzer@test")};
    office.rules = text_copy(SOURCE_DIR "/rules/book/certificates");
    office.config.due_days = 5;
    office.config.claim_minutes = 15;
    promise(room_open(&office, &room, &why));
    return &room;
}

/* A reviewer's cookie and token, made anew for each request. */
static void log_in(struct review_room *room, char cookie[static 80],
                   char token[static SESSION_TOKEN_ROOM]) {
    char secret[SESSION_TOKEN_ROOM];
    struct colleague person;
    session_begin(&room->sessions, "anna", ROLE_REVIEWER, secret);
    promise(session_find(&room->sessions, secret, &person));
    snprintf(cookie, 80, "sealroom=%s", secret);
    text_cut(token, SESSION_TOKEN_ROOM, person.token);
}

static void answer(struct review_room *room, struct request *request) {
    struct reply reply;
    room_answer(room, request, &reply);
    promise(reply.status >= 200 && reply.status < 600);
    promise(reply.descriptor >= 0 || (reply.body && reply.type));
    if (strcmp(request->path, "/api/audit") == 0 || strcmp(request->path, "/audit.csv") == 0)
        promise(reply.status == 403 || reply.status == 405);
    reply_free(&reply);
}

static void check_audit(struct review_room *room) {
    int64_t rows;
    struct fault why = {0};
    promise(store_audit_check(room->stores[0], &rows, &why));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    static int requests;
    struct review_room *room = open_room();
    char cookie[80];
    char token[SESSION_TOKEN_ROOM];
    const char *text = (const char *)bytes;
    const char *line_end = size ? memchr(text, '\n', size) : NULL;
    size_t line = line_end ? (size_t)(line_end - text) : size;
    const char *body = line_end ? line_end + 1 : text + size;
    SCOPED(scoped_free)
    char *path = NULL;
    struct request request = {.host = "here", .address = "127.0.0.1"};
    if (line < 6 || memchr(text, '\0', line))
        return 0;
    bool is_post = memcmp(text, "POST ", 5) == 0;
    request.method = is_post ? METHOD_POST : METHOD_GET;
    size_t start = is_post ? 5 : 4;
    const char *question = memchr(text + start, '?', line - start);
    size_t path_length = (question ? (size_t)(question - text) : line) - start;
    struct text_buffer buffer = {0};
    text_add_bytes(&buffer, text + start, path_length);
    path = text_buffer_take(&buffer);
    request.path = path;
    log_in(room, cookie, token);
    request.cookie = cookie;
    request.token = token;
    bool good = path[0] == '/' && text_is_valid(path) && strcmp(path, "/login") != 0;
    if (question)
        good =
            good && form_read(question + 1, line - (size_t)(question + 1 - text), &request.query);
    if (good && form_read(body, (size_t)(text + size - body), &request.form))
        answer(room, &request);
    form_free(&request.query);
    form_free(&request.form);
    if (++requests % 500 == 0)
        check_audit(room);
    return 0;
}
