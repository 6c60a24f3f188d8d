/* A row of a detail form whose cells were read as two rows, one below the other: a table drawn as a
 * block for each certificate, its labels in several lines. Not the reading of tables (ocr/).
 * Used by facts/facts.c and, for a row's cells, by rules/.
 *
 * The rows of one table have the same columns: two neighbours that have none in common are parts of
 * one row, for all that can be told. Where the form surely counts the certificates, and they come
 * to that when such parts are joined, they are; else the later one is marked, for it may be a row.
 */
#ifndef SEALROOM_FACTS_ROW_PARTS_H
#define SEALROOM_FACTS_ROW_PARTS_H

#include "facts/facts.h"

/* row_parts_join joins or marks the parts among `list`, whose rows the form's field `count` counts.
 */
void row_parts_join(const struct facts *facts, enum field_name count, struct row_list *list);

/* row_cell gives a row's cell, wherever on its sheet the row's parts stand. */
struct statement row_cell(const struct facts *facts, const struct row_fact *row,
                          enum field_name name);

#endif
