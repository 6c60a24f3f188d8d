#include "review/route.h"

#include "base/text.h"
#include "pipeline/password.h"
#include "pipeline/store.h"
#include "review/json_out.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More log-ins than these, waiting for their hash, would keep the threads from other work. */
#define MOST_IN_LINE 3

static void set_cookie(struct visit *visit, const char *token, const char *age) {
    struct text_buffer text = {0};
    text_add_format(&text, "sealroom=%s; Path=/; HttpOnly; SameSite=Strict%s%s", token,
                    visit->room->is_secure ? "; Secure" : "", age);
    free(visit->reply->cookie);
    visit->reply->cookie = text_buffer_take(&text);
}

/* Back to the log-in page, which says what `why` means. */
static bool go(struct visit *visit, const char *location) {
    reply_status(visit->reply, 303);
    visit->reply->location = location;
    return true;
}

/* One hash at a time; whoever finds too many in line is told to try again. */
static bool check_password(struct review_room *room, const char *hash, const char *password,
                           bool *in_time) {
    bool right = false;
    *in_time = atomic_fetch_add(&room->in_line, 1) < MOST_IN_LINE;
    if (*in_time) {
        pthread_mutex_lock(&room->hashing);
        right = password_is_right(hash, password);
        pthread_mutex_unlock(&room->hashing);
    }
    atomic_fetch_sub(&room->in_line, 1);
    return right;
}

static bool log_in(struct visit *visit, const struct account *account, struct fault *why) {
    char token[SESSION_TOKEN_ROOM];
    if (visit->cookie_token)
        session_end(&visit->room->sessions, visit->cookie_token);
    session_begin(&visit->room->sessions, account->name, account->role, token);
    throttle_succeeded(&visit->room->throttle, account->name);
    set_cookie(visit, token, "");
    store_act_as(visit->store, account->name);
    return store_audit(visit->store, "logged in", NULL, NULL, why) && go(visit, "/");
}

/* A name that is none of ours is not written down: people type passwords there. */
static bool refuse(struct visit *visit, const char *name, bool is_known, struct fault *why) {
    const struct request *request = visit->request;
    throttle_failed(&visit->room->throttle, name, request->address ? request->address : "");
    return store_audit(visit->store, "log-in refused", NULL, is_known ? name : "unknown account",
                       why) &&
           go(visit, "/login?wrong");
}

/* name, password */
bool page_login(struct visit *visit, struct fault *why) {
    const struct request *request = visit->request;
    const char *name = form_text(&request->form, "name");
    const char *address = request->address ? request->address : "";
    SCOPED(account_free)
    struct account account = {0};
    if (throttle_wait(&visit->room->throttle, name, address) > 0)
        return go(visit, "/login?later");
    bool known = store_account_find(visit->store, name, &account, why);
    if (why->kind != FAULT_NONE)
        return false;
    bool usable = known && !account.is_disabled;
    bool in_time;
    bool right = check_password(visit->room, usable ? account.hash : NULL,
                                form_text(&request->form, "password"), &in_time);
    if (!in_time)
        return go(visit, "/login?later");
    return right ? log_in(visit, &account, why) : refuse(visit, name, known, why);
}

bool page_log_out(struct visit *visit, struct fault *why) {
    session_end(&visit->room->sessions, visit->cookie_token);
    set_cookie(visit, "", "; Max-Age=0");
    reply_body(visit->reply, "application/json", text_copy("{}"));
    return store_audit(visit->store, "logged out", NULL, NULL, why);
}

bool page_me(struct visit *visit, struct fault *why) {
    (void)why;
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_text(&out, "name", visit->person.name);
    json_text(&out, "role", role_text(visit->person.role));
    json_text(&out, "token", visit->person.token);
    json_number(&out, "idle_seconds", visit->room->sessions.idle_seconds);
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}
