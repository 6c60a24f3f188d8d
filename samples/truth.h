/* The truth of a drawn packet: what ought to be read and found, in the JSON of the product.
 * Not the pages' notes: sheets make those. Used by samples/draw_packet.c. */
#ifndef SEALROOM_SAMPLES_TRUTH_H
#define SEALROOM_SAMPLES_TRUTH_H

#include "packet/packet.h"
#include "samples/file.h"

/* truth_judge takes the findings over and sets the verdict that they amount to. */
void truth_judge(struct packet *packet, struct finding_list *findings);

/* truth_note_sources notes where the pages stand, once they are written: page 1 of the packet is
 * page `before` + 1 of what was bound, which has `pages` in all. */
MUST_CHECK bool truth_note_sources(struct packet *packet, const struct binding *binding, int before,
                                   int pages, struct fault *why);

/* truth_write writes truth/NAME.json below the folder. */
MUST_CHECK bool truth_write(const struct packet *packet, const char *folder, const char *name,
                            struct fault *why);

#endif
