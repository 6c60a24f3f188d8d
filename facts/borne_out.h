/* Names that could not be read surely, and that a paper by another hand surely says just so: a
 * licence, a card, a bank's slip, a seal's ring. Not a repair: the reading stays what it was, and
 * what differs in one character stays a doubt. Not a comparison of what papers say of each other
 * (facts/likeness.h): two readings that came to the same name apart from each other are no chance.
 * Used by facts/facts.c before anything is weighed. */
#ifndef SEALROOM_FACTS_BORNE_OUT_H
#define SEALROOM_FACTS_BORNE_OUT_H

#include "packet/packet.h"

/* borne_out_read makes `read` of unsure names of bodies and people whose very value a paper that
 * the applicant did not fill in surely says, or for bodies a seal's ring (as it was read: before
 * facts/owner.h settles titles). Pages of applicants bear nobody out: one hand's writing, or one
 * typeface, is misread alike twice. No body is borne
 * out where a licence surely says another name. A row whose own ID number is another than the
 * card's is about another person. Done twice it changes nothing more. */
void borne_out_read(struct packet *packet);

#endif
