#include "review/room.h"

#include "base/text.h"
#include "pipeline/scratch.h"
#include "suite.h"
#include "tests/review/fill.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct office office;
static struct review_room room;
static char cookie[100];
static char token[SESSION_TOKEN_ROOM];

/* Each claim is a process of its own, with a store of its own. */
static void before(void) {
    struct fault why = {0};
    ck_assert(sodium_init() >= 0);
    scratch_begin();
    office = (struct office){.db = text_copy(scratch_path("a.db")),
                             .archive = text_copy(scratch_path("archive")),
                             .rules = text_copy(SOURCE_DIR "/rules/book/certificates"),
                             .actor = text_copy("tester@here")};
    office.config.due_days = 5;
    office.config.claim_minutes = 15;
    fill_store(office.db, 0);
    ck_assert_msg(room_open(&office, &room, &why), "%s", why.detail);
}

static void after(void) {
    room_close(&room);
    scratch_end();
}

static void log_in(const char *name, enum role role) {
    char secret[SESSION_TOKEN_ROOM];
    struct colleague person;
    session_begin(&room.sessions, name, role, secret);
    ck_assert(session_find(&room.sessions, secret, &person));
    snprintf(cookie, sizeof cookie, "theme=dark; sealroom=%s", secret);
    text_cut(token, sizeof token, person.token);
}

static struct request asking(enum method method, const char *path) {
    return (struct request){.method = method,
                            .path = path,
                            .cookie = cookie,
                            .token = method == METHOD_POST ? token : NULL,
                            .host = "here:1",
                            .address = "127.0.0.1"};
}

static int status_of(struct request *request) {
    struct reply reply;
    room_answer(&room, request, &reply);
    int status = reply.status;
    reply_free(&reply);
    form_free(&request->query);
    form_free(&request->form);
    return status;
}

static int get(const char *path, const char *query) {
    struct request request = asking(METHOD_GET, path);
    ck_assert(form_read(query, strlen(query), &request.query));
    return status_of(&request);
}

static int post(const char *path, const char *form) {
    struct request request = asking(METHOD_POST, path);
    ck_assert(form_read(form, strlen(form), &request.form));
    return status_of(&request);
}

/* The answer's text, for the caller to free. */
static char *text_of(const char *path, const char *query) {
    struct request request = asking(METHOD_GET, path);
    struct reply reply;
    ck_assert(form_read(query, strlen(query), &request.query));
    room_answer(&room, &request, &reply);
    char *text = text_copy(reply.body);
    reply_free(&reply);
    form_free(&request.query);
    return text;
}

static void says(const char *path, const char *query, const char *wanted) {
    SCOPED(scoped_free)
    char *text = text_of(path, query);
    ck_assert_msg(strstr(text, wanted) != NULL, "%s does not say %s: %.300s", path, wanted, text);
}

#define SHORT "20261120-0002" /* sample-2: paid too little */

START_TEST(without_a_session_there_is_only_the_log_in_page) {
    cookie[0] = '\0';
    ck_assert_int_eq(get("/login", ""), 200);
    ck_assert_int_eq(get("/style.css", ""), 200);
    ck_assert_int_eq(get("/", ""), 303);
    static const char *const CLOSED[] = {"/api/queue",  "/api/packet", "/js/app.js",
                                         "/words.json", "/audit.csv",  "/picture/" SHORT "/page/1",
                                         "/nowhere"};
    for (size_t i = 0; i < sizeof CLOSED / sizeof CLOSED[0]; i++)
        ck_assert_int_eq(get(CLOSED[i], ""), 401);
}
END_TEST

START_TEST(a_deed_needs_the_token_and_our_own_origin) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 200);
    struct request request = asking(METHOD_POST, "/api/hold");
    request.token = "0";
    ck_assert_int_eq(status_of(&request), 403);
    request = asking(METHOD_POST, "/api/hold");
    request.origin = "http://elsewhere";
    ck_assert_int_eq(status_of(&request), 403);
    request = asking(METHOD_POST, "/api/hold");
    request.site = "cross-site";
    ck_assert_int_eq(status_of(&request), 403);
    request = asking(METHOD_POST, "/login");
    request.origin = "null";
    ck_assert_int_eq(status_of(&request), 403);
}
END_TEST

