/* The inner loops of ocr/tail.c, on rows of values: one row for each step along a line. Not a
 * network. Built once for each kind of processor from tail_kernels.c, like ocr/trunk_kernels.h. */
#ifndef SEALROOM_OCR_TAIL_KERNELS_H
#define SEALROOM_OCR_TAIL_KERNELS_H

#include "ocr/trunk_kernels.h"

/* Outputs come in multiples of this; those past the last are weighed with zeros. */
#define TAIL_LANES TRUNK_LANES
/* Values of a step inside. */
#define TAIL_VALUES 120

/* A layer that looks at all values of a step, and of its neighbours where there are taps. */
struct tail_layer {
    int inputs, outputs, taps;
    float *weights; /* [outputs / 16][taps][inputs][16] */
    float *bias;    /* [outputs] */
};

struct tail_dense_job {
    const struct tail_layer *layer;
    const float *values; /* of the first step's first tap */
    float *out;
    int value_step, out_step, count; /* values from row to row; rows */
};

/* A step's values less their mean, over their spread, times scale, plus shift. */
struct tail_norm {
    float scale[TAIL_VALUES], shift[TAIL_VALUES], epsilon;
};

/* One head of one step: how much it looks at each step, and the mean of their contents by that. All
 * are of sixteen values. */
struct tail_attend_job {
    const float *query, *keys, *contents; /* of the first step */
    float *scores, *out;                  /* [count], [16] */
    int row, count;                       /* values from step to step; steps */
};

struct tail_kernels {
    const struct trunk_kernels *trunk; /* the same processor's */
    void (*dense)(const struct tail_dense_job *job);
    void (*norm)(const struct tail_norm *by, const float *values, float *out);
    void (*attend)(const struct tail_attend_job *job);
    /* Each value x of `count`, a multiple of 16, becomes x / (1 + e^-x). */
    void (*swish)(float *values, int count);
    /* Values become shares of one by their exponentials. */
    void (*softmax)(float *values, int count);
};

extern const struct tail_kernels tail_kernels_avx2, tail_kernels_avx512;

#endif
