#include "pipeline/store_internal.h"

#include "base/text.h"

#include <string.h>

/* SQLite tells its complaints row by row; one row "ok" is none. */
static bool complaints_of(struct store *store, const char *pragma,
                          void (*complain)(void *, const char *), void *context,
                          struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, pragma, ""))
        return false;
    while (sql_row(&sql))
        if (strcmp(sql_text(&sql, 0), "ok") != 0)
            complain(context, sql_text(&sql, 0));
    return why->kind == FAULT_NONE;
}

bool store_integrity(struct store *store, void (*complain)(void *, const char *), void *context,
                     struct fault *why) {
    return complaints_of(store, "pragma integrity_check(20)", complain, context, why) &&
           complaints_of(store, "pragma foreign_key_check", complain, context, why);
}

bool store_each_file(struct store *store,
                     bool (*look)(void *, const struct store_file *, struct fault *), void *context,
                     struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select sources.sha256, sources.path, min(receipt), 0 from sources"
                   " join packets on packets.number = sources.packet"
                   " where sources.sha256 is not null group by sources.sha256"
                   " union all"
                   " select former_sources.sha256, null, min(receipt), 0 from former_sources"
                   " join packets on packets.number = former_sources.packet"
                   " where former_sources.sha256 is not null group by former_sources.sha256"
                   " union all"
                   " select pictures.sha256, null, min(receipt), 1 from pictures"
                   " join packets on packets.number = pictures.packet group by pictures.sha256",
                   ""))
        return false;
    while (sql_row(&sql)) {
        struct store_file file = {.role = sql_int(&sql, 3) == 0 ? STORE_FILE_ORIGINAL
                                                                : STORE_FILE_PICTURE};
        SCOPED(scoped_free)
        char *digest = sql_copy(&sql, 0);
        SCOPED(scoped_free)
        char *path = sql_copy(&sql, 1);
        SCOPED(scoped_free)
        char *receipt = sql_copy(&sql, 2);
        file.digest = digest;
        file.path = path;
        file.receipt = receipt;
        if (!look(context, &file, why))
            return false;
    }
    return why->kind == FAULT_NONE;
}
