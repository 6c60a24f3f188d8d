/* The reviewers' page is a program of its own, so that nothing that reads scans carries a web
 * server and the server carries no text engine: this command becomes it. */
#include "pipeline/command.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum exit_status command_review(struct office *office) {
    struct fault why = {0};
    SCOPED(scoped_free)
    char *program = places_program("sealroom-review");
    if (!program) {
        fault_raise(&why, FAULT_SETUP, WORD_SETUP_WRONG, "sealroom-review");
        return office_say(office->options.language, &why);
    }
    SCOPED(scoped_free)
    const char **words = options_words(&office->options, "sealroom-review");
    execv(program, (char *const *)(uintptr_t)words);
    fault_errno(&why, "sealroom-review");
    return office_say(office->options.language, &why);
}
