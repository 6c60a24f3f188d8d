/* The few values by which a packet is known again: whose it is, who brought it, what was paid, how
 * many papers of each kind. Not the papers' bytes: the same papers scanned again have others.
 * Used by pipeline/kinship.c to compare, and by the store, which finds packets by them. */
#ifndef SEALROOM_PIPELINE_GIST_H
#define SEALROOM_PIPELINE_GIST_H

#include "packet/packet.h"

#define GIST_MOST 24
struct gist_values {
    const char *at[GIST_MOST];
    int count;
};

/* Texts are lent from the packet: only what was surely read. NULL = no paper tells. */
struct gist {
    const char *unit_code, *unit_name, *agent_name, *agent_number, *form_date;
    struct gist_values serials; /* of vouchers */
    struct gist_values people;  /* ID numbers of the agent and of holders, on forms and cards */
    struct gist_values persons; /* their names */
    struct gist_values units;   /* every name that may be the unit's: on papers, in seals not surely
                                   another's; payer and title where no paper names it */
    struct gist_values codes;   /* every code that may be the unit's */
    int kinds[PAGE_KIND_COUNT]; /* papers of each kind */
    bool is_whole;              /* every page was read and is of a known kind */
};

/* gist_of takes a packet's gist. */
void gist_of(const struct packet *packet, struct gist *out);

/* gist_is_same tells whether two packets hold the same papers, as far as values tell: the same unit
 * and agent, the same day or the same slips, no value that speaks against it, and as many papers of
 * each kind. False when too little was read. */
bool gist_is_same(const struct gist *a, const struct gist *b);

/* gist_meets tells whether a value stands in both lists. */
bool gist_meets(const struct gist_values *a, const struct gist_values *b);

#endif
