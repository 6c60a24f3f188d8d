#include "rules/bench.h"

#include "base/scoped.h"
#include "facts/in_words.h"
#include "facts/likeness.h"
#include "facts/money.h"
#include "facts/payment.h"
#include "facts/statement.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

/* What the slips add up to; a slip that does not count is kept apart, so that one fault does not
 * show as two. */
struct paid {
    long min_fen, max_fen;         /* of slips in order */
    long spoiled_min, spoiled_max; /* of the others */
    bool is_open;                  /* an amount could not be read */
    const struct voucher_fact *first;
};

static void note_slip(struct bench *bench, const struct voucher_fact *slip, struct note note,
                      const struct statement *at) {
    note.item = ITEM_PAYMENT_VOUCHER;
    note.page = slip->page;
    note.box = &at->field->box;
    note.found = note.found ? note.found : statement_text(at);
    note_add(bench->book, &note, bench->out);
}

/* Whether a value was tried and not read: the paper bears it, nobody knows what it says. */
static bool is_in_doubt(const struct statement *statement) {
    return statement_is_listed(statement) && statement_is_open(statement);
}

static bool is_refused_channel(struct bench *bench, const struct voucher_fact *slip) {
    const char *channel = statement_is_read(&slip->channel) ? statement_text(&slip->channel) : "";
    for (int i = 0; i < bench->book->refused_count; i++) {
        if (strcmp(channel, bench->book->refused_channels[i]) != 0)
            continue;
        note_slip(bench, slip,
                  (struct note){.code = FINDING_FEE_CHANNEL, .clause = bench->book->channel_clause},
                  &slip->channel);
        return true;
    }
    if (is_in_doubt(&slip->channel))
        bench_unsure(bench, FIELD_CHANNEL, ITEM_PAYMENT_VOUCHER, NULL, &slip->channel);
    return false;
}

/* Only what says that it is done counts as done (a bank's receipt says so by being one); a state
 * that was not measured is to be looked at. */
static bool is_not_done(struct bench *bench, const struct voucher_fact *slip) {
    struct statement status = slip->status;
    if (!statement_is_read(&status)) {
        status.page = slip->page;
        bench_unsure(bench, FIELD_STATUS, ITEM_PAYMENT_VOUCHER, NULL, &status);
        return false;
    }
    if (strcmp(statement_text(&status), "done") == 0)
        return false;
    note_slip(bench, slip, (struct note){.code = FINDING_FEE_STATUS}, &slip->status);
    return true;
}

static void note_payee(struct bench *bench, const struct voucher_fact *slip,
                       const struct statement *at, const char *expected) {
    note_slip(bench, slip,
              (struct note){.code = FINDING_FEE_PAYEE,
                            .expected = expected,
                            .clause = bench->book->payee.clause},
              at);
}

/* Nothing is read, or nearly what is expected: the other of name and account settles it. */
static bool is_near(const struct statement *statement, const char *expected) {
    const char *text = statement_text(statement);
    return text && names_are_like(text, expected);
}

static bool is_wrong_payee(struct bench *bench, const struct voucher_fact *slip) {
    const char *name = bench->book->payee.name;
    const char *account = bench->book->payee.account;
    enum agreement names = likeness_name(slip->payee_name.field, name);
    enum agreement accounts = likeness_number(slip->payee_account.field, account);
    if (names == AGREEMENT_DIFFERENT) {
        note_payee(bench, slip, &slip->payee_name, name);
        return true;
    }
    if (accounts == AGREEMENT_DIFFERENT) {
        note_payee(bench, slip, &slip->payee_account, account);
        return true;
    }
    bool name_settled =
        names == AGREEMENT_SAME || (accounts == AGREEMENT_SAME && is_near(&slip->payee_name, name));
    bool account_settled = accounts == AGREEMENT_SAME ||
                           (names == AGREEMENT_SAME && is_near(&slip->payee_account, account));
    /* A payee whose place was not found at all is one doubt. */
    bool unfound = slip->payee_name.field->state == FIELD_STATE_NOT_TRIED &&
                   slip->payee_account.field->state == FIELD_STATE_NOT_TRIED;
    if (!name_settled)
        bench_unsure(bench, FIELD_PAYEE_NAME, ITEM_PAYMENT_VOUCHER, NULL, &slip->payee_name);
    if (!account_settled && !unfound)
        bench_unsure(bench, FIELD_PAYEE_ACCOUNT, ITEM_PAYMENT_VOUCHER, NULL, &slip->payee_account);
    return false;
}

