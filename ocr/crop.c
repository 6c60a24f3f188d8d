#include "ocr/crop.h"

#include "base/geometry.h"
#include "base/memory.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Paper around the ink: 5 px at 300 dpi reads best (ocr-measurements.md, 4a). */
#define MARGIN_MM (5 * MM_PER_INCH / 300)
/* A stroke that crosses a rule is seen this far beyond it. */
#define BEYOND_MM 0.25
#define PAPER     255

/* What erasing one rule's mask needs to know; `step_x`, `step_y` point across the rule. */
struct eraser {
    PIX *plane, *mask;
    double scale;
    int threshold, beyond;
    int step_x, step_y;
};

static int gray_at(PIX *plane, int x, int y) {
    if (x < 0 || y < 0 || x >= pixGetWidth(plane) || y >= pixGetHeight(plane))
        return PAPER;
    return GET_DATA_BYTE(pixGetData(plane) + (long)y * pixGetWpl(plane), x);
}

static bool masked(const struct eraser *eraser, int x, int y) {
    x = (int)(x / eraser->scale);
    y = (int)(y / eraser->scale);
    if (x < 0 || y < 0 || x >= pixGetWidth(eraser->mask) || y >= pixGetHeight(eraser->mask))
        return false;
    return GET_DATA_BIT(pixGetData(eraser->mask) + (long)y * pixGetWpl(eraser->mask), x) != 0;
}

/* dark_beyond tells whether there is ink right behind a rule's mask, going `way` (1 or -1). */
static bool dark_beyond(const struct eraser *eraser, int x, int y, int way) {
    int step_x = eraser->step_x * way;
    int step_y = eraser->step_y * way;
    while (masked(eraser, x, y)) {
        x += step_x;
        y += step_y;
    }
    for (int i = 0; i < eraser->beyond; i++)
        if (gray_at(eraser->plane, x + i * step_x, y + i * step_y) >= eraser->threshold)
            return false;
    return true;
}

/* any_masked tells whether a rule runs through a box at all, which most lines of text are free of.
 */
static bool any_masked(const struct eraser *eraser, struct box_px box) {
    BOX *place =
        boxCreate((int)(box.x / eraser->scale), (int)(box.y / eraser->scale),
                  (int)(box.width / eraser->scale) + 2, (int)(box.height / eraser->scale) + 2);
    PIX *part = place ? pixClipRectangle(eraser->mask, place, NULL) : NULL;
    l_int32 empty = 0;
    if (part)
        pixZero(part, &empty);
    pixDestroy(&part);
    boxDestroy(&place);
    return !empty;
}

static void erase(const struct eraser *eraser, struct box_px box, uint8_t *pixels) {
    if (!any_masked(eraser, box))
        return;
    for (int y = 0; y < box.height; y++)
        for (int x = 0; x < box.width; x++) {
            int page_x = box.x + x;
            int page_y = box.y + y;
            if (masked(eraser, page_x, page_y) && !(dark_beyond(eraser, page_x, page_y, 1) &&
                                                    dark_beyond(eraser, page_x, page_y, -1)))
                pixels[y * box.width + x] = PAPER;
        }
}

void crop_free(struct crop *crop) {
    free(crop->pixels);
    *crop = (struct crop){0};
}

/* Print that is light on a dark bar is shown dark on paper. */
static void turn_over(const struct ink *ink, struct box_px cut, uint8_t *pixels) {
    for (int i = 0; i < ink->inverse.count; i++) {
        const struct inverse *bar = &ink->inverse.at[i];
        struct box_px place = {(int)(bar->box.x * ink->scale), (int)(bar->box.y * ink->scale),
                               (int)(bar->box.width * ink->scale),
                               (int)(bar->box.height * ink->scale)};
        struct box_px shared = box_intersection(place, cut);
        for (int y = shared.y; y < shared.y + shared.height; y++)
            for (int x = shared.x; x < shared.x + shared.width; x++) {
                uint8_t *pixel = &pixels[(y - cut.y) * cut.width + x - cut.x];
                *pixel = (uint8_t)inverse_gray(bar, *pixel);
            }
    }
}

struct crop crop_of(struct Pix *plane, const struct ink *ink, const struct ruling *ruling,
                    struct box_px box) {
    int margin = (int)fmax(2, round(MARGIN_MM * ink->px_per_mm * ink->scale));
    struct box_px page = {0, 0, pixGetWidth(plane), pixGetHeight(plane)};
    struct box_px cut = box_intersection(box_grown(box, margin), page);
    if (box_is_empty(cut))
        return (struct crop){0};
    uint8_t *pixels = memory_new((size_t)cut.width, (size_t)cut.height);
    for (int y = 0; y < cut.height; y++)
        for (int x = 0; x < cut.width; x++)
            pixels[y * cut.width + x] = (uint8_t)gray_at(plane, cut.x + x, cut.y + y);
    turn_over(ink, cut, pixels);
    struct eraser eraser = {.plane = plane,
                            .mask = ruling->level_mask,
                            .scale = ink->scale,
                            .threshold = ink->threshold,
                            .beyond = (int)fmax(1, round(BEYOND_MM * ink->px_per_mm * ink->scale)),
                            .step_y = 1};
    erase(&eraser, cut, pixels);
    eraser.mask = ruling->plumb_mask;
    eraser.step_x = 1;
    eraser.step_y = 0;
    erase(&eraser, cut, pixels);
    return (struct crop){.pixels = pixels,
                         .picture = {.gray = pixels,
                                     .width_px = cut.width,
                                     .height_px = cut.height,
                                     .stride_bytes = cut.width}};
}
