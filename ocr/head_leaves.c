#include "ocr/head_leaves.h"

#include <stdlib.h>

/* Cells of a row are as high as each other, within this share. */
#define HEIGHT_ALIKE 0.75

bool leaf_covers(struct box_px box, int x) {
    return x >= box.x && x < box.x + box.width;
}

/* The bare label with which a part begins, NULL = none. */
const struct label_hit *leaf_label(const struct view *view, const struct head_part *part) {
    const struct label_hit *hit =
        part->block >= 0 ? label_at(view->labels, part->block, part->start) : NULL;
    return hit && head_label_is_bare(view, hit) ? hit : NULL;
}

/* A question and words that nobody knows are one name: 电子签章 over 是否需要. */
static bool is_explained(const struct head_names *names) {
    bool asks = false;
    for (int i = 0; i < names->count; i++) {
        enum value_type type = names->at[i] ? names->at[i]->type : VALUE_TEXT;
        asks = asks || type == VALUE_YES_NO || type == VALUE_COUNT || type == VALUE_DATE;
    }
    return names->loose && asks;
}

/* The names in a part where there are several; else their count is less than 2. */
struct head_names leaf_names(const struct view *view, const struct head_part *part) {
    struct head_names names = {0};
    if (part->block >= 0)
        names = head_names_find(view, part->block, part->start, part->end);
    return is_explained(&names) ? (struct head_names){0} : names;
}

bool leaf_stands_under(const struct head_part *over, const struct head_part *under) {
    int slack = (over->box.height < under->box.height ? over->box.height : under->box.height) / 4;
    return cells_touch(over->box, under->box, slack) &&
           leaf_covers(over->box, box_middle_x(under->box));
}

int leaves_under(const struct leaves *leaves, int over, int *first) {
    int count = 0;
    for (int i = 0; i < leaves->count; i++)
        if (i != over && leaf_stands_under(&leaves->at[over], &leaves->at[i]) && count++ == 0)
            *first = i;
    return count;
}

/* The first cell below a part, -1 = none. */
static int cell_below_part(const struct view *view, const struct head_part *part) {
    for (int i = 0; i < view->sheet->cell_count; i++) {
        const struct sheet_cell *cell = &view->sheet->cells[i];
        int low = cell->box.height < part->box.height ? cell->box.height : part->box.height;
        if (cell->grid == part->grid && cells_touch(part->box, cell->box, low / 4) &&
            leaf_covers(cell->box, box_middle_x(part->box)))
            return i;
    }
    return -1;
}

/* The height of a row: of the lowest cell below the parts that stand in no pile. 0 = none. */
static int row_height(const struct view *view, const struct leaves *leaves) {
    int least = 0;
    for (int i = 0; i < leaves->count; i++) {
        const struct head_part *part = &leaves->at[i];
        int other = -1;
        bool piled = leaves_under(leaves, i, &other) > 0 || leaf_names(view, part).count > 1;
        for (int k = 0; k < leaves->count && !piled; k++)
            piled = k != i && leaf_stands_under(&leaves->at[k], part);
        int cell = piled ? -1 : cell_below_part(view, part);
        int height = cell >= 0 ? view->sheet->cells[cell].box.height : 0;
        least = height > 0 && (least == 0 || height < least) ? height : least;
    }
    return least;
}

static bool is_high(int height, int wanted) {
    return height >= HEIGHT_ALIKE * wanted && wanted >= HEIGHT_ALIKE * height;
}

enum leaf_body leaf_body(const struct view *view, const struct leaves *leaves, int at, int names) {
    int cell = cell_below_part(view, &leaves->at[at]);
    int row = row_height(view, leaves);
    if (cell < 0)
        return LEAF_BODY_UNKNOWN;
    int block = block_of_cell(view, cell);
    int height = view->sheet->cells[cell].box.height;
    if (row == 0)
        return block >= 0 && view->blocks->at[block].row_count >= names ? LEAF_BODY_WHOLE
                                                                        : LEAF_BODY_UNKNOWN;
    return is_high(height, row)           ? LEAF_BODY_WHOLE
           : is_high(names * height, row) ? LEAF_BODY_SPLIT
                                          : LEAF_BODY_UNKNOWN;
}

/* The names of a part and of the one over it, which parts nothing: the cells beneath hold values of
 * both. A person's name may only head the other: 使用人 over 手机号码. */
struct head_names leaf_pile_names(const struct view *view, const struct leaves *leaves, int at) {
    const struct head_part *part = &leaves->at[at];
    struct head_names names = leaf_names(view, part);
    const struct label_hit *own = leaf_label(view, part);
    for (int i = 0; i < leaves->count && names.count < 2 && own && own->column; i++) {
        int under = -1;
        const struct label_hit *over = leaf_label(view, &leaves->at[i]);
        if (!over || !over->column || over->column == own->column ||
            leaves_under(leaves, i, &under) != 1 || under != at ||
            leaf_body(view, leaves, at, 2) == LEAF_BODY_SPLIT)
            continue;
        names = (struct head_names){.at = {over->column, own->column}, .count = 2};
        names.whole = over->column->type == VALUE_PERSON && own->column->type != VALUE_TEXT
                          ? own->column
                          : NULL;
    }
    return names;
}
