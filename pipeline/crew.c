#include "pipeline/crew.h"

#include "base/limits.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

/* A task is tried in this many readers. */
#define TRIES 2
/* So many readers in a row may die before they are ready. */
#define STARTS 3

static bool member_start(struct crew *crew, struct crew_member *member, struct fault *why) {
    if (member->child.pages_read >= LIMIT_READER_PAGES)
        child_end(&member->child, WORD_NONE, NULL);
    if (member->child.state != CHILD_NONE)
        return true;
    return child_start(&member->child, crew->places, why);
}

struct talk {
    enum message_kind ask, due;
};

static struct talk talk_of(const struct task *task) {
    return task->page == 0 ? (struct talk){ASK_INVENTORY, SAY_INVENTORY}
           : task->is_look ? (struct talk){ASK_LOOK, SAY_LOOK}
                           : (struct talk){ASK_PAGE, SAY_READING};
}

/* A look is tried once: the clerk waits, and the page itself will be tried twice. */
static bool has_tries(const struct task *task) {
    return task->tries < (task->is_look ? 1 : TRIES);
}

/* Sends the task once the reader is idle; a reader still starting gets it when it is ready. */
static bool member_ask(struct crew_member *member, struct fault *why) {
    if (member->child.state != CHILD_IDLE)
        return true;
    struct message request = {.kind = talk_of(&member->task).ask,
                              .number = member->task.page,
                              .descriptor = member->task.descriptor};
    member->task.tries++;
    return child_ask(&member->child, &request, limits_in_force()->page_wall_seconds, why);
}

/* The member's task is over: *out gets it. */
static enum crew_turn member_finish(struct crew_member *member, struct crew_event *out) {
    out->task = member->task;
    member->has_task = false;
    return CREW_EVENT;
}

/* One reader that dies while it starts may have been killed (no memory); several are no accident.
 * By a signal: the machine's fault; by its own end: the installation's. */
static enum crew_turn start_failed(struct crew *crew, struct crew_member *member,
                                   const struct fault *obituary, struct fault *why) {
    if (++crew->failed_starts < STARTS)
        return member_start(crew, member, why) ? CREW_NOTHING : CREW_FAILED;
    bool by_signal = strncmp(obituary->detail, "SIG", 3) == 0;
    fault_raise(why, by_signal ? FAULT_SYSTEM : FAULT_SETUP,
                by_signal ? WORD_SYSTEM_FAILED : WORD_SETUP_WRONG, "%s: %s", crew->places->reader,
                obituary->detail);
    return CREW_FAILED;
}

/* A reader is gone or useless. While it had a task and tries are left, a fresh one takes over, but
 * not where it ran out of time at work. */
static enum crew_turn member_lost(struct crew *crew, struct crew_member *member, enum word cause,
                                  struct crew_event *out, struct fault *why) {
    struct fault obituary = {0};
    bool was_starting = member->child.state == CHILD_STARTING;
    child_end(&member->child, cause, &obituary);
    crew->obituaries++;
    log_line(LOG_WARNING, NULL, "reader: %s %s", word_key(obituary.word), obituary.detail);
    if (was_starting)
        return start_failed(crew, member, &obituary, why);
    if (!member->has_task)
        return CREW_NOTHING;
    if (obituary.kind != FAULT_LIMIT && has_tries(&member->task))
        return member_start(crew, member, why) ? CREW_NOTHING : CREW_FAILED;
    *out = (struct crew_event){.reply = {.descriptor = -1}, .fault = obituary};
    return member_finish(member, out);
}

/* SAY_READY, or the reader's reason why it never will be. */
static enum crew_turn member_ready(struct crew *crew, struct crew_member *member,
                                   const struct message *message, struct fault *why) {
    if (message->kind != SAY_READY) {
        *why = message_fault(message);
        return CREW_FAILED;
    }
    crew->failed_starts = 0;
    if (!crew->engines)
        crew->engines = text_copy(message->text);
    return !member->has_task || member_ask(member, why) ? CREW_NOTHING : CREW_FAILED;
}

static enum crew_turn member_replied(struct crew *crew, struct crew_member *member,
                                     struct message *message, struct crew_event *out,
                                     struct fault *why) {
    enum message_kind due = talk_of(&member->task).due;
    *out = (struct crew_event){.reply = {.descriptor = -1}};
    if (message->kind == due) {
        out->reply = *message;
        *message = (struct message){.descriptor = -1};
        return member_finish(member, out);
    }
    if (message->kind != SAY_FAULT)
        return member_lost(crew, member, WORD_READER_TALK, out, why);
    out->fault = message_fault(message);
    bool final = out->fault.kind == FAULT_INPUT || out->fault.kind == FAULT_LIMIT;
    if (final || !has_tries(&member->task))
        return member_finish(member, out);
    child_end(&member->child, WORD_NONE, NULL);
    return member_start(crew, member, why) ? CREW_NOTHING : CREW_FAILED;
}

