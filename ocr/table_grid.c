#include "ocr/table_grid.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/table_example.h"

#include <stdlib.h>
#include <string.h>

/* One cell beneath most of so many columns is no row's. */
#define ACROSS_LEAST 3
/* Figures of a row's shortest number. */
#define ROW_FIGURES 6
/* Two texts of one row are this many ems apart at least. */
#define RUN_GAP_EM 0.9

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
    int middle[COLUMNS_MAX];          /* x where a column's next cell is sought */
    int bottom[COLUMNS_MAX];          /* y where its last one ended */
    int cells[COLUMNS_MAX];           /* the row's cells, -1 where none was found */
    struct box_px rooms[COLUMNS_MAX]; /* what of the row is each column's, cells or not */
    int rule_px;                      /* past the ruling line */
};

static struct walk walk_from(const struct table_head *head) {
    struct walk walk = {.rule_px = head->row_px / 8 + 3};
    for (int i = 0; i < head->count; i++) {
        walk.middle[i] = head->columns[i].middle;
        walk.bottom[i] = head->columns[i].bottom;
        walk.rooms[i].x = head->columns[i].left;
        walk.rooms[i].width = head->columns[i].right - head->columns[i].left;
    }
    return walk;
}

/* How many columns of a line stand in one cell. */
static int columns_in(const struct table_head *head, const struct walk *walk, int line, int cell) {
    int count = 0;
    for (int i = 0; i < head->count; i++)
        count += head->columns[i].line == line && walk->cells[i] == cell;
    return count;
}

/* One line down, the `line`th of its record; false when no cell stands there. Cells that span
 * several lines are passed line by line, by the lowest of the others. */
static bool walk_on(const struct view *view, const struct table_head *head, int line,
                    struct walk *walk) {
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
        walk->rooms[i].y = own ? box.y : walk->bottom[i];
        walk->rooms[i].height = own ? box.height : least;
        walk->bottom[i] = walk->rooms[i].y + walk->rooms[i].height;
        if (!own || head->columns[i].line != line ||
            columns_in(head, walk, line, walk->cells[i]) > 1)
            continue;
        walk->middle[i] = box.x + box.width / 2;
        walk->rooms[i] = box;
    }
    return least > 0;
}

/* The first column that a label heads: a label beneath it ends the table. */
static int first_known(const struct table_head *head) {
    int first = 0;
    while (first < head->count && !head->columns[first].is_known)
        first++;
    return first;
}

/* What a cell of a row is: labels of columns are a repeated head; a label in place of a value ends
 * the table. Elsewhere a label is a value: 居民身份证 under 证件类型. */
static enum band band_of(const struct view *view, const struct table_head *head, int column,
                         int block) {
    const struct label_hit *hit = block >= 0 ? label_at(view->labels, block, 0) : NULL;
    bool whole = hit && hit->value_start >= view->blocks->at[block].count;
    bool again = hit && hit->column && hit->column == head->columns[column].wanted;
    if (whole && (column == head->number_column || again))
        return BAND_HEAD;
    return hit && (hit->colon || (whole && column == first_known(head))) ? BAND_END : BAND_ROW;
}

/* The text that stands by itself from a glyph on: the glyph behind its last. */
static int run_end(const struct view *view, const struct block *words, int start) {
    int end = start + 1;
    while (end < words->count && block_gap(view->sheet, words, end) < RUN_GAP_EM)
        end++;
    return end;
}

/* Of the columns that share a cell the one under whose head most of a text stands; texts stand in
 * the columns' order, so that it is behind that of the text before, or the same one where no other
 * can be meant. */
static int column_of_run(const struct table_head *head, const struct walk *walk, int before,
                         int cell, struct box_px run) {
    int best = before;
    int most = 0;
    for (int i = before + 1; i < head->count; i++) {
        const struct table_column *column = &head->columns[i];
        int left = run.x > column->left ? run.x : column->left;
        int right = run.x + run.width < column->right ? run.x + run.width : column->right;
        if (walk->cells[i] == cell && right - left > most) {
            most = right - left;
            best = i;
        }
    }
    return best;
}

/* Fills a column from a cell that others share, as no rule was found between them: with the one
 * text that stands under its head. Of several nobody knows which is whose. */
static void fill_shared(const struct view *view, const struct table_head *head,
                        const struct walk *walk, int column, struct place *place) {
    int block = block_of_cell(view, walk->cells[column]);
    const struct block *words = &view->blocks->at[block];
    int runs = 0;
    int home = -1;
    for (int start = 0, end = 0; start < words->count; start = end) {
        end = run_end(view, words, start);
        struct box_px box = glyphs_box(words->glyphs + start, end - start);
        home = column_of_run(head, walk, home, walk->cells[column], box);
        if (home != column)
            continue;
        place_add_glyphs(place, words->glyphs + start, end - start);
        runs++;
    }
    if (runs < 2)
        return;
    place_free(place);
    *place = (struct place){0};
}

