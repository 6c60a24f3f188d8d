/* What a page of the tests is expected to say. Used by tests of papers as recorded (recorded.h). */
#ifndef SEALROOM_TESTS_OCR_EXPECT_H
#define SEALROOM_TESTS_OCR_EXPECT_H

#include "ocr/recorded.h"
#include "suite.h"

#include <string.h>

static inline void expect_row(const struct page_reading *page, enum field_name name, int row,
                              const char *wanted) {
    ck_assert_msg(strcmp(recorded_value(page, name, row), wanted) == 0,
                  "%s[%d]: got '%s', wanted '%s'", field_name_text(name), row,
                  recorded_value(page, name, row), wanted);
    ck_assert_msg(recorded_state(page, name, row) == FIELD_STATE_READ, "%s[%d] is not read",
                  field_name_text(name), row);
}

static inline void expect(const struct page_reading *page, enum field_name name,
                          const char *wanted) {
    expect_row(page, name, -1, wanted);
}

/* Frees a page and the sheet that it was read from. */
static inline void end(struct page_reading *page, struct recorded *sheet) {
    page_reading_free(page);
    recorded_free(sheet);
}

#endif
