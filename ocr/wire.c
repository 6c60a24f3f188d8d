#include "ocr/wire.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define VARINT_BYTES 10

static bool take_varint(struct wire_span *rest, uint64_t *out) {
    uint64_t value = 0;
    for (unsigned i = 0; i < VARINT_BYTES && i < rest->size; i++) {
        value |= (uint64_t)(rest->at[i] & 127) << 7 * i;
        if (rest->at[i] < 128) {
            rest->at += i + 1;
            rest->size -= i + 1;
            *out = value;
            return true;
        }
    }
    return false;
}

static bool take_bytes(struct wire_span *rest, uint64_t size, struct wire_span *out) {
    if (size > rest->size)
        return false;
    *out = (struct wire_span){rest->at, (size_t)size};
    rest->at += size;
    rest->size -= (size_t)size;
    return true;
}

static bool take_body(struct wire_span *rest, struct wire_field *field) {
    uint64_t size = 0;
    switch (field->type) {
    case WIRE_VARINT:
        return take_varint(rest, &field->value);
    case WIRE_64:
        return take_bytes(rest, 8, &field->body);
    case WIRE_32:
        return take_bytes(rest, 4, &field->body);
    case WIRE_BYTES:
        return take_varint(rest, &size) && take_bytes(rest, size, &field->body);
    }
    return false;
}

bool wire_next(struct wire_span *rest, struct wire_field *out) {
    struct wire_span after = *rest;
    uint64_t key = 0;
    if (rest->size == 0 || !take_varint(&after, &key))
        return false;
    struct wire_field field = {.number = (unsigned)(key >> 3), .type = (enum wire_type)(key & 7)};
    if (!take_body(&after, &field))
        return false;
    field.whole = (struct wire_span){rest->at, rest->size - after.size};
    *rest = after;
    *out = field;
    return true;
}

bool wire_same(struct wire_span a, struct wire_span b) {
    return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

struct wire_span wire_text(const char *text) {
    return (struct wire_span){(const uint8_t *)text, strlen(text)};
}

bool wire_is(struct wire_span span, const char *text) {
    return wire_same(span, wire_text(text));
}

void wire_buffer_free(struct wire_buffer *buffer) {
    free(buffer->bytes);
    *buffer = (struct wire_buffer){0};
}

struct wire_span wire_written(const struct wire_buffer *buffer) {
    return (struct wire_span){buffer->bytes, buffer->size};
}

void wire_add_raw(struct wire_buffer *to, struct wire_span span) {
    if (to->size + span.size > to->room) {
        size_t room = 2 * (to->size + span.size) + 64;
        uint8_t *larger = memory_new(room, 1);
        if (to->size > 0)
            memcpy(larger, to->bytes, to->size);
        free(to->bytes);
        to->bytes = larger;
        to->room = room;
    }
    if (span.size > 0)
        memcpy(to->bytes + to->size, span.at, span.size);
    to->size += span.size;
}

static void add_varint(struct wire_buffer *to, uint64_t value) {
    uint8_t bytes[VARINT_BYTES];
    size_t count = 0;
    for (; value >= 128; value >>= 7)
        bytes[count++] = (uint8_t)(value | 128);
    bytes[count++] = (uint8_t)value;
    wire_add_raw(to, (struct wire_span){bytes, count});
}

void wire_add_number(struct wire_buffer *to, unsigned field, uint64_t value) {
    add_varint(to, (uint64_t)field << 3 | WIRE_VARINT);
    add_varint(to, value);
}

void wire_add_float(struct wire_buffer *to, unsigned field, float value) {
    uint8_t bytes[sizeof value];
    memcpy(bytes, &value, sizeof value);
    add_varint(to, (uint64_t)field << 3 | WIRE_32);
    wire_add_raw(to, (struct wire_span){bytes, sizeof bytes});
}

void wire_add_bytes(struct wire_buffer *to, unsigned field, struct wire_span body) {
    add_varint(to, (uint64_t)field << 3 | WIRE_BYTES);
    add_varint(to, body.size);
    wire_add_raw(to, body);
}
