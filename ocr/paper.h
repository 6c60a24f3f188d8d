/* What a page says: its kind and the fields, ID cards and ticks of that kind of paper.
 * Not seals (seal/) and not bar codes (ocr/barcode.h); no judgement.
 * Used by the reader program. */
#ifndef SEALROOM_OCR_PAPER_H
#define SEALROOM_OCR_PAPER_H

#include "ocr/sheet.h"
#include "packet/packet.h"

/* paper_read names the page's kind (and `also`) and reads the fields wanted of that kind into *out:
 * kind, also, confidence, fields, id_cards. Boxes are mapped to the upright page. Everything it
 * could not read is `unsure`, `blank` or `not_tried`, never an empty value. ENGINE faults; *out is
 * then untouched. */
MUST_CHECK bool paper_read(struct sheet *sheet, struct page_reading *out, struct fault *why);

#endif
