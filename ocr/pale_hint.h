/* Whether a page may bear pale rules at all: a glance that spares most pages the search. Not the
 * search (ocr/pale_rules.h), which is asked where this says yes; it errs towards yes. Method: the
 * same valleys, of means over fixed pieces of rows and columns instead of sliding ones. */
#ifndef SEALROOM_OCR_PALE_HINT_H
#define SEALROOM_OCR_PALE_HINT_H

#include "ocr/ink.h"

/* Valleys outside the ink, in layout pixels. `gray` is an 8 bpp plane of the size of the ink's;
 * `side_px` where the paper beside a rule begins; `contrast` in gray levels; `level_px` and
 * `plumb_px` how long rules are at least. */
struct pale_look {
    struct Pix *gray;
    const struct ink *ink;
    int side_px, contrast;
    int level_px, plumb_px;
};

/* pale_hint_px gives the length of level and plumb pale valleys together, in layout pixels, each of
 * their rows and columns counted. */
long pale_hint_px(const struct pale_look *look);

#endif
