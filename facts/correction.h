/* What reviewers corrected, laid over the readings. Not stored here, and no judgement.
 * Used by facts/facts.c; pipeline/ fills the list from the store. */
#ifndef SEALROOM_FACTS_CORRECTION_H
#define SEALROOM_FACTS_CORRECTION_H

#include "packet/packet.h"

/* One corrected field (a field of that name and row that the reading does not list is added), page
 * kind, or seal. */
struct correction {
    int page;              /* 1-based */
    int card;              /* index of the page's id_cards, -1 for the page's own fields */
    enum field_name name;  /* FIELD_NONE: the page's kind or a seal is corrected */
    int row;               /* -1 = in no row */
    const char *value;     /* normalised, lent; NULL = nothing stands there */
    enum page_kind kind;   /* of the page; PAGE_KIND_NONE: a seal is corrected */
    int seal;              /* index of the page's seals */
    enum seal_owner owner; /* whose it is, and what it is */
    enum seal_class class;
};

struct correction_list {
    const struct correction *at;
    int count;
};

/* corrections_lay writes the values into the packet: state read (blank for NULL), confidence 1. A
 * correction of a page or card that is not there changes nothing. */
void corrections_lay(const struct correction_list *corrections, struct packet *packet);

/* corrections_lay_seals writes owners and classes that a person gave over those that were worked
 * out. */
void corrections_lay_seals(const struct correction_list *corrections, struct packet *packet);

#endif
