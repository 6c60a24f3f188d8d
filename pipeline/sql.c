#include "pipeline/sql.h"

#include "base/text.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>

/* A path that leads nowhere is the user's; a file that is there and cannot be opened (read-only,
 * full, failing) the machine's. */
static bool leads_nowhere(struct store *store) {
    const char *path = sqlite3_db_filename(store->database, "main");
    int number = sqlite3_system_errno(store->database);
    struct stat found;
    if (path && stat(path, &found) == 0)
        return !S_ISREG(found.st_mode);
    return number == 0 || number == ENOENT || number == EISDIR || number == ENOTDIR;
}

/* What an operator meets has sentences of its own; all else is told in SQLite's words. */
static enum word cause_of(int code) {
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return WORD_CAUSE_LOCKED;
    case SQLITE_FULL:
        return WORD_CAUSE_NO_SPACE;
    case SQLITE_READONLY:
        return WORD_CAUSE_READ_ONLY;
    case SQLITE_IOERR:
        return WORD_CAUSE_DEVICE;
    case SQLITE_CANTOPEN:
        return WORD_CAUSE_NOT_OPENED;
    case SQLITE_NOTADB:
        return WORD_CAUSE_NO_DATABASE;
    case SQLITE_CORRUPT:
        return WORD_CAUSE_DAMAGED;
    case SQLITE_NOMEM:
        return WORD_CAUSE_MEMORY;
    default:
        return WORD_NONE;
    }
}

bool sql_fault(struct store *store, struct fault *why) {
    int code = sqlite3_errcode(store->database) & 0xff;
    bool foreign = code == SQLITE_NOTADB || code == SQLITE_CORRUPT ||
                   (code == SQLITE_CANTOPEN && leads_nowhere(store));
    struct fault found = {.kind = foreign ? FAULT_SETUP : FAULT_SYSTEM,
                          .word = WORD_STORE_FAILED,
                          .cause = cause_of(code)};
    const char *path = sqlite3_db_filename(store->database, "main");
    const char *name = path ? strrchr(path, '/') : NULL;
    text_cut(found.detail, sizeof found.detail,
             found.cause == WORD_NONE ? sqlite3_errmsg(store->database)
             : name                   ? name + 1
                                      : "");
    return fault_keep(why, &found);
}

static int bind_value(struct sqlite3_stmt *statement, int place, char type, va_list *values) {
    switch (type) {
    case 't':
        return sqlite3_bind_text(statement, place, va_arg(*values, const char *), -1,
                                 SQLITE_TRANSIENT);
    case 'i':
        return sqlite3_bind_int64(statement, place, va_arg(*values, int64_t));
    case 'n':
        return sqlite3_bind_int(statement, place, va_arg(*values, int));
    case 'd':
        return sqlite3_bind_double(statement, place, va_arg(*values, double));
    default:
        return SQLITE_MISUSE;
    }
}

static bool begin_with(struct sql *sql, const char *text, const char *types, va_list *values) {
    struct sqlite3 *database = sql->store->database;
    if (sqlite3_prepare_v2(database, text, -1, &sql->statement, NULL) != SQLITE_OK)
        return sql_fault(sql->store, sql->why);
    for (int i = 0; types[i]; i++)
        if (bind_value(sql->statement, i + 1, types[i], values) != SQLITE_OK)
            return sql_fault(sql->store, sql->why);
    return true;
}

/* over the wall: the values follow their statement. */
bool sql_begin(struct sql *sql, struct store *store, struct fault *why, const char *text,
               const char *types, ...) {
    *sql = (struct sql){.store = store, .why = why};
    va_list values;
    va_start(values, types);
    bool good = begin_with(sql, text, types, &values);
    va_end(values);
    return good;
}

bool sql_row(struct sql *sql) {
    int code = sqlite3_step(sql->statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        sql_fault(sql->store, sql->why);
    return code == SQLITE_ROW;
}

void sql_end(struct sql *sql) {
    sqlite3_finalize(sql->statement);
    sql->statement = NULL;
}

const char *sql_text(struct sql *sql, int column) {
    const unsigned char *text = sqlite3_column_text(sql->statement, column);
    return text ? (const char *)text : "";
}

char *sql_copy(struct sql *sql, int column) {
    return sql_is_null(sql, column) ? NULL : text_copy(sql_text(sql, column));
}

int64_t sql_int64(struct sql *sql, int column) {
    return sqlite3_column_int64(sql->statement, column);
}

int sql_int(struct sql *sql, int column) {
    return sqlite3_column_int(sql->statement, column);
}

double sql_double(struct sql *sql, int column) {
    return sqlite3_column_double(sql->statement, column);
}

bool sql_is_null(struct sql *sql, int column) {
    return sqlite3_column_type(sql->statement, column) == SQLITE_NULL;
}

bool sql_do(struct store *store, struct fault *why, const char *text, const char *types, ...) {
    struct fault local = {0};
    SCOPED(sql_end)
    struct sql sql = {.store = store, .why = why ? why : &local};
    va_list values;
    va_start(values, types);
    bool good = begin_with(&sql, text, types, &values);
    va_end(values);
    if (!good)
        return false;
    int code = sqlite3_step(sql.statement);
    return code == SQLITE_DONE || code == SQLITE_ROW ? true : sql_fault(store, why);
}

bool sql_script(struct store *store, struct fault *why, const char *text) {
    if (sqlite3_exec(store->database, text, NULL, NULL, NULL) == SQLITE_OK)
        return true;
    return sql_fault(store, why);
}

/* over the wall: the values follow their statement. */
bool sql_number(struct store *store, struct fault *why, int64_t *out, int64_t absent,
                const char *text, const char *types, ...) {
    SCOPED(sql_end)
    struct sql sql = {.store = store, .why = why};
    va_list values;
    va_start(values, types);
    bool good = begin_with(&sql, text, types, &values);
    va_end(values);
    if (!good)
        return false;
    int code = sqlite3_step(sql.statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return sql_fault(store, why);
    *out = code == SQLITE_ROW ? sqlite3_column_int64(sql.statement, 0) : absent;
    return true;
}

int64_t sql_last_number(struct store *store) {
    return sqlite3_last_insert_rowid(store->database);
}

int sql_changes(struct store *store) {
    return sqlite3_changes(store->database);
}

bool sql_transaction(struct store *store, struct fault *why) {
    return sql_script(store, why, "begin immediate");
}

bool sql_transaction_end(struct store *store, bool good, struct fault *why) {
    if (good && sql_script(store, why, "commit"))
        return true;
    sqlite3_exec(store->database, "rollback", NULL, NULL, NULL);
    return false;
}
