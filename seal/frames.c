#include "seal/frames.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "seal/frame_ink.h"
#include "seal/frame_rest.h"
#include "seal/frame_sign.h"
#include "seal/ink_name.h"
#include "seal/outline.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Ink, density in hundredths; pieces nearer than a pixel are one. */
#define LEAST_DENSITY 8
/* Sizes in mm: name chops 12 to 30, rectangular ones to 55 (seals.md 2.1 and 3.3). */
#define LEAST_SIDE_MM     11.0
#define LEAST_CHOP_MM     12.8
#define MOST_SIDE_MM      56.0
#define LEAST_TRIANGLE_MM 22.0
#define MOST_SQUARE_MM    34.0
#define SQUARE_ASPECT     1.22
/* Longer ones are clerks' stamps: 已审核, 与原件一致, 复印件无效. */
#define CLERK_ASPECT 2.45
/* How well the hull must be a rectangle, a triangle, an oval (pi / 4). */
#define RECTANGLE_FIT 0.86
#define TRIANGLE_FIT  0.86
#define OVAL_LEAST    0.68
#define OVAL_MOST     0.88
/* A side is there when so much of it is inked; the line is looked for this deep, mm. */
#define SIDE_SHARE   0.62
#define SIDE_MEAN    0.75
#define SIDE_DEEP_MM 0.9
#define SIDE_OUT_MM  0.4
/* Ink within: less is an empty box of a form, more is a blot or a picture. */
#define LEAST_INSIDE 0.10
#define MOST_INSIDE  0.80
/* Fingerprints, mm, and the ink within. */
#define FINGER_LEAST_MM  12.0
#define FINGER_MOST_MM   32.0
#define FINGER_ASPECT    2.0
#define FINGER_INK_LEAST 0.30
#define FINGER_INK_MOST  0.85
/* Discs: emblems. */
#define EMBLEM_MOST_MM   40.0
#define EMBLEM_ASPECT    1.12
#define EMBLEM_INK_LEAST 0.55

/* Characters of a heading: on one level, of like height, near each other, as shares of the height.
 */
#define HEADING_LEVEL 0.6
#define HEADING_LIKE  0.6
#define HEADING_NEAR  4.5

/* One ink: so much of what is inked has the hue of the mean; photos have many. */
#define HUE_OFF   0.12
#define HUE_SHARE 0.80

struct ground {
    const struct ink_plane *plane;
    double px_per_mm;
};

static void lept_pix_free(PIX **pix) {
    pixDestroy(pix);
}

static void lept_boxa_free(BOXA **boxa) {
    boxaDestroy(boxa);
}

static void lept_pixa_free(PIXA **pixa) {
    pixaDestroy(pixa);
}

/* The first and last inked pixel of each row. */
static int row_ends(PIX *piece, const BOX *box, struct point_px *points) {
    int count = 0;
    for (int y = 0; y < box->h; y++) {
        const l_uint32 *line = pixGetData(piece) + (size_t)y * (size_t)pixGetWpl(piece);
        int first = 0;
        int last = box->w - 1;
        while (first < box->w && !GET_DATA_BIT(line, first))
            first++;
        while (last > first && !GET_DATA_BIT(line, last))
            last--;
        if (first == box->w)
            continue;
        points[count++] = (struct point_px){box->x + first, box->y + y};
        points[count++] = (struct point_px){box->x + last + 1, box->y + y};
    }
    return count;
}

/* Whether the side has ink at this place: from a little outside to the line's depth inwards. */
static bool side_inked(const struct ground *g, double x, double y, double nx, double ny) {
    for (double d = -SIDE_OUT_MM; d <= SIDE_DEEP_MM; d += 0.3)
        if (ink_plane_at(g->plane, x + nx * d * g->px_per_mm, y + ny * d * g->px_per_mm) >=
            LEAST_DENSITY)
            return true;
    return false;
}

