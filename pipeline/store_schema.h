/* The tables, as a ladder of migrations: rung N brings a database from user_version N to N + 1.
 * Not for callers of the store. Used by pipeline/store.c alone. */
#ifndef SEALROOM_PIPELINE_STORE_SCHEMA_H
#define SEALROOM_PIPELINE_STORE_SCHEMA_H

/* store_schema_rungs is how many there are; store_schema_rung lends the SQL of one. */
int store_schema_rungs(void);
const char *store_schema_rung(int rung);

#endif
