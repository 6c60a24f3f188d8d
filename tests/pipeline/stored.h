/* Packets put into a store by tests: taken and finished as `run` does it, without reading.
 * Not a reader and not a judge. Used by tests/pipeline/check_kinship.c and check_notice.c.
 */
#ifndef SEALROOM_TESTS_PIPELINE_STORED_H
#define SEALROOM_TESTS_PIPELINE_STORED_H

#include "base/text.h"
#include "pipeline/digest.h"
#include "pipeline/scratch.h"
#include "pipeline/store.h"
#include "suite.h"

#include <string.h>

static inline struct store *stored_open(void) {
    struct store *store = NULL;
    struct fault why = {0};
    ck_assert_msg(store_open(scratch_path("a.db"), STORE_CREATE, "tester@here", &store, &why), "%s",
                  why.detail);
    return store;
}

/* Puts a packet in as the file `name`; the packet gets its receipt. */
static inline int64_t stored_put(struct store *store, const char *name, struct packet *packet) {
    struct candidate candidate;
    struct taken taken = {0};
    struct fault why = {0};
    struct finished result = {packet, 1, NULL};
    scratch_write(name, name);
    candidate_open(scratch_path(name), &candidate);
    digest_bytes(name, strlen(name), packet->id);
    text_replace(&packet->label, name);
    packet->state = PACKET_DONE;
    ck_assert_int_eq(store_take(store, &candidate, packet->received, &taken, &why), STORE_TAKEN);
    ck_assert_msg(store_finish(store, &taken, &result, &why), "%s", why.detail);
    candidate_free(&candidate);
    return taken.number;
}

#endif
