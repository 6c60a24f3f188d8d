#include "review/route.h"

#include "base/text.h"
#include "pipeline/store.h"

#include <sodium.h>
#include <string.h>

/* Roles as bits, so that a path names all who may. */
#define BIT(role)  (1u << (role))
#define NOBODY     0u
#define ANYBODY    (BIT(ROLE_STATION) | BIT(ROLE_REVIEWER) | BIT(ROLE_SENIOR) | BIT(ROLE_AUDITOR))
#define DECIDERS   (BIT(ROLE_REVIEWER) | BIT(ROLE_SENIOR))
#define READERS    (DECIDERS | BIT(ROLE_AUDITOR))
#define INSPECTORS (BIT(ROLE_AUDITOR) | BIT(ROLE_SENIOR))

enum reach { EXACT, BELOW };

struct route {
    const char *path;
    enum reach reach;
    enum method method;
    unsigned roles; /* NOBODY: open to those who are not logged in */
    bool (*answer)(struct visit *visit, struct fault *why);
};

/* Without a session there is the log-in page with its files, and nothing else. */
static const struct route ROUTES[] = {
    {"/login", EXACT, METHOD_GET, NOBODY, page_file},
    {"/login", EXACT, METHOD_POST, NOBODY, page_login},
    {"/login.js", EXACT, METHOD_GET, NOBODY, page_file},
    {"/style.css", EXACT, METHOD_GET, NOBODY, page_file},
    {"/icon.svg", EXACT, METHOD_GET, NOBODY, page_file},
    {"/", EXACT, METHOD_GET, ANYBODY, page_file},
    {"/js/", BELOW, METHOD_GET, ANYBODY, page_file},
    {"/words.json", EXACT, METHOD_GET, ANYBODY, page_words},
    {"/logout", EXACT, METHOD_POST, ANYBODY, page_log_out},
    {"/api/me", EXACT, METHOD_GET, ANYBODY, page_me},
    {"/api/start", EXACT, METHOD_GET, ANYBODY, page_start},
    {"/api/queue", EXACT, METHOD_GET, ANYBODY, page_queue},
    {"/api/next", EXACT, METHOD_GET, DECIDERS, page_next},
    {"/api/packet", EXACT, METHOD_GET, READERS, page_packet},
    {"/api/unmask", EXACT, METHOD_POST, DECIDERS, page_unmask},
    {"/picture/", BELOW, METHOD_GET, DECIDERS, page_picture},
    {"/api/hold", EXACT, METHOD_POST, DECIDERS, page_hold},
    {"/api/release", EXACT, METHOD_POST, DECIDERS, page_release},
    {"/api/correct", EXACT, METHOD_POST, DECIDERS, page_correct},
    {"/api/finding", EXACT, METHOD_POST, DECIDERS, page_finding},
    {"/api/decide", EXACT, METHOD_POST, DECIDERS, page_decide},
    {"/api/split", EXACT, METHOD_POST, DECIDERS, page_split},
    {"/api/undo", EXACT, METHOD_POST, DECIDERS, page_undo},
    {"/api/supplement", EXACT, METHOD_POST, DECIDERS, page_supplement},
    {"/api/notice", EXACT, METHOD_GET, DECIDERS, page_notice},
    {"/notice.pdf", EXACT, METHOD_GET, DECIDERS, page_notice_pdf},
    {"/report.html", EXACT, METHOD_GET, ANYBODY, page_report},
    {"/api/history", EXACT, METHOD_GET, READERS, page_history},
    {"/api/audit", EXACT, METHOD_GET, INSPECTORS, page_audit},
    {"/audit.csv", EXACT, METHOD_GET, INSPECTORS, page_audit_csv},
};

static const struct route *route_of(const struct request *request, bool *path_is_known) {
    *path_is_known = false;
    for (size_t i = 0; i < sizeof ROUTES / sizeof ROUTES[0]; i++) {
        const struct route *route = &ROUTES[i];
        bool fits = route->reach == EXACT ? strcmp(request->path, route->path) == 0
                                          : text_starts_with(request->path, route->path);
        *path_is_known = *path_is_known || fits;
        if (fits && route->method == request->method)
            return route;
    }
    return NULL;
}

