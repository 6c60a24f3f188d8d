#include "samples/eval/score.h"

#include "base/memory.h"
#include "samples/eval/compare.h"
#include "samples/eval/lying.h"
#include "samples/eval/pairing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void compare_kind(const struct page_reading *truth, const struct page_reading *got,
                         struct score *score, struct notes *notes) {
    enum page_kind kind = got ? got->kind : PAGE_KIND_NONE;
    const bool right = kind == truth->kind;
    score->kinds[truth->kind][kind]++;
    score->kind.all++;
    score->kind.right += right;
    if (!right)
        notes_add(notes, BAD_KIND, "%s called %s", page_kind_text(truth->kind),
                  kind == PAGE_KIND_NONE ? "unreadable" : page_kind_text(kind));
    for (int i = 0; i < truth->also_count; i++) {
        bool found = false;
        for (int j = 0; got && j < got->also_count; j++)
            found = found || got->also[j] == truth->also[i];
        score->also.all++;
        score->also.right += found;
        if (!found)
            notes_add(notes, BAD_MISSING, "%s on the same sheet missed",
                      page_kind_text(truth->also[i]));
    }
}

/* A blank page has no right way up. */
static void compare_rotation(const struct page_reading *truth, const struct page_reading *got,
                             struct score *score, struct notes *notes) {
    if (!got || got->fault || truth->kind == PAGE_KIND_BLANK)
        return;
    const bool right = lying_is_right(truth, got->rotation_degrees);
    score->rotation.all++;
    score->rotation.right += right;
    if (!right)
        notes_add(notes, BAD_KIND, "turned by %d, not %d degrees", got->rotation_degrees,
                  truth->rotation_degrees);
}

/* Asked of the readers: what is left after straightening harms no line of text. */
#define SKEW_TOLERANCE_DEGREES 0.1

static void compare_skew(const struct page_reading *truth, const struct page_reading *got,
                         struct score *score) {
    if (!got || got->fault || truth->kind == PAGE_KIND_BLANK || isnan(truth->skew_degrees))
        return;
    struct share *share = truth->kind == PAGE_KIND_ID_COPY ? &score->cards_skew : &score->skew;
    share->all++;
    share->right += fabs(truth->skew_degrees - got->skew_degrees) <= SKEW_TOLERANCE_DEGREES;
}

static void compare_page(const struct page_reading *truth, const struct page_reading *got,
                         struct score *score, struct notes *notes) {
    score->pages.truth++;
    score->pages.found += got != NULL;
    if (truth->kind == PAGE_KIND_NONE)
        return;
    compare_kind(truth, got, score, notes);
    compare_rotation(truth, got, score, notes);
    compare_skew(truth, got, score);
    compare_fields(&truth->fields, got ? &got->fields : NULL, score, notes);
    compare_seals(truth, got, score, notes);
    compare_cards(truth, got, score, notes);
    compare_barcodes(truth, got, score, notes);
}

/* What stood on a lost page is counted, but one note is enough. */
static void compare_lost_page(const struct page_reading *truth, struct score *score,
                              struct notes *notes) {
    struct notes unseen = {0};
    compare_page(truth, NULL, score, &unseen);
    text_buffer_free(&unseen.text);
    notes_add(notes, BAD_LOST, "page lost");
}

static bool same_business(const struct business *a, const struct business *b) {
    bool ticks[2][BUSINESS_COUNT] = {{false}};
    for (int i = 0; i < a->type_count; i++)
        ticks[0][a->types[i]] = true;
    for (int i = 0; i < b->type_count; i++)
        ticks[1][b->types[i]] = true;
    return memcmp(ticks[0], ticks[1], sizeof ticks[0]) == 0 && a->kinds == b->kinds;
}

static void compare_verdict(const struct packet *truth, const struct packet *got,
                            struct score *score, struct notes *notes) {
    enum verdict verdict = got ? got->verdict : VERDICT_NONE;
    score->verdicts[truth->verdict][verdict]++;
    if (!got) {
        notes_add(notes, BAD_LOST, "packet lost");
        return;
    }
    if (truth->verdict == verdict)
        return;
    int badness = BAD_VERDICT;
    if (verdict == VERDICT_COMPLETE)
        badness = BAD_PASSED;
    else if (truth->verdict == VERDICT_COMPLETE && verdict == VERDICT_DEFICIENT)
        badness = BAD_FLAGGED;
    notes_add(notes, badness, "%s, judged %s", verdict_text(truth->verdict), verdict_text(verdict));
}

static bool is_written(const struct field_list *fields) {
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].handwritten == ANSWER_YES && compare_decides(fields->at[i].name))
            return true;
    return false;
}

