#include "rules/bench.h"

#include "facts/statement.h"

#include <stdlib.h>

static bool has_type(unsigned types, enum business_type type) {
    return types & (1u << type);
}

/* Every ticked type is in the book, and each may stand beside each other. */
static bool types_agree(const struct rulebook *book, unsigned types) {
    for (int type = 1; type < BUSINESS_COUNT; type++) {
        unsigned others = types & ~(1u << type);
        if (!has_type(types, (enum business_type)type))
            continue;
        if (!book->business[type].is_known || (others & ~book->business[type].together) != 0)
            return false;
    }
    return types != 0;
}

/* A kind that is ticked beside an issue of the other kind asks for the papers of both, when a
 * detail form of it lies in the packet; a tick alone, which no other paper bears out, is to be
 * looked at. */
static bool second_kind(struct bench *bench, bool own, bool ticked, enum item form) {
    if (own || !ticked)
        return own;
    if (bench->facts->items[form].count > 0)
        return true;
    bench_unsure(bench, FIELD_CERTIFICATE_KINDS, ITEM_APPLICATION_FORM, NULL,
                 &bench->facts->business.kinds_at);
    return false;
}

/* An issue of one kind with only the other kind ticked contradicts itself. */
static bool kinds_agree(struct bench *bench) {
    const struct facts *facts = bench->facts;
    unsigned issues = (1u << BUSINESS_UNIT_ISSUE) | (1u << BUSINESS_PERSONAL_ISSUE);
    bench->has_unit = facts->business.kinds & CERTIFICATE_UNIT;
    bench->has_personal = facts->business.kinds & CERTIFICATE_PERSONAL;
    if (!(bench->types & issues))
        return true;
    bool unit = has_type(bench->types, BUSINESS_UNIT_ISSUE);
    bool personal = has_type(bench->types, BUSINESS_PERSONAL_ISSUE);
    bool ticked = facts->business.kind_ticks == FIELD_STATE_READ;
    if (ticked &&
        ((unit && !personal && !bench->has_unit) || (personal && !unit && !bench->has_personal)))
        return false;
    bench->has_unit = second_kind(bench, unit, ticked && bench->has_unit, ITEM_UNIT_DETAIL_FORM);
    bench->has_personal =
        second_kind(bench, personal, ticked && bench->has_personal, ITEM_PERSONAL_DETAIL_FORM);
    if (bench->has_unit && bench->book->business[BUSINESS_UNIT_ISSUE].is_known)
        bench->types |= 1u << BUSINESS_UNIT_ISSUE;
    if (bench->has_personal && bench->book->business[BUSINESS_PERSONAL_ISSUE].is_known)
        bench->types |= 1u << BUSINESS_PERSONAL_ISSUE;
    return true;
}

static void note_business(struct bench *bench, enum finding_code code,
                          const struct clause *clause) {
    const struct statement *at = &bench->facts->business.at;
    note_add(bench->book,
             &(struct note){.code = code,
                            .item = ITEM_APPLICATION_FORM,
                            .page = at->page,
                            .box = &at->field->box,
                            .clause = clause},
             bench->out);
}

static void refuse_types_not_mailed(struct bench *bench) {
    for (int type = 1; type < BUSINESS_COUNT; type++) {
        const struct business_rule *rule = &bench->book->business[type];
        if (!has_type(bench->types, (enum business_type)type) || rule->is_by_mail)
            continue;
        note_business(bench, FINDING_BUSINESS_NOT_BY_MAIL, rule->clause);
        bench->is_refused = true;
    }
}

/* Whether the packet speaks of a kind that its ticks leave out: its detail form lies there, or the
 * form counts such certificates. A tick or a ring of the pen may have been overlooked, and with it
 * all that is due for the kind. */
static bool is_left_out(const struct bench *bench, bool has, enum item form,
                        enum field_name count) {
    const struct statement *counted = &bench->facts->form[count];
    return !has && (bench->facts->items[form].count > 0 ||
                    (statement_is_read(counted) && strtol(statement_text(counted), NULL, 10) > 0));
}

