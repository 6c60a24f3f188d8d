#include "facts/unit.h"

#include "base/check_digit.h"
#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/applicant.h"
#include "facts/likeness.h"
#include "facts/mailing.h"
#include "facts/plausible.h"
#include "facts/repair.h"
#include "facts/ring.h"
#include "facts/sealed_name.h"
#include "facts/statement.h"
#include "facts/vote.h"

#include <stdlib.h>
#include <string.h>

/* Votes. A paper surely read counts one; the licence and the form a little more, so that they
 * decide among equals; what was not surely read counts less than any other paper. */
#define WEIGHT_READ     1.0
#define WEIGHT_UNSURE   0.4
#define WEIGHT_LICENCE  0.1
#define WEIGHT_FORM     0.05
#define WEIGHT_SEAL     0.5
#define MOST_SEAL_VOTES 3
#define WEIGHT_INVALID  0.3
#define WEIGHT_WITNESS  0.2
#define OLD_CODE_LENGTH 15
/* Papers or seals that must say a name for sure before they settle a bad reading of it. */
#define CONFIRMATIONS_NEEDED 2

static void gather_statements(struct facts *facts) {
    struct unit_facts *unit = &facts->unit;
    for (int number = 1; number <= facts->packet->pages.count; number++) {
        const struct page_reading *page = facts_page(facts, number);
        enum item item = applicant_item(page);
        if (item == ITEM_NONE || page_is_unreadable(page) ||
            sheet_list_has(&facts->foreign, number) || mailing_replaced(facts, number, item))
            continue;
        unit->statements =
            memory_room(unit->statements, unit->statement_count, sizeof *unit->statements);
        unit->statements[unit->statement_count++] = (struct unit_statement){
            .name = statement_of(page, FIELD_UNIT_NAME, -1),
            .code = applicant_code(page),
            .item = item,
        };
    }
}

static bool same_name(const char *a, const char *b) {
    char *first = text_folded(a);
    char *second = text_folded(b);
    bool same = strcmp(first, second) == 0;
    free(first);
    free(second);
    return same;
}

static double paper_weight(const struct unit_statement *statement, bool is_sure) {
    double weight = is_sure ? WEIGHT_READ : WEIGHT_UNSURE;
    if (statement->item == ITEM_LICENCE_COPY)
        weight += WEIGHT_LICENCE;
    return statement->item == ITEM_APPLICATION_FORM ? weight + WEIGHT_FORM : weight;
}

/* Read, and it can be a body's name: a label beside which the name stood is none. */
static bool is_surely_named(const struct statement *name) {
    return statement_is_read(name) && plausible_body(statement_text(name));
}

static bool seal_may_vote(const struct seal *seal) {
    return (seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL) && seal->title && !seal->purpose;
}

/* Impressions support the names that papers state. A name is sure that one paper surely says, or a
 * paper and a seal; the same doubtful reading of two papers is one mistake in one hand or typeface
 * made twice. */
static void cast_seals(const struct facts *facts, struct vote *vote) {
    for (int each = 0; each < vote->count; each++) {
        int votes = 0;
        for (int i = 0; i < facts->packet->pages.count; i++) {
            const struct page_reading *page = &facts->packet->pages.at[i];
            if (sheet_list_has(&facts->foreign, page->number))
                continue;
            for (int j = 0; j < page->seals.count; j++)
                votes +=
                    seal_may_vote(&page->seals.at[j]) &&
                    ring_against(&page->seals.at[j], vote->at[each].text).verdict == NAME_AGREES;
        }
        if (votes > MOST_SEAL_VOTES)
            votes = MOST_SEAL_VOTES;
        vote->at[each].weight += WEIGHT_SEAL * votes;
        vote->at[each].is_sure |= votes > 0;
    }
}

/* They bring a name of their own only where no paper surely says one, the same name was surely read
 * on sheet after sheet, and no paper's doubtful reading speaks against it. It is sure only when a
 * paper says it too, the form itself or one of another hand (a payer, an invoice's title): else the
 * form may name a body that differs in the very character that could not be read. False when they
 * bring none. */