/* Words that could not be read surely, or say no amount, are settled by figures that say the same.
 */
static bool words_are_in_doubt(const struct voucher_fact *slip) {
    long guess = -1;
    const char *text = statement_text(&slip->in_words);
    bool settled = text && ((money_parse(text, &guess) && guess == slip->amount_fen) ||
                            money_says(text, slip->amount_fen) ||
                            in_words_fit(slip->in_words.field, slip->amount_fen));
    bool says_none = text && slip->words_fen < 0;
    return (is_in_doubt(&slip->in_words) || says_none) && !settled;
}

/* What words say of which every numeral was read, though not the whole line surely; else -1. */
static long told_in_words(const struct voucher_fact *slip) {
    long fen = slip->words_fen;
    const char *text = statement_text(&slip->in_words);
    bool told = fen < 0 && text && in_words_are_sure(slip->in_words.field);
    return told && !money_parse(text, &fen) ? -1 : fen;
}

static void judge_amount(struct bench *bench, const struct voucher_fact *slip) {
    long words_fen = told_in_words(slip);
    if (slip->amount_fen < 0)
        bench_unsure(bench, FIELD_AMOUNT, ITEM_PAYMENT_VOUCHER, NULL, &slip->amount);
    else if (words_are_in_doubt(slip) && words_fen < 0)
        bench_unsure(bench, FIELD_AMOUNT_IN_WORDS, ITEM_PAYMENT_VOUCHER, NULL, &slip->in_words);
    else if (words_fen >= 0 && words_fen != slip->amount_fen) {
        char words[24];
        money_format(words_fen, words);
        note_slip(bench, slip,
                  (struct note){.code = FINDING_FEE_AMOUNT_CONFLICT, .expected = words},
                  &slip->amount);
    }
}

static bool is_somebody(const struct statement *payer, const struct statement *name) {
    const char *text = statement_text(name);
    enum agreement agreement = text ? likeness_name(payer->field, text) : AGREEMENT_NONE;
    return agreement == AGREEMENT_SAME || agreement == AGREEMENT_UNSURE;
}

static bool is_known_payer(const struct bench *bench, const struct statement *payer) {
    const struct facts *facts = bench->facts;
    bool awaited = form_is_in_doubt(bench, FIELD_UNIT_NAME);
    const char *units[] = {facts->unit.name, facts->unit.former_name, facts->unit.contested_name,
                           awaited ? facts->unit.sealed_name : NULL};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        enum agreement agreement = likeness_name(payer->field, units[i]);
        if (agreement == AGREEMENT_SAME ||
            (agreement == AGREEMENT_UNSURE && is_near(payer, units[i])))
            return true;
    }
    for (int i = 0; i < facts->person_count; i++) {
        const struct person *person = &facts->people[i];
        struct statement card = person->portrait.page
                                    ? statement_on_card(facts_card(facts, person->portrait),
                                                        person->portrait.page, FIELD_NAME)
                                    : statement_none();
        if (is_somebody(payer, &person->name) || is_somebody(payer, &card))
            return true;
    }
    return false;
}

