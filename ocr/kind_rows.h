/* The rows of a page as titles are sought in them: cut where wide gaps make two texts of one, and
 * without the English that stands behind. Not blocks (ocr/block.h). Used by ocr/kind.c. */
#ifndef SEALROOM_OCR_KIND_ROWS_H
#define SEALROOM_OCR_KIND_ROWS_H

#include "ocr/block.h"

struct page_row {
    char *text;                 /* folded, without the colon */
    const struct glyph *glyphs; /* lent; with the colon */
    int glyph_count;
    bool has_colon;
    struct box_px box;
    bool open; /* ends with neither point nor colon */
};
struct page_rows {
    struct page_row *at;
    int count;
    int top, bottom;
    double line_px; /* the page's usual line height */
};

/* page_rows_find gives the rows of all blocks, for page_rows_free; it lends from the blocks. */
void page_rows_find(const struct sheet *sheet, const struct block_list *blocks,
                    struct page_rows *out);
void page_rows_free(struct page_rows *rows);

#endif
