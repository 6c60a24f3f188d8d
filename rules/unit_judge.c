#include "rules/bench.h"

#include "base/check_digit.h"
#include "base/date.h"
#include "base/text.h"
#include "facts/likeness.h"
#include "facts/repair.h"
#include "facts/statement.h"
#include "facts/term.h"

#include <string.h>

static void note_unit(struct bench *bench, enum finding_code code,
                      const struct unit_statement *each, struct note note) {
    bool of_name = code == FINDING_UNIT_NAME_MISMATCH || code == FINDING_UNIT_FORMER_NAME ||
                   code == FINDING_FIELD_UNSURE;
    const struct statement *at = of_name ? &each->name : &each->code;
    note.code = code;
    note.item = each->item;
    note.page = at->page;
    note.box = &at->field->box;
    note.found = note.found ? note.found : statement_text(at);
    note.confidence = code == FINDING_FIELD_UNSURE ? 0 : at->field->confidence;
    note_add(bench->book, &note, bench->out);
}

/* Papers that are compared: the forms, and others where they are due. */
static bool is_compared(const struct bench *bench, const struct unit_statement *each) {
    return each->item == ITEM_APPLICATION_FORM || each->item == ITEM_UNIT_DETAIL_FORM ||
           each->item == ITEM_PERSONAL_DETAIL_FORM || bench_due(bench, each->item, -1);
}

/* A form's field that is required and open is judged with the form. */
static bool is_judged_with_form(const struct unit_statement *each) {
    return each->item == ITEM_APPLICATION_FORM;
}

/* The applicant fills in forms and samples in one hand. */
bool unit_hangs_on_form(const struct bench *bench, const struct unit_statement *each,
                        enum field_name name) {
    const struct statement *said = name == FIELD_UNIT_NAME ? &each->name : &each->code;
    enum agreement agreement =
        name == FIELD_UNIT_NAME ? each->name_agreement : each->code_agreement;
    const struct unit_facts *unit = &bench->facts->unit;
    bool is_settled = agreement == AGREEMENT_SAME &&
                      (name == FIELD_UNIT_NAME ? unit->name_is_sure : unit->code_is_sure);
    bool filled_in = each->item != ITEM_APPLICATION_FORM && each->item != ITEM_LICENCE_COPY;
    return filled_in && is_compared(bench, each) && statement_is_listed(said) &&
           statement_is_open(said) && !is_settled && form_is_in_doubt(bench, name);
}

/* A name in doubt on a paper that the applicant fills in, and not told with the form. */
static bool is_doubted_alone(const struct bench *bench, const struct unit_statement *each) {
    return each->item != ITEM_APPLICATION_FORM && each->item != ITEM_LICENCE_COPY &&
           is_compared(bench, each) && each->name_agreement == AGREEMENT_UNSURE &&
           statement_text(&each->name) && !unit_hangs_on_form(bench, each, FIELD_UNIT_NAME);
}

/* One hand's writing that was misread alike on several papers is one doubt, on the first of them in
 * the order of items, which names the others. */
static void doubt_name(struct bench *bench, const struct unit_statement *each) {
    const struct unit_facts *unit = &bench->facts->unit;
    enum item papers[ITEM_COUNT];
    bool also[ITEM_COUNT] = {false};
    int count = 0;
    const char *text = statement_text(&each->name);
    for (int i = 0; i < unit->statement_count && is_doubted_alone(bench, each); i++) {
        const struct unit_statement *other = &unit->statements[i];
        if (!is_doubted_alone(bench, other) || strcmp(statement_text(&other->name), text) != 0)
            continue;
        if (other->item < each->item)
            return;
        also[other->item] = other->item > each->item;
    }
    for (int item = 1; item < ITEM_COUNT; item++)
        if (also[item])
            papers[count++] = (enum item)item;
    note_unit(bench, FINDING_FIELD_UNSURE, each,
              (struct note){.detail = field_name_text(FIELD_UNIT_NAME),
                            .papers = papers,
                            .paper_count = count});
}

static void judge_name(struct bench *bench, const struct unit_statement *each) {
    const struct unit_facts *unit = &bench->facts->unit;
    bool licence = each->item == ITEM_LICENCE_COPY;
    if (each->name_agreement == AGREEMENT_DIFFERENT)
        note_unit(bench, FINDING_UNIT_NAME_MISMATCH, each, (struct note){.expected = unit->name});
    else if (each->name_agreement == AGREEMENT_FORMER && licence)
        note_unit(bench, FINDING_UNIT_FORMER_NAME, each, (struct note){.expected = unit->name});
    else if (is_judged_with_form(each) || unit_hangs_on_form(bench, each, FIELD_UNIT_NAME))
        return;
    else if (each->name_agreement == AGREEMENT_UNSURE ||
             (statement_is_listed(&each->name) && !statement_text(&each->name) &&
              statement_is_open(&each->name)) ||
             (licence && !statement_text(&each->name)))
        doubt_name(bench, each);
}

static enum field_name code_name(const struct unit_statement *each) {
    return each->code.field->name == FIELD_ORGANIZATION_CODE ? FIELD_ORGANIZATION_CODE
                                                             : FIELD_UNIT_CODE;
}

