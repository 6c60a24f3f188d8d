#include "pipeline/work.h"

#include "base/memory.h"
#include "base/text.h"
#include "packet/json.h"
#include "pipeline/terminal.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void page_faulted(struct work_page *page, const struct fault *why) {
    char both[700];
    fault_describe_both(why, both, sizeof both);
    SCOPED(scoped_free)
    char *sentence = terminal_plain(both);
    page_reading_free(&page->reading);
    page->reading = (struct page_reading){.skew_degrees = NAN};
    page->reading.fault = text_copy(sentence);
    page->fault = *why;
}

static void source_pages(struct work_source *source, int count) {
    source->is_known = true;
    source->page_count = count;
    source->pages = memory_new((size_t)count, sizeof *source->pages);
    for (int i = 0; i < count; i++)
        source->pages[i].pictures.descriptor = -1;
}

/* A file of which no page is known counts as one page that could not be read. */
static void source_failed(struct work_source *source, const struct fault *why) {
    source->fault = *why;
    source_pages(source, 1);
    source->pages[0].is_asked = true;
    source->pages[0].is_done = true;
    page_faulted(&source->pages[0], why);
}

/* Pages before and behind the wanted ones of a cut stack are not asked for. */
static bool is_wanted(const struct intake_file *file, int page) {
    return file->first_page == 0 || (page >= file->first_page && page <= file->last_page);
}

static void source_listed(struct work_source *source, const struct intake_file *file, int count) {
    source_pages(source, count);
    for (int i = 0; i < count; i++)
        source->pages[i].is_asked = source->pages[i].is_done = !is_wanted(file, i + 1);
}

static bool reading_parse(const struct message *reply, struct page_reading *out,
                          struct fault *why) {
    struct page_reading reading;
    if (!page_from_json(reply->text, strlen(reply->text), &reading, why))
        return false;
    *out = reading;
    return true;
}

static void page_answered(struct work_page *page, struct crew_event *event,
                          enum work_pictures pictures) {
    struct fault why = event->fault;
    page->is_done = true;
    if (why.kind != FAULT_NONE || !reading_parse(&event->reply, &page->reading, &why)) {
        page_faulted(page, &why);
        return;
    }
    if (pictures == WORK_PICTURES_KEPT) {
        page->pictures = event->reply;
        event->reply = (struct message){.descriptor = -1};
    }
}

static bool source_is_read(const struct work_source *source) {
    if (!source->is_known)
        return false;
    for (int i = 0; i < source->page_count; i++)
        if (!source->pages[i].is_done)
            return false;
    return true;
}

void work_begin(struct work *work, struct candidate *candidate) {
    *work = (struct work){.candidate = *candidate};
    *candidate = (struct candidate){0};
    int count = work->candidate.file_count;
    work->sources = memory_new((size_t)count, sizeof *work->sources);
    for (int i = 0; i < count; i++) {
        work->sources[i].descriptor = -1;
        if (work->candidate.files[i].fault.kind != FAULT_NONE)
            work_source_lost(work, i, &work->candidate.files[i].fault);
    }
}

void work_source_lost(struct work *work, int source, const struct fault *why) {
    work->sources[source].is_asked = true;
    source_failed(&work->sources[source], why);
}

void work_free(struct work *work) {
    for (int i = 0; i < work->candidate.file_count; i++) {
        struct work_source *source = &work->sources[i];
        for (int j = 0; j < source->page_count; j++) {
            page_reading_free(&source->pages[j].reading);
            message_free(&source->pages[j].pictures);
        }
        free(source->pages);
        if (source->descriptor >= 0)
            close(source->descriptor);
    }
    free(work->sources);
    candidate_free(&work->candidate);
    *work = (struct work){0};
}

static bool next_inventory(struct work_source *source) {
    if (source->is_asked)
        return false;
    source->is_asked = true;
    return true;
}

/* Pages that are not asked for are not looked at either. */
static int next_look(struct work_source *source) {
    for (int i = 0; i < source->page_count; i++) {
        struct work_page *page = &source->pages[i];
        if (page->is_asked || page->look.is_asked)
            continue;
        page->look.is_asked = true;
        return i + 1;
    }
    return 0;
}

