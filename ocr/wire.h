/* The wire format of Protocol Buffers, in which models are stored: fields read one after the other,
 * and written. Not a schema: whoever reads knows what the numbers mean. Used by ocr/slim_model.c
 * and ocr/slim_graph.c. Source: Protocol Buffers, "Encoding". */
#ifndef SEALROOM_OCR_WIRE_H
#define SEALROOM_OCR_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes that are lent. */
struct wire_span {
    const uint8_t *at;
    size_t size;
};

enum wire_type { WIRE_VARINT = 0, WIRE_64 = 1, WIRE_BYTES = 2, WIRE_32 = 5 };

/* `value` of a varint, `body` of all others; `whole` with number and length before it. */
struct wire_field {
    unsigned number;
    enum wire_type type;
    uint64_t value;
    struct wire_span body, whole;
};

/* wire_next takes the next field off *rest; false at the end, and where the bytes are none of the
 * format: *rest is empty only in the first case. */
bool wire_next(struct wire_span *rest, struct wire_field *out);

bool wire_same(struct wire_span a, struct wire_span b);
bool wire_is(struct wire_span span, const char *text);
struct wire_span wire_text(const char *text);

/* What is being written; {0} at birth, bytes freed by whoever owns it. */
struct wire_buffer {
    uint8_t *bytes;
    size_t size, room;
};
void wire_buffer_free(struct wire_buffer *buffer);
struct wire_span wire_written(const struct wire_buffer *buffer);

void wire_add_raw(struct wire_buffer *to, struct wire_span span);
void wire_add_number(struct wire_buffer *to, unsigned field, uint64_t value);
void wire_add_float(struct wire_buffer *to, unsigned field, float value);
void wire_add_bytes(struct wire_buffer *to, unsigned field, struct wire_span body);

#endif
