#include "rules/yaml.h"

#include "base/memory.h"
#include "base/text.h"

#include <libfyaml.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A rulebook is some five levels deep. */
#define DEEPEST 32

struct reader {
    struct fy_parser *parser;
    struct fy_diag *diag;
    struct yaml *yaml;
    struct fault *why;
};

static void node_free(struct yaml_node *node) {
    for (int i = 0; i < node->part_count; i++)
        node_free(&node->parts[i]);
    free(node->parts);
    free(node->key);
    free(node->text);
    *node = (struct yaml_node){0};
}

static void place_at(const struct fy_mark *mark, int *line, int *column) {
    *line = mark ? mark->line + 1 : 0;
    *column = mark ? mark->column + 1 : 0;
}

/* libfyaml would write its complaints to standard error: they are collected instead. */
static void say_nothing(struct fy_diag *diag, void *user, const char *text, size_t length) {
    (void)diag;
    (void)user;
    (void)text;
    (void)length;
}

static struct fy_diag *quiet_diagnosis(void) {
    struct fy_diag_cfg config;
    fy_diag_cfg_default(&config);
    config.fp = NULL;
    config.output_fn = say_nothing;
    struct fy_diag *diag = fy_diag_create(&config);
    if (diag)
        fy_diag_set_collect_errors(diag, true);
    return diag;
}

static struct fy_event *next_event(struct reader *reader) {
    struct fy_event *event = fy_parser_parse(reader->parser);
    if (event && !fy_parser_get_stream_error(reader->parser))
        return event;
    if (event)
        fy_parser_event_free(reader->parser, event);
    void *place = NULL;
    const struct fy_diag_error *error =
        reader->diag ? fy_diag_errors_iterate(reader->diag, &place) : NULL;
    struct yaml_node at = {.line = error ? error->line : 0, .column = error ? error->column : 0};
    if (error)
        yaml_wrong(reader->yaml, &at, reader->why, WORD_YAML_SYNTAX, error->msg);
    else
        yaml_wrong(reader->yaml, &at, reader->why, WORD_YAML_NO_DOCUMENT, NULL);
    return NULL;
}

static bool read_value(struct reader *reader, struct fy_event *event, struct yaml_node *out,
                       int depth);

static bool read_list(struct reader *reader, struct yaml_node *out, int depth) {
    out->sort = YAML_LIST;
    for (;;) {
        struct fy_event *event = next_event(reader);
        if (!event)
            return false;
        if (event->type == FYET_SEQUENCE_END) {
            fy_parser_event_free(reader->parser, event);
            return true;
        }
        out->parts = memory_room(out->parts, out->part_count, sizeof *out->parts);
        if (!read_value(reader, event, &out->parts[out->part_count++], depth))
            return false;
    }
}

/* The key's event is freed. */
static bool read_key(struct reader *reader, struct fy_event *event, const struct yaml_node *map,
                     struct yaml_node *out) {
    struct yaml_node at = {0};
    place_at(fy_event_start_mark(event), &at.line, &at.column);
    bool is_scalar = event->type == FYET_SCALAR;
    out->key = is_scalar ? text_copy(fy_token_get_text0(event->scalar.value)) : NULL;
    out->key_line = at.line;
    out->key_column = at.column;
    fy_parser_event_free(reader->parser, event);
    if (!out->key)
        return yaml_wrong(reader->yaml, &at, reader->why, WORD_YAML_KEY_NO_WORD, NULL);
    for (int i = 0; &map->parts[i] != out; i++)
        if (strcmp(map->parts[i].key, out->key) == 0)
            return yaml_wrong(reader->yaml, &at, reader->why, WORD_YAML_TWICE, out->key);
    return true;
}

static bool read_map(struct reader *reader, struct yaml_node *out, int depth) {
    out->sort = YAML_MAP;
    for (;;) {
        struct fy_event *event = next_event(reader);
        if (!event)
            return false;
        if (event->type == FYET_MAPPING_END) {
            fy_parser_event_free(reader->parser, event);
            return true;
        }
        out->parts = memory_room(out->parts, out->part_count, sizeof *out->parts);
        struct yaml_node *part = &out->parts[out->part_count++];
        if (!read_key(reader, event, out, part))
            return false;
        event = next_event(reader);
        if (!event || !read_value(reader, event, part, depth))
            return false;
    }
}

/* Takes the event over. */
static bool read_value(struct reader *reader, struct fy_event *event, struct yaml_node *out,
                       int depth) {
    place_at(fy_event_start_mark(event), &out->line, &out->column);
    enum fy_event_type type = event->type;
    if (type == FYET_SCALAR) {
        const char *text = fy_token_get_text0(event->scalar.value);
        out->text = text_copy(text ? text : "");
    }
    fy_parser_event_free(reader->parser, event);
    if (depth > DEEPEST)
        return yaml_wrong(reader->yaml, out, reader->why, WORD_YAML_DEEP, NULL);
    if (type == FYET_SCALAR)
        return true;
    if (type == FYET_SEQUENCE_START)
        return read_list(reader, out, depth + 1);
    if (type == FYET_MAPPING_START)
        return read_map(reader, out, depth + 1);
    bool is_empty = type == FYET_STREAM_END || type == FYET_DOCUMENT_END;
    return yaml_wrong(reader->yaml, out, reader->why,
                      is_empty ? WORD_YAML_NO_DOCUMENT : WORD_YAML_ANCHOR, NULL);
}

