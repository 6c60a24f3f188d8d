#include "base/limits.h"
#include "base/text.h"
#include "pipeline/archive.h"
#include "pipeline/child.h"
#include "pipeline/command.h"
#include "pipeline/desk.h"
#include "pipeline/seal_order.h"
#include "seal/image.h"

#include <errno.h>
#include <jansson.h>
#include <math.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A form has room for a dozen impressions at most. */
#define TRIED_MOST 12

/* What speaks against an impression, from what makes it useless to what can be put up with. */
static const struct {
    enum seal_flaw flaw;
    enum word word;
    int weight;
    const char *name;
} FLAWS[] = {
    {SEAL_FLAW_NO_COLOUR, WORD_SEAL_FLAW_NO_COLOUR, 64, "no_colour"},
    {SEAL_FLAW_CUT, WORD_SEAL_FLAW_CUT, 32, "cut"},
    {SEAL_FLAW_BROKEN, WORD_SEAL_FLAW_BROKEN, 8, "broken"},
    {SEAL_FLAW_CROSSED, WORD_SEAL_FLAW_CROSSED, 6, "crossed"},
    {SEAL_FLAW_FAINT, WORD_SEAL_FLAW_FAINT, 5, "faint"},
    {SEAL_FLAW_COARSE, WORD_SEAL_FLAW_COARSE, 2, "coarse"},
    {SEAL_FLAW_NO_SCALE, WORD_SEAL_FLAW_NO_SCALE, 1, "no_scale"},
};
#define FLAW_COUNT (sizeof FLAWS / sizeof *FLAWS)

/* The best impression so far. */
struct impression {
    const struct page_reading *page;
    const struct seal *seal;
    struct seal_told told;
    struct blob png;
    int weight;
};

struct seal_imaging {
    struct office *office;
    struct packet packet;
    struct child child;
    double size_mm;
    int tried;
    struct impression best;
    struct fault last; /* why an impression could not be taken */
};

static bool is_sampling_form(const struct page_reading *page) {
    return page->kind == PAGE_KIND_UNIT_SEAL_SAMPLE || page->kind == PAGE_KIND_PERSONAL_SEAL_SAMPLE;
}

static bool may_be_units(const struct seal *seal) {
    return (seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL) && seal->ink != INK_BLACK &&
           seal->owner != OWNER_OTHER;
}

static int weigh(const struct seal *seal, unsigned flaws) {
    int weight = seal->class == SEAL_OFFICIAL ? 0 : 3;
    for (size_t i = 0; i < FLAW_COUNT; i++)
        weight += flaws & FLAWS[i].flaw ? FLAWS[i].weight : 0;
    return weight;
}

/* Waits for the reader's next word; what a dead one leaves is its obituary. */
static bool hear(struct child *child, struct message *out, struct fault *why) {
    for (;;) {
        struct pollfd watched = {.fd = child->socket, .events = POLLIN};
        long left_ms = child->deadline_ms - clock_now_ms();
        bool late = left_ms <= 0 || poll(&watched, 1, (int)left_ms) == 0;
        enum message_state state = late ? MESSAGE_CLOSED : child_hear(child, out);
        if (state == MESSAGE_PARTIAL)
            continue;
        if (state != MESSAGE_WHOLE) {
            child_end(child, late ? WORD_READER_HUNG : WORD_NONE, why);
            return false;
        }
        if (out->kind != SAY_FAULT)
            return true;
        struct fault told = message_fault(out);
        return fault_keep(why, &told);
    }
}

static bool start(struct seal_imaging *imaging, struct fault *why) {
    SCOPED(message_free)
    struct message ready = {.descriptor = -1};
    return imaging->child.state != CHILD_NONE ||
           (child_start(&imaging->child, &imaging->office->places, why) &&
            hear(&imaging->child, &ready, why));
}

static bool ask(struct seal_imaging *imaging, const struct page_reading *page,
                const struct seal *seal, struct message *reply, struct fault *why) {
    const struct source *source = &imaging->packet.sources.at[page->source];
    struct seal_order order = {page->source_page, page->rotation_degrees, seal->box.x,
                               seal->box.y,       seal->box.width,        seal->box.height,
                               imaging->size_mm};
    SCOPED(message_free)
    struct message request = {
        .kind = ASK_SEAL,
        .text = seal_order_say(&order),
        .descriptor = archive_open(imaging->office->archive, source->sha256, why),
    };
    return request.descriptor >= 0 && start(imaging, why) &&
           child_ask(&imaging->child, &request, LIMIT_PAGE_WALL_SECONDS, why) &&
           hear(&imaging->child, reply, why);
}

/* Takes one impression and keeps it if it is better than what there is. */
static void try_seal(struct seal_imaging *imaging, const struct page_reading *page,
                     const struct seal *seal) {
    SCOPED(message_free)
    struct message reply = {.descriptor = -1};
    struct seal_told told;
    if (imaging->tried++ >= TRIED_MOST || !ask(imaging, page, seal, &reply, &imaging->last) ||
        reply.blob_count != 1 || !seal_told_hear(reply.text, &told))
        return;
    struct impression *best = &imaging->best;
    int weight = weigh(seal, told.flaws);
    if (best->seal && best->weight <= weight)
        return;
    free(best->png.bytes);
    *best = (struct impression){page, seal, told, reply.blobs[0], weight};
    reply.blobs[0] = (struct blob){0};
}

