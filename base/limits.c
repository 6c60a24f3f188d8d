#include "base/limits.h"

static struct limits in_force = {LIMIT_PAGE_WALL_SECONDS, LIMIT_MAX_FILE_BYTES, LIMIT_MAX_FILES};

const struct limits *limits_in_force(void) {
    return &in_force;
}

void limits_set(struct limits limits) {
    in_force = limits;
}
