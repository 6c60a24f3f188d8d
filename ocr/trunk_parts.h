/* What a trunk is made of: its numbers as the loops want them. Not for others than ocr/trunk.c,
 * which runs it, and ocr/trunk_load.c, which takes it out of a model. */
#ifndef SEALROOM_OCR_TRUNK_PARTS_H
#define SEALROOM_OCR_TRUNK_PARTS_H

#include "ocr/trunk.h"
#include "ocr/trunk_kernels.h"

#define TRUNK_PAIRS_MOST   16
#define TRUNK_STEM_OUTPUTS 16
#define TRUNK_STEM_TAPS    9

/* Means of all places tell how much of each channel goes on (squeeze and excitation); `middle` is 0
 * where there is no gate. */
struct trunk_gate {
    int middle;
    float *in, *in_bias;   /* [channels][middle], [middle] */
    float *out, *out_bias; /* [middle][channels], [channels] */
    float alpha, beta;     /* of the hard sigmoid */
};

/* A depth convolution and the point convolution behind it. */
struct trunk_pair {
    int channels, outputs, kernel, step_x, step_y;
    float *depth_weights, *depth_bias; /* [kernel × kernel][channels], [channels] */
    struct trunk_after depth_after;
    struct trunk_gate gate;
    int16_t *point_weights; /* [outputs / 16][channels / 2][16][2] */
    float *point_units, *point_bias;
    struct trunk_after point_after;
};

struct trunk {
    const struct trunk_kernels *kernels;
    float stem[TRUNK_STEM_TAPS][TRUNK_STEM_OUTPUTS], stem_bias[TRUNK_STEM_OUTPUTS];
    struct trunk_pair pairs[TRUNK_PAIRS_MOST];
    int pair_count;
    float *planes[3]; /* what is looked at, what is made, and a plane before its gate */
    size_t room;      /* values in each of them */
};

#endif
