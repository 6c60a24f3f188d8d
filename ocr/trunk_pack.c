#include "ocr/trunk_pack.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/trunk_kernels.h"

#include <math.h>
#include <stdlib.h>

/* One output's weights as whole numbers: as fine as the sum of their products allows. */
static float whole_weights(const float *weights, int count, int16_t *out) {
    double sum = 0, most = 0;
    for (int i = 0; i < count; i++) {
        sum += fabs((double)weights[i]);
        most = fmax(most, fabs((double)weights[i]));
    }
    /* Rounding adds half a unit to each at most. */
    double unit = fmax(sum / (TRUNK_WEIGHTS_SUM - count), most / INT16_MAX);
    for (int i = 0; i < count; i++)
        out[i] = (int16_t)(unit > 0 ? lround((double)weights[i] / unit) : 0);
    return (float)unit;
}

void trunk_pack(const float *weights, int channels, int outputs, int16_t *packed, float *units) {
    int16_t *one SCOPED(scoped_free)
    = memory_new((size_t)channels, sizeof *one);
    for (int o = 0; o < outputs; o++) {
        units[o] = whole_weights(weights + o * channels, channels, one);
        int16_t *group = packed + o / TRUNK_LANES * TRUNK_LANES * channels;
        for (int c = 0; c < channels; c++)
            group[(c / 2 * TRUNK_LANES + o % TRUNK_LANES) * 2 + c % 2] = one[c];
    }
}
