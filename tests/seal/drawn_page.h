/* Pages that the tests draw: paper, print, false friends of seals, and the scanner's own harm.
 * Not a layout of any real form. Used by the scenes and by tests that need one thing on a page.
 *
 * Coordinates are millimetres from the sheet's upper left corner. */
#ifndef SEALROOM_TESTS_SEAL_DRAWN_PAGE_H
#define SEALROOM_TESTS_SEAL_DRAWN_PAGE_H

#include "seal/dice.h"
#include "seal/drawn_seal.h"

#include <cairo.h>

struct Pix;

struct drawn_page {
    cairo_surface_t *surface; /* RGB24 */
    cairo_t *cr;              /* in mm, turned by the skew */
    double dpi, skew_rad;
    double width_mm, height_mm;
    double crossed; /* share of the last seal's ink that fell on dark print */
};

/* How the sheet is scanned. */
struct drawn_scan {
    bool colourless; /* a gray scan: no colour plane at all */
    double blur_px;
    double noise;     /* spread, of 255 */
    double shade;     /* share of light lost towards one edge */
    double cast[3];   /* paper colour, 0 to 1 */
    int jpeg_quality; /* 0 = lossless */
};

struct drawn_page drawn_page_open(double width_mm, double height_mm, double dpi, double skew_rad);
void drawn_page_close(struct drawn_page *page);

/* drawn_page_seal stamps a seal and gives its true box. */
struct box_px drawn_page_seal(struct drawn_page *page, const struct drawn_seal *seal,
                              struct dice *dice);

/* What is printed. */
void drawn_text(struct drawn_page *page, struct dice *dice);
void drawn_form(struct drawn_page *page, struct dice *dice);

/* False friends. */
void drawn_letterhead(struct drawn_page *page, struct dice *dice);
void drawn_red_form(struct drawn_page *page, struct dice *dice);
void drawn_tinted_cells(struct drawn_page *page, struct dice *dice);
void drawn_emblem(struct drawn_page *page, struct dice *dice);
void drawn_thumbprint(struct drawn_page *page, struct dice *dice);
void drawn_pen(struct drawn_page *page, struct dice *dice);
void drawn_clerk_stamp(struct drawn_page *page, struct dice *dice);
void drawn_logo(struct drawn_page *page, struct dice *dice);
void drawn_photo(struct drawn_page *page, struct dice *dice);
void drawn_banner(struct drawn_page *page, struct dice *dice);
void drawn_circled(struct drawn_page *page, struct dice *dice);
void drawn_date_stamp(struct drawn_page *page, struct dice *dice);

/* drawn_page_scan gives the colour picture (32 bpp, NULL when colourless) and the gray one (8 bpp:
 * the red channel, or the lightness of a colourless scan); the caller destroys both. */
void drawn_page_scan(struct drawn_page *page, const struct drawn_scan *scan, struct dice *dice,
                     struct Pix **colour, struct Pix **gray);

#endif
