/* config-page man [zh] | example: the settings of sealroom.yaml(5), in English or Chinese, and the
 * commented example file, in both languages, from the table of settings. Run by the build. */
#include "base/text.h"
#include "pipeline/config_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a setting without a constant default is shown with. */
static const char *default_text(const struct setting_row *row) {
    if (row->fallback[0] == '(')
        return "";
    return row->fallback[0] ? row->fallback : row->sort == SETTING_DAYS ? "[]" : "";
}

static const char *sort_text(enum setting_sort sort, enum language language) {
    static const enum word WORDS[] = {WORD_CONFIG_SORT_TEXT,     WORD_CONFIG_SORT_PATH,
                                      WORD_CONFIG_SORT_ZONE,     WORD_CONFIG_SORT_LISTEN,
                                      WORD_CONFIG_SORT_LANGUAGE, WORD_CONFIG_SORT_NUMBER,
                                      WORD_CONFIG_SORT_DAYS};
    return word_text(WORDS[sort], language);
}

/* What can be said of a value without its meaning: "number 1 to 9; default 3". */
static void print_man_value(const struct setting_row *row, enum language language) {
    printf("%s", sort_text(row->sort, language));
    if (row->sort == SETTING_NUMBER)
        printf(" %ld %s %ld", row->least, word_text(WORD_CONFIG_PAGE_TO, language), row->most);
    if (default_text(row)[0])
        printf("%s %s", word_text(WORD_CONFIG_PAGE_DEFAULT, language), default_text(row));
}

static void print_man_setting(const struct setting_row *row, enum language language) {
    printf(".TP\n.BR %s \" (", row->path);
    print_man_value(row, language);
    printf(")\"\n");
    const char *meaning = word_text(row->meaning, language);
    bool small = meaning[0] >= 'a' && meaning[0] <= 'z';
    printf("%c%s%s\n", small ? meaning[0] - 32 : meaning[0], meaning + 1,
           word_text(WORD_CONFIG_PAGE_STOP, language));
}

/* The parts of a path that the row before does not share are opened, each on a line of its own. */
static void print_example_groups(const char *path, const char *before) {
    int depth = 0;
    for (const char *dot = strchr(path, '.'); dot; dot = strchr(dot + 1, '.'), depth++) {
        size_t length = (size_t)(dot - path) + 1;
        if (strncmp(path, before, length) == 0)
            continue;
        const char *start = dot;
        while (start > path && start[-1] != '.')
            start--;
        printf("%s#%*s%.*s:\n", depth == 0 ? "\n" : "", depth * 2, "", (int)(dot - start), start);
    }
}

static void print_example_setting(const struct setting_row *row, const char *before) {
    int depth = 0;
    for (const char *at = row->path; *at; at++)
        depth += *at == '.';
    if (depth == 0)
        printf("\n");
    print_example_groups(row->path, before);
    const char *dot = strrchr(row->path, '.');
    for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++)
        printf("#%*s%s %s\n", depth * 2, "", depth ? "#" : "",
               word_text(row->meaning, (enum language)language));
    const char *value = default_text(row);
    printf("#%*s%s:%s%s\n", depth * 2, "", dot ? dot + 1 : row->path, value[0] ? " " : "", value);
}

static void print_example(void) {
    printf("# %s\n# %s\n# man 5 sealroom.yaml; sealroom doctor --config\n",
           word_text(WORD_CONFIG_EXAMPLE, LANGUAGE_ZH),
           word_text(WORD_CONFIG_EXAMPLE, LANGUAGE_EN));
    const char *before = "";
    for (int i = 0; i < SETTING_COUNT; i++) {
        print_example_setting(&SETTING_ROWS[i], before);
        before = SETTING_ROWS[i].path;
    }
}

int main(int count, char **arguments) {
    if (count == 2 && strcmp(arguments[1], "example") == 0) {
        print_example();
        return EXIT_SUCCESS;
    }
    bool chinese = count == 3 && strcmp(arguments[2], "zh") == 0;
    if ((count != 2 && !chinese) || strcmp(arguments[1], "man") != 0)
        return EXIT_FAILURE;
    for (int i = 0; i < SETTING_COUNT; i++)
        print_man_setting(&SETTING_ROWS[i], chinese ? LANGUAGE_ZH : LANGUAGE_EN);
    return EXIT_SUCCESS;
}
