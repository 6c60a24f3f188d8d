/* How sure a value is: its own look, its check digit, a second reading where that can decide.
 * Not where it stands (ocr/place.h). Used by every recogniser that makes fields. */
#ifndef SEALROOM_OCR_CERTAIN_H
#define SEALROOM_OCR_CERTAIN_H

#include "ocr/place.h"
#include "packet/packet.h"

/* certain_field makes a field of what stands at a place: value, raw, state, confidence, repair,
 * alternatives and box (on the upright page). `read` only when sure: a right check digit, or every
 * character sure, or both engines of one mind. An empty place is `blank` when its paper shows no
 * ink, else `unsure`. The field's name and row are left alone. ENGINE faults; *out is then
 * untouched. */
MUST_CHECK bool certain_field(const struct view *view, enum value_type type,
                              const struct place *place, struct field *out, struct fault *why);

/* certain_in_boxes makes a field of the first of some boxes in which a value of that type is surely
 * read, else of the best of them; not_tried without a picture or when nothing like it stands there.
 * For values whose place is known, not their line. */
MUST_CHECK bool certain_in_boxes(const struct view *view, enum value_type type,
                                 const struct box_px *boxes, int count, struct field *out,
                                 struct fault *why);

/* certain_upright maps a box of the text plane to the upright page. */
struct box_px certain_upright(const struct sheet *sheet, struct box_px box);

#endif
