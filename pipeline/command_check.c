#include "pipeline/batch.h"
#include "pipeline/checklist.h"
#include "pipeline/command.h"
#include "pipeline/comparing.h"
#include "pipeline/explain.h"
#include "pipeline/judging.h"
#include "pipeline/outcome.h"
#include "pipeline/stop.h"
#include "pipeline/terminal.h"

#include "packet/json.h"

#include <stdlib.h>
#include <string.h>

/* A check at work. */
struct checking {
    struct office *office;
    struct batch *batch;
    struct rule_shelf shelf;
    struct outcome outcome;
    int next; /* of the arguments */
    bool has_said_engine;
};

/* Opens every file of the packet; one that cannot be opened any more has its fault. */
static void open_sources(struct work *work) {
    for (int i = 0; i < work->candidate.file_count; i++) {
        struct work_source *source = &work->sources[i];
        if (source->is_asked)
            continue;
        struct fault lost = {0};
        source->descriptor = intake_open_file(work->candidate.files[i].path, &lost);
        if (source->descriptor < 0)
            work_source_lost(work, i, &lost);
    }
}

static enum batch_next check_next(void *context, struct work *out, struct fault *why) {
    (void)why;
    struct checking *checking = context;
    const struct options *options = &checking->office->options;
    if (checking->next >= options->argument_count)
        return BATCH_END;
    struct candidate candidate;
    candidate_open(options->arguments[checking->next++], &candidate);
    work_begin(out, &candidate);
    out->received = options->received.year ? options->received : day_today();
    open_sources(out);
    return BATCH_MORE;
}

/* Pictures are not kept, but for what seals are compared by. */
static bool check_page(void *context, struct work_page *page, struct fault *why) {
    (void)why;
    struct checking *checking = context;
    struct message *pictures = &page->pictures;
    for (int i = 0; i < pictures->blob_count && !checking->office->options.explain; i++) {
        struct blob *blob = &pictures->blobs[i];
        if (seal_portrait_is(blob->bytes, blob->length))
            continue;
        free(blob->bytes);
        *blob = (struct blob){0};
    }
    return true;
}

/* The picture of that digest among those that came with a page; NULL when it did not come, or was
 * not kept. Their order says nothing. */
static const struct blob *picture_of(const struct message *pictures, const char *digest) {
    for (int i = 0; digest && i < pictures->blob_count; i++) {
        const struct blob *blob = &pictures->blobs[i];
        char name[DIGEST_ROOM];
        if (!blob->bytes)
            continue;
        digest_bytes(blob->bytes, blob->length, name);
        if (strcmp(name, digest) == 0)
            return blob;
    }
    return NULL;
}

/* The portrait among the pictures of the packet's pages. */
static bool portrait_in_hand(void *context, const char *digest, struct seal_portrait *out) {
    const struct work *work = context;
    for (int i = 0; i < work->candidate.file_count; i++)
        for (int j = 0; j < work->sources[i].page_count; j++) {
            const struct blob *blob = picture_of(&work->sources[i].pages[j].pictures, digest);
            if (blob)
                return seal_portrait_is(blob->bytes, blob->length) &&
                       seal_portrait_read(blob->bytes, blob->length, out);
        }
    return false;
}

static bool explain_packet(struct checking *checking, const struct work *work,
                           const struct packet *packet, struct fault *why) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        const struct message *pictures = &work_page_of(work, page)->pictures;
        struct explained what = {packet, page, picture_of(pictures, page->preview),
                                 checking->office->options.language};
        if (!explain_page(checking->office->options.explain, packet->label, &what, why))
            return false;
    }
    return true;
}

static void print_packet(const struct checking *checking, const struct packet *packet,
                         const struct fault *reason) {
    const struct options *options = &checking->office->options;
    progress_clear(checking->batch->progress);
    if (options->is_json) {
        char *json = packet_to_json(packet, JSON_FULL);
        printf("%s\n", json);
        free(json);
    } else {
        struct checklist_look look = {options->language, terminal_has_colour(stdout), false};
        checklist_print(stdout, packet, reason, &look);
    }
    fflush(stdout);
}

static bool judge(const struct rule_shelf *shelf, struct work *work, struct packet *packet,
                  struct fault *why) {
    struct judging_known nothing = {0};
    struct comparing comparing = {.context = work, .portrait = portrait_in_hand};
    enum cost_stage before SCOPED(cost_back)
    = cost_switch(COST_JUDGE);
    judging_judge(shelf, &nothing, packet);
    if (!comparing_run(&comparing, packet->pages.count, packet, why))
        return false;
    if (packet->comparisons.count > 0)
        judging_judge(shelf, &nothing, packet);
    return true;
}

static bool check_packet(struct checking *checking, struct work *work, struct packet *packet,
                         const struct fault *reason, struct fault *why) {
    packet->ppocr_version = batch_engine_version(checking->batch, "ppocr");
    packet->tesseract_version = batch_engine_version(checking->batch, "tesseract");
    if (reason->kind != FAULT_NONE)
        packet->state = PACKET_QUARANTINED;
    else if (!judge(&checking->shelf, work, packet, why))
        return false;
    outcome_add(&checking->outcome, packet, reason);
    print_packet(checking, packet, reason);
    return !checking->office->options.explain || explain_packet(checking, work, packet, why);
}

static bool check_whole(void *context, struct work *work, struct fault *why) {
    struct packet *packets;
    struct fault reason;
    int count = work_packets(work, &packets, &reason);
    bool good = true;
    for (int i = 0; i < count; i++) {
        good = good && check_packet(context, work, &packets[i], &reason, why);
        packet_free(&packets[i]);
    }
    free(packets);
    return good;
}

static void check_released(void *context, const struct work *work) {
    (void)context;
    (void)work;
}

static bool check_tick(void *context, struct fault *why) {
    struct checking *checking = context;
    batch_say_engines(checking->batch, checking->office, &checking->has_said_engine);
    if (output_is_gone())
        return fault_raise(why, FAULT_SYSTEM, WORD_OUTPUT_FAILED, "%s", "");
    return true;
}

enum exit_status command_check(struct office *office) {
    struct fault why = {0};
    struct progress progress;
    struct batch batch = {
        .jobs = office->jobs, .places = &office->places, .progress = &progress, .wake = -1};
    struct checking checking = {.office = office, .batch = &batch};
    batch.face = (struct batch_face){&checking,  check_next,  NULL,           NULL,
                                     check_page, check_whole, check_released, check_tick};
    const char *folder = office->options.explain;
    if (!judging_open(office->rules, &checking.shelf, &why) ||
        (folder && !explain_folder(folder, &why))) {
        rule_shelf_free(&checking.shelf);
        return office_say(office->options.language, &why);
    }
    stop_watch();
    progress_start(&progress, office->options.quiet ? PROGRESS_QUIET : PROGRESS_WANTED,
                   office->options.language);
    progress.packets_expected = office->options.argument_count;
    bool good = batch_run(&batch, &why);
    rule_shelf_free(&checking.shelf);
    /* Who closed the pipe knows. */
    if (!good && output_is_gone())
        return EXIT_MACHINE;
    return good ? outcome_status(&checking.outcome) : office_say(office->options.language, &why);
}
