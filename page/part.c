#include "page/part.h"

#include "page/paper.h"
#include "page/skew.h"
#include "page/straighten.h"

#include <leptonica/allheaders.h>

/* Feeders turn a sheet by little; a hand lays a card on the glass as it falls, further than a
 * page's skew is looked for. The ranges overlap a little. */
#define FURTHER_RAD (1.9 * SKEW_MOST_RAD)

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

/* The skew of a plane that was turned by `turn_rad` first. */
static bool measure_turned(struct Pix *small, double dpi, double turn_rad, double *skew_rad) {
    struct Pix *turned = straighten(small, turn_rad);
    double rest_rad = 0;
    bool known = turned && skew_measure(turned, dpi, false, &rest_rad);
    pixDestroy(&turned);
    if (known)
        *skew_rad = turn_rad + rest_rad;
    return known;
}

static bool measure(struct Pix *small, double dpi, double *skew_rad) {
    return skew_measure(small, dpi, false, skew_rad) ||
           measure_turned(small, dpi, FURTHER_RAD, skew_rad) ||
           measure_turned(small, dpi, -FURTHER_RAD, skew_rad);
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
    bool known = measure(small, small_dpi, &skew_rad);
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
