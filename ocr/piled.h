/* Characters under each other that nearly touch (签 over 章 in a narrow head), which grew into one
 * line. Not characters on lines of their own (ocr/stack.h). Used by ocr/text_lines.c. Lengths are
 * layout pixels (ocr/ink.h). */
#ifndef SEALROOM_OCR_PILED_H
#define SEALROOM_OCR_PILED_H

#include "ocr/text_lines.h"

#define PILED_MOST 4

/* piled_part parts a run in a cell that is as wide as one character and as high as two to four,
 * where bare rows stand at even distances; their number, 1 where the run is a line as it stands:
 * parts[0] is then the run. */
int piled_part(const struct letters *letters, const struct text_run *run,
               struct text_run parts[static PILED_MOST]);

#endif
