#include "ocr/tick_grid.h"

/* So many other cells of a row hold options of a grid: a row's label has but one beside it. */
#define CELLS_LEAST 2

bool tick_in_grid(const struct view *view, const struct tick_list *list, const struct tick *bare) {
    int cells = 0;
    int last = bare->block;
    for (int i = 0; i < list->count; i++) {
        const struct tick *other = &list->at[i];
        int middle = other->box.y + other->box.height / 2;
        bool level = middle > bare->box.y && middle < bare->box.y + bare->box.height;
        if (!level || !other->has_mark || other->block == bare->block || other->block == last ||
            view->blocks->at[other->block].cell < 0)
            continue;
        last = other->block;
        cells++;
    }
    return cells >= CELLS_LEAST && view->blocks->at[bare->block].cell >= 0;
}
