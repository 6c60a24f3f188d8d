#include "rules/bench.h"

#include "facts/cards.h"
#include "facts/statement.h"

#include <stdio.h>

/* A count of the form and what the rows of the detail forms come to. */
struct count {
    enum field_name name;
    long stated, rows;
};

static const struct row_list *rows_of(const struct bench *bench, enum certificate_kind kind) {
    return kind == CERTIFICATE_UNIT ? &bench->facts->unit_rows : &bench->facts->personal_rows;
}

static bool is_asked(const struct bench *bench, enum certificate_kind kind) {
    return kind == CERTIFICATE_UNIT ? bench->has_unit : bench->has_personal;
}

static struct count certificates(const struct bench *bench, enum certificate_kind kind) {
    enum field_name name =
        kind == CERTIFICATE_UNIT ? FIELD_UNIT_CERTIFICATES : FIELD_PERSONAL_CERTIFICATES;
    return (struct count){name, bench_count(&bench->facts->form[name]),
                          rows_of(bench, kind)->count};
}

static struct count e_seals(const struct bench *bench) {
    struct count count = {FIELD_SEAL_IMAGES, bench_count(&bench->facts->form[FIELD_SEAL_IMAGES]),
                          0};
    for (int kind = CERTIFICATE_UNIT; kind <= CERTIFICATE_PERSONAL; kind++) {
        const struct row_list *rows = rows_of(bench, (enum certificate_kind)kind);
        for (int i = 0; i < rows->count && is_asked(bench, (enum certificate_kind)kind); i++)
            count.rows += bench_seal_asked(bench, &rows->at[i]) != TOLD_NO;
    }
    return count;
}

/* Where both numbers are there, the doubt says them; else only the form's cell is to be looked at.
 */
static void doubt(struct bench *bench, const struct count *count) {
    const struct statement *at = &bench->facts->form[count->name];
    char rows[24];
    snprintf(rows, sizeof rows, "%ld", count->rows);
    note_add(bench->book,
             &(struct note){.code = FINDING_FIELD_UNSURE,
                            .item = ITEM_APPLICATION_FORM,
                            .detail = field_name_text(count->name),
                            .wording = count->stated > 0 ? "count" : NULL,
                            .page = at->page,
                            .box = &at->field->box,
                            .found = statement_text(at),
                            .expected = rows},
             bench->out);
}

/* Whether a row more could ask for anything that none of the others does: a fee, a sample, a
 * certificate still valid; or somebody's card, which lies there and is nobody's yet. */
static bool row_asks(const struct bench *bench, enum certificate_kind kind) {
    const struct fee_rule *fee = bench_fee_rule(bench, kind);
    unsigned image =
        kind == CERTIFICATE_UNIT ? CONDITION_UNIT_SEAL_IMAGE : CONDITION_PERSONAL_SEAL_IMAGE;
    bool asks = fee && fee->service_fen + fee->medium_fen + fee->seal_image_fen > 0;
    for (int type = 1; type < BUSINESS_COUNT; type++) {
        const struct business_rule *rule = &bench->book->business[type];
        if (!(bench->types & (1u << type)))
            continue;
        asks |= rule->needs_valid_certificate;
        for (int i = 0; i < rule->paper_count; i++)
            asks |= (rule->papers[i].when & image) != 0;
    }
    return asks || (kind == CERTIFICATE_PERSONAL && cards_spare_portrait(bench->facts));
}

/* Fewer rows than the form asks certificates for: a sheet of the detail form may be missing, or the
 * form be misread. A count that is not sure must be what the rows come to, unless a fee is due for
 * them: then what was paid tells of a missing sheet; or it says no number and nothing hangs on it.
 * Without any row the paper itself is missing or unreadable, which is said. */
static void judge_rows(struct bench *bench, enum certificate_kind kind) {
    struct count count = certificates(bench, kind);
    const struct statement *stated = &bench->facts->form[count.name];
    if (count.rows == 0 || !statement_is_listed(stated) || statement_is_blank(stated))
        return;
    bool is_paid_by_row = bench->fee.is_known && bench->fee.min_fen > 0;
    if (statement_is_read(stated) ? count.rows < count.stated
                                  : count.rows != count.stated && !is_paid_by_row &&
                                        (count.stated > 0 || row_asks(bench, kind)))
        doubt(bench, &count);
}

void count_judge(struct bench *bench) {
    if (bench->has_unit)
        judge_rows(bench, CERTIFICATE_UNIT);
    if (bench->has_personal)
        judge_rows(bench, CERTIFICATE_PERSONAL);
}

/* Nobody applies for more at once; a count that was read so is a misreading. */
#define MOST_CERTIFICATES 1000

static long lacking(const struct count *count) {
    bool fewer = count->stated > count->rows && count->stated <= MOST_CERTIFICATES;
    return fewer ? count->stated - count->rows : 0;
}

/* Rows that were not found are charged as the form says or, where it is silent, the book; or for as
 * many years as any row that was. */
static long years(const struct bench *bench, enum certificate_kind kind) {
    const struct statement *form = &bench->facts->form[FIELD_YEARS];
    const struct row_list *rows = rows_of(bench, kind);
    bool is_said = statement_is_read(form) && bench_count(form) > 0;
    long most = is_said ? bench_count(form) : bench->book->default_years;
    for (int i = 0; i < rows->count; i++)
        if (statement_is_read(&rows->at[i].years) && bench_count(&rows->at[i].years) > most)
            most = bench_count(&rows->at[i].years);
    return most;
}

/* What a row that was not found may cost at most: an e-seal too, unless the form surely counts
 * these. */
static long row_fen(const struct bench *bench, enum certificate_kind kind) {
    const struct fee_rule *fee = bench_fee_rule(bench, kind);
    bool counted = statement_is_read(&bench->facts->form[FIELD_SEAL_IMAGES]);
    return fee->service_fen * years(bench, kind) + fee->medium_fen +
           (counted ? 0 : fee->seal_image_fen);
}

/* What an e-seal costs that nothing but the form's count tells of: nothing where a detail form
 * without rows leaves all to that count. */
static long image_fen(const struct bench *bench) {
    long fen = 0;
    for (int i = CERTIFICATE_UNIT; i <= CERTIFICATE_PERSONAL; i++) {
        enum certificate_kind kind = (enum certificate_kind)i;
        const struct fee_rule *fee = is_asked(bench, kind) ? bench_fee_rule(bench, kind) : NULL;
        if (fee && rows_of(bench, kind)->count == 0)
            return 0;
        fen = fee && fee->seal_image_fen > fen ? fee->seal_image_fen : fen;
    }
    return fen;
}

long count_unread_fen(const struct bench *bench) {
    struct count images = e_seals(bench);
    long sum_fen = lacking(&images) * image_fen(bench);
    for (int i = CERTIFICATE_UNIT; i <= CERTIFICATE_PERSONAL; i++) {
        enum certificate_kind kind = (enum certificate_kind)i;
        const struct fee_rule *fee = is_asked(bench, kind) ? bench_fee_rule(bench, kind) : NULL;
        struct count count = certificates(bench, kind);
        if (fee && count.rows > 0)
            sum_fen += lacking(&count) * row_fen(bench, kind);
    }
    return sum_fen;
}

void count_doubt(struct bench *bench) {
    struct count counts[] = {certificates(bench, CERTIFICATE_UNIT),
                             certificates(bench, CERTIFICATE_PERSONAL), e_seals(bench)};
    bool judged[] = {bench->has_unit, bench->has_personal, image_fen(bench) > 0};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (judged[i] && lacking(&counts[i]) > 0)
            doubt(bench, &counts[i]);
}
