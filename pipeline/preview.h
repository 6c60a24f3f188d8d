/* Small pictures of a page for people: the whole page, a seal, a card, as JPEG.
 * Not evidence and never decoded by a machine to judge: readings are made from the scan.
 * Used by the reader program. */
#ifndef SEALROOM_PIPELINE_PREVIEW_H
#define SEALROOM_PIPELINE_PREVIEW_H

#include "base/geometry.h"
#include "page/page.h"
#include "pipeline/message.h"

/* Longest side of a page's preview: text is still legible on it (A4 at some 135 dpi). */
#define PREVIEW_SIDE_PX 1600
/* Longest side of a crop of a seal or card. */
#define PREVIEW_CROP_SIDE_PX 900

/* preview_full (in every pixel), preview_page and preview_crop make the picture, in colour where
 * the page has it; the caller frees out->bytes. ENGINE when the encoder fails. A crop's box is cut
 * to the page. */
MUST_CHECK bool preview_full(const struct page *page, struct blob *out, struct fault *why);
MUST_CHECK bool preview_page(const struct page *page, struct blob *out, struct fault *why);
MUST_CHECK bool preview_crop(const struct page *page, struct box_px box, struct blob *out,
                             struct fault *why);

/* preview_slice is preview_crop without any paper around the box. */
MUST_CHECK bool preview_slice(const struct page *page, struct box_px box, struct blob *out,
                              struct fault *why);

#endif
