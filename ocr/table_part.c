#include "ocr/table_part.h"

#include "base/scoped.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

/* Labels of a bar under which no cells stand: with fewer it is a cell that names two things. */
#define OPEN_BAR_LABELS 3
/* White before a value that stands behind a label. */
#define VALUE_GAP_EM 0.5

bool cells_touch(struct box_px over, struct box_px under, int slack) {
    return abs(under.y - over.y - over.height) <= slack;
}

static bool covers(struct box_px box, int x) {
    return x >= box.x && x < box.x + box.width;
}

/* The cell right under another one at an x; -1 = none. */
static int cell_under(const struct view *view, int over, int x) {
    const struct sheet *sheet = view->sheet;
    struct box_px box = sheet->cells[over].box;
    for (int i = 0; i < sheet->cell_count; i++)
        if (i != over && sheet->cells[i].grid == sheet->cells[over].grid &&
            cells_touch(box, sheet->cells[i].box, box.height / 4) && covers(sheet->cells[i].box, x))
            return i;
    return -1;
}

/* The labels that a bar may hold are bare: a colon asks for a value behind it. */
static int labels_in(const struct view *view, int block) {
    int count = 0;
    for (int i = 0; i < view->labels->count; i++)
        count += view->labels->at[i].block == block && !view->labels->at[i].colon;
    return count;
}

enum bar {
    BAR_NONE,    /* a cell like others */
    BAR_COLUMNS, /* its labels stand above cells */
    BAR_OPEN,    /* no cells stand beneath */
};

/* Whether the labels of a block stand above cells: each above one of its own, or, where rules were
 * not found or not printed, several above the same. */
static bool heads_cells(const struct view *view, int block, int labels) {
    int home = view->blocks->at[block].cell;
    int last = -1;
    int cells = 0;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (hit->block != block)
            continue;
        int under = cell_under(view, home, box_middle_x(hit->box));
        if (under < 0)
            return false;
        cells += under != last;
        last = under;
    }
    return cells == labels || labels >= OPEN_BAR_LABELS;
}

/* Whether the labels of a block stand under each other: they name what its cells hold, not columns
 * side by side. */
static bool are_piled(const struct view *view, int block) {
    const struct label_hit *before = NULL;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (hit->block != block)
            continue;
        const struct glyph *glyphs = view->blocks->at[block].glyphs;
        if (before && (glyphs[hit->start].row == glyphs[before->start].row ||
                       hit->box.x >= before->box.x + before->box.width ||
                       before->box.x >= hit->box.x + hit->box.width))
            return false;
        before = hit;
    }
    return true;
}

static enum bar bar_of(const struct view *view, int block) {
    const struct block *words = &view->blocks->at[block];
    int labels = words->cell >= 0 && !words->vertical ? labels_in(view, block) : 0;
    if (labels < 2 || are_piled(view, block))
        return BAR_NONE;
    if (heads_cells(view, block, labels))
        return BAR_COLUMNS;
    struct box_px box = view->sheet->cells[words->cell].box;
    bool open = words->row_count == 1 && cell_under(view, words->cell, box_middle_x(box)) < 0;
    return labels >= OPEN_BAR_LABELS && open ? BAR_OPEN : BAR_NONE;
}

/* The share of a bar around an x: what stands above the cell beneath, up to halfway between a label
 * and its neighbours where several stand above one cell. */
static struct box_px share_at(const struct view *view, int block, int x) {
    int home = view->blocks->at[block].cell;
    struct box_px under = view->sheet->cells[cell_under(view, home, x)].box;
    int left = under.x;
    int right = under.x + under.width;
    const struct label_hit *before = NULL;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (hit->block != block || !covers(under, box_middle_x(hit->box)))
            continue;
        int between = before ? (before->box.x + before->box.width + hit->box.x) / 2 : under.x;
        left = between <= x ? between : left;
        right = between > x && between < right ? between : right;
        before = hit;
    }
    struct box_px bar = view->sheet->cells[home].box;
    return (struct box_px){left, bar.y, right - left, bar.height};
}

/* The glyphs of a block in a share of it; none: start = end. */
static void find_glyphs(const struct block *block, struct head_part *part) {
    part->start = part->end = 0;
    for (int i = 0; i < block->count; i++) {
        if (!covers(part->box, box_middle_x(block->glyphs[i].box)))
            continue;
        part->start = part->end == 0 ? i : part->start;
        part->end = i + 1;
    }
}

struct head_part head_part_of(const struct view *view, const struct label_hit *hit) {
    struct head_part part = {hit->block, hit->start, hit->end, hit->box, -1};
    int home = view->blocks->at[hit->block].cell;
    enum bar bar = home >= 0 ? bar_of(view, hit->block) : BAR_OPEN;
    if (bar == BAR_OPEN)
        return part;
    part.grid = view->sheet->cells[home].grid;
    part.box = view->sheet->cells[home].box;
    if (bar == BAR_COLUMNS)
        part.box = share_at(view, hit->block, box_middle_x(hit->box));
    return part;
}

int head_parts_of_cell(const struct view *view, int cell, struct head_part *out, int room) {
    const struct sheet *sheet = view->sheet;
    struct box_px box = sheet->cells[cell].box;
    int block = block_of_cell(view, cell);
    int count = 0;
    if (block < 0 || bar_of(view, block) != BAR_COLUMNS) {
        int end = block >= 0 ? view->blocks->at[block].count : 0;
        out[0] = (struct head_part){block, 0, end, box, sheet->cells[cell].grid};
        return 1;
    }
    for (int x = box.x + box.height / 4; x < box.x + box.width && count < room;) {
        if (cell_under(view, cell, x) < 0) {
            x += box.height / 4 + 1;
            continue;
        }
        struct head_part part = {block, 0, 0, share_at(view, block, x), sheet->cells[cell].grid};
        find_glyphs(&view->blocks->at[block], &part);
        part.block = part.end > 0 ? block : -1;
        out[count++] = part;
        x = part.box.x + part.box.width + 1;
    }
    return count;
}

bool head_label_is_bare(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    if (hit->colon)
        return false;
    if (block->cell >= 0 && bar_of(view, hit->block) == BAR_NONE)
        return hit->start == 0;
    return hit->value_start >= block->count ||
           label_at(view->labels, hit->block, hit->value_start) != NULL ||
           block_gap(view->sheet, block, hit->value_start) > VALUE_GAP_EM;
}

bool label_is_running_number(const struct view *view, const struct label_hit *hit) {
    static const char *const NAMES[] = {"序号", "编号", "NO.", "NO", "行号"};
    const struct block *block = &view->blocks->at[hit->block];
    SCOPED(scoped_free)
    char *text = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (strcmp(text, NAMES[i]) == 0)
            return true;
    return false;
}

bool head_cell_is_open(const struct view *view, int cell) {
    int block = block_of_cell(view, cell);
    return block >= 0 && bar_of(view, block) == BAR_OPEN;
}

enum answer head_answer(const struct view *view, int block, int start, int end) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, view->blocks->at[block].glyphs + start, end - start);
    SCOPED(value_free)
    struct value value = value_of(VALUE_YES_NO, raw, view->words);
    if (value.fit == VALUE_MISFIT)
        return ANSWER_UNKNOWN;
    return strcmp(value.text, "yes") == 0 ? ANSWER_YES : ANSWER_NO;
}
