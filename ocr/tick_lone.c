#include "ocr/tick_lone.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* The left tip of a tick's hook stands between these heights, 0 = its top; that of a stroke upwards
 * stands lower than the third. The right tip of both is above the last. In four printed faces ticks
 * begin at 0.47 to 0.80, strokes at 0.95 to 1.00. */
#define HOOK_TOP    0.25
#define HOOK_FOOT   0.84
#define STROKE_FOOT 0.90
#define RIGHT_TIP   0.35

static bool is_one_of(const char *signs, int32_t code) {
    for (int32_t c = text_next(&signs); c; c = text_next(&signs))
        if (c == code)
            return true;
    return false;
}

/* Mean height of the ink in a column of a mark: 0 = top, 1 = foot. */
static double tip_height(PIX *dark, struct box_px mark, int x) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < mark.height; y++) {
        l_uint32 ink = 0;
        pixGetPixel(dark, x, mark.y + y, &ink);
        sum += ink ? y : 0;
        count += ink != 0;
    }
    return count > 0 && mark.height > 1 ? sum / count / (mark.height - 1) : 0;
}

/* The largest piece of ink that does not run out of the area, as rules of the cell do. */
static struct box_px mark_in(PIX *dark) {
    struct box_px mark = {0};
    BOXA *parts = pixConnCompBB(dark, 8);
    for (int i = 0; parts && i < boxaGetCount(parts); i++) {
        struct box_px box = {0};
        boxaGetBoxGeometry(parts, i, &box.x, &box.y, &box.width, &box.height);
        bool inside = box.x > 0 && box.y > 0 && box.x + box.width < pixGetWidth(dark) &&
                      box.y + box.height < pixGetHeight(dark);
        if (inside && box_area_px(box) > box_area_px(mark))
            mark = box;
    }
    boxaDestroy(&parts);
    return mark;
}

static enum lone_mark by_ink(const struct page *page, struct box_px box) {
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, box_grown(box, box.height / 2), TICK_FAINT);
    if (!dark)
        return LONE_DOUBT;
    struct box_px mark = mark_in(dark);
    if (box_is_empty(mark))
        return LONE_DOUBT;
    double left = tip_height(dark, mark, mark.x);
    double right = tip_height(dark, mark, mark.x + mark.width - 1);
    if (right <= RIGHT_TIP && left >= STROKE_FOOT)
        return LONE_STROKE;
    return right <= RIGHT_TIP && left >= HOOK_TOP && left <= HOOK_FOOT ? LONE_TICK : LONE_DOUBT;
}

enum lone_mark tick_lone(const struct page *page, const struct place *place) {
    if (place->state != PLACE_WRITTEN || place->count != 1)
        return LONE_NONE;
    int32_t code = place->glyphs[0].code;
    if (is_one_of("√✓✔☑■V", code))
        return LONE_TICK;
    if (is_one_of("×X☒", code))
        return LONE_CROSS;
    return is_one_of("/／丿ノ", code) ? by_ink(page, place->box) : LONE_NONE;
}
