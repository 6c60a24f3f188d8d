/* The text plane in black and white at the scale in which layout works. Not yet lines or cells.
 * Used by the layout of ocr/ (ruling.c, text_lines.c, crop.c, upright.c).
 * Lengths of layout are millimetres on paper turned into pixels by `px_per_mm`, so that scans of
 * any resolution are laid out alike. */
#ifndef SEALROOM_OCR_INK_H
#define SEALROOM_OCR_INK_H

#include "base/fault.h"
#include "ocr/inverse.h"
#include "page/page.h"

/* {0} at birth; ended by ink_free. `plane` is 1 bpp at some 100-210 dpi; `scale` is how many pixels
 * of the text plane one of its pixels spans (0.5, 1, 2 or 4). `threshold` is the gray below which a
 * pixel is ink. `inverse` are the bars whose print is light: the plane has it as ink. */
struct ink {
    struct Pix *plane;
    double scale;
    int threshold;
    double px_per_mm;
    struct inverse_list inverse;
};

/* ink_of binarises an 8 bpp plane whose paper is white (page/page.h). `dpi` 0 = unknown: the
 * picture is then taken to show a sheet of A4's size. ENGINE faults. */
MUST_CHECK bool ink_of(struct Pix *gray, double dpi, struct ink *out, struct fault *why);
void ink_free(struct ink *ink);

/* ink_px gives a length on paper in layout pixels, at least 1. */
int ink_px(const struct ink *ink, double mm);

/* ink_dpi gives the resolution that layout goes by: the stated one, else A4's. */
double ink_dpi(int width_px, int height_px, double dpi);

#endif
