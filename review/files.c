#include "review/route.h"

#include "base/text.h"
#include "review/json_out.h"
#include "review/www.h"

#include <string.h>

static const char *type_of(const char *name) {
    if (text_ends_with(name, ".js"))
        return "text/javascript; charset=utf-8";
    if (text_ends_with(name, ".css"))
        return "text/css; charset=utf-8";
    if (text_ends_with(name, ".svg"))
        return "image/svg+xml";
    return "text/html; charset=utf-8";
}

/* The files travel inside the program: no path of a request ever reaches the disk. */
bool page_file(struct visit *visit, struct fault *why) {
    (void)why;
    const char *path = visit->request->path;
    const char *name = strcmp(path, "/") == 0        ? "index.html"
                       : strcmp(path, "/login") == 0 ? "login.html"
                                                     : strrchr(path, '/') + 1;
    for (int i = 0; WWW_NAMES[i]; i++)
        if (strcmp(WWW_NAMES[i], name) == 0) {
            reply_body(visit->reply, type_of(name), text_copy(WWW_TEXTS[i]));
            return true;
        }
    reply_status(visit->reply, 404);
    return true;
}

/* Sentences that the page shows: its own, and the identifiers as people say them. */
static bool travels(const char *key) {
    static const char *const GROUPS[] = {"REVIEW_",      "KIND_",   "ITEM_",  "VERDICT_",  "STATE_",
                                         "BUSINESS_",    "CLASS_",  "OWNER_", "SEVERITY_", "FIELD_",
                                         "CERTIFICATE_", "SIDE_",   "CODE_",  "UNTIL_",    "TICK_",
                                         "STATUS_",      "CHANNEL_"};
    for (size_t i = 0; i < sizeof GROUPS / sizeof GROUPS[0]; i++)
        if (text_starts_with(key, GROUPS[i]))
            return true;
    return false;
}

bool page_words(struct visit *visit, struct fault *why) {
    (void)why;
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    for (int word = WORD_NONE + 1; word < WORD_COUNT; word++) {
        if (!travels(word_key((enum word)word)))
            continue;
        json_open(&out, word_key((enum word)word), "[");
        json_text(&out, NULL, word_text((enum word)word, LANGUAGE_ZH));
        json_text(&out, NULL, word_text((enum word)word, LANGUAGE_EN));
        json_close(&out, "]");
    }
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}
