/* The name that the packet's impressions bear alike: what may stand in for a unit's name that no
 * form could be read to say. Not proof that the forms name that body, and not whose a seal is
 * (facts/owner.h). Used by facts/unit.c alone. */
#ifndef SEALROOM_FACTS_SEALED_NAME_H
#define SEALROOM_FACTS_SEALED_NAME_H

#include "facts/facts.h"

/* A name, {0} when there is none; the caller ends it with sealed_name_free. */
struct sealed_name {
    char *text;
    int sheets;        /* that bear it, surely read */
    bool is_witnessed; /* an invoice's title or a payer says it too, surely read */
};

/* sealed_name_find gives the name that round or oval impressions without a purpose bear on three
 * sheets, each read surely from end to end; or on two and a witness says it, where more sheets were
 * read so than any other way. None where other names are surely read on half as many sheets, where
 * a sure witness says a like but other name, and where the name is that of a registration authority
 * or a bank, whose seals stand on others' papers. The statements of facts->unit are there. */
struct sealed_name sealed_name_find(const struct facts *facts);
void sealed_name_free(struct sealed_name *name);

/* sealed_name_common gives the name that impressions on three sheets agree with, or on two and a
 * sure witness, though they were not read alike character by character; NULL where there is none.
 * It stands in for no name: it tells which doubts are one. The caller frees it. */
char *sealed_name_common(const struct facts *facts);

/* sealed_name_is_allowed tells whether a paper states a unit's name, and none of them speaks
 * against this one: none says another for sure, and every reading could be of it. Where a witness
 * says the name too, a reading of which hardly anything was surely read speaks against nothing. */
bool sealed_name_is_allowed(const struct facts *facts, const char *name);

#endif
