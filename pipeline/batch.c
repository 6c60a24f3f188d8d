#include "pipeline/batch.h"

#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "pipeline/stop.h"

#include <stdlib.h>
#include <string.h>

#define TICK_MS 1000

/* Packets in hand beyond the readers: so that no reader waits while a packet's last page is read.
 */
#define SPARE 1
/* Hardly a packet has one page: a second reader starts while the first one counts them. */
#define STARTED_AT_ONCE 2

static bool hand_take(struct batch *batch, struct fault *why) {
    SCOPED(scoped_free)
    struct work *work = memory_new(1, sizeof *work);
    enum batch_next next = batch->face.next(batch->face.context, work, why);
    batch->has_ended = next == BATCH_END;
    batch->is_waiting = next == BATCH_WAIT;
    if (next != BATCH_MORE)
        return next != BATCH_FAILED;
    batch->hand = memory_room(batch->hand, batch->hand_count, sizeof(struct work *));
    batch->hand[batch->hand_count++] = work;
    work = NULL;
    return true;
}

static void hand_drop(struct batch *batch, int index) {
    work_free(batch->hand[index]);
    free(batch->hand[index]);
    batch->hand_count--;
    memmove(&batch->hand[index], &batch->hand[index + 1],
            (size_t)(batch->hand_count - index) * sizeof(struct work *));
}

static bool next_task(struct batch *batch, struct task *out) {
    for (int i = 0; i < batch->hand_count; i++)
        if (work_next_task(batch->hand[i], out))
            return true;
    return false;
}

/* Held packets whose inventories are in go on or are dropped. */
static bool let_go_on(struct batch *batch, struct fault *why) {
    for (int i = 0; i < batch->hand_count; i++) {
        struct work *work = batch->hand[i];
        if (!work->is_held || !work_is_listed(work))
            continue;
        enum batch_listed answer = batch->face.listed(batch->face.context, work, why);
        if (answer == BATCH_REFUSE)
            return false;
        work->is_held = false;
        if (answer == BATCH_DROP)
            hand_drop(batch, i--);
    }
    return true;
}

static void tell_seen(struct batch *batch) {
    for (int i = 0; i < batch->hand_count; i++) {
        struct work *work = batch->hand[i];
        if (work->is_looked_at || !work_is_seen(work))
            continue;
        work->is_looked_at = true;
        if (batch->face.looked)
            batch->face.looked(batch->face.context, work);
    }
}

/* Packets of which nothing is left to read are handed on. */
static bool finish_whole(struct batch *batch, struct fault *why) {
    if (!let_go_on(batch, why))
        return false;
    tell_seen(batch);
    for (int i = 0; i < batch->hand_count; i++) {
        if (!work_is_read(batch->hand[i]))
            continue;
        if (!batch->face.whole(batch->face.context, batch->hand[i], why))
            return false;
        batch->progress->packets++;
        hand_drop(batch, i--);
    }
    return true;
}

/* Hands out tasks until every reader has one or there are none. */
static bool hand_out(struct batch *batch, struct fault *why) {
    while (crew_has_room(&batch->crew)) {
        struct task task;
        if (next_task(batch, &task)) {
            if (!crew_give(&batch->crew, task, why))
                return false;
            continue;
        }
        if (batch->has_ended || batch->is_waiting || batch->hand_count >= batch->jobs + SPARE)
            return true;
        if (!hand_take(batch, why) || !finish_whole(batch, why))
            return false;
    }
    return true;
}

static bool take_event(struct batch *batch, struct crew_event *event, struct fault *why) {
    struct work *work = event->task.owner;
    costs_add(&batch->costs, &event->reply.costs);
    work_answer(work, event, WORK_PICTURES_KEPT);
    message_free(&event->reply);
    if (event->task.page == 0 || event->task.is_look)
        return true;
    batch->progress->pages++;
    struct work_page *page = &work->sources[event->task.source].pages[event->task.page - 1];
    return batch->face.page(batch->face.context, page, why);
}

