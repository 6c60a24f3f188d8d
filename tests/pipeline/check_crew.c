#include "pipeline/crew.h"

#include "base/limits.h"
#include "base/text.h"
#include "pipeline/scratch.h"
#include "suite.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct places places;

/* Gives the false reader one file and waits for what becomes of it. */
static struct crew_event ask(const char *word, int page, struct crew *crew) {
    static char reader[] = BUILD_DIR "/tests/pipeline/false-reader";
    static char folder[512];
    struct fault why = {0};
    struct crew_event event = {.reply = {.descriptor = -1}};
    snprintf(folder, sizeof folder, "%s", scratch_begin());
    places = (struct places){.reader = reader, .models = folder};
    crew_start(crew, 1, &places);
    struct task task = {.page = page, .source = 3};
    task.descriptor = open(scratch_write("file", word), O_RDONLY);
    ck_assert(crew_give(crew, task, &why));
    ck_assert(crew_is_working(crew));
    enum crew_turn turn = CREW_NOTHING;
    for (int i = 0; i < 100 && turn == CREW_NOTHING; i++)
        turn = crew_wait(crew, 100, &event, &why);
    ck_assert_msg(turn == CREW_EVENT, "%s: turn %d, %s", word, turn, why.detail);
    ck_assert_int_eq(event.task.source, 3);
    ck_assert(!crew_is_working(crew));
    close(task.descriptor);
    return event;
}

static void end(struct crew *crew, struct crew_event *event) {
    message_free(&event->reply);
    crew_end(crew);
    scratch_end();
    ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1); /* no child is left behind */
}

START_TEST(a_good_reader_answers) {
    struct crew crew;
    struct crew_event event = ask("good", 0, &crew);
    ck_assert_int_eq(event.fault.kind, FAULT_NONE);
    ck_assert_int_eq(event.reply.number, 2);
    ck_assert_int_eq(crew.obituaries, 0);
    end(&crew, &event);
}
END_TEST

START_TEST(one_death_costs_a_retry_in_a_fresh_reader_and_no_more) {
    struct crew crew;
    struct crew_event event = ask("once", 1, &crew);
    ck_assert_int_eq(event.fault.kind, FAULT_NONE);
    ck_assert_int_eq(event.reply.kind, SAY_READING);
    ck_assert_int_eq(event.task.tries, 2);
    ck_assert_int_eq(crew.obituaries, 1);
    end(&crew, &event);
}
END_TEST

START_TEST(two_deaths_end_the_page_with_an_obituary) {
    struct crew crew;
    struct crew_event event = ask("die", 1, &crew);
    ck_assert_int_eq(event.fault.kind, FAULT_ENGINE);
    ck_assert_int_eq(event.fault.word, WORD_READER_DIED);
    ck_assert_str_eq(event.fault.detail, "SIGSEGV");
    ck_assert_int_eq(crew.obituaries, 2);
    end(&crew, &event);
}
END_TEST

START_TEST(an_exit_without_a_word_is_told_by_its_status) {
    struct crew crew;
    struct crew_event event = ask("silent", 1, &crew);
    ck_assert_int_eq(event.fault.word, WORD_READER_DIED);
    ck_assert_str_eq(event.fault.detail, "exit 7");
    end(&crew, &event);
}
END_TEST

START_TEST(bytes_that_are_no_message_end_the_page_not_the_supervisor) {
    struct crew crew;
    struct crew_event event = ask("lie", 1, &crew);
    ck_assert_int_eq(event.fault.word, WORD_READER_TALK);
    end(&crew, &event);
}
END_TEST

START_TEST(a_reply_of_the_wrong_kind_is_no_reply) {
    struct crew crew;
    struct crew_event event = ask("swap", 1, &crew);
    ck_assert_int_eq(event.fault.word, WORD_READER_TALK);
    end(&crew, &event);
}
END_TEST

/* Its time is over once it has worked for as long. */
static struct crew_event run_out_of_time(const char *word, long worked_ms, struct crew *crew) {
    static char reader[] = BUILD_DIR "/tests/pipeline/false-reader";
    struct crew_event event = {.reply = {.descriptor = -1}};
    struct fault why = {0};
    scratch_begin();
    places = (struct places){.reader = reader};
    crew_start(crew, 1, &places);
    struct task task = {.page = 1};
    task.descriptor = open(scratch_write("file", word), O_RDONLY);
    ck_assert(crew_give(crew, task, &why));
    enum crew_turn turn = CREW_NOTHING;
    for (int i = 0; i < 1000 && turn == CREW_NOTHING; i++) {
        turn = crew_wait(crew, 50, &event, &why);
        struct child *child = &crew->at[0].child;
        if (child->state == CHILD_BUSY) /* as if the time were over, and never before */
            child->deadline_ms = child_worked_ms(child) >= worked_ms ? 0 : clock_now_ms() + 60000;
    }
    ck_assert_int_eq(turn, CREW_EVENT);
    close(task.descriptor);
    return event;
}

