/* What layouts of several papers have in common: titles, records one below the other, the foot
 * with its day, the sample in its frame, a card's side. Not a layout. Used by the papers. */
#ifndef SEALROOM_SAMPLES_PARTS_H
#define SEALROOM_SAMPLES_PARTS_H

#include "samples/card.h"
#include "samples/form.h"

/* part_detail_title and part_sample_title lend what stands over a detail form and over a sheet of
 * samples. */
const char *part_detail_title(const struct paper *paper);
const char *part_sample_title(const struct paper *paper);

/* part_has_foot: the sheet of a detail form on which words for the seal stand. */
bool part_has_foot(const struct paper *paper);
/* part_records draws every record of the sheet as the same rows, one after the other, and gives
 * the bottom in millimetres. */
double part_records(struct sheet *sheet, const struct form *form, const struct row *rows);

/* part_day enters the form's day, which no rule needs. */
void part_day(struct sheet *sheet, const struct story *story, struct box_mm place);
/* part_foot writes the words for the seal, the day below them, and has the seal pressed there. */
void part_foot(struct sheet *sheet, const struct story *story, struct box_mm at, const char *label);
/* part_signed ends a letter: the unit's name and the day, from `y_mm` on at the right. */
void part_signed(struct sheet *sheet, const struct story *story, const struct script *script,
                 double y_mm);

/* part_sample puts the unit's seal, or the person's name by hand in `pen`, in the middle of a
 * place; where the story is sloppy, beside it and by somebody else. */
void part_sample(struct sheet *sheet, const struct story *story, const struct paper *paper,
                 struct box_mm place, const struct script *pen);

/* part_last_person gives the number of the last of the people on a sheet of cards. */
int part_last_person(const struct paper *paper);
/* part_card lays a side of a person's card down, a little askew, if the paper has that side. */
void part_card(struct sheet *sheet, const struct paper *paper, const struct person *person,
               const struct card_place *at, enum card_side side);

#endif
