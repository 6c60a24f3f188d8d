#include "packet/json_member.h"

#include "base/limits.h"
#include "base/memory.h"
#include "base/text.h"
#include "packet/packet.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* An index that names one of `count` words, by the word; -1 when the value is none of them. */
static int word_in_list(const json_t *value, const char *(*text)(int), int count) {
    const char *word = json_string_value(value);
    for (int i = 1; word && i < count; i++)
        if (strcmp(text(i), word) == 0)
            return i;
    return -1;
}

/* Text from a struct may hold broken bytes (a file's name); JSON may not. */
json_t *member_text_write(const char *text) {
    if (!text)
        return json_null();
    json_t *value = json_string(text);
    if (value)
        return value;
    struct text_buffer repaired = {0};
    for (const char *at = text; *at;)
        text_add_character(&repaired, text_next(&at));
    value = json_string(repaired.bytes);
    text_buffer_free(&repaired);
    return value ? value : json_null();
}

/* A box may stick out of its page, but not by a page. */
bool member_box_read(const json_t *value, struct box_px *out) {
    if (!json_is_array(value) || json_array_size(value) != 4)
        return false;
    int numbers[4];
    for (size_t i = 0; i < 4; i++) {
        const json_t *number = json_array_get(value, i);
        json_int_t at = json_integer_value(number);
        if (!json_is_integer(number) || at < -LIMIT_MAX_SIDE_PX || at > 2 * LIMIT_MAX_SIDE_PX)
            return false;
        numbers[i] = (int)at;
    }
    if (numbers[2] < 0 || numbers[3] < 0)
        return false;
    *out = (struct box_px){numbers[0], numbers[1], numbers[2], numbers[3]};
    return true;
}

/* --- packet.received --- */

static json_t *date_write(const void *owner) {
    const struct packet *packet = owner;
    if (packet->received.year == 0)
        return json_null();
    char text[11];
    date_format(packet->received, text);
    return json_string(text);
}

static bool date_read(const json_t *value, void *owner) {
    struct packet *packet = owner;
    if (json_is_null(value))
        return true;
    const char *text = json_string_value(value);
    return text && date_parse(text, &packet->received);
}

const struct member_special SPECIAL_DATE = {date_write, date_read};

/* --- packet.decision --- */

static json_t *decision_write(const void *owner) {
    const struct packet *packet = owner;
    if (packet->decision.what == DECISION_NONE)
        return json_null();
    json_t *object = json_object();
    json_object_set_new(object, "what", json_string(decision_kind_text(packet->decision.what)));
    json_object_set_new(object, "by", member_text_write(packet->decision.by));
    json_object_set_new(object, "at", member_text_write(packet->decision.at));
    return object;
}

static bool text_read(const json_t *value, char **out) {
    if (!value || json_is_null(value))
        return true;
    if (!json_is_string(value))
        return false;
    text_replace(out, json_string_value(value));
    return true;
}

static bool decision_read(const json_t *value, void *owner) {
    struct packet *packet = owner;
    if (json_is_null(value))
        return true;
    if (!json_is_object(value) || json_object_size(value) != 3)
        return false;
    const char *what = json_string_value(json_object_get(value, "what"));
    packet->decision.what = what ? decision_kind_from_text(what) : DECISION_NONE;
    const json_t *by = json_object_get(value, "by");
    const json_t *at = json_object_get(value, "at");
    return packet->decision.what != DECISION_NONE && by && at &&
           text_read(by, &packet->decision.by) && text_read(at, &packet->decision.at);
}

const struct member_special SPECIAL_DECISION = {decision_write, decision_read};

/* --- packet.supplements --- */

static json_t *supplements_write(const void *owner) {
    const struct packet *packet = owner;
    json_t *list = json_array();
    for (int i = 0; i < packet->supplement_count; i++)
        json_array_append_new(list, member_text_write(packet->supplements[i]));
    return list;
}

static bool supplements_read(const json_t *value, void *owner) {
    struct packet *packet = owner;
    if (!json_is_array(value))
        return false;
    for (size_t i = 0; i < json_array_size(value); i++) {
        const char *receipt = json_string_value(json_array_get(value, i));
        if (!receipt)
            return false;
        packet->supplements =
            memory_room(packet->supplements, packet->supplement_count, sizeof(char *));
        packet->supplements[packet->supplement_count++] = text_copy(receipt);
    }
    return true;
}

const struct member_special SPECIAL_SUPPLEMENTS = {supplements_write, supplements_read};

/* --- business.types, business.certificate_kinds --- */

static const char *business_word(int type) {
    return business_type_text((enum business_type)type);
}

static json_t *types_write(const void *owner) {
    const struct business *business = &((const struct packet *)owner)->business;
    json_t *list = json_array();
    for (int i = 0; i < business->type_count; i++)
        json_array_append_new(list, json_string(business_type_text(business->types[i])));
    return list;
}