static bool take_sealed_name(struct facts *facts) {
    struct unit_facts *unit = &facts->unit;
    for (int i = 0; i < unit->statement_count; i++)
        if (is_surely_named(&unit->statements[i].name))
            return false;
    SCOPED(sealed_name_free)
    struct sealed_name sealed = sealed_name_find(facts);
    unit->sealed_name = sealed_name_common(facts);
    if (!sealed.text || !sealed_name_is_allowed(facts, sealed.text))
        return false;
    unit->name = text_copy(sealed.text);
    unit->name_is_sure = unit->name_is_witnessed = sealed.is_witnessed;
    for (int i = 0; i < unit->statement_count; i++) {
        const char *said = statement_text(&unit->statements[i].name);
        unit->name_is_sure |= said && same_name(said, unit->name);
    }
    return true;
}

static void elect_name(struct facts *facts) {
    struct unit_facts *unit = &facts->unit;
    struct vote vote = {0};
    for (int i = 0; i < unit->statement_count; i++) {
        const struct unit_statement *statement = &unit->statements[i];
        const char *text = statement_text(&statement->name);
        if (text)
            vote_cast(&vote, text, paper_weight(statement, is_surely_named(&statement->name)),
                      is_surely_named(&statement->name));
    }
    cast_seals(facts, &vote);
    const struct candidate_value *winner = vote_winner(&vote);
    if (winner) {
        unit->name = text_copy(winner->text);
        unit->name_is_sure = winner->is_sure;
    }
    vote_free(&vote);
}

static const struct unit_statement *licence_of(const struct unit_facts *unit) {
    const struct unit_statement *best = NULL;
    for (int i = 0; i < unit->statement_count; i++) {
        const struct unit_statement *each = &unit->statements[i];
        if (each->item == ITEM_LICENCE_COPY && statement_text(&each->name) &&
            (!best || statement_better(each->name, best->name).field == each->name.field))
            best = each;
    }
    return best;
}

/* A name that was read where a body's belongs, or NULL: a form's own sentences are none. */
static const char *statement_body(const struct statement *statement) {
    const char *text = statement_text(statement);
    if (!text || plausible_body(text))
        return text;
    SCOPED(scoped_free)
    char *folded = text_folded(text);
    return statement_is_read(statement) && !strpbrk(folded, ",.:;") ? text : NULL;
}

/* In a change of name: name_after, or where it is blank the licence's, is expected; name_before, or
 * what the form calls the unit, is the former. False when this is no change of name. */
static bool take_new_name(struct facts *facts) {
    struct unit_facts *unit = &facts->unit;
    const struct statement *before = &facts->form[FIELD_NAME_BEFORE];
    const struct statement *after = &facts->form[FIELD_NAME_AFTER];
    const char *former = statement_body(before);
    const char *name = statement_body(after);
    if (!(facts->business.types & (1u << BUSINESS_CHANGE)) || (!former && !name))
        return false;
    const struct unit_statement *licence = licence_of(unit);
    bool settled = licence && name &&
                   likeness_name(after->field, statement_text(&licence->name)) == AGREEMENT_SAME;
    if (!name || settled)
        name = licence ? statement_text(&licence->name) : name;
    if (!former)
        former = statement_text(&facts->form[FIELD_UNIT_NAME]);
    if (!name || !former || same_name(name, former))
        return false;
    unit->name = text_copy(name);
    unit->name_is_sure =
        settled || statement_is_read(after) || (licence && statement_is_read(&licence->name));
    unit->former_name = text_copy(former);
    return true;
}

/* Whether an impression on a page bears a name. */
static bool page_is_sealed_with(const struct facts *facts, int number, const char *name) {
    const struct seal_list *seals = &facts_page(facts, number)->seals;
    for (int i = 0; i < seals->count; i++)
        if (seal_may_vote(&seals->at[i]) &&
            ring_against(&seals->at[i], name).verdict == NAME_AGREES)
            return true;
    return false;
}

