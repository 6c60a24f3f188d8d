#include "packet/json_member.h"

#include "base/memory.h"
#include "packet/packet.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

/* The strips of a ring: [[[nothing, text, p, text, p …] …] …], probabilities in millionths; null
 * when none were kept. */

#define MILLIONTHS 1e6
/* More of either was not read from a ring. */
#define MOST_STRIPS 16
#define MOST_PLACES 4096

static json_t *share_write(float probability) {
    return json_integer((json_int_t)lround((double)probability * MILLIONTHS));
}

static json_t *step_write(const struct line_step *step) {
    json_t *list = json_array();
    json_array_append_new(list, share_write(step->nothing));
    for (int i = 0; i < step->choice_count; i++) {
        json_t *text = json_string(step->choices[i].text);
        json_array_append_new(list, text ? text : json_string("\xEF\xBF\xBD"));
        json_array_append_new(list, share_write(step->choices[i].probability));
    }
    return list;
}

static json_t *strips_write(const void *owner) {
    const struct strip_list *strips = &((const struct seal *)owner)->strips;
    if (strips->count == 0)
        return json_null();
    json_t *list = json_array();
    for (int i = 0; i < strips->count; i++) {
        json_t *places = json_array();
        for (int k = 0; k < strips->at[i].count; k++)
            json_array_append_new(places, step_write(&strips->at[i].at[k]));
        json_array_append_new(list, places);
    }
    return list;
}

static bool share_read(const json_t *value, float *out) {
    json_int_t share = json_integer_value(value);
    if (!json_is_integer(value) || share < 0 || share > (json_int_t)MILLIONTHS)
        return false;
    *out = (float)((double)share / MILLIONTHS);
    return true;
}

static bool step_read(const json_t *list, struct line_step *out) {
    size_t size = json_is_array(list) ? json_array_size(list) : 0;
    if (size % 2 != 1 || size > 1 + 2 * LINE_STEP_CHOICES ||
        !share_read(json_array_get(list, 0), &out->nothing))
        return false;
    for (size_t place = 1; place < size; place += 2) {
        const json_t *text = json_array_get(list, place);
        struct line_choice *choice = &out->choices[out->choice_count++];
        if (!json_is_string(text) || json_string_length(text) >= sizeof choice->text ||
            !share_read(json_array_get(list, place + 1), &choice->probability))
            return false;
        memcpy(choice->text, json_string_value(text), json_string_length(text) + 1);
    }
    return true;
}

static bool strip_read(const json_t *places, struct line_steps *out) {
    size_t count = json_is_array(places) ? json_array_size(places) : MOST_PLACES + 1;
    if (count > MOST_PLACES)
        return false;
    out->at = memory_new(count + 1, sizeof *out->at);
    out->count = (int)count;
    for (size_t i = 0; i < count; i++)
        if (!step_read(json_array_get(places, i), &out->at[i]))
            return false;
    return true;
}

static bool strips_read(const json_t *value, void *owner) {
    struct strip_list *strips = &((struct seal *)owner)->strips;
    if (!json_is_array(value) || json_array_size(value) > MOST_STRIPS)
        return false;
    for (size_t i = 0; i < json_array_size(value); i++)
        if (!strip_read(json_array_get(value, i), strip_add(strips)))
            return false;
    return true;
}

const struct member_special SPECIAL_STRIPS = {strips_write, strips_read};
