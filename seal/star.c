#include "seal/star.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <math.h>
#include <stdlib.h>

/* The blob lies within this share of the radius; its area is this share of the disc (seals.md, 3.4,
 * measured on 37 star seals). */
#define REACH_SHARE 0.46
#define LEAST_AREA  0.009
#define MOST_AREA   0.16
/* Share of the 5th harmonic from which a blob is a star, and below which it is surely none. */
#define STAR_SHARE  0.30
#define DOUBT_SHARE 0.22
#define DIRECTIONS  90
#define HARMONICS   9

/* A square window about the ring's middle: which pixels are ink, and which belong to the blob. */
struct window {
    int side, left, top;
    uint8_t *ink; /* 1 ink, 2 blob */
    int *stack;
};

static void window_free(struct window *window) {
    free(window->ink);
    free(window->stack);
}

static struct window window_of(const struct ink_plane *plane, const struct ellipse *ring,
                               double density) {
    int half = (int)(REACH_SHARE * ring->b);
    struct window w = {2 * half + 1, (int)ring->x - half, (int)ring->y - half, NULL, NULL};
    size_t size = (size_t)w.side * (size_t)w.side;
    w.ink = memory_new(size, 1);
    w.stack = memory_new(size, sizeof *w.stack);
    for (int y = 0; y < w.side; y++)
        for (int x = 0; x < w.side; x++) {
            int px = w.left + x;
            int py = w.top + y;
            bool on = px >= 0 && py >= 0 && px < plane->width_px && py < plane->height_px;
            bool near = hypot(x - half, y - half) < half;
            w.ink[y * w.side + x] =
                on && near &&
                plane->at[(size_t)py * (size_t)plane->width_px + (size_t)px] >= density;
        }
    return w;
}

struct blob {
    int area;
    double x, y; /* centroid, in the window */
};

static void push(struct window *w, int *depth, int x, int y, uint8_t mark) {
    if (x < 0 || y < 0 || x >= w->side || y >= w->side || w->ink[y * w->side + x] != 1)
        return;
    w->ink[y * w->side + x] = mark;
    w->stack[(*depth)++] = y * w->side + x;
}

static struct blob flood(struct window *w, int start, uint8_t mark) {
    struct blob blob = {0, 0, 0};
    int depth = 0;
    push(w, &depth, start % w->side, start / w->side, mark);
    while (depth > 0) {
        int at = w->stack[--depth];
        int x = at % w->side;
        int y = at / w->side;
        blob.area++;
        blob.x += x;
        blob.y += y;
        push(w, &depth, x - 1, y, mark);
        push(w, &depth, x + 1, y, mark);
        push(w, &depth, x, y - 1, mark);
        push(w, &depth, x, y + 1, mark);
    }
    if (blob.area > 0) {
        blob.x /= blob.area;
        blob.y /= blob.area;
    }
    return blob;
}

/* The largest blob, marked 2; the others 3. */
static struct blob largest_blob(struct window *w) {
    struct blob best = {0, 0, 0};
    int best_start = -1;
    for (int i = 0; i < w->side * w->side; i++)
        if (w->ink[i] == 1) {
            struct blob blob = flood(w, i, 3);
            if (blob.area > best.area) {
                best = blob;
                best_start = i;
            }
        }
    for (int i = 0; best_start >= 0 && i < w->side * w->side; i++)
        w->ink[i] = w->ink[i] == 3 ? 1 : w->ink[i];
    if (best_start >= 0)
        flood(w, best_start, 2);
    return best;
}

/* How far the blob reaches in each direction from its centroid. */
static void outline(const struct window *w, const struct blob *blob, double *reach) {
    for (int k = 0; k < DIRECTIONS; k++) {
        double angle = 2 * M_PI * k / DIRECTIONS;
        reach[k] = 0;
        for (double r = 1; r < w->side; r += 0.7) {
            int x = (int)lround(blob->x + r * cos(angle));
            int y = (int)lround(blob->y + r * sin(angle));
            if (x < 0 || y < 0 || x >= w->side || y >= w->side)
                break;
            if (w->ink[y * w->side + x] == 2)
                reach[k] = r;
        }
    }
}

struct star star_look(const struct ink_plane *plane, const struct ellipse *ring, double density) {
    struct star star = {ANSWER_NO, 0, 0};
    struct window w SCOPED(window_free) = window_of(plane, ring, density);
    struct blob blob = largest_blob(&w);
    double area = blob.area / (M_PI * ring->a * ring->b);
    double middle = w.side / 2.0;
    if (area < LEAST_AREA || area > MOST_AREA ||
        hypot(blob.x - middle, blob.y - middle) > 0.36 * ring->b)
        return star;
    double reach[DIRECTIONS];
    outline(&w, &blob, reach);
    double size[HARMONICS] = {0};
    double phase = 0;
    double sum = 0;
    int largest = 2;
    for (int n = 2; n < HARMONICS; n++) {
        double c = 0;
        double s = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            c += reach[k] * cos(2 * M_PI * k * n / DIRECTIONS);
            s += reach[k] * sin(2 * M_PI * k * n / DIRECTIONS);
        }
        size[n] = hypot(c, s);
        sum += size[n];
        largest = size[n] > size[largest] ? n : largest;
        phase = n == 5 ? atan2(s, c) : phase;
    }
    star.share = sum > 0 ? size[5] / sum : 0;
    if (largest == 5 && star.share > STAR_SHARE)
        star.there = ANSWER_YES;
    else if (star.share > DOUBT_SHARE)
        star.there = ANSWER_UNKNOWN;
    /* A point up stands at -pi/2; the phase gives a point's direction modulo 2 pi / 5. */
    star.turn_rad = remainder(phase / 5 + M_PI / 2, 2 * M_PI / 5);
    return star;
}
