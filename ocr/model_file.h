/* A network's file, looked at as it lies in the model folder. Not its meaning. Used by ocr/ort.c
 * and ocr/ppocr.c while they are opened. */
#ifndef SEALROOM_OCR_MODEL_FILE_H
#define SEALROOM_OCR_MODEL_FILE_H

#include "base/fault.h"
#include "ocr/wire.h"

/* model_file_open maps a file of the folder into memory; ended by model_file_close. SETUP faults:
 * missing, empty or unreadable. */
MUST_CHECK bool model_file_open(const char *folder, const char *file, struct wire_span *out,
                                struct fault *why);
void model_file_close(struct wire_span *bytes);

#endif
