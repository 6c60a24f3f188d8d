#include "ocr/table.h"

#include "ocr/table_aligned.h"
#include "ocr/table_blocks.h"
#include "ocr/table_grid.h"
#include "ocr/table_head.h"
#include "ocr/table_side.h"

#define HEADS_MAX 8

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
        bool good = heads[i].grid >= 0 ? table_grid_read(view, &heads[i], &tally, out, why)
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
