/* Seals: a picture and its resolution in, seals and marks out. Usable without the rest of Sealroom.
 * Not whose seal it is: facts/ decides that from all papers of the packet.
 * Used by the reader program, by `seal-image`, and by anybody who wants seals found. */
#ifndef SEALROOM_SEAL_SEAL_H
#define SEALROOM_SEAL_SEAL_H

#include "base/fault.h"
#include "base/line_reader.h"
#include "packet/packet.h"

struct Pix;

/* An upright page: `colour` 32 bpp or NULL when the scan has none; `gray` 8 bpp of the same size,
 * always. dpi 0 = unknown: rings are then sought relative to the picture, and sizes are NAN. Lent.
 */
struct seal_page {
    struct Pix *colour;
    struct Pix *gray;
    double dpi;
};

/* seals_find finds every impression and mark on the page and judges shape, size, star, emblem, ink,
 * completeness and hints (box, shape, width_mm … confidence); texts stay NULL. Adds to both lists.
 * LIMIT faults only. */
MUST_CHECK bool seals_find(const struct seal_page *page, struct seal_list *seals,
                           struct mark_list *marks, struct fault *why);

/* seal_read reads one found seal's ring, straight line and foot digits with the engine: fills
 * title, purpose, serial and ring. What cannot be read stays NULL. ENGINE faults; *seal is then
 * untouched. */
MUST_CHECK bool seal_read(const struct seal_page *page, struct line_reader *reader,
                          struct seal *seal, struct fault *why);

#endif
