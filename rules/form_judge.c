#include "rules/bench.h"

#include "base/check_digit.h"
#include "base/date.h"
#include "facts/repair.h"
#include "facts/row_parts.h"
#include "facts/statement.h"

static void note_field(struct bench *bench, struct note note, const struct statement *at) {
    note.page = at->page;
    note.box = &at->field->box;
    note_add(bench->book, &note, bench->out);
}

/* Whether other papers, or a check digit, settle a form's value that was not surely read. */
static bool is_settled(const struct bench *bench, enum field_name name,
                       const struct statement *value) {
    const struct unit_facts *unit = &bench->facts->unit;
    const char *text = statement_text(value);
    if (!text)
        return false;
    for (int i = 0; i < bench->facts->person_count; i++) {
        const struct person *person = &bench->facts->people[i];
        if (!person->is_agent)
            continue;
        if (name == FIELD_AGENT_NAME && person->name_agreement == AGREEMENT_SAME)
            return true;
        if (name == FIELD_AGENT_ID_NUMBER && person->number_agreement == AGREEMENT_SAME)
            return true;
    }
    bool is_guess = repair_is_guess(value);
    if (name == FIELD_AGENT_ID_NUMBER)
        return !is_guess && citizen_is_valid(text);
    if (name == FIELD_UNIT_CODE)
        return unit->code_is_sure ||
               (!is_guess && (credit_is_proven(text) || organization_is_valid(text)));
    /* Of a name or phone that no other paper bears, only that it is there is asked. */
    return name == FIELD_UNIT_NAME ? unit->name_is_sure : name != FIELD_AGENT_NAME;
}

/* The statement of a unit's name or code that nears, without being surely, the expected. */
static bool form_is_near(const struct bench *bench, enum field_name name) {
    const struct unit_facts *unit = &bench->facts->unit;
    for (int i = 0; i < unit->statement_count; i++) {
        const struct unit_statement *each = &unit->statements[i];
        enum agreement agreement =
            name == FIELD_UNIT_NAME ? each->name_agreement : each->code_agreement;
        if (each->item == ITEM_APPLICATION_FORM && agreement == AGREEMENT_UNSURE)
            return true;
    }
    return false;
}

/* No paper gives a name or number less room than a twentieth of its width (10 mm of A4). */
#define LEAST_ROOM_SHARE 20

/* An empty place too small either way for what is asked was not the value's, which stands beside
 * it. A reading without boxes says nothing of that. */
static bool place_is_small(const struct bench *bench, const struct statement *value) {
    if (value->page == 0 || box_is_empty(value->field->box))
        return false;
    const struct page_reading *page = facts_page(bench->facts, value->page);
    const struct box_px *box = &value->field->box;
    int sheet_px = page->width_px < page->height_px ? page->width_px : page->height_px;
    int longer_px = box->width > box->height ? box->width : box->height;
    return longer_px * LEAST_ROOM_SHARE < sheet_px;
}

/* More required fields than these are left out by nobody. */
#define MOST_LEFT_OUT 2

/* A form of which a required field's place was not found, or most of them look empty, is not laid
 * out as the reader took it to be: the empty place may be another's, and the value beside it. */
static bool blanks_are_sure(const struct bench *bench) {
    int blank = 0;
    for (int i = 0; i < bench->book->form.count; i++) {
        const struct statement *value = &bench->facts->form[bench->book->form.at[i]];
        if (value->field->state == FIELD_STATE_NOT_TRIED)
            return false;
        blank += statement_is_blank(value);
    }
    return blank <= MOST_LEFT_OUT;
}

static bool is_required(const struct bench *bench, enum field_name name) {
    for (int i = 0; i < bench->book->form.count; i++)
        if (bench->book->form.at[i] == name)
            return true;
    return false;
}

bool form_is_in_doubt(const struct bench *bench, enum field_name name) {
    const struct statement *value = &bench->facts->form[name];
    if (!is_required(bench, name) || bench->is_refused)
        return false;
    if (statement_is_blank(value))
        return !blanks_are_sure(bench) || place_is_small(bench, value);
    bool of_unit = name == FIELD_UNIT_NAME || name == FIELD_UNIT_CODE;
    return (of_unit && form_is_near(bench, name)) ||
           (!statement_is_read(value) && !is_settled(bench, name, value));
}

