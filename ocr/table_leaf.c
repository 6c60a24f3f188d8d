#include "ocr/table_leaf.h"

#include "base/text.h"
#include "ocr/head_leaves.h"
#include "ocr/table_part.h"

#include <stdlib.h>

/* Share of a head's characters that may belong to no label. */
#define FOREIGN_SHARE 0.5
#define WANTED_LEAST  2
#define LABELS_LEAST  3
/* Labels that a further row of a head holds. */
#define ROW_LABELS 2
/* A label beside all rows of a head is at most so many times as high as one row. */
#define SPAN_MOST 3
/* A record's rows beneath: so alike are the widths of cells of one column. */
#define WIDTH_ALIKE 0.9
/* Labels over labels that mean something else: the head names two lines of a record. */
#define PAIRS_LEAST 2

/* The rows of cells that make a head. */
struct region {
    int grid;
    int top, bottom;
    int row_px; /* height of its lowest row */
};

static int slack_of(const struct region *region) {
    return region->row_px / 4;
}

/* Whether a cell stands in the region, or beside all of it. */
static bool is_level(const struct region *region, struct box_px box) {
    int y = box_middle_y(box);
    int middle = (region->top + region->bottom) / 2;
    bool spans = box.height <= SPAN_MOST * (region->bottom - region->top) && middle > box.y &&
                 middle < box.y + box.height;
    return (y > region->top && y < region->bottom) || spans;
}

/* The labels that stand wholly between two heights of a grid, and whether they are most of it. */
static int labels_between(const struct view *view, int grid, int top, int bottom) {
    int labels = 0;
    int all = 0;
    int known = 0;
    for (int i = 0; i < view->sheet->cell_count; i++) {
        struct box_px box = view->sheet->cells[i].box;
        int slack = box.height / 4;
        struct head_part parts[LEAVES_MOST];
        if (view->sheet->cells[i].grid != grid || box.y < top - slack ||
            box.y + box.height > bottom + slack)
            continue;
        int count = head_parts_of_cell(view, i, parts, LEAVES_MOST);
        for (int p = 0; p < count; p++) {
            const struct label_hit *hit = leaf_label(view, &parts[p]);
            labels += hit != NULL;
            known += hit ? parts[p].end - parts[p].start : 0;
            all += parts[p].end - parts[p].start;
        }
    }
    return all - known > FOREIGN_SHARE * all ? 0 : labels;
}

/* The box of a label's cell in a grid, empty where it stands in none of it: a part of the cell is
 * as high. What a label covers costs a look at all cells. */
static struct box_px home_of(const struct view *view, const struct label_hit *hit, int grid) {
    int home = view->blocks->at[hit->block].cell;
    bool own = home >= 0 && view->sheet->cells[home].grid == grid;
    return own ? view->sheet->cells[home].box : (struct box_px){0};
}

/* A label beside the region's row and the next makes both the head's, where the next holds labels.
 */
static void reach_down(const struct view *view, struct region *region) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        struct box_px home = home_of(view, hit, region->grid);
        int bottom = home.y + home.height;
        if (box_is_empty(home) || !is_level(region, home) ||
            bottom <= region->bottom + slack_of(region) || !head_label_is_bare(view, hit) ||
            head_part_of(view, hit).grid != region->grid ||
            labels_between(view, region->grid, region->bottom, bottom) < ROW_LABELS)
            continue;
        region->row_px = bottom - region->bottom;
        region->bottom = bottom;
    }
}

/* The height of the lowest cell right under the region, 0 = none. */
static int next_row_px(const struct view *view, const struct region *region) {
    int least = 0;
    for (int i = 0; i < view->sheet->cell_count; i++) {
        struct box_px box = view->sheet->cells[i].box;
        bool under = view->sheet->cells[i].grid == region->grid &&
                     abs(box.y - region->bottom) <= slack_of(region);
        if (under && (least == 0 || box.height < least))
            least = box.height;
    }
    return least;
}

static struct region region_of(const struct view *view, const struct label_hit *first) {
    struct head_part part = head_part_of(view, first);
    struct region region = {part.grid, part.box.y, part.box.y + part.box.height, part.box.height};
    reach_down(view, &region);
    return region;
}

