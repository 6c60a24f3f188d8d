#include "facts/business.h"

#include "base/text.h"
#include "facts/mailing.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

static void unite_fields(struct facts *facts) {
    for (int name = 0; name < FIELD_COUNT; name++)
        facts->form[name] = statement_none();
    const struct sheet_list *forms = &facts->items[ITEM_APPLICATION_FORM];
    for (int i = 0; i < forms->count; i++) {
        const struct page_reading *page = facts_page(facts, forms->pages[i]);
        if (mailing_replaced(facts, page->number, ITEM_APPLICATION_FORM))
            continue;
        for (int name = 1; name < FIELD_COUNT; name++)
            facts->form[name] =
                statement_better(facts->form[name], statement_of(page, (enum field_name)name, -1));
    }
}

/* The words of a ticked list as bits, by the words' numbers. */
static unsigned bits_of(const char *list, int (*number)(const char *word)) {
    unsigned bits = 0;
    while (*list) {
        char word[32];
        size_t length = strcspn(list, ",");
        if (length < sizeof word) {
            memcpy(word, list, length);
            word[length] = '\0';
            int value = number(word);
            bits |= value > 0 ? 1u << value : 0;
        }
        list += length + (list[length] == ',');
    }
    return bits;
}

static int type_number(const char *word) {
    return (int)business_type_from_text(word);
}

static int kind_number(const char *word) {
    return (int)certificate_kind_from_text(word);
}

/* The ticks of all forms: surely read ones are united; one form that could not be read surely
 * leaves the whole unsure only when no other tells. */
static unsigned united_ticks(const struct facts *facts, enum field_name name,
                             int (*number)(const char *word)) {
    unsigned bits = 0;
    const struct sheet_list *forms = &facts->items[ITEM_APPLICATION_FORM];
    for (int i = 0; i < forms->count; i++) {
        struct statement ticks = statement_of(facts_page(facts, forms->pages[i]), name, -1);
        bool speaks = !mailing_replaced(facts, forms->pages[i], ITEM_APPLICATION_FORM);
        if (speaks && statement_is_read(&ticks))
            bits |= bits_of(statement_text(&ticks), number);
    }
    return bits;
}

/* Which kinds other papers tell when the form does not: the business itself, else the detail forms
 * that are there, else the counts. */
static enum certificate_kind told_kinds(const struct facts *facts) {
    unsigned kinds = 0;
    if (facts->business.types & (1u << BUSINESS_UNIT_ISSUE))
        kinds |= CERTIFICATE_UNIT;
    if (facts->business.types & (1u << BUSINESS_PERSONAL_ISSUE))
        kinds |= CERTIFICATE_PERSONAL;
    if (kinds == 0 && facts->items[ITEM_UNIT_DETAIL_FORM].count > 0)
        kinds |= CERTIFICATE_UNIT;
    if (!(facts->business.types & (1u << BUSINESS_UNIT_ISSUE)) &&
        facts->items[ITEM_PERSONAL_DETAIL_FORM].count > 0)
        kinds |= CERTIFICATE_PERSONAL;
    if (kinds != 0)
        return (enum certificate_kind)kinds;
    const char *units = statement_text(&facts->form[FIELD_UNIT_CERTIFICATES]);
    const char *people = statement_text(&facts->form[FIELD_PERSONAL_CERTIFICATES]);
    kinds |= units && strtol(units, NULL, 10) > 0 ? (unsigned)CERTIFICATE_UNIT : 0;
    kinds |= people && strtol(people, NULL, 10) > 0 ? (unsigned)CERTIFICATE_PERSONAL : 0;
    return (enum certificate_kind)kinds;
}

static void name_business(const struct facts *facts, struct packet *packet) {
    struct business *business = &packet->business;
    *business = (struct business){.kinds = facts->business.kinds};
    for (int type = 1; type < BUSINESS_COUNT; type++)
        if (facts->business.types & (1u << type))
            business->types[business->type_count++] = (enum business_type)type;
    business->confidence = facts->business.at.field->confidence;
}

static enum field_state state_of(const struct statement *statement) {
    if (statement_is_read(statement))
        return FIELD_STATE_READ;
    return statement_is_blank(statement) ? FIELD_STATE_BLANK : FIELD_STATE_UNSURE;
}

void business_gather(struct packet *packet, struct facts *facts) {
    unite_fields(facts);
    facts->business.at = facts->form[FIELD_BUSINESS_TYPES];
    facts->business.kinds_at = facts->form[FIELD_CERTIFICATE_KINDS];
    facts->business.ticks = state_of(&facts->business.at);
    facts->business.kind_ticks = state_of(&facts->business.kinds_at);
    facts->business.types = united_ticks(facts, FIELD_BUSINESS_TYPES, type_number);
    if (facts->business.ticks == FIELD_STATE_UNSURE && statement_text(&facts->business.at))
        facts->business.unsure_types = bits_of(statement_text(&facts->business.at), type_number);
    unsigned kinds = united_ticks(facts, FIELD_CERTIFICATE_KINDS, kind_number);
    facts->business.kinds = (enum certificate_kind)(kinds >> 1);
    if (facts->business.kinds == CERTIFICATE_NONE)
        facts->business.kinds = told_kinds(facts);
    name_business(facts, packet);
}
