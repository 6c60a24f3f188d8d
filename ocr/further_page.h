/* A detail form's second and later pages: the table's head again and more rows, no title and no
 * unit. Not the papers that say what they are (ocr/kind.h). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_FURTHER_PAGE_H
#define SEALROOM_OCR_FURTHER_PAGE_H

#include "ocr/kind.h"
#include "ocr/label.h"

/* further_page_find changes a guess that says `other` for a page that begins with the head of a
 * detail form's table: at least three of its columns, the names and numbers of holders (or the
 * names of certificates) among them, and one that only certificates have. A page with a title of
 * its own, a list of people about something else, and rows without a head stay other: a roster is
 * no detail form. */
void further_page_find(struct sheet *sheet, const struct block_list *blocks,
                       struct kind_guess *guess);

#endif
