#include "page/picture.h"

#include "base/limits.h"

#include <assert.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <string.h>

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "rows are written as A B G R bytes: this needs a little-endian machine"
#endif

/* Resolutions of the two directions that differ by less are rounding, not oblong pixels. */
#define SQUARE_TOLERANCE 0.02

static struct Pix *turned_and_flipped(struct Pix *from, int orientation) {
    /* EXIF: what the stored picture needs to be seen upright. */
    static const struct {
        int quarter_turns;
        bool mirror;
    } NEEDED[9] = {{0, false}, {0, false}, {0, true}, {2, false}, {2, true},
                   {1, true},  {1, false}, {3, true}, {3, false}};
    struct Pix *turned = pixRotateOrth(from, NEEDED[orientation].quarter_turns);
    if (turned && NEEDED[orientation].mirror)
        pixFlipLR(turned, turned);
    return turned;
}

void picture_free(struct picture *picture) {
    pixDestroy(&picture->pix);
}

bool picture_size_allowed(long width_px, long height_px, struct fault *why) {
    long shorter = width_px < height_px ? width_px : height_px;
    long longer = width_px < height_px ? height_px : width_px;
    if (shorter < LIMIT_MIN_SIDE_PX)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_SMALL, "%ld × %ld", width_px, height_px);
    if (longer > LIMIT_MAX_SIDE_PX || width_px * height_px > LIMIT_MAX_PIXELS)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_LARGE, "%ld × %ld", width_px, height_px);
    return true;
}

bool picture_new_pix(long width_px, long height_px, int depth, struct Pix **out,
                     struct fault *why) {
    if (!picture_size_allowed(width_px, height_px, why))
        return false;
    struct Pix *pix = pixCreateNoInit((int)width_px, (int)height_px, depth);
    if (!pix)
        return fault_memory(why);
    *out = pix;
    return true;
}

uint8_t *picture_row(struct Pix *pix, int y) {
    return (uint8_t *)(pixGetData(pix) + (size_t)y * (size_t)pixGetWpl(pix));
}

void picture_rows_done(struct Pix *pix) {
    if (pixGetDepth(pix) == 8)
        pixEndianByteSwap(pix);
}

void picture_over_white(uint8_t *row, int width_px) {
    for (uint8_t *quad = row; quad < row + (size_t)width_px * 4; quad += 4) {
        unsigned alpha = quad[0];
        for (int channel = 1; channel < 4; channel++)
            quad[channel] = (uint8_t)((quad[channel] * alpha + 255 * (255 - alpha) + 127) / 255);
        quad[0] = 255;
    }
}

bool picture_upright(struct picture *picture, struct fault *why) {
    if (picture->orientation < 2 || picture->orientation > 8) {
        picture->orientation = 1;
        return true;
    }
    struct Pix *upright = turned_and_flipped(picture->pix, picture->orientation);
    if (!upright)
        return fault_memory(why);
    pixDestroy(&picture->pix);
    picture->pix = upright;
    if (picture->orientation >= 5) {
        double x_dpi = picture->x_dpi;
        picture->x_dpi = picture->y_dpi;
        picture->y_dpi = x_dpi;
    }
    picture->orientation = 1;
    return true;
}

bool picture_square(struct picture *picture, struct fault *why) {
    if (picture->x_dpi <= 0 || picture->y_dpi <= 0)
        return true;
    double dpi = fmax(picture->x_dpi, picture->y_dpi);
    double x_scale = dpi / picture->x_dpi, y_scale = dpi / picture->y_dpi;
    bool square = fmax(x_scale, y_scale) < 1 + SQUARE_TOLERANCE;
    if (!square) {
        long width = lround(pixGetWidth(picture->pix) * x_scale);
        long height = lround(pixGetHeight(picture->pix) * y_scale);
        if (!picture_size_allowed(width, height, why))
            return false;
        struct Pix *stretched = pixScale(picture->pix, (float)x_scale, (float)y_scale);
        if (!stretched)
            return fault_memory(why);
        pixDestroy(&picture->pix);
        picture->pix = stretched;
    }
    picture->x_dpi = picture->y_dpi = dpi;
    return true;
}
