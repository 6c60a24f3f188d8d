#include "rules/bench.h"

#include "base/check_digit.h"
#include "facts/row_parts.h"
#include "facts/statement.h"

#include <string.h>

static bool has_row_cells(const struct page_reading *page) {
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].row >= 0)
            return true;
    return false;
}

static const struct row_list *rows_of(const struct bench *bench, enum item item) {
    return item == ITEM_UNIT_DETAIL_FORM ? &bench->facts->unit_rows : &bench->facts->personal_rows;
}

/* What the form surely counts; 0 = it does not. */
static long counted(const struct bench *bench, enum item item) {
    enum field_name name =
        item == ITEM_UNIT_DETAIL_FORM ? FIELD_UNIT_CERTIFICATES : FIELD_PERSONAL_CERTIFICATES;
    const struct statement *stated = &bench->facts->form[name];
    return statement_is_read(stated) ? bench_count(stated) : 0;
}

static bool are_counted(const struct bench *bench, enum item item) {
    int rows = rows_of(bench, item)->count;
    return rows > 0 && counted(bench, item) == rows;
}

int rows_unread_sheet(const struct bench *bench, enum item item) {
    const struct sheet_list *sheets = &bench->facts->items[item];
    if (are_counted(bench, item))
        return 0;
    for (int i = 0; i < sheets->count; i++)
        if (!has_row_cells(facts_page(bench->facts, sheets->pages[i])))
            return sheets->pages[i];
    return 0;
}

int rows_uncounted_sheet(const struct bench *bench, enum item item) {
    return counted(bench, item) > 0 ? 0 : rows_unread_sheet(bench, item);
}

static bool is_open(const struct statement *cell) {
    return statement_is_listed(cell) && statement_is_open(cell);
}

bool rows_lack_column(const struct bench *bench, int page, enum field_name name) {
    const struct field_list *fields = &facts_page(bench->facts, page)->fields;
    for (int i = 0; i < fields->count; i++) {
        const struct field *cell = &fields->at[i];
        if (cell->row >= 0 && cell->name == name && cell->state != FIELD_STATE_NOT_TRIED)
            return false;
    }
    return true;
}

void rows_doubt_sheet(struct bench *bench, enum item item, enum field_name name, int page) {
    struct statement nowhere = statement_none();
    nowhere.page = page;
    bench_unsure(bench, name, item, NULL, &nowhere);
}

bool row_may_be_none(const struct bench *bench, enum item item, const struct row_fact *row) {
    struct statement certificate = row_cell(bench->facts, row, FIELD_CERTIFICATE_NAME);
    const char *number = statement_text(&row->number);
    bool numbered = number && citizen_is_valid(number);
    if (are_counted(bench, item))
        return false;
    return row->is_part || is_open(&row->name) || is_open(&certificate) ||
           (is_open(&row->number) && !numbered);
}

bool row_person_may_be_none(const struct facts *facts, const struct person *person) {
    const struct statement *count = &facts->form[FIELD_PERSONAL_CERTIFICATES];
    const char *name = statement_text(&person->name);
    if (!person->is_holder || person->is_agent || !is_open(&person->number))
        return false;
    if (statement_is_read(count) && bench_count(count) < facts->personal_rows.count)
        return true;
    for (int i = 0; i < facts->person_count && name; i++) {
        const struct person *other = &facts->people[i];
        const char *text = statement_text(&other->name);
        if (other != person && text && strcmp(text, name) == 0 && statement_is_read(&other->number))
            return true;
    }
    return false;
}
