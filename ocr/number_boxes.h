/* Numbers written one character to a box inside a form's cell: credit codes, ID numbers, mobile
 * numbers, postcodes. Not a certificate's organisation code with its dash (ocr/code_boxes.h). Used
 * by ocr/fields.c. */
#ifndef SEALROOM_OCR_NUMBER_BOXES_H
#define SEALROOM_OCR_NUMBER_BOXES_H

#include "ocr/place.h"
#include "packet/packet.h"

/* number_boxes_read reads the only row of boxes behind the label of *out's field, all its
 * characters side by side. *out becomes surely read when the check character is right; without one
 * only when each character is sure and `known`, what was read otherwise (NULL for nothing), is
 * print or was read alike. Else it stays as it is. ENGINE faults. */
MUST_CHECK bool number_boxes_read(const struct view *view, enum value_type type,
                                  const struct field *known, struct field *out, struct fault *why);

#endif
