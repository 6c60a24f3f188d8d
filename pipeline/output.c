#include "pipeline/output.h"

#include "base/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool failed(const char *path, struct fault *why) {
    return fault_raise_errno(why, FAULT_SYSTEM, WORD_OUTPUT_FAILED, path);
}

static bool write_beside(const char *path, const struct output *output, struct fault *why) {
    struct text_buffer name = {0};
    text_add_format(&name, "%s.part", path);
    SCOPED(scoped_free)
    char *part = text_buffer_take(&name);
    FILE *out = fopen(part, "we");
    if (!out)
        return failed(path, why);
    bool good = output->write(out, output->context, why);
    if (fclose(out) == 0 && good && rename(part, path) == 0)
        return true;
    if (good)
        failed(path, why);
    unlink(part);
    return false;
}

bool output_write(const char *path, const struct output *output, struct fault *why) {
    if (path && strcmp(path, "-") != 0)
        return write_beside(path, output, why);
    if (!path && output->is_binary && isatty(STDOUT_FILENO))
        return fault_raise(why, FAULT_SETUP, WORD_NOTICE_TERMINAL, "--output");
    return output->write(stdout, output->context, why);
}
