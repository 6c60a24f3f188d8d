#include "page/brick.h"

#include "base/scoped.h"

#include <leptonica/allheaders.h>
#include <stdbool.h>

/* Which way a plane is combined with itself: `operation` AND keeps runs, OR grows them; the shifts
 * go to lower (+1) or higher (-1) coordinates. */
struct sweep {
    int operation, direction;
    bool is_plumb;
};

static void pix_free(PIX **pix) {
    pixDestroy(pix);
}

/* combine brings the plane together with itself, moved by `shift_px`; what moves in is paper. */
static bool combine(PIX *plane, struct sweep sweep, int shift_px) {
    SCOPED(pix_free)
    PIX *copy = pixCopy(NULL, plane);
    if (!copy)
        return false;
    int width = pixGetWidth(plane), height = pixGetHeight(plane);
    int from_x = sweep.is_plumb ? 0 : sweep.direction * shift_px;
    int from_y = sweep.is_plumb ? sweep.direction * shift_px : 0;
    int left = from_x < 0 ? -from_x : 0, top = from_y < 0 ? -from_y : 0;
    int kept_width = width - (from_x < 0 ? -from_x : from_x);
    int kept_height = height - (from_y < 0 ? -from_y : from_y);
    if (sweep.operation == (PIX_SRC & PIX_DST)) { /* paper moves in */
        int edge_x = from_x > 0 ? kept_width : 0, edge_y = from_y > 0 ? kept_height : 0;
        if (from_x != 0)
            pixRasterop(plane, edge_x, 0, width - kept_width, height, PIX_CLR, NULL, 0, 0);
        if (from_y != 0)
            pixRasterop(plane, 0, edge_y, width, height - kept_height, PIX_CLR, NULL, 0, 0);
    }
    pixRasterop(plane, left, top, kept_width, kept_height, sweep.operation, copy,
                from_x > 0 ? from_x : 0, from_y > 0 ? from_y : 0);
    return true;
}

/* run_swept combines the plane with itself moved by 0 .. length - 1. */
static bool run_swept(PIX *plane, struct sweep sweep, int length_px) {
    int side_px = sweep.is_plumb ? pixGetHeight(plane) : pixGetWidth(plane);
    if (length_px > side_px) { /* nothing moved by its whole side meets itself */
        if (sweep.operation == (PIX_SRC & PIX_DST))
            pixClearAll(plane);
        length_px = side_px;
    }
    for (int done = 1; done < length_px;) {
        int step = done * 2 <= length_px ? done : length_px - done;
        if (!combine(plane, sweep, step))
            return false;
        done += step;
    }
    return true;
}

/* Runs kept begin where the brick begins, so growing goes the other way. */
static bool swept(PIX *plane, int operation, int direction, int width_px, int height_px) {
    struct sweep level = {operation, direction, false};
    struct sweep plumb = {operation, direction, true};
    return run_swept(plane, level, width_px) && run_swept(plane, plumb, height_px);
}

struct Pix *brick_opened(struct Pix *plane, int width_px, int height_px) {
    SCOPED(pix_free)
    PIX *made = pixCopy(NULL, plane);
    if (!made || !swept(made, PIX_SRC & PIX_DST, 1, width_px, height_px) ||
        !swept(made, PIX_SRC | PIX_DST, -1, width_px, height_px))
        return NULL;
    PIX *opened = made;
    made = NULL;
    return opened;
}

struct Pix *brick_closed(struct Pix *plane, int width_px, int height_px) {
    int rim = width_px > height_px ? width_px : height_px;
    SCOPED(pix_free)
    PIX *wide = pixAddBorder(plane, rim, 0);
    if (!wide || !swept(wide, PIX_SRC | PIX_DST, -1, width_px, height_px) ||
        !swept(wide, PIX_SRC & PIX_DST, 1, width_px, height_px))
        return NULL;
    return pixRemoveBorder(wide, rim);
}
