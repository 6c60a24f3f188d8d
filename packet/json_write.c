#include "packet/json.h"

#include "base/text.h"
#include "packet/json_mask.h"
#include "packet/json_member.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What every list of packet.h looks like. */
struct any_list {
    char *at;
    int count;
};

static json_t *object_write(const struct member *members, const void *owner, bool stored);

static int integer_at(const void *place) {
    int value = 0;
    memcpy(&value, place, sizeof value);
    return value;
}

static json_t *text_write(const struct member *member, const void *place) {
    if (member->in_place) {
        const char *text = place;
        return text[0] ? json_string(text) : json_null();
    }
    char *text = NULL;
    memcpy(&text, place, sizeof text);
    return member_text_write(text);
}

static json_t *integer_write(const struct member *member, const void *place) {
    int value = integer_at(place);
    return member->has_null && value == member->null_value ? json_null() : json_integer(value);
}

static json_t *number_write(const void *place) {
    double value = 0;
    memcpy(&value, place, sizeof value);
    return isfinite(value) ? json_real(value) : json_null();
}

static json_t *truth_write(const void *place) {
    bool value = false;
    memcpy(&value, place, sizeof value);
    return json_boolean(value);
}

static json_t *answer_write(const void *place) {
    int value = integer_at(place);
    return value == 0 ? json_null() : json_boolean(value == 2);
}

static json_t *word_write(const struct member *member, const void *place) {
    const char *word = member->words->text(integer_at(place));
    return word[0] ? json_string(word) : json_null();
}

static json_t *bits_write(const struct member *member, const void *place) {
    json_t *list = json_array();
    unsigned bits = (unsigned)integer_at(place);
    for (unsigned bit = 1; bit && bit <= bits; bit <<= 1) {
        const char *word = bits & bit ? member->words->text((int)bit) : "";
        if (word[0])
            json_array_append_new(list, json_string(word));
    }
    return list;
}

static json_t *box_write(const struct member *member, const void *place) {
    struct box_px box;
    memcpy(&box, place, sizeof box);
    if (member->has_null && box.width == 0 && box.height == 0)
        return json_null();
    return json_pack("[iiii]", box.x, box.y, box.width, box.height);
}

static json_t *list_write(const struct member_list *list, const void *place, bool stored) {
    struct any_list items;
    memcpy(&items, place, sizeof items);
    json_t *array = json_array();
    for (int i = 0; i < items.count; i++)
        json_array_append_new(
            array, object_write(list->members, items.at + (size_t)i * list->item_bytes, stored));
    return array;
}

static json_t *member_write(const struct member *member, const void *owner, bool stored) {
    const void *place = (const char *)owner + member->offset;
    switch (member->type) {
    case MEMBER_TEXT:
    case MEMBER_DIGEST:
        return text_write(member, place);
    case MEMBER_INTEGER:
        return integer_write(member, place);
    case MEMBER_NUMBER:
        return number_write(place);
    case MEMBER_TRUTH:
        return truth_write(place);
    case MEMBER_ANSWER:
        return answer_write(place);
    case MEMBER_BOX:
        return box_write(member, place);
    case MEMBER_WORD:
        return word_write(member, place);
    case MEMBER_BITS:
        return bits_write(member, place);
    case MEMBER_LIST:
        return list_write(member->list, place, stored);
    case MEMBER_OBJECT:
        return object_write(member->object, place, stored);
    case MEMBER_SPECIAL:
        break;
    }
    return member->special->write(owner);
}

static json_t *object_write(const struct member *members, const void *owner, bool stored) {
    json_t *object = json_object();
    for (const struct member *member = members; member->key; member++)
        if (stored || !member->only_stored)
            json_object_set_new(object, member->key, member_write(member, owner, stored));
    return object;
}

/* The stored form keeps every bit of a double; people are served by six digits. */
static char *dumped(json_t *tree, enum json_form form) {
    size_t digits = form == JSON_STORED ? 17 : 6;
    char *text = json_dumps(tree, JSON_COMPACT | JSON_REAL_PRECISION(digits) | JSON_ENCODE_ANY);
    json_decref(tree);
    if (!text)
        abort();
    return text;
}

char *page_to_json(const struct page_reading *page, enum json_form form) {
    json_t *tree = object_write(PAGE_MEMBERS, page, form == JSON_STORED);
    if (form == JSON_MASKED)
        json_mask_page(tree);
    return dumped(tree, form);
}

char *findings_to_json(const struct finding_list *findings, enum json_form form) {
    json_t *tree = json_array();
    for (int i = 0; i < findings->count; i++)
        json_array_append_new(tree, object_write(FINDING_MEMBERS, &findings->at[i], false));
    if (form == JSON_MASKED)
        json_mask_findings(tree);
    return dumped(tree, form);
}

char *comparisons_to_json(const struct comparison_list *comparisons) {
    json_t *tree = json_array();
    for (int i = 0; i < comparisons->count; i++)
        json_array_append_new(tree, object_write(COMPARISON_MEMBERS, &comparisons->at[i], true));
    return dumped(tree, JSON_STORED);
}

char *packet_to_json(const struct packet *packet, enum json_form form) {
    json_t *tree = object_write(PACKET_MEMBERS, packet, form == JSON_STORED);
    if (form == JSON_MASKED)
        json_mask_packet(tree);
    return dumped(tree, form);
}
