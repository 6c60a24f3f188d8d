/* What engines read where a box or a tick stands. */
#include "ocr/tick.h"

#include "base/text.h"

#define EMPTY_SIGNS  "□☐口○〇囗◻◯"
#define TICKED_SIGNS "☑☒√✓✔■●×回◼▣V"

static bool is_one_of(int32_t code, const char *list) {
    for (int32_t c = text_next(&list); c; c = text_next(&list))
        if (c == code)
            return true;
    return false;
}

bool tick_is_sign(int32_t code) {
    return is_one_of(code, EMPTY_SIGNS) || is_one_of(code, TICKED_SIGNS);
}

bool tick_is_ticked_sign(int32_t code) {
    return is_one_of(code, TICKED_SIGNS);
}
