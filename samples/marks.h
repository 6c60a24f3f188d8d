/* Red and stamped things that are no seals, and a legal person's square one beside the official:
 * clerks' stamps, dates, thumbprints, pen strokes, slices across page edges.
 * Not the seals that count. Used by samples/draw_packet.c. */
#ifndef SEALROOM_SAMPLES_MARKS_H
#define SEALROOM_SAMPLES_MARKS_H

#include "samples/seals.h"

/* Each draws at a place where it does not hide an entry, and notes itself. */
void marks_clerk_stamp(struct sheet *sheet);
void marks_date_stamp(struct sheet *sheet);
void marks_fingerprint(struct sheet *sheet, double x_mm, double y_mm);
void marks_pen(struct sheet *sheet);
/* marks_name_seal presses the legal person's square seal left of the stamp place. */
void marks_name_seal(struct sheet *sheet, const struct seal_set *set);
/* marks_seam presses slice `index` of `count` of the official seal at the right edge. */
void marks_seam(struct sheet *sheet, const struct seal_set *set, int index, int count);

#endif
