#include "page/sheet_edges.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Paper and desk differ by so much. */
#define APART_LEAST 40.0
/* The sheet's share of the picture. */
#define SHEET_LEAST 0.25
#define SHEET_MOST  0.97
/* An edge is looked at between these shares of the sheet's length; its corners may be folded. */
#define EDGE_FROM 0.12
#define EDGE_TO   0.88
/* A straight edge: most of its points lie within so many pixels of one line. */
#define NEAR_PX     1.6
#define NEAR_SHARE  0.85
#define ROUNDS      4
#define LEAN_MOST   0.25
#define MARGIN_PX   2 /* desk is seen beyond every corner */
#define CLOSE_PX    9 /* print and seals at the sheet's edge are part of it */
#define POINTS_MOST 4000
#define LEVELS      256

/* across = at + lean * along */
struct edge {
    double at, lean;
};

struct edge_points {
    double along[POINTS_MOST], across[POINTS_MOST];
    int count;
};

/* Otsu's threshold; 0 when bright and dark are not far apart. */
static int parting(PIX *gray) {
    NUMA *histogram = pixGetGrayHistogram(gray, 1);
    l_float32 bins[LEVELS] = {0};
    double count = 0, sum = 0, below = 0, below_sum = 0, most = 0;
    int best = 0;
    for (int level = 0; histogram && level < LEVELS; level++) {
        numaGetFValue(histogram, level, &bins[level]);
        count += (double)bins[level];
        sum += (double)bins[level] * level;
    }
    numaDestroy(&histogram);
    for (int level = 0; level + 1 < LEVELS; level++) {
        below += (double)bins[level];
        below_sum += (double)bins[level] * level;
        double above = count - below;
        if (below <= 0 || above <= 0)
            continue;
        double apart = (sum - below_sum) / above - below_sum / below;
        double between = below * above * apart * apart;
        if (apart >= APART_LEAST && between > most) {
            most = between;
            best = level + 1;
        }
    }
    return best;
}

/* The largest bright part, without holes. */
static PIX *sheet_of(PIX *gray, int threshold) {
    PIX *dark = pixThresholdToBinary(gray, threshold);
    PIX *bright = dark ? pixInvert(NULL, dark) : NULL;
    PIX *closed = bright ? pixCloseSafeBrick(NULL, bright, CLOSE_PX, CLOSE_PX) : NULL;
    PIX *opened = closed ? pixOpenBrick(NULL, closed, CLOSE_PX, CLOSE_PX) : NULL;
    PIX *holes = opened ? pixHolesByFilling(opened, 4) : NULL;
    if (holes)
        pixOr(opened, opened, holes);
    PIXA *parts = NULL;
    BOXA *boxes = opened ? pixConnComp(opened, &parts, 4) : NULL;
    PIX *best = NULL;
    l_int32 most = 0;
    for (int i = 0; boxes && i < boxaGetCount(boxes); i++) {
        PIX *part = pixaGetPix(parts, i, L_CLONE);
        l_int32 pixels = 0, x = 0, y = 0;
        pixCountPixels(part, &pixels, NULL);
        boxaGetBoxGeometry(boxes, i, &x, &y, NULL, NULL);
        if (pixels > most) {
            most = pixels;
            pixDestroy(&best);
            best = pixCreate(pixGetWidth(gray), pixGetHeight(gray), 1);
            if (best)
                pixRasterop(best, x, y, pixGetWidth(part), pixGetHeight(part), PIX_SRC, part, 0, 0);
        }
        pixDestroy(&part);
    }
    boxaDestroy(&boxes);
    pixaDestroy(&parts);
    pixDestroy(&holes);
    pixDestroy(&opened);
    pixDestroy(&closed);
    pixDestroy(&bright);
    pixDestroy(&dark);
    double share = (double)most / ((double)pixGetWidth(gray) * pixGetHeight(gray));
    if (share < SHEET_LEAST || share > SHEET_MOST)
        pixDestroy(&best);
    return best;
}

/* The first pixel of the sheet in each row, seen from the left; of a picture turned so that the
 * wanted edge is its left one. */
