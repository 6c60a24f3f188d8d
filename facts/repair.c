#include "facts/repair.h"

#include "base/text.h"
#include "facts/statement.h"

#include <stddef.h>

static struct field *own_field(struct field_list *list, const struct field *wanted) {
    for (int i = 0; i < list->count; i++)
        if (&list->at[i] == wanted)
            return &list->at[i];
    return NULL;
}

bool repair_is_guess(const struct statement *statement) {
    return statement->field->repaired && !statement_is_read(statement);
}

void repair_field(struct packet *packet, const struct statement *statement, const char *value) {
    if (statement->page < 1 || statement->page > packet->pages.count)
        return;
    struct page_reading *page = &packet->pages.at[statement->page - 1];
    struct field *field = own_field(&page->fields, statement->field);
    for (int i = 0; i < page->id_cards.count && !field; i++)
        field = own_field(&page->id_cards.at[i].fields, statement->field);
    if (!field)
        return;
    text_replace(&field->value, value);
    field->state = FIELD_STATE_READ;
    field->repaired = true;
}