/* The value of our cookie among all that the browser sends. */
static bool cookie_token(const char *cookie, char out[static SESSION_TOKEN_ROOM]) {
    static const char NAME[] = "sealroom=";
    for (const char *at = cookie; at && *at; at = strchr(at, ';')) {
        at += strspn(at, "; ");
        if (!text_starts_with(at, NAME))
            continue;
        at += strlen(NAME);
        size_t length = strspn(at, "0123456789abcdef");
        if (length != SESSION_TOKEN_ROOM - 1)
            return false;
        memcpy(out, at, length);
        out[length] = '\0';
        return true;
    }
    return false;
}

/* An account that was disabled, or given another role, is out at once. */
static bool account_stands(struct visit *visit) {
    SCOPED(account_free)
    struct account account = {0};
    struct fault why = {0};
    if (store_account_find(visit->store, visit->person.name, &account, &why) &&
        !account.is_disabled && account.role == visit->person.role)
        return true;
    session_end_of(&visit->room->sessions, visit->person.name);
    return false;
}

static void recognise(struct visit *visit) {
    struct colleague person;
    if (!cookie_token(visit->request->cookie, visit->cookie_room))
        return;
    visit->cookie_token = visit->cookie_room;
    if (!session_find(&visit->room->sessions, visit->cookie_token, &person))
        return;
    visit->person = person;
    if (!account_stands(visit))
        visit->person = (struct colleague){0};
}

/* The host and port of an origin, "https://host:port". */
static bool is_own_origin(const struct request *request) {
    if (request->site && strcmp(request->site, "same-origin") != 0 &&
        strcmp(request->site, "none") != 0)
        return false;
    if (!request->origin)
        return true;
    const char *host = strstr(request->origin, "://");
    return host && request->host && strcmp(host + 3, request->host) == 0;
}

/* A deed must come from our own page: its origin is ours, and it knows the session's token, which
 * no other page can read. Logging in has no token yet. */
static bool is_forged(const struct visit *visit) {
    const struct request *request = visit->request;
    if (request->method != METHOD_POST)
        return false;
    if (!is_own_origin(request))
        return true;
    if (!visit->person.name[0])
        return false;
    return !request->token || strlen(request->token) != SESSION_TOKEN_ROOM - 1 ||
           sodium_memcmp(request->token, visit->person.token, SESSION_TOKEN_ROOM - 1) != 0;
}

/* Nobody is logged in: pages lead to the log-in page, anything else says so. */
static void answer_nobody(struct visit *visit) {
    reply_status(visit->reply, 401);
    if (strcmp(visit->request->path, "/") == 0) {
        visit->reply->status = 303;
        visit->reply->location = "/login";
    }
}

static void attend(struct visit *visit) {
    struct fault why = {0};
    bool path_is_known;
    const struct route *route = route_of(visit->request, &path_is_known);
    bool is_open = route && route->roles == NOBODY;
    if (!is_open && !visit->person.name[0])
        answer_nobody(visit);
    else if (!route)
        reply_status(visit->reply, path_is_known ? 405 : 404);
    else if (!is_open && is_forged(visit))
        reply_status(visit->reply, 403);
    else if (is_open && visit->request->method == METHOD_POST && !is_own_origin(visit->request))
        reply_status(visit->reply, 403);
    else if (!is_open && !(route->roles & BIT(visit->person.role)))
        reply_status(visit->reply, 403);
    else if (!route->answer(visit, &why))
        visit_fault(visit, &why);
}

static struct store *borrow(struct review_room *room) {
    pthread_mutex_lock(&room->lending);
    while (room->free_stores == 0)
        pthread_cond_wait(&room->given_back, &room->lending);
    struct store *store = room->stores[--room->free_stores];
    pthread_mutex_unlock(&room->lending);
    return store;
}

static void give_back(struct review_room *room, struct store *store) {
    pthread_mutex_lock(&room->lending);
    room->stores[room->free_stores++] = store;
    pthread_cond_signal(&room->given_back);
    pthread_mutex_unlock(&room->lending);
}

void room_answer(struct review_room *room, const struct request *request, struct reply *reply) {
    struct visit visit = {.room = room, .request = request, .reply = reply};
    *reply = REPLY_NONE;
    visit.store = borrow(room);
    recognise(&visit);
    store_act_as(visit.store, visit.person.name[0] ? visit.person.name : room->office->actor);
    attend(&visit);
    give_back(room, visit.store);
}
