/* Text that nobody needs: long lines of prose (instructions, declarations, a licence's scope of
 * business) and marks at the very rim of a sheet. Prose is read only as far as a label would reach,
 * and to its end when a label of the page's kind, or tick options, stand there. Not a judge of
 * meaning: length and place alone say what may be prose. Used by ocr/block.c and ocr/paper.c. */
#ifndef SEALROOM_OCR_PROSE_H
#define SEALROOM_OCR_PROSE_H

#include "ocr/label.h"

/* prose_is_likely tells a line that is longer than labelled values are, and stands in no cell of a
 * form. prose_is_rim tells a line within the few millimetres of an A4 sheet's upper or lower edge
 * that printers cannot reach: marks of scanners and fax machines. */
bool prose_is_likely(const struct sheet *sheet, int line);
bool prose_is_rim(const struct sheet *sheet, int line);

/* prose_complete reads to their ends the lines of which labels or tick options of the kind have
 * been seen, and the line below each; *any tells whether there were any, so that blocks and labels
 * must be made anew. ENGINE faults. */
MUST_CHECK bool prose_complete(struct sheet *sheet, const struct block_list *blocks,
                               const struct kind_words *words, bool *any, struct fault *why);

#endif
