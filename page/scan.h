/* A scan file in memory: how many pages it holds, how large they are, and each page decoded on its
 * own. Not a reader of text and not an opener of paths: the bytes are lent (mapped by the reader
 * program) and must stay until scan_close. Used by the reader program, page-look and the tests.
 *
 * The life of a scan: scan_open sniffs the format by content and reads the headers of all pages
 * without decoding one; scan_page_head tells what they say; scan_load_page decodes one page, each
 * as often as wanted, in any order; scan_close ends it. A page that is damaged or beyond
 * base/limits.h has its fault in its head and costs nobody but itself. */
#ifndef SEALROOM_PAGE_SCAN_H
#define SEALROOM_PAGE_SCAN_H

#include "base/fault.h"
#include "base/scoped.h"

#include <stddef.h>

struct scan;
struct page;

/* What a page's header says. Sizes are of the page turned as the file asks (EXIF, TIFF tag, PDF
 * /Rotate); 0 when the header cannot be read. dpi is what may be believed, 0 = unknown. fault.kind
 * is FAULT_NONE for a page that may be loaded. */
struct scan_page_head {
    int width_px, height_px;
    double dpi;
    struct fault fault;
};

/* scan_open reads the inventory. INPUT faults: SCAN_EMPTY, SCAN_UNKNOWN_FORMAT, SCAN_DAMAGED,
 * SCAN_TRUNCATED, SCAN_ENCRYPTED, SCAN_NO_PAGES. LIMIT faults: SCAN_TOO_MANY_BYTES,
 * SCAN_TOO_MANY_PAGES. The scan belongs to the caller, the bytes stay the caller's. */
MUST_CHECK bool scan_open(const void *bytes, size_t size_bytes, struct scan **out,
                          struct fault *why);

/* scan_format_name lends "pdf", "tiff", "png", … */
const char *scan_format_name(const struct scan *scan);

/* scan_page_count is at least 1. Pages are counted from 0. */
int scan_page_count(const struct scan *scan);

/* scan_page_head lends the head of a page. */
const struct scan_page_head *scan_page_head(const struct scan *scan, int index);

/* scan_load_page decodes one page and prepares it (page/prepare.h): turned as the file asks, pixels
 * square, planes made, skew measured. The page belongs to the caller (page_free). INPUT faults:
 * SCAN_TRUNCATED, SCAN_DAMAGED; LIMIT faults: SCAN_TOO_SMALL, SCAN_TOO_LARGE; never half a page. */
MUST_CHECK bool scan_load_page(struct scan *scan, int index, struct page *out, struct fault *why);

/* scan_is_whole tells whether the file goes to its end, as far as that can be seen without
 * decoding: false for one that is still being copied. A file that is whole may be damaged all the
 * same. */
bool scan_is_whole(const struct scan *scan);

/* scan_close frees *scan and makes it NULL; for SCOPED. */
void scan_close(struct scan **scan);

#endif
