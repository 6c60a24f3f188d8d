/* How names of bodies end: 公司, 局, 协会, （有限合伙）. What stands where one is asked for and
 * ends otherwise is another label, a heading, a person, or a name that was cut: it is never sure.
 * Not whether two names are the same (facts/likeness.h). Used by ocr/hand.c and ocr/paper.c. */
#ifndef SEALROOM_OCR_BODY_END_H
#define SEALROOM_OCR_BODY_END_H

#include "packet/packet.h"

/* body_is_named tells fields that hold the name of a unit, before or after a change. */
bool body_is_named(enum field_name name);

/* body_ends tells whether a name ends as those of bodies do. */
bool body_ends(const char *name);

/* body_ends_settle makes read names of units and of their certificates unsure that end otherwise,
 * and titles of invoices that can be no person's either: a heading, a shop's rule.
 * Of 1616 names that were read on drawn papers, 40 ended so; none of them was right. */
void body_ends_settle(struct field_list *fields);

#endif
