#include "facts/statement.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static const struct field NOT_LISTED = {.row = -1, .state = FIELD_STATE_NOT_TRIED};

struct statement statement_none(void) {
    return (struct statement){&NOT_LISTED, 0};
}

struct statement statement_of(const struct page_reading *page, enum field_name name, int row) {
    const struct field *field = field_find(&page->fields, name, row);
    return (struct statement){field ? field : &NOT_LISTED, page->number};
}

struct statement statement_on_card(const struct id_card *card, int page, enum field_name name) {
    const struct field *field = field_find(&card->fields, name, -1);
    return (struct statement){field ? field : &NOT_LISTED, page};
}

const char *statement_text(const struct statement *statement) {
    const struct field *field = statement->field;
    bool has_value = field->state == FIELD_STATE_READ || field->state == FIELD_STATE_UNSURE;
    return has_value && field->value && field->value[0] ? field->value : NULL;
}

bool statement_is_read(const struct statement *statement) {
    return statement->field->state == FIELD_STATE_READ && statement_text(statement);
}

/* A value read as nothing is a blank. */
bool statement_is_blank(const struct statement *statement) {
    const struct field *field = statement->field;
    return field->state == FIELD_STATE_BLANK ||
           (field->state == FIELD_STATE_READ && !statement_text(statement));
}

bool statement_is_listed(const struct statement *statement) {
    return statement->field != &NOT_LISTED;
}

bool statement_is_open(const struct statement *statement) {
    return !statement_is_read(statement) && !statement_is_blank(statement);
}

static int statement_worth(const struct statement *statement) {
    if (statement_is_read(statement))
        return 5;
    if (statement_text(statement))
        return 4;
    if (statement->field->state == FIELD_STATE_UNSURE)
        return 3;
    if (statement_is_blank(statement))
        return 2;
    return statement->field == &NOT_LISTED ? 0 : 1;
}

struct statement statement_better(struct statement a, struct statement b) {
    int difference = statement_worth(&a) - statement_worth(&b);
    if (difference != 0)
        return difference > 0 ? a : b;
    if (a.field->confidence > b.field->confidence || a.field->confidence < b.field->confidence)
        return a.field->confidence > b.field->confidence ? a : b;
    const char *first = statement_text(&a);
    const char *second = statement_text(&b);
    return first && second && strcmp(first, second) < 0 ? b : a;
}

bool page_serves(const struct page_reading *page, enum page_kind kind) {
    for (int i = 0; i < page->also_count; i++)
        if (page->also[i] == kind)
            return true;
    return page->kind == kind;
}

bool page_serves_item(const struct page_reading *page, enum item item) {
    static const struct {
        enum item item;
        enum page_kind kind;
    } PAPERS[] = {
        {ITEM_APPLICATION_FORM, PAGE_KIND_APPLICATION_FORM},
        {ITEM_UNIT_DETAIL_FORM, PAGE_KIND_UNIT_DETAIL_FORM},
        {ITEM_PERSONAL_DETAIL_FORM, PAGE_KIND_PERSONAL_DETAIL_FORM},
        {ITEM_DETAIL_FORM, PAGE_KIND_UNIT_DETAIL_FORM},
        {ITEM_DETAIL_FORM, PAGE_KIND_PERSONAL_DETAIL_FORM},
        {ITEM_LICENCE_COPY, PAGE_KIND_BUSINESS_LICENCE},
        {ITEM_LICENCE_COPY, PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE},
        {ITEM_LICENCE_COPY, PAGE_KIND_REGISTRATION_CERTIFICATE},
        {ITEM_UNIT_SEAL_SAMPLE, PAGE_KIND_UNIT_SEAL_SAMPLE},
        {ITEM_PERSONAL_SEAL_SAMPLE, PAGE_KIND_PERSONAL_SEAL_SAMPLE},
        {ITEM_AGENT_ID, PAGE_KIND_ID_COPY},
        {ITEM_HOLDER_ID, PAGE_KIND_ID_COPY},
        {ITEM_PAYMENT_VOUCHER, PAGE_KIND_PAYMENT_VOUCHER},
        {ITEM_INVOICE_INFORMATION, PAGE_KIND_INVOICE_INFORMATION},
    };
    for (size_t i = 0; i < sizeof PAPERS / sizeof *PAPERS; i++)
        if (PAPERS[i].item == item && page_serves(page, PAPERS[i].kind))
            return true;
    return false;
}

bool page_is_unreadable(const struct page_reading *page) {
    bool illegible = page->kind == PAGE_KIND_OTHER && page->fields.count == 0 &&
                     (page->quality & (QUALITY_BLURRED | QUALITY_DARK));
    return page->fault || page->kind == PAGE_KIND_NONE || illegible;
}

void sheet_list_add(struct sheet_list *list, int page) {
    if (sheet_list_has(list, page))
        return;
    list->pages = memory_room(list->pages, list->count, sizeof *list->pages);
    int at = list->count++;
    while (at > 0 && list->pages[at - 1] > page) {
        list->pages[at] = list->pages[at - 1];
        at--;
    }
    list->pages[at] = page;
}

bool sheet_list_has(const struct sheet_list *list, int page) {
    for (int i = 0; i < list->count; i++)
        if (list->pages[i] == page)
            return true;
    return false;
}

void sheet_list_free(struct sheet_list *list) {
    free(list->pages);
    *list = (struct sheet_list){0};
}
