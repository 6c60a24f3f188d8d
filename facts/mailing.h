/* Papers that came later in place of others: a sheet mended and sent again speaks instead of the
 * one it mends. Not whether a supplement belongs to a packet: pipeline/kinship.h. Used within
 * facts/.
 *
 * Its seals and the earlier sheet's still serve the item together (readings.md: one good impression
 * on the item's sheets is enough); only what is written is replaced. */
#ifndef SEALROOM_FACTS_MAILING_H
#define SEALROOM_FACTS_MAILING_H

#include "facts/facts.h"

/* mailing_of gives 0 for what came with the packet itself, n for its n-th supplement. */
int mailing_of(const struct facts *facts, int page);

/* mailing_replaced tells whether a sheet that serves the item came again in a later mailing. */
bool mailing_replaced(const struct facts *facts, int page, enum item item);

/* mailing_replace_rows drops from *rows those of replaced sheets: all of them when the later sheets
 * bear as many rows, else those whose name or number a later sheet bears too. */
void mailing_replace_rows(const struct facts *facts, enum item item, struct row_list *rows);

#endif
