/* The fields of two papers of one sheet as one page's. Not which papers these are (ocr/parts.h,
 * ocr/kind.h). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_JOIN_H
#define SEALROOM_OCR_JOIN_H

#include "packet/packet.h"

/* fields_move moves to `to` what it has not yet; *from is empty then. */
void fields_move(struct field_list *from, struct field_list *to);

/* fields_join is fields_move for two papers that both say whose they are: where they do not say the
 * same, the value becomes unsure; what one has no place for is the other's. Rows of a second paper
 * of the same kind go on counting. */
void fields_join(struct field_list *from, struct field_list *to);

#endif
