#include "ocr/table_aligned.h"

#include "ocr/table_band.h"
#include "ocr/table_note.h"
#include "ocr/table_run.h"
#include "ocr/table_stacked.h"
#include "ocr/table_witness.h"

#include <stdlib.h>
#include <string.h>

/* Aligned rows: a row further below the last one than this many line heights ends the table. */
#define TABLE_GAP_EM 4.0
/* A wrapped text stands so many heights above or below the middle of its row at most. */
#define WRAP_EM 1.3
/* A number by a pen stands so much off its row's line at most: less than two rows are apart. */
#define OFF_EM 0.8
/* Two texts of one row of an aligned table are this many ems apart at least. */
#define COLUMN_GAP_EM 0.9

/* Glyphs of a block. */
struct run {
    int start, end;
};

/* The column of a text under one that stands in the row already, or over which it lies. */
static int column_under(const struct table_head *head, const struct table_row *row,
                        struct box_px box) {
    for (int i = 0; i < head->count; i++) {
        const struct place *above = &row->places[i];
        if (above->count > 0 &&
            abs(glyphs_box(above->glyphs, above->count).x - box.x) < box.height / 2)
            return i;
    }
    return table_column_of(head, box);
}

/* Puts what stands without a gap into its column, or into several. */
static void gather_run(const struct view *view, const struct table_head *head, int number,
                       struct run run, struct table_row *row) {
    const struct block *block = &view->blocks->at[number];
    for (int at = run.start; at < run.end;) {
        int cut = table_run_cut(view, head, number, at, run.end);
        int column = column_under(head, row, glyphs_box(block->glyphs + at, cut - at));
        if (column >= 0)
            place_add_glyphs(&row->places[column], block->glyphs + at, cut - at);
        at = cut;
    }
}

void table_aligned_gather(const struct view *view, const struct table_head *head, int number,
                          struct table_row *row) {
    const struct block *block = &view->blocks->at[number];
    int start = 0;
    for (int at = 1; at <= block->count; at++) {
        if (at < block->count && block_gap(view->sheet, block, at) < COLUMN_GAP_EM)
            continue;
        gather_run(view, head, number, (struct run){start, at}, row);
        start = at;
    }
}

bool table_aligned_ends(const struct view *view, int number, int below,
                        const struct table_row *row) {
    const struct block *block = &view->blocks->at[number];
    const struct label_hit *hit = label_at(view->labels, number, 0);
    bool far = block->box.y - below > TABLE_GAP_EM * block->box.height;
    bool end = false;
    for (int i = 0; i < COLUMNS_MAX; i++)
        end = end || (row->places[i].count > 0 && table_says_end(&row->places[i]));
    return (hit && (hit->colon || !hit->column)) || far || end ||
           table_says_sum(block->glyphs, block->count);
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
        table_aligned_gather(view, head, b, row);
        last = b;
    }
    return last;
}

/* Of the columns that hold what is never wrapped, a number, a telephone, an answer, those in which
 * a row of text has something: a bit for each. */
static unsigned anchors_of(const struct view *view, const struct table_head *head, int number) {
    SCOPED(table_row_free)
    struct table_row row = {0};
    table_aligned_gather(view, head, number, &row);
    unsigned anchors = 0;
    for (int i = 0; i < head->count; i++) {
        const struct wanted *wanted = head->columns[i].wanted;
        bool several = head->columns[i].names.count > 1;
        bool whole = i == head->number_column ||
                     (wanted && !several &&
                      (wanted->type == VALUE_CITIZEN || wanted->type == VALUE_PHONE ||
                       wanted->type == VALUE_COUNT));
        anchors |= whole && row.places[i].count > 0 ? 1U << i : 0;
    }
    return anchors;
}

/* Whether a row of text begins a row of the table where another one may stand a little above or
 * below it: it has an anchor, and the running number where the other has one. */
static bool is_owner(const struct table_head *head, unsigned anchors, unsigned others) {
    unsigned number = head->number_column >= 0 ? 1U << head->number_column : 0;
    bool apart = (anchors & number) && !(others & number) && !(anchors & others);
    return anchors && (!others || apart);
}

bool table_aligned_is_below(const struct table_head *head, const struct block *block) {
    return block->cell < 0 && block->box.y >= head->bottom - block->box.height / 3;
}

/* Rows stand a line apart: what is nearer is one row whose line was found in pieces. */
static bool on_one_level(struct box_px a, struct box_px b) {
    int least = a.height < b.height ? a.height : b.height;
    return 2 * abs(box_middle_y(a) - box_middle_y(b)) < least;
}

/* The first of the anchors that stand on one level. */
static int first_level(const struct view *view, const struct table_head *head, int anchor) {
    for (int b = 0; b < anchor; b++) {
        const struct block *other = &view->blocks->at[b];
        if (table_aligned_is_below(head, other) &&
            on_one_level(other->box, view->blocks->at[anchor].box) && anchors_of(view, head, b))
            return b;
    }
    return anchor;
}

/* The block whose row a wrapped text belongs to: the nearest anchor within reach, else itself. A
 * pen's telephone may stand a little off the line of its row's number. */
