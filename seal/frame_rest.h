/* What a seal pressed across a stamp's frame leaves of it: how far the frame goes on under the
 * ring. Not what finds frames. Used by seal/frames.c. */
#ifndef SEALROOM_SEAL_FRAME_REST_H
#define SEALROOM_SEAL_FRAME_REST_H

#include "seal/frames.h"

/* frame_whole_aspect gives the longer over the shorter side of a four-cornered frame with what lies
 * hidden under known rings: beyond a side that lies at one, as far as the two sides beside it go on
 * in line, both inked. `plane` bears the rings too, with px_per_mm pixels a millimetre. */
double frame_whole_aspect(const struct ink_plane *plane, double px_per_mm,
                          const struct frames_known *rings, const struct frame_found *frame);

#endif
