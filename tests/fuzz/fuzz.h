/* The face of a fuzz target: libFuzzer calls it with inputs of its own (preset fuzz), replay.c with
 * the seeds in every ordinary build. Not a test by itself.
 * Used by tests/fuzz/. */
#ifndef SEALROOM_TESTS_FUZZ_FUZZ_H
#define SEALROOM_TESTS_FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Aborts where a promise is broken; always 0. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#endif
