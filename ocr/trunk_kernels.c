#include "ocr/trunk_kernels.h"

#include <string.h>

#if defined __AVX512VNNI__ || defined __AVX2__
#include <immintrin.h>
#endif

/* The name of this build's table, given by CMakeLists.txt. */
#ifndef TRUNK_KERNELS
#define TRUNK_KERNELS trunk_kernels_plain
extern const struct trunk_kernels TRUNK_KERNELS;
#endif

#define INLINE      static inline __attribute__((always_inline))
#define MOST_GROUPS 3
/* Adding it makes the fraction fall off a float's end, rounded to the nearest. */
#define ROUNDING      12582912.0F
#define ROUNDING_BITS 0x4b400000

/* Sixteen channels of one place, anywhere in memory. */
typedef float lanes __attribute__((vector_size(4 * TRUNK_LANES), aligned(4), may_alias));

INLINE void finish(float *values, int count, struct trunk_after after) {
    for (int i = 0; i < count; i++) {
        float gate = values[i] * (1.0F / 6) + 0.5F;
        gate = gate < 0 ? 0 : gate;
        gate = gate > 1 ? 1 : gate;
        values[i] = values[i] * gate * after.scale + after.shift;
    }
}

/* A macro, since functions that return vectors differ from processor to processor. */
#define LANES_AT(from) (*(const lanes *)(from))

/* Places of a row that are summed side by side: a sum alone would wait for each of its products,
 * and neighbours share what they look at. As many as there are registers for. */
#ifdef __AVX512F__
#define DEPTH_PLACES 8
#else
#define DEPTH_PLACES 2
#endif

/* Sixteen channels of one convolution. */
struct depth_lanes {
    const struct trunk_depth_job *job;
    int kernel, step_x, channel;
};

INLINE void depth_places(const struct depth_lanes *of, int x, int places) {
    const struct trunk_depth_job *job = of->job;
    lanes sums[DEPTH_PLACES];
    for (int p = 0; p < places; p++)
        sums[p] = LANES_AT(job->bias + of->channel);
    for (int ky = 0; ky < of->kernel; ky++) {
        const float *from = job->rows[ky] + x * of->step_x * job->channels + of->channel;
        const float *weights = job->weights + ky * of->kernel * job->channels + of->channel;
        for (int kx = 0; kx < of->kernel; kx++)
            for (int p = 0; p < places; p++)
                sums[p] += LANES_AT(weights + kx * job->channels) *
                           LANES_AT(from + (p * of->step_x + kx) * job->channels);
    }
    finish((float *)sums, places * TRUNK_LANES, job->after);
    for (int p = 0; p < places; p++)
        *(lanes *)(job->out + (x + p) * job->channels + of->channel) = sums[p];
}

INLINE void depth_row(const struct depth_lanes *of) {
    int x = 0;
    for (; x + DEPTH_PLACES <= of->job->count; x += DEPTH_PLACES)
        depth_places(of, x, DEPTH_PLACES);
    /* What is left, in halves: a place alone would wait for its own sums. */
    if (x + 4 <= of->job->count) {
        depth_places(of, x, 4);
        x += 4;
    }
    if (x + 2 <= of->job->count) {
        depth_places(of, x, 2);
        x += 2;
    }
    if (x < of->job->count)
        depth_places(of, x, 1);
}

/* Kernels and steps as constants, so that the loops over them are unrolled. */
static void depth(const struct trunk_depth_job *job) {
    for (int channel = 0; channel < job->channels; channel += TRUNK_LANES)
        if (job->kernel == 3 && job->step_x == 1)
            depth_row(&(struct depth_lanes){job, 3, 1, channel});
        else if (job->kernel == 3)
            depth_row(&(struct depth_lanes){job, 3, 2, channel});
        else if (job->step_x == 1)
            depth_row(&(struct depth_lanes){job, TRUNK_KERNEL_MOST, 1, channel});
        else
            depth_row(&(struct depth_lanes){job, TRUNK_KERNEL_MOST, 2, channel});
}

static void whole_place(const float *from, int channels, int16_t *to, float *unit) {
    float most = 0;
    for (int c = 0; c < channels; c++) {
        float size = from[c] < 0 ? -from[c] : from[c];
        most = size > most ? size : most;
    }
    *unit = most / TRUNK_VALUE_MOST;
    float per_unit = most > 0 ? TRUNK_VALUE_MOST / most : 0;
    for (int c = 0; c < channels; c++) {
        float rounded = from[c] * per_unit + ROUNDING;
        int32_t bits;
        memcpy(&bits, &rounded, sizeof bits);
        to[c] = (int16_t)(bits - ROUNDING_BITS);
    }
}

static void whole(const float *from, int count, int channels, int16_t *to, float *units) {
    for (int i = 0; i < count; i++)
        whole_place(from + i * channels, channels, to + i * channels, units + i);
    int past = (count + TRUNK_TILE - 1) / TRUNK_TILE * TRUNK_TILE - count;
    memset(to + count * channels, 0, (size_t)past * (size_t)channels * sizeof *to);
}

/* Places that are summed side by side, and groups of sixteen outputs. */
struct tile {
    int places, groups;
};

/* Sums of products of a tile's places and up to three groups of sixteen outputs. */
typedef int32_t tile_sums[TRUNK_TILE][MOST_GROUPS * TRUNK_LANES];

