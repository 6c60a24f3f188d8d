/* What the store takes leave of: a packet whose time is over keeps its row (receipt, days, verdict,
 * decision, rulebook) and its audit, and loses everything else. Not the reckoning of that time
 * (pipeline/retention.h), and not the archive's files, which are named here and removed by the
 * caller. Used by purge and the doctor. */
#ifndef SEALROOM_PIPELINE_STORE_RETENTION_H
#define SEALROOM_PIPELINE_STORE_RETENTION_H

#include "pipeline/store.h"

/* store_each_kept hands over each packet that is not purged and no supplement of another, until
 * `look` says false: state, decision and day of receipt (the latest of it and its supplements)
 * alone. */
MUST_CHECK bool store_each_kept(struct store *store,
                                bool (*look)(void *context, int64_t number,
                                             const struct packet *packet, struct fault *why),
                                void *context, struct fault *why);

/* store_purge empties a packet and its supplements, in one transaction; `class` stands in the
 * audit. Files that no packet has any longer are noted as leavings. */
MUST_CHECK bool store_purge(struct store *store, int64_t number, const char *class,
                            struct fault *why);

/* store_each_leaving hands over the digest of each file that is to be removed; what the packet's
 * bytes have come back for is no leaving any more. `look` says in *gone whether the file is
 * removed; then it is forgotten. */
MUST_CHECK bool store_each_leaving(struct store *store,
                                   bool (*look)(void *context, const char *digest, bool *gone,
                                                struct fault *why),
                                   void *context, struct fault *why);

/* store_compact writes the database anew without what was deleted and empties its write-ahead log.
 * SYSTEM when another process is in the way: nothing is lost then, and it can be done again. */
MUST_CHECK bool store_compact(struct store *store, struct fault *why);

#endif
