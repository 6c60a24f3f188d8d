/* Slices of one seal over neighbouring pages, put together: which fit, and whether they are the
 * whole seal. No judgement hangs on them: slices are neither asked for nor counted (readings.md).
 * Used by facts/facts.c and by the store, which keeps readings only. */
#ifndef SEALROOM_FACTS_SEAM_H
#define SEALROOM_FACTS_SEAM_H

#include "packet/packet.h"

/* seams_join sets packet->seams anew. Pages fit when one follows the other, both slices stand at
 * one height (within 5 mm), belong to rings of one size, and one goes on where the other was cut.
 */
void seams_join(struct packet *packet);

#endif
