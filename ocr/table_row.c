#include "ocr/table_row.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/table_cell.h"
#include "ocr/table_example.h"
#include "ocr/table_parted.h"
#include "ocr/two_names.h"
#include "ocr/value.h"

#include <string.h>

#define GUESS_CONFIDENCE 0.5
/* Figures of a row's shortest number. */
#define ROW_FIGURES 6

void table_row_free(struct table_row *row) {
    for (int i = 0; i < COLUMNS_MAX; i++)
        place_free(&row->places[i]);
}

bool table_says_end(const struct place *place) {
    static const char *const ENDS[] = {"以下空", "空白", "以下无正文", "以下为空"};
    SCOPED(scoped_free)
    char *text = glyphs_folded(place->glyphs, place->count);
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++)
        if (strstr(text, ENDS[i]))
            return true;
    return false;
}

static bool begins_with(const struct glyph *glyphs, int count, const char *const *words) {
    static const char *const BEFORE[] = {"本页", "本表", "以上"};
    SCOPED(scoped_free)
    char *text = glyphs_folded(glyphs, count);
    const char *at = text;
    for (size_t i = 0; i < sizeof BEFORE / sizeof *BEFORE; i++)
        at += text_starts_with(at, BEFORE[i]) ? strlen(BEFORE[i]) : 0;
    for (; *words; words++)
        if (text_starts_with(at, *words))
            return true;
    return false;
}

bool table_says_sum(const struct glyph *glyphs, int count) {
    static const char *const SUMS[] = {"合计", "总计", "共计", NULL};
    return begins_with(glyphs, count, SUMS);
}

bool table_says_subtotal(const struct glyph *glyphs, int count) {
    static const char *const SUMS[] = {"小计", NULL};
    return begins_with(glyphs, count, SUMS);
}

/* Whether what stands in a column can be no value of it, nor a row's texts that touch each other.
 */
static bool is_misfit(const struct view *view, const struct wanted *wanted,
                      const struct place *place) {
    bool telling = wanted->type == VALUE_PERSON || wanted->type == VALUE_CITIZEN ||
                   wanted->type == VALUE_PHONE || wanted->type == VALUE_EMAIL;
    int figures = 0;
    for (int i = 0; i < place->count; i++)
        figures += place->glyphs[i].code >= '0' && place->glyphs[i].code <= '9';
    if (!telling || figures >= ROW_FIGURES)
        return false;
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    SCOPED(value_free)
    struct value value = value_of(wanted->type, raw, view->words);
    return value.fit == VALUE_MISFIT;
}

/* A row is used when more than its running number stands in it; boxes beside 是 and 否 are printed
 * in unused rows too, and of a stamp's ring text something may stand in one. */
static bool is_used(const struct view *view, const struct table_head *head,
                    const struct table_row *row) {
    for (int i = 0; i < head->count; i++)
        if (row->places[i].count > 0 &&
            table_says_subtotal(row->places[i].glyphs, row->places[i].count))
            return false; /* between two groups of rows */
    int written = 0;
    int misfits = 0;
    for (int i = 0; i < head->count; i++) {
        const struct wanted *wanted = head->columns[i].wanted;
        if (!wanted || wanted->type == VALUE_YES_NO || row->places[i].state != PLACE_WRITTEN)
            continue;
        written++;
        misfits += is_misfit(view, wanted, &row->places[i]);
    }
    return written > 1 || (written == 1 && (row->doubt || misfits == 0));
}

/* The column of the other answer to the same question, -1 = none. */
static int other_answer(const struct table_head *head, int column) {
    for (int i = 0; i < head->count; i++)
        if (head->columns[i].wanted == head->columns[column].wanted &&
            head->columns[i].answer != ANSWER_UNKNOWN &&
            head->columns[i].answer != head->columns[column].answer)
            return i;
    return -1;
}

/* Makes a field of a column's cell, or of both cells of a question whose answers stand apart. */
static bool make_field(const struct view *view, const struct table_head *head,
                       const struct table_row *row, int column, struct field *out,
                       struct fault *why) {
    enum answer answer = head->columns[column].answer;
    int other = answer != ANSWER_UNKNOWN ? other_answer(head, column) : -1;
    if (other < 0)
        return table_cell(view, head->columns[column].wanted, &row->places[column],
                          row->blocks[column], out, why);
    int yes = answer == ANSWER_YES ? column : other;
    table_cell_pair(view, &row->places[yes], &row->places[answer == ANSWER_YES ? other : column],
                    out);
    return true;
}

/* What nobody but the value itself says it is is not sure. */
static void guessed(struct field *field) {
    field->state = FIELD_STATE_UNSURE;
    field->confidence = field->confidence < GUESS_CONFIDENCE ? field->confidence : GUESS_CONFIDENCE;
}

static bool emit_row(const struct view *view, const struct table_head *head,
                     const struct table_row *row, int number, struct field_list *out,
                     struct fault *why) {
    for (int i = 0; i < head->count; i++) {
        const struct wanted *wanted = head->columns[i].wanted;
        if (!wanted || row->places[i].state == PLACE_NONE || field_find(out, wanted->name, number))
            continue;
        struct field made = {0};
        if (!make_field(view, head, row, i, &made, why))
            return false;
        if (head->columns[i].is_guess && made.state != FIELD_STATE_READ &&
            made.state != FIELD_STATE_UNSURE) {
            field_free(&made);
            continue;
        }
        bool two = made.state == FIELD_STATE_READ &&
                   two_names(view, wanted->type, &row->places[i], table_room(head, i));
        if (head->columns[i].is_guess || two || (row->doubt && made.state == FIELD_STATE_READ))
            guessed(&made);
        made.name = wanted->name;
        made.row = number;
        *field_add(out) = made;
    }
    return true;
}

/* Notes the running number that stands in its column before a row. */
static void note_number(const struct view *view, const struct table_head *head,
                        const struct table_row *row, int place, struct row_numbers *numbers) {
    if (head->number_column < 0)
        return;
    const struct place *cell = &row->places[head->number_column];
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, cell->glyphs, cell->count);
    row_numbers_note(numbers, place, raw);
}

static bool tally_row(const struct view *view, const struct table_head *head,
                      const struct table_row *row, struct table_tally *tally,
                      struct field_list *out, struct fault *why) {
    return !is_used(view, head, row) ||
           emit_row(view, head, row, tally->first + tally->rows++, out, why);
}

/* Whether a row is the printer's example, or the word above one. */
static bool is_example(const struct view *view, const struct table_head *head,
                       struct table_row *row, struct table_tally *tally) {
    enum example example = example_of(view, head, row, tally->passed == 0, tally->announced);
    tally->passed++;
    tally->announced = example == EXAMPLE_BAND;
    row->doubt = row->doubt || example == EXAMPLE_MAYBE;
    return example == EXAMPLE_ROW || example == EXAMPLE_BAND;
}

bool table_tally(const struct view *view, const struct table_head *head, struct table_row *row,
                 struct table_tally *tally, struct field_list *out, struct fault *why) {
    if (is_example(view, head, row, tally))
        return true;
    note_number(view, head, row, tally->places++, &tally->numbers);
    if (!table_has_names(head))
        return tally_row(view, head, row, tally, out, why);
    struct parted_row parted;
    table_part(view, head, row, &parted);
    bool good = tally_row(view, &parted.head, &parted.row, tally, out, why);
    table_row_free(&parted.row);
    return good;
}
