/* A reader that breaks its word: stands in for sealroom-reader in tests. It does what the file it
 * is given says in its first word: die, hang, swell (takes memory without end, within a reader's
 * limits), spin (as if its processor time were over), toil (works without end), lie (bytes that are
 * no message), silent (ends without a word), swap (a reply of the wrong kind), once (dies the first
 * time, counted in the folder named by its first argument), blind (dies of a look at a page, and
 * reads it), else it answers as a good reader would. */
#include "packet/json.h"
#include "pipeline/message.h"
#include "pipeline/sandbox.h"

#include "base/limits.h"
#include "base/memory.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SUPERVISOR 3

/* The first time for this folder? */
static bool is_first(const char *folder) {
    char path[512];
    snprintf(path, sizeof path, "%s/once", folder);
    return open(path, O_CREAT | O_EXCL | O_WRONLY, 0600) >= 0;
}

static void swell(void) {
    struct fault why = {0};
    signal(SIGABRT, SIG_DFL);
#ifdef __SANITIZE_ADDRESS__
    exit(9); /* nor is there one for a sanitizer */
#endif
    if (sandbox_limits(&why))
        for (long bytes = 0; bytes < 2 * LIMIT_READER_BYTES; bytes += 1 << 26)
            (void)memory_new(1 << 26, 1); /* never given back */
    exit(9);                              /* there was no limit */
}

static void misbehave(const char *word, const char *folder) {
    if (strcmp(word, "die") == 0 || (strcmp(word, "once") == 0 && is_first(folder))) {
        signal(SIGSEGV, SIG_DFL); /* a sanitizer would write a letter first */
        raise(SIGSEGV);
    }
    if (strcmp(word, "hang") == 0)
        pause();
    if (strcmp(word, "swell") == 0)
        swell();
    if (strcmp(word, "spin") == 0)
        raise(SIGXCPU);
    if (strcmp(word, "toil") == 0)
        for (volatile unsigned turns = 0;; turns++)
            ;
    if (strcmp(word, "silent") == 0)
        exit(7);
    if (strcmp(word, "lie") == 0) {
        const char lie[] = "\xff\xff\xff\xff what a lie";
        (void)!write(SUPERVISOR, lie, sizeof lie);
        pause();
    }
}

static void answer(const struct message *request, const char *word) {
    struct fault why = {0};
    struct message reply = {.kind = SAY_INVENTORY, .number = 2, .second = 1, .descriptor = -1};
    struct page_reading page = {.number = 1, .source_page = 1, .kind = PAGE_KIND_OTHER};
    bool swap = strcmp(word, "swap") == 0;
    if (request->kind == ASK_PAGE && !swap) {
        reply.kind = SAY_READING;
        reply.text = page_to_json(&page, JSON_STORED);
    }
    if (request->kind == ASK_LOOK)
        reply = (struct message){.kind = SAY_LOOK, .descriptor = -1};
    if (!message_send(SUPERVISOR, &reply, &why))
        exit(1);
    message_free(&reply);
}

int main(int count, char **arguments) {
    struct fault why = {0};
    struct message_inbox inbox = {.descriptor = -1};
    struct message ready = {.kind = SAY_READY, .descriptor = -1};
    if (!message_send(SUPERVISOR, &ready, &why))
        return 1;
    for (;;) {
        struct message request = {.descriptor = -1};
        enum message_state state = message_pull(SUPERVISOR, &inbox, &request);
        if (state == MESSAGE_CLOSED || state == MESSAGE_BROKEN)
            return 0;
        if (state == MESSAGE_PARTIAL)
            continue;
        char word[16] = "";
        (void)!pread(request.descriptor, word, sizeof word - 1, 0);
        word[strcspn(word, " \n")] = '\0';
        if (request.kind == ASK_PAGE)
            misbehave(word, count > 1 ? arguments[1] : "/");
        if (request.kind == ASK_LOOK && strcmp(word, "blind") == 0)
            misbehave("die", "/");
        answer(&request, word);
        message_free(&request);
    }
}