static double side_share(const struct ground *g, struct point_px a, struct point_px b,
                         struct point_px middle) {
    double length = hypot(b.x - a.x, b.y - a.y);
    double nx = -(b.y - a.y) / length;
    double ny = (b.x - a.x) / length;
    if (nx * (middle.x - a.x) + ny * (middle.y - a.y) < 0) {
        nx = -nx;
        ny = -ny;
    }
    int on = 0;
    for (int i = 0; i < 40; i++) {
        double part = (i + 0.5) / 40;
        on += side_inked(g, a.x + part * (b.x - a.x), a.y + part * (b.y - a.y), nx, ny);
    }
    return on / 40.0;
}

/* All sides are there: the worst side's share, 0 when they are not. */
static double sides_share(const struct ground *g, const struct frame_found *f) {
    struct point_px middle = {0, 0};
    for (int i = 0; i < f->corner_count; i++) {
        middle.x += f->corners[i].x / f->corner_count;
        middle.y += f->corners[i].y / f->corner_count;
    }
    double worst = 1;
    double sum = 0;
    for (int i = 0; i < f->corner_count; i++) {
        double share = side_share(g, f->corners[i], f->corners[(i + 1) % f->corner_count], middle);
        worst = fmin(worst, share);
        sum += share;
    }
    return worst >= SIDE_SHARE && sum / f->corner_count >= SIDE_MEAN ? worst : 0;
}

/* Share of ink in the inner part, away from the sides. */
static double inside_share(const struct ground *g, const struct frame_found *f) {
    int on = 0;
    int count = 0;
    for (double u = 0.16; u <= 0.84; u += 0.02)
        for (double v = 0.16; v <= 0.84; v += 0.02, count++) {
            double x = f->corners[0].x + u * (f->corners[1].x - f->corners[0].x) +
                       v * (f->corners[3].x - f->corners[0].x);
            double y = f->corners[0].y + u * (f->corners[1].y - f->corners[0].y) +
                       v * (f->corners[3].y - f->corners[0].y);
            on += ink_plane_at(g->plane, x, y) >= LEAST_DENSITY;
        }
    return (double)on / count;
}

static bool is_rectangle(const struct ground *g, const struct outline *hull,
                         struct frame_found *f) {
    if (hull->area < RECTANGLE_FIT * f->width_px * f->height_px)
        return false;
    f->sides = sides_share(g, f);
    double inside = inside_share(g, f);
    double longer = fmax(f->width_px, f->height_px) / g->px_per_mm;
    double shorter = fmin(f->width_px, f->height_px) / g->px_per_mm;
    if (f->sides <= 0 || inside < LEAST_INSIDE || inside > MOST_INSIDE)
        return false;
    if (longer <= SQUARE_ASPECT * shorter && longer <= MOST_SQUARE_MM)
        f->shape = SEAL_SQUARE;
    else if (longer > CLERK_ASPECT * shorter || shorter < LEAST_CHOP_MM)
        f->mark = MARK_CLERK_STAMP;
    else
        f->shape = SEAL_RECTANGLE;
    return true;
}

static bool is_triangle(const struct ground *g, const struct outline *hull, struct frame_found *f) {
    struct frame_found triangle = {.corner_count = 3, .shape = SEAL_TRIANGLE};
    if (hull->area > 0.70 * f->width_px * f->height_px ||
        outline_triangle(hull, triangle.corners) < TRIANGLE_FIT * hull->area)
        return false;
    triangle.sides = sides_share(g, &triangle);
    if (triangle.sides <= 0 || fmin(f->width_px, f->height_px) < LEAST_TRIANGLE_MM * g->px_per_mm)
        return false;
    triangle.width_px = f->width_px;
    triangle.height_px = f->height_px;
    *f = triangle;
    return true;
}

/* A full disc: emblems have 15 mm on cards, 31 to 36 mm on licences (seals.md, 2.6 and 3.8). */
static bool is_emblem(const struct ground *g, const struct outline *hull, int ink_px,
                      struct frame_found *f) {
    double longer = fmax(f->width_px, f->height_px) / g->px_per_mm;
    double shorter = fmin(f->width_px, f->height_px) / g->px_per_mm;
    double fit = hull->area / (f->width_px * f->height_px);
    f->mark = MARK_EMBLEM;
    return shorter >= FINGER_LEAST_MM && longer <= EMBLEM_MOST_MM &&
           longer <= EMBLEM_ASPECT * shorter && fit >= OVAL_LEAST && fit <= OVAL_MOST &&
           ink_px >= EMBLEM_INK_LEAST * hull->area;
}

