#include "ocr/leaders.h"

#include "base/geometry.h"
#include "base/memory.h"
#include "base/scoped.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DOT_MOST_MM 0.9 /* dots and short dashes; a full stop is as large */
#define GAP_MOST_MM 1.6
#define DRIFT_MM    0.25 /* from one dot to the next, across */
#define PITCH_ALIKE 0.3  /* of the pitch that the last two dots have */
#define DOTS_LEAST  16   /* an ellipsis has six, a row of stops in type hardly more */
#define DOTS_MOST   20000

/* A dot, and the dot before it in its row. */
struct dot {
    struct box_px box;
    int before; /* -1 at a row's start */
    int length; /* of its row up to it */
};

struct dots {
    struct dot *at;
    int count;
    int *last; /* for each y the dot that last stood there, -1 = none */
    int height;
};

static void dots_free(struct dots *dots) {
    free(dots->at);
    free(dots->last);
}

static int by_left(const void *a, const void *b) {
    const struct dot *first = a;
    const struct dot *second = b;
    return (first->box.x > second->box.x) - (first->box.x < second->box.x);
}

static void collect(const struct ink *ink, PIX *plane, struct dots *out) {
    BOXA *places = pixConnCompBB(plane, 8);
    int most = ink_px(ink, DOT_MOST_MM);
    for (int i = 0; places && i < boxaGetCount(places) && out->count < DOTS_MOST; i++) {
        struct dot dot = {.before = -1, .length = 1};
        boxaGetBoxGeometry(places, i, &dot.box.x, &dot.box.y, &dot.box.width, &dot.box.height);
        if (dot.box.width > most || dot.box.height > most)
            continue;
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        out->at[out->count++] = dot;
    }
    boxaDestroy(&places);
    if (out->count > 0)
        qsort(out->at, (size_t)out->count, sizeof *out->at, by_left);
    out->height = pixGetHeight(plane);
    out->last = memory_new((size_t)out->height, sizeof *out->last);
    memset(out->last, -1, (size_t)out->height * sizeof *out->last);
}

/* Whether a dot goes on with the row of another: near, and at the pitch of its last two. */
static bool goes_on(const struct ink *ink, const struct dots *dots, int before, int next) {
    const struct dot *last = &dots->at[before];
    int pitch = dots->at[next].box.x - last->box.x;
    if (pitch <= 0 || pitch - last->box.width > ink_px(ink, GAP_MOST_MM))
        return false;
    if (last->before < 0)
        return true;
    int known = last->box.x - dots->at[last->before].box.x;
    return abs(pitch - known) <= fmax(1, PITCH_ALIKE * known);
}

/* Links each dot to the one before it. */
static void link_rows(const struct ink *ink, struct dots *dots) {
    int drift = ink_px(ink, DRIFT_MM);
    for (int i = 0; i < dots->count; i++) {
        int y = dots->at[i].box.y + dots->at[i].box.height / 2;
        for (int at = y - drift; at <= y + drift; at++) {
            int before = at >= 0 && at < dots->height ? dots->last[at] : -1;
            if (before < 0 || !goes_on(ink, dots, before, i) ||
                dots->at[before].length < dots->at[i].length)
                continue;
            dots->at[i].before = before;
            dots->at[i].length = dots->at[before].length + 1;
        }
        dots->last[y] = i;
    }
}

static void clear_row(PIX *plane, const struct dots *dots, int last) {
    for (int i = last; i >= 0; i = dots->at[i].before) {
        struct box_px box = dots->at[i].box;
        pixRasterop(plane, box.x, box.y, box.width, box.height, PIX_CLR, NULL, 0, 0);
    }
}

void leaders_clear(const struct ink *ink, struct Pix *plane) {
    SCOPED(dots_free)
    struct dots dots = {0};
    collect(ink, plane, &dots);
    link_rows(ink, &dots);
    SCOPED(scoped_free)
    bool *inside = memory_new((size_t)dots.count, sizeof *inside);
    for (int i = dots.count - 1; i >= 0; i--) {
        if (inside[i] || dots.at[i].length < DOTS_LEAST)
            continue;
        for (int k = i; k >= 0; k = dots.at[k].before)
            inside[k] = true;
        clear_row(plane, &dots, i);
    }
}
