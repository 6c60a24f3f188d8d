/* Who the forms name, and which ID card is whose. Not whether the ID is good: rules/ decides.
 * Used by facts/facts.c alone.
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

#endif
