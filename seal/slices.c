#include "seal/slices.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <math.h>
#include <stdlib.h>

/* Ink from this density on, hundredths. */
#define INKED 12
/* A slice touches the edge but for this, is so wide, and its ring so large, mm. Slices of 2 mm have
 * been seen (seals.md, 2.4: 9 px and more); wider ones than that are seals over the edge. */
#define EDGE_MM         2.0
#define LEAST_WIDE_MM   2.5
#define MOST_WIDE_MM    34.0
#define LEAST_HIGH_MM   16.0
#define MOST_HIGH_MM    62.0
#define LEAST_RADIUS_MM 15.0
#define MOST_RADIUS_MM  30.5
/* Bare paper beside the cut, mm, and bare rows that part two runs of ink. A slice may be several:
 * the ring's line and letters above, the star, letters and the line below. */
#define BARE_BESIDE_MM 3.0
#define BARE_ROWS_MM   3.0
#define RUNS_MOST      32
/* Rows are looked at so far from the edge: the ends of a half seal stand there. */
#define ROWS_REACH_MM 22.0
/* An end lies on the circle within this, mm; so many of the columns must have both ends on it. */
#define ON_RING_MM 0.34
#define ON_RING    0.72
/* The strip's ink: letters and a star leave bare paper between them. */
#define MOST_FILL  0.62
#define LEAST_FILL 0.06
/* A column so full, from top to bottom, is a frame's side. */
#define SIDE_FILL 0.85
/* Steps of the search for the circle, mm. */
#define STEP_MM 0.5

/* One side of the page, its columns counted from the page's edge inwards. */
struct side {
    const struct ink_plane *plane;
    double px_per_mm;
    enum { SIDE_LEFT, SIDE_RIGHT } which;
};

static bool inked(const struct side *side, int column, int row) {
    const struct ink_plane *plane = side->plane;
    int x = side->which == SIDE_LEFT ? column : plane->width_px - 1 - column;
    return plane->at[(size_t)row * (size_t)plane->width_px + (size_t)x] >= INKED;
}

/* A run of rows and what stands in it, columns from the edge inwards. */
struct strip_place {
    int top, bottom; /* rows, both included */
    int columns;
};

static bool row_is_inked(const struct side *side, int row) {
    int reach = (int)(ROWS_REACH_MM * side->px_per_mm);
    reach = reach < side->plane->width_px ? reach : side->plane->width_px;
    int from = side->which == SIDE_LEFT ? 0 : side->plane->width_px - reach;
    const uint8_t *at = side->plane->at + (size_t)row * (size_t)side->plane->width_px + from;
    uint8_t most = 0;
    for (int i = 0; i < reach; i++)
        most = at[i] > most ? at[i] : most;
    return most >= INKED;
}

/* The next run of inked rows from `row` on; small gaps belong to it. */
static bool next_rows(const struct side *side, int row, struct strip_place *out) {
    int gap = (int)(BARE_ROWS_MM * side->px_per_mm);
    int height = side->plane->height_px;
    while (row < height && !row_is_inked(side, row))
        row++;
    if (row == height)
        return false;
    out->top = out->bottom = row;
    for (int next = row; next < height && next - out->bottom <= gap; next++)
        if (row_is_inked(side, next))
            out->bottom = next;
    return true;
}

static int column_ink(const struct side *side, const struct strip_place *place, int column) {
    int count = 0;
    for (int row = place->top; row <= place->bottom; row++)
        count += inked(side, column, row);
    return count;
}

/* How far the ink goes inwards before it is bare for long; false when it does not begin at the edge
 * or does not end. */
static bool measure_width(const struct side *side, struct strip_place *place) {
    int most = (int)((MOST_WIDE_MM + BARE_BESIDE_MM) * side->px_per_mm);
    int bare_beside = (int)(BARE_BESIDE_MM * side->px_per_mm);
    int first = -1;
    int bare = 0;
    place->columns = 0;
    if (most > side->plane->width_px / 2)
        return false;
    for (int column = 0; column < most && bare < bare_beside; column++) {
        /* A speck or two is the paper's. */
        bool is_bare = column_ink(side, place, column) < 3;
        bare = is_bare ? bare + 1 : 0;
        first = first < 0 && !is_bare ? column : first;
        place->columns = is_bare ? place->columns : column + 1;
    }
    return bare >= bare_beside && first >= 0 && first <= EDGE_MM * side->px_per_mm;
}

/* The ink's upper and lower end in each column; -1 where there is none. */
struct ends {
    int *top, *bottom;
    int count;
    double fill;
};

static void ends_free(struct ends *ends) {
    free(ends->top);
    free(ends->bottom);
}

static struct ends ends_of(const struct side *side, const struct strip_place *place) {
    struct ends ends = {memory_new((size_t)place->columns, sizeof(int)),
                        memory_new((size_t)place->columns, sizeof(int)), place->columns, 0};
    double ink = 0;
    double room = 0;
    for (int column = 0; column < place->columns; column++) {
        ends.top[column] = ends.bottom[column] = -1;
        for (int row = place->top; row <= place->bottom; row++) {
            if (!inked(side, column, row))
                continue;
            ends.top[column] = ends.top[column] < 0 ? row : ends.top[column];
            ends.bottom[column] = row;
            ink++;
        }
        room += ends.bottom[column] - ends.top[column] + 1;
    }
    ends.fill = room > 0 ? ink / room : 0;
    return ends;
}

