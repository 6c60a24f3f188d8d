#include "pipeline/config.h"

#include "base/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *trimmed(char *text) {
    while (*text == ' ' || *text == '\t')
        text++;
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\r\n", text[length - 1]))
        text[--length] = '\0';
    return text;
}

static bool set_text(char **slot, const char *value) {
    if (*slot || *value == '\0')
        return false;
    *slot = text_copy(value);
    return true;
}

static bool set_jobs(struct config *config, const char *value) {
    char *end;
    long jobs = strtol(value, &end, 10);
    if (config->jobs != 0 || *end || jobs < 1 || jobs > 64)
        return false;
    config->jobs = (int)jobs;
    return true;
}

static bool set_key(struct config *config, const char *key, const char *value) {
    if (strcmp(key, "time_zone") == 0)
        return set_text(&config->time_zone, value);
    if (strcmp(key, "archive") == 0)
        return set_text(&config->archive, value);
    if (strcmp(key, "rules") == 0)
        return set_text(&config->rules, value);
    return strcmp(key, "jobs") == 0 && set_jobs(config, value);
}

static bool read_line(struct config *config, char *line) {
    line[strcspn(line, "#")] = '\0';
    char *key = trimmed(line);
    if (*key == '\0')
        return true;
    char *equals = strchr(key, '=');
    if (!equals)
        return false;
    *equals = '\0';
    return set_key(config, trimmed(key), trimmed(equals + 1));
}

bool config_read(const char *path, struct config *out, struct fault *why) {
    SCOPED(scoped_file)
    FILE *file = fopen(path, "re");
    if (!file)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "%s: %s", path, strerror(errno));
    struct config config = {0};
    char line[1024];
    for (int number = 1; fgets(line, sizeof line, file); number++) {
        if (read_line(&config, line))
            continue;
        config_free(&config);
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "%s:%d", path, number);
    }
    *out = config;
    return true;
}

void config_free(struct config *config) {
    free(config->time_zone);
    free(config->archive);
    free(config->rules);
    *config = (struct config){0};
}
