#include "facts/identity.h"

#include "base/check_digit.h"
#include "base/text.h"
#include "facts/likeness.h"
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

/* One possible number, one impossible: the latter may be the former, misread. */
static bool settled_by_check_digit(struct packet *packet, const struct statement *form,
                                   const struct statement *card) {
    const char *first = statement_text(form);
    const char *second = statement_text(card);
    bool first_valid = citizen_is_valid(first);
    if (first_valid == citizen_is_valid(second))
        return false;
    const struct statement *wrong = first_valid ? card : form;
    const char *right = first_valid ? first : second;
    if (!likeness_repair(wrong->field, right))
        return false;
    repair_field(packet, wrong, right);
    return true;
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
    return agreement == AGREEMENT_UNSURE && far ? AGREEMENT_DIFFERENT : agreement;
}
