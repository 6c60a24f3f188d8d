/* What was read of a flattened or flipped sheet, told on its scan. Not the flattening
 * (page/flatten.h) nor the flip (page/page.h).
 * Used by pipeline/reading.c. */
#ifndef SEALROOM_PIPELINE_UNBEND_H
#define SEALROOM_PIPELINE_UNBEND_H

#include "packet/packet.h"
#include "page/flatten.h"

/* unbend_reading moves all boxes, and the page's size, from the flat page to the scan turned alike.
 * A bent sheet has no one skew: it becomes unknown. */
void unbend_reading(struct page_reading *reading, const struct bend *bend);

/* unmirror_reading moves all boxes of a page that was flipped to be read, and its turn and skew, to
 * the scan as it lies. */
void unmirror_reading(struct page_reading *reading);

#endif
