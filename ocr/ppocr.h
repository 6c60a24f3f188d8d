/* The first text engine: PP-OCRv4's recogniser run by ONNX Runtime. Not a page reader: it is given
 * lines. Opened by ocr/engines.c, the reader program and tests; used through base/line_reader.h. */
#ifndef SEALROOM_OCR_PPOCR_H
#define SEALROOM_OCR_PPOCR_H

#include "base/line_reader.h"

/* The files that must stand in the model folder beside the library. */
#define PPOCR_MODEL_FILE "ch_PP-OCRv4_rec_infer.onnx"
#define PPOCR_KEYS_FILE  "ppocr_keys_v1.txt"

/* ppocr_open opens library, model and keys; nothing is opened later, so a reader may close itself
 * in after this. SETUP faults: a file missing, another version of the library, a damaged model. The
 * caller closes *out with line_reader_close. Alphabets are kept to while decoding. */
MUST_CHECK bool ppocr_open(const char *model_folder, struct line_reader **out, struct fault *why);

#endif
