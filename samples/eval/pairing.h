/* Which page and which packet of what was got belongs to which of the truth.
 * Not a comparison of what they say. Used by samples/eval/score.c.
 *
 * A page is known by its file (digest, else name) and its place in it, so that pages find each
 * other even where a stack was cut at other places; packets belong together when they share most
 * pages. */
#ifndef SEALROOM_SAMPLES_EVAL_PAIRING_H
#define SEALROOM_SAMPLES_EVAL_PAIRING_H

#include "samples/eval/packet_set.h"

/* For each packet of the truth the index of its packet in what was got, or -1. */
struct pairing {
    int *got_of_truth;
    int count;
};

void pairing_make(const struct packet_set *truth, const struct packet_set *got,
                  struct pairing *out);
void pairing_free(struct pairing *pairing);

/* pairing_twin lends the page of `other` that is the same scan as `page` of `packet`, or NULL. */
const struct page_reading *pairing_twin(const struct packet *packet,
                                        const struct page_reading *page,
                                        const struct packet *other);

/* A page and the packet it came out in; both NULL for a lost one. */
struct page_place {
    const struct packet *packet;
    const struct page_reading *page;
};

/* pairing_page lends the page of `got` that is the same scan as truth's page. `near` is the index
 * of the packet that is looked at first, or -1. */
struct page_place pairing_page(const struct packet *truth, const struct page_reading *page,
                               const struct packet_set *got, int near);

#endif
