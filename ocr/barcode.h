/* Bar codes and QR codes of a page: separator sheets, waybills, the code on a licence. Not their
 * meaning: nothing is opened, no address followed. Used by the reader program. */
#ifndef SEALROOM_OCR_BARCODE_H
#define SEALROOM_OCR_BARCODE_H

#include "base/fault.h"
#include "packet/packet.h"
#include "page/page.h"

/* barcode_find adds the codes found on the upright gray plane to *out: Code 128, Code 39, EAN-13,
 * Interleaved 2 of 5 (from 8 digits on) and QR. Boxes are of the upright page; data is valid UTF-8,
 * bytes that are none replaced by U+FFFD. The plane is binarised first: on a noisy gray page zbar
 * found 6 of 24, after that all. ENGINE faults; *out is then as it was. */
MUST_CHECK bool barcode_find(const struct page *page, struct barcode_list *out, struct fault *why);

#endif
