#include "ocr/lattice.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

#define SAME_LINE_MM 1.8 /* rules nearer than this across are one line: no row is so low */
#define OPEN_SIDE_MM                                                                               \
    4.0                   /* rules that reach this far beyond the last crossing have an open side  \
                           */
#define LEAST_SIDE_MM 2.5 /* lower or narrower cells are the gap of a double rule */
/* Nor does a figure fit into narrower ones that are so many times as high: a pen's 1 stands before
 * the rest of its number, as straight as a rule. */
#define SLIVER_MM     3.2
#define SLIVER_HIGH   2.5
#define LEAST_COVERED 0.5 /* of an edge that must be ruled to part two places */
#define MOST_LINES    160 /* rows or columns of one grid; more is a pattern */

/* One row or column line: the rules that make it, and where it is across at the grid's middle. */
struct line {
    double across;
    double weight;
    bool open_side; /* no rule: where level rules simply end */
};

/* The lines of one direction and the rules they came from; `line_of[i]` for each rule. */
struct lines {
    struct line *at;
    int count;
    const struct rule_list *rules;
    int *line_of;
    double lean; /* the slope common to the rules */
    double middle;
};

static void lines_free(struct lines *lines) {
    free(lines->at);
    free(lines->line_of);
}

static double length_of(const struct rule *rule) {
    return rule->to - rule->from;
}

/* common_lean gives the length-weighted mean slope of the longer rules. */
static double common_lean(const struct rule_list *rules) {
    double longest = 0;
    for (int i = 0; i < rules->count; i++)
        longest = fmax(longest, length_of(&rules->at[i]));
    double rise = 0;
    double run = 0;
    for (int i = 0; i < rules->count; i++)
        if (length_of(&rules->at[i]) > longest / 2) {
            rise += rules->at[i].at_to - rules->at[i].at_from;
            run += length_of(&rules->at[i]);
        }
    return run > 0 ? rise / run : 0;
}

static double level_place(const struct lines *lines, const struct rule *rule) {
    double along = 0.5 * (rule->from + rule->to);
    return rule_across(rule, along) - lines->lean * (along - lines->middle);
}

struct placed {
    double across;
    int rule;
};

static int by_across(const void *a, const void *b) {
    double first = ((const struct placed *)a)->across;
    double second = ((const struct placed *)b)->across;
    return (first > second) - (first < second);
}

static struct lines lines_new(const struct rule_list *rules, double middle, double tolerance) {
    struct lines lines = {.rules = rules, .lean = common_lean(rules), .middle = middle};
    struct placed *placed SCOPED(scoped_free)
    = memory_new((size_t)rules->count, sizeof *placed);
    for (int i = 0; i < rules->count; i++)
        placed[i] = (struct placed){level_place(&lines, &rules->at[i]), i};
    qsort(placed, (size_t)rules->count, sizeof *placed, by_across);
    lines.line_of = memory_new((size_t)rules->count, sizeof *lines.line_of);
    for (int i = 0; i < rules->count; i++) {
        struct line *last = lines.count > 0 ? &lines.at[lines.count - 1] : NULL;
        double weight = length_of(&rules->at[placed[i].rule]);
        if (!last || placed[i].across - last->across > tolerance) {
            lines.at = memory_room(lines.at, lines.count, sizeof *lines.at);
            lines.at[lines.count++] = (struct line){placed[i].across, weight, false};
        } else {
            last->across =
                (last->across * last->weight + placed[i].across * weight) / (last->weight + weight);
            last->weight += weight;
        }
        lines.line_of[placed[i].rule] = lines.count - 1;
    }
    return lines;
}

/* open_sides adds lines where the crossing rules reach beyond the first or last line: tables
 * without side borders. `crossing` are the rules of the other direction. */
