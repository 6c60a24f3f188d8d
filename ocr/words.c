#include "ocr/words.h"

#include "base/memory.h"
#include "base/text.h"

#include <libfyaml.h>
#include <stdlib.h>
#include <string.h>

extern const char *const words_files[];

static struct kind_words kinds[PAGE_KIND_COUNT];
static struct english_words english;
static bool loaded;

static const char *const TYPE_NAMES[VALUE_TYPE_COUNT] = {
    [VALUE_TEXT] = "text",
    [VALUE_UNIT_NAME] = "unit_name",
    [VALUE_PERSON] = "person",
    [VALUE_ADDRESS] = "address",
    [VALUE_BANK] = "bank",
    [VALUE_UNIT_CODE] = "unit_code",
    [VALUE_ORGANIZATION_CODE] = "organization_code",
    [VALUE_CITIZEN] = "citizen",
    [VALUE_PHONE] = "phone",
    [VALUE_EMAIL] = "email",
    [VALUE_POSTCODE] = "postcode",
    [VALUE_DATE] = "date",
    [VALUE_PERIOD] = "period",
    [VALUE_MONEY] = "money",
    [VALUE_CAPITALS] = "capitals",
    [VALUE_ACCOUNT] = "account",
    [VALUE_BANK_CODE] = "bank_code",
    [VALUE_SERIAL] = "serial",
    [VALUE_COUNT] = "count",
    [VALUE_YES_NO] = "yes_no",
    [VALUE_STATUS] = "status",
};

static struct fy_node *child(struct fy_node *node, const char *key) {
    return fy_node_mapping_lookup_by_string(node, key, FY_NT);
}

static const char *scalar(struct fy_node *node, const char *key) {
    struct fy_node *found = child(node, key);
    const char *text = found ? fy_node_get_scalar0(found) : NULL;
    return text ? text : "";
}

static void add_wording(struct wording_list *list, const char *text) {
    bool open = text[0] == '*';
    struct wording word = {.text = text_folded(open ? text + 1 : text), .open = open};
    word.length = text_length_characters(word.text);
    word.codes = memory_new((size_t)word.length, sizeof *word.codes);
    const char *at = word.text;
    for (int i = 0; i < word.length; i++)
        word.codes[i] = text_next(&at);
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = word;
}

/* {a,b} stands for a or b; an empty choice is allowed: {经办人,}邮箱. */
static void expand(struct wording_list *list, const char *text) {
    const char *open = strchr(text, '{');
    const char *close = open ? strchr(open, '}') : NULL;
    if (!close) {
        add_wording(list, text);
        return;
    }
    const char *choice = open + 1;
    for (;;) {
        size_t length = strcspn(choice, ",}");
        struct text_buffer whole = {0};
        text_add_bytes(&whole, text, (size_t)(open - text));
        text_add_bytes(&whole, choice, length);
        text_add(&whole, close + 1);
        expand(list, whole.bytes);
        text_buffer_free(&whole);
        if (choice + length >= close)
            return;
        choice += length + 1;
    }
}

static void load_wordings(struct fy_node *list, struct wording_list *out) {
    void *place = NULL;
    struct fy_node *item = NULL;
    while (list && (item = fy_node_sequence_iterate(list, &place)) != NULL) {
        const char *text = fy_node_get_scalar0(item);
        if (text)
            expand(out, text);
    }
}

static bool load_type(struct fy_node *node, enum value_type *out) {
    const char *name = scalar(node, "type");
    for (int type = 0; type < VALUE_TYPE_COUNT; type++)
        if (strcmp(TYPE_NAMES[type], name) == 0) {
            *out = (enum value_type)type;
            return true;
        }
    return false;
}

static void load_sections(struct fy_node *map, struct kind_words *out) {
    void *place = NULL;
    struct fy_node_pair *pair = NULL;
    while (map && (pair = fy_node_mapping_iterate(map, &place)) != NULL) {
        out->sections = memory_room(out->sections, out->section_count, sizeof *out->sections);
        struct word_section *section = &out->sections[out->section_count++];
        section->name = text_copy(fy_node_get_scalar0(fy_node_pair_key(pair)));
        load_wordings(fy_node_pair_value(pair), &section->words);
    }
}

static void load_anchors(struct fy_node *list, struct kind_words *out) {
    void *place = NULL;
    struct fy_node *item = NULL;
    while (list && (item = fy_node_sequence_iterate(list, &place)) != NULL) {
        out->anchors = memory_room(out->anchors, out->anchor_count, sizeof *out->anchors);
        struct word_anchor *anchor = &out->anchors[out->anchor_count++];
        anchor->weight = (int)strtol(scalar(item, "weight"), NULL, 10);
        load_wordings(child(item, "words"), &anchor->words);
    }
}

