/* What lines of text can look like: whether a box of letters is one, or dirt, a hole, a QR code, a
 * rest of a rule. Not the grouping of letters. Used by ocr/text_lines.c. Lengths are layout pixels
 * (ocr/ink.h). */
#ifndef SEALROOM_OCR_LINE_SHAPE_H
#define SEALROOM_OCR_LINE_SHAPE_H

#include "ocr/text_lines.h"

/* line_shape_is_code tells a QR code or another dense square, higher than print, from letters. */
bool line_shape_is_code(const struct ink *ink, const struct letters *letters, struct box_px box);

/* line_shape_is_too_high tells a blob that no line can hold, a stamp's ring or a picture; long ones
 * may be trimmed to a line yet. Beside one, words are not its marks. */
bool line_shape_is_too_high(const struct ink *ink, struct box_px box);

/* line_shape_is_badge tells a dark square or panel with a number in it, 1 on a block of entries, by
 * its solid rim; a framed character (国) of the same size has a thinner one. */
bool line_shape_is_badge(const struct letters *letters, struct box_px box);

/* line_shape_trimmed takes rows off a line's top and bottom that are all but empty beside its
 * fullest one: the arc of a stamp or a flourish that touches a letter. Lines of few letters stay as
 * they are. */
struct box_px line_shape_trimmed(const struct letters *letters, struct box_px box);

/* line_shape_is_text drops dirt, holes, filled squares and what is too large, low or thin; in a
 * cell even one thin letter counts. */
bool line_shape_is_text(const struct ink *ink, const struct letters *letters,
                        const struct text_run *line);

#endif
