#include "ocr/table_head.h"

#include "base/scoped.h"

#include <stdlib.h>
#include <string.h>

/* Share of a head row's characters that may belong to no label. */
#define FOREIGN_SHARE 0.5
#define WANTED_LEAST  2
#define LABELS_LEAST  3
/* A heading over several columns is wider than each of them: theirs are at most this share. */
#define GROUP_SHARE 0.75
/* A label beside both rows of a head is at most so many times as high as theirs. */
#define SPAN_MOST 3
/* Texts of a head row that are so many ems apart head columns of their own. */
#define APART_EM 0.7

/* What a label covers: its cell, else its own glyphs. */
static struct box_px extent(const struct view *view, const struct label_hit *hit) {
    int cell = view->blocks->at[hit->block].cell;
    return cell >= 0 ? view->sheet->cells[cell].box : hit->box;
}

static int grid_of(const struct view *view, const struct label_hit *hit) {
    int cell = view->blocks->at[hit->block].cell;
    return cell >= 0 ? view->sheet->cells[cell].grid : -1;
}

/* Whether a cell stands right under another one and takes up a part of its width only. */
static bool is_part_under(struct box_px over, struct box_px cell) {
    int slack = over.height / 4;
    return abs(cell.y - over.y - over.height) <= slack && cell.x >= over.x - slack &&
           cell.x + cell.width <= over.x + over.width + slack &&
           cell.width <= GROUP_SHARE * over.width;
}

/* Whether a label heads no column but a group of them, whose labels stand under it in cells of
 * their own: 证书持有人 over 姓名, 部门 and 身份证号码. */
static bool is_group(const struct view *view, const struct label_hit *hit) {
    if (grid_of(view, hit) < 0)
        return false;
    struct box_px over = extent(view, hit);
    int parts = 0;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *under = &view->labels->at[i];
        parts += under->start == 0 && grid_of(view, under) == grid_of(view, hit) &&
                 is_part_under(over, extent(view, under));
    }
    return parts >= 2;
}

/* Labels of one head row stand in cells of one band, or on one line. */
static bool same_band(const struct view *view, const struct label_hit *a,
                      const struct label_hit *b) {
    if (grid_of(view, a) != grid_of(view, b))
        return false;
    struct box_px one = extent(view, a);
    struct box_px two = extent(view, b);
    int y = box_middle_y(two);
    bool spans = two.height <= SPAN_MOST * one.height && box_middle_y(one) > two.y &&
                 box_middle_y(one) < two.y + two.height; /* 序号 beside both rows of a head */
    return grid_of(view, a) >= 0 ? (y > one.y && y < one.y + one.height) || spans
                                 : abs(box_middle_y(one) - y) < one.height * 2 / 3;
}

/* A label with a value behind it in its own cell or row is no head. */
static bool is_bare(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    if (hit->colon)
        return false;
    if (block->cell >= 0)
        return hit->start == 0;
    return hit->value_start >= block->count ||
           label_at(view->labels, hit->block, hit->value_start) != NULL ||
           block_gap(view->sheet, block, hit->value_start) > 0.5;
}

static bool is_running_number(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    SCOPED(scoped_free)
    char *text = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
    return strcmp(text, "序号") == 0 || strcmp(text, "编号") == 0 || strcmp(text, "NO.") == 0 ||
           strcmp(text, "NO") == 0 || strcmp(text, "行号") == 0;
}

static void add_column(const struct view *view, const struct label_hit *hit,
                       struct table_head *head) {
    if (head->count == COLUMNS_MAX)
        return;
    struct box_px box = extent(view, hit);
    struct table_column column = {.wanted = hit->column,
                                  .left = box.x,
                                  .right = box.x + box.width,
                                  .middle = box.x + box.width / 2,
                                  .bottom = box.y + box.height,
                                  .is_number = is_running_number(view, hit)};
    int place = head->count++;
    for (; place > 0 && head->columns[place - 1].left > column.left; place--)
        head->columns[place] = head->columns[place - 1];
    head->columns[place] = column;
    head->wanted_count += hit->column != NULL;
    if (box.y < head->top)
        head->top = box.y;
    if (box.y + box.height > head->bottom)
        head->bottom = box.y + box.height;
}

