#include "seal/rule_lines.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* Lines are sought with so many pixels a millimetre. */
#define SEEK_PX_PER_MM 4.0
/* A line is so long at least: the flat side of an oval 45 mm wide, with a rim of 1.9 mm, is
 * straight for 22.6. Wanting for a moment, where print or a hole of the scan interrupts it. */
#define LEAST_LENGTH_MM 24.0
#define GAP_MM          0.6
/* How far it may lean, rise over run. */
#define LEAN_MOST 0.06
/* Ink, hundredths of density, and as a share of the densest strokes'. */
#define INK_LEAST     8
#define INK_SHARE     0.3
#define STROKES_SHARE 0.03
/* Bare beside it, for such a share of its length on each side. */
#define BESIDE_MM  0.8
#define BARE_SHARE 0.55
/* Before a line is followed dot by dot: ink at every so many pixels of it, for this share of the
 * length. */
#define LOOK_STEP_PX 6
#define LOOK_SHARE   0.75
/* Thickness, mm: of forms' rules 0.1 to 0.7. What is thicker at a place belongs to something else
 * there. */
#define THICKEST_MM 0.9
/* Densities run out beside a line within so many pixels. */
#define FRINGE_PX 1
/* A stroke that comes out from beneath is seen within so many pixels. */
#define STROKE_PX  3
#define LINES_MOST 12

/* A plane looked at along its rows, or along its columns: u runs along the line, v across. */
struct view {
    struct ink_plane *plane;
    int length, breadth, step_u, step_v;
    int ink;
};

/* v = at + lean * (u - length / 2), from u = from to u = to. */
struct line {
    double at, lean;
    int from, to;
};

static uint8_t *dot(const struct view *view, int u, int v) {
    return view->plane->at + (ptrdiff_t)u * view->step_u + (ptrdiff_t)v * view->step_v;
}

static bool inked(const struct view *view, int u, int v) {
    return v >= 0 && v < view->breadth && *dot(view, u, v) >= view->ink;
}

static double across(const struct view *view, const struct line *line, int u) {
    return line->at + line->lean * (u - view->length / 2.0);
}

static int ink_of(const struct ink_plane *plane) {
    return (int)fmax(INK_LEAST, INK_SHARE * ink_plane_densest(plane, STROKES_SHARE));
}

static struct view view_of(struct ink_plane *plane, int ink, bool upright) {
    int w = plane->width_px;
    int h = plane->height_px;
    return upright ? (struct view){plane, h, w, w, 1, ink} : (struct view){plane, w, h, 1, w, ink};
}

/* The densest of each few pixels, so that thin lines stay whole. */
static struct ink_plane reduced(const struct ink_plane *plane, int by) {
    struct ink_plane out = {plane->width_px / by, plane->height_px / by, NULL};
    out.at = memory_new((size_t)out.width_px * (size_t)out.height_px + 1, 1);
    for (int y = 0; y < out.height_px * by; y++) {
        const uint8_t *row = plane->at + (size_t)y * (size_t)plane->width_px;
        uint8_t *to = out.at + (size_t)(y / by) * (size_t)out.width_px;
        for (int x = 0; x < out.width_px * by; x++)
            to[x / by] = row[x] > to[x / by] ? row[x] : to[x / by];
    }
    return out;
}

/* How far a line that leans is across at each u, rounded. */
static void find_shifts(const struct view *view, double lean, int *shifts) {
    for (int u = 0; u < view->length; u++)
        shifts[u] = (int)lround(lean * (u - view->length / 2.0));
}

/* A look at few places: most lines through a seal are bare at most of them. */
static bool may_be_long(const struct view *view, int v, const int *shifts, int least) {
    int seen = 0;
    for (int u = 0; u < view->length; u += LOOK_STEP_PX)
        seen += inked(view, u, v + shifts[u]);
    return seen * LOOK_STEP_PX >= LOOK_SHARE * least;
}

/* The longest stretch of the line that is inked. */
static int longest(const struct view *view, const int *shifts, int gap, struct line *line) {
    int best = 0;
    int from = 0;
    int last = -1 - gap;
    for (int u = 0; u < view->length; u++) {
        if (!inked(view, u, (int)line->at + shifts[u]))
            continue;
        from = u - last > gap + 1 ? u : from;
        last = u;
        if (u - from + 1 <= best)
            continue;
        best = u - from + 1;
        line->from = from;
        line->to = u;
    }
    return best;
}

/* Bare at `off` pixels across from the line, and a bit further. */
static bool bare_at(const struct view *view, const struct line *line, int u, int off) {
    int v = (int)lround(across(view, line, u)) + off;
    return !inked(view, u, v) && !inked(view, u, v + (off < 0 ? -1 : 1));
}

static bool bare_beside(const struct view *view, const struct line *line, double px_per_mm) {
    int off = (int)lround(BESIDE_MM * px_per_mm);
    int above = 0;
    int below = 0;
    for (int u = line->from; u <= line->to; u++) {
        above += bare_at(view, line, u, -off);
        below += bare_at(view, line, u, off);
    }
    double least = BARE_SHARE * (line->to - line->from + 1);
    return above >= least && below >= least;
}

/* Of lines that lie at one place the longest is kept. */
static void keep(struct line *lines, int *count, const struct line *line, double near_px) {
    for (int i = 0; i < *count; i++) {
        if (fabs(lines[i].at - line->at) > near_px)
            continue;
        if (line->to - line->from > lines[i].to - lines[i].from)
            lines[i] = *line;
        return;
    }
    if (*count < LINES_MOST)
        lines[(*count)++] = *line;
}