/* How many of the columns that share a cell have a text of their own in it. */
static int columns_with_text(const struct view *view, const struct table_head *head,
                             const struct walk *walk, int cell) {
    int count = 0;
    for (int i = 0; i < head->count; i++) {
        struct place place SCOPED(place_free) = {0};
        if (walk->cells[i] != cell)
            continue;
        fill_shared(view, head, walk, i, &place);
        count += place.count > 0;
    }
    return count;
}

/* Whether a text across the table may be a row whose upright rules were not found: it has as many
 * figures as a number or a telephone. A heading between rows has none. */
static bool may_be_row(const struct view *view, int number) {
    const struct block *block = &view->blocks->at[number];
    int figures = 0;
    for (int i = 0; i < block->count; i++)
        figures += block->glyphs[i].code >= '0' && block->glyphs[i].code <= '9';
    return figures >= ROW_FIGURES && !table_says_subtotal(block->glyphs, block->count);
}

/* What a line is whose columns hardly stand in cells of their own: a sum ends the table, a heading
 * between rows is passed over; but texts under several heads are a row's. *shared is the block of a
 * row of which nobody knows what stands under which head, -1 of others. */
static enum band band_across(const struct view *view, const struct table_head *head,
                             const struct walk *walk, int line, int *shared) {
    int all = 0;
    *shared = -1;
    for (int i = 0; i < head->count; i++)
        all += head->columns[i].line == line && walk->cells[i] >= 0;
    for (int i = 0; i < head->count; i++) {
        int cell = walk->cells[i];
        if (head->columns[i].line != line || cell < 0 ||
            2 * columns_in(head, walk, line, cell) <= all || all < ACROSS_LEAST)
            continue;
        int block = block_of_cell(view, cell);
        if (block >= 0 &&
            table_says_sum(view->blocks->at[block].glyphs, view->blocks->at[block].count))
            return BAND_END;
        const struct label_hit *hit = block >= 0 ? label_at(view->labels, block, 0) : NULL;
        if (hit && !hit->column) /* 填表人：, whatever figures its day has */
            return BAND_END;
        if (block < 0 || !may_be_row(view, block))
            return BAND_HEAD;
        *shared = columns_with_text(view, head, walk, cell) > 1 ? -1 : block;
        return BAND_ROW;
    }
    return BAND_ROW;
}

static bool stands_in(struct box_px room, struct box_px box) {
    int x = box_middle_x(box);
    int y = box_middle_y(box);
    return x >= room.x && x < room.x + room.width && y >= room.y && y < room.y + room.height;
}

/* Whether a cell that spans several rows holds a line of text for each of them: the rules between
 * were not found. */
static bool is_list(const struct view *view, int cell, int block, struct box_px room) {
    int spans = (view->sheet->cells[cell].box.height + room.height / 2) / room.height;
    const struct block *words = &view->blocks->at[block];
    if (spans < 2 || words->row_count != spans)
        return false;
    int row = -1;
    for (int i = 0; i < words->count; i++) {
        if (!stands_in((struct box_px){0, room.y, 1 << 28, room.height}, words->glyphs[i].box))
            continue;
        if (row >= 0 && words->glyphs[i].row != row)
            return false;
        row = words->glyphs[i].row;
    }
    return row >= 0;
}

/* What stands in a column's part of a row. */
static void fill_from_room(const struct block *words, struct box_px room, struct place *place) {
    for (int i = 0; i < words->count; i++)
        if (stands_in(room, words->glyphs[i].box))
            place_add_glyphs(place, &words->glyphs[i], 1);
}

/* Whether most columns of a line have cells of their own. */
static bool is_ruled(const struct table_head *head, const struct walk *walk, int line) {
    int all = 0;
    int ruled = 0;
    for (int i = 0; i < head->count; i++) {
        all += head->columns[i].line == line;
        ruled += head->columns[i].line == line && walk->cells[i] >= 0 &&
                 columns_in(head, walk, line, walk->cells[i]) == 1;
    }
    return 2 * ruled > all;
}

/* A column for which no cell was found beside those of the others: what stands in no cell there. */
static void place_bare(const struct view *view, const struct walk *walk, int column,
                       struct table_row *row) {
    for (int b = 0; b < view->blocks->count; b++) {
        if (view->blocks->at[b].cell >= 0)
            continue;
        int before = row->places[column].count;
        fill_from_room(&view->blocks->at[b], walk->rooms[column], &row->places[column]);
        if (row->places[column].count > before)
            row->blocks[column] = b;
    }
}

