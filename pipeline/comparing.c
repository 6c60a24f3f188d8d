#include "pipeline/comparing.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/archive.h"
#include "pipeline/gist.h"
#include "pipeline/overlay_picture.h"
#include "pipeline/store_kin.h"
#include "seal/compare.h"
#include "seal/overlay.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Nobody looks through more of a packet; the clearest is held against that of so many earlier ones.
 */
#define COMPARED_MOST 24
#define EARLIER_MOST  2
/* An impression that nobody could read is held against the applicant's only when their sizes do not
 * speak against it. */
#define LIKE_SIZE 0.06
/* On one sheet, scanned twice, the impression stands at the same place but for how the sheet lay:
 * share of its width; and most values are read alike. */
#define SAME_PLACE  0.25
#define SAME_VALUES 0.6

/* One impression: a seal of a packet and what it is compared by. */
struct impression {
    int page, seal; /* from 1, from 0 */
    const struct page_reading *reading;
    const struct seal *at;
    struct seal_portrait *portrait;
};

struct impressions {
    struct impression *at;
    int count;
};

static void impressions_free(struct impressions *list) {
    for (int i = 0; i < list->count; i++)
        free(list->at[i].portrait);
    free(list->at);
}

static bool is_ring(const struct seal *seal) {
    return seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
}

static bool is_official(const struct seal *seal) {
    return seal->owner == OWNER_APPLICANT && seal->class == SEAL_OFFICIAL;
}

static bool may_be_official(const struct seal *seal) {
    return seal->owner == OWNER_UNKNOWN && !seal->purpose;
}

static bool same_text(const char *a, const char *b) {
    return a && b ? strcmp(a, b) == 0 : a == b;
}

/* Adds a seal that has a portrait. */
static void add(const struct comparing *comparing, const struct page_reading *page, int seal,
                struct impressions *out) {
    const struct seal *at = &page->seals.at[seal];
    SCOPED(scoped_free)
    struct seal_portrait *portrait = memory_new(1, sizeof *portrait);
    if (!at->portrait || !comparing->portrait(comparing->context, at->portrait, portrait))
        return;
    out->at = memory_room(out->at, out->count, sizeof *out->at);
    out->at[out->count++] = (struct impression){page->number, seal, page, at, portrait};
    portrait = NULL;
}

static void gather(const struct comparing *comparing, const struct packet *packet, int page_count,
                   struct impressions *out) {
    for (int i = 0; i < page_count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++) {
            const struct seal *seal = &packet->pages.at[i].seals.at[j];
            if (is_ring(seal) && (seal->owner == OWNER_APPLICANT || may_be_official(seal)))
                add(comparing, &packet->pages.at[i], j, out);
        }
}

/* How much can be seen of it: whole, in ink, surely found, finely scanned. */
static double clarity(const struct impression *one) {
    double clear = one->at->confidence + (one->at->complete == ANSWER_YES ? 1 : 0);
    clear += one->at->ink != INK_BLACK && one->at->ink != INK_UNKNOWN ? 0.5 : 0;
    return clear + fmin(1, one->portrait->scanned / 250);
}

static bool are_for_one_purpose(const struct seal *a, const struct seal *b) {
    return a->class == b->class && same_text(a->purpose, b->purpose);
}

/* The clearest of those that are for one purpose with `with`. */
static const struct impression *clearest(const struct impressions *list, const struct seal *with) {
    const struct impression *best = NULL;
    for (int i = 0; i < list->count; i++) {
        const struct impression *one = &list->at[i];
        if (one->at->owner == OWNER_APPLICANT && are_for_one_purpose(one->at, with) &&
            (!best || clarity(one) > clarity(best)))
            best = one;
    }
    return best;
}

static bool like_sizes(const struct seal *a, const struct seal *b) {
    double apart = fabs(a->width_mm - b->width_mm);
    return a->shape == b->shape && !(apart > LIKE_SIZE * fmax(a->width_mm, b->width_mm));
}

/* What is held against the clearest one. */
static bool meets(const struct impression *reference, const struct impression *one) {
    if (one->at->owner == OWNER_UNKNOWN)
        return is_official(reference->at) && like_sizes(reference->at, one->at);
    return are_for_one_purpose(reference->at, one->at);
}

/* Whether both pages are one sheet that was scanned twice: the impression at its place, and every
 * value alike. */
static bool is_same_sheet(const struct impression *a, const struct impression *b) {
    const struct page_reading *one = a->reading;
    const struct page_reading *other = b->reading;
    double reach = SAME_PLACE * a->at->box.width;
    if (one->kind != other->kind || fabs((double)(a->at->box.x - b->at->box.x)) > reach ||
        fabs((double)(a->at->box.y - b->at->box.y)) > reach)
        return false;
    int alike = 0;
    for (int i = 0; i < one->fields.count; i++) {
        const struct field *field = &one->fields.at[i];
        const struct field *like = field_find(&other->fields, field->name, field->row);
        alike += like && same_text(field->value, like->value);
    }
    return alike >= SAME_VALUES * one->fields.count;
}

static bool keep_overlay(const struct comparing *comparing, const struct seal_overlay *overlay,
                         char **digest, struct fault *why) {
    char name[DIGEST_ROOM];
    struct blob picture = {0};
    if (!overlay_picture(overlay, &picture, why))
        return false;
    bool good = comparing->keep(comparing->context, picture.bytes, picture.length, name, why);
    free(picture.bytes);
    if (good)
        *digest = text_copy(name);
    return good;
}

