#include "ocr/table.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/table_band.h"
#include "ocr/table_blocks.h"
#include "ocr/table_cell.h"
#include "ocr/table_head.h"
#include "ocr/table_number.h"

#include <stdlib.h>
#include <string.h>

#define HEADS_MAX 8
/* Aligned rows: a row further below the last one than this many line heights ends the table. */
#define TABLE_GAP_EM 4.0
/* Two texts of one row of an aligned table are this many ems apart at least. */
#define COLUMN_GAP_EM 0.9

/* One row of a table while it is gathered: the place of each column's value. */
struct table_row {
    struct place places[COLUMNS_MAX];
    int blocks[COLUMNS_MAX]; /* the block of a cell, -1 = none */
    int written;
};

static void row_free(struct table_row *row) {
    for (int i = 0; i < COLUMNS_MAX; i++)
        place_free(&row->places[i]);
}

static bool says_end(const struct view *view, const struct place *place) {
    static const char *const ENDS[] = {"以下空白", "以下无正文", "此行以下空白", "以下为空"};
    SCOPED(scoped_free)
    char *text = glyphs_folded(place->glyphs, place->count);
    (void)view;
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++)
        if (strstr(text, ENDS[i]))
            return true;
    return false;
}

/* A row is used when more than its running number stands in it; boxes beside 是 and 否 are printed
 * in unused rows too. */
static bool is_used(const struct table_head *head, const struct table_row *row) {
    for (int i = 0; i < head->count; i++)
        if (head->columns[i].wanted && head->columns[i].wanted->type != VALUE_YES_NO &&
            row->places[i].state == PLACE_WRITTEN)
            return true;
    return false;
}

static bool emit_row(const struct view *view, const struct table_head *head,
                     const struct table_row *row, int number, struct field_list *out,
                     struct fault *why) {
    for (int i = 0; i < head->count; i++) {
        const struct wanted *wanted = head->columns[i].wanted;
        if (!wanted || row->places[i].state == PLACE_NONE || field_find(out, wanted->name, number))
            continue;
        struct field made = {0};
        if (!table_cell(view, wanted, &row->places[i], row->blocks[i], &made, why))
            return false;
        made.name = wanted->name;
        made.row = number;
        *field_add(out) = made;
    }
    return true;
}

static int cell_at(const struct view *view, int grid, int x, int y) {
    for (int i = 0; i < view->sheet->cell_count; i++) {
        struct box_px box = view->sheet->cells[i].box;
        if (view->sheet->cells[i].grid == grid && x >= box.x && x < box.x + box.width &&
            y >= box.y && y < box.y + box.height)
            return i;
    }
    return -1;
}

enum band { BAND_ROW, BAND_HEAD, BAND_END };

/* The walk down a ruled table, each column by itself: tables lean in pictures by telephone, and a
 * row's cells stand at different heights. */
struct walk {
    int middle[COLUMNS_MAX]; /* x where a column's next cell is sought */
    int bottom[COLUMNS_MAX]; /* y where its last one ended */
    int cells[COLUMNS_MAX];  /* the row's cells, -1 where none was found */
    int rule_px;             /* past the ruling line */
};

static struct walk walk_from(const struct table_head *head) {
    struct walk walk = {.rule_px = (head->bottom - head->top) / 8 + 3};
    for (int i = 0; i < head->count; i++) {
        walk.middle[i] = head->columns[i].middle;
        walk.bottom[i] = head->columns[i].bottom;
    }
    return walk;
}

/* One row down; false when no cell stands there. Cells that span several rows are passed row by
 * row, by the lowest of the others. */
