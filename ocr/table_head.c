#include "ocr/table_head.h"

#include "ocr/table_leaf.h"
#include "ocr/table_lines.h"
#include "ocr/table_part.h"

#include <stdlib.h>

/* Share of a head row's characters that may belong to no label. */
#define FOREIGN_SHARE 0.5
#define WANTED_LEAST  2
#define LABELS_LEAST  3
/* Texts of a head row that are so many ems apart head columns of their own. */
#define APART_EM 0.7

/* Labels of a head without rules stand on one line. */
static bool same_line(const struct view *view, const struct label_hit *a,
                      const struct label_hit *b) {
    struct box_px one = head_part_of(view, a).box;
    struct box_px two = head_part_of(view, b).box;
    return head_part_of(view, b).grid < 0 &&
           abs(box_middle_y(one) - box_middle_y(two)) < one.height * 2 / 3;
}

void table_head_add(struct table_head *head, struct table_column column) {
    if (head->count == COLUMNS_MAX)
        return;
    int place = head->count++;
    for (; place > 0 && head->columns[place - 1].left > column.left; place--)
        head->columns[place] = head->columns[place - 1];
    head->columns[place] = column;
    bool again = false;
    for (int i = 0; i < head->count; i++)
        again = again || (i != place && head->columns[i].wanted == column.wanted);
    head->wanted_count += column.wanted != NULL && !again;
}

/* The glyph behind the text that stands by itself around a label. */
static int text_end(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    int end = hit->end;
    while (end < block->count && block_gap(view->sheet, block, end) < APART_EM)
        end++;
    return end;
}

/* The names of a label and of what stands close behind it: 姓名/身份证号码. */
static struct head_names names_of(const struct view *view, const struct label_hit *hit) {
    return head_names_find(view, hit->block, hit->start, text_end(view, hit));
}

/* Whether a label stands close behind another one, in whose column it is a second name. */
static bool is_second(const struct view *view, const struct label_hit *hit) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        if (other->block == hit->block && other->start < hit->start &&
            hit->start < text_end(view, other) && names_of(view, other).count > 1)
            return true;
    }
    return false;
}

static void add_column(const struct view *view, const struct label_hit *hit,
                       struct table_head *head) {
    struct head_names names = names_of(view, hit);
    struct box_px box = hit->box;
    if (names.count > 1 && !names.loose)
        box = glyphs_box(view->blocks->at[hit->block].glyphs + hit->start,
                         text_end(view, hit) - hit->start);
    struct table_column column = {.wanted = hit->column,
                                  .left = box.x,
                                  .right = box.x + box.width,
                                  .middle = box_middle_x(box),
                                  .words = box,
                                  .bottom = box.y + box.height,
                                  .is_known = true,
                                  .is_number = label_is_running_number(view, hit)};
    if (names.count > 1 && !names.loose) {
        column.names = names;
        column.wanted = head_names_first(&names);
        column.is_number = false;
    }
    table_head_add(head, column);
    if (hit->box.y < head->top)
        head->top = hit->box.y;
    if (column.bottom > head->bottom)
        head->bottom = column.bottom;
}

/* The nearest column of the same line on one side, NULL = none. */
static const struct table_column *neighbour(const struct table_head *head, int at, int step) {
    int i = at + step;
    while (i >= 0 && i < head->count && head->columns[i].line != head->columns[at].line)
        i += step;
    return i >= 0 && i < head->count ? &head->columns[i] : NULL;
}

void table_head_widen(struct table_head *head) {
    for (int i = 0; i < head->count; i++) {
        struct table_column *here = &head->columns[i];
        const struct table_column *before = neighbour(head, i, -1);
        const struct table_column *behind = neighbour(head, i, 1);
        here->left = before ? (before->middle + here->middle) / 2 : 0;
        here->right = behind ? (here->middle + behind->middle) / 2 : 1 << 28;
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
    struct table_column column = {.left = box.x,
                                  .right = box.x + box.width,
                                  .middle = box.x + box.width / 2,
                                  .words = box,
                                  .bottom = box.y + box.height,
                                  .answer = head_answer(view, number, start, end),
                                  .is_number = end - start == 1 && glyphs->code == RUNNING};
    table_head_add(head, column);
}

/* Whether a block stands on the head's line and outside ruled columns. */
static bool is_beside(const struct view *view, const struct table_head *head, int number) {
    const struct block *block = &view->blocks->at[number];
    int y = box_middle_y(block->box);
    return y >= head->top && y <= head->bottom &&
           (block->cell < 0 || head_cell_is_open(view, block->cell));
}

/* What stands apart in a head row without rules heads a column too, whatever it is called: its
 * texts are not its neighbours'. */
static void add_unknowns(const struct view *view, struct table_head *head) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if (!is_beside(view, head, b))
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
        if (!is_beside(view, head, b))
            continue;
        bool labelled = false;
        for (int at = 0; at < block->count; at++)
            labelled = labelled || label_at(view->labels, b, at);
        *all += block->count;
        foreign += labelled ? 0 : block->count;
    }
    return foreign;
}

/* A head whose columns no rules part. */
static bool line_head(const struct view *view, const struct label_hit *first,
                      struct table_head *out) {
    struct table_head head = {.top = 1 << 28, .grid = -1, .number_column = -1, .lines = 1};
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (same_line(view, first, hit) && head_label_is_bare(view, hit) && !is_second(view, hit))
            add_column(view, hit, &head);
    }
    int all = 0;
    int foreign = foreign_glyphs(view, &head, &all);
    if (head.wanted_count < WANTED_LEAST || head.count < LABELS_LEAST ||
        foreign > FOREIGN_SHARE * all)
        return false;
    add_unknowns(view, &head);
    table_lines_ask(view, &head);
    table_head_widen(&head);
    head.row_px = head.bottom - head.top;
    *out = head;
    return true;
}

static bool build(const struct view *view, const struct label_hit *first, struct table_head *out) {
    bool ruled = head_part_of(view, first).grid >= 0;
    if (!(ruled ? table_leaf_head(view, first, out) : line_head(view, first, out)))
        return false;
    for (int i = out->count - 1; i >= 0; i--)
        if (!out->columns[i].wanted && out->columns[i].is_number)
            out->number_column = i;
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
        if (hit->column && !known && head_label_is_bare(view, hit) && build(view, hit, &out[count]))
            count++;
    }
    return table_lines_join(out, count);
}
