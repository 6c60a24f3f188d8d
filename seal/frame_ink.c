#include "seal/frame_ink.h"

#include "page/brick.h"

#include <leptonica/allheaders.h>
#include <math.h>

/* Sides of stamps are no longer, mm (seals.md, 2.1 and 3.3); rules are seen by runs of this length,
 * joined over gaps that print or a little slant leaves. */
#define RULE_MM 60.0
#define RUN_MM  9.0
#define GAP_PX  9
/* Of a rule's length at least so much is ink: gaps are shorter than a third of the runs. */
#define RULE_INK 0.75
/* A ring's own line, beyond its box. */
#define RIM_PX 1.0
/* Where a stamp's line crosses a rule there is ink on both sides of it, so near. */
#define BESIDE_PX 3

static void blank_ring(PIX *ink, const struct box_px *box) {
    double a = box->width / 2.0 + RIM_PX;
    double b = box->height / 2.0 + RIM_PX;
    double x0 = box->x + box->width / 2.0;
    double y0 = box->y + box->height / 2.0;
    for (int y = (int)floor(y0 - b); y <= y0 + b; y++)
        for (int x = (int)floor(x0 - a); x <= x0 + a; x++)
            if (hypot((x - x0) / a, (y - y0) / b) < 1)
                pixSetPixel(ink, x, y, 0);
}

/* Long lines one way: runs of ink joined into lines longer than a stamp's side; NULL when there are
 * none. */
static PIX *rules_of(PIX *ink, double px_per_mm, bool across) {
    int run = (int)(RUN_MM * px_per_mm);
    PIX *runs = across ? brick_opened(ink, run, 1) : brick_opened(ink, 1, run);
    PIX *lines = across ? brick_closed(runs, GAP_PX, 3) : brick_closed(runs, 3, GAP_PX);
    int length = (int)(RULE_MM * px_per_mm);
    l_int32 changed = 0;
    PIX *longer =
        pixSelectBySize(lines, length, length, 8, across ? L_SELECT_WIDTH : L_SELECT_HEIGHT,
                        L_SELECT_IF_GT, &changed);
    PIX *rules = longer == NULL ? NULL : pixAnd(NULL, longer, runs);
    pixDestroy(&longer);
    pixDestroy(&lines);
    pixDestroy(&runs);
    return rules;
}

/* Rules' dots with ink of another line within reach across them, on one side (`by` -1 or 1). */
static PIX *going_on(PIX *rules, PIX *beside, bool across, int by) {
    int dx = across ? 0 : by;
    int dy = across ? by : 0;
    PIX *on = pixCopy(NULL, beside);
    for (int far = 1; far <= 2 * BESIDE_PX; far++) {
        PIX *moved = pixTranslate(NULL, on, dx, dy, L_BRING_IN_WHITE);
        pixAnd(moved, moved, rules);
        pixOr(on, beside, moved);
        pixDestroy(&moved);
    }
    pixAnd(on, on, rules);
    return on;
}

/* Blanks the rules but where a line that is no rule goes on at both sides of them. */
static void blank_rules(PIX *ink, PIX *rules, bool across) {
    int along = 2 * BESIDE_PX + 1;
    PIX *others = pixSubtract(NULL, ink, rules);
    PIX *near = pixDilateBrick(NULL, others, across ? along : 1, across ? 1 : along);
    PIX *beside = pixSubtract(NULL, near, rules);
    PIX *on = going_on(rules, beside, across, -1);
    PIX *back = going_on(rules, beside, across, 1);
    pixAnd(on, on, back);
    pixOr(ink, others, on);
    pixDestroy(&back);
    pixDestroy(&on);
    pixDestroy(&beside);
    pixDestroy(&near);
    pixDestroy(&others);
}

void frame_ink_clear(PIX *ink, double px_per_mm, const struct box_px *rings, int count) {
    for (int i = 0; i < count; i++)
        blank_ring(ink, &rings[i]);
    l_int32 inked = 0;
    pixCountPixels(ink, &inked, NULL);
    if (inked < RULE_INK * RULE_MM * px_per_mm)
        return;
    for (int way = 0; way < 2; way++) {
        PIX *rules = rules_of(ink, px_per_mm, way == 0);
        if (rules != NULL)
            blank_rules(ink, rules, way == 0);
        pixDestroy(&rules);
    }
}
