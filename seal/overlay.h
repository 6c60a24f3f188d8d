/* Two registered impressions laid over each other as a picture for people: what only the first has
 * is blue, what only the second has is orange, what both have is dark; gray where one could not be
 * seen. Not a judgement, and not a file format. Used by the pipeline for the reviewer's page. */
#ifndef SEALROOM_SEAL_OVERLAY_H
#define SEALROOM_SEAL_OVERLAY_H

#include "seal/compare.h"

#define OVERLAY_SIDE_PX (2 * PORTRAIT_SIDE_PX)

/* {0} at birth, ended by seal_overlay_free. Red, green, blue, row after row. */
struct seal_overlay {
    int side_px;
    uint8_t *rgb;
};

/* seal_overlay_make draws `b` on `a` as the comparison registered them. */
struct seal_overlay seal_overlay_make(const struct seal_portrait *a, const struct seal_portrait *b,
                                      const struct seal_comparison *comparison);
void seal_overlay_free(struct seal_overlay *overlay);

#endif