/* Takes in the next row, where it holds hardly anything but labels. */
static bool take_next_row(const struct view *view, struct region *region) {
    int height = next_row_px(view, region);
    if (height == 0 ||
        labels_between(view, region->grid, region->bottom, region->bottom + height) < ROW_LABELS)
        return false;
    region->bottom += height;
    region->row_px = height;
    return true;
}

static void collect(const struct view *view, const struct region *region, struct leaves *out) {
    out->count = 0;
    for (int i = 0; i < view->sheet->cell_count; i++) {
        const struct sheet_cell *cell = &view->sheet->cells[i];
        bool own = cell->grid == region->grid && is_level(region, cell->box) &&
                   cell->box.y + cell->box.height <= region->bottom + slack_of(region);
        if (own && out->count < LEAVES_MOST)
            out->count +=
                head_parts_of_cell(view, i, out->at + out->count, LEAVES_MOST - out->count);
    }
}

static bool alike(int one, int two) {
    return one < two ? one >= WIDTH_ALIKE * two : two >= WIDTH_ALIKE * one;
}

/* Whether the first row below the head has a cell as wide as a label's that is parted beneath. */
static bool goes_on_whole(const struct view *view, const struct region *region,
                          struct box_px label) {
    for (int i = 0; i < view->sheet->cell_count; i++) {
        const struct sheet_cell *cell = &view->sheet->cells[i];
        if (cell->grid == region->grid && abs(cell->box.y - region->bottom) <= slack_of(region) &&
            leaf_covers(label, box_middle_x(cell->box)) && alike(cell->box.width, label.width))
            return true;
    }
    return false;
}

/* How much a label over another of a different meaning says for lines of a record. */
static int pair_weight(const struct view *view, const struct leaves *leaves, int under) {
    enum leaf_body body = leaf_body(view, leaves, under, 2);
    return body == LEAF_BODY_WHOLE ? 0 : body == LEAF_BODY_SPLIT ? PAIRS_LEAST : 1;
}

/* Whether the head's rows name lines of a record, which stand under each other as its labels do:
 * labels over labels of other columns, none of them parted otherwise than the record is. */
static bool is_stacked(const struct view *view, const struct region *region,
                       const struct leaves *leaves) {
    int pairs = 0;
    int groups = 0;
    int piles = 0;
    for (int i = 0; i < leaves->count; i++) {
        int under = -1;
        int parts = leaves_under(leaves, i, &under);
        const struct label_hit *over = leaf_label(view, &leaves->at[i]);
        const struct label_hit *below = parts == 1 ? leaf_label(view, &leaves->at[under]) : NULL;
        bool whole = parts > 1 && goes_on_whole(view, region, leaves->at[i].box);
        piles += whole && over && over->column;
        groups += parts > 1 && !whole;
        if (over && below && over->column && below->column && over->column != below->column)
            pairs += pair_weight(view, leaves, under);
    }
    return piles > 0 || (groups == 0 && pairs >= PAIRS_LEAST);
}

/* Whether a part only explains the label over it: it is empty, an answer, or stands in brackets. */
static bool explains(const struct view *view, const struct head_part *part) {
    static const char MARKS[] = "是否有无需不要()/、年月日√×□口";
    for (int i = part->start; part->block >= 0 && i < part->end; i++) {
        const char *at = MARKS;
        bool known = false;
        for (int32_t code = text_next(&at); code; code = text_next(&at))
            known = known || code == view->blocks->at[part->block].glyphs[i].code;
        if (!known)
            return false;
    }
    return true;
}

/* The label right over a part, NULL = none. */
static const struct label_hit *label_over(const struct view *view, const struct head_part *part) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        struct box_px home = home_of(view, hit, part->grid);
        int slack = (home.height < part->box.height ? home.height : part->box.height) / 4;
        if (!hit->column || box_is_empty(home) || !cells_touch(home, part->box, slack) ||
            !head_label_is_bare(view, hit))
            continue;
        struct head_part over = head_part_of(view, hit);
        if (over.grid == part->grid && leaf_stands_under(&over, part))
            return hit;
    }
    return NULL;
}

/* How many parts stand over one. */
static int line_of(const struct leaves *leaves, int at) {
    int line = 0;
    for (int i = 0; i < leaves->count; i++)
        if (i != at && leaf_stands_under(&leaves->at[i], &leaves->at[at]))
            line = 1 + line_of(leaves, i);
    return line;
}

