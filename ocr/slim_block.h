/* One block of PP-LCNetV3 in a graph: a convolution and what follows it up to the next.
 *
 *   x ─ Conv ─ ×s ─ +t ─ z ─┬─ +3 ─ Clip 0..6 ─┐
 *                           └───────────────── × ─ ÷6 ─ ×u ─ +v ─ y
 *
 * Not other blocks: where anything differs, there is none. Used by ocr/slim_model.c. */
#ifndef SEALROOM_OCR_SLIM_BLOCK_H
#define SEALROOM_OCR_SLIM_BLOCK_H

#include "ocr/slim_graph.h"

struct slim_block {
    struct slim_node *conv;
    struct wire_span weight_sides, bias_sides;
    float *weights, *bias; /* owned; s and t are folded in */
    size_t weight_count, channels;
    struct wire_span inner, outer;   /* the names of z and y */
    float scale, shift;              /* u and v */
    bool is_folded;                  /* u and v went into the next convolution */
    const struct slim_block *before; /* whose u and v are folded into this one */
};

/* slim_block_at finds the block that begins with a convolution, and marks all its other nodes as
 * gone. Ended by slim_block_free. */
bool slim_block_at(const struct slim_graph *graph, struct slim_node *conv, struct slim_block *out);
void slim_block_free(struct slim_block *block);

/* slim_block_fold folds the first block's last scale and shift into the next one, when nothing else
 * uses them and that convolution has no rim of zeros, which the shift would have changed. */
void slim_block_fold(const struct slim_graph *graph, struct slim_block *first,
                     struct slim_block *next);

#endif