static void open_sides(struct lines *lines, const struct rule_list *crossing, double reach) {
    double least = INFINITY;
    double most = -INFINITY;
    int before = 0;
    int behind = 0;
    double first = lines->at[0].across;
    double last = lines->at[lines->count - 1].across;
    for (int i = 0; i < crossing->count; i++) {
        before += crossing->at[i].from < first - reach;
        behind += crossing->at[i].to > last + reach;
        least = fmin(least, crossing->at[i].from);
        most = fmax(most, crossing->at[i].to);
    }
    if (behind >= 2) {
        lines->at = memory_room(lines->at, lines->count, sizeof *lines->at);
        lines->at[lines->count++] = (struct line){most, 0, true};
    }
    if (before >= 2) {
        lines->at = memory_room(lines->at, lines->count, sizeof *lines->at);
        for (int i = lines->count; i > 0; i--)
            lines->at[i] = lines->at[i - 1];
        lines->at[0] = (struct line){least, 0, true};
        lines->count++;
        for (int i = 0; i < lines->rules->count; i++)
            lines->line_of[i]++;
    }
}

/* covered tells whether a line is ruled between two places along it. */
static bool covered(const struct lines *lines, int line, double from, double to) {
    if (lines->at[line].open_side)
        return true;
    double sum = 0;
    for (int i = 0; i < lines->rules->count; i++)
        if (lines->line_of[i] == line) {
            const struct rule *rule = &lines->rules->at[i];
            sum += fmax(0, fmin(to, rule->to) - fmax(from, rule->from));
        }
    return sum >= LEAST_COVERED * (to - from);
}

/* Places between neighbouring lines; `owner[row * columns + column]` is the cell they belong to. */
struct lattice {
    const struct lines *rows, *columns;
    int row_count, column_count;
    int *owner;
};

struct span {
    int top, left, bottom, right; /* the last two included */
};

static int *owner_at(const struct lattice *lattice, int row, int column) {
    return &lattice->owner[row * lattice->column_count + column];
}

static void join(const struct lattice *lattice, int keep, int drop) {
    if (keep == drop)
        return;
    for (int i = 0; i < lattice->row_count * lattice->column_count; i++)
        if (lattice->owner[i] == drop)
            lattice->owner[i] = keep;
}

static void join_open_edges(const struct lattice *lattice) {
    for (int row = 0; row < lattice->row_count; row++)
        for (int column = 0; column < lattice->column_count; column++) {
            int here = *owner_at(lattice, row, column);
            const struct line *x = &lattice->columns->at[column];
            const struct line *y = &lattice->rows->at[row];
            if (row + 1 < lattice->row_count &&
                !covered(lattice->rows, row + 1, x[0].across, x[1].across))
                join(lattice, here, *owner_at(lattice, row + 1, column));
            if (column + 1 < lattice->column_count &&
                !covered(lattice->columns, column + 1, y[0].across, y[1].across))
                join(lattice, here, *owner_at(lattice, row, column + 1));
        }
}

static struct span span_of(const struct lattice *lattice, int owner) {
    struct span span = {lattice->row_count, lattice->column_count, -1, -1};
    for (int row = 0; row < lattice->row_count; row++)
        for (int column = 0; column < lattice->column_count; column++)
            if (*owner_at(lattice, row, column) == owner) {
                span.top = row < span.top ? row : span.top;
                span.left = column < span.left ? column : span.left;
                span.bottom = row > span.bottom ? row : span.bottom;
                span.right = column > span.right ? column : span.right;
            }
    return span;
}

/* square_up joins into an owner all places inside its bounding span; tells whether any were. */
static bool square_up(const struct lattice *lattice, int owner, struct span span) {
    bool joined = false;
    for (int row = span.top; row <= span.bottom; row++)
        for (int column = span.left; column <= span.right; column++) {
            int other = *owner_at(lattice, row, column);
            if (other != owner) {
                join(lattice, owner, other);
                joined = true;
            }
        }
    return joined;
}

/* is_closed tells whether all four sides of a span are ruled: places outside the grid's outline are
 * no cells. */