START_TEST(each_role_may_do_its_own) {
    log_in("emil", ROLE_STATION);
    ck_assert_int_eq(get("/api/queue", ""), 200);
    ck_assert_int_eq(get("/api/packet", "receipt=" SHORT), 403);
    log_in("dora", ROLE_AUDITOR);
    ck_assert_int_eq(get("/api/packet", "receipt=" SHORT), 200);
    ck_assert_int_eq(get("/picture/" SHORT "/page/1", ""), 403);
    ck_assert_int_eq(get("/api/audit", ""), 200);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 403);
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(get("/api/audit", ""), 403);
}
END_TEST

START_TEST(an_account_of_another_role_by_now_is_out) {
    log_in("anna", ROLE_SENIOR);
    ck_assert_int_eq(get("/api/queue", ""), 401);
}
END_TEST

START_TEST(an_old_version_or_a_lost_hold_is_a_conflict) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/finding", "receipt=" SHORT "&version=1&finding=0&what=confirmed"),
                     409);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 200);
    ck_assert_int_eq(post("/api/finding", "receipt=" SHORT "&version=99&finding=0&what=confirmed"),
                     409);
    ck_assert_int_eq(post("/api/finding", "receipt=" SHORT "&version=1&finding=0&what=confirmed"),
                     200);
    ck_assert_int_eq(post("/api/finding", "receipt=" SHORT "&version=1&finding=0&what=confirmed"),
                     409);
    says("/api/packet", "receipt=" SHORT, "\"what\":\"confirmed\"");
    ck_assert_int_eq(post("/api/undo", ""), 200);
    says("/api/packet", "receipt=" SHORT, "\"decisions\":[]");
    ck_assert_int_eq(post("/api/undo", ""), 409);
}
END_TEST

START_TEST(a_correction_is_judged_at_once_and_undone) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 200);
    ck_assert_int_eq(post("/api/correct", "receipt=" SHORT "&version=1&page=1&kind=other"), 200);
    says("/api/packet", "receipt=" SHORT, "page.unknown");
    says("/api/packet", "receipt=" SHORT, "\"kind\":\"other\"");
    ck_assert_int_eq(post("/api/undo", ""), 200);
    SCOPED(scoped_free)
    char *text = text_of("/api/packet", "receipt=" SHORT);
    ck_assert_ptr_null(strstr(text, "page.unknown"));
}
END_TEST

START_TEST(places_that_are_not_there_are_refused) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 200);
    static const char *const BAD[] = {"&page=99&kind=other",
                                      "&page=1&kind=nonsense",
                                      "&page=1",
                                      "&page=1&seal=77&owner=applicant",
                                      "&page=1&card=5&field=number&value=1",
                                      "&page=1&field=application_date&value=soon"};
    for (size_t i = 0; i < sizeof BAD / sizeof BAD[0]; i++) {
        char form[200];
        snprintf(form, sizeof form, "receipt=" SHORT "&version=1%s", BAD[i]);
        ck_assert_int_eq(post("/api/correct", form), 400);
    }
    ck_assert_int_eq(post("/api/finding", "receipt=" SHORT "&version=1&finding=0&what=dismissed"),
                     400);
    ck_assert_int_eq(post("/api/decide", "receipt=" SHORT "&version=1&what=eaten"), 400);
    ck_assert_int_eq(post("/api/decide", "receipt=nothing&version=1&what=accepted"), 404);
}
END_TEST

START_TEST(a_decision_takes_the_packet_out_of_the_queue_and_undoing_brings_it_back) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 200);
    says("/api/queue", "search=" SHORT, SHORT);
    ck_assert_int_eq(post("/api/decide", "receipt=" SHORT "&version=1&what=returned"), 200);
    says("/api/queue", "search=" SHORT, "\"total\":0");
    says("/api/queue", "part=decided", SHORT);
    ck_assert_int_eq(post("/api/undo", ""), 200);
    says("/api/queue", "search=" SHORT, SHORT);
}
END_TEST