/* Holds one against the other; `receipt` is that of the other's packet, NULL = the same. */
static bool compare(const struct comparing *comparing, const struct impression *one,
                    const struct impression *other, const char *receipt, struct comparison *out,
                    struct fault *why) {
    struct seal_comparison told = seal_compare(one->portrait, other->portrait);
    *out = (struct comparison){
        .page = one->page,
        .seal = one->seal,
        .receipt = receipt ? text_copy(receipt) : NULL,
        .with_page = other->page,
        .with_seal = other->seal,
        .portrait = text_copy(one->at->portrait),
        .with_portrait = text_copy(other->at->portrait),
        .outcome = told.outcome,
        .reasons = told.reasons,
        .is_identical = told.is_identical && !is_same_sheet(one, other),
        .likeness = told.likeness,
    };
    if (!comparing->keep)
        return true;
    struct seal_overlay overlay = seal_overlay_make(one->portrait, other->portrait, &told);
    bool good = keep_overlay(comparing, &overlay, &out->overlay, why);
    seal_overlay_free(&overlay);
    return good;
}

static bool compare_within(const struct comparing *comparing, const struct impressions *list,
                           struct packet *packet, struct fault *why) {
    bool good = true;
    for (int i = 0; good && i < list->count; i++) {
        const struct impression *reference = clearest(list, list->at[i].at);
        /* Each purpose once: when its clearest impression comes along. */
        if (reference != &list->at[i])
            continue;
        for (int k = 0; good && k < list->count; k++)
            if (k != i && meets(reference, &list->at[k]) &&
                packet->comparisons.count < COMPARED_MOST)
                good = compare(comparing, reference, &list->at[k], NULL,
                               comparison_add(&packet->comparisons), why);
    }
    return good;
}

static const struct impression *official(const struct impressions *list) {
    for (int i = 0; i < list->count; i++)
        if (is_official(list->at[i].at))
            return clearest(list, list->at[i].at);
    return NULL;
}

static bool compare_earlier(const struct comparing *comparing, const struct impression *reference,
                            int64_t number, struct packet *packet, struct fault *why) {
    SCOPED(packet_free)
    struct packet earlier = {0};
    SCOPED(impressions_free)
    struct impressions list = {0};
    char receipt[RECEIPT_ROOM];
    if (!store_load(comparing->store, number, &earlier, NULL, why) ||
        !store_receipt(comparing->store, number, receipt, why))
        return false;
    gather(comparing, &earlier, earlier.pages.count, &list);
    const struct impression *other = official(&list);
    return !other ||
           compare(comparing, reference, other, receipt, comparison_add(&packet->comparisons), why);
}

static bool find_earlier(const struct comparing *comparing, const struct packet *packet,
                         struct number_list *out, struct fault *why) {
    struct gist gist;
    int64_t own = 0;
    gist_of(packet, &gist);
    if (!gist.unit_code ||
        (packet->receipt && !store_number(comparing->store, packet->receipt, &own, why)))
        return why->kind == FAULT_NONE;
    return store_known_by(comparing->store, KIN_CODE, gist.unit_code, own, out, why);
}

static bool compare_before(const struct comparing *comparing, const struct impressions *list,
                           struct packet *packet, struct fault *why) {
    const struct impression *reference = official(list);
    struct number_list earlier = {0};
    if (!comparing->store || !reference)
        return true;
    bool good = find_earlier(comparing, packet, &earlier, why);
    for (int i = 0; good && i < earlier.count && i < EARLIER_MOST; i++)
        good = compare_earlier(comparing, reference, earlier.at[i], packet, why);
    free(earlier.at);
    return good;
}

bool comparing_run(const struct comparing *comparing, int page_count, struct packet *packet,
                   struct fault *why) {
    SCOPED(impressions_free)
    struct impressions list = {0};
    comparison_list_free(&packet->comparisons);
    gather(comparing, packet, page_count, &list);
    return compare_within(comparing, &list, packet, why) &&
           compare_before(comparing, &list, packet, why);
}

/* What the archive has under a digest, at most a portrait's length. */
static bool archive_portrait(void *context, const char *digest, struct seal_portrait *out) {
    struct fault unsaid = {0};
    int descriptor = archive_open(context, digest, &unsaid);
    SCOPED(scoped_descriptor)
    int file = descriptor;
    if (file < 0)
        return false;
    SCOPED(scoped_free)
    uint8_t *bytes = memory_new(PORTRAIT_MOST_BYTES, 1);
    size_t length = 0;
    ssize_t got;
    while (length < PORTRAIT_MOST_BYTES &&
           (got = read(file, bytes + length, PORTRAIT_MOST_BYTES - length)) > 0)
        length += (size_t)got;
    return seal_portrait_read(bytes, length, out);
}

static bool archive_picture(void *context, const void *bytes, size_t length,
                            char digest[static DIGEST_ROOM], struct fault *why) {
    return archive_keep_bytes(context, bytes, length, digest, why);
}

struct comparing comparing_archive(struct store *store, const char *archive) {
    return (struct comparing){store, (void *)(uintptr_t)archive, archive_portrait, archive_picture};
}
