/* The settings in force, each with where it comes from: `sealroom doctor --config`. Not the file's
 * reading: pipeline/config.h. Used by the doctor. */
#ifndef SEALROOM_PIPELINE_CONFIG_SHOW_H
#define SEALROOM_PIPELINE_CONFIG_SHOW_H

#include "pipeline/office.h"

/* config_show prints every setting, its value and its origin to standard output: as a table, or
 * with
 * --format json one object {"setting", "value", "from", "line"} a line. */
void config_show(const struct office *office);

/* config_value_text gives a setting's value as the file would have it, "" for none. The caller
 * frees it. */
char *config_value_text(const struct config *config, enum setting setting);

#endif