/* Who confirms the expected name besides a paper that could not be read surely: papers that surely
 * say it, and the seal on that paper itself. */
static int confirmations(const struct facts *facts, const struct unit_statement *doubtful) {
    const struct unit_facts *unit = &facts->unit;
    int count = page_is_sealed_with(facts, doubtful->name.page, unit->name);
    count += unit->name_is_witnessed;
    for (int i = 0; i < unit->statement_count; i++) {
        const struct unit_statement *each = &unit->statements[i];
        count += each != doubtful && statement_is_read(&each->name) &&
                 same_name(statement_text(&each->name), unit->name);
    }
    return count;
}

/* A bad reading that speaks nowhere against what others say for sure is that. */
static void settle_names(struct facts *facts) {
    for (int i = 0; i < facts->unit.statement_count; i++) {
        struct unit_statement *each = &facts->unit.statements[i];
        if (each->name_agreement == AGREEMENT_UNSURE &&
            (likeness_fits(each->name.field, facts->unit.name) ||
             likeness_lost_at_seam(each->name.field, facts->unit.name)) &&
            confirmations(facts, each) >= CONFIRMATIONS_NEEDED)
            each->name_agreement = AGREEMENT_SAME;
    }
}

static bool is_part_of(const char *part, const char *whole) {
    SCOPED(scoped_free)
    char *first = text_folded(part);
    SCOPED(scoped_free)
    char *second = text_folded(whole);
    return names_are_like(part, whole) && strstr(second, first) != NULL;
}

/* A licence in a change of name of which one name is a part of the other: a line of it, or of the
 * form's cell, may not have been read. A person looks at it either way. */
static bool may_bear_former(const struct unit_statement *each, const struct unit_facts *unit) {
    const char *name = statement_text(&each->name);
    return each->item == ITEM_LICENCE_COPY && unit->former_name && name &&
           (is_part_of(name, unit->former_name) || is_part_of(unit->former_name, name));
}

static void weigh_names(struct unit_facts *unit) {
    for (int i = 0; i < unit->statement_count; i++) {
        struct unit_statement *each = &unit->statements[i];
        each->name_agreement = likeness_name(each->name.field, unit->name);
        bool other =
            each->name_agreement == AGREEMENT_DIFFERENT || each->name_agreement == AGREEMENT_UNSURE;
        if (other && (likeness_name(each->name.field, unit->former_name) == AGREEMENT_SAME ||
                      may_bear_former(each, unit)))
            each->name_agreement = AGREEMENT_FORMER;
        else if (each->name_agreement == AGREEMENT_DIFFERENT &&
                 !(unit->name_is_sure && is_surely_named(&each->name)))
            each->name_agreement = AGREEMENT_UNSURE;
    }
}

/* The name that form or licence state against the rest: a seal may bear it. */
static void note_contested(struct unit_facts *unit) {
    for (int i = 0; i < unit->statement_count && !unit->contested_name; i++) {
        const struct unit_statement *each = &unit->statements[i];
        bool speaks = each->item == ITEM_APPLICATION_FORM || each->item == ITEM_LICENCE_COPY;
        if (speaks && each->name_agreement == AGREEMENT_DIFFERENT &&
            names_are_like(statement_text(&each->name), unit->name))
            unit->contested_name = text_copy(statement_text(&each->name));
    }
}

static bool code_is_valid(const char *code) {
    return credit_is_proven(code) || organization_is_valid(code);
}

static bool code_is_proven(const struct statement *code) {
    const char *text = statement_text(code);
    return text && code_is_valid(text) && !repair_is_guess(code);
}

/* The code beside an invoice's title is no paper that is compared; that it is one of two that
 * papers state decides among these. */
static double witness_weight(const struct facts *facts, const char *code) {
    for (int number = 1; number <= facts->packet->pages.count; number++) {
        struct statement said = statement_of(facts_page(facts, number), FIELD_TAX_CODE, -1);
        if (statement_is_read(&said) && strcmp(statement_text(&said), code) == 0 &&
            !sheet_list_has(&facts->foreign, number))
            return WEIGHT_WITNESS;
    }
    return 0;
}

