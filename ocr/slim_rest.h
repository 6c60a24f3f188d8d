/* What is left of a recogniser's network when its first part is done elsewhere (ocr/trunk.h): the
 * nodes behind the means of its features, whose input is those features. Not another result.
 * Used by ocr/ort.c when a model is opened. */
#ifndef SEALROOM_OCR_SLIM_REST_H
#define SEALROOM_OCR_SLIM_REST_H

#include "ocr/wire.h"

/* slim_rest writes the rest of the network of an ONNX file's bytes into *out ({0} before): its
 * input is called "x" and has the sides 1, `features`, 1, any. False, with nothing written, when
 * there are no such means. */
bool slim_rest(struct wire_span model, int features, struct wire_buffer *out);

#endif
