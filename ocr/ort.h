/* Neural networks run by ONNX Runtime, opened from the model folder when the program runs.
 * Not a text engine: floats in, floats out. Used by ocr/ppocr.c.
 * One thread each: two gave no gain (ocr-measurements.md, 4a), and readers run side by side. */
#ifndef SEALROOM_OCR_ORT_H
#define SEALROOM_OCR_ORT_H

#include "base/fault.h"

#include <stddef.h>
#include <stdint.h>

/* The only library version that is let in: later ones carry telemetry, others were not checked. */
#define ORT_VERSION "1.16.3"

#define ORT_DIMENSIONS 4

struct network;

/* A model is run in its cheaper form where it has one (ocr/slim_model.h); as it is in tests that
 * compare them. */
enum network_form { NETWORK_SLIM, NETWORK_AS_IS };

/* One input and one output by name, of at most four dimensions. */
struct network_names {
    const char *input, *output;
    enum network_form form;
};

/* What a run gave: `values` is the caller's to free, `shape` unused dimensions 1. */
struct network_output {
    float *values;
    int64_t shape[ORT_DIMENSIONS];
    size_t value_count;
};

/* network_open loads libonnxruntime.so.1.16.3 and a model file, both from `folder`. SETUP faults:
 * library or model missing, another version, or a file that is no model. */
MUST_CHECK bool network_open(const char *folder, const char *model_file, struct network_names names,
                             struct network **out, struct fault *why);
void network_close(struct network **owner);

/* network_run feeds `input` of the given shape; it may be altered no earlier than on return.
 * ENGINE faults. */
MUST_CHECK bool network_run(struct network *network, float *input,
                            const int64_t shape[ORT_DIMENSIONS], struct network_output *out,
                            struct fault *why);

#endif
