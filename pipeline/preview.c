#include "pipeline/preview.h"

#include "base/limits.h"
#include "page/halve.h"
#include "page/shrink.h"

#include <leptonica/allheaders.h>

/* JPEG quality of 0 to 100: print stays crisp, a page some 300 kB. */
#define QUALITY 80
/* Paper around a crop, as a share of its size, so that its edge is seen. */
#define MARGIN_SHARE 12

static void pix_free(struct Pix **pix) {
    pixDestroy(pix);
}

/* What is a little larger than asked for stays so: another scale costs more than the bytes. */
#define SLACK 1.2F

/* Halves are the cheapest, so they go first. */
static struct Pix *reduced(struct Pix *pix, float scale) {
    SCOPED(pix_free)
    struct Pix *from = pixClone(pix);
    for (; from && scale <= 0.5F; scale *= 2) {
        struct Pix *half = halve_mean(from);
        pixDestroy(&from);
        from = half;
    }
    if (!from)
        return NULL;
    return scale * SLACK >= 1 ? pixClone(from) : shrink(from, scale);
}

static bool encode(struct Pix *pix, int side_px, struct blob *out, struct fault *why) {
    int longest = pixGetWidth(pix) > pixGetHeight(pix) ? pixGetWidth(pix) : pixGetHeight(pix);
    float scale = longest > side_px ? (float)side_px / (float)longest : 1.0f;
    SCOPED(pix_free)
    struct Pix *small = reduced(pix, scale);
    size_t length = 0;
    l_uint8 *bytes = NULL;
    if (!small || pixWriteMemJpeg(&bytes, &length, small, QUALITY, 0) != 0)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "JPEG");
    *out = (struct blob){bytes, length};
    return true;
}

static struct Pix *best_plane(const struct page *page) {
    return page->colour ? page->colour : page->gray;
}

bool preview_full(const struct page *page, struct blob *out, struct fault *why) {
    return encode(best_plane(page), LIMIT_MAX_SIDE_PX, out, why);
}

bool preview_page(const struct page *page, struct blob *out, struct fault *why) {
    return encode(best_plane(page), PREVIEW_SIDE_PX, out, why);
}

bool preview_slice(const struct page *page, struct box_px box, struct blob *out,
                   struct fault *why) {
    struct box_px whole = {0, 0, page->width_px, page->height_px};
    struct box_px wanted = box_intersection(box, whole);
    BOX *area = boxCreate(wanted.x, wanted.y, wanted.width, wanted.height);
    SCOPED(pix_free)
    struct Pix *crop = pixClipRectangle(best_plane(page), area, NULL);
    boxDestroy(&area);
    if (!crop)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "crop");
    return encode(crop, PREVIEW_CROP_SIDE_PX, out, why);
}

bool preview_crop(const struct page *page, struct box_px box, struct blob *out, struct fault *why) {
    int margin = (box.width > box.height ? box.width : box.height) / MARGIN_SHARE;
    return preview_slice(page, box_grown(box, margin), out, why);
}
