/* Any bytes as a scan file, headers only. Promises: a reason or at least one page, within the
 * limits; asking twice gives the same answer; and no more memory than a header needs. */
#include "base/limits.h"
#include "page/scan.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

static void promise(bool kept) {
    if (!kept)
        abort();
}

static bool same_head(const struct scan_page_head *a, const struct scan_page_head *b) {
    return a->width_px == b->width_px && a->height_px == b->height_px &&
           a->fault.word == b->fault.word;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    SCOPED(scan_close)
    struct scan *first = NULL, *second = NULL;
    struct fault why = {0}, again = {0};
    bool opened = scan_open(bytes, size, &first, &why);
    promise(opened == scan_open(bytes, size, &second, &again));
    promise(why.kind == again.kind && why.word == again.word);
    if (!opened)
        return 0;
    promise(scan_page_count(first) == scan_page_count(second));
    promise(scan_page_count(first) >= 1 && scan_page_count(first) <= LIMIT_MAX_PAGES);
    for (int i = 0; i < scan_page_count(first); i++) {
        const struct scan_page_head *head = scan_page_head(first, i);
        promise(same_head(head, scan_page_head(second, i)));
        promise(head->fault.kind != FAULT_NONE ||
                (long)head->width_px * head->height_px <= LIMIT_MAX_PIXELS);
    }
    return 0;
}
