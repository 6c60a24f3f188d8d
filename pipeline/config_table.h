/* The table of settings as data, for code that walks over all of them. Not the values in force:
 * pipeline/config.h. Used by pipeline/config*.c and by the program that writes the manual page. */
#ifndef SEALROOM_PIPELINE_CONFIG_TABLE_H
#define SEALROOM_PIPELINE_CONFIG_TABLE_H

#include "pipeline/config.h"

#include <stddef.h>

enum setting_sort {
    SETTING_TEXT,
    SETTING_PATH,
    SETTING_ZONE,
    SETTING_LISTEN,
    SETTING_LANGUAGE,
    SETTING_NUMBER,
    SETTING_DAYS,
};

struct setting_row {
    const char *path; /* "office.name.zh" */
    enum setting_sort sort;
    const char *fallback; /* "(…)" = worked out when the program starts */
    long least, most;     /* of a number */
    enum word meaning;
    size_t offset; /* in struct config */
};

extern const struct setting_row SETTING_ROWS[SETTING_COUNT];

/* The place of a setting in a config, by the sort of its row. */
char **setting_text(struct config *config, enum setting setting);
long *setting_number(struct config *config, enum setting setting);
struct day_list *setting_days(struct config *config, enum setting setting);

/* setting_is_text tells whether the setting is kept as a string. */
bool setting_is_text(enum setting setting);
/* setting_is_worked_out tells whether its default is not a constant. */
bool setting_is_worked_out(enum setting setting);

#endif