static bool walk_on(const struct view *view, const struct table_head *head, struct walk *walk) {
    int least = 0;
    for (int i = 0; i < head->count; i++) {
        int cell = cell_at(view, head->grid, walk->middle[i], walk->bottom[i] + walk->rule_px);
        walk->cells[i] = cell;
        int height = cell >= 0 ? view->sheet->cells[cell].box.height : 0;
        least = height > 0 && (least == 0 || height < least) ? height : least;
    }
    for (int i = 0; i < head->count; i++) {
        struct box_px box =
            walk->cells[i] >= 0 ? view->sheet->cells[walk->cells[i]].box : (struct box_px){0};
        bool own = box.height > 0 && 2 * box.height <= 3 * least;
        walk->bottom[i] = own ? box.y + box.height : walk->bottom[i] + least;
        walk->middle[i] = own ? box.x + box.width / 2 : walk->middle[i];
    }
    return least > 0;
}

/* Fills a row from its cells. A label in place of a value ends the table; labels of columns are a
 * repeated head. */
static enum band gather_band(const struct view *view, const struct table_head *head,
                             const struct walk *walk, struct table_row *row) {
    for (int i = 0; i < head->count; i++) {
        row->blocks[i] = -1;
        int cell = walk->cells[i];
        if (cell < 0)
            continue;
        int block = block_of_cell(view, cell);
        const struct label_hit *hit = block >= 0 ? label_at(view->labels, block, 0) : NULL;
        bool whole = hit && hit->value_start >= view->blocks->at[block].count;
        if (whole &&
            (i == head->number_column || (hit->column && hit->column == head->columns[i].wanted)))
            return BAND_HEAD; /* elsewhere it is a value: 居民身份证 under 证件类型 */
        if (hit && (hit->colon || (whole && i == 0)))
            return BAND_END;
        row->blocks[i] = block;
        row->places[i].state = PLACE_EMPTY;
        row->places[i].box = view->sheet->cells[cell].box;
        if (block >= 0) {
            row->places[i].box = (struct box_px){0};
            place_add_glyphs(&row->places[i], view->blocks->at[block].glyphs,
                             view->blocks->at[block].count);
        }
        if (row->places[i].count > 0 && says_end(view, &row->places[i]))
            return BAND_END;
    }
    return BAND_ROW;
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

/* Notes it where no label stands over it: in the cell left of the row's first. */
static void note_bare_number(const struct view *view, const struct table_head *head,
                             const struct walk *walk, int place, struct row_numbers *numbers) {
    if (head->number_column >= 0 || walk->cells[0] < 0)
        return;
    struct box_px first = view->sheet->cells[walk->cells[0]].box;
    int cell = cell_at(view, head->grid, first.x - 2 * walk->rule_px, first.y + first.height / 2);
    int number = cell >= 0 ? block_of_cell(view, cell) : -1;
    if (number < 0)
        return;
    const struct block *block = &view->blocks->at[number];
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, block->glyphs, block->count);
    row_numbers_note(numbers, place, raw);
}

/* The written rows of a table as they are counted from `first` on. */
struct tally {
    struct row_numbers numbers;
    int places; /* rows passed so far, written or not */
    int rows;   /* written ones */
    int first;
};

static bool tally_row(const struct view *view, const struct table_head *head,
                      const struct table_row *row, struct tally *tally, struct field_list *out,
                      struct fault *why) {
    note_number(view, head, row, tally->places++, &tally->numbers);
    return !is_used(head, row) || emit_row(view, head, row, tally->first + tally->rows++, out, why);
}

static bool read_grid(const struct view *view, const struct table_head *head, struct tally *tally,
                      struct field_list *out, struct fault *why) {
    struct walk walk = walk_from(head);
    for (int count = 0; count < TABLE_ROWS_MAX && walk_on(view, head, &walk); count++) {
        SCOPED(row_free)
        struct table_row row = {0};
        enum band band = gather_band(view, head, &walk, &row);
        if (band == BAND_END)
            return true;
        if (band == BAND_HEAD)
            continue;
        note_bare_number(view, head, &walk, tally->places, &tally->numbers);
        if (!tally_row(view, head, &row, tally, out, why))
            return false;
    }
    return true;
}

