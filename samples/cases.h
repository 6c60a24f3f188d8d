/* What can be wrong with a packet, one spoiling a finding code and one a case of the catalogue
 * (domain.md §8): each changes the story and notes what ought to be found.
 * Not the rules: what is expected is written here by hand. Used by samples/main.c. */
#ifndef SEALROOM_SAMPLES_CASES_H
#define SEALROOM_SAMPLES_CASES_H

#include "samples/story.h"

/* A spoiling works on some packets only: `wish` changes what kind of packet is told. */
struct spoiling {
    enum finding_code code;
    void (*wish)(struct wish *wish);    /* or NULL */
    bool (*spoil)(struct story *story); /* false: does not fit this packet, nothing changed */
};

/* cases_for lends the spoilings that lead to a code, ended by one of FINDING_NONE. NULL when the
 * code needs more than one packet. */
const struct spoiling *cases_for(enum finding_code code);

/* cases_colourless: all pages scanned without colour; every item that ought to bear the seal is
 * then for a person to look at. */
void cases_colourless(struct story *story);

/* cases_random lends a spoiling for a realistic mixture. */
const struct spoiling *cases_random(struct chance *from);

#endif
