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
    char window[CODE_LENGTH + 1];
    char code[CODE_LENGTH + 1] = "";
    if (length <= CODE_LENGTH || length > 2 * CODE_LENGTH)
        return NULL;
    for (size_t at = 0; at + CODE_LENGTH <= length; at++) {
        if (!code_at(figures, at, fits, window))
            continue;
        bool ends = at == 0 || at + CODE_LENGTH == length;
        if (code[0] || !ends)
            return NULL;
        memcpy(code, window, sizeof code);
    }
    return code[0] ? text_copy(code) : NULL;
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
