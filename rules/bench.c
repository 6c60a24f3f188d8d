#include "rules/bench.h"

#include "base/memory.h"
#include "base/text.h"
#include "facts/people.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

const struct due *bench_due(const struct bench *bench, enum item item, int person) {
    for (int i = 0; i < bench->due_count; i++)
        if (bench->due[i].item == item && (person < 0 || bench->due[i].person == person))
            return &bench->due[i];
    return NULL;
}

void bench_lack(struct bench *bench, const struct note *note) {
    bench->lacks = memory_room(bench->lacks, bench->lack_count, sizeof *bench->lacks);
    struct lack *lack = &bench->lacks[bench->lack_count++];
    *lack = (struct lack){.note = *note, .among = note->among ? text_copy(note->among) : NULL};
    lack->note.among = lack->among;
}

/* The same value, whoever it was noted for: a cell hangs on more than one rule. */
static bool is_doubted(const struct finding_list *list, const struct note *note) {
    for (int i = 0; i < list->count; i++) {
        const struct finding *finding = &list->at[i];
        if (finding->code == FINDING_FIELD_UNSURE && finding->item == note->item &&
            finding->page == note->page && finding->detail &&
            strcmp(finding->detail, note->detail) == 0 && !box_is_empty(finding->box) &&
            memcmp(&finding->box, note->box, sizeof finding->box) == 0)
            return true;
    }
    return false;
}

void bench_unsure(struct bench *bench, enum field_name name, enum item item, const char *subject,
                  const struct statement *at) {
    struct note note = {.code = FINDING_FIELD_UNSURE,
                        .item = item,
                        .detail = field_name_text(name),
                        .subject = subject,
                        .page = at->page,
                        .box = &at->field->box,
                        .found = statement_text(at)};
    if (!is_doubted(bench->out, &note))
        note_add(bench->book, &note, bench->out);
}

long bench_count(const struct statement *statement) {
    const char *text = statement_text(statement);
    long count = text ? strtol(text, NULL, 10) : 0;
    return count > 0 ? count : 0;
}

enum item bench_item(const struct person *person) {
    return person->is_agent ? ITEM_APPLICATION_FORM : ITEM_PERSONAL_DETAIL_FORM;
}

/* What is not listed is one field for all. */
static bool is_that_cell(const struct statement *cell, const struct statement *other) {
    return statement_is_listed(cell) && cell->field == other->field;
}

const struct person *bench_person_of(const struct bench *bench, const struct row_fact *row) {
    for (int i = 0; i < bench->facts->person_count; i++) {
        const struct person *person = &bench->facts->people[i];
        if (is_that_cell(&row->name, &person->name) || is_that_cell(&row->number, &person->number))
            return person;
    }
    return NULL;
}

const char *bench_called_in(const struct bench *bench, const struct row_fact *row) {
    const struct person *person = bench_person_of(bench, row);
    return person ? people_called(bench->facts, person) : statement_text(&row->name);
}

static int asking_rows(const struct row_list *rows, enum told wanted) {
    int count = 0;
    for (int i = 0; i < rows->count; i++) {
        const struct statement *cell = &rows->at[i].seal_image;
        bool yes = statement_is_read(cell) && strcmp(statement_text(cell), "yes") == 0;
        bool open = statement_is_open(cell);
        count += wanted == TOLD_YES ? yes : open;
    }
    return count;
}

/* A cell that could not be read, settled by the form's count of e-seals: it says that all of the
 * open cells ask, or that none does. */
static enum told told_by_form(const struct bench *bench) {
    const struct facts *facts = bench->facts;
    const struct statement *stated = &facts->form[FIELD_SEAL_IMAGES];
    int yes =
        asking_rows(&facts->unit_rows, TOLD_YES) + asking_rows(&facts->personal_rows, TOLD_YES);
    int open =
        asking_rows(&facts->unit_rows, TOLD_OPEN) + asking_rows(&facts->personal_rows, TOLD_OPEN);
    if (!statement_is_listed(stated) || statement_is_open(stated))
        return TOLD_OPEN;
    const char *text = statement_text(stated);
    long count = text ? strtol(text, NULL, 10) : 0;
    if (count == yes)
        return TOLD_NO;
    return count == yes + open ? TOLD_YES : TOLD_OPEN;
}

enum told bench_seal_asked(const struct bench *bench, const struct row_fact *row) {
    if (statement_is_blank(&row->seal_image))
        return TOLD_NO;
    if (statement_is_open(&row->seal_image))
        return told_by_form(bench);
    return strcmp(statement_text(&row->seal_image), "yes") == 0 ? TOLD_YES : TOLD_NO;
}

const struct fee_rule *bench_fee_rule(const struct bench *bench, enum certificate_kind kind) {
    for (int type = 1; type < BUSINESS_COUNT; type++) {
        const struct fee_rule *fee = &bench->book->business[type].fees[kind];
        if ((bench->types & (1u << type)) && fee->is_charged)
            return fee;
    }
    return NULL;
}