static unsigned load_not_in(struct fy_node *list, const struct kind_words *words) {
    unsigned bits = 0;
    void *place = NULL;
    struct fy_node *item = NULL;
    while (list && (item = fy_node_sequence_iterate(list, &place)) != NULL) {
        int section = words_section(words, fy_node_get_scalar0(item));
        if (section >= 0)
            bits |= 1U << section;
    }
    return bits;
}

static bool load_wanted(struct fy_node *list, const struct kind_words *words,
                        struct wanted_list *out) {
    void *place = NULL;
    struct fy_node *item = NULL;
    while (list && (item = fy_node_sequence_iterate(list, &place)) != NULL) {
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        struct wanted *wanted = &out->at[out->count++];
        bool pair = child(item, "second") != NULL;
        wanted->name = field_name_from_text(scalar(item, pair ? "first" : "name"));
        wanted->second = field_name_from_text(scalar(item, "second"));
        wanted->expected = strcmp(scalar(item, "expected"), "yes") == 0;
        wanted->sentence = strcmp(scalar(item, "sentence"), "yes") == 0;
        wanted->fallback = strcmp(scalar(item, "fallback"), "yes") == 0;
        const char *section = scalar(item, "in");
        wanted->section = words_section(words, section);
        wanted->not_in = load_not_in(child(item, "not_in"), words);
        load_wordings(child(item, "labels"), &wanted->labels);
        bool known_section = *section == '\0' || wanted->section >= 0;
        if (wanted->name == FIELD_NONE || !known_section ||
            (!pair && !load_type(item, &wanted->type)))
            return false;
    }
    return true;
}

static void load_group(const char *group, struct fy_node *map, struct kind_words *out) {
    void *place = NULL;
    struct fy_node_pair *pair = NULL;
    while (map && (pair = fy_node_mapping_iterate(map, &place)) != NULL) {
        out->options = memory_room(out->options, out->option_count, sizeof *out->options);
        struct word_option *option = &out->options[out->option_count++];
        option->group = text_copy(group);
        option->value = text_copy(fy_node_get_scalar0(fy_node_pair_key(pair)));
        load_wordings(fy_node_pair_value(pair), &option->words);
    }
}

static void load_options(struct fy_node *root, struct kind_words *out) {
    struct fy_node *ticks = child(root, "ticks");
    void *place = NULL;
    struct fy_node_pair *pair = NULL;
    while (ticks && (pair = fy_node_mapping_iterate(ticks, &place)) != NULL)
        load_group(fy_node_get_scalar0(fy_node_pair_key(pair)), fy_node_pair_value(pair), out);
    load_group("status", child(root, "status"), out);
    load_group("channel", child(root, "channel"), out);
    load_group("documents", child(root, "documents"), out);
}

static bool load_kind(struct fy_node *root) {
    enum page_kind kind = page_kind_from_text(scalar(root, "kind"));
    if (kind == PAGE_KIND_NONE)
        return false;
    struct kind_words *out = &kinds[kind];
    out->kind = kind;
    load_wordings(child(root, "titles"), &out->titles);
    load_wordings(child(root, "letters"), &out->letters);
    load_wordings(child(root, "copulas"), &out->copulas);
    load_anchors(child(root, "anchors"), out);
    load_sections(child(root, "sections"), out);
    load_wordings(child(root, "others"), &out->others);
    load_options(root, out);
    return load_wanted(child(root, "fields"), out, &out->fields) &&
           load_wanted(child(root, "pairs"), out, &out->fields) &&
           load_wanted(child(root, "columns"), out, &out->columns);
}

static void load_english(struct fy_node *map) {
    struct fy_node *own = child(map, "own");
    load_wordings(child(map, "joints"), &english.joints);
    load_wordings(child(map, "heads"), &english.heads);
    for (int type = 0; own && type < VALUE_TYPE_COUNT; type++)
        load_wordings(child(own, TYPE_NAMES[type]), &english.own[type]);
}

static bool load_file(struct fy_node *root) {
    struct fy_node *map = child(root, "english");
    if (!map)
        return load_kind(root);
    load_english(map);
    return english.heads.count > 0;
}

bool words_load(struct fault *why) {
    if (loaded)
        return true;
    for (const char *const *file = words_files; *file; file++) {
        struct fy_document *document = fy_document_build_from_string(NULL, *file, FY_NT);
        bool good = document && load_file(fy_document_root(document));
        fy_document_destroy(document);
        if (!good)
            return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "ocr/words %d",
                               (int)(file - words_files));
    }
    loaded = true;
    return true;
}

const struct kind_words *words_of(enum page_kind kind) {
    return loaded && kinds[kind].kind != PAGE_KIND_NONE ? &kinds[kind] : NULL;
}

const struct english_words *words_english(void) {
    return &english;
}

int words_section(const struct kind_words *words, const char *name) {
    for (int i = 0; i < words->section_count; i++)
        if (strcmp(words->sections[i].name, name) == 0)
            return i;
    return -1;
}
