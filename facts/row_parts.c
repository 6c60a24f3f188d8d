#include "facts/row_parts.h"

#include "facts/statement.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

static_assert(FIELD_COUNT <= 64, "a set of columns is one word");

static uint64_t columns_of(const struct facts *facts, const struct row_fact *row) {
    const struct field_list *fields = &facts_page(facts, row->page)->fields;
    uint64_t columns = 0;
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].row == row->row && fields->at[i].state != FIELD_STATE_NOT_TRIED)
            columns |= UINT64_C(1) << fields->at[i].name;
    return columns;
}

static bool are_parts(const struct facts *facts, const struct row_fact *row,
                      const struct row_fact *next) {
    return row->page == next->page && row->row + 1 == next->row && !row->is_part &&
           (columns_of(facts, row) & columns_of(facts, next)) == 0;
}

static int mark(const struct facts *facts, struct row_list *list) {
    int parts = 0;
    for (int i = 1; i < list->count; i++) {
        list->at[i].is_part = are_parts(facts, &list->at[i - 1], &list->at[i]);
        parts += list->at[i].is_part;
    }
    return parts;
}

static void take_in(const struct facts *facts, struct row_fact *row, const struct row_fact *part) {
    row->rest = part->row;
    row->name = row_cell(facts, row, FIELD_HOLDER_NAME);
    row->number = row_cell(facts, row, FIELD_HOLDER_ID_NUMBER);
    row->years = row_cell(facts, row, FIELD_YEARS);
    row->seal_image = row_cell(facts, row, FIELD_SEAL_IMAGE);
    row->valid_until = row_cell(facts, row, FIELD_CERTIFICATE_VALID_UNTIL);
    row->is_readable |= part->is_readable;
    row->is_lone = false;
}

void row_parts_join(const struct facts *facts, enum field_name count, struct row_list *list) {
    const struct statement *stated = &facts->form[count];
    int parts = mark(facts, list);
    if (parts == 0 || !statement_is_read(stated) ||
        strtol(statement_text(stated), NULL, 10) != list->count - parts)
        return;
    int kept = 0;
    for (int i = 0; i < list->count; i++) {
        if (list->at[i].is_part)
            take_in(facts, &list->at[kept - 1], &list->at[i]);
        else
            list->at[kept++] = list->at[i];
    }
    list->count = kept;
}

struct statement row_cell(const struct facts *facts, const struct row_fact *row,
                          enum field_name name) {
    const struct page_reading *page = facts_page(facts, row->page);
    struct statement cell = statement_of(page, name, row->row);
    bool elsewhere = row->rest >= 0 && cell.field->state == FIELD_STATE_NOT_TRIED;
    return elsewhere ? statement_of(page, name, row->rest) : cell;
}
