#include "ocr/card_leaning.h"

#include "base/geometry.h"
#include "ocr/block.h"
#include "ocr/card.h"
#include "ocr/words.h"
#include "page/part.h"

#include <math.h>
#include <stdlib.h>

/* A side that lies so much otherwise than its page was read askew. */
#define LEAN_LEAST_RAD 0.012
/* Sides of one kind that share so much of the smaller one are one card, found twice. */
#define SAME_SHARE 0.4
/* Frames of leaning cards are a little off, in shares of their width. */
#define ROOM_SHARE 0.06
/* So many parts of a page are looked at again at most. */
#define LOOKS_MOST 6

static int read_fields(const struct id_card *card) {
    int count = 0;
    for (int i = 0; i < card->fields.count; i++)
        count += card->fields.at[i].state == FIELD_STATE_READ;
    return count;
}

static bool is_doubted(const struct id_card *card) {
    return card->side != CARD_SIDE_NONE && read_fields(card) < card->fields.count;
}

/* Sides of one kind in one part of the page. */
struct group {
    enum card_side side;
    struct box_px box;
};

static bool is_of_group(const struct id_card *card, const struct group *group) {
    return card->side == group->side && (box_share_inside(card->box, group->box) > SAME_SHARE ||
                                         box_share_inside(group->box, card->box) > SAME_SHARE);
}

static struct group group_of(const struct id_card_list *cards, int first) {
    struct group group = {cards->at[first].side, cards->at[first].box};
    for (int i = 0; i < cards->count; i++)
        if (is_doubted(&cards->at[i]) && is_of_group(&cards->at[i], &group))
            group.box = box_union(group.box, cards->at[i].box);
    return group;
}

struct tally {
    int sides, fields;
};

static struct tally tally_of(const struct id_card_list *cards, const struct group *group) {
    struct tally tally = {0};
    for (int i = 0; i < cards->count; i++)
        if (is_of_group(&cards->at[i], group)) {
            tally.sides++;
            tally.fields += read_fields(&cards->at[i]);
        }
    return tally;
}

/* Moves a group's sides from one list to the other. */
static void move(struct id_card_list *from, const struct group *group, struct id_card_list *to) {
    int kept = 0;
    for (int i = 0; i < from->count; i++)
        if (is_of_group(&from->at[i], group))
            *id_card_add(to) = from->at[i];
        else
            from->at[kept++] = from->at[i];
    from->count = kept;
}

static void cards_free(struct id_card_list *list) {
    for (int i = 0; i < list->count; i++)
        id_card_free(&list->at[i]);
    free(list->at);
    *list = (struct id_card_list){0};
}

static bool read_part(const struct sheet *sheet, const struct page *part,
                      struct id_card_list *cards, struct fault *why) {
    SCOPED(sheet_free)
    struct sheet own = {0};
    SCOPED(block_list_free)
    struct block_list blocks = {0};
    if (!sheet_new(part, sheet->engines, &own, why) || !blocks_read(&own, &blocks, why))
        return false;
    struct label_list none = {0};
    struct view view = {&own, &blocks, &none, words_of(PAGE_KIND_ID_COPY)};
    return cards_read(&view, cards, why);
}

static bool look_again(const struct sheet *sheet, const struct group *group,
                       struct id_card_list *cards, struct fault *why) {
    SCOPED(cards_free)
    struct id_card_list found = {0};
    SCOPED(cards_free)
    struct id_card_list left = {0};
    SCOPED(page_free)
    struct page part = {0};
    struct box_px whole = {0, 0, sheet->page->width_px, sheet->page->height_px};
    struct box_px room =
        box_intersection(box_grown(group->box, (int)(ROOM_SHARE * group->box.width)), whole);
    if (!page_part(sheet->page, room, &part, why))
        return false;
    double lean = part.frame.skew_rad - sheet->page->frame.skew_rad;
    if (!part.skew_known || fabs(lean) < LEAN_LEAST_RAD)
        return true;
    if (!read_part(sheet, &part, &found, why))
        return false;
    struct tally before = tally_of(cards, group);
    struct tally after = tally_of(&found, group);
    bool better = after.fields > before.fields && after.sides <= before.sides;
    bool plainer = after.fields == before.fields && after.sides > 0 && after.sides < before.sides;
    if (better || plainer) {
        move(cards, group, &left);
        move(&found, group, cards);
    }
    return true;
}

bool cards_read_leaning(const struct sheet *sheet, struct id_card_list *cards, struct fault *why) {
    struct group groups[LOOKS_MOST];
    int count = 0;
    bool can = sheet->page && sheet->page->gray;
    for (int i = 0; i < cards->count && can && count < LOOKS_MOST; i++) {
        bool known = !is_doubted(&cards->at[i]);
        for (int g = 0; g < count && !known; g++)
            known = is_of_group(&cards->at[i], &groups[g]);
        if (!known)
            groups[count++] = group_of(cards, i);
    }
    for (int g = 0; g < count; g++)
        if (!look_again(sheet, &groups[g], cards, why))
            return false;
    return true;
}
