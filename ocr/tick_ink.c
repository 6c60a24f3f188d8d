#include "ocr/tick_ink.h"

#include "base/scoped.h"
#include "ocr/tick_outline.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>

/* Specks are smaller than this share of an em. */
#define SPECK_EM 0.3
/* Outlines of unknown size are sought among these. */
#define OUTLINE_LEAST_EM 0.55
#define OUTLINE_MOST_EM  1.05
/* What an outline at the far end of where it may stand loses against one where it is expected. */
#define FAR_PENALTY 0.3
/* Ink beside a box that a pen's tick leaves there. */
#define AROUND_SHARE 0.08

static PIX *dark_in(const struct page *page, struct box_px box) {
    return tick_plane(page, box, TICK_DARK);
}

/* A component cut by the area's border belongs to something else, unless it is only cut above or
 * below, where a pen's tick may leave the area. */
static bool is_own(const BOX *part, const PIX *area, int em_px) {
    bool cut = part->x <= 0 || part->x + part->w >= (int)pixGetWidth(area);
    bool speck = part->w < SPECK_EM * em_px && part->h < SPECK_EM * em_px;
    bool line = part->h >= (int)pixGetHeight(area) - 1 || part->w >= (int)pixGetWidth(area) - 1;
    return !cut && !speck && !line;
}

static void measure(PIX *dark, BOXA *parts, int em_px, struct tick_mark *out) {
    struct box_px all = {0};
    for (int i = 0; i < boxaGetCount(parts); i++) {
        BOX *part = boxaGetBox(parts, i, L_CLONE);
        struct box_px box = {part->x, part->y, part->w, part->h};
        if (is_own(part, dark, em_px)) {
            all = out->found ? box_union(all, box) : box;
            out->found = true;
            if (!out->box && tick_is_boxlike(dark, box, em_px)) {
                out->box = true;
                out->at = box;
            }
        }
        boxDestroy(&part);
    }
    if (!out->box)
        out->at = all;
    if (out->found)
        out->inner = tick_share(dark, tick_inside(out->at, TICK_OUTLINE_SHARE));
}

/* A box with a pale outline, by faint ink; what stands inside it by dark ink as ever. */
static void measure_faint(const struct page *page, struct box_px area, PIX *dark, int em_px,
                          struct tick_mark *out) {
    SCOPED(tick_pix_free)
    PIX *faint = tick_plane(page, area, TICK_FAINT);
    BOXA *parts = faint ? pixConnCompBB(faint, 8) : NULL;
    struct tick_mark mark = {0};
    if (parts)
        measure(faint, parts, em_px, &mark);
    boxaDestroy(&parts);
    if (!mark.box)
        return;
    *out = mark;
    out->inner = tick_share(dark, tick_inside(mark.at, TICK_OUTLINE_SHARE));
}

bool tick_mark_in(const struct page *page, struct box_px area, int em_px, struct tick_mark *out) {
    SCOPED(tick_pix_free)
    PIX *dark = dark_in(page, area);
    BOXA *parts = dark ? pixConnCompBB(dark, 8) : NULL;
    if (!parts)
        return false;
    struct tick_mark mark = {0};
    measure(dark, parts, em_px, &mark);
    boxaDestroy(&parts);
    if (!mark.box)
        measure_faint(page, area, dark, em_px, &mark);
    mark.at.x += area.x > 0 ? area.x : 0;
    mark.at.y += area.y > 0 ? area.y : 0;
    *out = mark;
    return true;
}

/* The best outline of the expected size, the nearer the better. */
static double seek_near(PIX *ink, struct box_px expected, int slack_px, struct box_px *at) {
    double best = 0;
    int step = slack_px / 16 + 1;
    for (int y = 0; y + expected.height <= pixGetHeight(ink); y += step)
        for (int x = 0; x + expected.width <= pixGetWidth(ink); x += step) {
            struct box_px box = {x, y, expected.width, expected.height};
            double off = (double)(abs(x - slack_px) + abs(y - slack_px)) / (2 * slack_px + 1);
            double score = tick_side_cover(ink, box) - FAR_PENALTY * off;
            if (score > best) {
                best = score;
                *at = box;
            }
        }
    return best > 0 ? tick_side_cover(ink, *at) : 0;
}

bool tick_box_inner(const struct page *page, struct box_px expected, int slack_px, double *inner,
                    struct box_px *found) {
    static const int LEVELS[] = {TICK_DARK, TICK_FAINT};
    SCOPED(tick_pix_free)
    PIX *dark = dark_in(page, box_grown(expected, slack_px));
    struct box_px at = {0};
    for (int i = 0; dark && i < 2; i++) {
        SCOPED(tick_pix_free)
        PIX *ink = tick_plane(page, box_grown(expected, slack_px), LEVELS[i]);
        if (seek_near(ink, expected, slack_px, &at) < TICK_SIDE_COVER)
            continue;
        *inner = tick_share(dark, tick_inside(at, TICK_OUTLINE_SHARE));
        *found = at;
        found->x += expected.x - slack_px > 0 ? expected.x - slack_px : 0;
        found->y += expected.y - slack_px > 0 ? expected.y - slack_px : 0;
        return true;
    }
    return false;
}

bool tick_runs_around(const struct page *page, struct box_px box) {
    int depth = box.height / 3;
    struct box_px sides[] = {{box.x - depth - 1, box.y, depth, box.height},
                             {box.x, box.y - depth - 1, box.width, depth},
                             {box.x, box.y + box.height + 1, box.width, depth}};
    bool inked[3] = {false};
    for (int i = 0; i < 3; i++) {
        SCOPED(tick_pix_free)
        PIX *dark = dark_in(page, sides[i]);
        struct box_px all = {0, 0, sides[i].width, sides[i].height};
        inked[i] = dark && tick_share(dark, all) >= AROUND_SHARE;
    }
    return inked[0] && (inked[1] || inked[2]);
}

bool tick_outline_in(const struct page *page, struct box_px area, int em_px,
                     struct tick_mark *mark) {
    SCOPED(tick_pix_free)
    PIX *dark = dark_in(page, area);
    if (!dark)
        return false;
    struct box_px at = {0};
    if (tick_seek_outline(dark, (int)(OUTLINE_LEAST_EM * em_px), (int)(OUTLINE_MOST_EM * em_px),
                          &at) < TICK_OUTLINE_COVER)
        return false;
    *mark =
        (struct tick_mark){true, true, tick_share(dark, tick_inside(at, TICK_OUTLINE_SHARE)), at};
    mark->at.x += area.x > 0 ? area.x : 0;
    mark->at.y += area.y > 0 ? area.y : 0;
    return true;
}
