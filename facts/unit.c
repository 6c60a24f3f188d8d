#include "facts/unit.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/applicant.h"
#include "facts/former_name.h"
#include "facts/legal_form.h"
#include "facts/likeness.h"
#include "facts/mailing.h"
#include "facts/odd_licence.h"
#include "facts/plausible.h"
#include "facts/ring.h"
#include "facts/sealed_name.h"
#include "facts/statement.h"
#include "facts/unit_code.h"
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

double unit_paper_weight(const struct unit_statement *statement, bool is_sure) {
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

/* No paper surely names the unit, or the licence alone does: then *licence is set. */
static bool only_licence_is_sure(const struct unit_facts *unit,
                                 const struct unit_statement **licence) {
    for (int i = 0; i < unit->statement_count; i++) {
        const struct unit_statement *each = &unit->statements[i];
        if (!is_surely_named(&each->name))
            continue;
        if (each->item != ITEM_LICENCE_COPY ||
            (*licence &&
             !same_name(statement_text(&each->name), statement_text(&(*licence)->name))))
            return false;
        *licence = each;
    }
    return true;
}

/* Impressions of another name than the licence's, which alone was surely read: where the other
 * papers say the seals' name, the licence is the one that differs; where they are split, the name
 * is not sure, and neither a seal nor a paper is held to be another body's. */
static bool outweigh_licence(struct facts *facts, const struct unit_statement *licence,
                             const struct sealed_name *sealed) {
    struct unit_facts *unit = &facts->unit;
    const char *own = statement_text(&licence->name);
    if (!sealed->text || names_are_like(sealed->text, own))
        return false;
    enum odd odd = odd_of(facts, licence, sealed);
    if (odd == ODD_SEALS)
        return false;
    unit->name = text_copy(odd == ODD_LICENCE ? sealed->text : own);
    unit->name_is_sure = unit->name_is_witnessed = odd == ODD_LICENCE;
    unit->sealed_name = text_copy(sealed->text);
    return true;
}

/* They bring a name of their own only where no paper surely says one, the same name was surely read
 * on sheet after sheet, and no paper's doubtful reading speaks against it. It is sure only when a
 * paper says it too, the form itself or one of another hand (a payer, an invoice's title): else the
 * form may name a body that differs in the very character that could not be read. False when they
 * bring none. */
static bool take_sealed_name(struct facts *facts) {
    struct unit_facts *unit = &facts->unit;
    const struct unit_statement *licence = NULL;
    if (!only_licence_is_sure(unit, &licence))
        return false;
    SCOPED(sealed_name_free)
    struct sealed_name sealed = sealed_name_find(facts);
    if (licence)
        return outweigh_licence(facts, licence, &sealed);
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
            vote_cast(&vote, text, unit_paper_weight(statement, is_surely_named(&statement->name)),
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

static bool is_in_doubt(const struct statement *said) {
    return statement_is_listed(said) && statement_is_open(said);
}

/* Of an unsure cell's name less than half was read, or what was read can be of that name. */
static bool could_say(const struct statement *cell, const char *name) {
    const char *text = statement_body(cell);
    return !text || text_length_characters(text) * 2 < text_length_characters(name) ||
           likeness_fits(cell->field, name);
}

/* A new name that could not be read surely is the one that the seals bear, where its reading can be
 * of that and another paper says it too. */
static bool seals_mend(const struct facts *facts, const struct statement *after,
                       const struct sealed_name *sealed) {
    const char *before = statement_body(&facts->form[FIELD_NAME_BEFORE]);
    if (!sealed->text || !is_in_doubt(after) || !could_say(after, sealed->text) ||
        (before && same_name(before, sealed->text)))
        return false;
    bool is_said = sealed->is_witnessed;
    for (int i = 0; i < facts->unit.statement_count; i++) {
        const char *said = statement_text(&facts->unit.statements[i].name);
        is_said |= said && same_name(said, sealed->text);
    }
    return is_said;
}

/* What the form calls the unit, where that is not the former name; else NULL. */
static const char *called_anew(const struct facts *facts) {
    const struct statement *said = &facts->form[FIELD_UNIT_NAME];
    const char *before = statement_body(&facts->form[FIELD_NAME_BEFORE]);
    const char *called = statement_is_read(said) ? statement_body(said) : NULL;
    return called && before && !same_name(called, before) ? called : NULL;
}

/* The former name: as the form says; where it leaves that out, what it calls the unit, if that is
 * not the new name; where the cell could not be read, the licence's, if that is not the new name.
 */
static const char *former_name(const struct facts *facts, const char *name,
                               const struct unit_statement *licence) {
    const struct statement *before = &facts->form[FIELD_NAME_BEFORE];
    const char *said = statement_text(&facts->form[FIELD_UNIT_NAME]);
    const char *old = licence ? statement_text(&licence->name) : NULL;
    bool is_open = statement_is_open(before) && old && name && !same_name(old, name);
    bool same = said && name && same_name(said, name);
    if (is_open && could_say(before, old) && (statement_body(before) || !said || same))
        return old;
    return statement_body(before) ? statement_body(before) : said;
}

/* In a change of name: name_after, or where it is blank the licence's, is expected; name_before, or
 * what the form calls the unit, is the former. False when this is no change of name. */
static bool take_new_name(struct facts *facts) {
    struct unit_facts *unit = &facts->unit;
    const struct statement *after = &facts->form[FIELD_NAME_AFTER];
    const char *name = statement_body(after);
    if (!(facts->business.types & (1u << BUSINESS_CHANGE)) ||
        (!name && !statement_body(&facts->form[FIELD_NAME_BEFORE])))
        return false;
    const struct unit_statement *licence = licence_of(unit);
    bool settled = licence && name &&
                   likeness_name(after->field, statement_text(&licence->name)) == AGREEMENT_SAME;
    SCOPED(sealed_name_free)
    struct sealed_name sealed = sealed_name_find(facts);
    bool by_seals = !settled && seals_mend(facts, after, &sealed);
    const char *called = called_anew(facts);
    bool by_form = !by_seals && !name && is_in_doubt(after) && called;
    if (by_seals || by_form)
        name = by_seals ? sealed.text : called;
    else if (!name || settled)
        name = licence ? statement_text(&licence->name) : name;
    const char *former = former_name(facts, name, licence);
    if (!name || !former || same_name(name, former))
        return false;
    bool by_licence = licence && statement_is_read(&licence->name) && !is_in_doubt(after);
    unit->name = text_copy(name);
    unit->name_is_sure = settled || by_seals || by_form || by_licence || statement_is_read(after);
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
        const char *text = statement_text(&each->name);
        if (each->name_agreement == AGREEMENT_UNSURE &&
            (likeness_fits(each->name.field, facts->unit.name) ||
             likeness_lost_at_seam(each->name.field, facts->unit.name) ||
             (text && plausible_stroke_added(text, facts->unit.name)) ||
             (text && legal_form_is_cut(text, facts->unit.name))) &&
            confirmations(facts, each) >= CONFIRMATIONS_NEEDED)
            each->name_agreement = AGREEMENT_SAME;
    }
}

/* The end of a name, whose beginning a fold or a rule may have parted from it. */
static bool is_end_of(const char *part, const char *whole) {
    SCOPED(scoped_free)
    char *first = text_folded(part);
    SCOPED(scoped_free)
    char *second = text_folded(whole);
    return strlen(first) < strlen(second) && text_ends_with(second, first);
}

/* Another paper's name was read just so, and not surely: one hand's writing misread twice. */
static bool is_doubted_elsewhere(const struct unit_facts *unit, const struct statement *name) {
    for (int i = 0; i < unit->statement_count; i++) {
        const struct statement *other = &unit->statements[i].name;
        const char *text = statement_is_read(other) ? NULL : statement_text(other);
        if (text && same_name(text, statement_text(name)))
            return true;
    }
    return false;
}

/* Read beyond doubt as another body's: not as a part of the expected name. */
static bool names_another(const struct unit_facts *unit, const struct statement *name) {
    return unit->name_is_sure && is_surely_named(name) &&
           !is_end_of(statement_text(name), unit->name) && !is_doubted_elsewhere(unit, name);
}

static void weigh_names(struct unit_facts *unit) {
    for (int i = 0; i < unit->statement_count; i++) {
        struct unit_statement *each = &unit->statements[i];
        each->name_agreement = likeness_name(each->name.field, unit->name);
        bool other =
            each->name_agreement == AGREEMENT_DIFFERENT || each->name_agreement == AGREEMENT_UNSURE;
        if (other && (likeness_name(each->name.field, unit->former_name) == AGREEMENT_SAME ||
                      former_may_stand(each, unit)))
            each->name_agreement = AGREEMENT_FORMER;
        else if (each->name_agreement == AGREEMENT_DIFFERENT && !names_another(unit, &each->name))
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

void unit_gather(struct packet *packet, struct facts *facts) {
    gather_statements(facts);
    if (!take_new_name(facts) && !take_sealed_name(facts))
        elect_name(facts);
    weigh_names(&facts->unit);
    former_name_take_in_full(facts);
    settle_names(facts);
    note_contested(&facts->unit);
    unit_code_gather(packet, facts);
}

void unit_free(struct unit_facts *unit) {
    free(unit->name);
    free(unit->sealed_name);
    free(unit->former_name);
    free(unit->former_on_licence);
    free(unit->contested_name);
    free(unit->code);
    free(unit->statements);
    *unit = (struct unit_facts){0};
}
