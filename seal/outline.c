#include "seal/outline.h"

#include <math.h>
#include <stdlib.h>

static double cross(struct point_px o, struct point_px a, struct point_px b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

static double polygon_area(const struct point_px *at, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
        struct point_px next = at[(i + 1) % count];
        sum += at[i].x * next.y - at[i].y * next.x;
    }
    return fabs(sum) / 2;
}

/* Andrew's monotone chain, along y. */
struct outline outline_of(const struct point_px *points, int count) {
    struct outline hull = {.count = 0};
    struct point_px chain[2][OUTLINE_MOST];
    int length[2] = {0, 0};
    int step = count > OUTLINE_MOST - 2 ? (count + OUTLINE_MOST - 3) / (OUTLINE_MOST - 2) : 1;
    step += step > 1 && step % 2 == 1 ? 1 : 0; /* points come in pairs: keep both sides */
    for (int side = 0; side < 2; side++)
        for (int i = 0; i < count; i++) {
            /* with pairs thinned out, the first and last rows stay */
            if (i / 2 % step != 0 && i > 1 && i < count - 2)
                continue;
            struct point_px p = points[side == 0 ? i : count - 1 - i];
            while (length[side] >= 2 &&
                   cross(chain[side][length[side] - 2], chain[side][length[side] - 1], p) <= 0)
                length[side]--;
            if (length[side] < OUTLINE_MOST)
                chain[side][length[side]++] = p;
        }
    for (int side = 0; side < 2; side++)
        for (int i = 0; i + 1 < length[side] && hull.count < OUTLINE_MOST; i++)
            hull.at[hull.count++] = chain[side][i];
    hull.area = polygon_area(hull.at, hull.count);
    return hull;
}

double outline_rectangle(const struct outline *outline, struct point_px corners[4]) {
    double best = INFINITY;
    for (int i = 0; i < outline->count; i++) {
        struct point_px a = outline->at[i];
        struct point_px b = outline->at[(i + 1) % outline->count];
        double length = hypot(b.x - a.x, b.y - a.y);
        if (length < 1)
            continue;
        double ux = (b.x - a.x) / length;
        double uy = (b.y - a.y) / length;
        double u0 = INFINITY;
        double u1 = -INFINITY;
        double v0 = INFINITY;
        double v1 = -INFINITY;
        for (int k = 0; k < outline->count; k++) {
            double u = outline->at[k].x * ux + outline->at[k].y * uy;
            double v = outline->at[k].y * ux - outline->at[k].x * uy;
            u0 = fmin(u0, u);
            u1 = fmax(u1, u);
            v0 = fmin(v0, v);
            v1 = fmax(v1, v);
        }
        double area = (u1 - u0) * (v1 - v0);
        if (area >= best)
            continue;
        best = area;
        const double us[4] = {u0, u1, u1, u0};
        const double vs[4] = {v0, v0, v1, v1};
        for (int k = 0; k < 4; k++)
            corners[k] = (struct point_px){us[k] * ux - vs[k] * uy, us[k] * uy + vs[k] * ux};
    }
    return isinf(best) ? 0 : best;
}

double outline_triangle(const struct outline *outline, struct point_px corners[3]) {
    double best = 0;
    int step = outline->count > 48 ? 2 : 1;
    for (int i = 0; i < outline->count; i += step)
        for (int k = i + 1; k < outline->count; k += step)
            for (int m = k + 1; m < outline->count; m += step) {
                double area = fabs(cross(outline->at[i], outline->at[k], outline->at[m])) / 2;
                if (area <= best)
                    continue;
                best = area;
                corners[0] = outline->at[i];
                corners[1] = outline->at[k];
                corners[2] = outline->at[m];
            }
    return best;
}
