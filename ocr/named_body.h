/* The body that a form names under a label no wording knows: the only text on the page that is
 * wholly a body's name. A guess, for the other papers to confirm. Not the finding of labelled
 * values (ocr/fields.h). Used by ocr/fields.c,
 * ocr/sentence.c and ocr/invoice_note.c. */
#ifndef SEALROOM_OCR_NAMED_BODY_H
#define SEALROOM_OCR_NAMED_BODY_H

#include "ocr/place.h"

/* named_body_find gives the place of the only name; false when the page shows none, or two that
 * differ. */
bool named_body_find(const struct view *view, struct place *out);

/* named_body_is_name tells whether a text is wholly a body's name. */
bool named_body_is_name(const char *text);

/* named_body_ends tells whether a text ends as bodies' names do: 局, 公司, 中心. */
bool named_body_ends(const char *text);

#endif