static bool is_fingerprint(const struct ground *g, const struct outline *hull, int ink_px,
                           struct frame_found *f) {
    double longer = fmax(f->width_px, f->height_px) / g->px_per_mm;
    double shorter = fmin(f->width_px, f->height_px) / g->px_per_mm;
    double fit = hull->area / (f->width_px * f->height_px);
    double ink = ink_px / hull->area;
    f->mark = MARK_FINGERPRINT;
    return shorter >= FINGER_LEAST_MM && longer <= FINGER_MOST_MM &&
           longer <= FINGER_ASPECT * shorter && fit >= OVAL_LEAST && fit <= OVAL_MOST &&
           ink >= FINGER_INK_LEAST && ink <= FINGER_INK_MOST;
}

static bool judge_piece(const struct ground *g, PIX *piece, const BOX *box,
                        struct frame_found *out) {
    double longer_mm = fmax(box->w, box->h) / g->px_per_mm;
    if (longer_mm < LEAST_SIDE_MM || longer_mm > 1.3 * MOST_SIDE_MM ||
        fmin(box->w, box->h) < 0.5 * LEAST_SIDE_MM * g->px_per_mm)
        return false;
    struct point_px *points SCOPED(scoped_free)
    = memory_new(2 * (size_t)box->h, sizeof *points);
    struct outline hull = outline_of(points, row_ends(piece, box, points));
    struct frame_found found = {.corner_count = 4};
    if (hull.count < 3 || outline_rectangle(&hull, found.corners) <= 0)
        return false;
    found.width_px =
        hypot(found.corners[1].x - found.corners[0].x, found.corners[1].y - found.corners[0].y);
    found.height_px =
        hypot(found.corners[3].x - found.corners[0].x, found.corners[3].y - found.corners[0].y);
    l_int32 ink_px = 0;
    pixCountPixels(piece, &ink_px, NULL);
    bool is_one = is_rectangle(g, &hull, &found) || is_triangle(g, &hull, &found) ||
                  is_emblem(g, &hull, ink_px, &found) || is_fingerprint(g, &hull, ink_px, &found);
    if (is_one)
        *out = found;
    return is_one && !(found.shape == SEAL_SQUARE && frame_is_sign(piece));
}

static bool is_known(const struct frames_known *known, const struct box_px *box) {
    for (int i = 0; i < known->count; i++)
        if (box_share_inside(*box, known->at[i]) > 0.5)
            return true;
    return false;
}

/* Whether the piece stands in a row of three or more alike: a heading's characters. */
static bool in_heading(BOXA *boxes, const struct frames_known *known, int at) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(boxes, at, &x, &y, &w, &h);
    int alike = 0;
    for (int i = 0; i < boxaGetCount(boxes); i++) {
        l_int32 ox = 0;
        l_int32 oy = 0;
        l_int32 ow = 0;
        l_int32 oh = 0;
        boxaGetBoxGeometry(boxes, i, &ox, &oy, &ow, &oh);
        bool level = abs(2 * (y - oy) + h - oh) < HEADING_LEVEL * h;
        bool like = oh > HEADING_LIKE * h && h > HEADING_LIKE * oh && ow < 2 * h;
        bool near = abs(x - ox) < HEADING_NEAR * h;
        struct box_px other = {ox, oy, ow, oh};
        alike += i != at && level && like && near && !is_known(known, &other);
    }
    return alike >= 2;
}

/* A frame that goes on under a seal is judged by its whole length. */
static void judge_whole(const struct ground *g, const struct frames_known *known,
                        struct frame_found *f) {
    if ((f->shape != SEAL_SQUARE && f->shape != SEAL_RECTANGLE) ||
        frame_whole_aspect(g->plane, g->px_per_mm, known, f) <= CLERK_ASPECT)
        return;
    f->shape = SEAL_SHAPE_NONE;
    f->mark = MARK_CLERK_STAMP;
}

