#include "base/fault.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool fault_raise(struct fault *why, enum fault_kind kind, enum word word, const char *format, ...) {
    if (!why || why->kind != FAULT_NONE)
        return false;
    why->kind = kind;
    why->word = word;
    va_list values;
    va_start(values, format);
    vsnprintf(why->detail, sizeof why->detail, format, values);
    va_end(values);
    return false;
}

bool fault_errno(struct fault *why, const char *what) {
    int number = errno;
    return fault_raise(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, "%s: %s", what, strerror(number));
}

void fault_describe(const struct fault *why, enum language language, char *out, size_t size) {
    word_format(out, size, language, why->word, why->detail, NULL);
}

void fault_describe_both(const struct fault *why, char *out, size_t size) {
    char zh[320];
    char en[320];
    fault_describe(why, LANGUAGE_ZH, zh, sizeof zh);
    fault_describe(why, LANGUAGE_EN, en, sizeof en);
    snprintf(out, size, "%s / %s", zh, en);
}

const char *fault_kind_name(enum fault_kind kind) {
    static const char *const NAMES[] = {"none", "input", "limit", "engine", "system", "setup"};
    return NAMES[kind];
}
