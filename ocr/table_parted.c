#include "ocr/table_parted.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/table_kin.h"
#include "ocr/table_pieces.h"

#include <stdlib.h>
#include <string.h>

/* A cell while its values are parted. */
struct cell {
    const struct view *view;
    const struct head_names *names;
    const struct place *place;
    struct pieces pieces;
    bool figures[HEAD_NAMES_MOST]; /* names of figures or mail */
    bool beside_office;            /* a department is among the names */
    bool fixed_room;               /* how wide the cell is, is known */
};

/* Which pieces each name has: those from first to before last. */
struct share {
    int first[HEAD_NAMES_MOST];
    int last[HEAD_NAMES_MOST];
};

/* The ways to share the pieces out, and the first of them. */
struct ways {
    struct share first;
    int count;
};

static char *text_of(const struct cell *cell, int first, int last) {
    int start = cell->pieces.at[first].start;
    int end = cell->pieces.at[last - 1].end;
    return glyphs_text(cell->view->sheet, cell->place->glyphs + start, end - start);
}

static bool fits(const struct cell *cell, int name, int first, int last) {
    const struct wanted *wanted = cell->names->at[name];
    SCOPED(scoped_free)
    char *raw = text_of(cell, first, last);
    return !wanted || kin_fits(wanted->type, raw, cell->beside_office, cell->view->words);
}

/* Whether pieces may be one value: nothing but white parts them, or a line that was full. */
static bool may_join(const struct cell *cell, int first, int last) {
    for (int i = first + 1; i < last; i++) {
        const struct piece *piece = &cell->pieces.at[i];
        bool wraps = piece->before == CUT_LINE && cell->fixed_room && piece[-1].full;
        if (piece->before != CUT_WHITE && !wraps)
            return false;
    }
    return true;
}

/* Whether two names' values are surely two before a piece: a full line may go on in the next, but
 * not as figures. */
static bool may_part(const struct cell *cell, int piece, int before, int behind) {
    const struct piece *at = &cell->pieces.at[piece];
    if (at->before != CUT_LINE || !at[-1].full || cell->figures[before] != cell->figures[behind])
        return true;
    SCOPED(scoped_free)
    char *upper = text_of(cell, piece - 1, piece);
    SCOPED(scoped_free)
    char *lower = text_of(cell, piece, piece + 1);
    const struct wanted *wanted = cell->names->at[before];
    bool body = wanted && wanted->type == VALUE_UNIT_NAME && text_ends_with(upper, "公司");
    return (body && kin_is_office(lower)) ||
           (cell->figures[before] && cell->figures[behind]); /* each fits by itself */
}

/* Shares out the pieces from `piece` on to the names from the `at`th of an order on. */
static void try_shares(const struct cell *cell, const int *order, int at, struct share *share,
                       struct ways *ways) {
    int count = cell->names->count;
    int piece = at > 0 ? share->last[order[at - 1]] : 0;
    if (at == count) {
        if (piece == cell->pieces.count && ways->count++ == 0)
            ways->first = *share;
        return;
    }
    if (at > 0 && !may_part(cell, piece, order[at - 1], order[at]))
        return;
    int least = at + 1 == count ? cell->pieces.count : piece + 1;
    for (int last = least; last <= cell->pieces.count - (count - at - 1); last++) {
        if (!may_join(cell, piece, last) || !fits(cell, order[at], piece, last))
            continue;
        share->first[order[at]] = piece;
        share->last[order[at]] = last;
        try_shares(cell, order, at + 1, share, ways);
    }
}

static bool next_order(int *order, int count) {
    int i = count - 2;
    while (i >= 0 && order[i] > order[i + 1])
        i--;
    if (i < 0)
        return false;
    int j = count - 1;
    while (order[j] < order[i])
        j--;
    int kept = order[i];
    order[i] = order[j];
    order[j] = kept;
    for (int a = i + 1, b = count - 1; a < b; a++, b--) {
        kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }
    return true;
}

/* Whether what stands in another order than the names can be told: by figures, of which only one
 * name's value has none. */
static bool tells_order(const struct cell *cell) {
    int words = 0;
    for (int i = 0; i < cell->names->count; i++)
        words += !cell->figures[i];
    return words <= 1;
}

/* The one way to share the pieces out: in the order of the names, else in another that figures
 * tell. */
static bool find_share(const struct cell *cell, struct share *out) {
    int order[HEAD_NAMES_MOST] = {0, 1, 2, 3};
    struct share share = {0};
    struct ways ways = {0};
    if (cell->pieces.count < cell->names->count)
        return false;
    try_shares(cell, order, 0, &share, &ways);
    while (ways.count == 0 && tells_order(cell) && next_order(order, cell->names->count))
        try_shares(cell, order, 0, &share, &ways);
    *out = ways.first;
    return ways.count == 1;
}

