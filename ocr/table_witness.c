#include "ocr/table_witness.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <string.h>

/* Rows of a table without a head whose numbers prove what it lists. */
#define PROOF_ROWS 2
/* A row is written when more than its running number stands in it. */
#define FILLED_LEAST 2
/* A name in Han characters. */
#define NAME_LEAST 2
#define NAME_MOST  4
/* A head of so many characters asks what it says, if it is not about seals. */
#define QUESTION_LEAST 2

static const struct {
    enum field_name name;
    enum value_type type;
    enum value_fit least;
} KINDS[WITNESS_KINDS] = {
    [WITNESS_CITIZEN] = {FIELD_HOLDER_ID_NUMBER, VALUE_CITIZEN, VALUE_PROVEN},
    [WITNESS_PHONE] = {FIELD_HOLDER_PHONE, VALUE_PHONE, VALUE_FITS},
    [WITNESS_EMAIL] = {FIELD_HOLDER_EMAIL, VALUE_EMAIL, VALUE_FITS},
    [WITNESS_PERSON] = {FIELD_HOLDER_NAME, VALUE_PERSON, VALUE_FITS},
    [WITNESS_ANSWER] = {FIELD_SEAL_IMAGE, VALUE_YES_NO, VALUE_FITS},
};

/* A column whose label nobody knew; what is known as another's stays that. */
static bool is_unnamed(const struct table_column *column) {
    return !column->wanted && !column->is_known && !column->is_number;
}

bool witness_asked(const struct table_head *head) {
    for (int i = 0; i < head->count; i++)
        if (is_unnamed(&head->columns[i]))
            return true;
    return false;
}

static bool is_mobile(const char *raw) {
    int digits = 0;
    for (const char *at = raw; *at; at++)
        digits += *at >= '0' && *at <= '9';
    return digits == 11 && raw[0] == '1' && raw[1] >= '3';
}

/* Departments and offices have as many characters as names. */
static bool is_named_person(const char *raw) {
    static const char OFFICES[] = "部科处室局股队院所办组厅司站库社会心委位元年月日男女是否";
    int count = 0;
    int32_t last = 0;
    const char *at = raw;
    for (int32_t code = text_next(&at); code; code = text_next(&at)) {
        count++;
        last = code;
        if (!text_is_han(code))
            return false;
    }
    const char *offices = OFFICES;
    for (int32_t code = text_next(&offices); code; code = text_next(&offices))
        if (code == last)
            return false;
    return count >= NAME_LEAST && count <= NAME_MOST;
}

static bool is_of_kind(enum witness_kind kind, const char *raw, const struct kind_words *words) {
    SCOPED(value_free)
    struct value value = value_of(KINDS[kind].type, raw, words);
    if (value.fit < KINDS[kind].least || !value.text)
        return false;
    return kind == WITNESS_PHONE    ? is_mobile(value.text)
           : kind == WITNESS_PERSON ? is_named_person(value.text)
                                    : true;
}

void witness_note(struct table_witness *witness, const struct view *view,
                  const struct table_head *head, const struct table_row *row) {
    int filled = 0;
    for (int i = 0; i < head->count; i++) {
        const struct place *place = &row->places[i];
        if (place->count == 0)
            continue;
        SCOPED(scoped_free)
        char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
        filled++;
        int number = row_number_of(raw);
        witness->written[i]++;
        witness->counting[i] +=
            number > 0 && (witness->last[i] == 0 || number == witness->last[i] + 1);
        witness->last[i] = number;
        for (int kind = 0; kind < WITNESS_KINDS; kind++)
            witness->seen[i][kind] += is_of_kind((enum witness_kind)kind, raw, view->words);
    }
    witness->rows += filled >= FILLED_LEAST;
}

static bool is_all(const struct table_witness *witness, int column, enum witness_kind kind) {
    return witness->written[column] > 0 && witness->seen[column][kind] == witness->written[column];
}

static const struct wanted *column_wanted(const struct view *view, enum field_name name) {
    for (int i = 0; i < view->words->columns.count; i++)
        if (view->words->columns.at[i].name == name)
            return &view->words->columns.at[i];
    return NULL;
}

static bool is_taken(const struct table_head *head, enum field_name name) {
    for (int i = 0; i < head->count; i++)
        if (head->columns[i].wanted && head->columns[i].wanted->name == name)
            return true;
    return false;
}

/* The one unnamed column all of whose values are of a kind, -1 = none or several. */
static int only_column(const struct table_witness *witness, const struct table_head *head,
                       enum witness_kind kind) {
    int found = -1;
    for (int i = 0; i < head->count; i++) {
        if (!is_unnamed(&head->columns[i]) || !is_all(witness, i, kind))
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

/* Whether the words over a column ask for something else than seals: 是否法人. */
static bool asks_other(const struct view *view, const struct table_head *head, int column) {
    int count = 0;
    for (int b = 0; b < view->blocks->count; b++)
        for (int i = 0; i < view->blocks->at[b].count; i++) {
            const struct glyph *glyph = &view->blocks->at[b].glyphs[i];
            int x = box_middle_x(glyph->box);
            int y = box_middle_y(glyph->box);
            if (x < head->columns[column].left || x >= head->columns[column].right ||
                y < head->top || y >= head->bottom)
                continue;
            count++;
            for (const char *seals = "章印签"; *seals;)
                if (text_next(&seals) == glyph->code)
                    return false;
        }
    return count >= QUESTION_LEAST;
}

static void settle_number(const struct table_witness *witness, struct table_head *head) {
    for (int i = 0; i < head->count && head->number_column < 0; i++)
        if (is_unnamed(&head->columns[i]) && witness->written[i] > 0 &&
            witness->counting[i] == witness->written[i]) {
            head->columns[i].is_number = true;
            head->number_column = i;
        }
}

void witness_settle(const struct table_witness *witness, const struct view *view,
                    struct table_head *head) {
    settle_number(witness, head);
    for (int kind = 0; kind < WITNESS_KINDS; kind++) {
        const struct wanted *wanted = column_wanted(view, KINDS[kind].name);
        int column = only_column(witness, head, (enum witness_kind)kind);
        bool own = kind != WITNESS_PERSON || view->words->kind == PAGE_KIND_PERSONAL_DETAIL_FORM;
        if (!wanted || !own || column < 0 || is_taken(head, wanted->name) ||
            (kind == WITNESS_ANSWER && asks_other(view, head, column)))
            continue;
        head->columns[column].wanted = wanted;
        head->columns[column].is_guess = kind != WITNESS_CITIZEN;
        head->wanted_count++;
    }
}

bool witness_proves(const struct table_witness *witness, const struct table_head *head) {
    int column = only_column(witness, head, WITNESS_CITIZEN);
    return column >= 0 && witness->written[column] >= PROOF_ROWS &&
           witness->written[column] == witness->rows;
}
