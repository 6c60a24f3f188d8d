/* What the files of the store share with each other. Nobody else includes this. */
#ifndef SEALROOM_PIPELINE_STORE_INTERNAL_H
#define SEALROOM_PIPELINE_STORE_INTERNAL_H

#include "pipeline/sql.h"
#include "pipeline/store.h"

/* store_now writes the moment as 2026-11-22T01:02:03Z. */
#define STORE_MOMENT_ROOM 24
void store_now(char out[static STORE_MOMENT_ROOM]);

/* store_receipt_next makes the next receipt of a day; call it inside a transaction. */
MUST_CHECK bool store_receipt_next(struct store *store, struct date received,
                                   char out[static RECEIPT_ROOM], struct fault *why);

/* store_sources_add writes a candidate's files as a packet's sources, inside a transaction. */
MUST_CHECK bool store_sources_add(struct store *store, int64_t number,
                                  const struct candidate *candidate, struct fault *why);
/* store_claim_add makes a packet this process's. store_claim_recover sets packets of dead processes
 * back to waiting; call both inside a transaction. */
MUST_CHECK bool store_claim_add(struct store *store, int64_t number, struct fault *why);
MUST_CHECK bool store_claim_recover(struct store *store, struct fault *why);
/* store_claim_elsewhere refuses (SYSTEM) while another machine is at work with the database. */
MUST_CHECK bool store_claim_elsewhere(struct store *store, struct fault *why);
/* store_claim_is_ours asks before a result is written. */
MUST_CHECK bool store_claim_is_ours(struct store *store, int64_t number, bool *ours,
                                    struct fault *why);

/* store_audit_add is store_audit inside a transaction that is already open. */
MUST_CHECK bool store_audit_add(struct store *store, const char *what, const char *packet,
                                const char *detail, struct fault *why);

/* store_write_judgement writes verdict, rulebook, facts and findings of one packet in place of
 * those there were. */
MUST_CHECK bool store_write_judgement(struct store *store, int64_t number,
                                      const struct packet *packet, struct fault *why);

/* store_own_sources counts a packet's own sources, without those of supplements.
 * store_load_own is store_load without the pages of supplements, facts and findings. */
MUST_CHECK bool store_own_sources(struct store *store, int64_t number, int64_t *out,
                                  struct fault *why);
MUST_CHECK bool store_load_own(struct store *store, int64_t number, struct packet *out,
                               struct fault *why);
/* store_queue_write writes what the queue shows of a judged packet. */
MUST_CHECK bool store_queue_write(struct store *store, int64_t number, const struct packet *packet,
                                  struct fault *why);

/* store_supplement_set and store_supplement_refuse inside a transaction that is open already. */
MUST_CHECK bool store_supplement_join(struct store *store, int64_t number, int64_t root,
                                      struct fault *why);
MUST_CHECK bool store_supplement_refusal(struct store *store, int64_t number, int64_t root,
                                         struct fault *why);

#endif
