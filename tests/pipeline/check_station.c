#include "pipeline/station.h"

#include "base/text.h"
#include "pipeline/scratch.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static struct station station;
static char *inbox;

/* Without hints, as on a network folder; looked at every `rescan_ms`. */
static void begin(long settle_ms, long rescan_ms) {
    struct fault why = {0};
    scratch_begin();
    inbox = text_copy(scratch_path("inbox"));
    ck_assert(mkdir(inbox, 0700) == 0);
    ck_assert(station_open(&station, &inbox, 1, &why));
    close(station.hints);
    station.hints = -1;
    station.settle_ms = settle_ms;
    station.rescan_ms = rescan_ms;
}

static void end(void) {
    station_close(&station);
    free(inbox);
    scratch_end();
}

static void pause_ms(long ms) {
    nanosleep(&(struct timespec){.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000}, NULL);
}

/* The name of what is ready, "" when nothing is. */
static const char *ready(void) {
    const char *lost;
    pause_ms(5);
    station_look(&station, &lost);
    struct station_entry *entry = station_ready(&station);
    return entry ? strrchr(entry->path, '/') + 1 : "";
}

START_TEST(without_events_a_rescan_finds_what_came) {
    begin(0, 1);
    ck_assert_str_eq(ready(), "");
    scratch_write("inbox/a.png", "one");
    ck_assert_str_eq(ready(), "a.png");
    end();
}
END_TEST

START_TEST(what_still_changes_is_not_ready) {
    begin(300, 1);
    scratch_write("inbox/a.png", "one");
    ck_assert_str_eq(ready(), "");
    pause_ms(200);
    scratch_write("inbox/a.png", "one and two");
    ck_assert_str_eq(ready(), "");
    pause_ms(200);
    ck_assert_str_eq(ready(), "");
    pause_ms(200);
    ck_assert_str_eq(ready(), "a.png");
    end();
}
END_TEST

START_TEST(a_file_deep_in_a_folder_makes_the_folder_move) {
    begin(200, 1);
    ck_assert(mkdir(scratch_path("inbox/f"), 0700) == 0);
    ck_assert(mkdir(scratch_path("inbox/f/deep"), 0700) == 0);
    ck_assert_str_eq(ready(), "");
    pause_ms(150);
    scratch_write("inbox/f/deep/1.png", "one");
    pause_ms(100);
    ck_assert_str_eq(ready(), "");
    pause_ms(250);
    ck_assert_str_eq(ready(), "f");
    end();
}
END_TEST

START_TEST(ignored_names_are_never_ready) {
    static const char *const names[] = {"inbox/.hidden",      "inbox/~x.pdf", "inbox/x.tmp",
                                        "inbox/x.crdownload", "inbox/x.part", "inbox/Thumbs.db",
                                        "inbox/a.result.json"};
    begin(0, 1);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        scratch_write(names[i], "x");
    ck_assert_str_eq(ready(), "");
    ck_assert_int_eq(station.entry_count, 0);
    end();
}
END_TEST

START_TEST(what_was_left_is_ready_again_only_when_it_changes) {
    begin(0, 1);
    scratch_write("inbox/a.png", "one");
    ck_assert_str_eq(ready(), "a.png");
    station_ready(&station)->is_left = true;
    ck_assert_str_eq(ready(), "");
    scratch_write("inbox/a.png", "another scan");
    ck_assert_str_eq(ready(), "a.png");
    end();
}
END_TEST

START_TEST(what_was_put_off_waits_longer_each_time) {
    begin(0, 1);
    scratch_write("inbox/a.png", "one");
    ck_assert_str_eq(ready(), "a.png");
    struct station_entry *entry = station_ready(&station);
    long before_ms = entry->ready_at_ms;
    station_put_off(&station, entry);
    long first_ms = entry->ready_at_ms - before_ms;
    ck_assert_str_eq(ready(), "");
    before_ms = entry->ready_at_ms;
    station_put_off(&station, entry);
    ck_assert_int_eq(entry->tries, 2);
    ck_assert(first_ms > 0 && entry->ready_at_ms > before_ms);
    end();
}
END_TEST

START_TEST(an_inbox_that_goes_away_is_told_once_and_found_again) {
    const char *lost;
    begin(0, 1);
    ck_assert_str_eq(ready(), "");
    ck_assert(rmdir(inbox) == 0);
    pause_ms(5);
    station_look(&station, &lost);
    ck_assert_ptr_nonnull(lost);
    pause_ms(5);
    station_look(&station, &lost);
    ck_assert_ptr_null(lost);
    ck_assert(mkdir(inbox, 0700) == 0);
    scratch_write("inbox/a.png", "one");
    ck_assert_str_eq(ready(), "a.png");
    end();
}
END_TEST

START_TEST(an_absent_inbox_is_a_wrong_set_up) {
    struct station none;
    struct fault why = {0};
    char *absent = (char[]){"/nonexistent/inbox"};
    ck_assert(!station_open(&none, &absent, 1, &why));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
}
END_TEST

SUITE("pipeline/station", without_events_a_rescan_finds_what_came, what_still_changes_is_not_ready,
      a_file_deep_in_a_folder_makes_the_folder_move, ignored_names_are_never_ready,
      what_was_left_is_ready_again_only_when_it_changes, what_was_put_off_waits_longer_each_time,
      an_inbox_that_goes_away_is_told_once_and_found_again, an_absent_inbox_is_a_wrong_set_up)