static void place_cell(const struct view *view, const struct table_head *head,
                       const struct walk *walk, int column, struct table_row *row) {
    int cell = walk->cells[column];
    int block = block_of_cell(view, cell);
    bool shared = columns_in(head, walk, head->columns[column].line, cell) > 1;
    struct place *place = &row->places[column];
    row->blocks[column] = block;
    if (block >= 0 && !shared && is_list(view, cell, block, walk->rooms[column]))
        fill_from_room(&view->blocks->at[block], walk->rooms[column], place);
    else if (block >= 0 && shared)
        fill_shared(view, head, walk, column, place);
    else if (block >= 0)
        place_add_glyphs(place, view->blocks->at[block].glyphs, view->blocks->at[block].count);
    if (place->count > 0)
        return;
    place->state = shared ? PLACE_NONE : PLACE_EMPTY; /* whose room it is nobody knows */
    place->box = view->sheet->cells[cell].box;
}

/* A row that could not be parted is not lost: its text stands in the first wanted column, and is
 * not sure. */
static void leave_in_doubt(const struct view *view, const struct table_head *head, int number,
                           struct table_row *row) {
    const struct block *block = &view->blocks->at[number];
    int first = 0;
    while (first < head->count &&
           (!head->columns[first].wanted || head->columns[first].wanted->type == VALUE_YES_NO))
        first++;
    row->doubt = true;
    if (first < head->count && row->places[first].count == 0)
        place_add_glyphs(&row->places[first], block->glyphs, block->count);
}

/* Fills a line of a row from its cells. */
static enum band gather_band(const struct view *view, const struct table_head *head, int line,
                             const struct walk *walk, struct table_row *row) {
    int shared;
    enum band across = band_across(view, head, walk, line, &shared);
    for (int i = 0; i < head->count; i++) {
        int cell = walk->cells[i];
        if (cell < 0 && head->columns[i].line == line && is_ruled(head, walk, line))
            place_bare(view, walk, i, row);
        if (cell < 0 || head->columns[i].line != line)
            continue;
        int block = block_of_cell(view, cell);
        enum band band = band_of(view, head, i, block);
        if (band != BAND_ROW)
            return band;
        place_cell(view, head, walk, i, row);
        if (row->places[i].count > 0 && table_says_end(&row->places[i]))
            return BAND_END;
    }
    if (across == BAND_ROW && shared >= 0)
        leave_in_doubt(view, head, shared, row);
    return across;
}

/* Fills a row from all lines of a record. */
static enum band gather_record(const struct view *view, const struct table_head *head,
                               struct walk *walk, struct table_row *row) {
    memset(row->blocks, -1, sizeof row->blocks);
    for (int line = 0; line < head->lines; line++) {
        bool there = walk_on(view, head, line, walk);
        enum band band = there ? gather_band(view, head, line, walk, row) : BAND_END;
        if (band != BAND_ROW) /* what was gathered so far is a row: its doubts are told */
            return line > 0 && band == BAND_END ? BAND_ROW : band;
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

void table_grid_look(const struct view *view, const struct table_head *head,
                     struct table_witness *witness) {
    struct walk walk = walk_from(head);
    for (int count = 0; count < TABLE_ROWS_MAX; count++) {
        SCOPED(table_row_free)
        struct table_row row = {0};
        enum band band = gather_record(view, head, &walk, &row);
        if (band == BAND_END)
            return;
        if (band == BAND_ROW)
            witness_note(witness, view, head, &row);
    }
}

static bool read_rows(const struct view *view, const struct table_head *head,
                      struct table_tally *tally, struct field_list *out, struct fault *why) {
    struct walk walk = walk_from(head);
    for (int count = 0; count < TABLE_ROWS_MAX; count++) {
        SCOPED(table_row_free)
        struct table_row row = {0};
        enum band band = gather_record(view, head, &walk, &row);
        if (band == BAND_END)
            return true;
        if (band == BAND_HEAD) {
            tally->announced = example_announced(view, head, &row);
            continue;
        }
        note_bare_number(view, head, &walk, tally->places, &tally->numbers);
        if (!table_tally(view, head, &row, tally, out, why))
            return false;
    }
    return true;
}

bool table_grid_read(const struct view *view, const struct table_head *head,
                     struct table_tally *tally, struct field_list *out, struct fault *why) {
    struct table_head named = *head;
    if (witness_asked(head)) {
        struct table_witness witness = {0};
        table_grid_look(view, head, &witness);
        witness_settle(&witness, view, &named);
    }
    return read_rows(view, &named, tally, out, why);
}
