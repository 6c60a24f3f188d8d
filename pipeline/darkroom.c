#include "pipeline/darkroom.h"

#include "base/limits.h"

#include <poll.h>

void darkroom_open(struct darkroom *darkroom, const struct places *places) {
    *darkroom =
        (struct darkroom){.places = places, .child = {.socket = -1, .inbox = {.descriptor = -1}}};
    pthread_mutex_init(&darkroom->lock, NULL);
}

void darkroom_close(struct darkroom *darkroom) {
    child_end(&darkroom->child, WORD_NONE, NULL);
    pthread_mutex_destroy(&darkroom->lock);
}

static bool lost(struct child *child, enum word cause, struct fault *why) {
    child_end(child, cause, why);
    return false;
}

/* The next whole message, or the end of a reader that says none in time. */
static bool hear(struct child *child, struct message *out, struct fault *why) {
    for (;;) {
        long left = child->deadline_ms - clock_now_ms();
        struct pollfd wanted = {.fd = child->socket, .events = POLLIN};
        if (left <= 0 || poll(&wanted, 1, (int)left) == 0)
            return lost(child, WORD_READER_HUNG, why);
        enum message_state state = child_hear(child, out);
        if (state == MESSAGE_WHOLE)
            return true;
        if (state != MESSAGE_PARTIAL)
            return lost(child, state == MESSAGE_BROKEN ? WORD_READER_TALK : WORD_NONE, why);
    }
}

/* A fresh reader after so many pages, as the crew has it. */
static bool wake(struct darkroom *darkroom, struct fault *why) {
    struct child *child = &darkroom->child;
    SCOPED(message_free)
    struct message ready = {.descriptor = -1};
    if (child->state == CHILD_IDLE && child->pages_read < LIMIT_READER_PAGES)
        return true;
    child_end(child, WORD_NONE, NULL);
    if (!child_start(child, darkroom->places, why) || !hear(child, &ready, why))
        return false;
    return ready.kind == SAY_READY || lost(child, WORD_READER_TALK, why);
}

static bool take_picture(struct darkroom *darkroom, const struct exposure *exposure,
                         struct blob *out, struct fault *why) {
    const struct message request = {.kind = ASK_PICTURE,
                                    .number = exposure->page,
                                    .second = exposure->rotation_degrees,
                                    .descriptor = exposure->descriptor};
    SCOPED(message_free)
    struct message reply = {.descriptor = -1};
    if (!wake(darkroom, why))
        return false;
    if (!child_ask(&darkroom->child, &request, limits_in_force()->page_wall_seconds, why))
        return lost(&darkroom->child, WORD_NONE, why);
    if (!hear(&darkroom->child, &reply, why))
        return false;
    if (reply.kind != SAY_PICTURE || reply.blob_count != 1) {
        struct fault told = message_fault(&reply);
        return fault_keep(why, &told);
    }
    *out = reply.blobs[0];
    reply.blobs[0] = (struct blob){0};
    return true;
}

bool darkroom_picture(struct darkroom *darkroom, const struct exposure *exposure, struct blob *out,
                      struct fault *why) {
    pthread_mutex_lock(&darkroom->lock);
    bool good = take_picture(darkroom, exposure, out, why);
    pthread_mutex_unlock(&darkroom->lock);
    return good;
}