static bool types_read(const json_t *value, void *owner) {
    struct business *business = &((struct packet *)owner)->business;
    if (!json_is_array(value) || json_array_size(value) > BUSINESS_COUNT)
        return false;
    for (size_t i = 0; i < json_array_size(value); i++) {
        int type = word_in_list(json_array_get(value, i), business_word, BUSINESS_COUNT);
        if (type < 0)
            return false;
        business->types[business->type_count++] = (enum business_type)type;
    }
    return true;
}

const struct member_special SPECIAL_TYPES = {types_write, types_read};

static json_t *kinds_write(const void *owner) {
    enum certificate_kind kinds = ((const struct packet *)owner)->business.kinds;
    json_t *list = json_array();
    if (kinds == CERTIFICATE_UNIT || kinds == CERTIFICATE_BOTH)
        json_array_append_new(list, json_string(certificate_kind_text(CERTIFICATE_UNIT)));
    if (kinds == CERTIFICATE_PERSONAL || kinds == CERTIFICATE_BOTH)
        json_array_append_new(list, json_string(certificate_kind_text(CERTIFICATE_PERSONAL)));
    return list;
}

static const char *kind_word(int kind) {
    return certificate_kind_text((enum certificate_kind)kind);
}

static bool kinds_read(const json_t *value, void *owner) {
    struct business *business = &((struct packet *)owner)->business;
    if (!json_is_array(value))
        return false;
    unsigned seen = 0;
    for (size_t i = 0; i < json_array_size(value); i++) {
        int kind = word_in_list(json_array_get(value, i), kind_word, CERTIFICATE_BOTH);
        if (kind < 0)
            return false;
        seen |= (unsigned)kind;
    }
    business->kinds = (enum certificate_kind)seen;
    return true;
}

const struct member_special SPECIAL_KINDS = {kinds_write, kinds_read};
_Static_assert((CERTIFICATE_UNIT | CERTIFICATE_PERSONAL) == CERTIFICATE_BOTH, "kinds are bits");

/* --- page.also --- */

static const char *page_word(int kind) {
    return page_kind_text((enum page_kind)kind);
}

static json_t *also_write(const void *owner) {
    const struct page_reading *page = owner;
    json_t *list = json_array();
    for (int i = 0; i < page->also_count; i++)
        json_array_append_new(list, json_string(page_kind_text(page->also[i])));
    return list;
}

static bool also_read(const json_t *value, void *owner) {
    struct page_reading *page = owner;
    size_t most = sizeof page->also / sizeof *page->also;
    if (!json_is_array(value) || json_array_size(value) > most)
        return false;
    for (size_t i = 0; i < json_array_size(value); i++) {
        int kind = word_in_list(json_array_get(value, i), page_word, PAGE_KIND_COUNT);
        if (kind < 0)
            return false;
        page->also[page->also_count++] = (enum page_kind)kind;
    }
    return true;
}

const struct member_special SPECIAL_ALSO = {also_write, also_read};

/* --- field.value: a list for the two ticked lists, else a text --- */

static bool is_list_field(enum field_name name) {
    return name == FIELD_BUSINESS_TYPES || name == FIELD_CERTIFICATE_KINDS;
}

static json_t *value_write(const void *owner) {
    const struct field *field = owner;
    if (!is_list_field(field->name) || !field->value)
        return member_text_write(field->value);
    json_t *list = json_array();
    const char *at = field->value;
    while (*at) {
        size_t length = strcspn(at, ",");
        json_array_append_new(list, json_stringn(at, length));
        at += length + (at[length] == ',');
    }
    return list;
}

static bool value_list_read(const json_t *value, struct field *field) {
    bool types = field->name == FIELD_BUSINESS_TYPES;
    struct text_buffer joined = {0};
    for (size_t i = 0; i < json_array_size(value); i++) {
        const json_t *word = json_array_get(value, i);
        int known = types ? word_in_list(word, business_word, BUSINESS_COUNT)
                          : word_in_list(word, kind_word, CERTIFICATE_BOTH);
        if (known < 0) {
            text_buffer_free(&joined);
            return false;
        }
        text_add(&joined, i > 0 ? "," : "");
        text_add(&joined, json_string_value(word));
    }
    free(field->value);
    field->value = text_buffer_take(&joined);
    return true;
}

static bool value_read(const json_t *value, void *owner) {
    struct field *field = owner;
    if (is_list_field(field->name) && json_is_array(value))
        return value_list_read(value, field);
    return !(is_list_field(field->name) && json_is_string(value)) &&
           text_read(value, &field->value);
}

const struct member_special SPECIAL_VALUE = {value_write, value_read};

/* --- finding.box --- */

static json_t *finding_box_write(const void *owner) {
    const struct finding *finding = owner;
    if (!finding->has_box)
        return json_null();
    struct box_px box = finding->box;
    return json_pack("[iiii]", box.x, box.y, box.width, box.height);
}

static bool finding_box_read(const json_t *value, void *owner) {
    struct finding *finding = owner;
    if (json_is_null(value))
        return true;
    finding->has_box = true;
    return member_box_read(value, &finding->box);
}

const struct member_special SPECIAL_FINDING_BOX = {finding_box_write, finding_box_read};
