#include "pipeline/config_show.h"

#include "base/text.h"
#include "pipeline/config_table.h"
#include "pipeline/table.h"
#include "pipeline/terminal.h"

#include <stdlib.h>
#include <string.h>

static char *days_text(const struct day_list *days) {
    struct text_buffer text = {0};
    for (int i = 0; i < days->count; i++) {
        char day[11];
        date_format(days->at[i], day);
        text_add_format(&text, "%s%s", i ? ", " : "[", day);
    }
    text_add(&text, days->count ? "]" : "");
    return text_buffer_take(&text);
}

char *config_value_text(const struct config *config, enum setting setting) {
    /* The table's places are for writing too; nothing is written here. */
    struct config copy = *config;
    if (SETTING_ROWS[setting].sort == SETTING_DAYS)
        return days_text(setting_days(&copy, setting));
    struct text_buffer text = {0};
    if (SETTING_ROWS[setting].sort == SETTING_NUMBER)
        text_add_format(&text, "%ld", *setting_number(&copy, setting));
    else if (*setting_text(&copy, setting))
        text_add(&text, *setting_text(&copy, setting));
    return text_buffer_take(&text);
}

static void origin_text(const struct config *config, int setting, enum language language, char *out,
                        size_t size) {
    static const enum word WORDS[] = {WORD_CONFIG_ORIGIN_DEFAULT, WORD_CONFIG_ORIGIN_FILE,
                                      WORD_CONFIG_ORIGIN_ENVIRONMENT, WORD_CONFIG_ORIGIN_OPTION};
    char line[16];
    snprintf(line, sizeof line, "%d", config->from[setting].line);
    word_format(out, size, language, WORDS[config->from[setting].origin], line, NULL);
}

static void show_lines(const struct config *config) {
    static const char *const COLUMNS[] = {"setting", "value", "from", "line", NULL};
    static const char *const ORIGINS[] = {"default", "file", "environment", "option"};
    struct table table = {stdout, TABLE_JSON, COLUMNS, false, NULL};
    for (int i = 0; i < SETTING_COUNT; i++) {
        SCOPED(scoped_free)
        char *value = config_value_text(config, (enum setting)i);
        char line[16];
        snprintf(line, sizeof line, "%d", config->from[i].line);
        bool has_line = config->from[i].origin == ORIGIN_FILE;
        table_row(&table,
                  (const char *[]){SETTING_ROWS[i].path, value[0] ? value : NULL,
                                   ORIGINS[config->from[i].origin], has_line ? line : NULL});
    }
}

static void show_row(const char *setting, const char *value, const char *origin) {
    SCOPED(scoped_free)
    char *plain = terminal_plain(value);
    terminal_put(stdout, setting, 28);
    terminal_put(stdout, plain, 44);
    printf(" %s\n", origin);
}

static void show_table(const struct config *config, enum language language) {
    if (config->file) {
        char sentence[400];
        word_format(sentence, sizeof sentence, language, WORD_CONFIG_FILE, config->file, NULL);
        printf("%s\n\n", sentence);
    } else {
        printf("%s\n\n", word_text(WORD_CONFIG_NO_FILE, language));
    }
    show_row(word_text(WORD_CONFIG_SETTING, language), word_text(WORD_CONFIG_IN_FORCE, language),
             word_text(WORD_CONFIG_FROM, language));
    for (int i = 0; i < SETTING_COUNT; i++) {
        char origin[80];
        origin_text(config, i, language, origin, sizeof origin);
        SCOPED(scoped_free)
        char *value = config_value_text(config, (enum setting)i);
        show_row(SETTING_ROWS[i].path, value[0] ? value : "-", origin);
    }
}

void config_show(const struct office *office) {
    if (office->options.is_json)
        show_lines(&office->config);
    else
        show_table(&office->config, office->options.language);
}