int frames_find(const struct ink_plane *plane, double px_per_mm, const struct frames_known *known,
                struct frame_found *out) {
    struct ground ground = {plane, px_per_mm};
    PIX *ink SCOPED(lept_pix_free)
    = ink_plane_inked(plane, LEAST_DENSITY);
    l_int32 bare = 0;
    pixZero(ink, &bare);
    if (bare)
        return 0;
    frame_ink_clear(ink, px_per_mm, known->at, known->count);
    PIX *closed SCOPED(lept_pix_free)
    = pixCloseBrick(NULL, ink, 3, 3);
    PIXA *pieces SCOPED(lept_pixa_free)
    = NULL;
    BOXA *boxes SCOPED(lept_boxa_free)
    = pixConnComp(closed, &pieces, 8);
    int count = 0;
    for (int i = 0; i < boxaGetCount(boxes) && count < FRAMES_MOST; i++) {
        BOX *box = boxaGetBox(boxes, i, L_CLONE);
        PIX *piece = pixaGetPix(pieces, i, L_CLONE);
        if (judge_piece(&ground, piece, box, &out[count]) && !in_heading(boxes, known, i))
            judge_whole(&ground, known, &out[count++]);
        pixDestroy(&piece);
        boxDestroy(&box);
    }
    return count;
}

enum seal_ink frame_ink(const struct ink_density *ink, const struct frame_found *frame) {
    double sum[3] = {0};
    int count = 0;
    for (int i = 0; i < frame->corner_count; i++) {
        struct point_px a = frame->corners[i];
        struct point_px b = frame->corners[(i + 1) % frame->corner_count];
        for (double part = 0.05; part < 1; part += 0.01) {
            double x = a.x + part * (b.x - a.x);
            double y = a.y + part * (b.y - a.y);
            /* the line lies within a pixel or two of the hull */
            for (int k = -2; k <= 2; k++) {
                if (ink_plane_at(&ink->colour, x + k, y + k) < 2 * LEAST_DENSITY)
                    continue;
                for (int c = 0; c < 3; c++)
                    sum[c] += ink_plane_at(&ink->channel[c], x + k, y + k);
                count++;
            }
        }
    }
    if (count < 10)
        return INK_UNKNOWN;
    for (int c = 0; c < 3; c++)
        sum[c] /= count;
    return ink_name(sum);
}

/* The share that each light has in the density at (x, y) of a frame, (0, 0) to (1, 1); false where
 * there is no colour. */
static bool hue_at(const struct ink_density *ink, const struct frame_found *f, double u, double v,
                   double hue[3]) {
    const struct point_px *c = f->corners;
    double x = c[0].x + u * (c[1].x - c[0].x) + v * (c[3].x - c[0].x);
    double y = c[0].y + u * (c[1].y - c[0].y) + v * (c[3].y - c[0].y);
    double sum = 0;
    for (int k = 0; k < 3; k++) {
        hue[k] = ink_plane_at(&ink->channel[k], x, y);
        sum += hue[k];
    }
    for (int k = 0; k < 3; k++)
        hue[k] /= fmax(sum, 1);
    return ink_plane_at(&ink->colour, x, y) >= 2 * LEAST_DENSITY;
}

bool frame_is_one_ink(const struct ink_density *ink, const struct frame_found *frame) {
    double mean[3] = {0};
    int count = 0;
    int alike = 0;
    for (int pass = 0; pass < 2; pass++)
        for (double u = 0; u <= 1; u += 0.02)
            for (double v = 0; v <= 1; v += 0.02) {
                double hue[3];
                if (frame->corner_count != 4 || !hue_at(ink, frame, u, v, hue))
                    continue;
                count += pass == 0;
                double off = 0;
                for (int k = 0; k < 3; k++) {
                    mean[k] += pass == 0 ? hue[k] : 0;
                    off = fmax(off, fabs(hue[k] - mean[k] / fmax(count, 1)));
                }
                alike += pass == 1 && off < HUE_OFF;
            }
    return alike >= HUE_SHARE * count;
}
