#include "seal/vote.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIRECTIONS 256
/* Votes are counted in cells of this many halved pixels, and peaks are no closer than this. */
#define CELL_PX    2
#define PEAK_CELLS 3
/* So many cells are looked at together for peaks. */
#define CELLS_AT_ONCE 64
/* Sizes tried of one family. */
#define MOST_SIZES 48
/* Centres that far beyond the outermost ones are looked at with them: for sums and peaks. */
#define AROUND_PX (2 * CELL_PX)

/* Votes for centres, in cells; the first cell's corner is (left, top), halved pixels. */
struct accumulator {
    int left, top, columns, rows;
    int16_t *votes;
};

/* For each direction and size, the way from an edge to the centre, in halved pixels. */
struct ways {
    int size_count;
    double sizes[MOST_SIZES];
    double share[MOST_SIZES]; /* of the circumference that one edge is */
    double first;             /* the smallest size, in steps between sizes */
    double along[DIRECTIONS]; /* a way's product with the longest one, as sizes passed */
    int16_t dx[DIRECTIONS][MOST_SIZES], dy[DIRECTIONS][MOST_SIZES];
};

/* The same as steps among the cells, from the cell that an edge stands in; by where in it. */
#define PLACES_IN_CELL (CELL_PX * CELL_PX)
struct cell_ways {
    int32_t at[DIRECTIONS][PLACES_IN_CELL][MOST_SIZES];
};
/* For so few edges they are worked out one by one. */
#define FEW_EDGES (DIRECTIONS * PLACES_IN_CELL)

static struct ink_plane halved(const struct ink_plane *plane) {
    struct ink_plane half = {plane->width_px / 2, plane->height_px / 2, NULL};
    half.at = memory_new((size_t)half.width_px * (size_t)half.height_px + 1, 1);
    for (int y = 0; y < half.height_px; y++) {
        const uint8_t *top = plane->at + (size_t)(2 * y) * (size_t)plane->width_px;
        const uint8_t *bottom = top + plane->width_px;
        uint8_t *out = half.at + (size_t)y * (size_t)half.width_px;
        for (int x = 0; x < half.width_px; x++)
            out[x] =
                (uint8_t)((top[2 * x] + top[2 * x + 1] + bottom[2 * x] + bottom[2 * x + 1]) / 4);
    }
    return half;
}

static void add_edge(struct vote_edges *edges, int *room, struct vote_edge edge) {
    if (edges->count == *room) {
        *room = *room == 0 ? 4096 : 2 * *room;
        struct vote_edge *more = memory_new((size_t)*room, sizeof *more);
        if (edges->count > 0)
            memcpy(more, edges->at, (size_t)edges->count * sizeof *more);
        free(edges->at);
        edges->at = more;
    }
    edges->at[edges->count++] = edge;
}

struct vote_edges vote_edges_of(const struct ink_plane *plane, int steepness) {
    struct ink_plane half = halved(plane);
    struct vote_edges edges = {half.width_px, half.height_px, NULL, 0};
    int room = 0;
    int w = half.width_px;
    int limit = 8 * steepness * 8 * steepness;
    for (int y = 1; y + 1 < half.height_px; y++)
        for (int x = 1; x + 1 < w; x++) {
            const uint8_t *p = half.at + (size_t)y * (size_t)w + x;
            int gx = p[1 - w] + 2 * p[1] + p[1 + w] - p[-1 - w] - 2 * p[-1] - p[-1 + w];
            int gy = p[w - 1] + 2 * p[w] + p[w + 1] - p[-w - 1] - 2 * p[-w] - p[-w + 1];
            if (gx * gx + gy * gy < limit)
                continue;
            double turn = atan2(gy, gx) * DIRECTIONS / (2 * M_PI);
            add_edge(
                &edges, &room,
                (struct vote_edge){(int16_t)x, (int16_t)y, (uint8_t)((int)lround(turn) & 255)});
        }
    free(half.at);
    return edges;
}

void vote_edges_free(struct vote_edges *edges) {
    free(edges->at);
    *edges = (struct vote_edges){0};
}

static bool inside(const struct ellipse *e, double x, double y) {
    double c = cos(e->tilt_rad);
    double s = sin(e->tilt_rad);
    double u = (c * (x - e->x) + s * (y - e->y)) / e->a;
    double v = (c * (y - e->y) - s * (x - e->x)) / e->b;
    return u * u + v * v < 1;
}

