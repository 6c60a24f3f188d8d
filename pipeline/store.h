/* The one door to the database: packets with their sources, readings, findings and decisions,
 * claims, and the audit. Not the archive (files) and not judgement; no SQL passes this door.
 * Used by the batch and by every command that looks at stored packets.
 *
 * A packet's life in the store:
 *   store_take     waiting or new --> working, claimed by this process
 *   store_finish   working --> done or quarantined: readings, findings, audit in one transaction
 *   store_release  working --> waiting (stopped in the middle; also after a crash)
 * At every instant a packet is in exactly one state. */
#ifndef SEALROOM_PIPELINE_STORE_H
#define SEALROOM_PIPELINE_STORE_H

#include "packet/packet.h"
#include "pipeline/digest.h"
#include "pipeline/intake.h"

#include <stdint.h>

struct store;

/* A receipt, YYYYMMDD-NNNN, and its zero byte; a busy day may need more digits. */
#define RECEIPT_ROOM 40

enum store_mode { STORE_CREATE, STORE_EXISTING };

/* store_open opens, migrates, and gives back what a dead process was working on. SETUP when the
 * file is no database of ours or (STORE_EXISTING) absent, SYSTEM when locked, when the disk
 * refuses, or while another machine is at work with it. `actor` stands in the audit. */
MUST_CHECK bool store_open(const char *path, enum store_mode mode, const char *actor,
                           struct store **out, struct fault *why);
void store_close(struct store **store);

/* store_keep lets a connection keep so much of the file in memory; for one that lives long and
 * reads the same rows again and again. */
MUST_CHECK bool store_keep(struct store *store, int mebibytes, struct fault *why);

/* store_act_as names who stands in the audit from now on: one connection serves several people. */
void store_act_as(struct store *store, const char *actor);

/* What store_take answers. */
enum store_taken {
    STORE_TAKEN, /* it is this process's now */
    STORE_KNOWN, /* the same bytes were received before */
    STORE_OURS,  /* the same bytes are in this process's hand already */
    STORE_BUSY,  /* another process has it */
    STORE_FAULT,
};

/* A packet in hand: its row and its receipt, and the row of the packet that it supplements (0 =
 * none; set before store_take). */
struct taken {
    int64_t number;
    int64_t root;
    char receipt[RECEIPT_ROOM];
};

/* store_supplement looks whether a folder was taken before and has files that it had not then:
 * *root is the packet that they supplement (number 0: none), and the candidate is left with the new
 * files alone; with none when it has nothing new. Another folder that once had the same name, and
 * shares no file, is no supplement. */
MUST_CHECK bool store_supplement(struct store *store, struct candidate *candidate,
                                 struct taken *root, struct fault *why);

/* store_take enters a candidate (state working, claim, receipt YYYYMMDD-NNNN, audit), or finds that
 * it is known or ours: *out then has the earlier receipt. A packet left waiting is taken up again.
 */
enum store_taken store_take(struct store *store, const struct candidate *candidate,
                            struct date received, struct taken *out, struct fault *why);

/* store_open_root finds the packet that came as a folder of that path on that day and is not
 * decided on: later files of the name supplement it. *root has number 0 when there is none. */
MUST_CHECK bool store_open_root(struct store *store, const char *path, struct date received,
                                struct taken *root, struct fault *why);

/* store_replace puts another scan in place of the one that came by the same path, under the same
 * receipt, unless that packet is decided on, is in hand, was cut from a stack, or has these bytes
 * already: STORE_KNOWN then, and nothing is changed. What was corrected on the old scan goes with
 * it; the old file stays in the archive and in the record. STORE_TAKEN: it is this process's. */
enum store_taken store_replace(struct store *store, const struct candidate *candidate,
                               struct taken *out, struct fault *why);

/* store_is_supplement tells whether the packet of that receipt supplements another. */
MUST_CHECK bool store_is_supplement(struct store *store, const char *receipt, bool *is,
                                    struct fault *why);

/* store_waiting gives a waiting packet's candidate (paths are NULL, digests set) and takes it;
 * STORE_KNOWN when none waits. */
enum store_taken store_take_waiting(struct store *store, struct candidate *out,
                                    struct date *received, struct taken *taken, struct fault *why);

/* What became of a packet in hand: what it was cut into (at least one; the first keeps the receipt,
 * the others get their own, written back into them), and why nothing could be read (FAULT_NONE or
 * NULL when something could). */
struct finished {
    struct packet *packets;
    int count;
    const struct fault *reason;
};

/* store_finish writes it, in one transaction. SYSTEM, also when the claim went to another process
 * meanwhile. */
MUST_CHECK bool store_finish(struct store *store, const struct taken *taken,
                             const struct finished *result, struct fault *why);

/* store_release gives a packet back, unread. */
MUST_CHECK bool store_release(struct store *store, const struct taken *taken, struct fault *why);

/* store_heartbeat tells other processes that this one lives; call it every few seconds. */
MUST_CHECK bool store_heartbeat(struct store *store, struct fault *why);

