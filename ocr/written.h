/* Ink on the text plane: is anything written in a box? Not text and not seals (coloured ink is
 * faded out of the plane). Used to tell an empty place from one that the engine could not read. */
#ifndef SEALROOM_OCR_WRITTEN_H
#define SEALROOM_OCR_WRITTEN_H

#include "packet/names.h"
#include "page/page.h"

/* written_answer answers ANSWER_UNKNOWN without a picture; else whether marks as large as
 * characters stand in the box: ruling lines and underlines, dots and specks do not count. */
enum answer written_answer(const struct page *page, struct box_px box);

/* written_share gives the share of pixels in a box that are darker than paper, faint print
 * included, -1 without a picture or outside it. */
double written_share(const struct page *page, struct box_px box);

/* written_dark_share counts only what is as dark as print. */
double written_dark_share(const struct page *page, struct box_px box);

/* written_coloured tells whether a page bears coloured ink: a seal's, a pen's. False for scans
 * without colour. */
bool written_coloured(const struct page *page);

/* written_solid tells whether a piece of solid dark ground lies on a page, away from its edges: a
 * bank card, a picture. False where the resolution is unknown. */
bool written_solid(const struct page *page);

#endif
