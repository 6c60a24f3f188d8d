#include "ocr/engines.h"

#include "ocr/ppocr.h"
#include "ocr/tesseract.h"

#include <stddef.h>

void engines_close(struct engines *engines) {
    line_reader_close(&engines->first);
    line_reader_close(&engines->second);
}

bool engines_open(struct engine_folders folders, struct engines *out, struct fault *absent,
                  struct fault *why) {
    const char *tessdata = folders.tessdata ? folders.tessdata : TESSERACT_DATA_FOLDER;
    struct fault first_absent = {0};
    struct fault second_absent = {0};
    struct engines engines = {0};
    bool first = ppocr_open(folders.models, &engines.first, &first_absent);
    bool second = tesseract_open(tessdata, &engines.second, &second_absent);
    if (!first && !second) {
        *why = why->kind == FAULT_NONE ? first_absent : *why;
        return false;
    }
    if (!first) {
        engines.first = engines.second;
        engines.second = NULL;
    }
    *absent = first ? second_absent : first_absent;
    *out = engines;
    return true;
}
