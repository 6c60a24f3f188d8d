/* Fields called empty although what may be their value stands above or below their label, and is no
 * other field's: the layout was not understood. Not where values stand (ocr/place.h). Used by
 * ocr/paper.c. */
#ifndef SEALROOM_OCR_BLANK_DOUBT_H
#define SEALROOM_OCR_BLANK_DOUBT_H

#include "ocr/place.h"
#include "packet/packet.h"

/* blank_doubt_settle makes doubts of a paper's blank fields, outside rows, that something may fill:
 * one that shows by its look what it is, or two of any kind. Then what a paper of the kind must
 * bear is no longer surely missing either. */
void blank_doubt_settle(const struct view *view, struct field_list *fields);

#endif
