/* The three inner loops of ocr/trunk.c, on planes whose channels lie together: values of a place
 * first, then the next place. Not a network. Built once for each kind of processor from
 * trunk_kernels.c; which one is used is found out when the program runs. */
#ifndef SEALROOM_OCR_TRUNK_KERNELS_H
#define SEALROOM_OCR_TRUNK_KERNELS_H

#include <stdint.h>

/* Channels come in multiples of this. */
#define TRUNK_LANES 16
/* Places are taken by so many: arrays of whole numbers are as long as the next multiple. */
#define TRUNK_TILE        8
#define TRUNK_KERNEL_MOST 5
/* Whole numbers that stand for values, and the sum of an output's weights: their products, added
 * up, just fit in 32 bits. */
#define TRUNK_VALUE_MOST  8191
#define TRUNK_WEIGHTS_SUM 262143

/* What follows each convolution: hard swish, times scale, plus shift. */
struct trunk_after {
    float scale, shift;
};

/* A convolution of each channel by itself along one row of places. */
struct trunk_depth_job {
    const float *rows[TRUNK_KERNEL_MOST]; /* at the first place's first tap */
    const float *weights;                 /* [kernel × kernel][channels] */
    const float *bias;
    float *out; /* [count][channels] */
    int kernel, step_x, channels, count;
    struct trunk_after after;
};

/* A convolution of all channels of each place: products of whole numbers. */
struct trunk_point_job {
    const int16_t *values; /* [count, rounded up][channels] */
    const float *value_units;
    const int16_t *weights; /* [outputs / 16][channels / 2][16][2] */
    const float *weight_units;
    const float *bias;
    float *out; /* [count][outputs] */
    int channels, outputs, count;
    const struct trunk_after *after; /* NULL: nothing follows */
};

struct trunk_kernels {
    void (*depth)(const struct trunk_depth_job *job);
    void (*point)(const struct trunk_point_job *job);
    /* Each place's values as whole numbers up to TRUNK_VALUE_MOST, in a unit of its own. */
    void (*whole)(const float *from, int count, int channels, int16_t *to, float *units);
};

extern const struct trunk_kernels trunk_kernels_avx2, trunk_kernels_avx512;

#endif
