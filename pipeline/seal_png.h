/* A seal's picture as PNG: transparent paper, the ink's colour, true scale. Not the taking of the
 * picture (seal/image.h). Used by the reader program. */
#ifndef SEALROOM_PIPELINE_SEAL_PNG_H
#define SEALROOM_PIPELINE_SEAL_PNG_H

#include "pipeline/message.h"
#include "seal/image.h"

/* seal_png_write encodes the picture as 8-bit RGBA with pHYs such that it is `width_mm` wide; NAN
 * or 0: no pHYs. The caller frees out->bytes. ENGINE when libpng fails. */
MUST_CHECK bool seal_png_write(const struct seal_image *image, double width_mm, struct blob *out,
                               struct fault *why);

#endif
