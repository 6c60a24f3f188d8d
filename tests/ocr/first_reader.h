/* The first text engine and the words, opened once for tests that read drawn pages. Used by
 * tests/ocr/ only, as what comes before and after a suite. */
#ifndef SEALROOM_TESTS_OCR_FIRST_READER_H
#define SEALROOM_TESTS_OCR_FIRST_READER_H

#include "base/line_reader.h"

/* NULL outside of first_reader_open and first_reader_close, which fail the test where the models
 * are missing. */
extern struct line_reader *first_reader;

void first_reader_open(void);
void first_reader_close(void);

#endif
