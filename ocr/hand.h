/* Whether a value is written by hand: measured on the ink of its figures, whatever an engine made
 * of them. Not how sure its reading is, and no knowledge of writers. Used by ocr/certain.c and
 * ocr/paper.c. In type all figures have one height and stand on one level; a hand gives no two the
 * same. Han characters differ in type as well: of them nothing is measured; on a page whose figures
 * are written by hand they are, else nothing is known of them (a neat hand may write figures as
 * even as type). */
#ifndef SEALROOM_OCR_HAND_H
#define SEALROOM_OCR_HAND_H

#include "ocr/place.h"
#include "packet/packet.h"

/* hand_answer measures the figures at a place. ANSWER_UNKNOWN without a picture, for fewer than
 * HAND_FIGURES_LEAST figures on a line, and for a scatter between type and hand. */
#define HAND_FIGURES_LEAST 4
enum answer hand_answer(const struct view *view, const struct place *place);

/* hand_settle gives the values of a page that could not be measured ANSWER_YES when at least two
 * others have it and none ANSWER_NO; names and numbers that are written
 * by hand, and that no check digit or second engine confirms, become unsure. */
void hand_settle(struct field_list *fields);

#endif
