/* The archive: originals and reader-made pictures, each under its SHA-256, written once.
 * Not the store: which packet a file belongs to stands in the database.
 * Used by intake, batch, reread and explain.
 *
 * FOLDER/ab/abcdef…  A file appears under its name only when it is whole and synced. */
#ifndef SEALROOM_PIPELINE_ARCHIVE_H
#define SEALROOM_PIPELINE_ARCHIVE_H

#include "base/fault.h"
#include "pipeline/digest.h"

/* archive_keep_file copies the file to the archive, unless it is there, and syncs file and folder.
 * `expected` is the digest it had when it was first read: INPUT (INTAKE_CHANGING) when the bytes
 * are others by now; SYSTEM when the disk refuses. */
MUST_CHECK bool archive_keep_file(const char *folder, int descriptor,
                                  const char expected[static DIGEST_ROOM], struct fault *why);

/* archive_keep_bytes keeps a picture; `out` gets its digest. */
MUST_CHECK bool archive_keep_bytes(const char *folder, const void *bytes, size_t length,
                                   char out[static DIGEST_ROOM], struct fault *why);

/* archive_open opens what is kept for reading, -1 with SYSTEM when it is not there. */
int archive_open(const char *folder, const char *digest, struct fault *why);

/* archive_has tells whether a file of that digest lies there, readable or not. */
bool archive_has(const char *folder, const char *digest);

/* archive_path gives where it lies; the caller frees it. */
char *archive_path(const char *folder, const char *digest);

#endif