/* A circle: its middle, columns from the edge inwards (negative: off the page) and rows. */
struct circle {
    double column, row, radius;
};

/* Share of the columns with ink that have both ends on the circle. */
static double fit(const struct ends *ends, const struct circle *circle, double reach_px) {
    int with_ink = 0;
    int on = 0;
    for (int i = 0; i < ends->count; i++) {
        double across = i - circle->column;
        double half = circle->radius * circle->radius - across * across;
        if (ends->top[i] < 0)
            continue;
        with_ink++;
        if (half <= 0)
            continue;
        half = sqrt(half);
        on += fabs(ends->top[i] - (circle->row - half)) <= reach_px &&
              fabs(ends->bottom[i] + 1 - (circle->row + half)) <= reach_px;
    }
    return with_ink > 0 ? (double)on / with_ink : 0;
}

/* The best circle for the ends: both ends of a column give its height over the middle. */
static double find_circle(const struct side *side, const struct ends *ends, struct circle *out) {
    double px = side->px_per_mm;
    double best = 0;
    double middle = 0;
    int count = 0;
    for (int i = 0; i < ends->count; i++)
        if (ends->top[i] >= 0) {
            middle += (ends->top[i] + ends->bottom[i] + 1) / 2.0;
            count++;
        }
    middle /= count > 0 ? count : 1;
    for (double radius = LEAST_RADIUS_MM; radius <= MOST_RADIUS_MM; radius += STEP_MM)
        for (double column = -radius; column <= ends->count / px + radius; column += STEP_MM)
            for (double row = -1; row <= 1; row += STEP_MM) {
                struct circle circle = {column * px, middle + row * px, radius * px};
                double share = fit(ends, &circle, ON_RING_MM * px);
                if (share <= best)
                    continue;
                best = share;
                *out = circle;
            }
    return best;
}

static bool has_frame_side(const struct side *side, const struct strip_place *place,
                           const struct ends *ends) {
    for (int i = 0; i < ends->count; i++)
        if (column_ink(side, place, i) > SIDE_FILL * (place->bottom - place->top + 1))
            return true;
    return false;
}

static struct slice_found slice_of(const struct side *side, const struct strip_place *place,
                                   const struct circle *circle) {
    double width = side->plane->width_px;
    bool left = side->which == SIDE_LEFT;
    return (struct slice_found){.left = left ? 0 : width - place->columns,
                                .right = left ? place->columns : width,
                                .top = place->top,
                                .bottom = place->bottom + 1,
                                .ring = {left ? circle->column : width - 1 - circle->column,
                                         circle->row, circle->radius, circle->radius, 0}};
}

static bool is_slice(const struct side *side, struct strip_place *place, struct circle *circle) {
    double high = (place->bottom - place->top + 1) / side->px_per_mm;
    if (high < LEAST_HIGH_MM || high > MOST_HIGH_MM || !measure_width(side, place) ||
        place->columns < LEAST_WIDE_MM * side->px_per_mm)
        return false;
    SCOPED(ends_free)
    struct ends ends = ends_of(side, place);
    return ends.fill >= LEAST_FILL && ends.fill <= MOST_FILL &&
           !has_frame_side(side, place, &ends) && find_circle(side, &ends, circle) >= ON_RING;
}

static int list_runs(const struct side *side, struct strip_place *runs) {
    int count = 0;
    for (int row = 0; count < RUNS_MOST && next_rows(side, row, &runs[count]); count++)
        row = runs[count].bottom + 1;
    return count;
}

/* A slice that begins with the first run: the number of runs it takes, 0 for none. */
static int first_slice(const struct side *side, const struct strip_place *runs, int count,
                       struct slice_found *out) {
    double most = MOST_HIGH_MM * side->px_per_mm;
    for (int last = 0; last < count && runs[last].bottom - runs[0].top < most; last++) {
        struct strip_place place = {runs[0].top, runs[last].bottom, 0};
        struct circle circle = {0};
        if (!is_slice(side, &place, &circle))
            continue;
        *out = slice_of(side, &place, &circle);
        return last + 1;
    }
    return 0;
}

int slices_find(const struct ring_ground *ground, struct slice_found *out) {
    int count = 0;
    for (int which = SIDE_LEFT; which <= SIDE_RIGHT; which++) {
        struct side side = {ground->plane, ground->px_per_mm,
                            which == SIDE_LEFT ? SIDE_LEFT : SIDE_RIGHT};
        struct strip_place runs[RUNS_MOST];
        int run_count = list_runs(&side, runs);
        for (int first = 0; first < run_count;) {
            struct slice_found slice;
            int taken = first_slice(&side, runs + first, run_count - first, &slice);
            if (taken > 0 && count < SLICES_MOST)
                out[count++] = slice;
            first += taken > 0 ? taken : 1;
        }
    }
    return count;
}
