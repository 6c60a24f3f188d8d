/* The ink in which straight-sided stamps are sought: without the rings that are known already and
 * without the rules of a form, which would join a stamp to what it touches.
 * Not a judgement of what is left. Used by seal/frames.c. */
#ifndef SEALROOM_SEAL_FRAME_INK_H
#define SEALROOM_SEAL_FRAME_INK_H

#include "base/geometry.h"

struct Pix;

/* frame_ink_clear blanks in a 1 bpp picture, of px_per_mm pixels a millimetre, what lies within the
 * rings whose boxes are given, and lines across or down that are longer than any stamp's side. A
 * stamp's own line stays whole where a rule crosses it. */
void frame_ink_clear(struct Pix *ink, double px_per_mm, const struct box_px *rings, int count);

#endif