void vote_edges_remove(struct vote_edges *edges, const struct ellipse *ellipse) {
    int kept = 0;
    for (int i = 0; i < edges->count; i++)
        if (!inside(ellipse, 2 * edges->at[i].x + 1, 2 * edges->at[i].y + 1))
            edges->at[kept++] = edges->at[i];
    edges->count = kept;
}

/* The place of an ellipse whose inward normal points in direction k, seen from the centre. */
static void place_of(const struct vote_family *family, int k, double *x, double *y) {
    double inward = 2 * M_PI * k / DIRECTIONS - family->tilt_rad;
    double along = -cos(inward);
    double across = -family->proportion * sin(inward);
    double length = sqrt(along * along + across * across);
    double u = along / length;
    double v = family->proportion * across / length;
    double c = cos(family->tilt_rad);
    double s = sin(family->tilt_rad);
    *x = c * u - s * v;
    *y = s * u + c * v;
}

/* Ways of all sizes, rounded. */
VECTOR_LOOP
static void go_ways(const struct ways *ways, double x, int16_t *out) {
    for (int i = 0; i < ways->size_count; i++) {
        double way = -x * ways->sizes[i];
        out[i] = (int16_t)(int32_t)(way + (way < 0 ? -0.5 : 0.5));
    }
}

/* How many sizes a step of one halved pixel towards the centre passes. */
static void find_along(struct ways *ways, int k) {
    int last = ways->size_count - 1;
    double length = ways->dx[k][last] * ways->dx[k][last] + ways->dy[k][last] * ways->dy[k][last];
    double step = (ways->sizes[last] - ways->sizes[0]) / last;
    ways->along[k] = ways->sizes[last] / (length * step);
}

static void find_ways(const struct vote_family *family, struct ways *ways) {
    double least = family->least_px / 2;
    double most = family->most_px / 2;
    ways->size_count = (int)fmin(ceil((most - least) / 1.0) + 1, MOST_SIZES);
    for (int i = 0; i < ways->size_count; i++) {
        ways->sizes[i] = least + (most - least) * i / fmax(1, ways->size_count - 1);
        ways->share[i] = 1 / (2 * M_PI * ways->sizes[i]);
    }
    ways->first = least / ((most - least) / fmax(1, ways->size_count - 1));
    for (int k = 0; k < DIRECTIONS; k++) {
        double x;
        double y;
        place_of(family, k, &x, &y);
        go_ways(ways, x, ways->dx[k]);
        go_ways(ways, y, ways->dy[k]);
        find_along(ways, k);
    }
}

/* Cells are counted from far outside, so that they are whole numbers towards all sides. */
#define FAR_CELLS 4096
VECTOR_LOOP
static void cells_from(const struct ways *ways, int direction, int place, int columns,
                       int32_t *restrict out) {
    int count = ways->size_count;
    const int16_t *dx = ways->dx[direction];
    const int16_t *dy = ways->dy[direction];
    int x = place % CELL_PX + FAR_CELLS * CELL_PX;
    int y = place / CELL_PX + FAR_CELLS * CELL_PX;
    for (int s = 0; s < count; s++)
        out[s] = ((int)((unsigned)(y + dy[s]) / CELL_PX) - FAR_CELLS) * columns +
                 (int)((unsigned)(x + dx[s]) / CELL_PX) - FAR_CELLS;
}

static void find_cell_ways(const struct ways *ways, int columns, struct cell_ways *out) {
    for (int k = 0; k < DIRECTIONS; k++)
        for (int place = 0; place < PLACES_IN_CELL; place++)
            cells_from(ways, k, place, columns, out->at[k][place]);
}

/* Where centres can lie: around the edges that there are. Outside the picture by as much as the
 * largest size: a seal cut by the edge. */
static struct accumulator room_for(const struct vote_edges *edges, int margin) {
    int left = edges->width_px;
    int right = 0;
    int top = edges->height_px;
    int bottom = 0;
    for (int i = 0; i < edges->count; i++) {
        const struct vote_edge *edge = &edges->at[i];
        left = edge->x < left ? edge->x : left;
        right = edge->x > right ? edge->x : right;
        top = edge->y < top ? edge->y : top;
        bottom = edge->y > bottom ? edge->y : bottom;
    }
    left = left > AROUND_PX ? (left - AROUND_PX) / CELL_PX * CELL_PX : 0;
    top = top > AROUND_PX ? (top - AROUND_PX) / CELL_PX * CELL_PX : 0;
    right = right + AROUND_PX < edges->width_px ? right + AROUND_PX : edges->width_px;
    bottom = bottom + AROUND_PX < edges->height_px ? bottom + AROUND_PX : edges->height_px;
    struct accumulator a = {left - margin, top - margin, (right - left + 2 * margin) / CELL_PX + 1,
                            (bottom - top + 2 * margin) / CELL_PX + 1, NULL};
    a.votes = memory_new((size_t)a.columns * (size_t)a.rows, sizeof *a.votes);
    return a;
}

