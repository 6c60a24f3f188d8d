/* A backup: database and archive of one moment, in a folder of their own, every file checked. Not a
 * schedule and no compression. Used by command_backup.c.
 *
 * FOLDER/sealroom.db and FOLDER/sealroom.db.archive/: the copy can be used where it lies. */
#ifndef SEALROOM_PIPELINE_BACKUP_H
#define SEALROOM_PIPELINE_BACKUP_H

#include "pipeline/store.h"

/* What is to be copied, and where to. */
struct backup {
    struct store *store;
    const char *archive;
    const char *folder;
};

/* backup_make makes the folder, or brings an earlier backup in it up to date: files that are there
 * are hashed again, new ones copied, those that no packet has any longer removed. The earlier
 * backup's database is replaced last. SETUP when the folder holds something else; SYSTEM when the
 * disk refuses, or a file of the archive is not what it was: the earlier database is still there
 * then. */
MUST_CHECK bool backup_make(const struct backup *backup, struct fault *why);

#endif