static void judge_payer(struct bench *bench, const struct voucher_fact *slip) {
    if (statement_is_read(&slip->payer_name) && bench->facts->unit.name &&
        !is_known_payer(bench, &slip->payer_name))
        note_slip(bench, slip,
                  (struct note){.code = FINDING_FEE_PAYER, .expected = bench->facts->unit.name},
                  &slip->payer_name);
}

static bool is_known_slip(const struct voucher_fact *slip, const char *words,
                          const struct reused_voucher *known) {
    if (known->serial)
        return statement_is_read(&slip->serial) &&
               strcmp(statement_text(&slip->serial), known->serial) == 0;
    return words && known->words && strcmp(words, known->words) == 0;
}

static void judge_reuse(struct bench *bench, const struct voucher_fact *slip) {
    const struct history *history = bench->history;
    SCOPED(scoped_free)
    char *words = payment_slip_words(slip);
    for (int i = 0; history && i < history->voucher_count; i++) {
        const char *receipt = history->vouchers[i].receipt;
        if (!is_known_slip(slip, words, &history->vouchers[i]))
            continue;
        note_slip(bench, slip,
                  (struct note){.code = FINDING_FEE_REUSED, .detail = receipt, .expected = receipt},
                  &slip->serial);
        return;
    }
}

static void add_up(const struct voucher_fact *slip, bool spoiled, struct paid *paid) {
    long low = slip->amount_fen;
    long high = slip->amount_fen;
    if (slip->words_fen >= 0 && slip->amount_fen >= 0) {
        low = slip->words_fen < low ? slip->words_fen : low;
        high = slip->words_fen > high ? slip->words_fen : high;
    }
    paid->is_open |= slip->amount_fen < 0;
    if (slip->amount_fen < 0)
        return;
    *(spoiled ? &paid->spoiled_min : &paid->min_fen) += low;
    *(spoiled ? &paid->spoiled_max : &paid->max_fen) += high;
}

/* Gives whether the slip counts. */
static bool judge_slip(struct bench *bench, const struct voucher_fact *slip, struct paid *paid) {
    bool refused = is_refused_channel(bench, slip);
    bool not_done = is_not_done(bench, slip);
    bool wrong_payee = !refused && is_wrong_payee(bench, slip);
    bool spoiled = refused || not_done || wrong_payee;
    judge_amount(bench, slip);
    judge_payer(bench, slip);
    judge_reuse(bench, slip);
    add_up(slip, spoiled, paid);
    if (!paid->first || slip->page < paid->first->page)
        paid->first = slip;
    return !spoiled;
}

/* A slip that did not count, for which another one came later that pays all by itself, is the
 * mistake that was mended: it is not held against them again. */
static bool is_made_good(const struct bench *bench, const struct voucher_fact *slip) {
    const struct facts *facts = bench->facts;
    long later_fen = 0;
    for (int i = 0; i < facts->voucher_count; i++)
        if (facts->vouchers[i].mailing > slip->mailing && facts->vouchers[i].amount_fen > 0)
            later_fen += facts->vouchers[i].amount_fen;
    return later_fen > 0 && bench->fee.is_known && later_fen >= bench->fee.max_fen;
}

static void judge_mended(struct bench *bench, const struct voucher_fact *slip, struct paid *paid) {
    struct finding_list *out = bench->out;
    struct finding_list aside = {0};
    struct paid sum = *paid;
    bench->out = &aside;
    bool counts = judge_slip(bench, slip, &sum);
    bench->out = out;
    finding_list_free(&aside);
    if (counts)
        judge_slip(bench, slip, paid);
}

static void note_sum(struct bench *bench, enum finding_code code, long due_fen, long paid_fen,
                     const struct voucher_fact *slip) {
    char due[24];
    char paid[24];
    char detail[64];
    money_format(due_fen, due);
    money_format(paid_fen, paid);
    snprintf(detail, sizeof detail, "due %s, paid %s", due, paid);
    note_slip(bench, slip,
              (struct note){.code = code,
                            .detail = detail,
                            .due_fen = due_fen,
                            .paid_fen = paid_fen,
                            .clause = bench->fee.clause},
              &slip->amount);
}