static bool wait_once(struct batch *batch, struct fault *why) {
    struct crew_event event = {.reply = {.descriptor = -1}};
    switch (crew_wait(&batch->crew, TICK_MS, &event, why)) {
    case CREW_FAILED:
        return false;
    case CREW_EVENT:
        return take_event(batch, &event, why);
    case CREW_NOTHING:
        break;
    }
    return true;
}

/* Readers that will be wanted start before their first page is known. */
static bool warm(struct batch *batch, struct fault *why) {
    if (batch->is_hot)
        return crew_warm(&batch->crew, batch->jobs, why);
    return !crew_is_working(&batch->crew) || crew_warm(&batch->crew, STARTED_AT_ONCE, why);
}

static void show_progress(struct batch *batch) {
    batch->progress->packets_in_hand = batch->hand_count;
    batch->progress->pages_in_hand = 0;
    for (int i = 0; i < batch->hand_count; i++)
        batch->progress->pages_in_hand +=
            work_pages_known(batch->hand[i]) - work_pages_done(batch->hand[i]);
    progress_draw(batch->progress);
}

static bool turn(struct batch *batch, struct fault *why) {
    if (stop_is_asked())
        return fault_raise(why, FAULT_SYSTEM, WORD_BATCH_STOPPED, "%s", "");
    batch->is_waiting = false;
    if (!hand_out(batch, why) || !warm(batch, why))
        return false;
    if ((batch->is_waiting || crew_is_working(&batch->crew)) && !wait_once(batch, why))
        return false;
    if (!finish_whole(batch, why) || !batch->face.tick(batch->face.context, why))
        return false;
    show_progress(batch);
    return true;
}

/* For --verbose: "costs: 52 pages, 1480 lines found, 1610 read; seconds: decode 3.10 …". */
static void say_costs(struct batch *batch) {
    struct costs ours = cost_take();
    costs_add(&batch->costs, &ours);
    struct text_buffer line = {0};
    text_add_format(
        &line, "costs: %u pages, %u lines found, %u read; seconds:", (unsigned)batch->costs.pages,
        (unsigned)batch->costs.lines_found, (unsigned)batch->costs.lines_read);
    for (int i = 0; i < COST_STAGE_COUNT; i++)
        text_add_format(&line, " %s %.2f", cost_stage_name((enum cost_stage)i),
                        batch->costs.microseconds[i] / 1e6);
    log_line(LOG_DEBUG, NULL, "%s", line.bytes);
    text_buffer_free(&line);
}

bool batch_run(struct batch *batch, struct fault *why) {
    crew_start(&batch->crew, batch->jobs, batch->places);
    batch->crew.wake = batch->wake;
    bool good = true;
    while (good && !(batch->has_ended && batch->hand_count == 0))
        good = turn(batch, why);
    progress_clear(batch->progress);
    say_costs(batch);
    crew_end(&batch->crew);
    while (batch->hand_count > 0) {
        batch->face.released(batch->face.context, batch->hand[0]);
        hand_drop(batch, 0);
    }
    free(batch->hand);
    batch->hand = NULL;
    return good;
}

char *batch_engine_version(const struct batch *batch, const char *name) {
    size_t length = strlen(name);
    for (const char *at = batch->crew.engines; at && *at; at += strcspn(at, "\n"), at += *at != 0) {
        if (strncmp(at, name, length) != 0 || at[length] != ' ')
            continue;
        struct text_buffer version = {0};
        text_add_bytes(&version, at + length + 1, strcspn(at + length + 1, "\n"));
        return text_buffer_take(&version);
    }
    return NULL;
}

void batch_say_engines(const struct batch *batch, const struct office *office, bool *has_said) {
    if (*has_said || !batch->crew.engines)
        return;
    *has_said = true;
    SCOPED(scoped_free)
    char *ppocr = batch_engine_version(batch, "ppocr");
    if (!ppocr)
        office_note(office, NULL, WORD_BATCH_ONE_ENGINE, NULL);
}
