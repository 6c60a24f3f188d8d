/* The rows of a list that goes on over several sheets, counted through where no running numbers are
 * printed before them. Not whether a row is counted (facts/facts.c). Used by the pipeline once the
 * pages of a packet are read; a pure function of the readings.
 *
 * A sheet goes on with the one right before it (blank backs between them are passed over) when both
 * are of one kind, name no different body and have mostly the same columns. A sheet that was
 * enclosed twice bears the same rows again, and keeps their numbers. */
#ifndef SEALROOM_FACTS_ROW_SEQUENCE_H
#define SEALROOM_FACTS_ROW_SEQUENCE_H

#include "packet/packet.h"

/* Rows with higher numbers are not listed; no list of certificates comes near it. */
#define ROW_SEQUENCE_MOST 500

/* row_sequence_number moves the rows of detail forms that begin at 0 to behind those of the sheet
 * that they go on from; rows that were numbered on paper stay,
 * and those that would reach ROW_SEQUENCE_MOST. */
void row_sequence_number(struct packet *packet);

#endif
