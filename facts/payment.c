#include "facts/payment.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/applicant.h"
#include "facts/mailing.h"
#include "facts/money.h"
#include "facts/statement.h"

#include <string.h>

static long amount_of(const struct statement *amount) {
    long fen = -1;
    const char *text = statement_is_read(amount) ? statement_text(amount) : NULL;
    return text && money_parse(text, &fen) ? fen : -1;
}

/* What a list says once for all its payments: whose account it is, how they stand. */
static struct statement shared_of(const struct page_reading *page, enum field_name name, int row) {
    struct statement own = statement_of(page, name, row);
    return statement_is_listed(&own) ? own : statement_of(page, name, -1);
}

static struct voucher_fact slip_on(const struct page_reading *page, int row) {
    struct voucher_fact slip = {
        .page = page->number,
        .payer_name = shared_of(page, FIELD_PAYER_NAME, row),
        .payee_name = statement_of(page, FIELD_PAYEE_NAME, row),
        .payee_account = statement_of(page, FIELD_PAYEE_ACCOUNT, row),
        .amount = statement_of(page, FIELD_AMOUNT, row),
        .in_words = statement_of(page, FIELD_AMOUNT_IN_WORDS, row),
        .paid_on = statement_of(page, FIELD_PAID_ON, row),
        .serial = statement_of(page, FIELD_SERIAL, row),
        .status = shared_of(page, FIELD_STATUS, row),
        .channel = shared_of(page, FIELD_CHANNEL, row),
    };
    slip.amount_fen = amount_of(&slip.amount);
    slip.words_fen = amount_of(&slip.in_words);
    /* Figures that were not surely read but say what the words say are settled by them. */
    long guess = -1;
    const char *text = statement_text(&slip.amount);
    bool settled =
        slip.amount_fen < 0 && text && money_parse(text, &guess) && guess == slip.words_fen;
    if (settled || (slip.amount_fen < 0 && slip.words_fen >= 0 && !text))
        slip.amount_fen = slip.words_fen;
    return slip;
}

static bool same_text(const struct statement *a, const struct statement *b) {
    const char *first = statement_text(a);
    const char *second = statement_text(b);
    return first && second && strcmp(first, second) == 0;
}

static bool same_slip(const struct voucher_fact *a, const struct voucher_fact *b) {
    if (statement_is_read(&a->serial) && statement_is_read(&b->serial))
        return same_text(&a->serial, &b->serial);
    return a->amount_fen >= 0 && a->amount_fen == b->amount_fen &&
           same_text(&a->paid_on, &b->paid_on) && same_text(&a->payer_name, &b->payer_name);
}

static bool is_theirs(const struct facts *facts, const struct statement *name) {
    if (!facts->is_mixed || !facts->foreign_name || !statement_is_read(name))
        return false;
    SCOPED(scoped_free)
    char *first = text_folded(statement_text(name));
    SCOPED(scoped_free)
    char *second = text_folded(facts->foreign_name);
    return strcmp(first, second) == 0;
}

/* A slip that comes again in a later mailing shows how it stands now. */
static void add_slip(struct facts *facts, const struct voucher_fact *slip) {
    for (int i = 0; i < facts->voucher_count; i++) {
        struct voucher_fact *known = &facts->vouchers[i];
        if (!same_slip(known, slip))
            continue;
        if (slip->mailing > known->mailing)
            *known = *slip;
        return;
    }
    facts->vouchers = memory_room(facts->vouchers, facts->voucher_count, sizeof *facts->vouchers);
    facts->vouchers[facts->voucher_count++] = *slip;
}

static void add_slips(struct facts *facts, const struct page_reading *page) {
    struct voucher_fact slips[PAYMENT_SLIPS];
    int count = payment_slips(page, slips);
    for (int i = 0; i < count; i++) {
        slips[i].mailing = mailing_of(facts, page->number);
        if (!is_theirs(facts, &slips[i].payer_name))
            add_slip(facts, &slips[i]);
    }
}

static void add_invoice(struct facts *facts, const struct page_reading *page) {
    struct invoice_fact invoice = {
        .page = page->number,
        .title = statement_of(page, FIELD_TITLE, -1),
        .tax_code = statement_of(page, FIELD_TAX_CODE, -1),
    };
    if (is_theirs(facts, &invoice.title))
        return;
    facts->invoices = memory_room(facts->invoices, facts->invoice_count, sizeof *facts->invoices);
    facts->invoices[facts->invoice_count++] = invoice;
}

int payment_slips(const struct page_reading *page, struct voucher_fact out[static PAYMENT_SLIPS]) {
    int count = 0;
    for (int row = 0; row < PAYMENT_SLIPS; row++) {
        struct voucher_fact slip = slip_on(page, row);
        if (statement_text(&slip.amount) || statement_text(&slip.payee_name) ||
            statement_text(&slip.payee_account))
            out[count++] = slip;
    }
    if (count == 0)
        out[count++] = slip_on(page, -1);
    return count;
}

char *payment_slip_words(const struct voucher_fact *slip) {
    const char *day = statement_text(&slip->paid_on);
    const char *payer = statement_text(&slip->payer_name);
    if (!day || !payer || slip->amount_fen < 0)
        return NULL;
    struct text_buffer words = {0};
    text_add_format(&words, "%s %ld %s", day, slip->amount_fen, payer);
    return text_buffer_take(&words);
}

void payment_gather(struct facts *facts) {
    for (int number = 1; number <= facts->packet->pages.count; number++) {
        const struct page_reading *page = facts_page(facts, number);
        if (page_is_unreadable(page) || sheet_list_has(&facts->foreign, number))
            continue;
        if (page_serves(page, PAGE_KIND_PAYMENT_VOUCHER))
            add_slips(facts, page);
        if (page_serves(page, PAGE_KIND_INVOICE_INFORMATION))
            add_invoice(facts, page);
    }
}
