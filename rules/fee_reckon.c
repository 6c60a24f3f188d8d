#include "rules/bench.h"

#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

/* Nobody buys more years at once; a count that was read so is a misreading. */
#define MOST_YEARS 10

struct span {
    long min, max;
};

static void doubt(struct bench *bench, const struct statement *at, enum field_name name,
                  enum item item, int page) {
    if (bench->fee.doubt.field)
        return;
    bench->fee.doubt = *at;
    bench->fee.doubt.page = page;
    bench->fee.doubt_name = name;
    bench->fee.doubt_item = item;
}

/* Years as the row says, else the form, else the book; a row's number that could not be read is
 * settled by the form's. */
static struct span years_of(struct bench *bench, const struct row_fact *row, enum item item) {
    const struct statement *form = &bench->facts->form[FIELD_YEARS];
    long plain = statement_is_read(form) && bench_count(form) > 0 ? bench_count(form)
                                                                  : bench->book->default_years;
    if (row && statement_is_read(&row->years) && bench_count(&row->years) > 0)
        return (struct span){bench_count(&row->years), bench_count(&row->years)};
    bool open = row && statement_is_listed(&row->years) && statement_is_open(&row->years);
    bool form_open = statement_is_listed(form) && statement_is_open(form);
    if ((!open || statement_is_read(form)) && !form_open)
        return (struct span){plain, plain};
    const struct statement *at = open ? &row->years : form;
    doubt(bench, at, FIELD_YEARS, open ? item : ITEM_APPLICATION_FORM, at->page);
    long guess = bench_count(at);
    if (guess < 1 || guess > MOST_YEARS)
        guess = plain + 1;
    return (struct span){plain < guess ? plain : guess, plain > guess ? plain : guess};
}

/* Remembers what a row costs that may be none; of rows that cost the same, the sheet of one that is
 * likely to be a part of another's. */
static void note_loose(struct fee_due *fee, const struct loose_rows *row, bool is_part) {
    int i = 0;
    while (i < fee->loose_count && fee->loose[i].fen != row->fen)
        i++;
    if (i == LOOSE_PRICES || row->fen == 0)
        return;
    if (i == fee->loose_count) {
        fee->loose[fee->loose_count++] = *row;
        return;
    }
    fee->loose[i].count++;
    if (is_part) {
        fee->loose[i].page = row->page;
        fee->loose[i].item = row->item;
    }
}

static struct span row_fee(struct bench *bench, const struct fee_rule *fee,
                           const struct row_fact *row, enum item item) {
    struct span years = fee->service_fen > 0 ? years_of(bench, row, item) : (struct span){0, 0};
    struct span sum = {fee->service_fen * years.min + fee->medium_fen,
                       fee->service_fen * years.max + fee->medium_fen};
    enum told image = fee->seal_image_fen > 0 ? bench_seal_asked(bench, row) : TOLD_NO;
    sum.min += image == TOLD_YES ? fee->seal_image_fen : 0;
    sum.max += image == TOLD_NO ? 0 : fee->seal_image_fen;
    if (image == TOLD_OPEN)
        doubt(bench, &row->seal_image, FIELD_SEAL_IMAGE, item, row->page);
    if (!row->is_readable || row->is_lone) {
        doubt(bench, &row->name, FIELD_HOLDER_NAME, item, row->page);
        sum.min = 0;
    }
    if (row_may_be_none(bench, item, row))
        note_loose(&bench->fee, &(struct loose_rows){sum.min, 1, row->page, item}, row->is_part);
    return sum;
}

static bool any_readable(const struct row_list *rows) {
    for (int i = 0; i < rows->count; i++)
        if (rows->at[i].is_readable)
            return true;
    return false;
}

/* E-seals that rows ask for. */
static struct span images_in(struct bench *bench, const struct row_list *rows) {
    struct span images = {0, 0};
    for (int i = 0; i < rows->count; i++) {
        enum told image = bench_seal_asked(bench, &rows->at[i]);
        images.min += image == TOLD_YES;
        images.max += image != TOLD_NO;
    }
    return images;
}

/* E-seals that the form counts; where that could not be read, none or some. */
static struct span images_stated(const struct bench *bench) {
    const struct statement *stated = &bench->facts->form[FIELD_SEAL_IMAGES];
    long count = bench_count(stated);
    if (!statement_is_open(stated))
        return (struct span){count, count};
    return (struct span){0, count > 0 ? count : 1};
}