static int next_page(struct work_source *source) {
    for (int i = 0; i < source->page_count; i++) {
        if (source->pages[i].is_asked)
            continue;
        source->pages[i].is_asked = true;
        return i + 1;
    }
    return 0;
}

static struct task task_of(struct work *work, int source, int page) {
    return (struct task){.owner = work,
                         .source = source,
                         .page = page,
                         .descriptor = work->sources[source].descriptor};
}

static bool next_of(struct work *work, int (*next)(struct work_source *), struct task *out) {
    for (int i = 0; i < work->candidate.file_count; i++) {
        int page = next(&work->sources[i]);
        if (page == 0)
            continue;
        *out = task_of(work, i, page);
        out->is_look = next == next_look;
        return true;
    }
    return false;
}

bool work_next_task(struct work *work, struct task *out) {
    for (int i = 0; i < work->candidate.file_count; i++)
        if (next_inventory(&work->sources[i])) {
            *out = task_of(work, i, 0);
            return true;
        }
    if (work->is_held)
        return false;
    return (work->wants_look && next_of(work, next_look, out)) || next_of(work, next_page, out);
}

static void look_answered(struct work_look *look, const struct crew_event *event) {
    look->is_done = true;
    /* Whatever it failed for: a page that nobody saw is not called usable. */
    look->has_failed = event->fault.kind != FAULT_NONE;
    look->quality = (unsigned)event->reply.number;
    look->is_blank = event->reply.second != 0;
}

void work_answer(struct work *work, struct crew_event *event, enum work_pictures pictures) {
    struct work_source *source = &work->sources[event->task.source];
    const struct intake_file *file = &work->candidate.files[event->task.source];
    if (event->task.is_look) {
        look_answered(&source->pages[event->task.page - 1].look, event);
    } else if (event->task.page > 0) {
        page_answered(&source->pages[event->task.page - 1], event, pictures);
    } else if (event->fault.kind != FAULT_NONE) {
        source_failed(source, &event->fault);
    } else {
        source_listed(source, file, event->reply.number);
        source->is_whole = event->reply.second != 0;
    }
}

bool work_is_listed(const struct work *work) {
    for (int i = 0; i < work->candidate.file_count; i++)
        if (!work->sources[i].is_known)
            return false;
    return true;
}

bool work_is_read(const struct work *work) {
    for (int i = 0; i < work->candidate.file_count; i++)
        if (!source_is_read(&work->sources[i]))
            return false;
    return true;
}

bool work_is_seen(const struct work *work) {
    if (!work->wants_look || work->is_held || !work_is_listed(work))
        return false;
    for (int i = 0; i < work->candidate.file_count; i++)
        for (int j = 0; j < work->sources[i].page_count; j++)
            if (!work->sources[i].pages[j].look.is_done && !work->sources[i].pages[j].is_done)
                return false;
    return true;
}

static void add_look(const struct work_page *page, struct packet *packet) {
    struct page_reading *seen = page_reading_add(&packet->pages);
    seen->number = packet->pages.count;
    seen->skew_degrees = NAN;
    seen->quality = page->look.quality;
    seen->kind = page->look.is_blank ? PAGE_KIND_BLANK : PAGE_KIND_OTHER;
    if (page->look.has_failed || page->reading.fault)
        seen->fault = text_copy("");
}

void work_looks(const struct work *work, struct packet *out) {
    *out = (struct packet){.label = text_copy(work->candidate.label),
                           .receipt = text_copy(work->taken.receipt)};
    for (int i = 0; i < work->candidate.file_count; i++)
        for (int j = 0; j < work->sources[i].page_count; j++)
            add_look(&work->sources[i].pages[j], out);
}

int work_pages_done(const struct work *work) {
    int done = 0;
    for (int i = 0; i < work->candidate.file_count; i++)
        for (int j = 0; j < work->sources[i].page_count; j++)
            done += work->sources[i].pages[j].is_done;
    return done;
}

int work_pages_known(const struct work *work) {
    int known = 0;
    for (int i = 0; i < work->candidate.file_count; i++)
        known += work->sources[i].page_count;
    return known;
}

const struct work_page *work_page_of(const struct work *work, const struct page_reading *page) {
    assert(page->source < work->candidate.file_count);
    const struct work_source *source = &work->sources[page->source];
    assert(page->source_page >= 1 && page->source_page <= source->page_count);
    return &source->pages[page->source_page - 1];
}
