#include "facts/identity.h"

#include "base/check_digit.h"
#include "base/text.h"
#include "facts/likeness.h"
#include "facts/misread.h"
#include "facts/repair.h"
#include "facts/statement.h"

/* Two numbers that differ in more places are two people's, however badly they were read. */
#define FAR_NUMBER 5

/* Nothing legible stands there, but something may. */
static bool is_illegible(const struct statement *statement) {
    return !statement_text(statement) && statement_is_open(statement);
}

static enum agreement worth_of(enum agreement a, enum agreement b, bool both_read) {
    if (a == AGREEMENT_SAME || b == AGREEMENT_SAME)
        return AGREEMENT_SAME;
    bool sure = a == AGREEMENT_DIFFERENT && b == AGREEMENT_DIFFERENT && both_read;
    return sure ? AGREEMENT_DIFFERENT : AGREEMENT_UNSURE;
}

enum agreement identity_names(const struct statement *form, const struct statement *card) {
    const char *first = statement_text(form);
    const char *second = statement_text(card);
    if (!first || !second)
        return is_illegible(form) || is_illegible(card) ? AGREEMENT_UNSURE : AGREEMENT_NONE;
    enum agreement agreement =
        worth_of(likeness_name(form->field, second), likeness_name(card->field, first),
                 statement_is_read(form) && statement_is_read(card));
    bool far = !names_are_like(first, second);
    return agreement == AGREEMENT_UNSURE && far ? AGREEMENT_DIFFERENT : agreement;
}

/* Of two numbers one is possible, one is not: gives the latter, else NULL. */
static const struct statement *impossible_one(const struct statement *form,
                                              const struct statement *card) {
    bool form_valid = citizen_is_valid(statement_text(form));
    if (form_valid == citizen_is_valid(statement_text(card)))
        return NULL;
    return form_valid ? card : form;
}

/* One possible number, one impossible: the latter may be the former, misread. */
static bool settled_by_check_digit(struct packet *packet, const struct statement *form,
                                   const struct statement *card) {
    const struct statement *wrong = impossible_one(form, card);
    const char *right = wrong ? statement_text(wrong == form ? card : form) : NULL;
    if (!right || !likeness_repair(wrong->field, right))
        return false;
    repair_field(packet, wrong, right);
    return true;
}

/* Too surely read for a repair; but the check digit speaks against it, and the other was thought
 * of. */
static bool may_be_misread(const struct statement *form, const struct statement *card) {
    const struct statement *wrong = impossible_one(form, card);
    return wrong && misread_may_be(wrong->field, statement_text(wrong == form ? card : form));
}

enum agreement identity_numbers(struct packet *packet, const struct statement *form,
                                const struct statement *card) {
    const char *first = statement_text(form);
    const char *second = statement_text(card);
    if (!first || !second)
        return is_illegible(form) || is_illegible(card) ? AGREEMENT_UNSURE : AGREEMENT_NONE;
    bool far = text_distance(first, second) >= FAR_NUMBER;
    if (!far && settled_by_check_digit(packet, form, card))
        return AGREEMENT_SAME;
    bool sure = (statement_is_read(form) && statement_is_read(card)) || far;
    enum agreement agreement =
        worth_of(likeness_number(form->field, second), likeness_number(card->field, first), sure);
    if (agreement == AGREEMENT_DIFFERENT && may_be_misread(form, card))
        return AGREEMENT_UNSURE;
    return agreement == AGREEMENT_UNSURE && far ? AGREEMENT_DIFFERENT : agreement;
}
