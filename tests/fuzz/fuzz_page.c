/* Any bytes as a scan file. Promises: an inventory either fails with a reason or gives pages whose
 * heads are within base/limits.h or have a fault; a page that loads has the size its head told,
 * planes of one size and the right depths; one that does not leaves nothing behind and a reason. */
#include "base/limits.h"
#include "page/page.h"
#include "page/scan.h"
#include "tests/fuzz/fuzz.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>

/* Larger pages and later ones cost time and show nothing new. */
#define MOST_PIXELS (1500L * 1500)
#define MOST_PAGES  3

static void promise(bool kept) {
    if (!kept)
        abort();
}

static void check_plane(const struct page *page, struct Pix *plane, int depth) {
    promise(pixGetWidth(plane) == page->width_px && pixGetHeight(plane) == page->height_px);
    promise(pixGetDepth(plane) == depth);
}

static void check_page(const struct page *page, const struct scan_page_head *head) {
    promise(page->width_px == head->width_px && page->height_px == head->height_px);
    promise(page->gray && page->text);
    check_plane(page, page->gray, 8);
    check_plane(page, page->text, 8);
    if (page->colour)
        check_plane(page, page->colour, 32);
    promise(page->dpi == 0 || (page->dpi >= LIMIT_MIN_DPI && page->dpi <= LIMIT_MAX_DPI));
    promise(page->frame.width_px == page->width_px && page->frame.height_px == page->height_px);
}

static void load(struct scan *scan, int index) {
    const struct scan_page_head *head = scan_page_head(scan, index);
    if (head->fault.kind == FAULT_NONE) {
        promise(head->width_px >= LIMIT_MIN_SIDE_PX && head->height_px >= LIMIT_MIN_SIDE_PX);
        promise(head->width_px <= LIMIT_MAX_SIDE_PX && head->height_px <= LIMIT_MAX_SIDE_PX);
        if ((long)head->width_px * head->height_px > MOST_PIXELS)
            return;
    }
    struct fault why = {0};
    SCOPED(page_free)
    struct page page = {0};
    if (scan_load_page(scan, index, &page, &why))
        check_page(&page, head);
    else
        promise(why.kind != FAULT_NONE && !page.colour && !page.gray && !page.text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    SCOPED(scan_close)
    struct scan *scan = NULL;
    struct fault why = {0};
    if (!scan_open(bytes, size, &scan, &why)) {
        promise(why.kind != FAULT_NONE && !scan);
        return 0;
    }
    promise(scan_page_count(scan) >= 1 && scan_page_count(scan) <= LIMIT_MAX_PAGES);
    for (int i = 0; i < scan_page_count(scan) && i < MOST_PAGES; i++)
        load(scan, i);
    return 0;
}
