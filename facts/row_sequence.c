#include "facts/row_sequence.h"

#include "facts/statement.h"

#include <string.h>

/* First and last row of a sheet, both -1 where it has none. */
struct span {
    int first, last;
};

static bool is_list(const struct page_reading *page) {
    return !page->fault && (page->kind == PAGE_KIND_UNIT_DETAIL_FORM ||
                            page->kind == PAGE_KIND_PERSONAL_DETAIL_FORM);
}

static struct span span_of(const struct page_reading *page) {
    struct span span = {-1, -1};
    for (int i = 0; i < page->fields.count; i++) {
        int row = page->fields.at[i].row;
        if (row >= 0 && (span.first < 0 || row < span.first))
            span.first = row;
        span.last = row > span.last ? row : span.last;
    }
    return span;
}

/* Whether two places tell the same, or surely something else; neither where one says nothing. */
enum bond { BOND_NONE, BOND_SAME, BOND_OTHER };

static enum bond bond_of(const struct statement *one, const struct statement *two) {
    const char *first = statement_text(one);
    const char *second = statement_text(two);
    if (!first || !second)
        return BOND_NONE;
    if (strcmp(first, second) == 0)
        return BOND_SAME;
    return statement_is_read(one) && statement_is_read(two) ? BOND_OTHER : BOND_NONE;
}

static enum bond field_bond(const struct page_reading *one, const struct page_reading *two,
                            enum field_name name) {
    struct statement first = statement_of(one, name, -1);
    struct statement second = statement_of(two, name, -1);
    return bond_of(&first, &second);
}

static bool same_body(const struct page_reading *one, const struct page_reading *two) {
    enum bond code = field_bond(one, two, FIELD_UNIT_CODE);
    return code == BOND_NONE ? field_bond(one, two, FIELD_UNIT_NAME) != BOND_OTHER
                             : code == BOND_SAME;
}

static bool has_column(const struct page_reading *page, enum field_name name) {
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].row >= 0 && page->fields.at[i].name == name)
            return true;
    return false;
}

static bool same_columns(const struct page_reading *one, const struct page_reading *two) {
    int both = 0;
    int either = 0;
    for (enum field_name name = FIELD_NONE + 1; name < FIELD_COUNT; name++) {
        bool first = has_column(one, name);
        bool second = has_column(two, name);
        both += first && second;
        either += first || second;
    }
    return 2 * both >= either;
}

/* A row of a sheet. */
struct row_at {
    const struct page_reading *page;
    int row;
};

/* Whether two rows are one person's certificate, as far as was read. */
static bool rows_alike(struct row_at one, struct row_at two) {
    static const enum field_name TELLING[] = {FIELD_HOLDER_NAME, FIELD_HOLDER_ID_NUMBER,
                                              FIELD_HOLDER_PHONE, FIELD_CERTIFICATE_VALID_UNTIL};
    int same = 0;
    for (size_t i = 0; i < sizeof TELLING / sizeof *TELLING; i++) {
        struct statement first = statement_of(one.page, TELLING[i], one.row);
        struct statement second = statement_of(two.page, TELLING[i], two.row);
        enum bond bond = bond_of(&first, &second);
        if (bond == BOND_OTHER)
            return false;
        same += bond == BOND_SAME;
    }
    return same > 0;
}

/* Whether a row has its like on its own sheet: one person's many certificates. */
static bool is_repeated(struct row_at at, struct span span) {
    for (int row = span.first; row <= span.last; row++)
        if (row != at.row && rows_alike(at, (struct row_at){at.page, row}))
            return true;
    return false;
}

/* Whether most of a sheet's rows stand at the same places of an earlier one. */
static bool is_copy(const struct page_reading *earlier, struct span there,
                    const struct page_reading *page, struct span here) {
    int alike = 0;
    int shift = there.first - here.first;
    int least = there.last - there.first < here.last - here.first ? there.last - there.first
                                                                  : here.last - here.first;
    for (int row = here.first; row <= here.first + least; row++) {
        struct row_at at = {earlier, row + shift};
        alike += rows_alike((struct row_at){page, row}, at) && !is_repeated(at, there);
    }
    return 2 * alike > least; /* half of least + 1 rows or more */
}

/* The first row of the earlier sheet that this one repeats, -1 = it repeats none. */
static int repeated_from(const struct packet *packet, int number, struct span here) {
    for (int i = 0; i < number; i++) {
        const struct page_reading *earlier = &packet->pages.at[i];
        struct span there = span_of(earlier);
        if (is_list(earlier) && earlier->kind == packet->pages.at[number].kind &&
            there.first >= 0 && is_copy(earlier, there, &packet->pages.at[number], here))
            return there.first;
    }
    return -1;
}

static void move_rows(struct page_reading *page, int by) {
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].row >= 0)
            page->fields.at[i].row += by;
}

/* Where the rows of a sheet begin that come right behind those of another, NULL = of none. */
static int begin_of(const struct packet *packet, int number, const struct page_reading *before,
                    struct span here) {
    const struct page_reading *page = &packet->pages.at[number];
    int repeated = repeated_from(packet, number, here);
    if (repeated >= 0)
        return repeated;
    bool goes_on = before && before->kind == page->kind && same_body(before, page) &&
                   same_columns(before, page);
    int begin = goes_on ? span_of(before).last + 1 : 0;
    return begin + here.last < ROW_SEQUENCE_MOST ? begin : 0;
}

void row_sequence_number(struct packet *packet) {
    const struct page_reading *before = NULL;
    for (int i = 0; i < packet->pages.count; i++) {
        struct page_reading *page = &packet->pages.at[i];
        if (page->kind == PAGE_KIND_BLANK && !page->fault)
            continue;
        struct span here = is_list(page) ? span_of(page) : (struct span){-1, -1};
        if (here.first == 0)
            move_rows(page, begin_of(packet, i, before, here));
        before = here.first >= 0 ? page : NULL;
    }
}
