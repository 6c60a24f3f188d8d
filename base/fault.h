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

/* The value in the sentence's {1} is the detail, "DETAIL: CAUSE", or the cause alone: what a detail
 * says beyond names and numbers is a sentence too, and stands in base/words.def. */
struct fault {
    enum fault_kind kind;
    enum word word;
    enum word cause;  /* WORD_NONE where the sentence says it all */
    char detail[160]; /* never text read from a document */
};

/* fault_raise notes the cause, unless one is noted already, and returns false. `format` makes the
 * detail; "" for none. */
bool fault_raise(struct fault *why, enum fault_kind kind, enum word word, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* fault_keep is fault_raise for a fault that is made already. */
bool fault_keep(struct fault *why, const struct fault *found);

/* fault_raise_errno is fault_raise with errno's cause; the few numbers that have no sentence of
 * ours are told in the system's words. `what` may be "". fault_errno is the same with FAULT_SYSTEM
 * and SYSTEM_FAILED; fault_memory an ENGINE fault: there is none for what is at work. */
bool fault_raise_errno(struct fault *why, enum fault_kind kind, enum word word, const char *what);
bool fault_errno(struct fault *why, const char *what);
bool fault_memory(struct fault *why);

/* fault_value writes what stands in the sentence's {1}. */
void fault_value(const struct fault *why, enum language language, char *out, size_t size);

/* fault_describe writes the sentence in one language; fault_describe_both "zh / en". */
void fault_describe(const struct fault *why, enum language language, char *out, size_t size);
void fault_describe_both(const struct fault *why, char *out, size_t size);

/* fault_pack writes a fault as one line of text for the store or another process, so that it can be
 * told in either language later: "kind WORD detail" or "kind WORD/CAUSE detail". The caller owns
 * it. fault_unpack reads it; FAULT_NONE when the text is none. */
char *fault_pack(const struct fault *why);
struct fault fault_unpack(const char *text);

/* clang's analyzer sees one file at a time: it is told that these give false. */
#if defined __clang_analyzer__ && !defined SEALROOM_BASE_FAULT_C
#define fault_raise(...)       (fault_raise(__VA_ARGS__), false)
#define fault_keep(...)        (fault_keep(__VA_ARGS__), false)
#define fault_raise_errno(...) (fault_raise_errno(__VA_ARGS__), false)
#define fault_errno(...)       (fault_errno(__VA_ARGS__), false)
#define fault_memory(...)      (fault_memory(__VA_ARGS__), false)
#endif

/* fault_kind_name lends "input", "limit", "engine", "system", "setup" or "none". */
const char *fault_kind_name(enum fault_kind kind);

#endif