/* The other papers whose unread value hangs on the form's. */
static int hanging_papers(const struct bench *bench, enum field_name name,
                          enum item out[static ITEM_COUNT]) {
    const struct unit_facts *unit = &bench->facts->unit;
    int count = 0;
    if (name != FIELD_UNIT_NAME && name != FIELD_UNIT_CODE)
        return 0;
    for (int item = 1; item < ITEM_COUNT; item++)
        for (int i = 0; i < unit->statement_count; i++) {
            const struct unit_statement *each = &unit->statements[i];
            if (each->item != (enum item)item || !unit_hangs_on_form(bench, each, name))
                continue;
            out[count++] = (enum item)item;
            break;
        }
    return count;
}

static void doubt_required(struct bench *bench, enum field_name name) {
    enum item papers[ITEM_COUNT];
    const struct statement *value = &bench->facts->form[name];
    note_add(
        bench->book,
        &(struct note){
            .code = FINDING_FIELD_UNSURE,
            .item = ITEM_APPLICATION_FORM,
            .detail = field_name_text(name),
            .page = value->page ? value->page : bench->facts->items[ITEM_APPLICATION_FORM].pages[0],
            .box = &value->field->box,
            .found = statement_text(value),
            .papers = papers,
            .paper_count = hanging_papers(bench, name, papers),
        },
        bench->out);
}

static void judge_required(struct bench *bench, enum field_name name) {
    const struct statement *value = &bench->facts->form[name];
    struct note note = {.code = FINDING_FORM_FIELD_MISSING,
                        .item = ITEM_APPLICATION_FORM,
                        .detail = field_name_text(name),
                        .clause = bench->book->form.clause};
    if (form_is_in_doubt(bench, name))
        doubt_required(bench, name);
    else if (statement_is_blank(value))
        note_field(bench, note, value);
}

static bool card_settles(const struct bench *bench, const struct statement *cell) {
    for (int i = 0; i < bench->facts->person_count; i++) {
        const struct person *person = &bench->facts->people[i];
        if (person->name.field == cell->field && person->name_agreement == AGREEMENT_SAME)
            return true;
        if (person->number.field == cell->field && person->number_agreement == AGREEMENT_SAME)
            return true;
    }
    const char *text = statement_text(cell);
    return text && citizen_is_valid(text) && !repair_is_guess(cell);
}

/* Somebody stands there: a name or number was surely read, or a card bears it out. A stroke or a
 * stamp in an empty row is nobody. */
static bool is_somebody(const struct bench *bench, const struct row_fact *row) {
    return statement_is_read(&row->name) || statement_is_read(&row->number) ||
           card_settles(bench, &row->name);
}

bool form_row_is_in_doubt(const struct bench *bench, const struct row_fact *row,
                          enum field_name name) {
    const struct required_fields *required = &bench->book->personal_row;
    struct statement cell = row_cell(bench->facts, row, name);
    for (int i = 0; i < required->count; i++)
        if (required->at[i] == name)
            return statement_is_open(&cell) && !card_settles(bench, &cell);
    return false;
}

static void judge_row(struct bench *bench, const struct row_fact *row) {
    const struct required_fields *required = &bench->book->personal_row;
    const char *subject = bench_called_in(bench, row);
    for (int i = 0; i < required->count; i++) {
        struct statement cell = row_cell(bench->facts, row, required->at[i]);
        bool small = statement_is_blank(&cell) && place_is_small(bench, &cell);
        if (statement_is_blank(&cell) && !small && is_somebody(bench, row))
            note_field(bench,
                       (struct note){.code = FINDING_FORM_FIELD_MISSING,
                                     .item = ITEM_PERSONAL_DETAIL_FORM,
                                     .detail = field_name_text(required->at[i]),
                                     .subject = subject,
                                     .clause = required->clause},
                       &cell);
        else if (rows_lack_column(bench, row->page, required->at[i]))
            rows_doubt_sheet(bench, ITEM_PERSONAL_DETAIL_FORM, required->at[i], row->page);
        else if ((small && is_somebody(bench, row)) ||
                 (statement_is_open(&cell) && !card_settles(bench, &cell)))
            bench_unsure(bench, required->at[i], ITEM_PERSONAL_DETAIL_FORM, subject, &cell);
    }
}

