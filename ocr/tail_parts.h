/* What a tail is made of: its numbers as the loops want them. Not for others than ocr/tail.c, which
 * runs it, and ocr/tail_load.c, which takes it out of a model. */
#ifndef SEALROOM_OCR_TAIL_PARTS_H
#define SEALROOM_OCR_TAIL_PARTS_H

#include "ocr/tail.h"
#include "ocr/tail_kernels.h"
#include "ocr/trunk.h"

/* Heads of attention and the values of each; values between two layers. */
#define TAIL_HEADS  8
#define TAIL_HEAD   (TAIL_VALUES / TAIL_HEADS)
#define TAIL_MIDDLE 240
#define TAIL_NARROW 60
#define TAIL_BLOCKS 2
/* The same with room for whole groups of outputs. */
#define TAIL_ROOM(count) (((count) + TAIL_LANES - 1) / TAIL_LANES * TAIL_LANES)

/* A step's row of values. */
#define TAIL_ROW TAIL_ROOM(TAIL_VALUES)

/* Each head's values stand in sixteen, the last a zero. */
struct tail_block {
    struct tail_norm before, between;
    struct tail_layer looks, joined; /* queries, keys and contents of all heads; what they give */
    struct tail_layer wider, narrower;
};

/* The last layer, in whole numbers like a trunk's (ocr/trunk_pack.h). */
struct tail_characters {
    int outputs; /* classes with room for whole groups */
    int16_t *weights;
    float *units, *bias;
};

struct tail {
    const struct tail_kernels *kernels;
    struct tail_layer begin[2], end[3];
    struct tail_characters characters;
    struct tail_block blocks[TAIL_BLOCKS];
    struct tail_norm last;
    int classes;
};

#endif
