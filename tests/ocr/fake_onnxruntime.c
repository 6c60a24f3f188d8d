/* A library that says it is a later ONNX Runtime: the version with telemetry must not be let in. */
#include <stddef.h>
#include <stdint.h>

struct base {
    const void *(*table)(uint32_t version);
    const char *(*library_version)(void);
};

const struct base *OrtGetApiBase(void);

static const void *no_table(uint32_t version) {
    (void)version;
    return NULL;
}

static const char *later_version(void) {
    return "1.30.0";
}

const struct base *OrtGetApiBase(void) {
    static const struct base base = {no_table, later_version};
    return &base;
}
