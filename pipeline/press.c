#include "pipeline/press.h"

#include "pipeline/archive.h"
#include "pipeline/checklist_page.h"
#include "pipeline/comparing.h"
#include "pipeline/history.h"
#include "pipeline/kinship.h"
#include "pipeline/stop.h"
#include "pipeline/store_kin.h"
#include "pipeline/terminal.h"

#include "base/log.h"
#include "base/text.h"
#include "packet/json.h"
#include "packet/mask.h"

#include <stdlib.h>
#include <string.h>

#define HEARTBEAT_MS 10000

/* Pictures go to the archive as they come in, so that no packet's are held in memory. */
static bool keep_pictures(void *context, struct work_page *page, struct fault *why) {
    struct press *press = context;
    char digest[DIGEST_ROOM];
    for (int i = 0; i < page->pictures.blob_count; i++) {
        const struct blob *picture = &page->pictures.blobs[i];
        if (!archive_keep_bytes(press->office->archive, picture->bytes, picture->length, digest,
                                why))
            return false;
    }
    message_free(&page->pictures);
    return true;
}

static void print_packet(const struct press *press, const struct packet *packet) {
    const struct options *options = &press->office->options;
    progress_clear(&press->progress);
    if (options->is_json) {
        char *json = packet_to_json(packet, JSON_MASKED);
        printf("%s\n", json);
        free(json);
    } else {
        struct checklist_look look = {options->language, terminal_has_colour(stdout), false};
        checklist_line(stdout, packet, &look);
    }
    fflush(stdout);
}

/* The reason is told where the packet is named, on standard error. */
static void note_reason(const struct press *press, const struct packet *packet,
                        const struct fault *reason) {
    char sentence[400];
    fault_describe(reason, press->office->options.language, sentence, sizeof sentence);
    office_note(press->office, packet->label, WORD_SHOW_WHY, sentence);
}

/* "folder/2.png": a packet that is one file needs no folder before it. */
static void note_bad_page(const struct press *press, const struct packet *packet,
                          const struct page_reading *page) {
    SCOPED(scoped_free)
    char *place = page_place(packet, page);
    SCOPED(scoped_free)
    char *reason = page_reason(page, press->office->options.language);
    SCOPED(scoped_free)
    char *label = mask_file_name(packet->label);
    struct text_buffer about = {0};
    bool is_file = place && strcmp(packet->sources.at[page->source].file, packet->label) == 0;
    if (!is_file)
        text_add_format(&about, "%s%s", label, place ? "/" : "");
    text_add(&about, place ? place : "");
    office_note(press->office, about.bytes, WORD_SHOW_WHY, reason);
    text_buffer_free(&about);
}

static void note_bad_pages(const struct press *press, const struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++)
        if (packet->pages.at[i].fault)
            note_bad_page(press, packet, &packet->pages.at[i]);
}

/* The packet's own reason stands for all its pages. */
static void tell(const struct press *press, const struct packet *packet,
                 const struct fault *reason) {
    progress_clear(&press->progress);
    if (press->told)
        return;
    if (reason->kind != FAULT_NONE)
        note_reason(press, packet, reason);
    else
        note_bad_pages(press, packet);
    print_packet(press, packet);
}

static bool judge(struct press *press, struct packet *packet, const struct fault *reason,
                  struct fault *why) {
    packet->ppocr_version = batch_engine_version(&press->batch, "ppocr");
    packet->tesseract_version = batch_engine_version(&press->batch, "tesseract");
    if (reason->kind != FAULT_NONE) {
        packet->state = PACKET_QUARANTINED;
        return true;
    }
    /* Whose seals they are, is known when it was judged; what they are like, may change that. */
    int own_pages = packet->pages.count;
    struct comparing comparing = comparing_archive(press->store, press->office->archive);
    return history_judge(press->store, &press->shelf, packet, why) &&
           (packet->supplement_of || comparing_run(&comparing, own_pages, packet, why)) &&
           (packet->comparisons.count == 0 ||
            history_judge(press->store, &press->shelf, packet, why));
}

/* Packets received later that were judged before this one was known: the same papers, or a slip of
 * this one. */
static bool judge_later(struct press *press, const struct packet *packet, bool *changed,
                        struct fault *why) {
    struct number_list later = {0};
    int64_t own = 0;
    bool good = store_number(press->store, packet->receipt, &own, why) &&
                kinship_later(press->store, own, packet, &later, why);
    for (int i = 0; good && i < later.count; i++)
        good = history_rejudge(press->store, &press->shelf, later.at[i], why);
    *changed |= later.count > 0;
    free(later.at);
    return good;
}

static bool load_again(struct press *press, struct packet *packet, struct fault *why) {
    int64_t number = 0;
    struct packet fresh = {0};
    if (!store_number(press->store, packet->receipt, &number, why) ||
        !store_load(press->store, number, &fresh, NULL, why))
        return false;
    packet_free(packet);
    *packet = fresh;
    return true;
}

/* A supplement's root is judged anew and told of in its place. */
static bool judge_with_root(struct press *press, int64_t root, struct packet *packet,
                            struct fault *why) {
    struct packet joined = {0};
    if (!history_rejudge(press->store, &press->shelf, root, why) ||
        !store_load(press->store, root, &joined, NULL, why))
        return false;
    packet_free(packet);
    *packet = joined;
    return true;
}

/* What else hangs on packets that were just stored. */
static bool follow_up(struct press *press, const struct work *work, struct finished *result,
                      struct fault *why) {
    bool changed = false;
    bool good = result->reason->kind == FAULT_NONE;
    if (!good)
        return true;
    if (work->taken.root > 0)
        return judge_with_root(press, work->taken.root, &result->packets[0], why);
    for (int i = 0; good && i < result->count; i++)
        good = judge_later(press, &result->packets[i], &changed, why);
    for (int i = 0; good && changed && i < result->count; i++)
        good = load_again(press, &result->packets[i], why);
    return good;
}

