#include "ocr/table_side.h"

#include "base/scoped.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define LABELS_LEAST       3
#define CERTIFICATES_LEAST 2
#define CERTIFICATES_MOST  8
#define BANKS_MOST         16
/* Cells of this many certificates' values that must be written. */
#define WRITTEN_LEAST 2

/* The labels of the first column, and beside each the cells of the certificates. A form with more
 * certificates than fit side by side has several such banks under each other. */
struct side {
    struct table_head head; /* its columns are the labels */
    int cells[COLUMNS_MAX][CERTIFICATES_MOST];
    int certificates;
};

/* A label's cell and those to its right. */
struct beside {
    int home;
    int cells[CERTIFICATES_MOST];
    int count;
};

struct banks {
    struct side at[BANKS_MOST];
    int count;
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

/* Whether a label's cells stand under those of the label above it. */
static bool is_level(const struct view *view, const struct side *side,
                     const struct beside *beside) {
    if (beside->count != side->certificates ||
        view->sheet->cells[beside->home].grid != side->head.grid)
        return false;
    for (int i = 0; i < beside->count; i++) {
        struct box_px here = view->sheet->cells[beside->cells[i]].box;
        struct box_px above = view->sheet->cells[side->cells[side->head.count - 1][i]].box;
        if (abs(here.x - above.x) > above.height / 2)
            return false;
    }
    return true;
}

static bool has_label(const struct side *side, const struct wanted *wanted) {
    for (int i = 0; i < side->head.count; i++)
        if (side->head.columns[i].wanted == wanted)
            return true;
    return false;
}

/* The bank to which a label belongs, a new one where it begins one; NULL = none. A label that
 * stands alone, as that of the form's own unit over the certificates, begins none that lasts. */
static struct side *bank_of(const struct view *view, struct banks *banks,
                            const struct wanted *wanted, const struct beside *beside) {
    int grid = view->sheet->cells[beside->home].grid;
    struct side *last = banks->count > 0 ? &banks->at[banks->count - 1] : NULL;
    bool again = last && has_label(last, wanted);
    if (last && !again && is_level(view, last, beside))
        return last;
    bool other = last && grid != last->head.grid;
    if (last && last->head.count > 1 && !again && !other)
        return NULL;
    if (!last || last->head.count > 1)
        last = banks->count < BANKS_MOST ? &banks->at[banks->count++] : NULL;
    if (last)
        *last = (struct side){.head = {.number_column = -1, .grid = grid},
                              .certificates = beside->count};
    return last;
}

static void add_label(const struct view *view, const struct label_hit *hit, struct banks *banks) {
    struct beside beside = {.home = cell_of_label(view, hit)};
    beside.count = beside.home >= 0 ? cells_beside(view, beside.home, beside.cells) : 0;
    struct side *side =
        beside.count >= CERTIFICATES_LEAST ? bank_of(view, banks, hit->column, &beside) : NULL;
    if (!side || side->head.count == COLUMNS_MAX)
        return;
    int place = side->head.count++;
    side->head.columns[place] = (struct table_column){.wanted = hit->column};
    memcpy(side->cells[place], beside.cells, sizeof beside.cells);
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

/* What the columns of cells hold. */
struct found {
    int certificates;
    int others; /* something else is written there */
};

static void look_at(const struct view *view, const struct side *side, int certificate,
                    struct found *found) {
    SCOPED(table_row_free)
    struct table_row row = {0};
    gather(view, side, certificate, &row);
    int written = 0;
    bool shown = false;
    for (int i = 0; i < side->head.count; i++) {
        written += row.places[i].state == PLACE_WRITTEN;
        shown = shown || shows_itself(view, side->head.columns[i].wanted, &row.places[i]);
    }
    bool certificate_there = written >= WRITTEN_LEAST && shown;
    found->certificates += certificate_there;
    found->others += !certificate_there && written > 0;
}

/* Notes what stands over a certificate's first cell: 证书（21）. */
static void note_number(const struct view *view, const struct side *side, int certificate,
                        struct table_tally *tally) {
    int first = side->cells[0][certificate];
    struct box_px below = view->sheet->cells[first].box;
    for (int i = 0; i < view->blocks->count; i++) {
        int cell = view->blocks->at[i].cell;
        int middle = below.x + below.width / 2;
        if (cell < 0 || view->sheet->cells[cell].grid != side->head.grid ||
            cell_below(view->sheet, cell, middle) != first)
            continue;
        SCOPED(scoped_free)
        char *raw = glyphs_text(view->sheet, view->blocks->at[i].glyphs, view->blocks->at[i].count);
        row_numbers_note(&tally->numbers, tally->places, raw);
    }
}

static bool read_bank(const struct view *view, const struct side *side, struct table_tally *tally,
                      struct field_list *out, struct fault *why) {
    for (int i = 0; i < side->certificates; i++) {
        SCOPED(table_row_free)
        struct table_row row = {0};
        gather(view, side, i, &row);
        note_number(view, side, i, tally);
        if (!table_tally(view, &side->head, &row, tally, out, why))
            return false;
    }
    return true;
}

bool table_side_read(const struct view *view, struct table_tally *tally, struct field_list *out,
                     struct fault *why) {
    struct banks banks = {0};
    struct found found = {0};
    for (int i = 0; i < view->labels->count; i++)
        add_label(view, &view->labels->at[i], &banks);
    for (int b = 0; b < banks.count; b++)
        for (int i = 0; i < banks.at[b].certificates && banks.at[b].head.count >= LABELS_LEAST; i++)
            look_at(view, &banks.at[b], i, &found);
    if (found.certificates < CERTIFICATES_LEAST && (found.certificates == 0 || found.others > 0))
        return true;
    for (int b = 0; b < banks.count; b++)
        if (banks.at[b].head.count >= LABELS_LEAST &&
            !read_bank(view, &banks.at[b], tally, out, why))
            return false;
    return true;
}
