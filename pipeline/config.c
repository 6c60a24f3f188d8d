#include "pipeline/config.h"

#include "base/limits.h"
#include "base/text.h"
#include "pipeline/config_value.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define INSTALLED "/etc/sealroom/sealroom.yaml"

/* The deepest path of the table is a.b.c. */
#define LONGEST_PATH 120

struct loader {
    const struct yaml *yaml;
    struct config *config;
    const char *folder;
    struct fault *why;
};

static bool wrong(const struct loader *loader, enum word word, const struct yaml_node *node,
                  const char *path) {
    return fault_raise(loader->why, FAULT_SETUP, word, "%.40s:%d:%d: %s", loader->yaml->name,
                       node->key_line ? node->key_line : node->line,
                       node->key_line ? node->key_column : node->column, path);
}

static int setting_of(const char *path) {
    int setting = 0;
    while (setting < SETTING_COUNT && strcmp(SETTING_ROWS[setting].path, path) != 0)
        setting++;
    return setting;
}

static bool is_group(const char *path) {
    size_t length = strlen(path);
    for (int i = 0; i < SETTING_COUNT; i++)
        if (text_starts_with(SETTING_ROWS[i].path, path) && SETTING_ROWS[i].path[length] == '.')
            return true;
    return false;
}

static bool read_setting(const struct loader *loader, const struct yaml_node *node, int setting) {
    struct config *config = loader->config;
    if (!config_value_read(node, (enum setting)setting, loader->folder, config))
        return wrong(loader, WORD_CONFIG_VALUE, node, SETTING_ROWS[setting].path);
    config->from[setting].origin = ORIGIN_FILE;
    config->from[setting].line = node->key_line;
    return true;
}

/* `start` is the path of the map itself. */
static bool read_group(const struct loader *loader, const struct yaml_node *map,
                       const char *start) {
    if (map->sort != YAML_MAP)
        return wrong(loader, WORD_CONFIG_VALUE, map, start);
    for (int i = 0; i < map->part_count; i++) {
        const struct yaml_node *part = &map->parts[i];
        char path[LONGEST_PATH];
        snprintf(path, sizeof path, "%s%s%s", start, start[0] ? "." : "", part->key);
        int setting = setting_of(path);
        if (strchr(part->key, '.') || (setting == SETTING_COUNT && !is_group(path)))
            return wrong(loader, WORD_CONFIG_UNKNOWN, part, path);
        bool good = setting < SETTING_COUNT ? read_setting(loader, part, setting)
                                            : read_group(loader, part, path);
        if (!good)
            return false;
    }
    return true;
}

static bool too_large(const char *path, struct fault *why) {
    errno = EFBIG;
    return fault_raise_errno(why, FAULT_SETUP, WORD_CONFIG_WRONG, path);
}

static bool read_bytes(const char *path, struct text_buffer *out, struct fault *why) {
    SCOPED(scoped_file)
    FILE *file = fopen(path, "re");
    if (!file)
        return fault_raise_errno(why, FAULT_SETUP, WORD_CONFIG_WRONG, path);
    char part[4096];
    for (size_t length; (length = fread(part, 1, sizeof part, file)) > 0;) {
        text_add_bytes(out, part, length);
        if (out->length > LIMIT_CONFIG_BYTES)
            return too_large(path, why);
    }
    if (ferror(file))
        return fault_raise_errno(why, FAULT_SETUP, WORD_CONFIG_WRONG, path);
    return true;
}

/* A file of comments alone is no YAML document, and the example file is one. */
static bool says_nothing(const char *text) {
    for (const char *at = text; *at; at += *at == '\n') {
        at += strspn(at, " \t\r");
        if (*at != '#' && *at != '\n' && *at != '\0')
            return false;
        at += strcspn(at, "\n");
    }
    return true;
}

static bool read_text(const char *path, const struct text_buffer *text, struct config *config,
                      struct fault *why) {
    SCOPED(yaml_free)
    struct yaml yaml = {0};
    struct fault inner = {0};
    if (!yaml_read(path, text->bytes, text->length, &yaml, &inner)) {
        inner.word = WORD_CONFIG_WRONG;
        return fault_keep(why, &inner);
    }
    SCOPED(scoped_free)
    char *folder = text_copy(path);
    char *slash = strrchr(folder, '/');
    *(slash ? slash : folder) = '\0';
    struct loader loader = {&yaml, config, folder, why};
    return read_group(&loader, &yaml.root, "");
}

static void set_defaults(struct config *config) {
    for (int i = 0; i < SETTING_COUNT; i++) {
        enum setting setting = (enum setting)i;
        if (setting_is_worked_out(setting) || SETTING_ROWS[i].sort == SETTING_DAYS)
            continue;
        if (setting_is_text(setting))
            *setting_text(config, setting) = text_copy(SETTING_ROWS[i].fallback);
        else
            *setting_number(config, setting) = strtol(SETTING_ROWS[i].fallback, NULL, 10);
    }
}

char *config_find(const char *named) {
    const char *environment = getenv("SEALROOM_CONFIG");
    if (named)
        return text_copy(named);
    if (environment)
        return environment[0] ? text_copy(environment) : NULL;
    return access(INSTALLED, F_OK) == 0 ? text_copy(INSTALLED) : NULL;
}

bool config_read(const char *path, struct config *out, struct fault *why) {
    SCOPED(config_free)
    struct config config = {0};
    SCOPED(text_buffer_free)
    struct text_buffer text = {0};
    set_defaults(&config);
    if (path && !read_bytes(path, &text, why))
        return false;
    if (text.bytes && !says_nothing(text.bytes) && !read_text(path, &text, &config, why))
        return false;
    config.file = text_copy(path);
    *out = config;
    config = (struct config){0};
    return true;
}

void config_free(struct config *config) {
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (setting_is_text((enum setting)i))
            free(*setting_text(config, (enum setting)i));
        else if (SETTING_ROWS[i].sort == SETTING_DAYS)
            free(setting_days(config, (enum setting)i)->at);
    }
    free(config->file);
    *config = (struct config){0};
}

void config_set_text(struct config *config, enum setting setting, const char *value,
                     enum setting_origin origin) {
    text_replace(setting_text(config, setting), value);
    config->from[setting].origin = origin;
}

void config_set_number(struct config *config, enum setting setting, long value,
                       enum setting_origin origin) {
    *setting_number(config, setting) = value;
    config->from[setting].origin = origin;
}
