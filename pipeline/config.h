/* The configuration file: lines "key = value", '#' begins a comment. Not the rulebook: what belongs
 * to the office's rules stands there. Used by pipeline/office.c.
 *
 * Keys: time_zone, jobs, archive, rules. */
#ifndef SEALROOM_PIPELINE_CONFIG_H
#define SEALROOM_PIPELINE_CONFIG_H

#include "base/fault.h"

/* NULL or 0 = not given; ended by config_free. */
struct config {
    char *time_zone, *archive, *rules;
    int jobs;
};

/* config_read reads a file strictly: an unknown or doubled key is a SETUP fault with its line. */
MUST_CHECK bool config_read(const char *path, struct config *out, struct fault *why);
void config_free(struct config *config);

#endif
