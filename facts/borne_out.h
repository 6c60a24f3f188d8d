/* Names that could not be read surely, and that a paper by another hand surely says: a licence, a
 * card, a bank's slip, a seal's ring. Two readings that came to one name apart from each other are
 * no chance; what differs stays a doubt, but where the reader thought of the other character itself
 * and two say it. Not a comparison of what papers say of each other (facts/likeness.h). Used by
 * facts/facts.c before anything is weighed. */
#ifndef SEALROOM_FACTS_BORNE_OUT_H
#define SEALROOM_FACTS_BORNE_OUT_H

#include "packet/packet.h"

/* borne_out_read makes `read` of unsure names of bodies and people whose very value a paper that
 * the applicant did not fill in surely says, or for bodies a seal's ring (as it was read: before
 * facts/owner.h settles titles). Pages of applicants bear nobody out: one hand's writing, or one
 * typeface, is misread alike twice. No body is borne out where a licence surely says another name,
 * nobody by the card of another number than stands beside the name.
 *
 * A reading that is off by a character or two, for which what witnesses say was thought of (as
 * likeness_name tells), becomes that, marked as repaired: of a body when a licence or slip and a
 * ring say it, of a person when the number beside is the card's; never where it could be two names.
 * Done twice it changes nothing more. */
void borne_out_read(struct packet *packet);

#endif
