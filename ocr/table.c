#include "ocr/table.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/table_aligned.h"
#include "ocr/table_blocks.h"
#include "ocr/table_head.h"
#include "ocr/table_row.h"
#include "ocr/table_side.h"

#include <stdlib.h>
#include <string.h>

#define HEADS_MAX 8

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
        if (row->places[i].count > 0 && table_says_end(&row->places[i]))
            return BAND_END;
    }
    return BAND_ROW;
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

static bool read_grid(const struct view *view, const struct table_head *head,
                      struct table_tally *tally, struct field_list *out, struct fault *why) {
    struct walk walk = walk_from(head);
    for (int count = 0; count < TABLE_ROWS_MAX && walk_on(view, head, &walk); count++) {
        SCOPED(table_row_free)
        struct table_row row = {0};
        enum band band = gather_band(view, head, &walk, &row);
        if (band == BAND_END)
            return true;
        if (band == BAND_HEAD)
            continue;
        note_bare_number(view, head, &walk, tally->places, &tally->numbers);
        if (!table_tally(view, head, &row, tally, out, why))
            return false;
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
        struct table_tally tally = {.first = number};
        int from = out->count;
        bool good = heads[i].grid >= 0 ? read_grid(view, &heads[i], &tally, out, why)
                                       : table_aligned_read(view, &heads[i], &tally, out, why);
        if (!good)
            return false;
        number += tally.rows;
        row_numbers_apply(&tally.numbers, out, from, tally.rows, &number);
    }
    struct table_tally beside = {0};
    if (count == 0 && !table_side_read(view, &beside, out, why))
        return false;
    return count > 0 || beside.rows > 0 || table_blocks_read(view, out, why);
}
