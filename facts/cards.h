/* The card sides of a packet: portraits, and which emblem side of the same sheet goes with each.
 * Not whose they are (facts/people.h), nor whose an emblem side on a sheet without its portrait is
 * (facts/emblems.h). Used by these two, and by rules/. */
#ifndef SEALROOM_FACTS_CARDS_H
#define SEALROOM_FACTS_CARDS_H

#include "facts/facts.h"

struct portrait {
    struct card_place place, emblem; /* emblem.page 0 = none on its sheet */
    struct statement name, number;
    int owner; /* index of facts->people, -1 = nobody yet */
    int tie;   /* portraits of one number wanted the same emblem sides alike; 0 = none did */
};

struct card_sides {
    struct portrait *portraits;
    int portrait_count;
    struct card_place *loose; /* emblem sides that no portrait of their sheet needs */
    int loose_count;
    int doubtful_page; /* an ID sheet on which no side of a card was made out, 0 = none */
};

/* cards_gather finds all sides outside foreign pages, those of later mailings first, and pairs
 * those of each sheet; ended by cards_free. */
void cards_gather(const struct facts *facts, struct card_sides *out);
void cards_free(struct card_sides *sides);

/* cards_spare_portrait tells whether a portrait side lies in the packet that is nobody's whom the
 * forms name. */
bool cards_spare_portrait(const struct facts *facts);

#endif
