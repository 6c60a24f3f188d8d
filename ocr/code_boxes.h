/* Codes printed one character to a box, in a row of boxes below or behind their label: an
 * organisation code, whose check character stands in a box of its own behind a dash. Not the boxes
 * of a form's cells (ocr/place.h). Used by ocr/fields.c. */
#ifndef SEALROOM_OCR_CODE_BOXES_H
#define SEALROOM_OCR_CODE_BOXES_H

#include "ocr/place.h"
#include "packet/packet.h"

/* code_boxes_read reads the only row of boxes of a page that stands by the label of an organisation
 * code, all its characters side by side, and when the check character is right makes *field surely
 * read of it; else the field stays as it is. Other types are left alone. ENGINE faults. */
MUST_CHECK bool code_boxes_read(const struct view *view, enum value_type type, enum field_name name,
                                struct field *field, struct fault *why);

#endif
