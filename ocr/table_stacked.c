#include "ocr/table_stacked.h"

#include "base/scoped.h"
#include "ocr/table_aligned.h"
#include "ocr/table_note.h"
#include "ocr/value.h"

#include <string.h>

/* One line of a record: its columns, and their places in the whole head. */
struct line {
    struct table_head head;
    int places[COLUMNS_MAX];
};

static struct line line_of(const struct table_head *head, int number) {
    struct line line = {.head = *head};
    line.head.count = 0;
    for (int i = 0; i < head->count; i++)
        if (head->columns[i].line == number) {
            line.places[line.head.count] = i;
            line.head.columns[line.head.count++] = head->columns[i];
        }
    return line;
}

/* Types by whose look a value is told from others. */
static bool is_telling(const struct wanted *wanted) {
    return wanted && (wanted->type == VALUE_CITIZEN || wanted->type == VALUE_PHONE ||
                      wanted->type == VALUE_EMAIL || wanted->type == VALUE_COUNT ||
                      wanted->type == VALUE_YES_NO || wanted->type == VALUE_PERSON);
}

/* How well a row's texts look like what the columns of a line hold. */
static int likeness(const struct view *view, const struct line *line, const struct table_row *row) {
    int score = 0;
    for (int i = 0; i < line->head.count; i++) {
        const struct place *place = &row->places[i];
        const struct wanted *wanted = line->head.columns[i].wanted;
        if (place->count == 0 || !is_telling(wanted))
            continue;
        SCOPED(scoped_free)
        char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
        SCOPED(value_free)
        struct value value = value_of(wanted->type, raw, view->words);
        score += value.fit == VALUE_MISFIT ? -1 : 1;
    }
    return score;
}

/* The line of a record that a block is: by its values' kinds, else the one that is due. */
static int line_at(const struct view *view, const struct table_head *head, int block, int due) {
    int best = due;
    int most = 0;
    for (int number = 0; number < head->lines; number++) {
        SCOPED(table_row_free)
        struct table_row row = {0};
        struct line line = line_of(head, number);
        table_aligned_gather(view, &line.head, block, &row);
        int score = likeness(view, &line, &row);
        if (number == 0 || score > most || (score == most && number == due)) {
            most = score;
            best = number;
        }
    }
    return best;
}

/* Adds a line's texts to the record. */
static void add_line(const struct view *view, const struct table_head *head, int number, int block,
                     struct table_row *record) {
    SCOPED(table_row_free)
    struct table_row row = {0};
    struct line line = line_of(head, number);
    table_aligned_gather(view, &line.head, block, &row);
    for (int i = 0; i < line.head.count; i++) {
        place_add_glyphs(&record->places[line.places[i]], row.places[i].glyphs,
                         row.places[i].count);
        record->blocks[line.places[i]] = block;
    }
}

static void begin(struct table_row *record) {
    table_row_free(record);
    *record = (struct table_row){0};
    memset(record->blocks, -1, sizeof record->blocks);
}

bool table_stacked_read(const struct view *view, const struct table_head *head,
                        struct table_tally *tally, struct field_list *out, struct fault *why) {
    SCOPED(table_row_free)
    struct table_row record = {0};
    int below = head->bottom;
    int last = -1;
    begin(&record);
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if (!table_aligned_is_below(head, block))
            continue;
        bool note = table_is_note(view, head, b);
        if (note && last < 0 && tally->places == 0) /* between the head and the first row */
            continue;
        if (note || table_aligned_ends(view, b, below, &record))
            break;
        int line = line_at(view, head, b, (last + 1) % head->lines);
        if (line <= last && !table_tally(view, head, &record, tally, out, why))
            return false;
        if (line <= last)
            begin(&record);
        add_line(view, head, line, b, &record);
        last = line;
        below = block->box.y + block->box.height;
    }
    return table_tally(view, head, &record, tally, out, why);
}
