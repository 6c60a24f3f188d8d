/* A photocopy of a sheet: what was colour turns gray, contrast rises, fine tints drop out.
 * Not the scanner, which comes later and sees the copy's paper. Used by samples/draw_packet.c on
 * papers that are copies before the unit's seal is pressed. */
#ifndef SEALROOM_SAMPLES_COPIER_H
#define SEALROOM_SAMPLES_COPIER_H

#include "samples/sheet.h"

/* copier_copy turns all that is drawn into a gray copy; seals noted so far become black ones. */
void copier_copy(struct sheet *sheet);

/* copier_copy_in_colour dulls the colours a little, as a colour copier does. */
void copier_copy_in_colour(struct sheet *sheet);

#endif
