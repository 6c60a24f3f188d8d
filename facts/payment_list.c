#include "facts/payment_list.h"

#include "base/text.h"
#include "facts/likeness.h"
#include "facts/statement.h"

#include <stddef.h>
#include <string.h>

/* Names of one length that differ in no more characters may be meant for each other. */
#define SLIPS_MOST 2

enum fit { FIT_NONE, FIT_NEAR, FIT_MAYBE, FIT_SURE, FIT_COUNT };

/* The office as the rulebook names it. */
struct payee {
    const char *name, *account;
};

static int rows_of(const struct page_reading *page) {
    int count = 0;
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].name == FIELD_AMOUNT && page->fields.at[i].row >= count)
            count = page->fields.at[i].row + 1;
    return count;
}

/* Whether a name is another but for a character or two: that of a like body, or written wrongly. */
static bool is_near(const char *name, const char *other) {
    int differing = 0;
    while (*name && *other)
        differing += text_next(&name) != text_next(&other);
    return *name == *other && differing <= SLIPS_MOST;
}

/* How surely a row's payment went to the office. */
static enum fit fit_of(const struct page_reading *page, int row, const struct payee *payee) {
    struct statement name = statement_of(page, FIELD_PAYEE_NAME, row);
    struct statement account = statement_of(page, FIELD_PAYEE_ACCOUNT, row);
    enum agreement names = likeness_name(name.field, payee->name);
    enum agreement accounts = likeness_number(account.field, payee->account);
    const char *text = statement_text(&name);
    if (names == AGREEMENT_SAME || accounts == AGREEMENT_SAME)
        return FIT_SURE;
    if (names == AGREEMENT_UNSURE || accounts == AGREEMENT_UNSURE)
        return FIT_MAYBE;
    return text && is_near(text, payee->name) ? FIT_NEAR : FIT_NONE;
}

/* The best fit that any row has; *count rows have it. */
static enum fit best_fit(const struct page_reading *page, int rows, const struct payee *payee,
                         int *count) {
    int counts[FIT_COUNT] = {0};
    for (int row = 0; row < rows; row++)
        counts[fit_of(page, row, payee)]++;
    enum fit best = FIT_SURE;
    while (best > FIT_NONE && counts[best] == 0)
        best--;
    *count = counts[best];
    return best;
}

static bool same_text(const struct page_reading *page, enum field_name name, int row, int other) {
    struct statement one = statement_of(page, name, row);
    struct statement two = statement_of(page, name, other);
    const char *text = statement_is_read(&one) ? statement_text(&one) : NULL;
    const char *again = statement_is_read(&two) ? statement_text(&two) : NULL;
    return text && again && strcmp(text, again) == 0;
}

/* The customer's copy and the bank's show one payment. */
static bool is_copy(const struct page_reading *page, int row) {
    bool copy = false;
    for (int other = 0; other < row && !copy; other++)
        copy = same_text(page, FIELD_SERIAL, row, other) &&
               same_text(page, FIELD_AMOUNT, row, other) &&
               same_text(page, FIELD_PAYEE_NAME, row, other);
    return copy;
}

static void drop_row(struct page_reading *page, int row) {
    int kept = 0;
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].row == row)
            field_free(&page->fields.at[i]);
        else
            page->fields.at[kept++] = page->fields.at[i];
    page->fields.count = kept;
}

/* Gives a row another number, -1 = none. */
static void move_row(struct page_reading *page, int row, int to) {
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].row == row)
            page->fields.at[i].row = to;
}

static void keep_fitting(struct page_reading *page, int rows, const struct payee *payee,
                         enum fit fit, int count) {
    int number = 0;
    for (int row = 0; row < rows; row++)
        if (fit_of(page, row, payee) != fit)
            drop_row(page, row);
        else
            move_row(page, row, count == 1 ? -1 : number++);
}

static bool days_differ(const struct page_reading *page, int count) {
    for (int row = 1; row < count; row++)
        if (!same_text(page, FIELD_PAID_ON, row, row - 1))
            return true;
    return false;
}

/* Payments of other days may be for other applications. */
static void doubt_amounts(struct page_reading *page) {
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].name == FIELD_AMOUNT && page->fields.at[i].state == FIELD_STATE_READ)
            page->fields.at[i].state = FIELD_STATE_UNSURE;
}

static void leave_open(struct page_reading *page, int rows) {
    static const enum field_name ASKED[] = {FIELD_PAYEE_NAME, FIELD_PAYEE_ACCOUNT, FIELD_AMOUNT};
    for (int row = 0; row < rows; row++)
        drop_row(page, row);
    for (size_t i = 0; i < sizeof ASKED / sizeof *ASKED; i++) {
        struct field *field = field_add(&page->fields);
        field->name = ASKED[i];
        field->row = -1;
        field->state = FIELD_STATE_UNSURE;
    }
}

static void drop_copies(struct page_reading *page, int rows) {
    for (int row = rows - 1; row > 0; row--)
        if (is_copy(page, row))
            drop_row(page, row);
}

static void choose(struct page_reading *page, const struct payee *payee) {
    int rows = rows_of(page);
    int count = 0;
    if (rows == 0)
        return;
    drop_copies(page, rows);
    enum fit fit = best_fit(page, rows, payee, &count);
    bool known = fit == FIT_SURE || fit == FIT_MAYBE || (fit == FIT_NEAR && count == 1);
    if (known)
        keep_fitting(page, rows, payee, fit, count);
    else
        leave_open(page, rows);
    if (known && count > 1 && days_differ(page, count))
        doubt_amounts(page);
}

void payment_list_choose(struct packet *packet, const char *name, const char *account) {
    const struct payee payee = {name, account};
    for (int i = 0; name && i < packet->pages.count; i++)
        if (!page_is_unreadable(&packet->pages.at[i]) &&
            page_serves(&packet->pages.at[i], PAGE_KIND_PAYMENT_VOUCHER))
            choose(&packet->pages.at[i], &payee);
}
