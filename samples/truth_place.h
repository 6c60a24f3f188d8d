/* Where in the drawn packet each finding of the truth can be seen: page and box.
 * Not what is found: that is the story's. Used by samples/draw_packet.c before the truth is
 * written. */
#ifndef SEALROOM_SAMPLES_TRUTH_PLACE_H
#define SEALROOM_SAMPLES_TRUTH_PLACE_H

#include "samples/story.h"

/* truth_place sets page and box of the packet's findings, from the pages that the story's papers
 * were drawn on. What is missing has neither; a paper as a whole has a page and no box. */
void truth_place(struct packet *packet, const struct story *story);

#endif