/* store_requeue sets a packet back to waiting, to be read anew (retry: only quarantined ones). */
MUST_CHECK bool store_requeue(struct store *store, int64_t number, const char *what,
                              struct fault *why);

/* What to list; 0 or NULL = any. */
struct store_filter {
    enum packet_state state;
    enum verdict verdict;
    enum finding_code code;
};

struct number_list {
    int64_t *at;
    int count;
};

/* store_list gives the numbers of packets, oldest receipt first. The caller frees list->at. */
MUST_CHECK bool store_list(struct store *store, const struct store_filter *filter,
                           struct number_list *out, struct fault *why);

/* store_find finds a packet by receipt, by content id (eight characters or more of its start), or
 * by the name it came as; false without a fault when there is none. */
MUST_CHECK bool store_find(struct store *store, const char *key, int64_t *number,
                           struct fault *why);

/* store_load gives a whole packet: packet_free ends it. `reason` (may be NULL) gets why a
 * quarantined one could not be read, else FAULT_NONE. */
MUST_CHECK bool store_load(struct store *store, int64_t number, struct packet *out,
                           struct fault *reason, struct fault *why);

/* One picture that a reader made: a page's ("preview", position 0), a seal's or a card's. */
struct picture_place {
    int page; /* from 1 */
    const char *role;
    int position;
};

/* store_picture gives the digest of a picture in the archive: false without a fault when there is
 * none. */
MUST_CHECK bool store_picture(struct store *store, int64_t number, struct picture_place place,
                              char digest[static DIGEST_ROOM], struct fault *why);

/* store_rehearse begins a rehearsal: until the store is closed, facts and findings are read from
 * and written to copies that only this connection sees, so that a later packet is judged as if the
 * earlier ones had been stored. store_rehearse_judge keeps a judgement there; nothing else of the
 * packet changes, and the audit says nothing. */
MUST_CHECK bool store_rehearse(struct store *store, struct fault *why);
MUST_CHECK bool store_rehearse_judge(struct store *store, int64_t number,
                                     const struct packet *packet, struct fault *why);

/* store_judge replaces verdict, business, rulebook, findings, owners and classes of seals (a new
 * judgement of stored readings), with an audit row. */
MUST_CHECK bool store_judge(struct store *store, int64_t number, const struct packet *packet,
                            struct fault *why);

/* store_counts counts packets by state. */
struct store_counts {
    int by_state[PACKET_QUARANTINED + 1];
};
MUST_CHECK bool store_count(struct store *store, struct store_counts *out, struct fault *why);

/* store_integrity lets SQLite go through the whole file; each complaint is handed over. A fault
 * only when it cannot be looked at. */
MUST_CHECK bool store_integrity(struct store *store,
                                void (*complain)(void *context, const char *complaint),
                                void *context, struct fault *why);

/* A file of the archive that a packet has; lent for the length of the call. Whoever makes the store
 * name files in further tables adds them to store_each_file. */
enum store_file_role { STORE_FILE_ORIGINAL, STORE_FILE_PICTURE };
struct store_file {
    enum store_file_role role;
    const char *digest;
    const char *path;    /* where an original came from, else NULL */
    const char *receipt; /* of one of the packets that have it */
};

/* store_each_file hands over each file that a packet has, once, until `look` says false. */
MUST_CHECK bool store_each_file(struct store *store,
                                bool (*look)(void *context, const struct store_file *file,
                                             struct fault *why),
                                void *context, struct fault *why);

/* store_audit adds a row to the audit; `packet` is a receipt or NULL, `detail` never has a value
 * read from a paper. store_audit_check walks the chain: false with INPUT at the first broken row.
 */
MUST_CHECK bool store_audit(struct store *store, const char *what, const char *packet,
                            const char *detail, struct fault *why);
MUST_CHECK bool store_audit_check(struct store *store, int64_t *rows, struct fault *why);

/* store_audit_seen notes that a packet was seen, once in ten minutes for each actor;
 * store_audit_exported that these packets were exported with their numbers in full. */
MUST_CHECK bool store_audit_seen(struct store *store, const char *packet, struct fault *why);
MUST_CHECK bool store_audit_exported(struct store *store, const struct number_list *numbers,
                                     const char *detail, struct fault *why);

/* One row as it is shown; all lent. */
struct audit_row {
    int64_t number;
    const char *at, *actor, *what, *packet, *detail, *previous, *hash;
};

/* Which rows: NULL or 0 = any; `most` 0 = all. */
struct audit_filter {
    const char *packet, *actor;
    const char *since, *until; /* YYYY-MM-DD, both included */
    bool newest_first;
    int most;
};

/* store_audit_each hands the rows to `look` one after the other, until that says false. */
MUST_CHECK bool store_audit_each(struct store *store, const struct audit_filter *filter,
                                 bool (*look)(void *context, const struct audit_row *row),
                                 void *context, struct fault *why);

#endif
