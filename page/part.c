#include "page/part.h"

#include "page/paper.h"
#include "page/skew.h"
#include "page/straighten.h"

#include <leptonica/allheaders.h>

/* The plane with white all around the part; NULL when there is no memory. */
static struct Pix *plane_of(const struct page *page, struct box_px part) {
    struct Pix *plane = pixCreate(page->width_px, page->height_px, 8);
    if (!plane)
        return NULL;
    pixSetAll(plane);
    pixRasterop(plane, part.x, part.y, part.width, part.height, PIX_SRC, page->gray, part.x,
                part.y);
    return plane;
}

bool page_part(const struct page *page, struct box_px part, struct page *out, struct fault *why) {
    struct Pix *plane = plane_of(page, part);
    struct Pix *small = NULL;
    double small_dpi = 0;
    double skew_rad = 0;
    if (!plane)
        return fault_memory(why);
    if (!paper_small(plane, page->dpi, &small, &small_dpi, why)) {
        pixDestroy(&plane);
        return false;
    }
    bool known = skew_measure(small, small_dpi, &skew_rad);
    pixDestroy(&small);
    struct Pix *text = known ? straighten(plane, skew_rad) : pixClone(plane);
    if (!text) {
        pixDestroy(&plane);
        return fault_memory(why);
    }
    *out = *page;
    out->colour = NULL;
    out->gray = plane;
    out->text = text;
    out->skew_known = known;
    out->frame = (struct frame){page->width_px, page->height_px, known ? skew_rad : 0};
    return true;
}
