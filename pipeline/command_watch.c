#include "pipeline/clerk.h"
#include "pipeline/command.h"
#include "pipeline/gauge.h"
#include "pipeline/press.h"
#include "pipeline/service.h"
#include "pipeline/station.h"
#include "pipeline/stop.h"
#include "pipeline/taking.h"

#include "base/text.h"
#include "packet/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Longer than a scanner pauses between two pages of a file; the interface's --settle sets it. */
#define SETTLE_SECONDS 5
/* A share that sends no events is looked at so often. */
#define RESCAN_SECONDS 60
/* A file that cannot be read, or ends too early, is tried so often, each time after twice the wait,
 * before it is taken as it is and named. */
#define TRIES 3
/* Figures are written so often when nothing happens. */
#define GAUGE_MS 10000

/* A watch at work; the press comes first (press_run). */
struct watching {
    struct press press;
    struct station station;
    struct gauge gauge;
    long gauge_ms;
    bool waiting_done, is_ready;
    char told_file[DIGEST_ROOM]; /* of the packet told last: those of a stack share it */
};

static const struct options *options_of(const struct watching *watching) {
    return &watching->press.office->options;
}

/* INBOX/.done, unless another folder is named. */
static char *done_folder(const struct watching *watching, const char *path) {
    const char *named = options_of(watching)->move;
    if (named)
        return text_copy(named);
    struct text_buffer folder = {0};
    text_add_bytes(&folder, path, (size_t)(strrchr(path, '/') - path));
    text_add(&folder, "/.done");
    return text_buffer_take(&folder);
}

/* The receipt's own day: a scan that replaced another keeps it. */
static struct date day_of(const struct taken *taken) {
    struct date day = {0};
    char text[11];
    snprintf(text, sizeof text, "%.4s-%.2s-%.2s", taken->receipt, taken->receipt + 4,
             taken->receipt + 6);
    return date_parse(text, &day) ? day : (struct date){0};
}

static void open_sources(struct work *work) {
    for (int i = 0; i < work->candidate.file_count; i++) {
        struct fault lost = {0};
        if (work->sources[i].is_asked)
            continue;
        work->sources[i].descriptor = intake_open_file(work->candidate.files[i].path, &lost);
        if (work->sources[i].descriptor < 0)
            work_source_lost(work, i, &lost);
    }
}

/* From the inbox itself, held until its inventories show that it goes to its end. */
static void begin_held(struct station_entry *entry, struct work *out) {
    struct candidate candidate = {0};
    candidate_open(entry->path, &candidate);
    entry->is_left = true;
    work_begin(out, &candidate);
    out->is_held = true;
    open_sources(out);
}

static void look_around(struct watching *watching) {
    const char *lost;
    station_look(&watching->station, &lost);
    watching->gauge.looked_at = (int64_t)time(NULL);
    if (lost)
        office_note(watching->press.office, NULL, WORD_INTAKE_NO_INBOX, lost);
}

static enum batch_next watch_next(void *context, struct work *out, struct fault *why) {
    struct watching *watching = context;
    if (!watching->waiting_done) {
        enum batch_next next = press_next_waiting(&watching->press, out, why);
        if (next == BATCH_MORE)
            out->wants_look = true;
        if (next != BATCH_END)
            return next;
        watching->waiting_done = true;
    }
    look_around(watching);
    struct station_entry *entry = station_ready(&watching->station);
    if (!entry)
        return BATCH_WAIT;
    begin_held(entry, out);
    return BATCH_MORE;
}

/* Each file goes to its end; a file that is no scan at all never will. */
static bool is_whole(const struct work *work) {
    for (int i = 0; i < work->candidate.file_count; i++) {
        const struct work_source *source = &work->sources[i];
        bool no_scan = source->fault.word == WORD_SCAN_UNKNOWN_FORMAT ||
                       source->fault.word == WORD_SCAN_ENCRYPTED ||
                       source->fault.word == WORD_INTAKE_SYMLINK ||
                       source->fault.word == WORD_INTAKE_SPECIAL ||
                       source->fault.kind == FAULT_LIMIT;
        if (!no_scan && !source->is_whole)
            return false;
    }
    return true;
}

/* At once, before anything is read: whether the scan is usable. Programs get the whole result. */
static void watch_looked(void *context, const struct work *work) {
    struct watching *watching = context;
    const struct options *options = options_of(watching);
    if (options->is_json)
        return;
    SCOPED(packet_free)
    struct packet seen = {0};
    work_looks(work, &seen);
    progress_clear(&watching->press.progress);
    clerk_scan_line(stdout, &seen, options->language);
    fflush(stdout);
}

/* Opened anew, from the archive: what is read from now on can no longer change. */
static enum batch_listed take_up(struct watching *watching, struct work *work,
                                 struct candidate *fresh, const struct taken *taken,
                                 struct fault *why) {
    work_free(work);
    work_begin(work, fresh);
    work->taken = *taken;
    work->received = day_of(taken);
    work->wants_look = true;
    return press_open_archived(&watching->press, work, why) ? BATCH_ADMIT : BATCH_REFUSE;
}

static void move_away(struct watching *watching, const struct candidate *whole,
                      const struct taken *taken) {
    SCOPED(scoped_free)
    char *folder = done_folder(watching, whole->path);
    taking_move(&watching->press, whole, folder, taken->receipt);
}