static struct accumulator accumulate(const struct vote_edges *edges, const struct ways *ways,
                                     int margin) {
    struct accumulator a = room_for(edges, margin);
    struct cell_ways *cells SCOPED(scoped_free)
    = NULL;
    if (edges->count > FEW_EDGES) {
        cells = memory_new(1, sizeof *cells);
        find_cell_ways(ways, a.columns, cells);
    }
    for (int i = 0; i < edges->count; i++) {
        const struct vote_edge *edge = &edges->at[i];
        int x = edge->x - a.left;
        int y = edge->y - a.top;
        int place = y % CELL_PX * CELL_PX + x % CELL_PX;
        int32_t own[MOST_SIZES];
        const int32_t *to = cells != NULL ? cells->at[edge->direction][place] : own;
        if (cells == NULL)
            cells_from(ways, edge->direction, place, a.columns, own);
        int16_t *from = a.votes + y / CELL_PX * a.columns + x / CELL_PX;
        for (int s = 0; s < ways->size_count; s++)
            from[to[s]]++;
    }
    return a;
}

/* Sum of the 3 x 3 cells around each cell, so that a centre between cells is not split. */
static void smooth(struct accumulator *a) {
    size_t count = (size_t)a->columns * (size_t)a->rows;
    int16_t *sum SCOPED(scoped_free)
    = memory_new(count, sizeof *sum);
    for (int y = 0; y < a->rows; y++)
        for (int x = 1; x + 1 < a->columns; x++) {
            const int16_t *v = a->votes + (size_t)y * (size_t)a->columns + x;
            sum[(size_t)y * (size_t)a->columns + (size_t)x] = (int16_t)(v[-1] + v[0] + v[1]);
        }
    memset(a->votes, 0, count * sizeof *a->votes);
    for (int y = 1; y + 1 < a->rows; y++)
        for (int x = 0; x < a->columns; x++) {
            const int16_t *v = sum + (size_t)y * (size_t)a->columns + x;
            a->votes[(size_t)y * (size_t)a->columns + (size_t)x] =
                (int16_t)(v[-a->columns] + v[0] + v[a->columns]);
        }
}

struct peak {
    int x, y, votes;
};

static bool is_peak(const struct accumulator *a, int x, int y) {
    int votes = a->votes[y * a->columns + x];
    if ((x > 0 && a->votes[y * a->columns + x - 1] >= votes) ||
        (x + 1 < a->columns && a->votes[y * a->columns + x + 1] > votes))
        return false; /* most are no peaks, and this tells most of them */
    for (int dy = -PEAK_CELLS; dy <= PEAK_CELLS; dy++)
        for (int dx = -PEAK_CELLS; dx <= PEAK_CELLS; dx++) {
            int ny = y + dy;
            int nx = x + dx;
            if (ny < 0 || nx < 0 || ny >= a->rows || nx >= a->columns)
                continue;
            int other = a->votes[ny * a->columns + nx];
            if (other > votes || (other == votes && (dy < 0 || (dy == 0 && dx < 0))))
                return false;
        }
    return true;
}

/* The peaks found so far, most votes first. */
struct peaks {
    struct peak *at;
    int count, room;
};

static void add_peak(struct peaks *peaks, struct peak peak) {
    peaks->count += peaks->count == peaks->room ? 0 : 1;
    int i = peaks->count - 1;
    for (; i > 0 && peaks->at[i - 1].votes < peak.votes; i--)
        peaks->at[i] = peaks->at[i - 1];
    peaks->at[i] = peak;
}

/* Whether any of some cells has so many votes: most rows have none. */
static bool any_reaches(const int16_t *votes, int count, int fewest) {
    int16_t most = 0;
    for (int i = 0; i < count; i++)
        most = votes[i] > most ? votes[i] : most;
    return most >= fewest;
}

