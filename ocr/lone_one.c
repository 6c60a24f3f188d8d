#include "ocr/lone_one.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/ink.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* The paper is white; pens and print are darker than this, seals and specks lighter. */
#define DARK_BELOW 150
/* Figures are so high, by type of 8 pt and by the largest pen; specks are smaller than the last. */
#define HIGH_LEAST_MM 1.8
#define HIGH_MOST_MM  8.0
#define SPECK_MM      0.6
/* Pens lean by some 15 degrees; what strikes a cell out leans by 25 and more. */
#define UPRIGHT 2.3
/* Rules of the cell; and around a character, whose box may be narrower than its ink. */
#define RULE_MM     0.5
#define AROUND_MM   1.0
#define DRIFT_SHARE 0.5

/* What engines make of a single stroke. */
static bool is_like_stroke(int32_t code) {
    static const char *const STROKES = "()|丨/\\lI!1[]{}‖ノ丿⟨";
    const char *at = STROKES;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (c == code)
            return true;
    return false;
}

static struct box_px area_of(const struct place *place, double px_of_mm) {
    bool read = place->state == PLACE_WRITTEN;
    return box_grown(place->box, (int)((read ? AROUND_MM : -RULE_MM) * px_of_mm));
}

/* The strokes and other ink of an area; ink that runs out of it is the cell's rules. */
struct ink_parts {
    int strokes, others;
};

static struct ink_parts parts_of(PIX *dark, double px_of_mm) {
    struct ink_parts parts = {0};
    BOXA *boxes = pixConnCompBB(dark, 8);
    for (int i = 0; boxes && i < boxaGetCount(boxes); i++) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
        bool outside =
            x == 0 || y == 0 || x + width == pixGetWidth(dark) || y + height == pixGetHeight(dark);
        bool speck = width < SPECK_MM * px_of_mm && height < SPECK_MM * px_of_mm;
        bool high = height >= HIGH_LEAST_MM * px_of_mm && height <= HIGH_MOST_MM * px_of_mm;
        bool stroke = high && height >= UPRIGHT * width;
        parts.strokes += !outside && !speck && stroke;
        parts.others += !outside && !speck && !stroke;
    }
    boxaDestroy(&boxes);
    return parts;
}

/* Whether an empty place is the room behind a label on its line, and no cell. */
static bool is_on_line(const struct place *place) {
    return place->state == PLACE_EMPTY && !box_is_empty(place->beside) &&
           place->box.y == place->beside.y && place->box.height == place->beside.height;
}

static struct ink_parts parts_in(const struct page *page, struct box_px area, double px_of_mm) {
    SCOPED(tick_pix_free)
    PIX *dark = box_is_empty(area) ? NULL : tick_plane(page, area, DARK_BELOW);
    return dark ? parts_of(dark, px_of_mm) : (struct ink_parts){0};
}

bool lone_one(const struct page *page, const struct place *place) {
    if (!page || !page->text || place->count > 1 ||
        (place->count == 1 && !is_like_stroke(place->glyphs[0].code)))
        return false;
    double px_of_mm = px_from_mm(1, ink_dpi(page->width_px, page->height_px, page->dpi));
    struct box_px area = area_of(place, px_of_mm);
    struct ink_parts parts = parts_in(page, area, px_of_mm);
    if (is_on_line(place) && parts.strokes + parts.others == 0) {
        /* Pens rise above the line of the label or sink below it. */
        int drift = (int)(DRIFT_SHARE * place->box.height);
        area.y -= drift;
        area.height += 2 * drift;
        parts = parts_in(page, area, px_of_mm);
    }
    return parts.strokes == 1 && parts.others == 0;
}
