/* A page as places for text: lines found by layout, ruling lines and the cells between them; a
 * line's text is read when it is first asked for, and only once. Not an understanding of papers:
 * ocr/kind.h and the field readers stand on it. Used by every recogniser in ocr/. All boxes here
 * are pixels of the page's deskewed text plane. */
#ifndef SEALROOM_OCR_SHEET_H
#define SEALROOM_OCR_SHEET_H

#include "base/fault.h"
#include "base/geometry.h"
#include "base/line_reader.h"
#include "page/page.h"

struct layout;

/* The engines that read: `first` always, `second` (may be NULL) asked for deciding fields only. */
struct engines {
    struct line_reader *first;
    struct line_reader *second;
};

/* A run of text on one line inside one cell. */
struct sheet_line {
    struct box_px box;
    int cell; /* index of sheet.cells, -1 when it stands in no cell */
    bool is_read;
    bool is_head;          /* read only where it begins: prose */
    struct line_text text; /* meaningful once is_read */
};

/* A rectangle between ruling lines. row and column count within its grid; spans are at least 1. */
struct sheet_cell {
    struct box_px box;
    int grid;
    int row, column, row_span, column_span;
};

struct sheet {
    const struct page *page;  /* lent */
    struct engines engines;   /* lent */
    struct sheet_line *lines; /* in reading order: top to bottom, then left to right */
    int line_count;
    struct sheet_cell *cells;
    int cell_count;
    int lines_read;        /* how many lines an engine has read so far */
    struct layout *layout; /* what reading needs to know of the page; owned */
};

/* sheet_new finds lines and cells on the page's text plane; no text is read. ENGINE or LIMIT
 * faults. The sheet borrows page and engines; end it with sheet_free. */
MUST_CHECK bool sheet_new(const struct page *page, struct engines engines, struct sheet *out,
                          struct fault *why);
/* sheet_from is sheet_new with the layout at hand, which the sheet takes over; lines that were read
 * already keep their text. */
void sheet_from(const struct page *page, struct engines engines, struct layout *layout,
                struct sheet *out);
void sheet_free(struct sheet *sheet);

/* sheet_line_text lends a line's text, reading it on the first call; NULL with ENGINE when that
 * fails. An empty line gives text "". */
const struct line_text *sheet_line_text(struct sheet *sheet, int line, struct fault *why);

/* sheet_line_head lends the text of a line's first dozen ems, which from then on counts as the
 * line's, unless it was read already; sheet_line_rest reads such a line to its end after all.
 * sheet_line_skip gives it no text. */
const struct line_text *sheet_line_head(struct sheet *sheet, int line, struct fault *why);
MUST_CHECK bool sheet_line_rest(struct sheet *sheet, int line, struct fault *why);
void sheet_line_skip(struct sheet *sheet, int line);

/* sheet_read_box reads one line of text in any box with a given alphabet, afresh. The caller ends
 * *out with line_text_free. */
MUST_CHECK bool sheet_read_box(struct sheet *sheet, struct box_px box, enum line_alphabet alphabet,
                               struct line_text *out, struct fault *why);

/* sheet_read_darkest is sheet_read_box of the darkest ink alone: print under a seal that is dark in
 * gray, as blue ones and those of scans without colour are. *out stays {0} where all ink is alike.
 */
MUST_CHECK bool sheet_read_darkest(struct sheet *sheet, struct box_px box,
                                   enum line_alphabet alphabet, struct line_text *out,
                                   struct fault *why);

/* sheet_read_boxes reads what stands in some boxes, at most SHEET_BOXES_MOST, as if it stood side
 * by side on one line, in their order: characters under each other, or one to a printed box.
 * Engines read lines better than lone characters. The caller ends *out with line_text_free. */
#define SHEET_BOXES_MOST 40
MUST_CHECK bool sheet_read_boxes(struct sheet *sheet, const struct box_px *boxes, int count,
                                 enum line_alphabet alphabet, struct line_text *out,
                                 struct fault *why);

/* sheet_read_lone reads one character that stands alone (人, 否) by showing it several times side
 * by side, and gives *out one character as sure as its places agree, or none. The caller ends *out
 * with line_text_free. */
MUST_CHECK bool sheet_read_lone(struct sheet *sheet, struct box_px box, struct line_text *out,
                                struct fault *why);

/* sheet_second_opinion is sheet_read_box by the second engine; false without a fault when there is
 * none (why->kind stays FAULT_NONE). */
MUST_CHECK bool sheet_second_opinion(struct sheet *sheet, struct box_px box,
                                     enum line_alphabet alphabet, struct line_text *out,
                                     struct fault *why);

#endif
