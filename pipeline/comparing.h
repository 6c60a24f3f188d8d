/* Holds the impressions of a packet against each other, and against those of the same applicant's
 * earlier packets (印鉴核验). Not the looking (seal/compare.h) and not what follows from it
 * (facts/): here it is chosen which impressions meet. Used by run, watch and check when a packet is
 * read.
 *
 * The clearest of the applicant's impressions for one purpose is held against each other one, and
 * against those whose owner could not be read; the clearest official one against that of the
 * latest earlier packets. */
#ifndef SEALROOM_PIPELINE_COMPARING_H
#define SEALROOM_PIPELINE_COMPARING_H

#include "packet/packet.h"
#include "pipeline/digest.h"
#include "pipeline/store.h"
#include "seal/portrait.h"

/* Where portraits are had from and overlays go. `store` NULL: no earlier packets are asked for. */
struct comparing {
    struct store *store;
    void *context;
    /* false when there is none, or when it is no portrait */
    bool (*portrait)(void *context, const char *digest, struct seal_portrait *out);
    /* keeps a picture and names it; NULL: overlays are not made */
    bool (*keep)(void *context, const void *bytes, size_t length, char digest[static DIGEST_ROOM],
                 struct fault *why);
};

/* comparing_run sets packet->comparisons from a packet that was judged (owners and classes of seals
 * are known) among its first `page_count` pages. SYSTEM faults. */
MUST_CHECK bool comparing_run(const struct comparing *comparing, int page_count,
                              struct packet *packet, struct fault *why);

/* comparing_archive gives one that reads and keeps in the archive's folder, lent. */
struct comparing comparing_archive(struct store *store, const char *archive);

#endif