static void left_points(PIX *sheet, struct edge_points *out) {
    int height = pixGetHeight(sheet), width = pixGetWidth(sheet);
    int top = height, bottom = 0;
    int *first SCOPED(scoped_free)
    = memory_new((size_t)height, sizeof *first);
    for (int y = 0; y < height; y++) {
        const l_uint32 *row = pixGetData(sheet) + (size_t)y * (size_t)pixGetWpl(sheet);
        int x = 0;
        while (x < width && !GET_DATA_BIT(row, x))
            x++;
        first[y] = x;
        top = x < width && y < top ? y : top;
        bottom = x < width ? y : bottom;
    }
    out->count = 0;
    for (int y = top + (int)(EDGE_FROM * (bottom - top));
         y < top + (int)(EDGE_TO * (bottom - top)) && out->count < POINTS_MOST; y++)
        if (first[y] < width) {
            out->along[out->count] = y;
            out->across[out->count++] = first[y];
        }
}

static double off(const struct edge *edge, const struct edge_points *points, int i) {
    return fabs(points->across[i] - edge->at - edge->lean * points->along[i]);
}

/* Least squares over the points nearer than `reach` to the edge as it is known so far. */
static bool fit(const struct edge_points *points, double reach, struct edge *edge) {
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (int i = 0; i < points->count; i++) {
        if (off(edge, points, i) > reach)
            continue;
        n++;
        x += points->along[i];
        y += points->across[i];
        xx += points->along[i] * points->along[i];
        xy += points->along[i] * points->across[i];
    }
    double spread = n * xx - x * x;
    if (n < 2 || spread <= 0)
        return false;
    edge->lean = (n * xy - x * y) / spread;
    edge->at = (y - edge->lean * x) / n;
    return true;
}

static bool find_left(PIX *sheet, struct edge *edge) {
    struct edge_points points;
    left_points(sheet, &points);
    *edge = (struct edge){0};
    double reach = 1e9;
    for (int round = 0; round < ROUNDS; round++, reach = fmax(NEAR_PX, fmin(reach, 64) / 4))
        if (!fit(&points, reach, edge))
            return false;
    int near = 0;
    for (int i = 0; i < points.count; i++)
        near += off(edge, &points, i) <= NEAR_PX;
    return near >= NEAR_SHARE * points.count && fabs(edge->lean) < LEAN_MOST;
}

/* An edge of the sheet, by turning the picture clockwise until it is the left one; its line is
 * given as two points of the picture as it lies. */
static bool find_edge(PIX *sheet, int turns, struct point_px ends[2]) {
    PIX *turned = turns ? pixRotateOrth(sheet, turns) : pixClone(sheet);
    struct edge edge;
    bool found = turned && find_left(turned, &edge);
    double width = pixGetWidth(sheet), height = pixGetHeight(sheet);
    double length = turns % 2 ? width : height;
    for (int i = 0; found && i < 2; i++) {
        double along = i * length, across = edge.at + edge.lean * along;
        struct point_px at[4] = {{across, along},
                                 {along, height - across},
                                 {width - across, height - along},
                                 {width - along, across}};
        ends[i] = at[turns];
    }
    pixDestroy(&turned);
    return found;
}

static bool crossing(const struct point_px a[2], const struct point_px b[2], struct point_px *out) {
    double ax = a[1].x - a[0].x, ay = a[1].y - a[0].y;
    double bx = b[1].x - b[0].x, by = b[1].y - b[0].y;
    double cross = ax * by - ay * bx;
    if (fabs(cross) < 1e-6)
        return false;
    double share = ((b[0].x - a[0].x) * by - (b[0].y - a[0].y) * bx) / cross;
    *out = (struct point_px){a[0].x + share * ax, a[0].y + share * ay};
    return true;
}

static bool is_inside(const struct point_px *corner, PIX *picture) {
    return corner->x >= MARGIN_PX && corner->y >= MARGIN_PX &&
           corner->x <= pixGetWidth(picture) - MARGIN_PX &&
           corner->y <= pixGetHeight(picture) - MARGIN_PX;
}

bool sheet_edges_find(struct Pix *gray, struct point_px corners[4]) {
    int threshold = parting(gray);
    PIX *sheet = threshold ? sheet_of(gray, threshold) : NULL;
    struct point_px edges[4][2]; /* left, bottom, right, top */
    bool found = sheet != NULL;
    for (int turns = 0; turns < 4 && found; turns++)
        found = find_edge(sheet, turns, edges[turns]);
    static const int MEET[4][2] = {{0, 3}, {2, 3}, {2, 1}, {0, 1}};
    struct point_px made[4];
    for (int i = 0; i < 4 && found; i++)
        found =
            crossing(edges[MEET[i][0]], edges[MEET[i][1]], &made[i]) && is_inside(&made[i], gray);
    pixDestroy(&sheet);
    for (int i = 0; i < 4 && found; i++)
        corners[i] = made[i];
    return found;
}
