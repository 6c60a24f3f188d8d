#include "facts/applicant.h"

#include "base/check_digit.h"
#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/likeness.h"
#include "facts/ring.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

/* Two valid codes that differ in fewer characters may be one code misread. */
#define OTHER_BODY_CHARACTERS 3
/* A code that is impossible is a slip of the pen in some body's: one that is so far from a possible
 * code is not a slip in that one (of the nine characters that name the body). */
#define NO_SLIP_CHARACTERS 5
/* A form speaks for an applicant louder than any number of other papers. */
#define FORM_WEIGHT 100

struct paper {
    const struct page_reading *page;
    enum item item;
    struct statement name, code;
};

struct applicant {
    const struct paper *papers[64];
    int count, weight;
    bool has_form;
};

struct division {
    struct paper *papers;
    int count;
    struct applicant *applicants;
    int applicant_count;
};

enum item applicant_item(const struct page_reading *page) {
    static const enum item STATING[] = {ITEM_APPLICATION_FORM,     ITEM_UNIT_DETAIL_FORM,
                                        ITEM_PERSONAL_DETAIL_FORM, ITEM_LICENCE_COPY,
                                        ITEM_UNIT_SEAL_SAMPLE,     ITEM_PERSONAL_SEAL_SAMPLE};
    for (size_t i = 0; i < sizeof STATING / sizeof *STATING; i++)
        if (page_serves_item(page, STATING[i]))
            return STATING[i];
    return ITEM_NONE;
}

struct statement applicant_code(const struct page_reading *page) {
    struct statement code = statement_of(page, FIELD_UNIT_CODE, -1);
    if (page_serves(page, PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE))
        code = statement_better(statement_of(page, FIELD_ORGANIZATION_CODE, -1), code);
    return code;
}

const char *code_subject(const char *code, char out[static 10]) {
    size_t length = strlen(code);
    out[0] = '\0';
    if (length == 18)
        memcpy(out, code + 8, 9);
    else if (length == 9)
        memcpy(out, code, 9);
    else if (length == 10 && code[8] == '-') {
        memcpy(out, code, 8);
        out[8] = code[9];
    }
    out[9] = '\0';
    return out;
}

static bool code_is_possible(const char *code) {
    return credit_is_proven(code) || organization_is_valid(code);
}

/* Old registration numbers name no body that could be compared, and two codes that are both
 * impossible say nothing. */
static bool codes_differ_surely(const struct paper *a, const struct paper *b) {
    if (!statement_is_read(&a->code) || !statement_is_read(&b->code))
        return false;
    const char *first = statement_text(&a->code);
    const char *second = statement_text(&b->code);
    char one[10];
    char two[10];
    if (!code_subject(first, one)[0] || !code_subject(second, two)[0])
        return false;
    int possible = code_is_possible(first) + code_is_possible(second);
    int needed = possible == 2 ? OTHER_BODY_CHARACTERS : NO_SLIP_CHARACTERS;
    return possible > 0 && text_distance(one, two) >= needed;
}

static bool codes_agree(const struct paper *a, const struct paper *b) {
    const char *first = statement_text(&a->code);
    const char *second = statement_text(&b->code);
    char one[10];
    char two[10];
    return first && second && code_subject(first, one)[0] &&
           strcmp(one, code_subject(second, two)) == 0;
}

static bool name_is(const struct statement *statement, const char *name) {
    if (!statement_text(statement) || !name)
        return false;
    SCOPED(scoped_free)
    char *first = text_folded(statement_text(statement));
    SCOPED(scoped_free)
    char *second = text_folded(name);
    return text_distance(first, second) <= 1;
}

/* A form in a change of name speaks for both names. */
static bool form_bears(const struct paper *form, const struct statement *name) {
    if (form->item != ITEM_APPLICATION_FORM)
        return false;
    struct statement before = statement_of(form->page, FIELD_NAME_BEFORE, -1);
    struct statement after = statement_of(form->page, FIELD_NAME_AFTER, -1);
    return name_is(name, statement_text(&before)) || name_is(name, statement_text(&after));
}

static bool agree(const struct paper *a, const struct paper *b) {
    return codes_agree(a, b) || name_is(&a->name, statement_text(&b->name)) ||
           form_bears(a, &b->name) || form_bears(b, &a->name);
}

static bool may_agree(const struct paper *a, const struct paper *b) {
    if (agree(a, b))
        return true;
    if (codes_differ_surely(a, b))
        return false;
    if (!statement_is_read(&a->name) || !statement_is_read(&b->name))
        return true;
    return names_are_like(statement_text(&a->name), statement_text(&b->name));
}

/* The second sheet of a form may name nobody. It is anybody's, and must not make two applicants one
 * that its first sheets tell apart. */
static bool names_somebody(const struct paper *paper) {
    return statement_is_read(&paper->name) || statement_is_read(&paper->code);
}

