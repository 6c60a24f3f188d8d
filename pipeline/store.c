#include "pipeline/store_internal.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/store_schema.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* How long a writer waits for another one: longer than any transaction of ours. */
#define BUSY_MS 10000

/* "SEAL" as a number: tells our databases from others (PRAGMA application_id). */
#define APPLICATION_ID 1397047628

static bool set_up(struct store *store, struct fault *why) {
    sqlite3_busy_timeout(store->database, BUSY_MS);
    return sql_script(store, why,
                      "pragma journal_mode = wal; pragma synchronous = full;"
                      "pragma foreign_keys = on; pragma trusted_schema = off;"
                      /* What is deleted or replaced is overwritten, not only unlinked. */
                      "pragma secure_delete = on");
}

static bool climb(struct store *store, int rung, struct fault *why) {
    struct text_buffer pragma = {0};
    text_add_format(&pragma, "pragma user_version = %d; pragma application_id = %d", rung + 1,
                    APPLICATION_ID);
    SCOPED(scoped_free)
    char *version = text_buffer_take(&pragma);
    return sql_script(store, why, store_schema_rung(rung)) && sql_script(store, why, version);
}

/* A database of a later program, or of another one, is left alone. */
static bool version_of(struct store *store, int64_t *version, struct fault *why) {
    int64_t application;
    int64_t tables;
    if (!sql_number(store, why, version, 0, "pragma user_version", "") ||
        !sql_number(store, why, &application, 0, "pragma application_id", "") ||
        !sql_number(store, why, &tables, 0, "select count(*) from sqlite_schema", ""))
        return false;
    bool ours = application == APPLICATION_ID || (tables == 0 && *version == 0);
    if (ours && *version <= store_schema_rungs())
        return true;
    return fault_raise(why, FAULT_SETUP, WORD_STORE_FOREIGN, "%s", "");
}

static bool migrate(struct store *store, struct fault *why) {
    int64_t version;
    if (!version_of(store, &version, why))
        return false;
    if (version == store_schema_rungs())
        return true;
    if (!sql_transaction(store, why))
        return false;
    bool good = version_of(store, &version, why);
    for (int rung = (int)version; good && rung < store_schema_rungs(); rung++)
        good = climb(store, rung, why);
    return sql_transaction_end(store, good, why);
}

static bool recover(struct store *store, struct fault *why) {
    int64_t working;
    if (!sql_number(store, why, &working, 0, "select count(*) from packets where state = 'working'",
                    ""))
        return false;
    if (working == 0)
        return true;
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, store_claim_recover(store, why), why);
}

bool store_open(const char *path, enum store_mode mode, const char *actor, struct store **out,
                struct fault *why) {
    if (mode == STORE_EXISTING && access(path, F_OK) != 0)
        return fault_raise(why, FAULT_SETUP, WORD_STORE_ABSENT, "%s", path);
    SCOPED(store_close)
    struct store *store = memory_new(1, sizeof *store);
    store->actor = text_copy(actor);
    int flags = SQLITE_OPEN_READWRITE | (mode == STORE_CREATE ? SQLITE_OPEN_CREATE : 0);
    if (sqlite3_open_v2(path, &store->database, flags, NULL) != SQLITE_OK)
        return sql_fault(store, why);
    if (!set_up(store, why) || !migrate(store, why) || !store_claim_elsewhere(store, why) ||
        !recover(store, why))
        return false;
    *out = store;
    store = NULL;
    return true;
}

void store_close(struct store **store) {
    if (!*store)
        return;
    sqlite3_close((*store)->database);
    free((*store)->actor);
    free(*store);
    *store = NULL;
}

bool store_keep(struct store *store, int mebibytes, struct fault *why) {
    struct text_buffer text = {0};
    text_add_format(&text, "pragma cache_size = -%d", mebibytes * 1024);
    SCOPED(scoped_free)
    char *pragma = text_buffer_take(&text);
    return sql_script(store, why, pragma);
}

void store_act_as(struct store *store, const char *actor) {
    text_replace(&store->actor, actor);
}

void store_now(char out[static STORE_MOMENT_ROOM]) {
    time_t now = time(NULL);
    struct tm parts;
    gmtime_r(&now, &parts);
    strftime(out, STORE_MOMENT_ROOM, "%Y-%m-%dT%H:%M:%SZ", &parts);
}
