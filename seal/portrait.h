/* An impression laid out for comparing: its own ink, whole ring on a fixed circle or oval, so that
 * two of them differ by a turn only. Not a picture for people (seal/image.h, seal/overlay.h) and
 * not a judgement. Made by the reader program beside the seal's crop, stored with it, and compared
 * by seal/compare.h, which needs no pixels of the page.
 *
 *       +-----------------+   PORTRAIT_SIDE_PX square; the ring's outer edge is a circle of
 *       |    ,-- ring --. |   PORTRAIT_RADIUS_PX about the middle (an oval: its longer half axis,
 *       |   (  ★  ink   ) |   lying level). Coverage 0 = bare … PORTRAIT_FULL = full ink;
 *       |    `---------´  |   PORTRAIT_UNSEEN where print crosses or the page ends.
 *       +-----------------+ */
#ifndef SEALROOM_SEAL_PORTRAIT_H
#define SEALROOM_SEAL_PORTRAIT_H

#include "seal/seal.h"

#include <stdint.h>

#define PORTRAIT_SIDE_PX   272
#define PORTRAIT_RADIUS_PX 128
#define PORTRAIT_FULL      254
#define PORTRAIT_UNSEEN    255
/* A written portrait is never longer. */
#define PORTRAIT_MOST_BYTES (2 * PORTRAIT_SIDE_PX * PORTRAIT_SIDE_PX + 64)

/* A plain value; width_mm and height_mm are NAN when the resolution is unknown. */
struct seal_portrait {
    enum seal_shape shape; /* SEAL_ROUND or SEAL_OVAL */
    double width_mm, height_mm;
    double flatness; /* shorter half axis over the longer: 1 of a round seal */
    double scanned;  /* page pixels on the ring's radius: how finely it was seen */
    uint8_t at[PORTRAIT_SIDE_PX * PORTRAIT_SIDE_PX];
};

/* seal_portrait_make looks at a found round or oval seal; coloured ink is told from print where the
 * page has colour. LIMIT faults only. */
MUST_CHECK bool seal_portrait_make(const struct seal_page *page, const struct seal *seal,
                                   struct seal_portrait *out, struct fault *why);

/* seal_portrait_write gives the bytes to be stored, for free; seal_portrait_read takes them back:
 * false, and *out untouched, when they are no portrait. Bytes from anywhere may be read. */
uint8_t *seal_portrait_write(const struct seal_portrait *portrait, size_t *length);
bool seal_portrait_is(const uint8_t *bytes, size_t length); /* by their first bytes */
bool seal_portrait_read(const uint8_t *bytes, size_t length, struct seal_portrait *out);

#endif
