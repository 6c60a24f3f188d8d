/* JSON written piece by piece, for answers to the browser. Not a reader of JSON and not the
 * packet's own form: packet/json.h. Used by review/.
 *
 * Characters that mean something in HTML are escaped too, so that an answer shown as a page by
 * mistake is still no script. */
#ifndef SEALROOM_REVIEW_JSON_OUT_H
#define SEALROOM_REVIEW_JSON_OUT_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* {0} at birth; `text` is taken in the end. */
struct json_out {
    struct text_buffer text;
    bool needs_comma;
};

/* `key` is NULL inside an array. Brackets: "{" "[" and "}" "]". */
void json_open(struct json_out *out, const char *key, const char *bracket);
void json_close(struct json_out *out, const char *bracket);
/* NULL is written as null. */
void json_text(struct json_out *out, const char *key, const char *value);
void json_number(struct json_out *out, const char *key, int64_t value);
void json_bool(struct json_out *out, const char *key, bool value);
/* json_raw puts in JSON that is made already. */
void json_raw(struct json_out *out, const char *key, const char *json);

#endif
