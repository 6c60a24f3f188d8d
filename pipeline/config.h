/* sealroom.yaml: what an office sets once, its table (pipeline/config.def), its strict loader, and
 * where each value in force comes from. Not the rulebook: what belongs to the office's rules stands
 * there. Used by pipeline/office.c, and by whoever needs a setting: office->config.
 *
 * The file: --config FILE, else what SEALROOM_CONFIG names (empty: none), else
 * /etc/sealroom/sealroom.yaml when it is there. */
#ifndef SEALROOM_PIPELINE_CONFIG_H
#define SEALROOM_PIPELINE_CONFIG_H

#include "base/date.h"
#include "base/fault.h"

/* Days in the order of the file. */
struct day_list {
    struct date *at;
    int count;
};

#define CONFIG_MEMBER_TEXT     char *
#define CONFIG_MEMBER_PATH     char *
#define CONFIG_MEMBER_ZONE     char *
#define CONFIG_MEMBER_LISTEN   char *
#define CONFIG_MEMBER_LANGUAGE char *
#define CONFIG_MEMBER_NUMBER   long
#define CONFIG_MEMBER_DAYS     struct day_list

/* SETTING_office_name_zh, …: the rows of the table. */
#define SETTING(member, path, sort, fallback, least, most, meaning) SETTING_##member,
enum setting {
#include "pipeline/config.def"
    SETTING_COUNT
};
#undef SETTING

enum setting_origin { ORIGIN_DEFAULT, ORIGIN_FILE, ORIGIN_ENVIRONMENT, ORIGIN_OPTION };

/* Every setting, owned. Texts that are not set are "" or NULL when their default is worked out
 * later (a number is 0 then). {0} at birth, ended by config_free. */
struct config {
#define SETTING(member, path, sort, fallback, least, most, meaning) CONFIG_MEMBER_##sort member;
#include "pipeline/config.def"
#undef SETTING
    char *file; /* that was read; NULL = none */
    struct {
        enum setting_origin origin;
        int line; /* of the file */
    } from[SETTING_COUNT];
};

/* config_find gives the path of the file that is to be read, which the caller frees; NULL when
 * there is none. `named` is --config's FILE or NULL. */
char *config_find(const char *named);

/* config_read gives the defaults, overlaid by the file (NULL: defaults alone). An unknown or
 * doubled setting and a value that a setting cannot have are SETUP faults with file, line and
 * column. */
MUST_CHECK bool config_read(const char *path, struct config *out, struct fault *why);
void config_free(struct config *config);

/* config_set_text and config_set_number put a value in force that does not come from the file. */
void config_set_text(struct config *config, enum setting setting, const char *value,
                     enum setting_origin origin);
void config_set_number(struct config *config, enum setting setting, long value,
                       enum setting_origin origin);

#endif
