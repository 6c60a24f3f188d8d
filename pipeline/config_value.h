/* One value of sealroom.yaml, read from its YAML node into its place: each sort refuses what it
 * cannot be. Not the file's shape: pipeline/config.c. Used there. */
#ifndef SEALROOM_PIPELINE_CONFIG_VALUE_H
#define SEALROOM_PIPELINE_CONFIG_VALUE_H

#include "pipeline/config_table.h"
#include "rules/yaml.h"

/* config_value_read puts the node's value into the config; `folder` is where relative paths begin.
 * False when the setting cannot have that value: nothing is changed then. */
MUST_CHECK bool config_value_read(const struct yaml_node *node, enum setting setting,
                                  const char *folder, struct config *config);

#endif
