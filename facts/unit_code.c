#include "facts/unit_code.h"

#include "base/check_digit.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/applicant.h"
#include "facts/likeness.h"
#include "facts/misread.h"
#include "facts/repair.h"
#include "facts/statement.h"
#include "facts/unit.h"
#include "facts/vote.h"

#include <stdlib.h>
#include <string.h>

/* Votes beside those of papers that were read (facts/unit.c). */
#define WEIGHT_INVALID  0.3
#define WEIGHT_MISREAD  0.02 /* impossible, and not surely read: one hand's slip on every sheet */
#define WEIGHT_WITNESS  0.2
#define WEIGHT_APPLIES  0.06 /* the form's and this are more than a licence's weight */
#define OLD_CODE_LENGTH 15

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

/* Between a form and a licence that state two possible codes the form tells who applies: no slip of
 * the pen makes a possible code, but a copy of another body's licence has one. */
static double form_weight(const struct unit_statement *statement) {
    return statement->item == ITEM_APPLICATION_FORM ? WEIGHT_APPLIES : 0;
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
        /* A guess was changed until its check digit held: that speaks for no other paper's code. */
        bool valid = code_is_valid(text) && !repair_is_guess(&statement->code);
        bool is_read = statement_is_read(&statement->code);
        double weight = is_read ? WEIGHT_INVALID : WEIGHT_MISREAD;
        if (valid)
            weight = unit_paper_weight(statement, is_read) + form_weight(statement);
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

/* All its characters but one at most are the expected ones in their order: of boxes for single
 * characters some were read and others not. That the check digit of an organisation code then holds
 * is chance, one in eleven. */
static bool lost_characters(const char *text, const char *expected) {
    size_t length = strlen(text);
    size_t whole = strlen(expected);
    return length < whole && text_distance(text, expected) <= (int)(whole - length) + 1;
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
    return statement_is_read(code) && code_is_valid(text) && !lost_characters(text, expected)
               ? AGREEMENT_DIFFERENT
               : AGREEMENT_UNSURE;
}

/* A guess changed an impossible code that another paper says too. */
static bool was_right(const struct statement *code, const char *expected) {
    if (!expected || !repair_is_guess(code) || !code->field->raw)
        return false;
    SCOPED(scoped_free)
    char *raw = text_folded(code->field->raw);
    return strcmp(raw, expected) == 0;
}

static void weigh_codes(struct packet *packet, struct unit_facts *unit) {
    for (int i = 0; i < unit->statement_count; i++) {
        struct unit_statement *each = &unit->statements[i];
        const char *text = statement_text(&each->code);
        /* One place of which the other paper's character was never thought of is another letter:
         * an S that no code has, read as 5 (a doubt, no repair). */
        if (text && unit->code && !code_is_valid(text) && code_is_valid(unit->code) &&
            likeness_repair(each->code.field, unit->code) &&
            (each->code.field->reading.character_count == 0 ||
             !misread_one_off(each->code.field, unit->code) ||
             misread_may_be(each->code.field, unit->code)))
            repair_field(packet, &each->code, unit->code);
        else if (unit->code_is_sure && was_right(&each->code, unit->code))
            repair_field(packet, &each->code, unit->code);
        each->code_agreement = compare_code(&each->code, unit->code);
        /* Too surely read for a repair; but its check digit fails, and the other was thought of. */
        if (each->code_agreement == AGREEMENT_DIFFERENT && !code_is_valid(text) &&
            code_is_valid(unit->code) && misread_may_be(each->code.field, unit->code))
            each->code_agreement = AGREEMENT_UNSURE;
        /* What nobody read surely proves no other code wrong: it is itself to be looked at. */
        if (each->code_agreement == AGREEMENT_DIFFERENT && !unit->code_is_sure)
            each->code_agreement = AGREEMENT_NONE;
        text = statement_text(&each->code);
        each->code_is_old = code_is_old(text);
        each->code_is_invalid = text && statement_is_read(&each->code) && !code_is_valid(text) &&
                                each->code_agreement != AGREEMENT_UNSURE;
    }
}

void unit_code_gather(struct packet *packet, struct facts *facts) {
    elect_code(facts);
    weigh_codes(packet, &facts->unit);
}
