#include "packet/json_member.h"

#include "base/memory.h"
#include "base/text.h"
#include "packet/packet.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

/* A recogniser's line: {"text", "confidence", "characters": [[start, end, text, p, text, p …] …]};
 * null when nothing was kept. Flat, as this is nine tenths of a stored reading. */

/* A line longer than this was not read from paper. */
#define MOST_CHARACTERS 4096

static json_t *character_write(const struct line_character *character) {
    json_t *list = json_array();
    json_array_append_new(list, json_real((double)character->start));
    json_array_append_new(list, json_real((double)character->end));
    for (int i = 0; i < character->choice_count; i++) {
        json_t *text = json_string(character->choices[i].text);
        json_array_append_new(list, text ? text : json_string("\xEF\xBF\xBD"));
        json_array_append_new(list, json_real((double)character->choices[i].probability));
    }
    return list;
}

static json_t *line_write(const struct line_text *line) {
    if (!line->text)
        return json_null();
    json_t *object = json_object();
    json_t *characters = json_array();
    json_object_set_new(object, "text", json_string(line->text));
    json_object_set_new(object, "confidence", json_real((double)line->confidence));
    for (int i = 0; i < line->character_count; i++)
        json_array_append_new(characters, character_write(&line->characters[i]));
    json_object_set_new(object, "characters", characters);
    return object;
}

static bool float_read(const json_t *value, float *out) {
    if (!json_is_number(value) || !(fabs(json_number_value(value)) <= 1e6))
        return false;
    *out = (float)json_number_value(value);
    return true;
}

static bool choice_read(const json_t *list, size_t place, struct line_choice *out) {
    const json_t *text = json_array_get(list, place);
    if (!json_is_string(text) || json_string_length(text) >= sizeof out->text)
        return false;
    memcpy(out->text, json_string_value(text), json_string_length(text) + 1);
    return float_read(json_array_get(list, place + 1), &out->probability);
}

static bool character_read(const json_t *list, struct line_character *out) {
    size_t size = json_is_array(list) ? json_array_size(list) : 0;
    if (size < 2 || size % 2 != 0 || size > 2 + 2 * LINE_CHOICES)
        return false;
    if (!float_read(json_array_get(list, 0), &out->start) ||
        !float_read(json_array_get(list, 1), &out->end))
        return false;
    for (size_t place = 2; place < size; place += 2)
        if (!choice_read(list, place, &out->choices[out->choice_count++]))
            return false;
    return true;
}

static bool characters_read(const json_t *list, struct line_text *out) {
    size_t count = json_is_array(list) ? json_array_size(list) : MOST_CHARACTERS + 1;
    if (count > MOST_CHARACTERS)
        return false;
    if (count == 0)
        return true;
    out->characters = memory_new(count, sizeof *out->characters);
    out->character_count = (int)count;
    for (size_t i = 0; i < count; i++)
        if (!character_read(json_array_get(list, i), &out->characters[i]))
            return false;
    return true;
}

static bool line_from(const json_t *value, struct line_text *out) {
    if (json_is_null(value))
        return true;
    if (!json_is_object(value) || json_object_size(value) != 3)
        return false;
    const json_t *text = json_object_get(value, "text");
    if (!json_is_string(text))
        return false;
    out->text = text_copy(json_string_value(text));
    return float_read(json_object_get(value, "confidence"), &out->confidence) &&
           characters_read(json_object_get(value, "characters"), out);
}

static json_t *field_reading_write(const void *owner) {
    return line_write(&((const struct field *)owner)->reading);
}

static bool field_reading_read(const json_t *value, void *owner) {
    return line_from(value, &((struct field *)owner)->reading);
}

static json_t *ring_write(const void *owner) {
    return line_write(&((const struct seal *)owner)->ring);
}

static bool ring_read(const json_t *value, void *owner) {
    return line_from(value, &((struct seal *)owner)->ring);
}

const struct member_special SPECIAL_FIELD_READING = {field_reading_write, field_reading_read};
const struct member_special SPECIAL_RING = {ring_write, ring_read};
