/* A sheet that was photographed from aside, on a darker desk, made flat. Not the skew of a scan
 * (page/skew.h): only sheets whose opposite edges lean against each other are bent. Used by the
 * reader program before it reads a page. */
#ifndef SEALROOM_PAGE_FLATTEN_H
#define SEALROOM_PAGE_FLATTEN_H

#include "page/page.h"

/* How places of the flat page lie on the scan, both as they were before quarter turns. */
struct bend {
    float m[8]; /* the projective map, as Leptonica has it */
    int flat_width_px, flat_height_px, scan_width_px, scan_height_px;
};

/* page_flatten makes a page of the sheet alone, straightened by its four corners, for page_free;
 * *bent is false, and *out as it was, where the page has no colour, no desk around it on all sides,
 * or lies as flat as a scan does. The sheet's edges are found as lines along the border between
 * bright and dark (parted as N. Otsu, 1979). ENGINE faults (no memory). */
MUST_CHECK bool page_flatten(const struct page *page, struct page *out, struct bend *bend,
                             bool *bent, struct fault *why);

/* bend_to_scan gives the bounding box, on the scan turned by quarter turns, of a box of the flat
 * page turned alike. */
struct box_px bend_to_scan(const struct bend *bend, struct box_px flat, int quarter_turns);

#endif
