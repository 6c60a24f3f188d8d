/* The second and cheap part of PP-OCRv4's recogniser: from the features of each step along a line
 * (ocr/trunk.h) to how likely each character stands there. Not the convolutions before, and not
 * another network: where anything differs there is none, and the model is run as a whole. Used by
 * ocr/ppocr.c.
 *
 *   features ─┬─ 3 steps ─ 1 step ─ 2 × ( attention, two layers ) ─ 1 step ─┐
 *             └──────────────────────────────────────────────── beside it ──┴─ 3 steps ─ 1 step ─
 *     ─ characters ─ shares of one
 *
 * In floats, but for the last layer, the largest, which is done in whole numbers like a trunk's.
 * ONNX Runtime takes twice as long for it, and its library and memory are then not needed at all.
 */
#ifndef SEALROOM_OCR_TAIL_H
#define SEALROOM_OCR_TAIL_H

#include "ocr/wire.h"

struct tail;
struct tail_kernels;

/* tail_kernels_here gives the fastest loops that this processor can run, or NULL. */
const struct tail_kernels *tail_kernels_here(void);

/* tail_of takes what follows the features out of a model's bytes, which may go afterwards; NULL
 * when it is another network. Ended by tail_free. */
struct tail *tail_of(struct wire_span model, const struct tail_kernels *kernels);
void tail_free(struct tail **owner);

/* tail_classes gives how many classes each step is shared among. */
int tail_classes(const struct tail *tail);

/* tail_run takes features [steps][TRUNK_FEATURES] and fills shares [steps][tail_classes]. */
void tail_run(const struct tail *tail, const float *features, int steps, float *shares);

#endif
