/* Values that stand on one line with a code of the row above or below, as on leaning pages. */
#include "base/check_digit.h"
#include "base/text.h"
#include "ocr/value.h"

#include <string.h>

#define CODE_LENGTH 18

static bool is_code(const char *code) {
    return citizen_is_valid(code) || credit_is_proven(code);
}

static bool code_at(const char *text, size_t start, bool (*fits)(const char *),
                    char out[CODE_LENGTH + 1]) {
    memcpy(out, text + start, CODE_LENGTH);
    out[CODE_LENGTH] = '\0';
    return fits(out);
}

char *value_code_in(const char *figures, bool (*fits)(const char *)) {
    size_t length = strlen(figures);
    char first[CODE_LENGTH + 1];
    char last[CODE_LENGTH + 1];
    if (length <= CODE_LENGTH)
        return NULL;
    bool begins = code_at(figures, 0, fits, first);
    bool ends = code_at(figures, length - CODE_LENGTH, fits, last);
    return begins != ends ? text_copy(begins ? first : last) : NULL;
}

void value_drop_code(char *text) {
    size_t length = strlen(text);
    char code[CODE_LENGTH + 1];
    if (length <= CODE_LENGTH)
        return;
    if (code_at(text, length - CODE_LENGTH, is_code, code))
        text[length - CODE_LENGTH] = '\0';
    else if (code_at(text, 0, is_code, code))
        memmove(text, text + CODE_LENGTH, length - CODE_LENGTH + 1);
}
