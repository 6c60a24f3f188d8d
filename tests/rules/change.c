#include "rules/change.h"

#include "base/text.h"

#include <string.h>

uint32_t change_chance(uint32_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static void lose_page(struct packet *packet, uint32_t at) {
    struct page_list *pages = &packet->pages;
    page_reading_free(&pages->at[at]);
    memmove(&pages->at[at], &pages->at[at + 1],
            ((size_t)pages->count - at - 1) * sizeof *pages->at);
    pages->count--;
}

static bool lose_seal(struct packet *packet, uint32_t at, uint32_t chance) {
    struct seal_list *seals = &packet->pages.at[at].seals;
    if (seals->count == 0)
        return false;
    int which = (int)(chance % (uint32_t)seals->count);
    seal_free(&seals->at[which]);
    memmove(&seals->at[which], &seals->at[which + 1],
            (size_t)(seals->count - which - 1) * sizeof *seals->at);
    seals->count--;
    return true;
}

/* A payer that nobody can read raises nothing (readings.md); a kind's tick that contradicts does
 * not once it is gone, since the detail form tells the kind. */
static bool may_be_lost(enum field_name name) {
    return name == FIELD_PAYER_NAME || name == FIELD_CERTIFICATE_KINDS;
}

static bool lose_field(struct packet *packet, uint32_t at, uint32_t chance) {
    struct field_list *fields = &packet->pages.at[at].fields;
    if (fields->count == 0)
        return false;
    struct field *field = &fields->at[chance % (uint32_t)fields->count];
    if (may_be_lost(field->name))
        return false;
    text_replace(&field->value, NULL);
    field->state = FIELD_STATE_NOT_TRIED;
    return true;
}

bool change_lose(struct packet *packet, enum change_loss loss, uint32_t *state) {
    uint32_t page = change_chance(state) % (uint32_t)packet->pages.count;
    uint32_t chance = change_chance(state);
    if (loss == CHANGE_SEAL_LESS)
        return lose_seal(packet, page, chance);
    if (loss == CHANGE_FIELD_LESS)
        return lose_field(packet, page, chance);
    lose_page(packet, page);
    return true;
}

void change_order(struct packet *packet, uint32_t *state) {
    struct page_list *pages = &packet->pages;
    for (int i = pages->count - 1; i > 0; i--) {
        uint32_t other = change_chance(state) % (uint32_t)(i + 1);
        struct page_reading page = pages->at[i];
        pages->at[i] = pages->at[other];
        pages->at[other] = page;
    }
}

void change_add_unrelated(struct packet *packet, uint32_t *state) {
    static const enum page_kind UNRELATED[] = {PAGE_KIND_BLANK, PAGE_KIND_OTHER,
                                               PAGE_KIND_SEPARATOR};
    struct page_reading *page = page_reading_add(&packet->pages);
    page->kind = UNRELATED[change_chance(state) % 3];
    page->number = packet->pages.count;
    page->confidence = 0.9;
}
