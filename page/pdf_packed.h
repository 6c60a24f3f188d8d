/* Whether a PDF's streams unpack to what a scan may hold: told by unpacking them into nothing,
 * before anything draws them. Not a reading of any: what they say is page/pdf_plan.h's and
 * poppler's. Used by page/scan_pdf.c only. */
#ifndef SEALROOM_PAGE_PDF_PACKED_H
#define SEALROOM_PAGE_PDF_PACKED_H

#include "base/fault.h"
#include "page/scan_format.h"

struct _qpdf_data;

/* pdf_packed_allowed looks at every stream of the file (`bytes`, which `pdf` was opened from) but
 * pictures, whose sizes are known; whatever number of objects the file claims. LIMIT fault
 * SCAN_TOO_DENSE for one that is packed twice, when all together unpack to more than
 * LIMIT_UNPACKED_BYTES, or for a million objects. What cannot be unpacked is left to whoever draws
 * it. */
MUST_CHECK bool pdf_packed_allowed(struct _qpdf_data *pdf, struct bytes bytes, struct fault *why);

#endif
