#include "packet/json.h"

#include "base/limits.h"
#include "base/text.h"
#include "packet/json_member.h"

#include <jansson.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Most items of any list: far above a page's marks or a stack's pages, far below what would hurt.
 */
#define MOST_ITEMS 20000

/* Where the reader stands, for the fault: "pages[2].fields[0].row". Each step lives on the stack
 * of the call that took it. */
struct step {
    const struct step *before;
    const char *key; /* NULL in a list */
    size_t index;
    struct fault *why;
};

static void path_of(const struct step *step, struct text_buffer *out) {
    if (step->before)
        path_of(step->before, out);
    if (step->key && step->key[0])
        text_add_format(out, "%s%s", out->length > 0 ? "." : "", step->key);
    else if (!step->key)
        text_add_format(out, "[%zu]", step->index);
}

static bool wrong(const struct step *step, enum word cause) {
    struct text_buffer path = {0};
    path_of(step, &path);
    struct fault found = {.kind = FAULT_INPUT, .word = WORD_JSON_WRONG, .cause = cause};
    text_cut(found.detail, sizeof found.detail, path.bytes ? path.bytes : "");
    text_buffer_free(&path);
    return fault_keep(step->why, &found);
}

static bool object_read(json_t *value, const struct member *members, void *owner,
                        const struct step *step);

static bool text_read(const json_t *value, const struct member *member, void *place) {
    const char *text = json_string_value(value);
    if (!text || strlen(text) != json_string_length(value))
        return false;
    if (member->type == MEMBER_DIGEST && !member_is_digest(text))
        return false;
    if (member->in_place) {
        memcpy(place, text, strlen(text) + 1);
        return true;
    }
    char *owner = NULL;
    memcpy(&owner, place, sizeof owner);
    text_replace(&owner, text);
    memcpy(place, &owner, sizeof owner);
    return true;
}

static bool integer_read(const json_t *value, void *place) {
    json_int_t number = json_integer_value(value);
    if (!json_is_integer(value) || number < INT_MIN || number > INT_MAX)
        return false;
    int small = (int)number;
    memcpy(place, &small, sizeof small);
    return true;
}

static bool number_read(const json_t *value, void *place) {
    double number = json_number_value(value);
    if (!json_is_number(value) || !isfinite(number))
        return false;
    memcpy(place, &number, sizeof number);
    return true;
}

static bool truth_read(const json_t *value, void *place) {
    bool truth = json_is_true(value);
    memcpy(place, &truth, sizeof truth);
    return json_is_boolean(value);
}

static bool answer_read(const json_t *value, void *place) {
    int answer = json_is_true(value) ? 2 : 1;
    memcpy(place, &answer, sizeof answer);
    return json_is_boolean(value);
}

static bool word_number(const json_t *value, const struct member *member, int *out) {
    const char *word = json_string_value(value);
    *out = word ? member->words->from_text(word) : 0;
    return word && word[0] && strcmp(member->words->text(*out), word) == 0;
}

static bool word_read(const json_t *value, const struct member *member, void *place) {
    int number = 0;
    if (!word_number(value, member, &number))
        return false;
    memcpy(place, &number, sizeof number);
    return true;
}

static bool bits_read(const json_t *value, const struct member *member, void *place) {
    unsigned bits = 0;
    for (size_t i = 0; i < json_array_size(value); i++) {
        int bit = 0;
        if (!word_number(json_array_get(value, i), member, &bit))
            return false;
        bits |= (unsigned)bit;
    }
    memcpy(place, &bits, sizeof bits);
    return json_is_array(value);
}

static bool list_read(json_t *value, const struct member_list *list, void *place,
                      const struct step *step) {
    if (!json_is_array(value) || json_array_size(value) > MOST_ITEMS)
        return wrong(step, WORD_JSON_NO_LIST);
    for (size_t i = 0; i < json_array_size(value); i++) {
        struct step inside = {step, NULL, i, step->why};
        if (!object_read(json_array_get(value, i), list->members, list->add(place), &inside))
            return false;
    }
    return true;
}

/* What may be null: the struct's fresh state already says so, but for numbers. */
static bool null_read(const struct member *member, void *place, const struct step *step) {
    if (member->type == MEMBER_NUMBER) {
        double none = NAN;
        memcpy(place, &none, sizeof none);
        return true;
    }
    if (!member->has_null)
        return wrong(step, WORD_JSON_MISSING);
    if (member->type == MEMBER_INTEGER)
        memcpy(place, &member->null_value, sizeof member->null_value);
    if (member->type == MEMBER_BOX)
        memset(place, 0, sizeof(struct box_px));
    return true;
}

