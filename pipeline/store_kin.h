/* Packets that belong together: found by values they share, and supplements joined to the packet
 * whose receipt they came for. Part of the door to the database (pipeline/store.h), not a second
 * one, and no judgement of who belongs to whom: pipeline/kinship.h. Used by pipeline/kinship.c and
 * by pipeline/history.c. */
#ifndef SEALROOM_PIPELINE_STORE_KIN_H
#define SEALROOM_PIPELINE_STORE_KIN_H

#include "pipeline/store.h"

/* Names of facts by which packets are found. */
#define KIN_CODE   "known.code"
#define KIN_UNIT   "known.unit"
#define KIN_PERSON "known.person"
#define KIN_SERIAL "voucher.serial"
#define KIN_SLIP   "voucher.slip"  /* day, amount and payer of every slip */
#define KIN_LOOSE  "voucher.loose" /* the same, of a slip whose serial could not be read */

/* store_known_by adds to *out, without doubles, other done packets of which the fact holds,
 * supplements left out; newest first, at most 50. The caller frees out->at. */
MUST_CHECK bool store_known_by(struct store *store, const char *fact, const char *value,
                               int64_t own, struct number_list *out, struct fault *why);

/* store_fact_seen gives the receipt of the first earlier packet of which the fact holds, which the
 * caller frees; NULL when there is none, or with a fault. `own` is the receipt of the packet that
 * asks, or NULL. */
char *store_fact_seen(struct store *store, const char *fact, const char *value, const char *own,
                      struct fault *why);

/* store_number gives the number of a receipt, 0 when there is none; store_receipt the receipt. */
MUST_CHECK bool store_number(struct store *store, const char *receipt, int64_t *number,
                             struct fault *why);
MUST_CHECK bool store_receipt(struct store *store, int64_t number, char out[static RECEIPT_ROOM],
                              struct fault *why);

/* store_root gives the packet that a packet supplements, 0 = none. */
MUST_CHECK bool store_root(struct store *store, int64_t number, int64_t *root, struct fault *why);

/* store_join adds to a root's packet the sources and pages of its done supplements, behind its own,
 * unless they are there already. store_load has done it. */
MUST_CHECK bool store_join(struct store *store, int64_t number, struct packet *packet,
                           struct fault *why);

/* store_supplement_set makes a done packet the supplement of another one (INPUT when either is not
 * done, is a supplement, or has supplements of its own), or takes that back (root 0). Its own
 * verdict, findings and facts go; a root that was returned is open again. With an audit row. */
MUST_CHECK bool store_supplement_set(struct store *store, int64_t number, int64_t root,
                                     struct fault *why);

/* store_supplement_refuse keeps in mind that a packet is no supplement of another. */
MUST_CHECK bool store_supplement_refuse(struct store *store, int64_t number, int64_t root,
                                        struct fault *why);
MUST_CHECK bool store_supplement_is_refused(struct store *store, int64_t number, int64_t root,
                                            bool *is, struct fault *why);

#endif
