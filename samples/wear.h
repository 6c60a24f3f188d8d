/* What happens to paper before it is scanned: holes, staples, folds, stains, a note stuck over an
 * entry. Not the scanner's faults. Used by samples/draw_packet.c, after the seals. */
#ifndef SEALROOM_SAMPLES_WEAR_H
#define SEALROOM_SAMPLES_WEAR_H

#include "samples/sheet.h"

/* wear_sheet adds what chance brings; `much` from 0 (an office) to 1 (a hard life). */
void wear_sheet(struct sheet *sheet, double much);

/* wear_fingers shows the fingertips that held the sheet down, at one edge. */
void wear_fingers(struct sheet *sheet);

/* wear_cover hides a field of the sheet so that nobody can read it; the note then says unsure.
 * False where the field is not on the sheet. */
bool wear_cover(struct sheet *sheet, enum field_name name);

/* wear_note_across writes 仅供…使用 by pen across every card and the licence's lines; it darkens
 * what is below and hides nothing. */
void wear_note_across(struct sheet *sheet);

/* wear_alter strikes something out behind a field and writes beside it, without a stamp. */
void wear_alter(struct sheet *sheet, enum field_name name);

#endif