static bool is_closed(const struct lattice *lattice, struct span span) {
    double left = lattice->columns->at[span.left].across;
    double right = lattice->columns->at[span.right + 1].across;
    double top = lattice->rows->at[span.top].across;
    double bottom = lattice->rows->at[span.bottom + 1].across;
    return covered(lattice->rows, span.top, left, right) &&
           covered(lattice->rows, span.bottom + 1, left, right) &&
           covered(lattice->columns, span.left, top, bottom) &&
           covered(lattice->columns, span.right + 1, top, bottom);
}

/* box_of gives a span's box: lines lean, so each side is taken at the cell's own middle. */
static struct box_px box_of(const struct lattice *lattice, struct span span) {
    const struct lines *rows = lattice->rows;
    const struct lines *columns = lattice->columns;
    double left = columns->at[span.left].across;
    double right = columns->at[span.right + 1].across;
    double top = rows->at[span.top].across;
    double bottom = rows->at[span.bottom + 1].across;
    double down = rows->lean * (0.5 * (left + right) - rows->middle);
    double aside = columns->lean * (0.5 * (top + bottom) - columns->middle);
    return (struct box_px){(int)lround(left + aside), (int)lround(top + down),
                           (int)lround(right - left), (int)lround(bottom - top)};
}

static bool is_sliver(const struct ink *ink, struct box_px box) {
    return box.width < SLIVER_MM * ink->px_per_mm && box.height > SLIVER_HIGH * box.width;
}

static struct cell_list cells_of(const struct ink *ink, const struct lattice *lattice) {
    struct cell_list list = {0};
    double least = LEAST_SIDE_MM * ink->px_per_mm;
    for (int row = 0; row < lattice->row_count; row++)
        for (int column = 0; column < lattice->column_count; column++) {
            int owner = *owner_at(lattice, row, column);
            struct span span = span_of(lattice, owner);
            if (span.top != row || span.left != column)
                continue; /* told at its first place */
            while (square_up(lattice, owner, span))
                span = span_of(lattice, owner);
            struct box_px box = box_of(lattice, span);
            if (span.top != row || span.left != column || box.width < least || box.height < least ||
                is_sliver(ink, box) || !is_closed(lattice, span))
                continue;
            list.at = memory_room(list.at, list.count, sizeof *list.at);
            list.at[list.count++] = (struct sheet_cell){.box = box,
                                                        .row = row,
                                                        .column = column,
                                                        .row_span = span.bottom - row + 1,
                                                        .column_span = span.right - column + 1};
        }
    return list;
}

static double middle_of(const struct rule_list *rules) {
    double least = INFINITY;
    double most = -INFINITY;
    for (int i = 0; i < rules->count; i++) {
        least = fmin(least, rules->at[i].from);
        most = fmax(most, rules->at[i].to);
    }
    return 0.5 * (least + most);
}

struct cell_list lattice_cells(const struct ink *ink, const struct rule_list *level,
                               const struct rule_list *plumb) {
    double tolerance = SAME_LINE_MM * ink->px_per_mm;
    double reach = OPEN_SIDE_MM * ink->px_per_mm;
    struct lines rows SCOPED(lines_free) = lines_new(level, middle_of(level), tolerance);
    struct lines columns SCOPED(lines_free) = lines_new(plumb, middle_of(plumb), tolerance);
    if (rows.count < 2 || columns.count < 2 || rows.count > MOST_LINES ||
        columns.count > MOST_LINES)
        return (struct cell_list){0};
    open_sides(&columns, level, reach);
    open_sides(&rows, plumb, reach);
    struct lattice lattice = {&rows, &columns, rows.count - 1, columns.count - 1, NULL};
    size_t places = (size_t)lattice.row_count * (size_t)lattice.column_count;
    int *owner SCOPED(scoped_free)
    = memory_new(places, sizeof *owner);
    for (size_t i = 0; i < places; i++)
        owner[i] = (int)i;
    lattice.owner = owner;
    join_open_edges(&lattice);
    return cells_of(ink, &lattice);
}