/* The form counts e-seals of both kinds together: what the other kind's rows ask for is theirs; of
 * two kinds without rows that can be read, all stand with the unit's. */
static struct span images_of(struct bench *bench, enum certificate_kind kind) {
    bool unit = kind == CERTIFICATE_UNIT;
    bool has_other = unit ? bench->has_personal : bench->has_unit;
    const struct row_list *others = unit ? &bench->facts->personal_rows : &bench->facts->unit_rows;
    struct span all = images_stated(bench);
    if (!has_other)
        return all;
    if (!any_readable(others))
        return unit ? all : (struct span){0, 0};
    struct span theirs = images_in(bench, others);
    return (struct span){all.min > theirs.max ? all.min - theirs.max : 0,
                         all.max > theirs.min ? all.max - theirs.min : 0};
}

/* Neither rows nor the form's count tell how many certificates are to be paid for. */
static void leave_unknown(struct bench *bench, enum field_name count, enum item item) {
    bench->fee.is_known = false;
    bench->fee.doubt = (struct statement){0};
    if (bench->facts->items[item].count > 0)
        doubt(bench, &bench->facts->form[count], count, ITEM_APPLICATION_FORM,
              bench->facts->items[ITEM_APPLICATION_FORM].pages[0]);
}

/* The form's counts, where no row can be read. */
static struct span form_fee(struct bench *bench, const struct fee_rule *fee,
                            enum certificate_kind kind, enum item item) {
    enum field_name count_name =
        kind == CERTIFICATE_UNIT ? FIELD_UNIT_CERTIFICATES : FIELD_PERSONAL_CERTIFICATES;
    const struct facts *facts = bench->facts;
    struct span years = years_of(bench, NULL, ITEM_APPLICATION_FORM);
    long count = bench_count(&facts->form[count_name]);
    struct span images = images_of(bench, kind);
    bool is_stated = statement_is_read(&facts->form[count_name]) && count > 0;
    if (images.min != images.max && fee->seal_image_fen > 0)
        doubt(bench, &facts->form[FIELD_SEAL_IMAGES], FIELD_SEAL_IMAGE, ITEM_APPLICATION_FORM,
              facts->items[ITEM_APPLICATION_FORM].pages[0]);
    if (!is_stated && fee->service_fen + fee->medium_fen > 0)
        leave_unknown(bench, count_name, item);
    /* Without a count there is at least one certificate, and nobody knows how many. */
    count = is_stated ? count : 1;
    if (fee->service_fen == 0)
        years = (struct span){0, 0};
    return (struct span){count * (fee->service_fen * years.min + fee->medium_fen) +
                             images.min * fee->seal_image_fen,
                         count * (fee->service_fen * years.max + fee->medium_fen) +
                             images.max * fee->seal_image_fen};
}

static void reckon_kind(struct bench *bench, enum certificate_kind kind) {
    bool unit = kind == CERTIFICATE_UNIT;
    const struct fee_rule *fee = bench_fee_rule(bench, kind);
    const struct row_list *rows = unit ? &bench->facts->unit_rows : &bench->facts->personal_rows;
    enum item item = unit ? ITEM_UNIT_DETAIL_FORM : ITEM_PERSONAL_DETAIL_FORM;
    if (!fee)
        return;
    bench->fee.clause = fee->clause;
    struct span sum = {0, 0};
    for (int i = 0; i < rows->count; i++) {
        struct span row = row_fee(bench, fee, &rows->at[i], item);
        sum.min += row.min;
        sum.max += row.max;
    }
    if (!any_readable(rows))
        sum = form_fee(bench, fee, kind, item);
    bench->fee.min_fen += sum.min;
    bench->fee.max_fen += sum.max;
}

void fee_reckon(struct bench *bench) {
    bench->fee = (struct fee_due){.is_known = bench->is_determined && !bench->is_refused};
    if (!bench->fee.is_known)
        return;
    if (bench->has_unit)
        reckon_kind(bench, CERTIFICATE_UNIT);
    if (bench->has_personal)
        reckon_kind(bench, CERTIFICATE_PERSONAL);
    bench->fee.is_known &= bench->has_unit || bench->has_personal;
}
