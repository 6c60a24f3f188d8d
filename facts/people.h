/* Who the forms name, and which ID card is whose. Not whether the ID is good: rules/ decides.
 * Used by facts/facts.c; what somebody is called, by rules/ and the notice.
 *
 * A portrait side is a person's by name and number; one that nobody claims is proposed as that of
 * somebody whose name could not be read surely, where it can be nobody else's. An emblem side names
 * nobody: it belongs to the nearest portrait of its sheet that has none, else facts/emblems.h
 * decides. */
#ifndef SEALROOM_FACTS_PEOPLE_H
#define SEALROOM_FACTS_PEOPLE_H

#include "facts/facts.h"

/* people_gather fills facts->people and repairs ID numbers in the packet; facts->form and the rows
 * are there. */
void people_gather(struct packet *packet, struct facts *facts);

/* people_called gives what a person is called: as the form says, or where that could not be read
 * surely, as their card does. NULL: nothing says. */
const char *people_called(const struct facts *facts, const struct person *person);

#endif