static int find_peaks(const struct accumulator *a, struct peak *list, int room, int fewest) {
    struct peaks peaks = {list, 0, room};
    for (int y = 0; y < a->rows; y++) {
        const int16_t *row = a->votes + (size_t)y * (size_t)a->columns;
        for (int from = 0; from < a->columns; from += CELLS_AT_ONCE) {
            int count = a->columns - from < CELLS_AT_ONCE ? a->columns - from : CELLS_AT_ONCE;
            if (!any_reaches(row + from, count, fewest))
                continue;
            for (int x = from; x < from + count; x++) {
                bool full = peaks.count == room;
                if (row[x] >= fewest && (!full || row[x] > list[room - 1].votes) &&
                    is_peak(a, x, y))
                    add_peak(&peaks, (struct peak){x, y, row[x]});
            }
        }
        fewest = peaks.count == room ? list[room - 1].votes + 1 : fewest;
    }
    return peaks.count;
}

/* The size on which most edges around the centre agree, by share of its circumference. */
struct tally {
    double x, y; /* halved pixels */
    double share[MOST_SIZES];
};

/* The size under which the edge's place on the family's ellipse around the centre falls, if its
 * direction fits there: its way to the centre must be the family's way, within a cell or so. */
static void tally_edge(struct tally *tally, const struct ways *ways, const struct vote_edge *edge) {
    double dx = tally->x - edge->x;
    double dy = tally->y - edge->y;
    const int16_t *wx = ways->dx[edge->direction];
    const int16_t *wy = ways->dy[edge->direction];
    int last = ways->size_count - 1;
    double passed = (wx[last] * dx + wy[last] * dy) * ways->along[edge->direction];
    double size = passed - ways->first;
    if (!(size > -0.5 && size < last + 0.5))
        return;
    int i = (int)(size + 0.5);
    double off_x = wx[i] - dx;
    double off_y = wy[i] - dy;
    double near = 0.08 * ways->sizes[i] + 1.5;
    if (off_x * off_x + off_y * off_y < near * near)
        tally->share[i] += ways->share[i];
}

/* The first edge not above y: edges stand in order of their rows. */
static int first_below(const struct vote_edges *edges, double y) {
    int low = 0;
    int high = edges->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (edges->at[middle].y < y)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct vote_proposal proposal_at(const struct vote_edges *edges,
                                        const struct vote_family *family, const struct ways *ways,
                                        double x, double y) {
    struct tally tally = {.x = x, .y = y};
    double reach = ways->sizes[ways->size_count - 1] + 2;
    int left = (int)floor(x - reach);
    int right = (int)ceil(x + reach);
    for (int i = first_below(edges, y - reach); i < edges->count && edges->at[i].y < y + reach; i++)
        if (edges->at[i].x > left && edges->at[i].x < right)
            tally_edge(&tally, ways, &edges->at[i]);
    int best = 0;
    double most = 0;
    for (int i = 0; i < ways->size_count; i++) {
        double share = tally.share[i] + (i > 0 ? 0.6 * tally.share[i - 1] : 0) +
                       (i + 1 < ways->size_count ? 0.6 * tally.share[i + 1] : 0);
        if (share > most) {
            most = share;
            best = i;
        }
    }
    double a = 2 * ways->sizes[best];
    return (struct vote_proposal){
        {2 * x + 0.5, 2 * y + 0.5, a, a * family->proportion, family->tilt_rad}, most};
}

int vote_propose(const struct vote_edges *edges, const struct vote_family *family,
                 struct vote_proposal *out, int room) {
    struct ways *ways SCOPED(scoped_free)
    = memory_new(1, sizeof *ways);
    struct peak *peaks SCOPED(scoped_free)
    = memory_new((size_t)room, sizeof *peaks);
    find_ways(family, ways);
    int margin = (int)ceil(family->most_px / 2) + 1;
    struct accumulator votes = accumulate(edges, ways, margin);
    smooth(&votes);
    int fewest = (int)(0.5 * ways->sizes[0]);
    int count = find_peaks(&votes, peaks, room, fewest > 8 ? fewest : 8);
    free(votes.votes);
    for (int i = 0; i < count; i++)
        out[i] = proposal_at(edges, family, ways, (peaks[i].x + 0.5) * CELL_PX - 0.5 + votes.left,
                             (peaks[i].y + 0.5) * CELL_PX - 0.5 + votes.top);
    return count;
}
