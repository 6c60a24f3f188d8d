#include "base/text.h"

#include "base/memory.h"
#include "base/simplified.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#define DISTANCE_CHARACTERS 512
#define MASK_SHOWN          4

static void make_room(struct text_buffer *buffer, size_t more) {
    size_t needed = buffer->length + more + 1;
    if (needed <= buffer->capacity)
        return;
    size_t capacity = buffer->capacity < 32 ? 32 : buffer->capacity;
    while (capacity < needed)
        capacity *= 2;
    buffer->bytes = realloc(buffer->bytes, capacity);
    if (!buffer->bytes)
        abort();
    buffer->capacity = capacity;
}

void text_add_bytes(struct text_buffer *buffer, const char *bytes, size_t length) {
    make_room(buffer, length);
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void text_add(struct text_buffer *buffer, const char *text) {
    text_add_bytes(buffer, text, strlen(text));
}

void text_add_format(struct text_buffer *buffer, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char *text = NULL;
    if (vasprintf(&text, format, values) < 0)
        abort();
    va_end(values);
    text_add(buffer, text);
    free(text);
}

void text_add_character(struct text_buffer *buffer, int32_t code_point) {
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t length = utf8proc_encode_char(code_point, bytes);
    char plain[4];
    memcpy(plain, bytes, sizeof plain);
    if (length > 0)
        text_add_bytes(buffer, plain, (size_t)length);
}

void text_add_quoted(struct text_buffer *buffer, const char *text) {
    text_add(buffer, "\"");
    for (; text && *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\')
            text_add_format(buffer, "\\%c", byte);
        else if (byte < 0x20)
            text_add_format(buffer, "\\u%04x", byte);
        else
            text_add_bytes(buffer, text, 1);
    }
    text_add(buffer, "\"");
}

char *text_buffer_take(struct text_buffer *buffer) {
    char *text = buffer->bytes ? buffer->bytes : text_copy("");
    *buffer = (struct text_buffer){0};
    return text;
}

void text_buffer_free(struct text_buffer *buffer) {
    free(buffer->bytes);
    *buffer = (struct text_buffer){0};
}

char *text_copy(const char *text) {
    if (!text)
        return NULL;
    char *copy = strdup(text);
    if (!copy)
        abort();
    return copy;
}

void text_replace(char **owner, const char *text) {
    char *copy = text_copy(text);
    free(*owner);
    *owner = copy;
}

void text_cut(char *out, size_t size, const char *text) {
    assert(size > 0);
    size_t length = strlen(text);
    if (length >= size) {
        length = size - 1;
        while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
            length--;
    }
    memcpy(out, text, length);
    out[length] = '\0';
}

int32_t text_next(const char **at) {
    const unsigned char *from = (const unsigned char *)*at;
    if (from[0] < 0x80) {
        *at += from[0] != '\0';
        return from[0];
    }
    utf8proc_ssize_t length = 1;
    while (length < 4 && from[length] != '\0')
        length++;
    utf8proc_int32_t code_point = 0;
    utf8proc_ssize_t used = utf8proc_iterate(from, length, &code_point);
    if (used <= 0) {
        *at += 1;
        return 0xFFFD;
    }
    *at += used;
    return code_point;
}

int text_length_characters(const char *text) {
    int count = 0;
    while (text_next(&text))
        count++;
    return count;
}

bool text_is_valid(const char *text) {
    for (const char *at = text; *at;) {
        const char *before = at;
        if (text_next(&at) == 0xFFFD && at - before == 1)
            return false;
    }
    return true;
}

bool text_is_han(int32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x20000 && c <= 0x323AF) || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3007;
}

int text_han_count(const char *text) {
    int count = 0;
    for (int32_t c = text_next(&text); c; c = text_next(&text))
        count += text_is_han(c);
    return count;
}

bool text_starts_with(const char *text, const char *start) {
    return strncmp(text, start, strlen(start)) == 0;
}

bool text_ends_with(const char *text, const char *end) {
    size_t length = strlen(text);
    size_t tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static char *compatible(const char *text) {
    size_t size = strlen(text) + 1;
    utf8proc_uint8_t *bytes = memory_new(size, 1);
    memcpy(bytes, text, size);
    utf8proc_uint8_t *mapped = utf8proc_NFKC(bytes);
    free(bytes);
    if (!mapped)
        return text_copy(text);
    char *result = memory_new(strlen((const char *)mapped) + 1, 1);
    memcpy(result, mapped, strlen((const char *)mapped));
    free(mapped);
    return result;
}

static bool is_space(int32_t c) {
    utf8proc_category_t category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CC ||
           category == UTF8PROC_CATEGORY_CF;
}

static int32_t fold_bracket(int32_t c) {
    switch (c) {
    case 0x3014: /* 〔 */
    case 0x3010: /* 【 */
    case 0xFF3B:
    case '[':
    case 0xFF08:
        return '(';
    case 0x3015:
    case 0x3011:
    case 0xFF3D:
    case ']':
    case 0xFF09:
        return ')';
    case 0x201C:
    case 0x201D:
    case 0x300C:
    case 0x300D:
        return '"';
    case 0x2018:
    case 0x2019:
        return '\'';
    default:
        return c;
    }
}

static bool is_dot(int32_t c) {
    return c == 0x00B7 || c == 0x3001 || c == 0x30FB || c == 0x2022 || c == 0x2027 || c == 0x22C5;
}

char *text_folded(const char *text) {
    char *wide = compatible(text);
    struct text_buffer out = {0};
    const char *at = wide;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        if (is_space(c) || is_dot(c))
            continue;
        c = simplified_of(fold_bracket(c));
        text_add_character(&out, c < 128 && c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    free(wide);
    return text_buffer_take(&out);
}

char *text_value(const char *text) {
    char *wide = compatible(text);
    struct text_buffer out = {0};
    const char *at = wide;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        if (is_space(c))
            continue;
        text_add_character(&out, c == '(' ? 0xFF08 : c == ')' ? 0xFF09 : c);
    }
    free(wide);
    return text_buffer_take(&out);
}

static int spread(const char *text, int32_t *out) {
    int count = 0;
    int32_t c = 0;
    while (count < DISTANCE_CHARACTERS && (c = text_next(&text)) != 0)
        out[count++] = c;
    return count;
}

int text_distance(const char *a, const char *b) {
    int32_t first[DISTANCE_CHARACTERS];
    int32_t second[DISTANCE_CHARACTERS];
    int rows = spread(a, first);
    int columns = spread(b, second);
    int cost[DISTANCE_CHARACTERS + 1] = {0};
    for (int column = 0; column <= columns; column++)
        cost[column] = column;
    for (int row = 1; row <= rows; row++) {
        int diagonal = cost[0];
        cost[0] = row;
        for (int column = 1; column <= columns; column++) {
            int change = diagonal + (first[row - 1] != second[column - 1]);
            diagonal = cost[column];
            int skip = (cost[column] < cost[column - 1] ? cost[column] : cost[column - 1]) + 1;
            cost[column] = change < skip ? change : skip;
        }
    }
    return cost[columns];
}

char *text_masked(const char *text) {
    int hidden = text_length_characters(text) - MASK_SHOWN;
    struct text_buffer out = {0};
    for (int32_t c = text_next(&text); c; c = text_next(&text))
        text_add_character(&out, hidden-- > 0 ? '*' : c);
    return text_buffer_take(&out);
}
