/* A copy of the database as it stands at one moment, while other processes write to it. Not the
 * archive's files: pipeline/backup.h. Used there. */
#ifndef SEALROOM_PIPELINE_STORE_BACKUP_H
#define SEALROOM_PIPELINE_STORE_BACKUP_H

#include "pipeline/store.h"

/* store_copy writes the copy to `path`, which must not exist, and syncs it; the copy is one file,
 * with no write-ahead log beside it. On failure nothing is left there. SYSTEM faults. */
MUST_CHECK bool store_copy(struct store *store, const char *path, struct fault *why);

/* store_open_copy opens such a copy to be looked at: nothing is written, migrated or taken back. */
MUST_CHECK bool store_open_copy(const char *path, struct store **out, struct fault *why);

#endif
