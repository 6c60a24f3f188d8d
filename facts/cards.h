/* The card sides of a packet: portraits, and which emblem side goes with each.
 * Not whose they are (facts/people.h). Used by facts/people.c alone. */
#ifndef SEALROOM_FACTS_CARDS_H
#define SEALROOM_FACTS_CARDS_H

#include "facts/facts.h"

struct portrait {
    struct card_place place, emblem; /* emblem.page 0 = none was found for it */
    struct statement name, number;
    int owner; /* index of facts->people, -1 = nobody yet */
};

struct card_sides {
    struct portrait *portraits;
    int portrait_count;
    struct card_place *strays; /* emblem sides that no portrait needs */
    int stray_count;
    int doubtful_page; /* an ID sheet on which no side of a card was made out, 0 = none */
};

/* cards_gather finds all sides outside foreign pages and pairs them, those of later mailings first;
 * ended by cards_free. */
void cards_gather(const struct facts *facts, struct card_sides *out);
void cards_free(struct card_sides *sides);

#endif
