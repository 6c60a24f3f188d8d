/* Letters joined to blobs: what nearly touches, mostly whole words, tall ones parted line by line.
 * Not yet lines. Used by ocr/letters.c. */
#ifndef SEALROOM_OCR_BLOBS_H
#define SEALROOM_OCR_BLOBS_H

#include "ocr/letters.h"

/* blobs_find fills letters->blobs and usual_height_px from letters->plane; false when Leptonica
 * fails. */
bool blobs_find(const struct ink *ink, const struct ruling *ruling, struct letters *letters);

#endif
