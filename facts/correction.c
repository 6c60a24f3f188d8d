#include "facts/correction.h"

#include "base/text.h"

#include <stddef.h>

static struct field *find_or_add(struct field_list *list, enum field_name name, int row) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].name == name && list->at[i].row == row)
            return &list->at[i];
    struct field *field = field_add(list);
    field->name = name;
    field->row = row;
    return field;
}

/* The recogniser's alternatives are dropped: a person has looked. */
static void lay_field(const struct correction *correction, struct field_list *list) {
    struct field *field = find_or_add(list, correction->name, correction->row);
    text_replace(&field->value, correction->value);
    field->state = correction->value ? FIELD_STATE_READ : FIELD_STATE_BLANK;
    field->repaired = false;
    field->confidence = 1;
    line_text_free(&field->reading);
}

static struct page_reading *page_numbered(struct packet *packet, int number) {
    for (int i = 0; i < packet->pages.count; i++)
        if (packet->pages.at[i].number == number)
            return &packet->pages.at[i];
    return NULL;
}

static bool is_of_seal(const struct correction *correction) {
    return correction->name == FIELD_NONE && correction->kind == PAGE_KIND_NONE;
}

static void lay(const struct correction *correction, struct packet *packet) {
    struct page_reading *page = page_numbered(packet, correction->page);
    if (!page)
        return;
    if (is_of_seal(correction))
        return;
    if (correction->name == FIELD_NONE) {
        page->kind = correction->kind;
        page->confidence = 1;
        text_replace(&page->fault, NULL);
    } else if (correction->card < 0) {
        lay_field(correction, &page->fields);
    } else if (correction->card < page->id_cards.count) {
        lay_field(correction, &page->id_cards.at[correction->card].fields);
    }
}

void corrections_lay(const struct correction_list *corrections, struct packet *packet) {
    for (int i = 0; i < corrections->count; i++)
        lay(&corrections->at[i], packet);
}

void corrections_lay_seals(const struct correction_list *corrections, struct packet *packet) {
    for (int i = 0; i < corrections->count; i++) {
        const struct correction *correction = &corrections->at[i];
        struct page_reading *page = page_numbered(packet, correction->page);
        if (!page || !is_of_seal(correction) || correction->seal < 0 ||
            correction->seal >= page->seals.count)
            continue;
        page->seals.at[correction->seal].owner = correction->owner;
        page->seals.at[correction->seal].class = correction->class;
    }
}
