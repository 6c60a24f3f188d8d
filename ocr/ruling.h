/* Ruling lines of a page: borders of cells, underlines, frames; straight, nearly level or plumb,
 * gaps bridged. Not cells (ocr/grid.h). Used by the layout of ocr/. All lengths are layout pixels
 * (ocr/ink.h). */
#ifndef SEALROOM_OCR_RULING_H
#define SEALROOM_OCR_RULING_H

#include "ocr/ink.h"

/* One rule, `from` .. `to` along itself, at `at_from` .. `at_to` across (y of a level rule, x of a
 * plumb one), so that a rule may lean a little. */
struct rule {
    double from, to;
    double at_from, at_to;
    double thickness;
};

struct rule_list {
    struct rule *at;
    int count;
};

/* {0} at birth; ended by ruling_free. The masks are 1 bpp and cover the rules' ink with one pixel
 * around it. */
struct ruling {
    struct rule_list level, plumb;
    struct Pix *level_mask, *plumb_mask;
};

/* rule_across gives where a rule is across itself at a place along it. */
double rule_across(const struct rule *rule, double along);

/* ruling_find finds the rules by runs of ink longer than strokes of letters are (morphological
 * opening). Short plumb ones count only between two level ones. ENGINE faults. */
MUST_CHECK bool ruling_find(const struct ink *ink, struct ruling *out, struct fault *why);
void ruling_free(struct ruling *ruling);

#endif