#ifdef __AVX512VNNI__
INLINE void tile_of(const int16_t *values, const int16_t *weights, int channels, struct tile tile,
                    tile_sums sums) {
    const int groups = tile.groups, places = tile.places;
    __m512i sum[TRUNK_TILE][MOST_GROUPS];
    for (int p = 0; p < places; p++)
        for (int g = 0; g < groups; g++)
            sum[p][g] = _mm512_setzero_si512();
    for (int pair = 0; pair < channels / 2; pair++) {
        __m512i weight[MOST_GROUPS];
        for (int g = 0; g < groups; g++)
            weight[g] = _mm512_loadu_si512(weights + (g * channels / 2 + pair) * 2 * TRUNK_LANES);
        for (int p = 0; p < places; p++) {
            int32_t two;
            memcpy(&two, values + p * channels + 2 * pair, sizeof two);
            for (int g = 0; g < groups; g++)
                sum[p][g] = _mm512_dpwssd_epi32(sum[p][g], weight[g], _mm512_set1_epi32(two));
        }
    }
    for (int p = 0; p < places; p++)
        for (int g = 0; g < groups; g++)
            _mm512_storeu_si512(sums[p] + g * TRUNK_LANES, sum[p][g]);
}
#elif defined __AVX2__
#define HALVES 2
#define PLACES 4
/* Four places and one group: what sixteen registers hold. */
INLINE void tile_part(const int16_t *values, const int16_t *weights, int channels, int32_t *sums) {
    __m256i sum[PLACES][HALVES];
    for (int p = 0; p < PLACES; p++)
        for (int h = 0; h < HALVES; h++)
            sum[p][h] = _mm256_setzero_si256();
    for (int pair = 0; pair < channels / 2; pair++) {
        const int16_t *from = weights + pair * 2 * TRUNK_LANES;
        __m256i weight[HALVES] = {_mm256_loadu_si256((const void *)from),
                                  _mm256_loadu_si256((const void *)(from + TRUNK_LANES))};
        for (int p = 0; p < PLACES; p++) {
            int32_t two;
            memcpy(&two, values + p * channels + 2 * pair, sizeof two);
            for (int h = 0; h < HALVES; h++)
                sum[p][h] = _mm256_add_epi32(sum[p][h],
                                             _mm256_madd_epi16(weight[h], _mm256_set1_epi32(two)));
        }
    }
    for (int p = 0; p < PLACES; p++)
        for (int h = 0; h < HALVES; h++)
            _mm256_storeu_si256((void *)(sums + p * MOST_GROUPS * TRUNK_LANES + h * 8), sum[p][h]);
}

INLINE void tile_of(const int16_t *values, const int16_t *weights, int channels, struct tile tile,
                    tile_sums sums) {
    for (int g = 0; g < tile.groups; g++)
        for (int p = 0; p < tile.places; p += PLACES)
            tile_part(values + p * channels, weights + g * channels * TRUNK_LANES, channels,
                      sums[p] + g * TRUNK_LANES);
}
#else
INLINE void tile_of(const int16_t *values, const int16_t *weights, int channels, struct tile tile,
                    tile_sums sums) {
    for (int p = 0; p < tile.places; p++)
        for (int o = 0; o < tile.groups * TRUNK_LANES; o++) {
            const int16_t *weight = weights + o / TRUNK_LANES * channels * TRUNK_LANES;
            sums[p][o] = 0;
            for (int c = 0; c < channels; c++)
                sums[p][o] += values[p * channels + c] *
                              weight[(c / 2 * TRUNK_LANES + o % TRUNK_LANES) * 2 + c % 2];
        }
}
#endif

INLINE void point_tile(const struct trunk_point_job *job, int output, int first, struct tile tile) {
    tile_sums sums;
    int width = tile.groups * TRUNK_LANES;
    tile_of(job->values + first * job->channels, job->weights + output * job->channels,
            job->channels, tile, sums);
    for (int p = 0; p < tile.places; p++) {
        float *out = job->out + (first + p) * job->outputs + output;
        float unit = job->value_units[first + p];
        for (int o = 0; o < width; o++)
            out[o] =
                (float)sums[p][o] * (unit * job->weight_units[output + o]) + job->bias[output + o];
        if (job->after)
            finish(out, width, *job->after);
    }
}

/* Places in tiles as even as can be: a tile of one place would wait for its own sums. */
INLINE void point_groups(const struct trunk_point_job *job, int output, int groups) {
    int tiles = (job->count + TRUNK_TILE - 1) / TRUNK_TILE;
    for (int first = 0; tiles > 0; tiles--) {
        int places = (job->count - first + tiles - 1) / tiles;
        switch (places) {
        case 8:
            point_tile(job, output, first, (struct tile){8, groups});
            break;
        case 7:
            point_tile(job, output, first, (struct tile){7, groups});
            break;
        case 6:
            point_tile(job, output, first, (struct tile){6, groups});
            break;
        case 5:
            point_tile(job, output, first, (struct tile){5, groups});
            break;
        case 4:
            point_tile(job, output, first, (struct tile){4, groups});
            break;
        case 3:
            point_tile(job, output, first, (struct tile){3, groups});
            break;
        case 2:
            point_tile(job, output, first, (struct tile){2, groups});
            break;
        default:
            point_tile(job, output, first, (struct tile){1, groups});
            break;
        }
        first += places;
    }
}

static void point(const struct trunk_point_job *job) {
    int left = job->outputs / TRUNK_LANES;
    for (int output = 0; left > 0;) {
        int groups = left % 3 == 0 || left > 4 ? 3 : left > 1 ? 2 : 1;
        if (groups == 3)
            point_groups(job, output, 3);
        else if (groups == 2)
            point_groups(job, output, 2);
        else
            point_groups(job, output, 1);
        output += groups * TRUNK_LANES;
        left -= groups;
    }
}

const struct trunk_kernels TRUNK_KERNELS = {depth, point, whole};
