#include "facts/cards.h"

#include "base/memory.h"
#include "facts/mailing.h"
#include "facts/statement.h"

#include <stdlib.h>

struct emblem {
    struct card_place place;
    bool is_taken;
};
struct emblem_list {
    struct emblem *at;
    int count;
};

static void add_portrait(struct card_sides *out, const struct id_card *card,
                         struct card_place place) {
    out->portraits = memory_room(out->portraits, out->portrait_count, sizeof *out->portraits);
    out->portraits[out->portrait_count++] = (struct portrait){
        .place = place,
        .name = statement_on_card(card, place.page, FIELD_NAME),
        .number = statement_on_card(card, place.page, FIELD_NUMBER),
        .owner = -1,
    };
}

static void add_emblem(struct emblem_list *list, struct card_place place) {
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = (struct emblem){place, false};
}

static void gather_page(const struct page_reading *page, struct card_sides *out,
                        struct emblem_list *emblems) {
    bool made_out = page->id_cards.count > 0;
    for (int i = 0; i < page->id_cards.count; i++) {
        const struct id_card *card = &page->id_cards.at[i];
        struct card_place place = {page->number, i};
        made_out &= card->side != CARD_SIDE_NONE;
        if (card->side == CARD_PORTRAIT)
            add_portrait(out, card, place);
        else if (card->side == CARD_EMBLEM)
            add_emblem(emblems, place);
    }
    if (!made_out && page_serves(page, PAGE_KIND_ID_COPY) && out->doubtful_page == 0)
        out->doubtful_page = page->number;
}

static void gather_mailing(const struct facts *facts, int mailing, struct card_sides *out,
                           struct emblem_list *emblems) {
    for (int number = 1; number <= facts->packet->pages.count; number++) {
        const struct page_reading *page = facts_page(facts, number);
        if (mailing_of(facts, number) == mailing && !page_is_unreadable(page) &&
            !sheet_list_has(&facts->foreign, number))
            gather_page(page, out, emblems);
    }
}

static long way(const struct facts *facts, struct card_place portrait, struct card_place emblem) {
    struct box_px one = facts_card(facts, portrait)->box;
    struct box_px two = facts_card(facts, emblem)->box;
    long across = labs((long)one.x + one.width / 2 - two.x - two.width / 2);
    long down = labs((long)one.y + one.height / 2 - two.y - two.height / 2);
    return across + down;
}

/* The nearest pair, on one sheet, of a portrait without an emblem side and an emblem side without a
 * portrait. Sheets lie in no order that says anything: whose a side on another sheet is,
 * facts/emblems.h decides. */
static bool pair_nearest(const struct facts *facts, struct card_sides *sides,
                         struct emblem_list *emblems) {
    struct portrait *portrait = NULL;
    struct emblem *emblem = NULL;
    long least = 0;
    for (int i = 0; i < sides->portrait_count; i++)
        for (int j = 0; j < emblems->count; j++) {
            struct card_place other = sides->portraits[i].place;
            if (sides->portraits[i].emblem.page != 0 || emblems->at[j].is_taken ||
                other.page != emblems->at[j].place.page)
                continue;
            long length = way(facts, sides->portraits[i].place, emblems->at[j].place);
            if (portrait && length >= least)
                continue;
            portrait = &sides->portraits[i];
            emblem = &emblems->at[j];
            least = length;
        }
    if (!portrait)
        return false;
    portrait->emblem = emblem->place;
    emblem->is_taken = true;
    return true;
}

void cards_gather(const struct facts *facts, struct card_sides *out) {
    *out = (struct card_sides){0};
    struct emblem_list emblems = {0};
    int last = mailing_of(facts, facts->packet->pages.count);
    for (int mailing = last; mailing >= 0; mailing--)
        gather_mailing(facts, mailing, out, &emblems);
    while (pair_nearest(facts, out, &emblems))
        continue;
    for (int i = 0; i < emblems.count; i++) {
        if (emblems.at[i].is_taken)
            continue;
        out->loose = memory_room(out->loose, out->loose_count, sizeof *out->loose);
        out->loose[out->loose_count++] = emblems.at[i].place;
    }
    free(emblems.at);
}

void cards_free(struct card_sides *sides) {
    free(sides->portraits);
    free(sides->loose);
    *sides = (struct card_sides){0};
}

static bool is_somebodys(const struct facts *facts, int page, int index) {
    for (int i = 0; i < facts->person_count; i++) {
        struct card_place portrait = facts->people[i].portrait;
        if (portrait.page == page && portrait.card == index)
            return true;
    }
    return false;
}

bool cards_spare_portrait(const struct facts *facts) {
    for (int number = 1; number <= facts->packet->pages.count; number++) {
        const struct id_card_list *cards = &facts_page(facts, number)->id_cards;
        for (int i = 0; i < cards->count; i++)
            if (cards->at[i].side == CARD_PORTRAIT && !is_somebodys(facts, number, i))
                return true;
    }
    return false;
}
