/* The first and costly part of PP-OCRv4's recogniser: PP-LCNetV3's convolutions, from a line's
 * picture to features for each step along it. Not the rest of the network (ocr/tail.h), and not
 * another network: where anything differs, or the processor is an old one, there is none, and ONNX
 * Runtime runs the model as a whole. Used by ocr/ppocr.c.
 *
 *   picture ─ stem ─ 14 × ( depth ─ [gate] ─ point ) ─ means ─ features
 *
 * A `depth` convolution looks at each channel by itself, a `point` convolution at all channels of
 * one place; the latter are most of the work and are done in whole numbers: values of 14 bits in a
 * unit for each place, weights of up to 16 bits in a unit for each output, exact sums of 32 bits.
 * Rounding changes probabilities less than another order of adding does in the fourth digit.
 * Measured: a line of 320 px costs half of what the whole network costs in ONNX Runtime. */
#ifndef SEALROOM_OCR_TRUNK_H
#define SEALROOM_OCR_TRUNK_H

#include "ocr/wire.h"

#define TRUNK_HEIGHT_PX 48
#define TRUNK_FEATURES  480
/* Room for lines up to this width is kept: 6 MiB of planes, and 4 of shares (ocr/ppocr.c). */
#define TRUNK_LONG_PX 1280

struct trunk;
struct trunk_kernels;

/* trunk_kernels_here gives the fastest loops that this processor can run, or NULL. */
const struct trunk_kernels *trunk_kernels_here(void);

/* trunk_of takes the convolutions out of a model's bytes, which may go afterwards; NULL when it is
 * another network. Ended by trunk_free. */
struct trunk *trunk_of(struct wire_span model, const struct trunk_kernels *kernels);
void trunk_free(struct trunk **owner);

/* trunk_steps gives how many steps a picture of that width has, at least 24 px. */
int trunk_steps(int width_px);

/* trunk_run looks at a picture of 48 rows, values from -1 to 1, and fills `features`:
 * [steps][TRUNK_FEATURES]. */
void trunk_run(struct trunk *trunk, const float *picture, int width_px, float *features);

#endif
