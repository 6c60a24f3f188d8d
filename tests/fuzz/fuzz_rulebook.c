/* Any bytes as a rulebook. Promises: it loads, or a reason that names line and column. */
#include "base/memory.h"
#include "rules/book_file.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

static void promise(bool kept) {
    if (!kept)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    SCOPED(yaml_free)
    struct yaml yaml = {0};
    SCOPED(rules_free)
    struct rulebook *book = memory_new(1, sizeof *book);
    struct fault why = {0};
    bool loads = yaml_read("fuzz.yaml", (const char *)bytes, size, &yaml, &why) &&
                 book_read(&yaml, book, &why);
    promise(loads == (why.kind == FAULT_NONE));
    promise(loads || (why.kind == FAULT_SETUP && strncmp(why.detail, "fuzz.yaml:", 10) == 0));
    return 0;
}
