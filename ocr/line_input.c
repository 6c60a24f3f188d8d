#include "ocr/line_input.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* How one output place is mixed from input places first .. first + count - 1. */
struct mix {
    int first, count;
    float *weights; /* most per place, lent from one block */
};

struct mixes {
    struct mix *at;
    float *block;
};

static void mixes_free(struct mixes *mixes) {
    free(mixes->at);
    free(mixes->block);
}

/* mixes_new makes the triangle filter's weights for scaling `from` places to `to`. */
static struct mixes mixes_new(int from, int to) {
    double step = (double)from / to;
    double reach = step > 1 ? step : 1;
    size_t most = (size_t)ceil(2 * reach) + 2;
    struct mixes mixes = {.at = memory_new((size_t)to, sizeof(struct mix)),
                          .block = memory_new((size_t)to * most, sizeof(float))};
    for (int i = 0; i < to; i++) {
        double centre = (i + 0.5) * step - 0.5;
        struct mix *mix = &mixes.at[i];
        mix->weights = mixes.block + (size_t)i * most;
        mix->first = (int)fmax(0, ceil(centre - reach));
        int last = (int)fmin(from - 1, floor(centre + reach));
        mix->count = last - mix->first + 1;
        double sum = 0;
        for (int k = 0; k < mix->count; k++) {
            double weight = fmax(0, 1 - fabs(mix->first + k - centre) / reach);
            mix->weights[k] = (float)weight;
            sum += weight;
        }
        for (int k = 0; k < mix->count; k++)
            mix->weights[k] = (float)(mix->weights[k] / sum);
    }
    return mixes;
}

int line_input_width_px(const struct line_picture *picture, int height_px, int most_px) {
    double width = (double)picture->width_px * height_px / picture->height_px;
    return (int)fmax(height_px / 2.0, fmin(ceil(width), most_px));
}

/* rows_mixed gives the picture scaled in height only, before scaling in width: there are fewer rows
 * than columns. */
static void row_mixed(const struct line_picture *picture, const struct mix *mix, float *out) {
    for (int x = 0; x < picture->width_px; x++)
        out[x] = 0;
    for (int k = 0; k < mix->count; k++) {
        const uint8_t *row =
            picture->gray + (size_t)(mix->first + k) * (size_t)picture->stride_bytes;
        for (int x = 0; x < picture->width_px; x++)
            out[x] += mix->weights[k] * (float)row[x];
    }
}

void line_scaled(const struct line_picture *picture, int width_px, int height_px, float *out) {
    struct mixes across SCOPED(mixes_free) = mixes_new(picture->width_px, width_px);
    struct mixes down SCOPED(mixes_free) = mixes_new(picture->height_px, height_px);
    float *row SCOPED(scoped_free)
    = memory_new((size_t)picture->width_px, sizeof *row);
    for (int y = 0; y < height_px; y++) {
        row_mixed(picture, &down.at[y], row);
        for (int x = 0; x < width_px; x++) {
            const struct mix *mix = &across.at[x];
            float sum = 0;
            for (int k = 0; k < mix->count; k++)
                sum += mix->weights[k] * row[mix->first + k];
            *out++ = sum;
        }
    }
}
