/* sealroom-reader [MODELS]: reads pages for a supervisor that holds the other end of the socket on
 * descriptor 3. Not for people, and not a filter: nothing comes in or out by other ways.
 *
 * Its life: limits, engines, walls, and only then the first untrusted byte; then one request after
 * the other until the socket closes. */
#include "base/text.h"
#include "ocr/engines.h"
#include "pipeline/message.h"
#include "pipeline/reading.h"
#include "pipeline/reading_seal.h"
#include "pipeline/sandbox.h"

#include <leptonica/allheaders.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>

#define SUPERVISOR 3
/* A folder without models: Tesseract then reads alone. */
#define NO_MODELS "/nonexistent"

/* Rendering may read fonts, poppler's tables and fontconfig's cache; the second engine its model.
 */
static const char *const READABLE[] = {
    "/usr/share/fonts",      "/usr/local/share/fonts", "/usr/share/fontconfig",    "/etc/fonts",
    "/var/cache/fontconfig", "/usr/share/poppler",     "/usr/share/tesseract-ocr", NULL};

static bool say(const struct message *message) {
    struct fault lost = {0};
    return message_send(SUPERVISOR, message, &lost);
}

static bool say_fault(const struct fault *why) {
    SCOPED(message_free)
    struct message message = {.kind = SAY_FAULT, .text = fault_pack(why), .descriptor = -1};
    return say(&message);
}

static bool answer_inventory(struct open_scan *open, const struct message *request) {
    struct fault why = {0};
    struct inventory found;
    if (!reading_inventory(open, request->descriptor, &found, &why))
        return say_fault(&why);
    struct message reply = {
        .kind = SAY_INVENTORY, .number = found.pages, .second = found.is_whole, .descriptor = -1};
    return say(&reply);
}

static bool answer_page(struct open_scan *open, const struct message *request,
                        struct engines engines) {
    struct fault why = {0};
    SCOPED(message_free)
    struct message reply = {.descriptor = -1};
    sandbox_page_begins();
    if (!reading_page(open, request, engines, &reply, &why))
        return say_fault(&why);
    reply.costs = cost_take();
    return say(&reply);
}

static bool answer_look(struct open_scan *open, const struct message *request) {
    struct fault why = {0};
    struct message reply = {.kind = SAY_LOOK, .descriptor = -1};
    sandbox_page_begins();
    if (!reading_look(open, request, &reply, &why))
        return say_fault(&why);
    reply.costs = cost_take();
    return say(&reply);
}

static bool answer_picture(struct open_scan *open, const struct message *request) {
    struct fault why = {0};
    SCOPED(message_free)
    struct message reply = {.descriptor = -1};
    sandbox_page_begins();
    return reading_picture(open, request, &reply, &why) ? say(&reply) : say_fault(&why);
}

static bool answer_seal(struct open_scan *open, const struct message *request) {
    struct fault why = {0};
    SCOPED(message_free)
    struct message reply = {.descriptor = -1};
    sandbox_page_begins();
    return reading_seal(open, request, &reply, &why) ? say(&reply) : say_fault(&why);
}

static enum message_state listen_once(struct message_inbox *inbox, struct message *request) {
    enum message_state state;
    do
        state = message_pull(SUPERVISOR, inbox, request);
    while (state == MESSAGE_PARTIAL);
    return state;
}

static void serve(struct engines engines) {
    SCOPED(open_scan_close)
    struct open_scan open = {0};
    SCOPED(message_inbox_free)
    struct message_inbox inbox = {.descriptor = -1};
    for (bool talking = true; talking;) {
        SCOPED(message_free)
        struct message request = {.descriptor = -1};
        if (listen_once(&inbox, &request) != MESSAGE_WHOLE)
            return;
        if (request.kind == ASK_INVENTORY)
            talking = answer_inventory(&open, &request);
        else if (request.kind == ASK_PAGE)
            talking = answer_page(&open, &request, engines);
        else if (request.kind == ASK_LOOK)
            talking = answer_look(&open, &request);
        else if (request.kind == ASK_PICTURE)
            talking = answer_picture(&open, &request);
        else if (request.kind == ASK_SEAL)
            talking = answer_seal(&open, &request);
        else
            return;
    }
}

static bool prepare(const char *models, struct engines *engines, struct fault *why) {
    struct fault absent = {0};
    struct engine_folders folders = {.models = models};
    return sandbox_limits(why) && engines_open(folders, engines, &absent, why) &&
           sandbox_enter(READABLE, why);
}

static bool say_ready(const struct engines *engines) {
    struct text_buffer versions = {0};
    text_add_format(&versions, "%s %s\n", engines->first->name, engines->first->version);
    if (engines->second)
        text_add_format(&versions, "%s %s\n", engines->second->name, engines->second->version);
    struct message ready = {.kind = SAY_READY, .text = versions.bytes, .descriptor = -1};
    bool said = say(&ready);
    text_buffer_free(&versions);
    return said;
}

int main(int count, char **arguments) {
    struct fault why = {0};
    SCOPED(engines_close)
    struct engines engines = {0};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setMsgSeverity(L_SEVERITY_NONE);
    if (!prepare(count > 1 ? arguments[1] : NO_MODELS, &engines, &why)) {
        say_fault(&why);
        return EXIT_FAILURE;
    }
    if (say_ready(&engines))
        serve(engines);
    return EXIT_SUCCESS;
}