/* Forms first, then by what the papers say, so that the order of pages does not matter. */
static int by_content(const void *left, const void *right) {
    const struct paper *a = left;
    const struct paper *b = right;
    if (a->item != b->item)
        return (int)a->item - (int)b->item;
    const char *texts[4] = {statement_text(&a->code), statement_text(&b->code),
                            statement_text(&a->name), statement_text(&b->name)};
    for (int i = 0; i < 4; i += 2) {
        int order = strcmp(texts[i] ? texts[i] : "", texts[i + 1] ? texts[i + 1] : "");
        if (order != 0)
            return order;
    }
    return a->page->number - b->page->number;
}

static void gather(const struct packet *packet, struct division *out) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        enum item item = applicant_item(page);
        if (item == ITEM_NONE || page_is_unreadable(page))
            continue;
        out->papers = memory_room(out->papers, out->count, sizeof *out->papers);
        out->papers[out->count++] = (struct paper){
            page, item, statement_of(page, FIELD_UNIT_NAME, -1), applicant_code(page)};
    }
    if (out->count > 0)
        qsort(out->papers, (size_t)out->count, sizeof *out->papers, by_content);
}

static struct applicant *find_applicant(const struct division *division, const struct paper *paper,
                                        bool (*fits)(const struct paper *, const struct paper *)) {
    for (int i = 0; i < division->applicant_count; i++)
        for (int j = 0; j < division->applicants[i].count; j++)
            if (fits(division->applicants[i].papers[j], paper))
                return &division->applicants[i];
    return NULL;
}

/* Whom a paper names goes before whom it may name. */
static void join(struct division *division, const struct paper *paper) {
    struct applicant *own = find_applicant(division, paper, agree);
    own = own ? own : find_applicant(division, paper, may_agree);
    if (!own) {
        division->applicants = memory_room(division->applicants, division->applicant_count,
                                           sizeof *division->applicants);
        own = &division->applicants[division->applicant_count++];
    }
    if (own->count < (int)(sizeof own->papers / sizeof *own->papers))
        own->papers[own->count++] = paper;
    own->has_form |= paper->item == ITEM_APPLICATION_FORM;
    own->weight += paper->item == ITEM_APPLICATION_FORM ? FORM_WEIGHT : 1;
}

static const struct applicant *heaviest(const struct division *division) {
    const struct applicant *main = NULL;
    for (int i = 0; i < division->applicant_count; i++)
        if (!main || division->applicants[i].weight > main->weight)
            main = &division->applicants[i];
    return main;
}

static bool has_item(const struct applicant *applicant, enum item item) {
    for (int i = 0; i < applicant->count; i++)
        if (applicant->papers[i]->item == item)
            return true;
    return false;
}

static void note_name(const struct applicant *other, struct facts *facts) {
    for (int i = 0; i < other->count; i++) {
        const struct paper *paper = other->papers[i];
        if (!facts->foreign_name && statement_is_read(&paper->name))
            facts->foreign_name = text_copy(statement_text(&paper->name));
        if (!facts->foreign_code && statement_is_read(&paper->code))
            facts->foreign_code = text_copy(statement_text(&paper->code));
    }
}

static void set_apart(const struct applicant *main, const struct applicant *other,
                      struct facts *facts) {
    bool is_second = other->has_form || other->count >= 2;
    if (!is_second && !has_item(main, other->papers[0]->item))
        return;
    for (int i = 0; i < other->count; i++)
        sheet_list_add(&facts->foreign, other->papers[i]->page->number);
    if (!is_second)
        return;
    facts->is_mixed = true;
    note_name(other, facts);
}

static bool is_stamped_by(const struct page_reading *page, const struct applicant *applicant) {
    for (int i = 0; i < applicant->count; i++)
        for (int j = 0; j < page->seals.count; j++) {
            const struct statement *name = &applicant->papers[i]->name;
            const char *text = statement_is_read(name) ? statement_text(name) : NULL;
            if (ring_against(&page->seals.at[j], text).verdict == NAME_AGREES)
                return true;
        }
    return false;
}

/* A sheet that names nobody, the second one of a form, goes with those whose seal it bears. */
static void follow_seals(const struct division *division, const struct applicant *main,
                         struct facts *facts) {
    for (int i = 0; i < division->count && facts->is_mixed; i++) {
        const struct page_reading *page = division->papers[i].page;
        if (names_somebody(&division->papers[i]) || is_stamped_by(page, main))
            continue;
        for (int j = 0; j < division->applicant_count; j++) {
            const struct applicant *other = &division->applicants[j];
            bool is_apart = sheet_list_has(&facts->foreign, other->papers[0]->page->number);
            if (other != main && is_apart && is_stamped_by(page, other))
                sheet_list_add(&facts->foreign, page->number);
        }
    }
}

void applicant_divide(const struct packet *packet, struct facts *facts) {
    struct division division = {0};
    gather(packet, &division);
    for (int i = 0; i < division.count; i++)
        if (names_somebody(&division.papers[i]))
            join(&division, &division.papers[i]);
    const struct applicant *main = heaviest(&division);
    for (int i = 0; i < division.applicant_count; i++)
        if (&division.applicants[i] != main)
            set_apart(main, &division.applicants[i], facts);
    follow_seals(&division, main, facts);
    free(division.papers);
    free(division.applicants);
}
