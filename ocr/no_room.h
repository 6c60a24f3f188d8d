/* Whether a detail form has no room for the unit's code. Not a code that could not be read: where
 * a form asks for one, or anything like one stands in its head, the field stays not_tried.
 * Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_NO_ROOM_H
#define SEALROOM_OCR_NO_ROOM_H

#include "ocr/place.h"
#include "packet/packet.h"

/* no_room_settle takes an untried unit code out of the fields of a detail form whose own labels
 * were read (the unit's name, and columns) and which bears no label of a code and, outside its
 * rows, no run of figures as long as one. The rows' fields are in the list already. */
void no_room_settle(const struct view *view, struct field_list *fields);

/* no_room_on_further_page takes the untried name and code of the unit out of the fields of a
 * form's further page: they stand on its first. */
void no_room_on_further_page(struct field_list *fields);

#endif