START_TEST(a_reader_that_hangs_is_ended_when_its_time_is_over) {
    struct crew crew;
    struct crew_event event = run_out_of_time("hang", 0, &crew);
    ck_assert_int_eq(event.fault.kind, FAULT_ENGINE);
    ck_assert_int_eq(event.fault.word, WORD_READER_HUNG);
    ck_assert_int_eq(event.task.tries, 2);
    ck_assert_int_eq(crew.obituaries, 2);
    end(&crew, &event);
}
END_TEST

START_TEST(one_that_worked_through_its_time_is_not_given_it_twice) {
    struct crew crew;
    struct limits before = *limits_in_force();
    struct limits short_one = before;
    short_one.page_wall_seconds = 1;
    limits_set(short_one);
    struct crew_event event = run_out_of_time("toil", 600, &crew);
    limits_set(before);
    ck_assert_int_eq(event.fault.kind, FAULT_LIMIT);
    ck_assert_int_eq(event.fault.word, WORD_READER_LONG);
    ck_assert_int_eq(event.task.tries, 1);
    ck_assert_int_eq(crew.obituaries, 1);
    end(&crew, &event);
}
END_TEST

/* Sanitizers need more memory than a reader may have: there it has no such limit. */
START_TEST(a_reader_that_swells_meets_its_limit) {
    struct crew crew;
    struct crew_event event = ask("swell", 1, &crew);
#ifndef __SANITIZE_ADDRESS__
    ck_assert_int_eq(event.fault.word, WORD_READER_DIED);
    ck_assert_str_eq(event.fault.detail, "SIGABRT");
#endif
    ck_assert_int_eq(crew.obituaries, 2);
    end(&crew, &event);
}
END_TEST

START_TEST(one_that_used_up_its_processor_time_is_called_slow) {
    struct crew crew;
    struct crew_event event = ask("spin", 1, &crew);
    ck_assert_int_eq(event.fault.kind, FAULT_LIMIT);
    ck_assert_int_eq(event.fault.word, WORD_READER_SLOW);
    ck_assert_int_eq(event.task.tries, 1); /* it would use it up again */
    ck_assert_int_eq(crew.obituaries, 1);
    end(&crew, &event);
}
END_TEST

START_TEST(a_reader_that_has_read_its_pages_is_renewed) {
    struct crew crew;
    struct fault why = {0};
    struct crew_event event = ask("good", 1, &crew);
    message_free(&event.reply);
    pid_t first = crew.at[0].child.pid;
    ck_assert_int_eq(crew.at[0].child.pages_read, 1);
    crew.at[0].child.pages_read = LIMIT_READER_PAGES;
    struct task task = {.page = 1, .source = 3};
    task.descriptor = open(scratch_write("file", "good"), O_RDONLY);
    ck_assert(crew_give(&crew, task, &why));
    while (crew_wait(&crew, 100, &event, &why) == CREW_NOTHING)
        ;
    ck_assert_int_eq(event.fault.kind, FAULT_NONE);
    ck_assert_int_ne(crew.at[0].child.pid, first);
    ck_assert_int_eq(crew.at[0].child.pages_read, 1);
    ck_assert_int_eq(crew.obituaries, 0); /* it did nothing wrong */
    close(task.descriptor);
    end(&crew, &event);
}
END_TEST

START_TEST(readers_start_before_they_are_asked_as_many_as_are_wanted) {
    static char reader[] = BUILD_DIR "/tests/pipeline/false-reader";
    struct crew crew;
    struct fault why = {0};
    places = (struct places){.reader = reader, .models = (char *)(uintptr_t)scratch_begin()};
    crew_start(&crew, 3, &places);
    ck_assert(crew_warm(&crew, 2, &why));
    ck_assert_int_eq(crew.at[1].child.state, CHILD_STARTING);
    ck_assert_int_eq(crew.at[2].child.state, CHILD_NONE);
    pid_t second = crew.at[1].child.pid;
    ck_assert(crew_warm(&crew, 9, &why));
    ck_assert_int_eq(crew.at[1].child.pid, second);
    ck_assert_int_eq(crew.at[2].child.state, CHILD_STARTING);
    struct crew_event none = {.reply = {.descriptor = -1}};
    end(&crew, &none);
}
END_TEST

