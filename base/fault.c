#define SEALROOM_BASE_FAULT_C
#include "base/fault.h"

#include "base/text.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* What the machine answers when files, shares and sockets fail. */
static const struct {
    int number;
    enum word cause;
} CAUSES[] = {
    {ENOSPC, WORD_CAUSE_NO_SPACE},      {EDQUOT, WORD_CAUSE_QUOTA},
    {EACCES, WORD_CAUSE_PERMISSION},    {EPERM, WORD_CAUSE_PERMISSION},
    {EROFS, WORD_CAUSE_READ_ONLY},      {ENOENT, WORD_CAUSE_ABSENT},
    {EIO, WORD_CAUSE_DEVICE},           {ENOMEM, WORD_CAUSE_MEMORY},
    {EMFILE, WORD_CAUSE_OPEN_FILES},    {ENFILE, WORD_CAUSE_OPEN_FILES},
    {ENOTDIR, WORD_CAUSE_NO_FOLDER},    {EISDIR, WORD_CAUSE_FOLDER},
    {EEXIST, WORD_CAUSE_EXISTS},        {EBUSY, WORD_CAUSE_IN_USE},
    {ETXTBSY, WORD_CAUSE_IN_USE},       {EAGAIN, WORD_CAUSE_IN_USE},
    {ELOOP, WORD_CAUSE_LINK},           {ENAMETOOLONG, WORD_CAUSE_LONG_NAME},
    {EFBIG, WORD_CAUSE_TOO_LARGE},      {ESTALE, WORD_CAUSE_SHARE},
    {ETIMEDOUT, WORD_CAUSE_TIME},       {EPIPE, WORD_CAUSE_CLOSED},
    {ECONNRESET, WORD_CAUSE_CLOSED},    {EADDRINUSE, WORD_CAUSE_ADDRESS_USED},
    {ENOSYS, WORD_CAUSE_NOT_SUPPORTED}, {EOPNOTSUPP, WORD_CAUSE_NOT_SUPPORTED},
};

static enum word cause_of(int number) {
    for (size_t i = 0; i < sizeof CAUSES / sizeof *CAUSES; i++)
        if (CAUSES[i].number == number)
            return CAUSES[i].cause;
    return WORD_NONE;
}

bool fault_raise(struct fault *why, enum fault_kind kind, enum word word, const char *format, ...) {
    if (!why || why->kind != FAULT_NONE)
        return false;
    *why = (struct fault){.kind = kind, .word = word};
    va_list values;
    va_start(values, format);
    vsnprintf(why->detail, sizeof why->detail, format, values);
    va_end(values);
    return false;
}

bool fault_keep(struct fault *why, const struct fault *found) {
    if (why && why->kind == FAULT_NONE)
        *why = *found;
    return false;
}

bool fault_raise_errno(struct fault *why, enum fault_kind kind, enum word word, const char *what) {
    int number = errno;
    struct fault found = {.kind = kind, .word = word, .cause = cause_of(number)};
    text_cut(found.detail, sizeof found.detail, what);
    if (found.cause == WORD_NONE)
        snprintf(found.detail, sizeof found.detail, "%.100s%s%s", what, what[0] ? ": " : "",
                 strerror(number));
    return fault_keep(why, &found);
}

bool fault_errno(struct fault *why, const char *what) {
    return fault_raise_errno(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, what);
}

bool fault_memory(struct fault *why) {
    return fault_keep(why, &(struct fault){.kind = FAULT_ENGINE,
                                           .word = WORD_SYSTEM_FAILED,
                                           .cause = WORD_CAUSE_MEMORY});
}

void fault_value(const struct fault *why, enum language language, char *out, size_t size) {
    if (why->cause == WORD_NONE)
        text_cut(out, size, why->detail);
    else if (why->detail[0])
        word_format(out, size, language, WORD_CAUSE_OF, why->detail,
                    word_text(why->cause, language));
    else
        text_cut(out, size, word_text(why->cause, language));
}

void fault_describe(const struct fault *why, enum language language, char *out, size_t size) {
    char value[320];
    fault_value(why, language, value, sizeof value);
    word_format(out, size, language, why->word, value, NULL);
}

void fault_describe_both(const struct fault *why, char *out, size_t size) {
    char zh[320];
    char en[320];
    fault_describe(why, LANGUAGE_ZH, zh, sizeof zh);
    fault_describe(why, LANGUAGE_EN, en, sizeof en);
    snprintf(out, size, "%s / %s", zh, en);
}

char *fault_pack(const struct fault *why) {
    struct text_buffer text = {0};
    text_add_format(&text, "%d %s%s%s %s", (int)why->kind, word_key(why->word),
                    why->cause ? "/" : "", why->cause ? word_key(why->cause) : "", why->detail);
    return text_buffer_take(&text);
}

struct fault fault_unpack(const char *text) {
    char keys[100];
    int kind;
    int length = 0;
    struct fault why = {0};
    if (!text || sscanf(text, "%d %99s%n", &kind, keys, &length) != 2)
        return why;
    char *cause = strchr(keys, '/');
    if (cause)
        *cause++ = '\0';
    why.kind = kind > FAULT_NONE && kind <= FAULT_SETUP ? (enum fault_kind)kind : FAULT_INPUT;
    why.word = word_from_key(keys);
    why.cause = cause ? word_from_key(cause) : WORD_NONE;
    text_cut(why.detail, sizeof why.detail, text + length + (text[length] == ' '));
    return why;
}

const char *fault_kind_name(enum fault_kind kind) {
    static const char *const NAMES[] = {"none", "input", "limit", "engine", "system", "setup"};
    return NAMES[kind];
}
