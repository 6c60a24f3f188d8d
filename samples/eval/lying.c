#include "samples/eval/lying.h"

/* The quarter turns, clockwise, after which a card stands upright; -1 when its fields do not tell.
 * Number and term stand in a card's lower half. */
static int turns_to_upright(const struct id_card *card) {
    enum field_name low = card->side == CARD_PORTRAIT ? FIELD_NUMBER : FIELD_VALID_UNTIL;
    const struct field *field = field_find(&card->fields, low, -1);
    struct box_px box = card->box;
    if (!field || box_share_inside(field->box, box) < 0.5)
        return -1;
    int right = 2 * (field->box.x - box.x) + field->box.width - box.width;
    int down = 2 * (field->box.y - box.y) + field->box.height - box.height;
    if (box.width >= box.height)
        return down > 0 ? 0 : 2;
    return right > 0 ? 1 : 3;
}

static int standing(const struct page_reading *page, int turns) {
    int count = 0;
    for (int i = 0; i < page->id_cards.count; i++)
        count += turns_to_upright(&page->id_cards.at[i]) == turns;
    return count;
}

bool lying_is_right(const struct page_reading *truth, int rotation_degrees) {
    int turns = ((rotation_degrees - truth->rotation_degrees) / 90 + 4) % 4;
    if (turns == 0)
        return true;
    int here = standing(truth, turns);
    return truth->kind == PAGE_KIND_ID_COPY && here > 0 && here >= standing(truth, 0);
}
