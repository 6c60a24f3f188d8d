#include "ocr/first_reader.h"

#include "ocr/drawing.h"
#include "ocr/ppocr.h"
#include "ocr/words.h"

#include "suite.h"

struct line_reader *first_reader;

void first_reader_open(void) {
    struct fault why = {0};
    ck_assert_msg(ppocr_open(models_folder(), &first_reader, &why), "the text models are missing");
    ck_assert(words_load(&why));
}

void first_reader_close(void) {
    line_reader_close(&first_reader);
}