START_TEST(one_character_is_enough_to_search_and_is_taken_as_it_stands) {
    log_in("anna", ROLE_REVIEWER);
    says("/api/queue", "part=all&search=示", "示例");
    says("/api/queue", "part=all&search=%25", "\"total\":0");
    says("/api/queue", "part=all&search=_", "\"total\":0");
    says("/api/queue", "part=all", "\"total\":8");
    says("/api/queue", "part=all&verdict=complete", "\"verdict\":\"complete\"");
    says("/api/queue", "code=fee.short", "\"total\":1");
}
END_TEST

START_TEST(numbers_are_masked_until_asked_for) {
    log_in("anna", ROLE_REVIEWER);
    says("/api/packet", "receipt=" SHORT, "**************");
    ck_assert_int_eq(post("/api/unmask", "receipt=" SHORT "&page=1&field=agent_id_number"), 200);
    log_in("cora", ROLE_SENIOR);
    says("/api/audit", "receipt=" SHORT, "\"what\":\"unmasked\"");
    says("/api/audit", "receipt=" SHORT, "page 1 agent_id_number");
}
END_TEST

/* The version that a packet has now, for a deed. */
static void form_with_version(char *out, size_t room_bytes, const char *rest) {
    SCOPED(scoped_free)
    char *text = text_of("/api/packet", "receipt=" SHORT);
    const char *at = strstr(text, "\"version\":");
    ck_assert_ptr_nonnull(at);
    snprintf(out, room_bytes, "receipt=" SHORT "&version=%ld&%s",
             strtol(at + strlen("\"version\":"), NULL, 10), rest);
}

/* How many packets a filter lets through. */
static long total_of(const char *query) {
    SCOPED(scoped_free)
    char *text = text_of("/api/queue", query);
    const char *at = strstr(text, "\"total\":");
    return at ? strtol(at + strlen("\"total\":"), NULL, 10) : -1;
}

/* sample-4: four seals on a scan without colour, which a person has to look at. */
START_TEST(a_packet_is_not_returned_while_a_finding_waits_for_a_person) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/hold", "receipt=20261120-0004"), 200);
    ck_assert_int_eq(post("/api/decide", "receipt=20261120-0004&version=1&what=returned"), 400);
    for (int i = 0; i < 4; i++) {
        char form[100];
        snprintf(form, sizeof form, "receipt=20261120-0004&version=%d&finding=%d&what=confirmed",
                 i + 1, i);
        ck_assert_int_eq(post("/api/finding", form), 200);
    }
    ck_assert_int_eq(post("/api/decide", "receipt=20261120-0004&version=5&what=returned"), 200);
}
END_TEST

START_TEST(each_filter_lets_its_own_through) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(total_of("part=all"), 8);
    ck_assert_int_eq(total_of("part=all&verdict=complete"), 2);
    ck_assert_int_eq(total_of("verdict=deficient"), 5);
    ck_assert_int_eq(total_of("verdict=review"), 1);
    ck_assert_int_eq(total_of("verdict=quarantined"), 0);
    ck_assert_int_eq(total_of("code=fee.short"), 1);
    ck_assert_int_eq(total_of("code=medium.check"), 2);
    ck_assert_int_eq(total_of("business=personal_issue"), 2);
    ck_assert_int_eq(total_of("business=personal_issue&code=fee.over"), 1);
    ck_assert_int_eq(total_of("part=all&since=2026-11-20&until=2026-11-20"), 8);
    ck_assert_int_eq(total_of("part=all&since=2026-11-21"), 0);
    ck_assert_int_eq(total_of("part=all&until=2026-11-19"), 0);
    ck_assert_msg(total_of("part=all&since=20+November") == 8, "what is no day filters nothing");
    ck_assert_int_eq(total_of("part=all&limit=3&offset=2"), 8);
    ck_assert_int_eq(total_of("part=all&limit=3&offset=7"), 8);
    ck_assert_int_eq(total_of("part=all&limit=3&offset=100"), 8);
}
END_TEST