static bool read_document(struct reader *reader, struct yaml_node *root) {
    for (;;) {
        struct fy_event *event = next_event(reader);
        if (!event)
            return false;
        bool before = event->type == FYET_STREAM_START || event->type == FYET_DOCUMENT_START;
        if (!before)
            return read_value(reader, event, root, 0);
        fy_parser_event_free(reader->parser, event);
    }
}

/* Nothing may follow the document: a second one would silently be ignored. */
static bool read_end(struct reader *reader) {
    for (;;) {
        struct fy_event *event = next_event(reader);
        if (!event)
            return false;
        enum fy_event_type type = event->type;
        struct yaml_node at = {0};
        place_at(fy_event_start_mark(event), &at.line, &at.column);
        fy_parser_event_free(reader->parser, event);
        if (type == FYET_STREAM_END)
            return true;
        if (type != FYET_DOCUMENT_END)
            return yaml_wrong(reader->yaml, &at, reader->why, WORD_YAML_SECOND, NULL);
    }
}

bool yaml_wrong(const struct yaml *yaml, const struct yaml_node *node, struct fault *why,
                enum word cause, const char *about) {
    struct fault found = {.kind = FAULT_SETUP, .word = WORD_RULES_WRONG, .cause = cause};
    char said[80];
    text_cut(said, sizeof said, about ? about : "");
    snprintf(found.detail, sizeof found.detail, "%.40s:%d:%d%s%s", yaml->name, node->line,
             node->column, about ? ": " : "", said);
    return fault_keep(why, &found);
}

/* libfyaml 0.7 never comes back from some directives with broken bytes: texts that are no UTF-8,
 * and directives, which no rulebook needs, do not reach it. */
static bool is_plain_text(const struct yaml *yaml, const char *text, size_t length,
                          struct fault *why) {
    SCOPED(text_buffer_free)
    struct text_buffer copy = {0};
    text_add_bytes(&copy, text, length);
    struct yaml_node at = {.line = 1, .column = 1};
    for (size_t i = 0; i < length; i++) {
        bool starts = i == 0 || text[i - 1] == '\n';
        at.line += i > 0 && starts;
        if (text[i] == '\0' || (starts && text[i] == '%'))
            return yaml_wrong(yaml, &at, why, WORD_YAML_DIRECTIVE, NULL);
    }
    return text_is_valid(copy.bytes) || yaml_wrong(yaml, &at, why, WORD_YAML_NO_UTF8, NULL);
}

bool yaml_read(const char *name, const char *text, size_t length, struct yaml *out,
               struct fault *why) {
    const char *slash = strrchr(name, '/');
    struct yaml yaml = {.name = text_copy(slash ? slash + 1 : name)};
    if (!is_plain_text(&yaml, text, length, why)) {
        yaml_free(&yaml);
        return false;
    }
    struct fy_diag *diag = quiet_diagnosis();
    struct fy_parse_cfg config = {.flags = FYPCF_COLLECT_DIAG, .diag = diag};
    struct reader reader = {fy_parser_create(&config), diag, &yaml, why};
    bool fine = reader.parser && fy_parser_set_string(reader.parser, text, length) == 0 &&
                read_document(&reader, &yaml.root) && read_end(&reader);
    if (reader.parser)
        fy_parser_destroy(reader.parser);
    if (diag)
        fy_diag_destroy(diag);
    if (fine) {
        *out = yaml;
        return true;
    }
    yaml_wrong(&yaml, &yaml.root, why, WORD_YAML_NO_DOCUMENT, NULL);
    yaml_free(&yaml);
    return false;
}

void yaml_free(struct yaml *yaml) {
    node_free(&yaml->root);
    free(yaml->name);
    *yaml = (struct yaml){0};
}

const struct yaml_node *yaml_part(const struct yaml_node *map, const char *key) {
    for (int i = 0; map->sort == YAML_MAP && i < map->part_count; i++)
        if (strcmp(map->parts[i].key, key) == 0)
            return &map->parts[i];
    return NULL;
}

bool yaml_keys_are(const struct yaml *yaml, const struct yaml_node *map, const char *const *keys,
                   struct fault *why) {
    if (map->sort != YAML_MAP)
        return yaml_wrong(yaml, map, why, WORD_YAML_MAP, NULL);
    for (int i = 0; i < map->part_count; i++) {
        const struct yaml_node *part = &map->parts[i];
        struct yaml_node at = {.line = part->key_line, .column = part->key_column};
        int known = 0;
        while (keys[known] && strcmp(keys[known], part->key) != 0)
            known++;
        if (!keys[known])
            return yaml_wrong(yaml, &at, why, WORD_YAML_NO_KEY, part->key);
    }
    return true;
}
