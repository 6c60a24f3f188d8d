/* Takes the ink of red stamps out of what layout sees. Not a finder of seals (seal/) and no change
 * to what engines read: print under a stamp is black and stays. Used by ocr/sheet.c and
 * ocr/upright.c. */
#ifndef SEALROOM_OCR_RED_INK_H
#define SEALROOM_OCR_RED_INK_H

#include "ocr/ink.h"

/* red_ink_remove clears the ink of `ink`'s plane (made of page->text) where the page's colour plane
 * is red and not dark, in heaps as large as stamps: red rules and lines of red print stay. Pages
 * without colour stay as they are. */
void red_ink_remove(const struct page *page, struct ink *ink);

#endif