/* Without rules a column reaches to the middle between its label and the next. */
static void widen(struct table_head *head) {
    for (int i = 0; i < head->count; i++) {
        struct table_column *here = &head->columns[i];
        here->left = i > 0 ? (head->columns[i - 1].middle + here->middle) / 2 : 0;
        here->right =
            i + 1 < head->count ? (here->middle + head->columns[i + 1].middle) / 2 : 1 << 28;
    }
}

/* Whether a glyph is a label's or stands close beside one. */
static bool is_labels(const struct view *view, int number, int at) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (hit->block == number && at >= hit->start && at < hit->value_start)
            return true;
    }
    return false;
}

static void add_unknown(const struct view *view, int number, int start, int end,
                        struct table_head *head) {
    const struct glyph *glyphs = view->blocks->at[number].glyphs + start;
    static const int32_t RUNNING = 0x5E8F; /* 序 */
    struct box_px box = glyphs_box(glyphs, end - start);
    if (head->count == COLUMNS_MAX)
        return;
    struct table_column column = {.left = box.x,
                                  .right = box.x + box.width,
                                  .middle = box.x + box.width / 2,
                                  .bottom = box.y + box.height,
                                  .is_number = end - start == 1 && glyphs->code == RUNNING};
    int place = head->count++;
    for (; place > 0 && head->columns[place - 1].left > column.left; place--)
        head->columns[place] = head->columns[place - 1];
    head->columns[place] = column;
}

/* What stands apart in a head row without rules heads a column too, whatever it is called: its
 * texts are not its neighbours'. */
static void add_unknowns(const struct view *view, struct table_head *head) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        int y = box_middle_y(block->box);
        if (block->cell >= 0 || y < head->top || y > head->bottom)
            continue;
        int start = 0;
        for (int at = 1; at <= block->count; at++) {
            if (at < block->count && block_gap(view->sheet, block, at) < APART_EM)
                continue;
            bool known = false;
            for (int i = start; i < at; i++)
                known = known || is_labels(view, b, i);
            if (!known)
                add_unknown(view, b, start, at, head);
            start = at;
        }
    }
}

static int foreign_glyphs(const struct view *view, const struct table_head *head, int *all) {
    int foreign = 0;
    *all = 0;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        int y = box_middle_y(block->box);
        if (y < head->top || y > head->bottom || (head->grid >= 0) != (block->cell >= 0))
            continue;
        bool labelled = false;
        for (int at = 0; at < block->count; at++)
            labelled = labelled || label_at(view->labels, b, at);
        *all += block->count;
        foreign += labelled ? 0 : block->count;
    }
    return foreign;
}

static bool build(const struct view *view, const struct label_hit *first, struct table_head *out) {
    struct table_head head = {.top = 1 << 28, .grid = grid_of(view, first), .number_column = -1};
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (same_band(view, first, hit) && is_bare(view, hit) && !is_group(view, hit))
            add_column(view, hit, &head);
    }
    int all = 0;
    int foreign = foreign_glyphs(view, &head, &all);
    if (head.wanted_count < WANTED_LEAST || head.count < LABELS_LEAST ||
        foreign > FOREIGN_SHARE * all)
        return false;
    if (head.grid < 0) {
        add_unknowns(view, &head);
        widen(&head);
    }
    for (int i = head.count - 1; i >= 0; i--)
        if (!head.columns[i].wanted && head.columns[i].is_number)
            head.number_column = i;
    *out = head;
    return true;
}

int table_heads_find(const struct view *view, struct table_head *out, int room) {
    int count = 0;
    for (int i = 0; i < view->labels->count && count < room; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        bool known = false;
        for (int h = 0; h < count; h++)
            known = known || (box_middle_y(hit->box) >= out[h].top &&
                              box_middle_y(hit->box) <= out[h].bottom);
        if (hit->column && !known && is_bare(view, hit) && !is_group(view, hit) &&
            build(view, hit, &out[count]))
            count++;
    }
    return count;
}
