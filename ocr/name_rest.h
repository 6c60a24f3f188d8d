/* Names of companies that stop in the midst of their legal form: 某某股份有限. The rest stands in
 * the next row, where layout took it for another line, or is covered. Not a reader of names
 * (ocr/value.h, ocr/certain.h). Used by ocr/value_name.c and ocr/fields.c. */
#ifndef SEALROOM_OCR_NAME_REST_H
#define SEALROOM_OCR_NAME_REST_H

#include "ocr/place.h"
#include "packet/packet.h"

/* name_is_cut tells that a name cannot end where it does: behind 有限, 股份, 有限责任, or within a
 * bracket. */
bool name_is_cut(const char *name);

/* name_rest_read looks below a place for the rest of a cut name in *field and, when it is surely
 * read there and makes the name whole, adds it; else the field stays as it is. ENGINE faults. */
MUST_CHECK bool name_rest_read(const struct view *view, const struct place *place,
                               struct field *field, struct fault *why);

#endif
