#include "ocr/voucher_list.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/join.h"
#include "ocr/table_aligned.h"
#include "ocr/table_grid.h"
#include "ocr/table_head.h"

#include <stdlib.h>
#include <string.h>

#define HEADS_MAX  4
#define ROWS_LEAST 2

/* What a list says of each payment. */
static const enum field_name LISTED[] = {
    FIELD_PAYEE_NAME, FIELD_PAYEE_ACCOUNT,   FIELD_PAYEE_BANK, FIELD_PAYEE_BANK_CODE,
    FIELD_AMOUNT,     FIELD_AMOUNT_IN_WORDS, FIELD_PAID_ON,    FIELD_SERIAL,
    FIELD_STATUS,     FIELD_PURPOSE,
};
#define LISTED_COUNT (int)(sizeof LISTED / sizeof *LISTED)

/* A column that says which way the money went. It is no field: it is asked for and dropped. */
static const struct wanted DIRECTION = {
    .name = FIELD_NONE, .type = VALUE_TEXT, .second = FIELD_NONE, .section = -1};

static bool is_listed(enum field_name name) {
    for (int i = 0; i < LISTED_COUNT; i++)
        if (LISTED[i] == name)
            return true;
    return false;
}

static bool names_direction(const struct view *view, const struct label_hit *hit) {
    static const char *const WORDS[] = {"借贷", "借/贷",    "借贷标志", "借贷方向",
                                        "收支", "收/支",    "收支方向", "收支标志",
                                        "收付", "收付标志", "收支类型"};
    const struct block *block = &view->blocks->at[hit->block];
    SCOPED(scoped_free)
    char *text = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (strcmp(text, WORDS[i]) == 0)
            return true;
    return false;
}

/* The column that a label heads in a list. What it may mean elsewhere by its end alone (收入金额)
 * is no payment. */
static const struct wanted *column_of(const struct view *view, const struct label_hit *hit) {
    for (int m = 0; m < hit->meaning_count; m++) {
        const struct wanted *wanted = hit->meanings[m];
        if (is_listed(wanted->name) && !(wanted->fallback && wanted->name == FIELD_AMOUNT) &&
            (wanted->section < 0 || wanted->section == hit->section))
            return wanted;
    }
    return names_direction(view, hit) ? &DIRECTION : hit->column;
}

static bool has_column(const struct table_head *head, enum field_name name) {
    for (int i = 0; i < head->count; i++)
        if (head->columns[i].wanted && head->columns[i].wanted->name == name)
            return true;
    return false;
}

/* The text that was read in a row, NULL = none. */
static const char *text_in(const struct field_list *rows, enum field_name name, int row) {
    const struct field *field = field_find(rows, name, row);
    return field ? field->raw : NULL;
}

static bool has_payee(const struct field_list *rows, int row) {
    return text_in(rows, FIELD_PAYEE_NAME, row) || text_in(rows, FIELD_PAYEE_ACCOUNT, row);
}

static bool has_amount(const struct field_list *rows, int row) {
    const struct field *amount = field_find(rows, FIELD_AMOUNT, row);
    return amount && amount->value;
}

static bool begins_with(const struct field_list *rows, int row, char sign) {
    const char *raw = text_in(rows, FIELD_AMOUNT, row);
    return raw && raw[0] == sign;
}

static bool has_any(const char *text, const char *const *words) {
    for (; *words; words++)
        if (strstr(text, *words))
            return true;
    return false;
}

/* Whether the money of a row came in. */
static bool came_in(const struct field_list *rows, int row, bool signs) {
    static const char *const OUT[] = {"借", "支", "付", "出", NULL};
    static const char *const IN[] = {"贷", "收", "入", "存", NULL};
    const char *way = text_in(rows, FIELD_NONE, row);
    bool in = way && has_any(way, IN) && !has_any(way, OUT);
    return in || begins_with(rows, row, '+') || (signs && !begins_with(rows, row, '-'));
}

