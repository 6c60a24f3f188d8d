/* Where a command's answer goes: standard output, or a file that is whole or not there. Not what is
 * written. Used by commands with --output. */
#ifndef SEALROOM_PIPELINE_OUTPUT_H
#define SEALROOM_PIPELINE_OUTPUT_H

#include "base/fault.h"

#include <stdio.h>

/* What writes, and what it is given. */
struct output {
    bool (*write)(FILE *out, void *context, struct fault *why);
    void *context;
    bool is_binary; /* refused on a terminal (SETUP) */
};

/* output_write calls output->write once, with standard output for a path that is NULL or "-", else
 * with a file that gets its name when it is complete. SYSTEM when it cannot be written. */
MUST_CHECK bool output_write(const char *path, const struct output *output, struct fault *why);

#endif
