#include "review/session.h"

#include "suite.h"

#include <sodium.h>
#include <string.h>
#include <unistd.h>

static struct session_room room;

static void before(void) {
    ck_assert(sodium_init() >= 0);
    session_room_open(&room, 1800);
}

static void after(void) {
    session_room_close(&room);
}

START_TEST(a_token_finds_its_person_and_no_other_token_does) {
    char token[SESSION_TOKEN_ROOM];
    char other[SESSION_TOKEN_ROOM];
    struct colleague person;
    session_begin(&room, "anna", ROLE_REVIEWER, token);
    memcpy(other, token, sizeof other);
    other[0] = other[0] == '0' ? '1' : '0';
    ck_assert(session_find(&room, token, &person));
    ck_assert_str_eq(person.name, "anna");
    ck_assert_int_eq(person.role, ROLE_REVIEWER);
    ck_assert_str_ne(person.token, token);
    ck_assert(!session_find(&room, other, &person));
    ck_assert(!session_find(&room, "", &person));
}
END_TEST

START_TEST(an_ended_session_is_found_no_more) {
    char one[SESSION_TOKEN_ROOM];
    char two[SESSION_TOKEN_ROOM];
    char third[SESSION_TOKEN_ROOM];
    struct colleague person;
    session_begin(&room, "anna", ROLE_REVIEWER, one);
    session_begin(&room, "anna", ROLE_REVIEWER, two);
    session_begin(&room, "bert", ROLE_REVIEWER, third);
    session_end(&room, one);
    ck_assert(!session_find(&room, one, &person));
    ck_assert(session_find(&room, two, &person));
    session_end_of(&room, "anna");
    ck_assert(!session_find(&room, two, &person));
    ck_assert(session_find(&room, third, &person));
}
END_TEST

START_TEST(an_idle_session_is_over) {
    char token[SESSION_TOKEN_ROOM];
    struct colleague person;
    room.idle_seconds = 1;
    session_begin(&room, "anna", ROLE_REVIEWER, token);
    ck_assert(session_find(&room, token, &person));
    sleep(3);
    ck_assert(!session_find(&room, token, &person));
}
END_TEST

START_TEST(when_all_places_are_taken_the_oldest_goes) {
    char first[SESSION_TOKEN_ROOM];
    char token[SESSION_TOKEN_ROOM];
    struct colleague person;
    session_begin(&room, "first", ROLE_REVIEWER, first);
    room.at[0].used -= 10;
    for (int i = 0; i < SESSION_MOST; i++)
        session_begin(&room, "anna", ROLE_REVIEWER, token);
    ck_assert(!session_find(&room, first, &person));
    ck_assert(session_find(&room, token, &person));
}
END_TEST

SUITE_WITH("review/session", before, after, a_token_finds_its_person_and_no_other_token_does,
           an_ended_session_is_found_no_more, an_idle_session_is_over,
           when_all_places_are_taken_the_oldest_goes)