static bool take_best(struct seal_imaging *imaging, struct fault *why) {
    for (int i = 0; i < imaging->packet.pages.count; i++) {
        const struct page_reading *page = &imaging->packet.pages.at[i];
        for (int each = 0; is_sampling_form(page) && each < page->seals.count; each++)
            if (may_be_units(&page->seals.at[each]))
                try_seal(imaging, page, &page->seals.at[each]);
    }
    if (imaging->best.seal)
        return true;
    if (imaging->last.kind == FAULT_SYSTEM || imaging->last.kind == FAULT_SETUP) {
        *why = imaging->last;
        return false;
    }
    return fault_raise(why, FAULT_SETUP, WORD_SEAL_IMAGE_NONE, "%s", imaging->packet.receipt);
}

/* Written beside its name first, so that a picture is whole or not there. */
static bool write_png(const char *path, const struct blob *png, struct fault *why) {
    struct text_buffer part SCOPED(text_buffer_free) = {0};
    text_add_format(&part, "%s.part", path);
    FILE *out = fopen(part.bytes, "we");
    bool good = out && fwrite(png->bytes, 1, png->length, out) == png->length;
    good = (!out || fclose(out) == 0) && good && rename(part.bytes, path) == 0;
    if (good)
        return true;
    fault_raise_errno(why, FAULT_SYSTEM, WORD_OUTPUT_FAILED, path);
    if (out)
        unlink(part.bytes);
    return false;
}

static void print_json(const struct impression *taken, const char *path) {
    json_t *flaws = json_array();
    for (size_t i = 0; i < FLAW_COUNT; i++)
        if (taken->told.flaws & FLAWS[i].flaw)
            json_array_append_new(flaws, json_string(FLAWS[i].name));
    json_t *told = json_pack(
        "{s:s, s:i, s:[i,i,i,i], s:b, s:o, s:o, s:f, s:o}", "file", path, "page",
        taken->page->number, "box", taken->seal->box.x, taken->seal->box.y, taken->seal->box.width,
        taken->seal->box.height, "usable", taken->told.flaws == 0, "width_mm",
        isnan(taken->told.width_mm) ? json_null() : json_real(taken->told.width_mm), "height_mm",
        isnan(taken->told.height_mm) ? json_null() : json_real(taken->told.height_mm), "turned",
        taken->told.turned_rad * 180 / M_PI, "flaws", flaws);
    char *text = json_dumps(told, JSON_REAL_PRECISION(6));
    puts(text);
    free(text);
    json_decref(told);
}

static void print_text(const struct seal_imaging *imaging, const char *path) {
    enum language language = imaging->office->options.language;
    const struct impression *taken = &imaging->best;
    printf("%s", path);
    if (!isnan(taken->told.width_mm))
        printf("  %.1f × %.1f mm", taken->told.width_mm, taken->told.height_mm);
    printf("\n%s\n", word_text(taken->told.flaws ? WORD_SEAL_IMAGE_DOUBTFUL : WORD_SEAL_IMAGE_GOOD,
                               language));
    for (size_t i = 0; i < FLAW_COUNT; i++)
        if (taken->told.flaws & FLAWS[i].flaw)
            printf("  - %s\n", word_text(FLAWS[i].word, language));
}

static bool load(struct seal_imaging *imaging, struct store *store, struct fault *why) {
    struct number_list numbers = {0};
    bool good = desk_numbers(imaging->office, store, 0, &numbers, why) &&
                store_load(store, numbers.at[0], &imaging->packet, NULL, why);
    free(numbers.at);
    return good;
}

static bool make(struct seal_imaging *imaging, struct store *store, struct fault *why) {
    const struct options *options = &imaging->office->options;
    if (!load(imaging, store, why) || !take_best(imaging, why))
        return false;
    struct text_buffer path SCOPED(text_buffer_free) = {0};
    if (options->output)
        text_add(&path, options->output);
    else
        text_add_format(&path, "%s-seal.png", imaging->packet.receipt);
    if (!store_audit(store, "seal_image", imaging->packet.receipt, NULL, why) ||
        !write_png(path.bytes, &imaging->best.png, why))
        return false;
    if (options->is_json)
        print_json(&imaging->best, path.bytes);
    else
        print_text(imaging, path.bytes);
    return true;
}

enum exit_status command_seal_image(struct office *office) {
    struct fault why = {0};
    struct store *store = NULL;
    struct seal_imaging imaging = {.office = office,
                                   .size_mm = office->options.size_mm,
                                   .child = {.socket = -1, .inbox = {.descriptor = -1}}};
    bool good = store_open(office->db, STORE_EXISTING, office->actor, &store, &why) &&
                make(&imaging, store, &why);
    child_end(&imaging.child, WORD_NONE, NULL);
    free(imaging.best.png.bytes);
    packet_free(&imaging.packet);
    store_close(&store);
    return good ? EXIT_ALL_GOOD : office_say(office->options.language, &why);
}