static enum crew_turn member_hear(struct crew *crew, struct crew_member *member,
                                  struct crew_event *out, struct fault *why) {
    struct message message = {.descriptor = -1};
    bool was_starting = member->child.state == CHILD_STARTING;
    enum message_state state = child_hear(&member->child, &message);
    if (state == MESSAGE_PARTIAL)
        return CREW_NOTHING;
    if (state != MESSAGE_WHOLE)
        return member_lost(crew, member, state == MESSAGE_BROKEN ? WORD_READER_TALK : WORD_NONE,
                           out, why);
    enum crew_turn turn = was_starting ? member_ready(crew, member, &message, why)
                          : member->has_task
                              ? member_replied(crew, member, &message, out, why)
                              : member_lost(crew, member, WORD_READER_TALK, out, why);
    message_free(&message);
    return turn;
}

static bool member_is_late(const struct crew_member *member, long now_ms) {
    bool due = member->child.state == CHILD_STARTING || member->child.state == CHILD_BUSY;
    return due && now_ms > member->child.deadline_ms;
}

void crew_start(struct crew *crew, int jobs, const struct places *places) {
    *crew = (struct crew){.at = memory_new((size_t)jobs, sizeof *crew->at),
                          .count = jobs,
                          .places = places,
                          .wake = -1};
    for (int i = 0; i < jobs; i++)
        crew->at[i].child = (struct child){.socket = -1, .inbox = {.descriptor = -1}};
}

void crew_end(struct crew *crew) {
    for (int i = 0; i < crew->count; i++)
        child_end(&crew->at[i].child, crew->at[i].has_task ? WORD_READER_HUNG : WORD_NONE, NULL);
    free(crew->at);
    free(crew->engines);
    *crew = (struct crew){0};
}

bool crew_has_room(const struct crew *crew) {
    for (int i = 0; i < crew->count; i++)
        if (!crew->at[i].has_task)
            return true;
    return false;
}

bool crew_is_working(const struct crew *crew) {
    for (int i = 0; i < crew->count; i++)
        if (crew->at[i].has_task)
            return true;
    return false;
}

/* The idle reader that is already running, else the first free place. */
static struct crew_member *crew_pick(struct crew *crew) {
    struct crew_member *picked = NULL;
    for (int i = 0; i < crew->count; i++) {
        struct crew_member *member = &crew->at[i];
        if (!member->has_task && member->child.state == CHILD_IDLE)
            return member;
        if (!member->has_task && !picked)
            picked = member;
    }
    return picked;
}

bool crew_give(struct crew *crew, struct task task, struct fault *why) {
    struct crew_member *member = crew_pick(crew);
    assert(member);
    if (!member_start(crew, member, why))
        return false;
    member->task = task;
    member->has_task = true;
    struct fault lost = {0};
    if (member_ask(member, &lost))
        return true;
    /* It died while idle: a fresh one gets the task. */
    child_end(&member->child, WORD_NONE, NULL);
    member->task.tries = 0;
    return member_start(crew, member, why);
}

bool crew_warm(struct crew *crew, int most, struct fault *why) {
    for (int i = 0; i < crew->count && i < most; i++)
        if (!crew->at[i].has_task && !member_start(crew, &crew->at[i], why))
            return false;
    return true;
}

enum crew_turn crew_wait(struct crew *crew, int timeout_ms, struct crew_event *out,
                         struct fault *why) {
    SCOPED(scoped_free)
    struct pollfd *watched = memory_new((size_t)crew->count + 1, sizeof *watched);
    for (int i = 0; i < crew->count; i++)
        watched[i] = (struct pollfd){.fd = crew->at[i].child.socket, .events = POLLIN};
    watched[crew->count] = (struct pollfd){.fd = crew->wake, .events = POLLIN};
    if (poll(watched, (nfds_t)crew->count + 1, timeout_ms) < 0 && errno != EINTR) {
        fault_errno(why, "poll");
        return CREW_FAILED;
    }
    long now_ms = clock_now_ms();
    enum crew_turn turn = CREW_NOTHING;
    for (int i = 0; i < crew->count && turn == CREW_NOTHING; i++) {
        if (watched[i].revents & (POLLIN | POLLHUP | POLLERR))
            turn = member_hear(crew, &crew->at[i], out, why);
        else if (member_is_late(&crew->at[i], now_ms))
            turn = member_lost(crew, &crew->at[i], WORD_READER_HUNG, out, why);
    }
    return turn;
}
