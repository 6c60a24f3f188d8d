#include "review/json_out.h"

#include <inttypes.h>
#include <string.h>

static void put_quoted(struct json_out *out, const char *text) {
    text_add(&out->text, "\"");
    while (*text) {
        const char *start = text;
        int32_t point = text_next(&text);
        bool is_plain = point >= 0x20 && point != 0x7f && point != 0x2028 && point != 0x2029 &&
                        point != 0xfffd && !strchr("\"\\<>&'", point < 0x80 ? (int)point : 'a');
        if (is_plain)
            text_add_bytes(&out->text, start, (size_t)(text - start));
        else
            text_add_format(&out->text, "\\u%04x", (unsigned)point & 0xffff);
    }
    text_add(&out->text, "\"");
}

static void begin(struct json_out *out, const char *key) {
    if (out->needs_comma)
        text_add(&out->text, ",");
    if (key) {
        put_quoted(out, key);
        text_add(&out->text, ":");
    }
    out->needs_comma = true;
}

void json_open(struct json_out *out, const char *key, const char *bracket) {
    begin(out, key);
    text_add(&out->text, bracket);
    out->needs_comma = false;
}

void json_close(struct json_out *out, const char *bracket) {
    text_add(&out->text, bracket);
    out->needs_comma = true;
}

void json_text(struct json_out *out, const char *key, const char *value) {
    begin(out, key);
    if (value)
        put_quoted(out, value);
    else
        text_add(&out->text, "null");
}

void json_number(struct json_out *out, const char *key, int64_t value) {
    begin(out, key);
    text_add_format(&out->text, "%" PRId64, value);
}

void json_bool(struct json_out *out, const char *key, bool value) {
    begin(out, key);
    text_add(&out->text, value ? "true" : "false");
}

void json_raw(struct json_out *out, const char *key, const char *json) {
    begin(out, key);
    text_add(&out->text, json);
}
