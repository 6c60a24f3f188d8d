#include "ocr/tail_kernels.h"

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The names of this build's tables, given by CMakeLists.txt. */
#ifndef TAIL_KERNELS
#define TAIL_KERNELS  tail_kernels_plain
#define TRUNK_KERNELS trunk_kernels_plain
extern const struct tail_kernels TAIL_KERNELS;
extern const struct trunk_kernels TRUNK_KERNELS;
#endif

#define INLINE static inline __attribute__((always_inline))

/* Sums that are kept in registers: steps, and groups of sixteen outputs. */
#ifdef __AVX512F__
#define STEPS  8
#define GROUPS 3
#else
#define STEPS  4
#define GROUPS 1
#endif

typedef float lanes __attribute__((vector_size(4 * TAIL_LANES), aligned(4), may_alias));

INLINE void tile(const struct tail_dense_job *job, int group, int first, int steps, int groups) {
    const struct tail_layer *layer = job->layer;
    lanes sums[STEPS][GROUPS];
    size_t depth = (size_t)layer->taps * (size_t)layer->inputs * TAIL_LANES;
    for (int s = 0; s < steps; s++)
        for (int g = 0; g < groups; g++)
            sums[s][g] = *(const lanes *)(layer->bias + (group + g) * TAIL_LANES);
    for (int tap = 0; tap < layer->taps; tap++) {
        const float *from = job->values + (first + tap) * job->value_step;
        const float *weights =
            layer->weights + (size_t)group * depth + tap * layer->inputs * TAIL_LANES;
        for (int i = 0; i < layer->inputs; i++) {
            lanes weight[GROUPS];
            for (int g = 0; g < groups; g++)
                weight[g] = *(const lanes *)(weights + (size_t)g * depth + i * TAIL_LANES);
            for (int s = 0; s < steps; s++) {
                float value = from[s * job->value_step + i];
                for (int g = 0; g < groups; g++)
                    sums[s][g] += weight[g] * value;
            }
        }
    }
    for (int s = 0; s < steps; s++)
        for (int g = 0; g < groups; g++)
            *(lanes *)(job->out + (first + s) * job->out_step + (group + g) * TAIL_LANES) =
                sums[s][g];
}

INLINE void all_steps(const struct tail_dense_job *job, int group, int groups) {
    int first = 0;
    for (; first + STEPS <= job->count; first += STEPS)
        tile(job, group, first, STEPS, groups);
    for (; first < job->count; first++)
        tile(job, group, first, 1, groups);
}

static void dense(const struct tail_dense_job *job) {
    int count = job->layer->outputs / TAIL_LANES, group = 0;
    for (; group + GROUPS <= count; group += GROUPS)
        all_steps(job, group, GROUPS);
    for (; group < count; group++)
        all_steps(job, group, 1);
}

/* Adding it makes the fraction fall off a float's end, rounded to the nearest. */
#define ROUNDING      12582912.0F
#define ROUNDING_BITS 0x4b400000

/* Beyond these, e^x is 0 or too large. */
#define EXPONENT_MOST 87.0F
#define BITS_PER_E    1.44269504F
/* ln 2 in two parts, the first one short, so that its multiples are exact. */
#define LN2_FIRST  0.693359375F
#define LN2_SECOND (-2.12194440e-4F)

/* e^x = 2^n · e^r with |r| up to half of ln 2, a polynomial's (Cephes, S. Moshier, expf). */
INLINE float exponential(float x) {
    x = x > EXPONENT_MOST ? EXPONENT_MOST : x;
    x = x < -EXPONENT_MOST ? -EXPONENT_MOST : x;
    float rounded = x * BITS_PER_E + ROUNDING;
    float whole = rounded - ROUNDING;
    float r = x - whole * LN2_FIRST - whole * LN2_SECOND;
    float sum = 1.9875691500e-4F;
    sum = sum * r + 1.3981999507e-3F;
    sum = sum * r + 8.3334519073e-3F;
    sum = sum * r + 4.1665795894e-2F;
    sum = sum * r + 1.6666665459e-1F;
    sum = sum * r + 5.0000001201e-1F;
    sum = sum * r * r + r + 1;
    int32_t bits;
    memcpy(&bits, &rounded, sizeof bits);
    int32_t power = (bits - ROUNDING_BITS + 127) << 23;
    float scale;
    memcpy(&scale, &power, sizeof scale);
    return sum * scale;
}

static void swish(float *values, int count) {
    for (int i = 0; i < count; i++)
        values[i] = values[i] / (1 + exponential(-values[i]));
}

/* In sixteen parts, since a sum's order is as it is written. */
INLINE float most_of(const float *values, int count) {
    float parts[TAIL_LANES], most = values[0];
    int i = 0;
    for (int k = 0; k < TAIL_LANES; k++)
        parts[k] = values[0];
    for (; i + TAIL_LANES <= count; i += TAIL_LANES)
        for (int k = 0; k < TAIL_LANES; k++)
            parts[k] = values[i + k] > parts[k] ? values[i + k] : parts[k];
    for (; i < count; i++)
        most = values[i] > most ? values[i] : most;
    for (int k = 0; k < TAIL_LANES; k++)
        most = parts[k] > most ? parts[k] : most;
    return most;
}

INLINE float sum_of(const float *values, int count) {
    float parts[TAIL_LANES] = {0}, sum = 0;
    int i = 0;
    for (; i + TAIL_LANES <= count; i += TAIL_LANES)
        for (int k = 0; k < TAIL_LANES; k++)
            parts[k] += values[i + k];
    for (; i < count; i++)
        sum += values[i];
    for (int k = 0; k < TAIL_LANES; k++)
        sum += parts[k];
    return sum;
}

static void softmax(float *values, int count) {
    float most = most_of(values, count);
    for (int i = 0; i < count; i++)
        values[i] = exponential(values[i] - most);
    float per_one = 1 / sum_of(values, count);
    for (int i = 0; i < count; i++)
        values[i] *= per_one;
}

static void norm(const struct tail_norm *by, const float *values, float *out) {
    float apart[TAIL_VALUES], squares[TAIL_VALUES];
    float mean = sum_of(values, TAIL_VALUES) / TAIL_VALUES;
    for (int i = 0; i < TAIL_VALUES; i++) {
        apart[i] = values[i] - mean;
        squares[i] = apart[i] * apart[i];
    }
    float per_spread = 1 / sqrtf(sum_of(squares, TAIL_VALUES) / TAIL_VALUES + by->epsilon);
    for (int i = 0; i < TAIL_VALUES; i++)
        out[i] = apart[i] * per_spread * by->scale[i] + by->shift[i];
}

static void attend(const struct tail_attend_job *job) {
    const lanes query = *(const lanes *)job->query;
    for (int i = 0; i < job->count; i++) {
        lanes products = query * *(const lanes *)(job->keys + i * job->row);
        for (int width = TAIL_LANES / 2; width > 0; width /= 2)
            for (int k = 0; k < width; k++)
                products[k] += products[k + width];
        job->scores[i] = products[0];
    }
    softmax(job->scores, job->count);
    lanes mean = {0};
    for (int i = 0; i < job->count; i++)
        mean += *(const lanes *)(job->contents + i * job->row) * job->scores[i];
    *(lanes *)job->out = mean;
}

const struct tail_kernels TAIL_KERNELS = {&TRUNK_KERNELS, dense, norm, attend, swish, softmax};