/* The better of all sheets that bear invoice data, field by field. */
static void judge_invoice(struct bench *bench) {
    const struct facts *facts = bench->facts;
    const struct required_fields *required = &bench->book->invoice;
    for (int i = 0; i < required->count; i++) {
        struct statement best = statement_none();
        for (int j = 0; j < facts->invoice_count; j++)
            best = statement_better(best, statement_of(facts_page(facts, facts->invoices[j].page),
                                                       required->at[i], -1));
        best.page = best.page ? best.page : facts->invoices[0].page;
        bool small = statement_is_blank(&best) && place_is_small(bench, &best);
        if (statement_is_blank(&best) && !small)
            note_field(bench,
                       (struct note){.code = FINDING_INVOICE_INCOMPLETE,
                                     .item = ITEM_INVOICE_INFORMATION,
                                     .detail = field_name_text(required->at[i]),
                                     .clause = required->clause},
                       &best);
        else if (!statement_text(&best))
            bench_unsure(bench, required->at[i], ITEM_INVOICE_INFORMATION, NULL, &best);
    }
}

/* A cell of some row was looked at, were it empty. */
static bool has_cells(const struct bench *bench, const struct sheet_list *sheets,
                      enum field_name name) {
    for (int i = 0; i < sheets->count; i++) {
        const struct field_list *fields = &facts_page(bench->facts, sheets->pages[i])->fields;
        for (int j = 0; j < fields->count; j++)
            if (fields->at[j].name == name && fields->at[j].row >= 0)
                return true;
    }
    return false;
}

static void judge_people(struct bench *bench) {
    const struct row_list *rows = &bench->facts->personal_rows;
    const struct sheet_list *sheets = &bench->facts->items[ITEM_PERSONAL_DETAIL_FORM];
    int unread = rows_unread_sheet(bench, ITEM_PERSONAL_DETAIL_FORM);
    if (unread || (rows->count == 0 && sheets->count > 0))
        rows_doubt_sheet(bench, ITEM_PERSONAL_DETAIL_FORM, FIELD_HOLDER_NAME,
                         unread ? unread : sheets->pages[0]);
    for (int i = 0; i < rows->count; i++)
        judge_row(bench, &rows->at[i]);
}

/* The certificate itself must still be valid: a stated date that has passed. */
static void judge_certificates(struct bench *bench, const struct row_list *rows, enum item item,
                               const struct clause *clause) {
    const struct sheet_list *sheets = &bench->facts->items[item];
    bool of_unit = item == ITEM_UNIT_DETAIL_FORM; /* of people's rows holder_name says so */
    int unread = of_unit ? rows_unread_sheet(bench, item) : 0;
    if (of_unit && rows->count == 0 && sheets->count > 0 &&
        !has_cells(bench, sheets, FIELD_CERTIFICATE_VALID_UNTIL))
        unread = sheets->pages[0];
    if (unread)
        rows_doubt_sheet(bench, item, FIELD_CERTIFICATE_VALID_UNTIL, unread);
    for (int i = 0; i < rows->count; i++) {
        const struct row_fact *row = &rows->at[i];
        const char *subject = of_unit ? NULL : bench_called_in(bench, row);
        struct statement until = row->valid_until;
        struct date last;
        const char *text = statement_text(&until);
        until.page = row->page;
        if (statement_is_listed(&until) && statement_is_open(&until))
            bench_unsure(bench, FIELD_CERTIFICATE_VALID_UNTIL, item, subject, &until);
        else if (text && date_parse(text, &last) && date_compare(last, bench->received) < 0)
            note_field(bench,
                       (struct note){.code = FINDING_CERTIFICATE_EXPIRED,
                                     .item = item,
                                     .subject = subject,
                                     .found = text,
                                     .clause = clause},
                       &until);
    }
}

static void judge_validity(struct bench *bench) {
    for (int type = 1; type < BUSINESS_COUNT; type++) {
        const struct business_rule *rule = &bench->book->business[type];
        if (!(bench->types & (1u << type)) || !rule->needs_valid_certificate)
            continue;
        if (bench->has_unit)
            judge_certificates(bench, &bench->facts->unit_rows, ITEM_UNIT_DETAIL_FORM,
                               rule->clause);
        if (bench->has_personal)
            judge_certificates(bench, &bench->facts->personal_rows, ITEM_PERSONAL_DETAIL_FORM,
                               rule->clause);
    }
}

void form_judge(struct bench *bench) {
    if (bench->is_refused)
        return;
    for (int i = 0; i < bench->book->form.count; i++)
        judge_required(bench, bench->book->form.at[i]);
    if (!bench->is_determined)
        return;
    if (bench->has_personal)
        judge_people(bench);
    if (bench_due(bench, ITEM_INVOICE_INFORMATION, -1) && bench->facts->invoice_count > 0)
        judge_invoice(bench);
    count_judge(bench);
    judge_validity(bench);
}