/* Check digits speak for a code that was not surely read; that two papers were misread alike, as
 * one hand's figures are, does not. */
static void elect_code(struct facts *facts) {
    struct unit_facts *unit = &facts->unit;
    struct vote vote = {0};
    for (int i = 0; i < unit->statement_count; i++) {
        const struct unit_statement *statement = &unit->statements[i];
        const char *text = statement_text(&statement->code);
        if (!text)
            continue;
        bool valid = code_is_valid(text);
        bool is_read = statement_is_read(&statement->code);
        double weight = valid ? paper_weight(statement, is_read) : WEIGHT_INVALID;
        /* An organisation code is a part of the credit code and says less. */
        weight -= valid && strlen(text) != 18 ? WEIGHT_INVALID : 0;
        vote_cast(&vote, text, weight, is_read || code_is_proven(&statement->code));
    }
    for (int i = 0; i < vote.count; i++) {
        double witness = witness_weight(facts, vote.at[i].text);
        vote.at[i].weight += witness;
        vote.at[i].is_sure |= witness > 0;
    }
    const struct candidate_value *winner = vote_winner(&vote);
    if (winner) {
        unit->code = text_copy(winner->text);
        unit->code_is_sure = winner->is_sure;
    }
    vote_free(&vote);
}

static bool code_is_old(const char *code) {
    return code && strlen(code) == OLD_CODE_LENGTH && strspn(code, "0123456789") == OLD_CODE_LENGTH;
}

/* Codes of two lengths are compared by the nine characters of the body; a registration number of
 * before 2015 is no code of that kind, and says nothing of it. */
static enum agreement compare_code(const struct statement *code, const char *expected) {
    const char *text = statement_text(code);
    if (statement_is_read(code) && expected && code_is_old(text) != code_is_old(expected))
        return AGREEMENT_NONE;
    if (!text || !expected || strlen(text) == strlen(expected))
        return likeness_number(code->field, expected);
    char own[10];
    char other[10];
    if (!code_subject(text, own)[0] || !code_subject(expected, other)[0])
        return likeness_number(code->field, expected);
    if (strcmp(own, other) == 0)
        return AGREEMENT_SAME;
    return statement_is_read(code) && code_is_valid(text) ? AGREEMENT_DIFFERENT : AGREEMENT_UNSURE;
}

static void weigh_codes(struct packet *packet, struct unit_facts *unit) {
    for (int i = 0; i < unit->statement_count; i++) {
        struct unit_statement *each = &unit->statements[i];
        const char *text = statement_text(&each->code);
        if (text && unit->code && !code_is_valid(text) && code_is_valid(unit->code) &&
            likeness_repair(each->code.field, unit->code))
            repair_field(packet, &each->code, unit->code);
        each->code_agreement = compare_code(&each->code, unit->code);
        /* What nobody read surely proves no other code wrong: it is itself to be looked at. */
        if (each->code_agreement == AGREEMENT_DIFFERENT && !unit->code_is_sure)
            each->code_agreement = AGREEMENT_NONE;
        text = statement_text(&each->code);
        each->code_is_old = code_is_old(text);
        each->code_is_invalid = text && statement_is_read(&each->code) && !code_is_valid(text) &&
                                each->code_agreement != AGREEMENT_UNSURE;
    }
}

void unit_gather(struct packet *packet, struct facts *facts) {
    gather_statements(facts);
    if (!take_new_name(facts) && !take_sealed_name(facts))
        elect_name(facts);
    weigh_names(&facts->unit);
    settle_names(facts);
    note_contested(&facts->unit);
    elect_code(facts);
    weigh_codes(packet, &facts->unit);
}

void unit_free(struct unit_facts *unit) {
    free(unit->name);
    free(unit->sealed_name);
    free(unit->former_name);
    free(unit->contested_name);
    free(unit->code);
    free(unit->statements);
    *unit = (struct unit_facts){0};
}
