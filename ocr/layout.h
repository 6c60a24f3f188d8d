/* What stands where on a page's text plane before anything is read: ink, rules, letters, cells,
 * lines. Not text and not yet a sheet (ocr/sheet.h), which is made of it. Made once a page, as it
 * lies, by the reader program; ocr/upright.c looks at it, and where the page need not be turned the
 * sheet is made of the same. All lengths are layout pixels (ocr/ink.h). */
#ifndef SEALROOM_OCR_LAYOUT_H
#define SEALROOM_OCR_LAYOUT_H

#include "ocr/text_lines.h"

/* A line that was read already. */
struct layout_text {
    int line; /* index of layout.lines */
    struct line_text text;
};

/* {0} at birth; ended by layout_free. */
struct layout {
    struct ink ink;
    struct ruling ruling;
    struct letters letters;
    struct cell_list cells;
    struct run_list lines;
    struct layout_text *texts;
    int text_count;
};

/* layout_of looks at the page's text plane, red stamps taken out. ENGINE faults. */
MUST_CHECK bool layout_of(const struct page *page, struct layout *out, struct fault *why);

/* layout_of_ink goes on from ink that is there already, which becomes the layout's. ENGINE faults;
 * the ink is gone then too. */
MUST_CHECK bool layout_of_ink(struct ink *ink, struct layout *out, struct fault *why);
void layout_free(struct layout *layout);

/* layout_keep_text takes over the text of a line, for whoever wants it read later. */
void layout_keep_text(struct layout *layout, int line, struct line_text *text);

#endif
