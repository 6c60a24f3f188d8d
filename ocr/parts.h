/* A sheet that carries two papers with titles of their own, of which one at least is a form: side
 * by side on a wide sheet, or one under the other. Not copies pasted beside others (ocr/kind.h
 * finds those as `also`) and not what the papers say. Used by ocr/paper.c. Boxes are pixels of the
 * text plane. */
#ifndef SEALROOM_OCR_PARTS_H
#define SEALROOM_OCR_PARTS_H

#include "ocr/kind.h"

#define PARTS_MOST 2

/* A paper's share of the sheet. */
struct part {
    struct box_px box;
    struct kind_guess guess;
};

/* parts_find gives both papers of such a sheet, an application form first, else in reading order;
 * their number is 0 for a sheet that carries one, and where the second may only be mentioned. */
int parts_find(struct sheet *sheet, const struct block_list *blocks, struct part out[PARTS_MOST]);

/* blocks_within gives what of some blocks stands in a part, for block_list_free. */
void blocks_within(const struct block_list *blocks, struct box_px part, struct block_list *out);

#endif