/* Surely impossible: read beyond doubt, or read alike on two papers. */
static bool is_surely_invalid(const struct bench *bench, const struct unit_statement *each) {
    const struct unit_facts *unit = &bench->facts->unit;
    int alike = 0;
    for (int i = 0; i < unit->statement_count; i++) {
        const char *text = statement_text(&unit->statements[i].code);
        alike += text && strcmp(text, statement_text(&each->code)) == 0;
    }
    return each->code_is_invalid && (alike > 1 || likeness_is_sure(each->code.field));
}

/* It bears that very code, or one misread that the other papers settle. */
static bool bears_code(const struct unit_statement *other, const struct unit_statement *each) {
    const char *text = statement_text(&other->code);
    const char *code = statement_text(&each->code);
    bool settled =
        other->code_agreement == AGREEMENT_SAME && each->code_agreement == AGREEMENT_SAME;
    return text && (strcmp(text, code) == 0 || (settled && strlen(text) == strlen(code)));
}

/* One code that is impossible is one finding, however many papers bear it: on the form, else on
 * the first in the order of items. */
static const struct unit_statement *first_with_code(const struct bench *bench,
                                                    const struct unit_statement *each) {
    const struct unit_facts *unit = &bench->facts->unit;
    const struct unit_statement *first = each;
    for (int i = 0; i < unit->statement_count; i++) {
        const struct unit_statement *other = &unit->statements[i];
        if (other->item < first->item && is_compared(bench, other) && bears_code(other, each))
            first = other;
    }
    return first;
}

static void judge_code_itself(struct bench *bench, const struct unit_statement *each) {
    if (!each->code_is_invalid)
        return;
    if (!is_surely_invalid(bench, each))
        bench_unsure(bench, code_name(each), each->item, NULL, &each->code);
    else
        note_unit(bench, FINDING_UNIT_CODE_INVALID, first_with_code(bench, each),
                  (struct note){.detail = each->code_is_old ? "old_number" : NULL,
                                .found = statement_text(&each->code)});
}

static void judge_code(struct bench *bench, const struct unit_statement *each) {
    const struct unit_facts *unit = &bench->facts->unit;
    bool licence = each->item == ITEM_LICENCE_COPY;
    const char *text = statement_text(&each->code);
    bool checked = text && (credit_is_proven(text) || organization_is_valid(text)) &&
                   !repair_is_guess(&each->code);
    judge_code_itself(bench, each);
    /* What is not surely impossible was told as a doubt. */
    if (each->code_agreement == AGREEMENT_DIFFERENT &&
        (!each->code_is_invalid || is_surely_invalid(bench, each)))
        note_unit(bench, FINDING_UNIT_CODE_MISMATCH, each, (struct note){.expected = unit->code});
    else if ((is_judged_with_form(each) && !text) ||
             unit_hangs_on_form(bench, each, FIELD_UNIT_CODE))
        return;
    else if (each->code_agreement == AGREEMENT_UNSURE ||
             (text && !statement_is_read(&each->code) && !checked && !unit->code_is_sure) ||
             (!text && statement_is_listed(&each->code) && statement_is_open(&each->code)) ||
             (licence && !text))
        bench_unsure(bench, code_name(each), each->item, NULL, &each->code);
}

/* Licence terms: one licence in force is enough. */
static bool is_expiring(const struct bench *bench, const struct page_reading *page) {
    for (int i = 0; i < bench->book->expiring_count; i++)
        if (page_serves(page, bench->book->expiring[i]))
            return true;
    return false;
}

static bool has_ended(const struct bench *bench, const struct statement *until) {
    struct date last;
    return statement_is_read(until) && date_parse(statement_text(until), &last) &&
           date_compare(last, bench->received) < 0;
}

static void judge_term(struct bench *bench) {
    const struct sheet_list *sheets = &bench->facts->items[ITEM_LICENCE_COPY];
    struct statement ended = statement_none();
    struct statement open = statement_none();
    for (int i = 0; i < sheets->count; i++) {
        const struct page_reading *page = facts_page(bench->facts, sheets->pages[i]);
        struct statement until = statement_of(page, FIELD_VALID_UNTIL, -1);
        bool expiring = is_expiring(bench, page);
        if (expiring && has_ended(bench, &until))
            ended = until;
        else if (expiring && statement_is_listed(&until) && !statement_is_read(&until) &&
                 !term_runs_on(until.field, bench->received))
            open = until; /* a place for the term with nothing in it is no unlimited one */
        else
            return;
    }
    if (ended.page)
        note_add(bench->book,
                 &(struct note){.code = FINDING_LICENCE_EXPIRED,
                                .item = ITEM_LICENCE_COPY,
                                .page = ended.page,
                                .box = &ended.field->box,
                                .found = statement_text(&ended)},
                 bench->out);
    else if (open.page)
        bench_unsure(bench, FIELD_VALID_UNTIL, ITEM_LICENCE_COPY, NULL, &open);
}

void unit_judge(struct bench *bench) {
    if (bench->is_refused)
        return;
    const struct unit_facts *unit = &bench->facts->unit;
    for (int i = 0; i < unit->statement_count; i++) {
        if (!is_compared(bench, &unit->statements[i]))
            continue;
        judge_name(bench, &unit->statements[i]);
        judge_code(bench, &unit->statements[i]);
    }
    if (bench_due(bench, ITEM_LICENCE_COPY, -1))
        judge_term(bench);
}