/* Whose supplement it may be: a person says so, or not. */
static bool note_proposals(struct press *press, const struct packet *packet, struct fault *why) {
    int64_t number = 0;
    char receipt[RECEIPT_ROOM];
    struct number_list roots = {0};
    bool good = store_number(press->store, packet->receipt, &number, why) &&
                kinship_proposals(press->store, number, &roots, why) &&
                (roots.count == 0 || store_receipt(press->store, roots.at[0], receipt, why));
    if (good && roots.count > 0)
        office_note(press->office, packet->receipt, WORD_SUPPLEMENT_SEEMS, receipt);
    free(roots.at);
    return good;
}

static bool whole(void *context, struct work *work, struct fault *why) {
    struct press *press = context;
    struct packet *packets;
    struct fault reason;
    int count = work_packets(work, &packets, &reason);
    struct finished result = {packets, count, &reason};
    bool good = true;
    if (count > 0)
        packets[0].receipt = text_copy(work->taken.receipt);
    cost_switch(COST_JUDGE);
    for (int i = 0; i < count && good; i++)
        good = judge(press, &packets[i], &reason, why);
    cost_switch(COST_STORE);
    good = good && store_finish(press->store, &work->taken, &result, why) &&
           follow_up(press, work, &result, why);
    cost_switch(COST_OTHER);
    for (int i = 0; i < count; i++) {
        if (good) {
            outcome_add(&press->outcome, &packets[i], &reason);
            tell(press, &packets[i], &reason);
            good = reason.kind != FAULT_NONE || note_proposals(press, &packets[i], why);
        }
        if (good && press->told)
            press->told(press, work, &packets[i], &reason);
        packet_free(&packets[i]);
    }
    free(packets);
    return good;
}

static void released(void *context, const struct work *work) {
    struct press *press = context;
    struct fault lost = {0};
    if (work->taken.number == 0)
        return;
    if (!store_release(press->store, &work->taken, &lost))
        log_line(LOG_WARNING, work->taken.receipt, "%s %s %s", word_key(lost.word),
                 word_key(lost.cause), lost.detail);
}

/* A reader that died is told to the report, also when its page was read by the next one. */
static bool note_deaths(struct press *press, struct fault *why) {
    while (press->deaths_noted < press->batch.crew.obituaries) {
        if (!store_audit(press->store, "reader.died", NULL, NULL, why))
            return false;
        press->deaths_noted++;
    }
    return true;
}

static bool tick(void *context, struct fault *why) {
    struct press *press = context;
    if (!note_deaths(press, why))
        return false;
    batch_say_engines(&press->batch, press->office, &press->has_said_engine);
    if (press->ticked)
        press->ticked(press);
    long now_ms = clock_now_ms();
    if (now_ms - press->heartbeat_ms < HEARTBEAT_MS)
        return true;
    press->heartbeat_ms = now_ms;
    return store_heartbeat(press->store, why);
}

bool press_open(struct press *press, struct office *office, struct fault *why) {
    press->office = office;
    press->heartbeat_ms = clock_now_ms();
    press->wake = -1;
    return judging_open(office->rules, &press->shelf, why) &&
           store_open(office->db, STORE_CREATE, office->actor, &press->store, why) &&
           store_heartbeat(press->store, why);
}

void press_close(struct press *press) {
    rule_shelf_free(&press->shelf);
    store_close(&press->store);
}

enum exit_status press_run(struct press *press,
                           enum batch_next (*next)(void *, struct work *, struct fault *)) {
    struct fault why = {0};
    const struct options *options = &press->office->options;
    int expected = press->progress.packets_expected;
    progress_start(&press->progress, options->quiet ? PROGRESS_QUIET : PROGRESS_WANTED,
                   options->language);
    press->progress.packets_expected = expected;
    press->batch = (struct batch){
        .jobs = press->office->jobs,
        .places = &press->office->places,
        .progress = &press->progress,
        .wake = press->wake,
        .is_hot = press->is_hot,
        .face = {press, next, press->listed, press->looked, keep_pictures, whole, released, tick}};
    stop_watch();
    if (!batch_run(&press->batch, &why))
        return office_say(options->language, &why);
    return press->has_left ? EXIT_MACHINE : outcome_status(&press->outcome);
}

bool press_open_archived(const struct press *press, struct work *work, struct fault *why) {
    for (int i = 0; i < work->candidate.file_count; i++) {
        struct work_source *source = &work->sources[i];
        struct fault lost = {0};
        if (source->is_asked)
            continue;
        source->descriptor =
            archive_open(press->office->archive, work->candidate.files[i].sha256, &lost);
        if (source->descriptor >= 0)
            continue;
        if (archive_has(press->office->archive, work->candidate.files[i].sha256)) {
            struct fault unsaid = {0};
            (void)!store_release(press->store, &work->taken, &unsaid);
            *why = lost;
            work_free(work);
            return false;
        }
        work_source_lost(work, i, &lost);
    }
    return true;
}

enum batch_next press_next_waiting(struct press *press, struct work *out, struct fault *why) {
    struct candidate candidate = {0};
    struct date received;
    struct taken taken;
    switch (store_take_waiting(press->store, &candidate, &received, &taken, why)) {
    case STORE_TAKEN:
        break;
    case STORE_FAULT:
        return BATCH_FAILED;
    case STORE_KNOWN:
    case STORE_OURS:
    case STORE_BUSY:
        return BATCH_END;
    }
    work_begin(out, &candidate);
    out->taken = taken;
    out->received = received;
    return press_open_archived(press, out, why) ? BATCH_MORE : BATCH_FAILED;
}