static int find(const struct view *view, double px_per_mm, struct line *out) {
    int *shifts SCOPED(scoped_free)
    = memory_new((size_t)view->length, sizeof *shifts);
    int count = 0;
    int least = (int)(LEAST_LENGTH_MM * px_per_mm);
    double step = 1.0 / view->length;
    for (double lean = -LEAN_MOST; lean <= LEAN_MOST; lean += step) {
        find_shifts(view, lean, shifts);
        for (int v = 0; v < view->breadth; v++) {
            struct line line = {v, lean, 0, 0};
            if (may_be_long(view, v, shifts, least) &&
                longest(view, shifts, (int)(GAP_MM * px_per_mm), &line) >= least &&
                bare_beside(view, &line, px_per_mm))
                keep(out, &count, &line, 2 * BESIDE_MM * px_per_mm);
        }
    }
    return count;
}

/* A run of ink across a line. */
struct run {
    int first, last;
};

/* The run of ink across the line at u; none where the line is not seen. */
static bool run_at(const struct view *view, int u, double v, int reach, struct run *out) {
    int middle = (int)lround(v);
    int off = 0;
    while (off <= reach && !inked(view, u, middle + off) && !inked(view, u, middle - off))
        off++;
    if (off > reach)
        return false;
    middle = inked(view, u, middle + off) ? middle + off : middle - off;
    *out = (struct run){middle, middle};
    while (inked(view, u, out->first - 1))
        out->first--;
    while (inked(view, u, out->last + 1))
        out->last++;
    return true;
}

static int by_size(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

/* Usual thickness along the line, 0 when it is seldom seen. */
static int thickness_of(const struct view *view, const struct line *line, int reach) {
    int *runs SCOPED(scoped_free)
    = memory_new((size_t)(line->to - line->from + 1), sizeof *runs);
    int count = 0;
    struct run run;
    for (int u = line->from; u <= line->to; u++)
        if (run_at(view, u, across(view, line, u), reach, &run))
            runs[count++] = run.last - run.first + 1;
    qsort(runs, (size_t)count, sizeof *runs, by_size);
    return 2 * count > line->to - line->from ? runs[count / 2] : 0;
}

/* What comes out of the band at one place, in the direction of the stroke. */
static int beyond(const struct view *view, int u, int v, int du, int dv) {
    int sum = 0;
    for (int i = 0; i < STROKE_PX; i++, u += du, v += dv) {
        if (u < 0 || u >= view->length || v < 0 || v >= view->breadth)
            return 0;
        sum += *dot(view, u, v);
    }
    return sum / STROKE_PX;
}

/* The band from `first` to `last` becomes paper, but for strokes that come out on both sides. */
static void blank(const struct view *view, int u, int first, int last) {
    for (int v = first; v <= last; v++) {
        int most = 0;
        for (int lean = -1; lean <= 1; lean++) {
            int above = beyond(view, u - lean * (v - first + 1), first - 1, -lean, -1);
            int below = beyond(view, u + lean * (last - v + 1), last + 1, lean, 1);
            int both = above < below ? above : below;
            most = both > most ? both : most;
        }
        if (v >= 0 && v < view->breadth)
            *dot(view, u, v) = (uint8_t)(most < *dot(view, u, v) ? most : *dot(view, u, v));
    }
}

static void erase(const struct view *view, const struct line *line, double px_per_mm) {
    int reach = (int)(THICKEST_MM * px_per_mm / 2);
    int thick = thickness_of(view, line, reach);
    if (thick == 0 || thick > THICKEST_MM * px_per_mm)
        return;
    double off = 0; /* how far the line lies beside the straight one here */
    for (int u = line->from; u <= line->to; u++) {
        struct run run;
        double v = across(view, line, u);
        if (run_at(view, u, v + off, reach, &run) && run.last - run.first + 1 <= thick + 2) {
            off += 0.3 * ((run.first + run.last) / 2.0 - v - off);
        } else {
            run.first = (int)lround(v + off - (thick - 1) / 2.0);
            run.last = run.first + thick - 1;
        }
        blank(view, u, run.first - FRINGE_PX, run.last + FRINGE_PX);
    }
}

/* Lines of the reduced plane, on the plane itself. */
static void erase_all(const struct view *view, struct line *lines, int count, int by,
                      double px_per_mm) {
    for (int i = 0; i < count; i++) {
        struct line line = {(lines[i].at + 0.5) * by - 0.5, lines[i].lean, lines[i].from * by,
                            (lines[i].to + 1) * by - 1};
        line.to = line.to < view->length ? line.to : view->length - 1;
        erase(view, &line, px_per_mm);
    }
}

bool rule_lines_remove(struct ink_plane *plane, double px_per_mm) {
    int by = (int)fmax(1, round(px_per_mm / SEEK_PX_PER_MM));
    int ink = ink_of(plane);
    struct ink_plane small = reduced(plane, by);
    int found = 0;
    for (int upright = 0; upright <= 1; upright++) {
        struct line lines[LINES_MOST];
        struct view seek = view_of(&small, ink, upright == 1);
        struct view view = view_of(plane, ink, upright == 1);
        int count = find(&seek, px_per_mm / by, lines);
        erase_all(&view, lines, count, by, px_per_mm);
        found += count;
    }
    free(small.at);
    return found > 0;
}