static void doubt_kinds(struct bench *bench) {
    bool told = bench->has_unit || bench->has_personal;
    bool left_out =
        is_left_out(bench, bench->has_unit, ITEM_UNIT_DETAIL_FORM, FIELD_UNIT_CERTIFICATES) ||
        is_left_out(bench, bench->has_personal, ITEM_PERSONAL_DETAIL_FORM,
                    FIELD_PERSONAL_CERTIFICATES);
    if (!bench->is_refused &&
        (left_out || (!told && bench->facts->business.kind_ticks == FIELD_STATE_UNSURE)))
        bench_unsure(bench, FIELD_CERTIFICATE_KINDS, ITEM_APPLICATION_FORM, NULL,
                     &bench->facts->business.kinds_at);
}

/* What all slips come to, or -1: an amount could not be read, or two are said for one slip. */
static long all_paid(const struct facts *facts) {
    long sum_fen = 0;
    for (int i = 0; i < facts->voucher_count; i++) {
        const struct voucher_fact *slip = &facts->vouchers[i];
        if (slip->amount_fen < 0 || (slip->words_fen >= 0 && slip->words_fen != slip->amount_fen))
            return -1;
        sum_fen += slip->amount_fen;
    }
    return sum_fen;
}

/* A business on trial: the bits that come of it (an issue of one kind with both ticked is of both),
 * and what it costs; no bits where it cannot be, or is not handled by mail. */
static struct bench on_trial(const struct bench *bench, unsigned types) {
    struct finding_list aside = {0};
    struct bench trial = *bench;
    trial.out = &aside;
    trial.types = types;
    bool can_be = types_agree(bench->book, types) && kinds_agree(&trial);
    for (int type = 1; type < BUSINESS_COUNT; type++)
        can_be &=
            !has_type(types, (enum business_type)type) || bench->book->business[type].is_by_mail;
    trial.is_determined = can_be;
    fee_reckon(&trial);
    if (!can_be)
        trial.types = 0;
    finding_list_free(&aside);
    return trial;
}

/* Ticks that were not surely read are borne out by the payment: it is just what they cost, and
 * nothing else that could be applied for costs as much. What a change costs does not tell it, and
 * its names are told apart by its tick. */
static bool is_paid_for(const struct bench *bench, unsigned types) {
    long paid_fen = all_paid(bench->facts);
    struct bench own = on_trial(bench, types);
    if (paid_fen <= 0 || !own.types || has_type(types, BUSINESS_CHANGE) || !own.fee.is_known ||
        own.fee.min_fen != paid_fen || own.fee.max_fen != paid_fen)
        return false;
    for (unsigned other = 2; other < 1u << BUSINESS_COUNT; other += 2) {
        struct bench trial = on_trial(bench, other);
        bool may_be = trial.types && trial.types != own.types && trial.fee.min_fen <= paid_fen &&
                      (trial.fee.max_fen >= paid_fen || !trial.fee.is_known);
        if (may_be)
            return false;
    }
    return true;
}

void business_judge(struct bench *bench) {
    const struct facts *facts = bench->facts;
    bench->types = facts->business.types;
    if (facts->items[ITEM_APPLICATION_FORM].count == 0)
        return;
    bool is_unsure = facts->business.ticks == FIELD_STATE_UNSURE;
    if (is_unsure && is_paid_for(bench, facts->business.unsure_types)) {
        bench->types = facts->business.unsure_types;
    } else if (is_unsure) {
        bench_unsure(bench, FIELD_BUSINESS_TYPES, ITEM_APPLICATION_FORM, NULL, &facts->business.at);
        return;
    }
    if (!types_agree(bench->book, bench->types) || !kinds_agree(bench)) {
        note_business(bench, FINDING_BUSINESS_UNDETERMINED, NULL);
        return;
    }
    bench->is_determined = true;
    refuse_types_not_mailed(bench);
    doubt_kinds(bench);
}