static int owner_of(const struct view *view, const struct table_head *head, int number) {
    const struct block *block = &view->blocks->at[number];
    const struct label_hit *hit = label_at(view->labels, number, 0);
    int best = number;
    if ((hit && hit->colon) || table_is_note(view, head, number))
        return number;
    unsigned own = anchors_of(view, head, number);
    int level = own ? first_level(view, head, number) : number;
    if (level != number)
        return level;
    int least = (int)((own ? OFF_EM : WRAP_EM) * block->box.height);
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *other = &view->blocks->at[b];
        int distance = abs(box_middle_y(other->box) - box_middle_y(block->box));
        bool piece = own && on_one_level(other->box, block->box);
        if (b != number && !piece && table_aligned_is_below(head, other) && distance < least &&
            is_owner(head, anchors_of(view, head, b), own)) {
            least = distance;
            best = b;
        }
    }
    return best == number ? number : first_level(view, head, best);
}

/* The blocks of one row where no rules tell: wrapped texts stand above and below its number. Gives
 * the last; *anchor is the block in which the row's answers stand. */
static int gather_wrapped(const struct view *view, const struct table_head *head, int first,
                          int *anchor, struct table_row *row) {
    int owner = owner_of(view, head, first);
    int last = first;
    *anchor = owner;
    for (int b = first + 1; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if (!table_aligned_is_below(head, block))
            continue;
        if (b != owner && owner_of(view, head, b) != owner)
            break;
        table_aligned_gather(view, head, b, row);
        last = b;
    }
    return last;
}

/* Whether a text of another column reaches into one: what stands there may be a part of it. */
static bool is_reached(const struct table_head *head, const struct table_row *row, int column) {
    const struct table_column *own = &head->columns[column];
    for (int i = 0; i < head->count; i++) {
        struct box_px text = row->places[i].box;
        if (row->places[i].count > 0 && text.x + text.width > own->left && text.x < own->right)
            return true;
    }
    return false;
}

/* Answers and counts of which nothing was read, a pen's 1: the room of their column in the row. */
static void room_for_answers(const struct view *view, const struct table_head *head, int anchor,
                             struct table_row *row) {
    struct box_px level = view->blocks->at[anchor].box;
    int margin = level.height / 3;
    for (int i = 0; i < head->count; i++) {
        const struct table_column *column = &head->columns[i];
        bool short_one = column->wanted && (column->wanted->type == VALUE_YES_NO ||
                                            column->wanted->type == VALUE_COUNT);
        if (!short_one || row->places[i].state != PLACE_NONE || is_reached(head, row, i))
            continue;
        int left = i > 0 ? column->left : column->middle - 2 * level.height;
        int right = i + 1 < head->count ? column->right : column->middle + 2 * level.height;
        row->places[i].state = PLACE_EMPTY;
        row->places[i].box =
            (struct box_px){left, level.y - margin, right - left, level.height + 2 * margin};
    }
}

/* All blocks of the row that begins with one; gives the last. */
static int gather_row(const struct view *view, const struct table_head *head, int first,
                      struct table_row *row) {
    int anchor = first;
    int last = gather_ruled(view, head, first, row);
    if (last == first && table_band(view, head, view->blocks->at[first].box) < 0)
        last = gather_wrapped(view, head, first, &anchor, row);
    for (int i = 0; i < head->count; i++)
        row->blocks[i] = anchor;
    room_for_answers(view, head, anchor, row);
    return last;
}

/* How far down the table rows were passed. */
struct descent {
    int block; /* the next one */
    int below; /* where the last row ended */
    int rows;
};

/* Passes what is no row: texts in cells and above, and notes between the head and the first row. */
static void skip_others(const struct view *view, const struct table_head *head,
                        struct descent *descent) {
    while (descent->block < view->blocks->count &&
           (!table_aligned_is_below(head, &view->blocks->at[descent->block]) ||
            (descent->rows == 0 && table_is_note(view, head, descent->block))))
        descent->block++;
}

/* Gathers the next row; false at the table's end. */
static bool next_row(const struct view *view, const struct table_head *head,
                     struct descent *descent, struct table_row *row) {
    skip_others(view, head, descent);
    int b = descent->block;
    if (b >= view->blocks->count || table_is_note(view, head, b))
        return false;
    memset(row->blocks, -1, sizeof row->blocks);
    table_aligned_gather(view, head, b, row);
    if (table_aligned_ends(view, b, descent->below, row) ||
        table_band(view, head, view->blocks->at[b].box) == BAND_BELOW)
        return false;
    int last = gather_row(view, head, b, row);
    descent->below = view->blocks->at[last].box.y + view->blocks->at[last].box.height;
    descent->block = last + 1;
    descent->rows++;
    return true;
}

/* Names columns that nobody understood by what their values are. */
static void name_columns(const struct view *view, struct table_head *head) {
    struct table_witness witness = {0};
    struct descent descent = {.below = head->bottom};
    for (bool more = true; more;) {
        SCOPED(table_row_free)
        struct table_row row = {0};
        more = next_row(view, head, &descent, &row);
        if (more)
            witness_note(&witness, view, head, &row);
    }
    witness_settle(&witness, view, head);
}

bool table_aligned_read(const struct view *view, const struct table_head *head,
                        struct table_tally *tally, struct field_list *out, struct fault *why) {
    struct table_head named = *head;
    if (head->lines > 1)
        return table_stacked_read(view, head, tally, out, why);
    if (witness_asked(head))
        name_columns(view, &named);
    struct descent descent = {.below = head->bottom};
    for (bool more = true; more;) {
        SCOPED(table_row_free)
        struct table_row row = {0};
        more = next_row(view, &named, &descent, &row);
        if (more && !table_tally(view, &named, &row, tally, out, why))
            return false;
    }
    return true;
}
