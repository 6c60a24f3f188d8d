#include "ocr/table_bare.h"

#include "ocr/table_grid.h"

/* A list of people has a name and a number, and something of certificates. */
#define BARE_COLUMNS 3

/* The cells of a grid's first row as columns of which nobody says what they hold. */
static struct table_head bare_head(const struct view *view, int grid) {
    struct table_head head = {.grid = grid, .number_column = -1, .lines = 1, .top = 1 << 28};
    const struct sheet *sheet = view->sheet;
    for (int i = 0; i < sheet->cell_count; i++)
        if (sheet->cells[i].grid == grid && sheet->cells[i].box.y < head.top)
            head.top = sheet->cells[i].box.y;
    for (int i = 0; i < sheet->cell_count; i++) {
        struct box_px box = sheet->cells[i].box;
        if (sheet->cells[i].grid != grid || box.y > head.top + box.height / 4)
            continue;
        struct table_column column = {.left = box.x,
                                      .right = box.x + box.width,
                                      .middle = box_middle_x(box),
                                      .bottom = head.top};
        table_head_add(&head, column);
        head.row_px = head.row_px == 0 || box.height < head.row_px ? box.height : head.row_px;
    }
    head.bottom = head.top;
    return head;
}

/* Whether labels stand in a grid's cells: it lists no values alone. */
static bool has_labels(const struct view *view, int grid) {
    for (int i = 0; i < view->labels->count; i++) {
        int cell = view->blocks->at[view->labels->at[i].block].cell;
        if (cell >= 0 && view->sheet->cells[cell].grid == grid && view->labels->at[i].start == 0)
            return true;
    }
    return false;
}

bool table_bare_head(const struct view *view, struct table_head *out) {
    int last = -1;
    for (int i = 0; i < view->sheet->cell_count; i++) {
        int grid = view->sheet->cells[i].grid;
        if (grid == last || has_labels(view, grid))
            continue;
        last = grid;
        struct table_head head = bare_head(view, grid);
        struct table_witness witness = {0};
        table_grid_look(view, &head, &witness);
        if (head.count < BARE_COLUMNS || !witness_proves(&witness, &head))
            continue;
        witness_settle(&witness, view, &head);
        for (int k = 0; k < head.count; k++)
            head.columns[k].is_guess = true;
        *out = head;
        return true;
    }
    return false;
}
