#include "pipeline/store_backup.h"

#include "base/memory.h"
#include "pipeline/store_internal.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

static bool sync_file(const char *path, struct fault *why) {
    SCOPED(scoped_descriptor)
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || fsync(descriptor) != 0)
        return fault_errno(why, path);
    return true;
}

/* All pages in one step: one read transaction, so that the copy is of one moment and is never begun
 * again, however much is written meanwhile. */
static bool copy_pages(struct store *store, struct store *copy, struct fault *why) {
    sqlite3_backup *backup = sqlite3_backup_init(copy->database, "main", store->database, "main");
    if (!backup)
        return sql_fault(copy, why);
    int code = sqlite3_backup_step(backup, -1);
    int end = sqlite3_backup_finish(backup);
    return (code == SQLITE_DONE && end == SQLITE_OK) || sql_fault(copy, why);
}

bool store_copy(struct store *store, const char *path, struct fault *why) {
    struct store copy = {.actor = store->actor};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
    bool good = sqlite3_open_v2(path, &copy.database, flags, NULL) == SQLITE_OK
                    ? copy_pages(store, &copy, why) &&
                          sql_script(&copy, why, "pragma journal_mode = delete")
                    : sql_fault(&copy, why);
    sqlite3_close(copy.database);
    good = good && sync_file(path, why);
    if (!good)
        unlink(path);
    return good;
}

bool store_open_copy(const char *path, struct store **out, struct fault *why) {
    SCOPED(store_close)
    struct store *store = memory_new(1, sizeof *store);
    if (sqlite3_open_v2(path, &store->database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        return sql_fault(store, why);
    *out = store;
    store = NULL;
    return true;
}
