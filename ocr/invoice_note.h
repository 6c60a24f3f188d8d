/* Invoice data without labels: a note that asks for an invoice and then gives a name, a code, an
 * address, a phone, a bank and an account, each known by its look alone. Not data with labels
 * (ocr/fields.h). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_INVOICE_NOTE_H
#define SEALROOM_OCR_INVOICE_NOTE_H

#include "ocr/certain.h"

/* invoice_note_is tells whether a page of no other kind is such a note: short, an invoice is named,
 * and a code or an account stands there with two more of the others. An invoice itself is none. */
bool invoice_note_is(const struct sheet *sheet, const struct block_list *blocks);

/* invoice_note_read appends what such a note gives when no label of the page led to a value, each
 * where only one of its kind stands there. The name is what stands directly above the code; it is
 * sure only when it ends as a body's name does. ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool invoice_note_read(const struct view *view, struct field_list *out,
                                  struct fault *why);

#endif
