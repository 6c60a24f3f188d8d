/* Whether an engine dropped a character: a gap in a line, wider than its others, with ink in it.
 * Not a reader: it knows where characters stand and where there is ink. Used by ocr/certain.c. */
#ifndef SEALROOM_OCR_HOLE_H
#define SEALROOM_OCR_HOLE_H

#include "ocr/certain.h"

/* hole_in_text looks between the characters of a reading of `box`, hole_in_place between the glyphs
 * of a place, line by line, and behind the last of a line that goes on with ink. */
bool hole_in_text(const struct view *view, const struct line_text *text, struct box_px box);
bool hole_in_place(const struct view *view, const struct place *place);

#endif
