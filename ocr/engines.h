/* Both text engines opened together: PP-OCR first, Tesseract second; Tesseract first and alone
 * where the models of PP-OCR are absent. Not a policy of when the second is asked. Used by the
 * reader program and tests. */
#ifndef SEALROOM_OCR_ENGINES_H
#define SEALROOM_OCR_ENGINES_H

#include "ocr/sheet.h"

/* Where the engines' files are. */
struct engine_folders {
    const char *models;   /* PP-OCR's library, model and keys */
    const char *tessdata; /* NULL: Debian's folder */
};

/* engines_open opens what there is. When only one engine opened, *out's `second` is NULL and
 * *absent tells why the other is missing (kind FAULT_NONE when both are there): the caller says so
 * once. SETUP fault when none opens: then the first engine's cause. Close with engines_close. */
MUST_CHECK bool engines_open(struct engine_folders folders, struct engines *out,
                             struct fault *absent, struct fault *why);
void engines_close(struct engines *engines);

#endif