static bool packet_is_written(const struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++)
        if (is_written(&packet->pages.at[i].fields))
            return true;
    return false;
}

/* Straight through: complete, and no person had to look. */
static void count_through(const struct packet *truth, const struct packet *got,
                          struct score *score) {
    struct share *share =
        packet_is_written(truth) ? &score->written_through : &score->printed_through;
    if (truth->verdict != VERDICT_COMPLETE)
        return;
    share->all++;
    share->right += got && got->verdict == VERDICT_COMPLETE;
}

static void compare_packet(const struct packet *truth, const struct packet *got,
                           struct score *score, struct notes *notes) {
    score->packets.truth++;
    score->packets.found += got != NULL;
    compare_verdict(truth, got, score, notes);
    count_through(truth, got, score);
    if (!got)
        return;
    const bool same = same_business(&truth->business, &got->business);
    score->business.all++;
    score->business.right += same;
    if (!same)
        notes_add(notes, BAD_FINDING, "business read wrong");
    compare_findings(truth, got, score, notes);
}

static int pages_of(const struct packet_set *set) {
    int pages = 0;
    for (int i = 0; i < set->count; i++)
        pages += set->at[i].pages.count;
    return pages;
}

/* What was found on a page, on the page as truth holds it: a sheet of cards that lie both ways up
 * is no loss of cards when it is turned the other way. Its lists are lent but for their boxes. */
struct laid_page {
    struct page_reading page;
    struct seal *seals;
    struct id_card *cards;
    struct barcode *barcodes;
};

static void *copy_of(const void *items, int count, size_t size) {
    void *copy = memory_new((size_t)count + 1, size);
    if (count > 0)
        memcpy(copy, items, (size_t)count * size);
    return copy;
}

static struct laid_page lay_as(const struct page_reading *truth, const struct page_reading *got) {
    struct laid_page laid = {.page = *got};
    int turns = (truth->rotation_degrees - got->rotation_degrees) / 90;
    laid.page.seals.at = laid.seals = copy_of(got->seals.at, got->seals.count, sizeof *laid.seals);
    laid.page.id_cards.at = laid.cards =
        copy_of(got->id_cards.at, got->id_cards.count, sizeof *laid.cards);
    laid.page.barcodes.at = laid.barcodes =
        copy_of(got->barcodes.at, got->barcodes.count, sizeof *laid.barcodes);
    for (int i = 0; i < got->seals.count; i++)
        laid.seals[i].box = box_turned(laid.seals[i].box, got->width_px, got->height_px, turns);
    for (int i = 0; i < got->id_cards.count; i++)
        laid.cards[i].box = box_turned(laid.cards[i].box, got->width_px, got->height_px, turns);
    for (int i = 0; i < got->barcodes.count; i++)
        laid.barcodes[i].box =
            box_turned(laid.barcodes[i].box, got->width_px, got->height_px, turns);
    return laid;
}

static void laid_page_free(struct laid_page *laid) {
    free(laid->seals);
    free(laid->cards);
    free(laid->barcodes);
}

static void compare_pages(const struct packet *packet, const struct packet_set *got, int near,
                          struct score *score, struct notes *notes) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        struct page_place other = pairing_page(packet, page, got, near);
        struct mishap place = {.packet = packet_set_name(packet), .page = page->number};
        if (other.page) {
            struct laid_page laid = lay_as(page, other.page);
            compare_page(page, &laid.page, score, notes);
            laid_page_free(&laid);
            place.got_id = other.packet->id;
            place.got_page = other.page->number;
        } else {
            compare_lost_page(page, score, notes);
        }
        mishap_file(&score->mishaps, place, notes);
    }
}

void score_make(const struct packet_set *truth, const struct packet_set *got,
                struct score_wish wish, struct score *out) {
    struct score score = {0};
    struct pairing pairing = {0};
    pairing_make(truth, got, &pairing);
    for (int i = 0; i < truth->count; i++) {
        const struct packet *packet = &truth->at[i];
        int near = pairing.got_of_truth[i];
        struct notes notes = {.with_values = wish.with_values};
        compare_packet(packet, near >= 0 ? &got->at[near] : NULL, &score, &notes);
        mishap_file(&score.mishaps, (struct mishap){.packet = packet_set_name(packet)}, &notes);
        compare_pages(packet, got, near, &score, &notes);
    }
    score.packets.surplus = got->count - score.packets.found;
    score.pages.surplus = pages_of(got) - score.pages.found;
    pairing_free(&pairing);
    mishap_sort(&score.mishaps);
    *out = score;
}

void score_free(struct score *score) {
    mishap_list_free(&score->mishaps);
    *score = (struct score){0};
}
