/* Weights of a convolution of all channels of each place, as the loops of ocr/trunk_kernels.h want
 * them: whole numbers in a unit for each output. Not the weights of single channels, which stay
 * floats. Used by ocr/trunk_load.c and ocr/tail_load.c. */
#ifndef SEALROOM_OCR_TRUNK_PACK_H
#define SEALROOM_OCR_TRUNK_PACK_H

#include <stdint.h>

/* trunk_pack takes weights [outputs][channels], outputs in multiples of 16 and channels of two, and
 * fills `packed` [outputs / 16][channels / 2][16][2] and `units` [outputs]. */
void trunk_pack(const float *weights, int channels, int outputs, int16_t *packed, float *units);

#endif
