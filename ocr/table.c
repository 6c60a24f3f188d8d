#include "ocr/table.h"

#include "ocr/table_aligned.h"
#include "ocr/table_bare.h"
#include "ocr/table_blocks.h"
#include "ocr/table_grid.h"
#include "ocr/table_head.h"
#include "ocr/table_lanes.h"
#include "ocr/table_side.h"

#define HEADS_MAX 8

/* Tables that have no head, and blocks. */
static bool read_other(const struct view *view, struct field_list *out, struct fault *why) {
    struct table_tally tally = {0};
    struct table_head bare;
    int number = 0;
    int from = out->count;
    if (!table_side_read(view, &tally, out, why))
        return false;
    if (tally.rows == 0 && !table_bare_head(view, &bare))
        return table_blocks_read(view, out, why);
    if (tally.rows == 0 && !table_grid_read(view, &bare, &tally, out, why))
        return false;
    number = tally.rows;
    row_numbers_apply(&tally.numbers, out, from, tally.rows, &number);
    return true;
}

bool table_read(const struct view *view, struct field_list *out, struct fault *why) {
    struct table_head heads[HEADS_MAX];
    bool blocks = table_lanes_are_blocks(view->labels);
    int count = blocks ? 0 : table_heads_find(view, heads, HEADS_MAX);
    int number = 0;
    int places = 0;
    for (int i = 0; i < count; i++) {
        bool inside = i > 0 && heads[i].grid >= 0 && heads[i].grid == heads[i - 1].grid;
        if (inside) /* a repeated head within rows already read */
            continue;
        struct table_tally tally = {.first = number};
        int from = out->count;
        bool good = heads[i].grid >= 0 ? table_grid_read(view, &heads[i], &tally, out, why)
                                       : table_aligned_read(view, &heads[i], &tally, out, why);
        if (!good)
            return false;
        places += tally.passed;
        number += tally.rows;
        row_numbers_apply(&tally.numbers, out, from, tally.rows, &number);
    }
    /* Labels in a row with nothing beneath any of them head no table. */
    return places > 0 || read_other(view, out, why);
}
