#include "ocr/qr_corner.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

/* A mark is 1:1:3:1:1 modules wide, 7 in all (ISO/IEC 18004, 6.3.3). */
#define MARK_MODULES 7
/* A run may be off by this share of a module, and by a pixel's edge on either side. */
#define RUN_SLACK    0.4
#define RUN_SLACK_PX 1.0
/* Finer modules are no pixels of a scan any more. */
#define MODULE_LEAST_PX 1.6
/* Marks that a page of print may show by chance among those looked at; more is no page with codes.
 */
#define MARKS_MOST 48
/* Marks of one code are alike within this share, its legs too, and the angle is right within it. */
#define ALIKE 0.25
/* From the middle of a mark to the next one's: 21 - 7 modules of the smallest code, 177 - 7 of the
 * largest, with room for measuring. */
#define LEG_LEAST_MODULES 12
#define LEG_MOST_MODULES  185
/* From the middle of a mark to the end of the quiet zone, at any turn: (3.5 + 2) * sqrt(2). */
#define AROUND_MODULES 8

struct mark {
    double x, y, module_px;
};

struct marks {
    struct mark at[MARKS_MOST];
    int count;
};

/* is_mark tells whether five runs, dark first, are as a mark's. */
static bool is_mark(const int runs[5], double *module_px) {
    static const int modules[5] = {1, 1, 3, 1, 1};
    int sum = 0;
    for (int i = 0; i < 5; i++)
        sum += runs[i];
    double module = sum / (double)MARK_MODULES;
    if (module < MODULE_LEAST_PX)
        return false;
    for (int i = 0; i < 5; i++)
        if (fabs(runs[i] - modules[i] * module) > RUN_SLACK * module + RUN_SLACK_PX)
            return false;
    *module_px = module;
    return true;
}

static bool is_dark(const struct bilevel *picture, int x, int y) {
    return x >= 0 && y >= 0 && x < picture->width && y < picture->height &&
           picture->pixels[(size_t)y * (size_t)picture->width + (size_t)x] == 0;
}

struct walk {
    int x, y, by_x, by_y;
};

/* walk_run goes over pixels that are dark or not, a mark's width at most, and tells how many. */
static int walk_run(const struct bilevel *picture, struct walk *walk, bool dark, double module_px) {
    int most = (int)(MARK_MODULES * module_px);
    int count = 0;
    for (; count < most && is_dark(picture, walk->x, walk->y) == dark; count++) {
        walk->x += walk->by_x;
        walk->y += walk->by_y;
    }
    return count;
}

/* crossed looks along a line through a dark pixel, ahead and back, for a mark's runs; *middle is
 * how far ahead of that pixel the mark's middle is, *module_px what is expected and then what was
 * found. */
static bool crossed(const struct bilevel *picture, struct walk ahead, int *middle,
                    double *module_px) {
    struct walk back = {ahead.x - ahead.by_x, ahead.y - ahead.by_y, -ahead.by_x, -ahead.by_y};
    int after[3], before[3];
    for (int i = 0; i < 3; i++) {
        after[i] = walk_run(picture, &ahead, i != 1, *module_px);
        before[i] = walk_run(picture, &back, i != 1, *module_px);
    }
    *middle = (after[0] - before[0]) / 2;
    int runs[5] = {before[2], before[1], before[0] + after[0], after[1], after[2]};
    return is_mark(runs, module_px);
}

static void mark_add(struct marks *marks, struct mark mark) {
    for (int i = 0; i < marks->count; i++)
        if (hypot(marks->at[i].x - mark.x, marks->at[i].y - mark.y) < 3 * mark.module_px)
            return;
    if (marks->count < MARKS_MOST)
        marks->at[marks->count++] = mark;
}

/* mark_check looks across what a row shows: down through its middle, then along that middle. */
static void mark_check(const struct bilevel *picture, struct walk at, double module_px,
                       struct marks *marks) {
    double across = module_px, along = module_px;
    int off;
    struct walk down = {at.x, at.y, 0, 1};
    if (!is_dark(picture, at.x, at.y) || !crossed(picture, down, &off, &across))
        return;
    at.y += off;
    if (!crossed(picture, at, &off, &along) ||
        fabs(across - along) > ALIKE * along + RUN_SLACK_PX / 2)
        return;
    mark_add(marks, (struct mark){at.x + off, at.y, (across + along) / 2});
}

/* row_marks goes along a row by its runs. */
static void row_marks(const struct bilevel *picture, int y, struct marks *marks) {
    const uint8_t *row = picture->pixels + (size_t)y * (size_t)picture->width;
    int runs[5] = {0};
    int start = 0;
    for (int x = 1; x <= picture->width; x++) {
        if (x < picture->width && row[x] == row[x - 1])
            continue;
        for (int i = 0; i < 4; i++)
            runs[i] = runs[i + 1];
        runs[4] = x - start;
        start = x;
        double module_px;
        if (row[x - 1] == 0 && runs[0] > 0 && is_mark(runs, &module_px))
            mark_check(picture, (struct walk){x - runs[4] - runs[3] - (runs[2] + 1) / 2, y, 1, 0},
                       module_px, marks);
    }
}

static bool are_alike(double a, double b) {
    return fabs(a - b) <= ALIKE * fmax(a, b);
}

/* is_corner tells whether a is the mark between b and c. */
static bool is_corner(const struct mark *a, const struct mark *b, const struct mark *c) {
    double bx = b->x - a->x, by = b->y - a->y, cx = c->x - a->x, cy = c->y - a->y;
    double to_b = hypot(bx, by), to_c = hypot(cx, cy);
    double module = (a->module_px + b->module_px + c->module_px) / 3;
    return are_alike(a->module_px, b->module_px) && are_alike(a->module_px, c->module_px) &&
           are_alike(b->module_px, c->module_px) && to_b > LEG_LEAST_MODULES * module &&
           to_b < LEG_MOST_MODULES * module && are_alike(to_b, to_c) &&
           fabs(bx * cx + by * cy) < ALIKE * to_b * to_c;
}

static struct qr_place place_of(const struct mark *a, const struct mark *b, const struct mark *c) {
    double module = (a->module_px + b->module_px + c->module_px) / 3;
    double far_x = b->x + c->x - a->x, far_y = b->y + c->y - a->y;
    double left = fmin(fmin(a->x, b->x), fmin(c->x, far_x)) - AROUND_MODULES * module;
    double top = fmin(fmin(a->y, b->y), fmin(c->y, far_y)) - AROUND_MODULES * module;
    double right = fmax(fmax(a->x, b->x), fmax(c->x, far_x)) + AROUND_MODULES * module;
    double bottom = fmax(fmax(a->y, b->y), fmax(c->y, far_y)) + AROUND_MODULES * module;
    return (struct qr_place){{(int)left, (int)top, (int)(right - left), (int)(bottom - top)},
                             module};
}

int qr_places(const struct bilevel *picture, int step, struct qr_place places[QR_PLACES_MOST]) {
    struct marks marks = {.count = 0};
    for (int y = step / 2; y < picture->height; y += step)
        row_marks(picture, y, &marks);
    int found = 0;
    for (int a = 0; a < marks.count; a++)
        for (int b = 0; b < marks.count; b++)
            for (int c = b + 1; c < marks.count; c++)
                if (a != b && a != c && found < QR_PLACES_MOST &&
                    is_corner(&marks.at[a], &marks.at[b], &marks.at[c]))
                    places[found++] = place_of(&marks.at[a], &marks.at[b], &marks.at[c]);
    return found;
}
