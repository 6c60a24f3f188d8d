#include "pipeline/backup.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/archive.h"
#include "pipeline/store_backup.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DATABASE "sealroom.db"
#define FRESH    ".sealroom.db.new"
#define FILES    "sealroom.db.archive"

static char *inside(const char *folder, const char *name) {
    struct text_buffer path = {0};
    text_add_format(&path, "%s/%s", folder, name);
    return text_buffer_take(&path);
}

/* The log of a database that was opened where it lies, too. */
static bool is_ours(const char *name) {
    static const char *const OURS[] = {
        ".", "..", DATABASE, DATABASE "-wal", DATABASE "-shm", FRESH, FRESH "-journal", FILES};
    for (size_t i = 0; i < sizeof OURS / sizeof OURS[0]; i++)
        if (strcmp(name, OURS[i]) == 0)
            return true;
    return false;
}

static bool folder_is_ours(const char *folder, struct fault *why) {
    if (mkdir(folder, 0700) == 0)
        return true;
    DIR *entries = errno == EEXIST ? opendir(folder) : NULL;
    if (!entries)
        return fault_raise_errno(why, FAULT_SETUP, WORD_SETUP_WRONG, folder);
    bool ours = true;
    for (struct dirent *entry; ours && (entry = readdir(entries));)
        ours = is_ours(entry->d_name);
    closedir(entries);
    return ours || fault_raise(why, FAULT_SETUP, WORD_BACKUP_FOREIGN, "%.100s", folder);
}

static bool digest_is(int descriptor, const char *digest) {
    struct fault lost = {0};
    char found[DIGEST_ROOM];
    return digest_file(descriptor, found, NULL, &lost) && strcmp(found, digest) == 0;
}

/* A copy from last time is kept when its bytes are right, else it makes way. */
static bool is_copied(const char *files, const char *digest) {
    SCOPED(scoped_free)
    char *path = archive_path(files, digest);
    SCOPED(scoped_descriptor)
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    if (digest_is(descriptor, digest))
        return true;
    unlink(path);
    return false;
}

struct copying {
    const struct backup *backup;
    const char *files;
    char **digests; /* of every file that the copy's packets have */
    int count;
};

static void copying_free(struct copying *copying) {
    for (int i = 0; i < copying->count; i++)
        free(copying->digests[i]);
    free(copying->digests);
}

static bool copy_file(void *context, const struct store_file *file, struct fault *why) {
    struct copying *copying = context;
    struct fault lost = {0};
    copying->digests = memory_room(copying->digests, copying->count, sizeof *copying->digests);
    copying->digests[copying->count++] = text_copy(file->digest);
    if (is_copied(copying->files, file->digest))
        return true;
    SCOPED(scoped_descriptor)
    int descriptor = archive_open(copying->backup->archive, file->digest, &lost);
    if (descriptor < 0)
        return fault_raise(why, FAULT_SYSTEM, WORD_BACKUP_DAMAGED, "%s", file->digest);
    if (archive_keep_file(copying->files, descriptor, file->digest, &lost))
        return true;
    if (lost.kind == FAULT_INPUT) /* other bytes than their name says */
        return fault_raise(why, FAULT_SYSTEM, WORD_BACKUP_DAMAGED, "%s", file->digest);
    *why = lost;
    return false;
}

static void complain(void *context, const char *complaint) {
    fault_raise(context, FAULT_SYSTEM, WORD_STORE_FAILED, "%.100s", complaint);
}

/* Looked at as it will be used: whole, its audit unbroken, every file there. */
static bool verify_and_copy(struct copying *copying, const char *path, struct fault *why) {
    SCOPED(store_close)
    struct store *copy = NULL;
    int64_t rows;
    return store_open_copy(path, &copy, why) && store_integrity(copy, complain, why, why) &&
           why->kind == FAULT_NONE && store_audit_check(copy, &rows, why) &&
           store_each_file(copy, copy_file, copying, why);
}

static int compare_texts(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What no packet has any longer (it was purged) goes, and what an earlier backup left unfinished.
 */
static void sweep_shelf(const struct copying *copying, const char *shelf) {
    DIR *entries = opendir(shelf);
    for (struct dirent *entry; entries && (entry = readdir(entries));) {
        const char *name = entry->d_name;
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
            bsearch(&name, copying->digests, (size_t)copying->count, sizeof name, compare_texts))
            continue;
        unlinkat(dirfd(entries), name, 0);
    }
    if (entries)
        closedir(entries);
}

static void sweep(struct copying *copying) {
    if (copying->count > 0)
        qsort(copying->digests, (size_t)copying->count, sizeof *copying->digests, compare_texts);
    DIR *shelves = opendir(copying->files);
    for (struct dirent *entry; shelves && (entry = readdir(shelves));) {
        if (entry->d_name[0] == '.')
            continue;
        SCOPED(scoped_free)
        char *shelf = inside(copying->files, entry->d_name);
        sweep_shelf(copying, shelf);
    }
    if (shelves)
        closedir(shelves);
}

static bool replace(const char *fresh, const char *database, const char *folder,
                    struct fault *why) {
    SCOPED(scoped_descriptor)
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (rename(fresh, database) != 0 || descriptor < 0 || fsync(descriptor) != 0)
        return fault_errno(why, database);
    return true;
}

/* A log beside the database that is replaced would be taken for the new one's. */
static void remove_logs(const char *folder) {
    static const char *const LOGS[] = {DATABASE "-wal", DATABASE "-shm"};
    for (size_t i = 0; i < sizeof LOGS / sizeof LOGS[0]; i++) {
        SCOPED(scoped_free)
        char *path = inside(folder, LOGS[i]);
        unlink(path);
    }
}

bool backup_make(const struct backup *backup, struct fault *why) {
    if (!folder_is_ours(backup->folder, why))
        return false;
    SCOPED(scoped_free)
    char *fresh = inside(backup->folder, FRESH);
    SCOPED(scoped_free)
    char *database = inside(backup->folder, DATABASE);
    SCOPED(scoped_free)
    char *files = inside(backup->folder, FILES);
    SCOPED(copying_free)
    struct copying copying = {.backup = backup, .files = files};
    unlink(fresh);
    if (!store_copy(backup->store, fresh, why) || !verify_and_copy(&copying, fresh, why)) {
        unlink(fresh);
        return false;
    }
    remove_logs(backup->folder);
    if (!replace(fresh, database, backup->folder, why))
        return false;
    sweep(&copying);
    return true;
}
