/* SHA-256, as 64 small hexadecimal digits: of bytes, of files, of texts put together.
 * Not a signature and not for passwords.
 * Used by intake (identity), archive (addresses), store (audit chain). */
#ifndef SEALROOM_PIPELINE_DIGEST_H
#define SEALROOM_PIPELINE_DIGEST_H

#include "base/fault.h"

#include <stddef.h>

#define DIGEST_ROOM 65

/* digest_bytes writes the digest of `length` bytes. */
void digest_bytes(const void *bytes, size_t length, char out[static DIGEST_ROOM]);

/* digest_file reads a descriptor from its start to its end; `size_bytes` (may be NULL) gets how
 * much that was. SYSTEM when reading fails. */
MUST_CHECK bool digest_file(int descriptor, char out[static DIGEST_ROOM], long *size_bytes,
                            struct fault *why);

/* digest_copy is digest_file that also writes what it reads to `copy`. */
MUST_CHECK bool digest_copy(int descriptor, int copy, char out[static DIGEST_ROOM],
                            struct fault *why);

bool digest_is_valid(const char *text);

#endif
