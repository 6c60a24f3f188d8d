#include "samples/eval/pairing.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static const struct source *source_of(const struct packet *packet,
                                      const struct page_reading *page) {
    return page->source >= 0 && page->source < packet->sources.count
               ? &packet->sources.at[page->source]
               : NULL;
}

static bool same_file(const struct source *a, const struct source *b) {
    if (!a || !b)
        return false;
    if (a->sha256[0] && b->sha256[0])
        return strcmp(a->sha256, b->sha256) == 0;
    return a->file && b->file && strcmp(a->file, b->file) == 0;
}

static const struct page_reading *
page_in(const struct packet *truth, const struct page_reading *page, const struct packet *got) {
    for (int i = 0; i < got->pages.count; i++) {
        const struct page_reading *other = &got->pages.at[i];
        if (other->source_page == page->source_page &&
            same_file(source_of(truth, page), source_of(got, other)))
            return other;
    }
    return NULL;
}

static int shared_pages(const struct packet *truth, const struct packet *got) {
    int shared = 0;
    for (int i = 0; i < truth->pages.count; i++)
        shared += page_in(truth, &truth->pages.at[i], got) != NULL;
    return shared;
}

/* The best of the packets that nobody has taken yet: most pages in common, then the same id. */
static int best_for(const struct packet *truth, const struct packet_set *got, const bool *taken) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < got->count; i++) {
        int shared = 2 * shared_pages(truth, &got->at[i]) +
                     (truth->id[0] && strcmp(truth->id, got->at[i].id) == 0);
        if (!taken[i] && shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

void pairing_make(const struct packet_set *truth, const struct packet_set *got,
                  struct pairing *out) {
    SCOPED(scoped_free)
    bool *taken = memory_new((size_t)got->count + 1, sizeof *taken);
    out->got_of_truth = memory_new((size_t)truth->count + 1, sizeof *out->got_of_truth);
    out->count = truth->count;
    for (int i = 0; i < truth->count; i++) {
        out->got_of_truth[i] = best_for(&truth->at[i], got, taken);
        if (out->got_of_truth[i] >= 0)
            taken[out->got_of_truth[i]] = true;
    }
}

void pairing_free(struct pairing *pairing) {
    free(pairing->got_of_truth);
    *pairing = (struct pairing){0};
}

const struct page_reading *pairing_twin(const struct packet *packet,
                                        const struct page_reading *page,
                                        const struct packet *other) {
    return page_in(packet, page, other);
}

struct page_place pairing_page(const struct packet *truth, const struct page_reading *page,
                               const struct packet_set *got, int near) {
    for (int i = near >= 0 ? -1 : 0; i < got->count; i++) {
        const struct packet *packet = &got->at[i < 0 ? near : i];
        const struct page_reading *found = page_in(truth, page, packet);
        if (found)
            return (struct page_place){packet, found};
    }
    return (struct page_place){NULL, NULL};
}