static bool member_read(json_t *value, const struct member *member, void *owner,
                        const struct step *step) {
    void *place = (char *)owner + member->offset;
    bool fine = false;
    switch (member->type) {
    case MEMBER_LIST:
        return list_read(value, member->list, place, step);
    case MEMBER_OBJECT:
        return object_read(value, member->object, place, step);
    case MEMBER_TEXT:
    case MEMBER_DIGEST:
        fine = text_read(value, member, place);
        break;
    case MEMBER_INTEGER:
        fine = integer_read(value, place);
        break;
    case MEMBER_NUMBER:
        fine = number_read(value, place);
        break;
    case MEMBER_TRUTH:
        fine = truth_read(value, place);
        break;
    case MEMBER_ANSWER:
        fine = answer_read(value, place);
        break;
    case MEMBER_BOX:
        fine = member_box_read(value, place);
        break;
    case MEMBER_WORD:
        fine = word_read(value, member, place);
        break;
    case MEMBER_BITS:
        fine = bits_read(value, member, place);
        break;
    case MEMBER_SPECIAL:
        fine = member->special->read(value, owner);
        break;
    }
    return fine || wrong(step, WORD_JSON_TYPE);
}

static bool keys_are_known(json_t *object, const struct member *members, const struct step *step) {
    const char *key = NULL;
    json_t *ignored = NULL;
    json_object_foreach(object, key, ignored) {
        const struct member *member = members;
        while (member->key && strcmp(member->key, key) != 0)
            member++;
        struct step inside = {step, key, 0, step->why};
        if (!member->key)
            return wrong(&inside, WORD_JSON_UNKNOWN);
    }
    return true;
}

static bool object_read(json_t *value, const struct member *members, void *owner,
                        const struct step *step) {
    if (!json_is_object(value))
        return wrong(step, WORD_JSON_NO_OBJECT);
    if (!keys_are_known(value, members, step))
        return false;
    for (const struct member *member = members; member->key; member++) {
        struct step inside = {step, member->key, 0, step->why};
        json_t *part = json_object_get(value, member->key);
        if (!part && member->only_stored)
            continue;
        bool is_null = !part || json_is_null(part);
        bool fine = is_null ? null_read(member, (char *)owner + member->offset, &inside)
                            : member_read(part, member, owner, &inside);
        if (!fine)
            return false;
    }
    return true;
}

static json_t *parsed(const char *text, size_t length, struct fault *why) {
    json_error_t error;
    json_t *tree = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    if (!tree)
        fault_raise(why, FAULT_INPUT, WORD_JSON_WRONG, "%d:%d", error.line, error.column);
    return tree;
}

bool page_from_json(const char *text, size_t length, struct page_reading *out, struct fault *why) {
    struct step start = {NULL, "", 0, why};
    json_t *tree = parsed(text, length, why);
    if (!tree)
        return false;
    struct page_reading page = {.skew_degrees = NAN};
    bool fine = object_read(tree, PAGE_MEMBERS, &page, &start);
    json_decref(tree);
    if (fine)
        *out = page;
    else
        page_reading_free(&page);
    return fine;
}

/* A list of its own: each item is added to `list` and read. */
static bool items_from_json(const char *text, size_t length, const struct member_list *items,
                            void *list, struct fault *why) {
    struct step start = {NULL, "", 0, why};
    json_t *tree = parsed(text, length, why);
    if (!tree)
        return false;
    bool fine = list_read(tree, items, list, &start);
    json_decref(tree);
    return fine;
}

static void *add_finding(void *list) {
    return finding_add(list);
}

static void *add_comparison(void *list) {
    return comparison_add(list);
}

bool findings_from_json(const char *text, size_t length, struct finding_list *out,
                        struct fault *why) {
    struct member_list items = {FINDING_MEMBERS, sizeof(struct finding), add_finding};
    struct finding_list findings = {0};
    bool fine = items_from_json(text, length, &items, &findings, why);
    if (fine)
        *out = findings;
    else
        finding_list_free(&findings);
    return fine;
}

bool comparisons_from_json(const char *text, size_t length, struct comparison_list *out,
                           struct fault *why) {
    struct member_list items = {COMPARISON_MEMBERS, sizeof(struct comparison), add_comparison};
    struct comparison_list comparisons = {0};
    bool fine = items_from_json(text, length, &items, &comparisons, why);
    if (fine)
        *out = comparisons;
    else
        comparison_list_free(&comparisons);
    return fine;
}

bool packet_from_json(const char *text, size_t length, struct packet *out, struct fault *why) {
    struct step start = {NULL, "", 0, why};
    json_t *tree = parsed(text, length, why);
    if (!tree)
        return false;
    struct packet packet = {0};
    bool fine = object_read(tree, PACKET_MEMBERS, &packet, &start);
    json_decref(tree);
    if (fine)
        *out = packet;
    else
        packet_free(&packet);
    return fine;
}
