/* A thin coat over SQLite for the files of the store: prepare with values, step, finish.
 * Not a door to the database: that is pipeline/store.h, and nobody outside store*.c includes this.
 * Every function keeps the first fault, so a chain of calls is checked once at its end. */
#ifndef SEALROOM_PIPELINE_SQL_H
#define SEALROOM_PIPELINE_SQL_H

#include "base/fault.h"

#include <stdint.h>

struct sqlite3;
struct sqlite3_stmt;

struct store {
    struct sqlite3 *database;
    char *actor; /* who stands in the audit */
};

/* One running statement: {0} at birth, ended by sql_end (for SCOPED). */
struct sql {
    struct sqlite3_stmt *statement;
    struct store *store;
    struct fault *why;
};

/* sql_begin prepares and binds; `types` has a letter for each value: t text (NULL = null),
 * i int64_t, n int, d double. */
MUST_CHECK bool sql_begin(struct sql *sql, struct store *store, struct fault *why, const char *text,
                          const char *types, ...);
/* sql_row goes to the next row; false at the end and on a fault (why->kind tells). */
bool sql_row(struct sql *sql);
void sql_end(struct sql *sql);

/* Columns of the row, from 0. sql_text lends ("" for null), sql_copy gives (NULL for null). */
const char *sql_text(struct sql *sql, int column);
char *sql_copy(struct sql *sql, int column);
int64_t sql_int64(struct sql *sql, int column);
int sql_int(struct sql *sql, int column);
double sql_double(struct sql *sql, int column);
bool sql_is_null(struct sql *sql, int column);

/* sql_do runs a statement that gives no rows. */
MUST_CHECK bool sql_do(struct store *store, struct fault *why, const char *text, const char *types,
                       ...);
/* sql_script runs statements without values. */
MUST_CHECK bool sql_script(struct store *store, struct fault *why, const char *text);

/* sql_number answers a query for one number; `absent` when there is no row. */
MUST_CHECK bool sql_number(struct store *store, struct fault *why, int64_t *out, int64_t absent,
                           const char *text, const char *types, ...);

int64_t sql_last_number(struct store *store);
int sql_changes(struct store *store);

/* A transaction that writes: begun at once, rolled back unless it was committed.
 * sql_transaction_end(…, good) commits when good, and tells whether all is well. */
MUST_CHECK bool sql_transaction(struct store *store, struct fault *why);
MUST_CHECK bool sql_transaction_end(struct store *store, bool good, struct fault *why);

/* sql_fault notes what SQLite says: SETUP for a file that is no database of ours, else SYSTEM. */
bool sql_fault(struct store *store, struct fault *why);

#endif
