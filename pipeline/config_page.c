/* config-page man | example: the settings of sealroom.yaml(5), in English, and the commented
 * example file, in both languages, from the table of settings. Run by the build. */
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

static const char *sort_text(enum setting_sort sort) {
    static const char *const TEXTS[] = {"text",  "path",   "time zone",         "address:port",
                                        "zh|en", "number", "list of YYYY-MM-DD"};
    return TEXTS[sort];
}

static void print_man_setting(const struct setting_row *row) {
    printf(".TP\n.BR %s \" (%s", row->path, sort_text(row->sort));
    if (row->sort == SETTING_NUMBER)
        printf(" %ld to %ld", row->least, row->most);
    if (default_text(row)[0])
        printf("; default %s", default_text(row));
    printf(")\"\n");
    const char *meaning = word_text(row->meaning, LANGUAGE_EN);
    printf("%c%s.\n", meaning[0] >= 'a' && meaning[0] <= 'z' ? meaning[0] - 32 : meaning[0],
           meaning + 1);
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
    if (count != 2 || strcmp(arguments[1], "man") != 0)
        return EXIT_FAILURE;
    for (int i = 0; i < SETTING_COUNT; i++)
        print_man_setting(&SETTING_ROWS[i]);
    return EXIT_SUCCESS;
}
