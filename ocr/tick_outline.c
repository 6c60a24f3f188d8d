#include "ocr/tick_outline.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <leptonica/allheaders.h>
#include <stddef.h>
#include <stdlib.h>

/* Running sums of a plane's ink, two pixels deep as tick_side_cover looks at it: `along[y][x]` of
 * the rows y and y + 1 left of x, `down[y][x]` of the columns x and x + 1 above y. */
struct sums {
    int width, height; /* of the plane; the sums have one more of each */
    int *along, *down;
};

static void sums_free(struct sums *sums) {
    free(sums->along);
    free(sums->down);
}

static bool inked(const l_uint32 *row, int x) {
    return GET_DATA_BIT(row, x);
}

static void sums_open(PIX *ink, struct sums *sums) {
    int width = sums->width = pixGetWidth(ink);
    int height = sums->height = pixGetHeight(ink);
    size_t count = (size_t)(width + 1) * (size_t)(height + 1);
    sums->along = memory_new(count, sizeof *sums->along);
    sums->down = memory_new(count, sizeof *sums->down);
    for (int y = 0; y < height; y++) {
        const l_uint32 *row = pixGetData(ink) + (ptrdiff_t)y * pixGetWpl(ink);
        const l_uint32 *below = y + 1 < height ? row + pixGetWpl(ink) : row;
        int *along = sums->along + (ptrdiff_t)y * (width + 1);
        int *down = sums->down + (ptrdiff_t)y * (width + 1);
        for (int x = 0; x < width; x++) {
            bool here = inked(row, x);
            along[x + 1] = along[x] + (here || inked(below, x));
            down[x + width + 1] = down[x] + (here || (x + 1 < width && inked(row, x + 1)));
        }
    }
}

static int lesser(int a, int b) {
    return a < b ? a : b;
}

/* The inked pixels of the thinnest side of a square. */
static int thinnest(const struct sums *sums, int x, int y, int side) {
    ptrdiff_t row = sums->width + 1;
    const int *top = sums->along + y * row + x;
    const int *foot = top + (side - 2) * row;
    const int *left = sums->down + y * row + x;
    const int *right = left + side - 2;
    ptrdiff_t height = side * row;
    int level = lesser(top[side] - top[0], foot[side] - foot[0]);
    return lesser(level, lesser(left[height] - left[0], right[height] - right[0]));
}

double tick_seek_outline(PIX *ink, int least, int most, struct box_px *at) {
    SCOPED(sums_free)
    struct sums sums = {0};
    double best = 0;
    *at = (struct box_px){0};
    sums_open(ink, &sums);
    for (int side = least > 2 ? least : 2; side <= most; side++)
        for (int y = 0; y + side <= sums.height; y++)
            for (int x = 0; x + side <= sums.width; x++) {
                double cover = (double)thinnest(&sums, x, y, side) / side;
                if (cover > best) {
                    best = cover;
                    *at = (struct box_px){x, y, side, side};
                }
            }
    return best;
}
