#include "pipeline/config_value.h"

#include "base/memory.h"
#include "base/text.h"

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Digits alone: no sign, no blank, no hexadecimal. */
static bool number_of(const char *text, long least, long most, long *out) {
    size_t length = strlen(text);
    if (length == 0 || length > 9 || strspn(text, "0123456789") != length)
        return false;
    long number = strtol(text, NULL, 10);
    if (number < least || number > most)
        return false;
    *out = number;
    return true;
}

/* "127.0.0.1:8420", "[::1]:8420", "localhost:8420". */
static bool is_listen(const char *text) {
    const char *colon = strrchr(text, ':');
    long port;
    if (!colon || colon == text || !number_of(colon + 1, 1, 65535, &port))
        return false;
    bool bracketed = text[0] == '[' && colon[-1] == ']';
    for (const char *at = text; at < colon; at++) {
        bool in_name = isalnum((unsigned char)*at) || strchr(".-", *at);
        bool in_brackets = bracketed && strchr("[]:", *at);
        if (!in_name && !in_brackets)
            return false;
    }
    return true;
}

/* tzset would quietly take an unknown name for UTC: only names of the time zone database pass, and
 * the default, which needs none. */
static bool is_zone(const char *text) {
    for (const char *at = text; *at; at++)
        if (!isalnum((unsigned char)*at) && !strchr("/_+-", *at))
            return false;
    if (strcmp(text, "Asia/Shanghai") == 0)
        return true;
    char path[PATH_MAX];
    snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", text);
    struct stat found;
    return stat(path, &found) == 0 && S_ISREG(found.st_mode);
}

static bool text_is_right(enum setting_sort sort, const char *text) {
    if (sort == SETTING_ZONE)
        return is_zone(text);
    if (sort == SETTING_LISTEN)
        return is_listen(text);
    if (sort == SETTING_LANGUAGE)
        return strcmp(text, "zh") == 0 || strcmp(text, "en") == 0;
    return text[0] != '\0';
}

static bool read_days(const struct yaml_node *node, struct day_list *out) {
    if (node->sort != YAML_LIST)
        return false;
    struct day_list days = {0};
    for (int i = 0; i < node->part_count; i++) {
        const struct yaml_node *part = &node->parts[i];
        days.at = memory_room(days.at, days.count, sizeof *days.at);
        if (part->sort != YAML_SCALAR || !date_parse(part->text, &days.at[days.count++])) {
            free(days.at);
            return false;
        }
    }
    free(out->at);
    *out = days;
    return true;
}

/* A relative path begins at the folder of the file in which it stands. */
static char *path_from(const char *folder, const char *path) {
    if (path[0] == '/' || folder[0] == '\0')
        return text_copy(path);
    struct text_buffer joined = {0};
    text_add_format(&joined, "%s/%s", folder, path);
    return text_buffer_take(&joined);
}

bool config_value_read(const struct yaml_node *node, enum setting setting, const char *folder,
                       struct config *config) {
    const struct setting_row *row = &SETTING_ROWS[setting];
    if (row->sort == SETTING_DAYS)
        return read_days(node, setting_days(config, setting));
    if (node->sort != YAML_SCALAR)
        return false;
    if (row->sort == SETTING_NUMBER)
        return number_of(node->text, row->least, row->most, setting_number(config, setting));
    if (!text_is_right(row->sort, node->text))
        return false;
    char **place = setting_text(config, setting);
    free(*place);
    *place = row->sort == SETTING_PATH ? path_from(folder, node->text) : text_copy(node->text);
    return true;
}