/* The only piece that can be a name's value, where figures tell; -1 = none or several. */
static int only_piece(const struct cell *cell, int name) {
    int found = -1;
    for (int i = 0; i < cell->pieces.count; i++) {
        if (!cell->figures[name] || !fits(cell, name, i, i + 1))
            continue;
        for (int other = 0; other < cell->names->count; other++)
            if (other != name && cell->figures[other] && fits(cell, other, i, i + 1))
                return -1;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

/* Whether what stands in one piece is the value of the only name that is wanted, or a body's beside
 * which no department stands. */
static bool is_alone(const struct cell *cell, int name) {
    const struct wanted *wanted = cell->names->at[name];
    if (cell->pieces.count != 1 || !wanted || !fits(cell, name, 0, 1))
        return false;
    SCOPED(scoped_free)
    char *raw = text_of(cell, 0, 1);
    if (wanted->type == VALUE_UNIT_NAME && text_ends_with(raw, "公司"))
        return true;
    for (int i = 0; i < cell->names->count; i++)
        if (i != name && cell->names->at[i])
            return false;
    return true;
}

/* Adds a column for a name; `first` < 0: nobody knows which pieces are its value. */
static void add_name(const struct cell *cell, int name, int first, int last,
                     struct parted_row *out) {
    struct table_column *column = &out->head.columns[out->head.count - 1];
    struct place *place = &out->row.places[out->head.count - 1];
    const struct place *from = cell->place;
    column->wanted = cell->names->spare[name] ? NULL : cell->names->at[name];
    column->is_guess = column->is_guess || (first < 0 && from->count > 0);
    place->state = from->state;
    place->box = from->box;
    if (first < 0)
        place_add_glyphs(place, from->glyphs, from->count);
    else
        place_add_glyphs(place, from->glyphs + cell->pieces.at[first].start,
                         cell->pieces.at[last - 1].end - cell->pieces.at[first].start);
}

/* Room for one more column; false when there is none. */
static bool add_column(const struct table_head *head, const struct table_row *row, int column,
                       struct parted_row *out) {
    if (out->head.count == COLUMNS_MAX)
        return false;
    out->row.blocks[out->head.count] = row->blocks[column];
    out->head.columns[out->head.count++] = head->columns[column];
    return true;
}

static void add_names(const struct cell *cell, const struct table_head *head,
                      const struct table_row *row, int column, struct parted_row *out) {
    struct cell parts = *cell;
    struct share share = {0};
    bool known = find_share(&parts, &share);
    if (!known && parts.pieces.count < parts.names->count) {
        parts.pieces = pieces_all(cell->place, cell->fixed_room ? 1 << 28 : 0);
        known = find_share(&parts, &share);
    }
    for (int i = 0; i < cell->names->count && add_column(head, row, column, out); i++) {
        int only = known ? -1 : only_piece(&parts, i);
        if (!known && only < 0 && is_alone(&parts, i))
            only = 0;
        bool loose = cell->names->loose && !cell->figures[i] &&
                     parts.pieces.count > 1; /* the words unknown may be no name */
        if (known)
            add_name(&parts, i, share.first[i], share.last[i], out);
        else
            add_name(&parts, i, only, only + 1, out);
        if (loose)
            out->head.columns[out->head.count - 1].is_guess = true;
    }
}

static void copy_place(const struct place *from, struct place *to) {
    place_add_glyphs(to, from->glyphs, from->count);
    to->state = from->state;
    to->box = from->box;
    to->beside = from->beside;
}

int table_room(const struct table_head *head, int column) {
    return head->grid >= 0 ? head->columns[column].right - head->columns[column].left : 0;
}

static struct cell cell_of(const struct view *view, const struct table_head *head,
                           const struct table_row *row, int column) {
    struct cell cell = {.view = view,
                        .names = &head->columns[column].names,
                        .place = &row->places[column],
                        .fixed_room = table_room(head, column) > 0};
    cell.pieces = pieces_lines(cell.place, table_room(head, column));
    for (int i = 0; i < cell.names->count; i++) {
        const struct wanted *wanted = cell.names->at[i];
        cell.figures[i] = wanted && kin_is_figures(wanted->type);
        cell.beside_office = cell.beside_office || (wanted && wanted->type == VALUE_TEXT);
    }
    return cell;
}

/* Whether a head in two rows that may be one name is two: its cell can be parted so. */
static bool is_parted(const struct cell *cell) {
    struct share share;
    return cell->names->count > 1 && (!cell->names->whole || find_share(cell, &share));
}

bool table_has_names(const struct table_head *head) {
    for (int i = 0; i < head->count; i++)
        if (head->columns[i].names.count > 1)
            return true;
    return false;
}

void table_part(const struct view *view, const struct table_head *head, const struct table_row *row,
                struct parted_row *out) {
    *out = (struct parted_row){.head = *head};
    out->head.count = 0;
    out->row.doubt = row->doubt;
    for (int i = 0; i < head->count; i++) {
        struct cell cell = cell_of(view, head, row, i);
        if (is_parted(&cell))
            add_names(&cell, head, row, i, out);
        else if (add_column(head, row, i, out))
            copy_place(&row->places[i], &out->row.places[out->head.count - 1]);
    }
}
