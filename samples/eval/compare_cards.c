#include "samples/eval/compare.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* Two boxes of the same side of a card: cards lie apart, so little overlap tells enough. */
#define FOUND_OVERLAP 0.2

static int card_partner(const struct id_card *truth, const struct id_card_list *got,
                        const bool *taken) {
    for (int i = 0; i < got->count; i++)
        if (!taken[i] && got->at[i].side == truth->side &&
            box_overlap(truth->box, got->at[i].box) >= FOUND_OVERLAP)
            return i;
    return -1;
}

void compare_cards(const struct page_reading *truth, const struct page_reading *got,
                   struct score *score, struct notes *notes) {
    static const struct id_card_list NOTHING = {0};
    const struct id_card_list *list = got ? &got->id_cards : &NOTHING;
    SCOPED(scoped_free)
    bool *taken = memory_new((size_t)list->count + 1, sizeof *taken);
    for (int i = 0; i < truth->id_cards.count; i++) {
        const struct id_card *card = &truth->id_cards.at[i];
        int partner = card_partner(card, list, taken);
        score->id_sides.truth++;
        score->id_sides.found += partner >= 0;
        if (partner < 0)
            notes_add(notes, BAD_SIDE, "%s side missed", card_side_text(card->side));
        else
            taken[partner] = true;
        compare_card_fields(&card->fields, partner >= 0 ? &list->at[partner].fields : NULL, score,
                            notes);
    }
    for (int i = 0; i < list->count; i++) {
        if (taken[i])
            continue;
        score->id_sides.surplus++;
        notes_add(notes, BAD_SIDE, "%s side found where none is", card_side_text(list->at[i].side));
    }
}

static int barcode_partner(const struct barcode *truth, const struct barcode_list *got,
                           const bool *taken) {
    for (int i = 0; i < got->count; i++)
        if (!taken[i] && truth->data && got->at[i].data &&
            strcmp(truth->data, got->at[i].data) == 0)
            return i;
    return -1;
}

void compare_barcodes(const struct page_reading *truth, const struct page_reading *got,
                      struct score *score, struct notes *notes) {
    static const struct barcode_list NOTHING = {0};
    const struct barcode_list *list = got ? &got->barcodes : &NOTHING;
    SCOPED(scoped_free)
    bool *taken = memory_new((size_t)list->count + 1, sizeof *taken);
    for (int i = 0; i < truth->barcodes.count; i++) {
        int partner = barcode_partner(&truth->barcodes.at[i], list, taken);
        score->barcodes.truth++;
        score->barcodes.found += partner >= 0;
        if (partner >= 0)
            taken[partner] = true;
        else
            notes_add(notes, BAD_BARCODE, "bar code missed");
    }
    for (int i = 0; i < list->count; i++) {
        score->barcodes.surplus += !taken[i];
        if (!taken[i])
            notes_add(notes, BAD_BARCODE, "bar code read where none stands");
    }
}