START_TEST(a_reader_at_work_is_not_renewed_before_it_has_answered) {
    struct crew crew;
    struct fault why = {0};
    struct crew_event event = ask("good", 1, &crew);
    message_free(&event.reply);
    pid_t first = crew.at[0].child.pid;
    crew.at[0].child.pages_read = LIMIT_READER_PAGES;
    crew.at[0].has_task = true;
    ck_assert(crew_warm(&crew, 1, &why));
    ck_assert_int_eq(crew.at[0].child.pid, first);
    crew.at[0].has_task = false;
    ck_assert(crew_warm(&crew, 1, &why));
    ck_assert_int_ne(crew.at[0].child.pid, first);
    end(&crew, &event);
}
END_TEST

START_TEST(a_reader_that_cannot_start_stops_the_batch) {
    static char reader[] = "/bin/false";
    struct crew crew;
    struct crew_event event = {.reply = {.descriptor = -1}};
    struct fault why = {0};
    places = (struct places){.reader = reader};
    crew_start(&crew, 1, &places);
    ck_assert(crew_give(&crew, (struct task){.page = 1, .descriptor = 0}, &why));
    enum crew_turn turn = CREW_NOTHING;
    for (int i = 0; i < 100 && turn == CREW_NOTHING; i++)
        turn = crew_wait(&crew, 100, &event, &why);
    ck_assert_int_eq(turn, CREW_FAILED);
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    crew_end(&crew);
}
END_TEST

/* A reader that is a script: what it does stands in `lines`. */
static enum crew_turn start_script(const char *lines, struct fault *why) {
    struct crew crew;
    struct crew_event event = {.reply = {.descriptor = -1}};
    scratch_begin();
    char *script = text_copy(scratch_write("reader", lines));
    places = (struct places){.reader = script, .models = (char *)(uintptr_t)scratch_path("")};
    ck_assert(chmod(script, 0700) == 0);
    crew_start(&crew, 1, &places);
    struct task task = {.page = 0};
    task.descriptor = open(scratch_write("file", "good"), O_RDONLY);
    ck_assert(crew_give(&crew, task, why));
    enum crew_turn turn = CREW_NOTHING;
    for (int i = 0; i < 100 && turn == CREW_NOTHING; i++)
        turn = crew_wait(&crew, 100, &event, why);
    message_free(&event.reply);
    close(task.descriptor);
    crew_end(&crew);
    free(script);
    scratch_end();
    return turn;
}

START_TEST(one_that_is_killed_while_it_starts_is_started_again) {
    struct fault why = {0};
    ck_assert_int_eq(start_script("#!/bin/sh\n"
                                  "[ -f $1/once ] || { : >$1/once; kill -9 $$; }\n"
                                  "exec " BUILD_DIR "/tests/pipeline/false-reader $1\n",
                                  &why),
                     CREW_EVENT);
}
END_TEST

START_TEST(when_each_is_killed_it_is_the_machines_fault) {
    struct fault why = {0};
    ck_assert_int_eq(start_script("#!/bin/sh\nkill -9 $$\n", &why), CREW_FAILED);
    ck_assert_int_eq(why.kind, FAULT_SYSTEM);
}
END_TEST

SUITE("pipeline/crew", a_good_reader_answers, one_death_costs_a_retry_in_a_fresh_reader_and_no_more,
      two_deaths_end_the_page_with_an_obituary, an_exit_without_a_word_is_told_by_its_status,
      bytes_that_are_no_message_end_the_page_not_the_supervisor,
      a_reply_of_the_wrong_kind_is_no_reply, a_reader_that_hangs_is_ended_when_its_time_is_over,
      one_that_worked_through_its_time_is_not_given_it_twice, a_reader_that_swells_meets_its_limit,
      one_that_used_up_its_processor_time_is_called_slow,
      a_reader_that_has_read_its_pages_is_renewed,
      readers_start_before_they_are_asked_as_many_as_are_wanted,
      a_reader_at_work_is_not_renewed_before_it_has_answered,
      a_reader_that_cannot_start_stops_the_batch,
      one_that_is_killed_while_it_starts_is_started_again,
      when_each_is_killed_it_is_the_machines_fault)
