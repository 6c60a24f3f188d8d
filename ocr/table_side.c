#include "ocr/table_side.h"

#include "base/scoped.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define LABELS_LEAST       3
#define CERTIFICATES_LEAST 2
#define CERTIFICATES_MOST  8
/* Cells of this many certificates' values that must be written. */
#define WRITTEN_LEAST 2

/* The labels of the first column, and beside each the cells of the certificates. */
struct side {
    struct table_head head; /* its columns are the labels */
    int cells[COLUMNS_MAX][CERTIFICATES_MOST];
    int certificates;
};

/* The cell of a label that stands there alone, -1 = none. */
static int cell_of_label(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    bool alone = hit->start == 0 && hit->value_start >= block->count;
    return hit->column && alone && !block->vertical ? block->cell : -1;
}

/* The cells to the right of a label's; their number. */
static int cells_beside(const struct view *view, int home, int out[CERTIFICATES_MOST]) {
    const struct sheet *sheet = view->sheet;
    struct box_px box = sheet->cells[home].box;
    int count = 0;
    for (int at = cell_right(sheet, home, box.y + box.height / 2);
         at >= 0 && count < CERTIFICATES_MOST; at = cell_right(sheet, at, box.y + box.height / 2)) {
        int block = block_of_cell(view, at);
        if (sheet->cells[at].grid != sheet->cells[home].grid ||
            (block >= 0 && label_at(view->labels, block, 0)))
            return 0;
        out[count++] = at;
    }
    return count;
}

/* Whether a label's cells stand under those of the labels above it. */
static bool is_level(const struct view *view, const struct side *side, int home,
                     const int cells[CERTIFICATES_MOST], int count) {
    if (side->head.count == 0)
        return true;
    if (count != side->certificates || view->sheet->cells[home].grid != side->head.grid)
        return false;
    for (int i = 0; i < count; i++) {
        struct box_px here = view->sheet->cells[cells[i]].box;
        struct box_px above = view->sheet->cells[side->cells[0][i]].box;
        if (abs(here.x - above.x) > above.height / 2)
            return false;
    }
    return true;
}

static void add_label(const struct view *view, const struct label_hit *hit, struct side *side) {
    int cells[CERTIFICATES_MOST];
    int home = cell_of_label(view, hit);
    int count = home >= 0 ? cells_beside(view, home, cells) : 0;
    if (count < CERTIFICATES_LEAST || side->head.count == COLUMNS_MAX ||
        !is_level(view, side, home, cells, count))
        return;
    int place = side->head.count++;
    side->head.grid = view->sheet->cells[home].grid;
    side->head.columns[place] = (struct table_column){.wanted = hit->column};
    side->certificates = count;
    memcpy(side->cells[place], cells, sizeof cells);
}

static void gather(const struct view *view, const struct side *side, int certificate,
                   struct table_row *row) {
    for (int i = 0; i < side->head.count; i++) {
        int cell = side->cells[i][certificate];
        int block = block_of_cell(view, cell);
        row->blocks[i] = block;
        row->places[i].state = PLACE_EMPTY;
        row->places[i].box = view->sheet->cells[cell].box;
        if (block < 0)
            continue;
        row->places[i].box = (struct box_px){0};
        place_add_glyphs(&row->places[i], view->blocks->at[block].glyphs,
                         view->blocks->at[block].count);
    }
}

/* Whether what stands there can only be what its label says. */
static bool shows_itself(const struct view *view, const struct wanted *wanted,
                         const struct place *place) {
    bool telling = wanted->type == VALUE_PERSON || wanted->type == VALUE_CITIZEN ||
                   wanted->type == VALUE_PHONE;
    if (!telling || place->state != PLACE_WRITTEN)
        return false;
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    SCOPED(value_free)
    struct value value = value_of(wanted->type, raw, view->words);
    return value.fit != VALUE_MISFIT;
}

static bool is_certificate(const struct view *view, const struct side *side, int certificate) {
    SCOPED(table_row_free)
    struct table_row row = {0};
    gather(view, side, certificate, &row);
    int written = 0;
    bool shown = false;
    for (int i = 0; i < side->head.count; i++) {
        written += row.places[i].state == PLACE_WRITTEN;
        shown = shown || shows_itself(view, side->head.columns[i].wanted, &row.places[i]);
    }
    return written >= WRITTEN_LEAST && shown;
}

bool table_side_read(const struct view *view, struct table_tally *tally, struct field_list *out,
                     struct fault *why) {
    struct side side = {.head = {.number_column = -1}};
    for (int i = 0; i < view->labels->count; i++)
        add_label(view, &view->labels->at[i], &side);
    int certificates = 0;
    for (int i = 0; i < side.certificates; i++)
        certificates += is_certificate(view, &side, i);
    if (side.head.count < LABELS_LEAST || certificates < CERTIFICATES_LEAST)
        return true;
    for (int i = 0; i < side.certificates; i++) {
        SCOPED(table_row_free)
        struct table_row row = {0};
        gather(view, &side, i, &row);
        if (!table_tally(view, &side.head, &row, tally, out, why))
            return false;
    }
    return true;
}
