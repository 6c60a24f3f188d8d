/* A reader that reads nothing: stands in for sealroom-reader where thousands of packets travel and
 * what they say does not matter (crash and fault tests). It answers every page as blank, after as
 * many milliseconds as its file's second word says, with a picture of four bytes. Not for the
 * product; the soak and the mutations run with the real reader. */
#include "packet/json.h"
#include "pipeline/digest.h"
#include "pipeline/message.h"

#include "base/text.h"

#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#define SUPERVISOR 3

static void rest(int descriptor) {
    char head[32] = "";
    (void)!pread(descriptor, head, sizeof head - 1, 0);
    const char *second = strchr(head, ' ');
    long ms = second ? strtol(second, NULL, 10) : 0;
    nanosleep(&(struct timespec){.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000}, NULL);
}

/* The picture is of the file, so that each packet has one of its own. */
static void read_blank(const struct message *request, struct message *reply) {
    struct fault why = {0};
    char digest[DIGEST_ROOM] = "";
    if (!digest_file(request->descriptor, digest, NULL, &why))
        exit(1);
    struct page_reading page = {.number = request->number,
                                .source_page = request->number,
                                .kind = PAGE_KIND_BLANK,
                                .skew_degrees = NAN};
    uint8_t *picture = malloc(4);
    memcpy(picture, digest, 4);
    digest_bytes(picture, 4, digest);
    page.preview = text_copy(digest);
    message_blob_add(reply, picture, 4);
    reply->kind = SAY_READING;
    reply->text = page_to_json(&page, JSON_STORED);
    page_reading_free(&page);
}

static void answer(const struct message *request) {
    struct fault why = {0};
    struct message reply = {.kind = SAY_INVENTORY, .number = 1, .second = 1, .descriptor = -1};
    if (request->kind == ASK_PAGE) {
        rest(request->descriptor);
        read_blank(request, &reply);
    }
    if (request->kind == ASK_LOOK)
        reply.kind = SAY_LOOK;
    if (!message_send(SUPERVISOR, &reply, &why))
        exit(1);
    message_free(&reply);
}

int main(void) {
    struct fault why = {0};
    struct message_inbox inbox = {.descriptor = -1};
    struct message ready = {.kind = SAY_READY, .descriptor = -1};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (!message_send(SUPERVISOR, &ready, &why))
        return 1;
    for (;;) {
        struct message request = {.descriptor = -1};
        enum message_state state = message_pull(SUPERVISOR, &inbox, &request);
        if (state == MESSAGE_CLOSED || state == MESSAGE_BROKEN)
            return 0;
        if (state == MESSAGE_PARTIAL)
            continue;
        answer(&request);
        message_free(&request);
    }
}
