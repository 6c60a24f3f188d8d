/* Marks loops that the compiler may translate twice: for every processor of the kind, and for those
 * with AVX2, chosen when the program starts. Not a set of instructions: the loops are plain C.
 * Used where a loop runs over every pixel of a page or every value of an engine's output. */
#ifndef SEALROOM_BASE_VECTOR_H
#define SEALROOM_BASE_VECTOR_H

/* gcc alone, and not under sanitizers, whose start-up comes after the choosing. */
#if defined(__x86_64__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define VECTOR_LOOP __attribute__((target_clones("avx2", "default")))
#else
#define VECTOR_LOOP
#endif

#endif