/* The payment itself and the enclosed sample tell that an e-seal is asked for. */
static bool image_is_settled(const struct bench *bench, const struct paid *paid) {
    const struct facts *facts = bench->facts;
    return bench->fee.doubt_name == FIELD_SEAL_IMAGE && paid->min_fen == bench->fee.max_fen &&
           paid->max_fen == bench->fee.max_fen &&
           facts->items[ITEM_UNIT_SEAL_SAMPLE].count + facts->sample_count > 0;
}

/* Paid is just what the other rows come to: those that could not be read may be none. */
static const struct loose_rows *not_paid_for(const struct fee_due *fee, long paid_fen) {
    for (int i = 0; i < fee->loose_count; i++)
        for (int rows = 1; rows <= fee->loose[i].count; rows++)
            if (paid_fen == fee->min_fen - rows * fee->loose[i].fen)
                return &fee->loose[i];
    return NULL;
}

static void doubt_rows(struct bench *bench, enum item item, int page) {
    struct statement nowhere = statement_none();
    nowhere.page = page;
    bench_unsure(bench, FIELD_HOLDER_NAME, item, NULL, &nowhere);
}

/* More was paid than for what was read of the detail forms; of a sheet of theirs nothing was. */
static bool pays_for_unread(struct bench *bench) {
    static const enum item FORMS[] = {ITEM_UNIT_DETAIL_FORM, ITEM_PERSONAL_DETAIL_FORM};
    const bool asked[] = {bench->has_unit, bench->has_personal};
    bool any = false;
    for (int i = 0; i < 2; i++) {
        int page = asked[i] ? rows_uncounted_sheet(bench, FORMS[i]) : 0;
        if (page)
            doubt_rows(bench, FORMS[i], page);
        any |= page != 0;
    }
    return any;
}

static void judge_sum(struct bench *bench, const struct paid *paid) {
    const struct fee_due *fee = &bench->fee;
    long most = paid->is_open ? LONG_MAX : paid->max_fen + paid->spoiled_max;
    bool is_short = most < fee->min_fen;
    bool is_over = paid->min_fen > fee->max_fen;
    /* Rows or ticks of theirs were overlooked, for all that can be told, and paid for. */
    bool may_be_due = is_over && paid->min_fen <= fee->max_fen + count_unread_fen(bench);
    const struct loose_rows *loose = is_short ? not_paid_for(fee, most) : NULL;
    if (loose)
        doubt_rows(bench, loose->item, loose->page);
    else if (is_short)
        note_sum(bench, FINDING_FEE_SHORT, fee->min_fen, most, paid->first);
    if (may_be_due)
        count_doubt(bench);
    else if (is_over && !pays_for_unread(bench))
        note_sum(bench, FINDING_FEE_OVER, fee->max_fen, paid->min_fen, paid->first);
    if (!is_over && fee->min_fen != fee->max_fen && !image_is_settled(bench, paid))
        bench_unsure(bench, fee->doubt_name, fee->doubt_item, NULL, &fee->doubt);
}

void fee_judge(struct bench *bench) {
    const struct facts *facts = bench->facts;
    if (!bench->is_determined || bench->is_refused || bench->fee.max_fen == 0)
        return;
    struct paid paid = {0};
    for (int i = 0; i < facts->voucher_count; i++) {
        const struct voucher_fact *slip = &facts->vouchers[i];
        if (is_made_good(bench, slip))
            judge_mended(bench, slip, &paid);
        else
            judge_slip(bench, slip, &paid);
    }
    if (paid.first && bench->fee.is_known)
        judge_sum(bench, &paid);
    else if (paid.first && bench->fee.doubt.field)
        bench_unsure(bench, bench->fee.doubt_name, bench->fee.doubt_item, NULL, &bench->fee.doubt);
}