/* Numbers the payments anew, and drops what is none. */
static void keep_payments(struct field_list *rows, int count) {
    bool signs = false;
    int number = 0;
    for (int row = 0; row < count; row++)
        signs = signs || begins_with(rows, row, '-');
    int *numbers = memory_new((size_t)count, sizeof *numbers);
    for (int row = 0; row < count; row++) {
        const char *raw = text_in(rows, FIELD_AMOUNT, row);
        bool pays = has_payee(rows, row) && raw && raw[0] && !came_in(rows, row, signs);
        numbers[row] = pays ? number++ : -1;
    }
    int kept = 0;
    for (int i = 0; i < rows->count; i++) {
        struct field *field = &rows->at[i];
        int to = numbers[field->row];
        if (to >= 0 && field->name != FIELD_NONE) {
            field->row = to;
            rows->at[kept++] = *field;
        } else {
            field_free(field);
        }
    }
    rows->count = kept;
    free(numbers);
}

/* Drops what was taken for the only payment's. How payments stand may be said for all at once. */
static void drop_single(struct field_list *fields, bool rows_have_status) {
    int kept = 0;
    for (int i = 0; i < fields->count; i++)
        if (is_listed(fields->at[i].name) &&
            (rows_have_status || fields->at[i].name != FIELD_STATUS))
            field_free(&fields->at[i]);
        else
            fields->at[kept++] = fields->at[i];
    fields->count = kept;
}

/* Of several amounts one was taken, and nobody knows whether it is the right one. */
static void doubt_single(const struct table_head *head, struct field_list *fields) {
    for (int i = 0; i < fields->count; i++) {
        struct field *field = &fields->at[i];
        if (has_column(head, field->name) && field->state == FIELD_STATE_READ &&
            field->box.y > head->bottom)
            field->state = FIELD_STATE_UNSURE;
    }
}

/* The rows beneath a head, and their number. */
static bool read_rows(const struct view *view, const struct table_head *head,
                      struct field_list *rows, int *count, struct fault *why) {
    struct table_tally tally = {.first = *count};
    bool good = head->grid >= 0 ? table_grid_read(view, head, &tally, rows, why)
                                : table_aligned_read(view, head, &tally, rows, why);
    *count += tally.rows;
    return good;
}

static int count_rows(const struct field_list *rows, int count,
                      bool (*holds)(const struct field_list *, int)) {
    int number = 0;
    for (int row = 0; row < count; row++)
        number += holds(rows, row);
    return number;
}

static bool read_lists(const struct view *view, struct field_list *fields, struct fault *why) {
    struct table_head heads[HEADS_MAX];
    int head_count = table_heads_find(view, heads, HEADS_MAX);
    struct field_list rows SCOPED(field_list_free) = {0};
    int count = 0;
    for (int i = 0; i < head_count; i++) {
        bool inside = i > 0 && heads[i].grid >= 0 && heads[i].grid == heads[i - 1].grid;
        bool named =
            has_column(&heads[i], FIELD_PAYEE_NAME) || has_column(&heads[i], FIELD_PAYEE_ACCOUNT);
        if (inside || !has_column(&heads[i], FIELD_AMOUNT))
            continue;
        struct field_list own SCOPED(field_list_free) = {0};
        int unnamed = 0;
        if (!read_rows(view, &heads[i], named ? &rows : &own, named ? &count : &unnamed, why))
            return false;
        if (!named && count_rows(&own, unnamed, has_amount) >= ROWS_LEAST)
            doubt_single(&heads[i], fields);
    }
    if (count_rows(&rows, count, has_payee) < ROWS_LEAST ||
        count_rows(&rows, count, has_amount) == 0)
        return true;
    keep_payments(&rows, count);
    bool has_status = false;
    for (int i = 0; i < rows.count; i++)
        has_status = has_status || rows.at[i].name == FIELD_STATUS;
    drop_single(fields, has_status);
    fields_move(&rows, fields);
    return true;
}

bool voucher_list_read(const struct view *view, struct field_list *fields, struct fault *why) {
    struct label_list labels = *view->labels;
    struct view own = *view;
    labels.at = memory_new((size_t)labels.count + 1, sizeof *labels.at);
    for (int i = 0; i < labels.count; i++) {
        labels.at[i] = view->labels->at[i];
        labels.at[i].column = column_of(view, &labels.at[i]);
    }
    own.labels = &labels;
    bool good = read_lists(&own, fields, why);
    free(labels.at);
    return good;
}