/* The candidate is looked at as a copy, since only new files of a supplement stay in it. */
static enum batch_listed enter(struct watching *watching, struct work *work, struct fault *why) {
    struct taken taken;
    SCOPED(candidate_free)
    struct candidate fresh = {0};
    candidate_copy(&work->candidate, &fresh);
    struct station_entry *entry = station_find(&watching->station, fresh.path);
    switch (taking_enter(&watching->press, &fresh, TAKING_STATION, &taken, why)) {
    case TAKING_NEW:
        move_away(watching, &work->candidate, &taken);
        return take_up(watching, work, &fresh, &taken, why);
    case TAKING_KNOWN:
        move_away(watching, &work->candidate, &taken);
        break;
    case TAKING_LATER:
        if (entry)
            station_put_off(&watching->station, entry);
        break;
    case TAKING_FAULT:
        return BATCH_REFUSE;
    }
    return BATCH_DROP;
}

static enum batch_listed watch_listed(void *context, struct work *work, struct fault *why) {
    struct watching *watching = context;
    struct station_entry *entry = station_find(&watching->station, work->candidate.path);
    if (!entry || !station_unchanged(entry))
        return BATCH_DROP;
    if (!is_whole(work) && entry->tries < TRIES) {
        station_put_off(&watching->station, entry);
        return BATCH_DROP;
    }
    return enter(watching, work, why);
}

/* Beside the scan's place in the inbox; the packets of a stack are lines of one file. */
static void write_result(struct watching *watching, const struct packet *packet,
                         const struct work *work) {
    struct fault why = {0};
    const char *path = work->candidate.path;
    const char *slash = path ? strrchr(path, '/') : NULL;
    if (!slash || packet->sources.count == 0)
        return;
    const char *file = packet->sources.at[0].sha256;
    bool is_more = *file && strcmp(watching->told_file, file) == 0;
    text_cut(watching->told_file, sizeof watching->told_file, file);
    struct text_buffer inbox = {0};
    text_add_bytes(&inbox, path, (size_t)(slash - path));
    if (!clerk_result_file(inbox.bytes, packet, is_more ? RESULT_MORE : RESULT_FRESH, &why))
        office_note_fault(watching->press.office, packet->label, &why);
    text_buffer_free(&inbox);
}

/* Again where the first line could not know it: a stack's parts, a page that then was not read. */
static bool is_news(const struct work *work, const struct packet *packet) {
    if (!work->is_looked_at || packet->pages.count != work_pages_known(work))
        return true;
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        if (page->fault && !work_page_of(work, page)->look.has_failed &&
            work_page_of(work, page)->look.is_asked)
            return true;
    }
    return false;
}

static void watch_told(struct press *press, const struct work *work, const struct packet *packet,
                       const struct fault *reason) {
    struct watching *watching = (struct watching *)press;
    const struct options *options = options_of(watching);
    if (options->is_json) {
        char *json = packet_to_json(packet, JSON_MASKED);
        printf("%s\n", json);
        free(json);
    } else {
        if (reason->kind == FAULT_NONE && is_news(work, packet))
            clerk_scan_line(stdout, packet, options->language);
        clerk_verdict_line(stdout, packet, reason, options->language);
    }
    fflush(stdout);
    if (options->results)
        write_result(watching, packet, work);
    watching->gauge.last_packet_at = (int64_t)time(NULL);
    watching->gauge_ms = 0;
}

static void write_gauge(struct watching *watching) {
    struct fault why = {0};
    struct press *press = &watching->press;
    struct gauge *gauge = &watching->gauge;
    gauge->outcome = press->outcome;
    gauge->pages = press->progress.pages;
    gauge->reader_deaths = press->batch.crew.obituaries;
    gauge->entries = 0;
    for (int i = 0; i < watching->station.entry_count; i++)
        gauge->entries += !watching->station.entries[i].is_left;
    if (!store_count(press->store, &gauge->counts, &why) ||
        !gauge_write(options_of(watching)->metrics, gauge, &why))
        office_note_fault(press->office, NULL, &why);
}

/* Ready once a reader is: the first scan then has not to wait for engines. */
static void watch_ticked(struct press *press) {
    struct watching *watching = (struct watching *)press;
    long now_ms = clock_now_ms();
    if (!watching->is_ready && press->batch.crew.engines) {
        watching->is_ready = true;
        service_ready();
        office_note(press->office, NULL, WORD_WATCH_READY, NULL);
    }
    service_alive();
    if (!options_of(watching)->metrics ||
        (watching->gauge_ms != 0 && now_ms - watching->gauge_ms < GAUGE_MS))
        return;
    watching->gauge_ms = now_ms;
    write_gauge(watching);
}

static void set_pace(struct watching *watching) {
    const struct options *options = options_of(watching);
    watching->station.settle_ms =
        1000 * (options->settle_text ? options->settle_seconds : SETTLE_SECONDS);
    watching->station.rescan_ms =
        1000 * (options->rescan_text ? options->rescan_seconds : RESCAN_SECONDS);
}

static enum exit_status watch(struct watching *watching) {
    struct press *press = &watching->press;
    press->listed = watch_listed;
    press->looked = watch_looked;
    press->told = watch_told;
    press->ticked = watch_ticked;
    press->is_hot = true;
    press->wake = watching->station.hints;
    enum exit_status status = press_run(press, watch_next);
    service_stopping();
    /* To be stopped is how a station ends. */
    return stop_is_asked() ? EXIT_ALL_GOOD : status;
}

enum exit_status command_watch(struct office *office) {
    struct fault why = {0};
    struct watching watching = {.press = {.office = office}};
    enum exit_status status;
    if (!station_open(&watching.station, office->options.arguments, office->options.argument_count,
                      &why))
        return office_say(office->options.language, &why);
    set_pace(&watching);
    if (press_open(&watching.press, office, &why))
        status = watch(&watching);
    else
        status = office_say(office->options.language, &why);
    station_close(&watching.station);
    press_close(&watching.press);
    return status;
}
