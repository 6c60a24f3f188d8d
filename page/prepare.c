#include "page/prepare.h"

#include "page/blank.h"
#include "page/colour.h"
#include "page/page.h"
#include "page/paper.h"
#include "page/quality.h"
#include "page/red.h"
#include "page/skew.h"
#include "page/straighten.h"

#include <leptonica/allheaders.h>
#include <math.h>

/* Turning by less moves no point of an A4 page at 300 dpi by more than a pixel or two, and would
 * only blur the strokes. */
#define LEAST_TURN_RAD 0.0008

/* The scan's planes before whitening: colour or NULL, and the red channel or the gray. */
struct planes {
    struct Pix *colour, *plane;
};

static void planes_free(struct planes *planes) {
    pixDestroy(&planes->colour);
    pixDestroy(&planes->plane);
}

/* What skew, blankness and quality are judged by. */
struct measured {
    struct Pix *small;
    double small_dpi;
    int paper_level;
};

static void measured_free(struct measured *measured) {
    pixDestroy(&measured->small);
}

static bool no_memory(struct fault *why) {
    return fault_memory(why);
}

static bool split(struct page_source *source, struct planes *out, struct fault *why) {
    struct Pix *pix = source->pix;
    source->pix = NULL;
    if (pixGetDepth(pix) == 8) {
        out->plane = pix;
        return true;
    }
    out->plane = red_plane(pix);
    if (source->could_be_colour || colour_is_there(pix))
        out->colour = pix;
    else
        pixDestroy(&pix);
    return out->plane || no_memory(why);
}

/* Where the page is level already, the text plane is the gray one, shared. */
static bool deskew(struct page *page, const struct measured *measured, struct fault *why) {
    double skew_rad = 0;
    page->skew_known = skew_measure(measured->small, measured->small_dpi, true, &skew_rad);
    if (fabs(skew_rad) < LEAST_TURN_RAD)
        page->text = pixClone(page->gray);
    else
        page->text = straighten(page->gray, skew_rad);
    page->frame = (struct frame){page->width_px, page->height_px, skew_rad};
    return page->text || no_memory(why);
}

static void judge(struct page *page, struct Pix *plane, const struct measured *measured) {
    page->blank = blank_page(page->colour, measured->small, measured->small_dpi);
    struct quality_view view = {.plane = plane,
                                .gray = page->gray,
                                .small = measured->small,
                                .dpi = page->dpi,
                                .paper_level = measured->paper_level,
                                .has_colour = page->colour != NULL,
                                .blank = page->blank};
    page->quality = quality_of(&view);
}

static bool make_gray(struct page *page, struct Pix *plane, int *paper_level, struct fault *why) {
    if (quality_is_bilevel(plane)) {
        *paper_level = 255;
        page->gray = pixClone(plane);
        return page->gray || no_memory(why);
    }
    SCOPED(paper_free)
    struct paper paper = paper_measure(plane);
    *paper_level = paper.page_level;
    return paper_whitened(plane, &paper, &page->gray, why);
}

bool page_prepare(struct page_source *source, struct page *out, struct fault *why) {
    setMsgSeverity(L_SEVERITY_NONE);
    SCOPED(planes_free)
    struct planes planes = {0};
    if (!split(source, &planes, why))
        return false;
    SCOPED(page_free)
    struct page page = {.width_px = pixGetWidth(planes.plane),
                        .height_px = pixGetHeight(planes.plane),
                        .dpi = source->dpi};
    page.colour = planes.colour;
    planes.colour = NULL;
    SCOPED(measured_free)
    struct measured measured = {0};
    if (!make_gray(&page, planes.plane, &measured.paper_level, why) ||
        !paper_small(page.gray, page.dpi, &measured.small, &measured.small_dpi, why))
        return false;
    judge(&page, planes.plane, &measured);
    pixDestroy(&planes.plane);
    if (!deskew(&page, &measured, why))
        return false;
    *out = page;
    page = (struct page){0};
    return true;
}
