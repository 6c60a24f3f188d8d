#include "ocr/card_frame.h"

#include <math.h>

/* Anchors nearer than this, in heights, tell nothing of scale or turn. */
#define SPREAD_LEAST 0.3
/* A label further from where the rest has it is another word, or two lines in one box. */
#define MISS_MOST 0.045
/* Cards lie along the sheet or are found on the sheet's rest, turned (ocr/card_turned.h). */
#define LEAN_MOST_RAD 0.12

/* The similarity x = shift + scale * turn(u, v), as a and b: height * cosine, height * sine. */
struct similarity {
    double a, b, x, y;
};

static bool solve(const struct card_anchor *anchors, int count, struct similarity *out) {
    double u = 0;
    double v = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < count; i++) {
        u += anchors[i].u / count;
        v += anchors[i].v / count;
        x += anchors[i].x / count;
        y += anchors[i].y / count;
    }
    double spread = 0;
    double along = 0;
    double across = 0;
    for (int i = 0; i < count; i++) {
        double du = anchors[i].u - u;
        double dv = anchors[i].v - v;
        double dx = anchors[i].x - x;
        double dy = anchors[i].y - y;
        spread += du * du + dv * dv;
        along += du * dx + dv * dy;
        across += du * dy - dv * dx;
    }
    if (spread < SPREAD_LEAST * SPREAD_LEAST / 2)
        return false;
    double a = along / spread;
    double b = across / spread;
    *out = (struct similarity){a, b, x - a * u + b * v, y - b * u - a * v};
    return true;
}

static double miss_of(const struct similarity *fit, const struct card_anchor *anchor) {
    double x = fit->x + fit->a * anchor->u - fit->b * anchor->v;
    double y = fit->y + fit->b * anchor->u + fit->a * anchor->v;
    return hypot(anchor->x - x, anchor->y - y) / hypot(fit->a, fit->b);
}

/* Puts the anchor whose absence makes the others agree best last; what they then miss. */
static double without_worst(struct card_anchor *anchors, int count) {
    int worst = -1;
    double least = INFINITY;
    for (int leave = 0; leave < count; leave++) {
        struct card_anchor kept = anchors[leave];
        anchors[leave] = anchors[count - 1];
        anchors[count - 1] = kept;
        struct similarity fit;
        double most = 0;
        bool solved = solve(anchors, count - 1, &fit);
        for (int i = 0; i < count - 1 && solved; i++)
            most = fmax(most, miss_of(&fit, &anchors[i]));
        if (solved && most < least) {
            least = most;
            worst = leave;
        }
        anchors[count - 1] = anchors[leave];
        anchors[leave] = kept;
    }
    if (worst >= 0) {
        struct card_anchor kept = anchors[worst];
        anchors[worst] = anchors[count - 1];
        anchors[count - 1] = kept;
    }
    return least;
}

static bool agree(const struct card_anchor *anchors, int count, const struct similarity *fit) {
    for (int i = 0; i < count; i++)
        if (miss_of(fit, &anchors[i]) > MISS_MOST)
            return false;
    return true;
}

bool card_frame_fit(struct card_anchor *anchors, int count, struct card_frame *out) {
    struct similarity fit;
    if (count < 2 || !solve(anchors, count, &fit))
        return false;
    while (count > 3 && !agree(anchors, count, &fit)) {
        if (isinf(without_worst(anchors, count)))
            break;
        count--;
        if (!solve(anchors, count, &fit))
            return false;
    }
    double lean = atan2(fit.b, fit.a);
    if (fit.a <= 0 || fabs(lean) > LEAN_MOST_RAD)
        return false;
    *out = (struct card_frame){fit.x, fit.y, hypot(fit.a, fit.b), lean};
    return true;
}
