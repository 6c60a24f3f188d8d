/* The fields of a paper found by their labels, whatever the layout. Not tables (ocr/table.h), ticks
 * (ocr/tick.h) or cards (ocr/card.h). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_FIELDS_H
#define SEALROOM_OCR_FIELDS_H

#include "ocr/certain.h"

/* fields_read appends the fields wanted of the view's kind: the best-founded value of each;
 * expected ones whose label stands nowhere as `not_tried`. ENGINE faults; *out may then hold some
 * fields. */
MUST_CHECK bool fields_read(const struct view *view, struct field_list *out, struct fault *why);

/* fields_best gives the place of a field's value, PLACE_NONE when no label was found; the caller
 * ends it with place_free. *type is the type under which it was found. */
struct place fields_best(const struct view *view, enum field_name name, enum value_type *type);

#endif
