/* Characters under each other (经办人 down the side of a form) read once more as a line. Not the
 * finding of such stacks (ocr/block.h does). Used by ocr/block.c. */
#ifndef SEALROOM_OCR_STACK_H
#define SEALROOM_OCR_STACK_H

#include "ocr/block.h"

/* stack_read_again puts a better reading of a vertical block's characters into the sheet's lines
 * and the block's glyphs, where one of them was doubtful: a lone character gives an engine no
 * neighbours to go by. What cannot be told apart into the same characters stays. ENGINE faults. */
MUST_CHECK bool stack_read_again(struct sheet *sheet, struct block *block, struct fault *why);

#endif
