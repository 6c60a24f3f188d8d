/* Whether a PDF's streams unpack to what a scan may hold: told by unpacking them into nothing,
 * before anything draws them. Not a reading of any: what they say is page/pdf_plan.h's and
 * poppler's. Used by page/scan_pdf.c only. */
#ifndef SEALROOM_PAGE_PDF_PACKED_H
#define SEALROOM_PAGE_PDF_PACKED_H

#include "base/fault.h"

struct _qpdf_data;

/* pdf_packed_allowed looks at every stream of the file but pictures, whose sizes are known. LIMIT
 * fault SCAN_TOO_DENSE for one that is packed twice, or when all together unpack to more than
 * LIMIT_UNPACKED_BYTES. What cannot be unpacked is left to whoever draws it. */
MUST_CHECK bool pdf_packed_allowed(struct _qpdf_data *pdf, struct fault *why);

#endif