/* What another column has for itself is that column's. */
static void spare_names(struct table_head *head) {
    for (int i = 0; i < head->count; i++)
        for (int n = 0; n < head->columns[i].names.count; n++)
            for (int k = 0; k < head->count; k++)
                if (k != i && head->columns[k].names.count == 0 && head->columns[i].names.at[n] &&
                    head->columns[k].wanted == head->columns[i].names.at[n])
                    head->columns[i].names.spare[n] = true;
}

static void name_column(const struct head_names *names, struct table_column *column) {
    if (names->count < 2)
        return;
    column->names = *names;
    column->is_known = true;
    column->is_number = false;
    column->wanted = head_names_first(names);
}

static struct table_column column_of(const struct view *view, const struct head_part *part,
                                     int line) {
    const struct label_hit *hit = leaf_label(view, part);
    struct table_column column = {.left = part->box.x,
                                  .right = part->box.x + part->box.width,
                                  .middle = box_middle_x(part->box),
                                  .bottom = part->box.y + part->box.height,
                                  .line = line,
                                  .is_known = hit != NULL,
                                  .is_number = hit && label_is_running_number(view, hit)};
    const struct label_hit *asked = !hit && explains(view, part) ? label_over(view, part) : hit;
    column.wanted = asked ? asked->column : NULL;
    if (column.wanted && column.wanted->type == VALUE_YES_NO && !hit)
        column.answer = part->block < 0 ? ANSWER_UNKNOWN
                                        : head_answer(view, part->block, part->start, part->end);
    return column;
}

static void add_column(struct table_head *head, struct table_column column) {
    head->lines = column.line + 1 > head->lines ? column.line + 1 : head->lines;
    table_head_add(head, column);
}

/* Adds a part's column (`line` is -1 where the head names no lines of records), or one for each of
 * its names where their values stand below each other in cells of their own. */
static void add_leaf(const struct view *view, const struct leaves *leaves, int at, int line,
                     struct table_head *head) {
    const struct head_part *part = &leaves->at[at];
    struct head_names names =
        line >= 0 ? leaf_names(view, part) : leaf_pile_names(view, leaves, at);
    struct table_column column = column_of(view, part, line >= 0 ? line : 0);
    bool split = names.count > 1 && leaf_body(view, leaves, at, names.count) == LEAF_BODY_SPLIT;
    if (part->box.height < head->row_px || head->row_px == 0)
        head->row_px = part->box.height;
    if (!split)
        name_column(&names, &column);
    for (int i = 0; i < names.count && split; i++) {
        column.wanted = names.at[i];
        column.is_known = true;
        add_column(head, column);
        column.line++;
    }
    if (!split)
        add_column(head, column);
}

static struct table_head head_of(const struct view *view, const struct region *region,
                                 const struct leaves *leaves) {
    struct table_head head = {.top = region->top,
                              .bottom = region->bottom,
                              .grid = region->grid,
                              .number_column = -1,
                              .lines = 1};
    bool stacked = is_stacked(view, region, leaves);
    for (int i = 0; i < leaves->count; i++) {
        int under = -1;
        if (stacked || leaves_under(leaves, i, &under) == 0)
            add_leaf(view, leaves, i, stacked ? line_of(leaves, i) : -1, &head);
    }
    for (int i = 0; i < head.count && head.lines > 1; i++)
        head.columns[i].bottom = region->bottom;
    spare_names(&head);
    return head;
}

static bool is_head(const struct view *view, const struct region *region,
                    const struct leaves *leaves) {
    int known = 0;
    int all = 0;
    int foreign = 0;
    for (int i = 0; i < leaves->count; i++) {
        const struct head_part *part = &leaves->at[i];
        const struct label_hit *hit = leaf_label(view, part);
        known += hit != NULL;
        all += part->end - part->start;
        foreign += hit || explains(view, part) ? 0 : part->end - part->start;
    }
    struct table_head head = head_of(view, region, leaves);
    return head.wanted_count >= WANTED_LEAST && known >= LABELS_LEAST &&
           foreign <= FOREIGN_SHARE * all;
}

bool table_leaf_head(const struct view *view, const struct label_hit *first,
                     struct table_head *out) {
    struct region region = region_of(view, first);
    struct leaves leaves;
    collect(view, &region, &leaves);
    if (!is_head(view, &region, &leaves))
        return false;
    if (take_next_row(view, &region))
        collect(view, &region, &leaves);
    *out = head_of(view, &region, &leaves);
    return true;
}
