/* Printed labels and titles that were read before, by their looks: an office's forms say the same
 * words on every page, and a picture that is the same, character by character, need not be read
 * again. Not a memory of values: only whole wordings of ocr/words.h are kept, never a figure, a
 * letter, or a name, and nothing is kept once the process ends. Used by ocr/recall_reader.c. */
#ifndef SEALROOM_OCR_RECALL_H
#define SEALROOM_OCR_RECALL_H

#include "base/line_reader.h"

/* {0} at birth, ended by recall_free. */
struct recall {
    struct recall_entry *at;
    int count;
    unsigned clock; /* of the entries' last use */
};
void recall_free(struct recall *recall);

/* recall_find gives the text of a picture that looks like a kept one, the caller's to free with
 * line_text_free; false, and *out untouched, when none does. */
bool recall_find(struct recall *recall, const struct line_picture *picture, struct line_text *out);

/* recall_keep keeps a picture and its text, if that is a wording that was read beyond doubt, in
 * place of what was not met with for the longest time. */
void recall_keep(struct recall *recall, const struct line_picture *picture,
                 const struct line_text *text);

/* recall_likeness tells how alike two pictures are at the place where they differ most, from -1 to
 * 1; for measuring what recall_find asks for. -1 when their shapes are too far apart. */
double recall_likeness(const struct line_picture *a, const struct line_picture *b);

#endif