static int column_of(const struct table_head *head, struct box_px box) {
    int best = -1;
    int overlap = 0;
    for (int i = 0; i < head->count; i++) {
        int left = box.x > head->columns[i].left ? box.x : head->columns[i].left;
        int end = box.x + box.width;
        int right = end < head->columns[i].right ? end : head->columns[i].right;
        if (right - left > overlap) {
            overlap = right - left;
            best = i;
        }
    }
    return best;
}

/* The column of a text under one that stands in the row already, or over which it lies. */
static int column_under(const struct table_head *head, const struct table_row *row,
                        struct box_px box) {
    for (int i = 0; i < head->count; i++) {
        const struct place *above = &row->places[i];
        if (above->count > 0 &&
            abs(glyphs_box(above->glyphs, above->count).x - box.x) < box.height / 2)
            return i;
    }
    return column_of(head, box);
}

/* Puts the texts of an aligned row into its columns. */
static void gather_aligned(const struct view *view, const struct table_head *head, int number,
                           struct table_row *row) {
    const struct block *block = &view->blocks->at[number];
    int start = 0;
    for (int at = 1; at <= block->count; at++) {
        if (at < block->count && block_gap(view->sheet, block, at) < COLUMN_GAP_EM)
            continue;
        int column = column_under(head, row, glyphs_box(block->glyphs + start, at - start));
        if (column >= 0)
            place_add_glyphs(&row->places[column], block->glyphs + start, at - start);
        start = at;
    }
}

static bool ends_aligned(const struct view *view, int number, int below,
                         const struct table_row *row) {
    const struct block *block = &view->blocks->at[number];
    const struct label_hit *hit = label_at(view->labels, number, 0);
    bool far = block->box.y - below > TABLE_GAP_EM * block->box.height;
    bool end = false;
    for (int i = 0; i < COLUMNS_MAX; i++)
        end = end || (row->places[i].count > 0 && says_end(view, &row->places[i]));
    return (hit && (hit->colon || !hit->column)) || far || end;
}

/* The blocks that stand with one between the same two rules: wrapped texts and those beside them.
 */
static int gather_ruled(const struct view *view, const struct table_head *head, int first,
                        struct table_row *row) {
    int band = table_band(view, head, view->blocks->at[first].box);
    int last = first;
    for (int b = first + 1; band >= 0 && b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if (block->cell >= 0 || table_band(view, head, block->box) != band)
            break;
        gather_aligned(view, head, b, row);
        last = b;
    }
    return last;
}

static bool read_aligned(const struct view *view, const struct table_head *head,
                         struct tally *tally, struct field_list *out, struct fault *why) {
    int below = head->bottom;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if (block->box.y < head->bottom - block->box.height / 3 || block->cell >= 0)
            continue;
        SCOPED(row_free)
        struct table_row row = {0};
        memset(row.blocks, -1, sizeof row.blocks);
        gather_aligned(view, head, b, &row);
        if (ends_aligned(view, b, below, &row) || table_band(view, head, block->box) == BAND_BELOW)
            return true;
        int last = gather_ruled(view, head, b, &row);
        for (int i = 0; i < head->count; i++)
            row.blocks[i] = b;
        if (!tally_row(view, head, &row, tally, out, why))
            return false;
        block = &view->blocks->at[last];
        below = block->box.y + block->box.height;
        b = last;
    }
    return true;
}

bool table_read(const struct view *view, struct field_list *out, struct fault *why) {
    struct table_head heads[HEADS_MAX];
    int count = table_heads_find(view, heads, HEADS_MAX);
    int number = 0;
    for (int i = 0; i < count; i++) {
        bool inside = i > 0 && heads[i].grid >= 0 && heads[i].grid == heads[i - 1].grid;
        if (inside) /* a repeated head within rows already read */
            continue;
        struct tally tally = {.first = number};
        int from = out->count;
        bool good = heads[i].grid >= 0 ? read_grid(view, &heads[i], &tally, out, why)
                                       : read_aligned(view, &heads[i], &tally, out, why);
        if (!good)
            return false;
        number += tally.rows;
        row_numbers_apply(&tally.numbers, out, from, tally.rows, &number);
    }
    return count > 0 || table_blocks_read(view, out, why);
}
