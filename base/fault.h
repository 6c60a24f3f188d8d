/* Why something did not work: five kinds, named by what the supervisor does next.
 * Not an exception and not a log line: it travels up as the last parameter, the first cause stays.
 * Used by every function of ours that can fail; such functions return bool and leave their results
 * untouched when they return false. */
#ifndef SEALROOM_BASE_FAULT_H
#define SEALROOM_BASE_FAULT_H

#include "base/scoped.h"
#include "base/words.h"

#include <stdbool.h>

enum fault_kind {
    FAULT_NONE,
    FAULT_INPUT,  /* the page or file is bad: set aside with its reason */
    FAULT_LIMIT,  /* the page or file is beyond base/limits.h: set aside with its reason */
    FAULT_ENGINE, /* an engine failed: one retry of the page in a fresh reader, then a person */
    FAULT_SYSTEM, /* the machine failed (disk full, out of descriptors): pause, retry */
    FAULT_SETUP,  /* the installation is wrong: stop the batch */
};

struct fault {
    enum fault_kind kind;
    enum word word;
    char detail[160]; /* the value in the sentence's {1}; never text read from a document */
};

/* fault_raise notes the cause, unless one is noted already, and returns false. `format` makes the
 * detail; "" for none. */
bool fault_raise(struct fault *why, enum fault_kind kind, enum word word, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* fault_errno is fault_raise of FAULT_SYSTEM with "what: strerror(errno)". */
bool fault_errno(struct fault *why, const char *what);

/* fault_describe writes the sentence in one language; fault_describe_both "zh / en". */
void fault_describe(const struct fault *why, enum language language, char *out, size_t size);
void fault_describe_both(const struct fault *why, char *out, size_t size);

/* fault_kind_name lends "input", "limit", "engine", "system", "setup" or "none". */
const char *fault_kind_name(enum fault_kind kind);

#endif
