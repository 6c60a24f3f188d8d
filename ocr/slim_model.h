/* A recogniser's network made cheaper without another result: what PP-LCNetV3's blocks do to every
 * value after a convolution (scale, shift, hard swish, scale, shift: eight passes, two of them
 * between memory layouts) is folded into the convolutions' weights as far as it goes, and the rest
 * is written as operations that ONNX Runtime keeps in its blocked layout. Not a change of weights
 * beyond rounding, and no training. Used by ocr/ort.c when a model is opened.
 * Measured with ONNX Runtime 1.16.3: a line of 320 px costs 20.5 ms instead of 28. */
#ifndef SEALROOM_OCR_SLIM_MODEL_H
#define SEALROOM_OCR_SLIM_MODEL_H

#include "ocr/wire.h"

/* slim_model writes the cheaper network of an ONNX file's bytes into *out ({0} before), and gives
 * how many blocks were folded; 0, with nothing written, when the file has none of them. */
int slim_model(struct wire_span model, struct wire_buffer *out);

#endif