START_TEST(a_row_tells_its_worst_finding_due_day_and_who_has_it) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 200);
    says("/api/queue", "search=" SHORT, "\"worst\":\"fee.short\",\"severity\":\"defect\"");
    says("/api/queue", "search=" SHORT, "\"received\":\"2026-11-20\",\"due\":\"2026-11-27\"");
    says("/api/queue", "search=" SHORT, "\"holder\":\"anna\"");
    ck_assert_int_eq(total_of("mine=1"), 1);
    ck_assert_int_eq(post("/api/release", "receipt=" SHORT), 200);
    ck_assert_int_eq(total_of("mine=1"), 0);
}
END_TEST

START_TEST(pages_are_split_off_as_they_are_named_and_nothing_else_is_taken) {
    static const char *const WRONG[] = {"pages=",    "pages=0",    "pages=1,,2", "pages=x",
                                        "pages=2,1", "pages=1,99", "pages=1;2",  "none=1"};
    char form[200];
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 200);
    for (size_t i = 0; i < sizeof WRONG / sizeof WRONG[0]; i++) {
        form_with_version(form, sizeof form, WRONG[i]);
        ck_assert_msg(post("/api/split", form) == 400, "%s", WRONG[i]);
    }
    form_with_version(form, sizeof form, "pages=3,4");
    ck_assert_int_eq(post("/api/split", form), 200);
    says("/api/packet", "receipt=" SHORT, "\"parts\":[\"20261120-0009\"]");
    says("/api/packet", "receipt=20261120-0009", "\"parts\":[\"" SHORT "\"]");
    says("/api/history", "receipt=" SHORT, "20261120-0009 pages 3,4");
    ck_assert_int_eq(post("/api/undo", ""), 200);
    ck_assert_int_eq(get("/api/packet", "receipt=20261120-0009"), 404);
}
END_TEST

START_TEST(the_history_of_one_packet_is_for_all_who_may_open_it) {
    log_in("emil", ROLE_STATION);
    ck_assert_int_eq(get("/api/history", "receipt=" SHORT), 403);
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(get("/api/history", ""), 404);
    ck_assert_int_eq(get("/api/history", "receipt=%25"), 404);
    ck_assert_int_eq(get("/api/packet", "receipt=" SHORT), 200);
    ck_assert_int_eq(get("/api/packet", "receipt=" SHORT), 200);
    SCOPED(scoped_free)
    char *text = text_of("/api/history", "receipt=" SHORT);
    const char *seen = strstr(text, "\"seen\"");
    ck_assert_ptr_nonnull(seen);
    ck_assert_msg(strstr(seen + 1, "\"seen\"") == NULL, "a page that is loaded anew is seen once");
    ck_assert_msg(strstr(text, "logged in") == NULL, "nothing of other matters");
}
END_TEST

START_TEST(a_supplement_is_answered_by_words_that_are_known) {
    log_in("anna", ROLE_REVIEWER);
    ck_assert_int_eq(post("/api/hold", "receipt=" SHORT), 200);
    char form[200];
    form_with_version(form, sizeof form, "root=" SHORT "&what=accept");
    ck_assert_msg(post("/api/supplement", form) == 400, "nothing supplements itself");
    form_with_version(form, sizeof form, "root=" SHORT "&what=perhaps");
    ck_assert_int_eq(post("/api/supplement", form), 400);
    form_with_version(form, sizeof form, "root=19990101-0001&what=accept");
    ck_assert_int_eq(post("/api/supplement", form), 404);
}
END_TEST

SUITE_WITH("review/room", before, after, without_a_session_there_is_only_the_log_in_page,
           a_deed_needs_the_token_and_our_own_origin, each_role_may_do_its_own,
           an_account_of_another_role_by_now_is_out, an_old_version_or_a_lost_hold_is_a_conflict,
           a_correction_is_judged_at_once_and_undone, places_that_are_not_there_are_refused,
           a_decision_takes_the_packet_out_of_the_queue_and_undoing_brings_it_back,
           one_character_is_enough_to_search_and_is_taken_as_it_stands,
           numbers_are_masked_until_asked_for,
           a_packet_is_not_returned_while_a_finding_waits_for_a_person,
           each_filter_lets_its_own_through, a_row_tells_its_worst_finding_due_day_and_who_has_it,
           pages_are_split_off_as_they_are_named_and_nothing_else_is_taken,
           the_history_of_one_packet_is_for_all_who_may_open_it,
           a_supplement_is_answered_by_words_that_are_known)
