#include "review/form.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Of a number and its sign: fits an int. */
#define MOST_DIGITS 9

static int hex_digit(char digit) {
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

/* What a percent sign that is followed by no two digits means is itself. */
static char *decoded(const char *from, size_t length) {
    char *out = memory_new(length + 1, 1);
    size_t filled = 0;
    for (size_t i = 0; i < length; i++) {
        int high = i + 2 < length ? hex_digit(from[i + 1]) : -1;
        int low = i + 2 < length ? hex_digit(from[i + 2]) : -1;
        if (from[i] == '%' && high >= 0 && low >= 0) {
            out[filled++] = (char)(high * 16 + low);
            i += 2;
        } else {
            out[filled++] = from[i] == '+' ? ' ' : from[i];
        }
    }
    if (memchr(out, '\0', filled)) {
        free(out);
        return NULL;
    }
    return out;
}

static bool add_owned(struct form *form, char *name, char *value) {
    bool good = name && value && form->count < FORM_MOST_PAIRS && text_is_valid(name) &&
                text_is_valid(value);
    if (!good) {
        free(name);
        free(value);
        return false;
    }
    form->at[form->count++] = (struct form_pair){name, value};
    return true;
}

bool form_add(struct form *form, const char *name, const char *value) {
    return add_owned(form, text_copy(name), text_copy(value));
}

static bool read_pair(const char *text, size_t length, struct form *out) {
    const char *equals = memchr(text, '=', length);
    size_t name_length = equals ? (size_t)(equals - text) : length;
    const char *value = equals ? equals + 1 : text + length;
    return add_owned(out, decoded(text, name_length),
                     decoded(value, (size_t)(text + length - value)));
}

bool form_read(const char *text, size_t length, struct form *out) {
    const char *end = text + length;
    while (text < end) {
        const char *next = memchr(text, '&', (size_t)(end - text));
        const char *stop = next ? next : end;
        if (stop > text && !read_pair(text, (size_t)(stop - text), out))
            return false;
        text = next ? next + 1 : end;
    }
    return true;
}

void form_free(struct form *form) {
    for (int i = 0; i < form->count; i++) {
        free(form->at[i].name);
        free(form->at[i].value);
    }
    form->count = 0;
}

const char *form_value(const struct form *form, const char *name) {
    for (int i = 0; i < form->count; i++)
        if (strcmp(form->at[i].name, name) == 0)
            return form->at[i].value;
    return NULL;
}

const char *form_text(const struct form *form, const char *name) {
    const char *value = form_value(form, name);
    return value ? value : "";
}

long form_number(const struct form *form, const char *name, long absent) {
    const char *value = form_value(form, name);
    char *end = NULL;
    if (!value || !*value || strlen(value) > MOST_DIGITS)
        return absent;
    long number = strtol(value, &end, 10);
    return *end ? absent : number;
}
