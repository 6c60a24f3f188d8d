#include "pipeline/gist.h"

#include <string.h>

static bool has(const struct gist_values *list, const char *value) {
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->at[i], value) == 0)
            return true;
    return false;
}

static void add(struct gist_values *list, const char *value) {
    if (value && *value && list->count < GIST_MOST && !has(list, value))
        list->at[list->count++] = value;
}

static void add_first(const char **slot, const char *value) {
    if (!*slot)
        *slot = value;
}

static void take_field(const struct field *field, struct gist *out) {
    const char *value = field->state == FIELD_STATE_READ ? field->value : NULL;
    if (!value)
        return;
    if (field->name == FIELD_UNIT_NAME)
        add(&out->units, value);
    else if (field->name == FIELD_UNIT_CODE || field->name == FIELD_TAX_CODE)
        add(&out->codes, value);
    else if (field->name == FIELD_AGENT_ID_NUMBER || field->name == FIELD_HOLDER_ID_NUMBER ||
             field->name == FIELD_NUMBER)
        add(&out->people, value);
    else if (field->name == FIELD_AGENT_NAME || field->name == FIELD_HOLDER_NAME ||
             field->name == FIELD_NAME)
        add(&out->persons, value);
    else if (field->name == FIELD_SERIAL)
        add(&out->serials, value);
}

/* What only the application form says for the whole packet. */
static void take_form(const struct page_reading *page, struct gist *out) {
    static const enum field_name NAMES[] = {FIELD_AGENT_NAME, FIELD_AGENT_ID_NUMBER,
                                            FIELD_APPLICATION_DATE};
    const char **slots[] = {&out->agent_name, &out->agent_number, &out->form_date};
    for (int i = 0; page->kind == PAGE_KIND_APPLICATION_FORM && i < 3; i++) {
        const struct field *field = field_find(&page->fields, NAMES[i], -1);
        if (field && field->state == FIELD_STATE_READ)
            add_first(slots[i], field->value);
    }
}

static void take_unit(const struct page_reading *page, struct gist *out) {
    const struct field *name = field_find(&page->fields, FIELD_UNIT_NAME, -1);
    const struct field *code = field_find(&page->fields, FIELD_UNIT_CODE, -1);
    if (name && name->state == FIELD_STATE_READ)
        add_first(&out->unit_name, name->value);
    if (code && code->state == FIELD_STATE_READ)
        add_first(&out->unit_code, code->value);
}

static void take_page(const struct page_reading *page, struct gist *out) {
    for (int i = 0; i < page->fields.count; i++)
        take_field(&page->fields.at[i], out);
    for (int i = 0; i < page->id_cards.count; i++)
        for (int j = 0; j < page->id_cards.at[i].fields.count; j++)
            take_field(&page->id_cards.at[i].fields.at[j], out);
    for (int i = 0; i < page->seals.count; i++)
        if (page->seals.at[i].owner != OWNER_OTHER)
            add(&out->units, page->seals.at[i].title);
    take_form(page, out);
    bool is_bare = page->kind == PAGE_KIND_BLANK || page->kind == PAGE_KIND_SEPARATOR;
    if (!is_bare)
        out->kinds[page->kind]++;
    out->is_whole &= page->kind != PAGE_KIND_NONE && page->kind != PAGE_KIND_OTHER && !page->fault;
}

/* Who paid, and to whom the invoice goes, tells whose papers these are where nothing else does. */
static void take_payers(const struct packet *packet, struct gist *out) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct field_list *fields = &packet->pages.at[i].fields;
        for (int j = 0; j < fields->count; j++) {
            const struct field *field = &fields->at[j];
            bool pays = field->name == FIELD_PAYER_NAME || field->name == FIELD_TITLE;
            if (pays && field->state == FIELD_STATE_READ)
                add(&out->units, field->value);
        }
    }
}

void gist_of(const struct packet *packet, struct gist *out) {
    *out = (struct gist){.is_whole = true};
    for (int i = 0; i < packet->pages.count; i++)
        take_page(&packet->pages.at[i], out);
    /* The form speaks first, then whatever paper names the unit. */
    for (int turn = 0; turn < 2; turn++)
        for (int i = 0; i < packet->pages.count; i++)
            if (turn > 0 || packet->pages.at[i].kind == PAGE_KIND_APPLICATION_FORM)
                take_unit(&packet->pages.at[i], out);
    if (!out->unit_name && !out->unit_code)
        take_payers(packet, out);
}

bool gist_meets(const struct gist_values *a, const struct gist_values *b) {
    for (int i = 0; i < a->count; i++)
        if (has(b, a->at[i]))
            return true;
    return false;
}

/* Yes when both say the same, no when they differ, open when one of them says nothing. */
enum likeness { LIKENESS_OPEN, LIKENESS_SAME, LIKENESS_DIFFERENT };

static enum likeness compare(const char *a, const char *b) {
    if (!a || !b)
        return LIKENESS_OPEN;
    return strcmp(a, b) == 0 ? LIKENESS_SAME : LIKENESS_DIFFERENT;
}

/* Every value of the shorter list stands in the longer one: a value less is one that was not read.
 */
static enum likeness compare_lists(const struct gist_values *a, const struct gist_values *b) {
    const struct gist_values *few = a->count <= b->count ? a : b;
    const struct gist_values *many = few == a ? b : a;
    if (few->count == 0)
        return LIKENESS_OPEN;
    for (int i = 0; i < few->count; i++)
        if (!has(many, few->at[i]))
            return LIKENESS_DIFFERENT;
    return LIKENESS_SAME;
}

static bool same_kinds(const struct gist *a, const struct gist *b) {
    return !a->is_whole || !b->is_whole || memcmp(a->kinds, b->kinds, sizeof a->kinds) == 0;
}

bool gist_is_same(const struct gist *a, const struct gist *b) {
    enum likeness code = compare(a->unit_code, b->unit_code);
    enum likeness unit = code != LIKENESS_OPEN ? code : compare(a->unit_name, b->unit_name);
    enum likeness number = compare(a->agent_number, b->agent_number);
    enum likeness agent = number != LIKENESS_OPEN ? number : compare(a->agent_name, b->agent_name);
    enum likeness day = compare(a->form_date, b->form_date);
    enum likeness slips = compare_lists(&a->serials, &b->serials);
    enum likeness people = compare_lists(&a->people, &b->people);
    bool differs =
        day == LIKENESS_DIFFERENT || slips == LIKENESS_DIFFERENT || people == LIKENESS_DIFFERENT;
    return unit == LIKENESS_SAME && agent == LIKENESS_SAME && !differs &&
           (day == LIKENESS_SAME || slips == LIKENESS_SAME) && same_kinds(a, b);
}
