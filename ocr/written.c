#include "ocr/written.h"

#include "base/scoped.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* The plane's paper is white (page/page.h); print is darker than this, seal ink and specks lighter.
 */
#define DARK_BELOW 150
/* Print under a faded seal is grayer; noise of the paper stays above this. */
#define FAINT_BELOW 195
/* A character is at least this share of a line high; a line of a form at least this much longer. */
#define CHARACTER_SHARE 0.28
#define RULE_RATIO      6
/* A lone 1: how many times higher than wide, and as shares of a line its height and the white
 * beside it. */
#define ONE_RATIO  3
#define ONE_LEAST  0.5
#define ONE_MOST   1.6
#define ONE_MARGIN 0.25
/* Line height assumed in an empty box: 10.5 pt type, or what the box has room for. */
#define LINE_MM          3.7
#define LINE_DEFAULT_DPI 300.0
/* Coloured ink: channels this far apart, at more than so many of the points of a coarse grid. */
#define COLOUR_SPREAD  70
#define COLOUR_STEP_PX 6
#define COLOUR_SAMPLES 12
/* Solid dark ground, of a card or a picture: a square of so many millimetres of the gray plane that
 * is nowhere lighter than this. Punch holes and staples are smaller. */
#define SOLID_MM   9.0
#define SOLID_GRAY 120
/* Scanners leave shadows so far from the sheet's edges, as share of its width and height. */
#define SOLID_MARGIN 0.05

static double share_below(const struct page *page, struct box_px box, int level) {
    if (!page || !page->text)
        return -1;
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, box, level);
    l_int32 count = 0;
    if (!dark || pixCountPixels(dark, &count, NULL) != 0)
        return -1;
    return (double)count / ((double)pixGetWidth(dark) * pixGetHeight(dark));
}

double written_share(const struct page *page, struct box_px box) {
    return share_below(page, box, FAINT_BELOW);
}

double written_dark_share(const struct page *page, struct box_px box) {
    return share_below(page, box, DARK_BELOW);
}

static int line_px(const struct page *page, struct box_px box) {
    double dpi = page->dpi > 0 ? page->dpi : LINE_DEFAULT_DPI;
    double line = px_from_mm(LINE_MM, dpi);
    return (int)(line < box.height ? line : box.height);
}

static bool is_character(const BOX *box, int line, const PIX *area) {
    bool high = box->h >= CHARACTER_SHARE * line || box->w >= CHARACTER_SHARE * line * 2;
    bool rule = box->w > RULE_RATIO * box->h || box->h > RULE_RATIO * box->w;
    bool border = box->h >= (int)pixGetHeight(area) - 2 || box->w >= (int)pixGetWidth(area) - 2;
    return high && !rule && !border;
}

/* A pen's 1 is as thin as a rule, but no higher than a line, and stands free in its place. */
static bool is_one(const BOX *box, int line, const PIX *area) {
    int margin = (int)(ONE_MARGIN * line);
    return box->h > ONE_RATIO * box->w && box->h >= ONE_LEAST * line && box->h <= ONE_MOST * line &&
           box->x > margin && box->x + box->w < (int)pixGetWidth(area) - margin && box->y > 0 &&
           box->y + box->h < (int)pixGetHeight(area);
}

/* Whether such a 1 stands on a line, looked for above and below it as well: it may be higher. */
static bool one_stands(const struct page *page, struct box_px box, int line) {
    struct box_px room = {box.x, box.y - line / 2, box.width, box.height + line};
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, room, DARK_BELOW);
    BOXA *parts = dark ? pixConnCompBB(dark, 8) : NULL;
    bool found = false;
    for (int i = 0; parts && i < boxaGetCount(parts) && !found; i++) {
        BOX *part = boxaGetBox(parts, i, L_CLONE);
        int middle = part->y + part->h / 2;
        found = is_one(part, line, dark) && middle > line / 2 && middle < line / 2 + box.height;
        boxDestroy(&part);
    }
    boxaDestroy(&parts);
    return found;
}

enum answer written_answer(const struct page *page, struct box_px box) {
    if (!page || !page->text)
        return ANSWER_UNKNOWN;
    int line = line_px(page, box);
    struct box_px inner = box_grown(box, -line / 8);
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, box_is_empty(inner) ? box : inner, DARK_BELOW);
    BOXA *parts = dark ? pixConnCompBB(dark, 8) : NULL;
    if (!parts)
        return ANSWER_UNKNOWN;
    bool written = false;
    for (int i = 0; i < boxaGetCount(parts) && !written; i++) {
        BOX *part = boxaGetBox(parts, i, L_CLONE);
        written = is_character(part, line, dark);
        boxDestroy(&part);
    }
    boxaDestroy(&parts);
    return written || one_stands(page, box, line) ? ANSWER_YES : ANSWER_NO;
}

bool written_solid(const struct page *page) {
    if (!page->gray || page->dpi <= 0)
        return false;
    int side = (int)px_from_mm(SOLID_MM, page->dpi);
    int left = (int)(SOLID_MARGIN * pixGetWidth(page->gray));
    int top = (int)(SOLID_MARGIN * pixGetHeight(page->gray));
    SCOPED(tick_pix_free)
    PIX *dark = pixThresholdToBinary(page->gray, SOLID_GRAY);
    SCOPED(tick_pix_free)
    PIX *solid = dark ? pixErodeBrick(NULL, dark, side, side) : NULL;
    BOX *inner = boxCreate(left, top, pixGetWidth(page->gray) - 2 * left,
                           pixGetHeight(page->gray) - 2 * top);
    l_int32 count = 0;
    if (solid && inner)
        pixCountPixelsInRect(solid, inner, &count, NULL);
    boxDestroy(&inner);
    return count > 0;
}

bool written_coloured(const struct page *page) {
    if (!page->colour)
        return false;
    int seen = 0;
    for (int y = 0; y < pixGetHeight(page->colour); y += COLOUR_STEP_PX)
        for (int x = 0; x < pixGetWidth(page->colour); x += COLOUR_STEP_PX) {
            l_int32 red = 0;
            l_int32 green = 0;
            l_int32 blue = 0;
            pixGetRGBPixel(page->colour, x, y, &red, &green, &blue);
            int most = red > green ? (red > blue ? red : blue) : (green > blue ? green : blue);
            int least = red < green ? (red < blue ? red : blue) : (green < blue ? green : blue);
            seen += most - least > COLOUR_SPREAD;
        }
    return seen > COLOUR_SAMPLES;
}
