/* The first and the last day of a card's term, and how sure each makes the other. Not where they
 * stand on a card (ocr/card.h) and not 长期 under a seal (ocr/card_term.h). Used by ocr/card.c. */
#ifndef SEALROOM_OCR_CARD_DAYS_H
#define SEALROOM_OCR_CARD_DAYS_H

#include "ocr/place.h"
#include "packet/packet.h"

/* Confidence of a term that its two days, or several readings, confirm. */
#define CARD_TERM_SURE 0.98

/* The first day as it was read behind its label, before the stroke. */
struct first_day {
    char day[11];      /* "" when none was read there */
    double confidence; /* of its least likely character; 0 without a day */
};

struct first_day card_first_day(const struct view *view, const struct place *place);

/* card_days_settle settles the state of *until, read as a term, and makes *from of the same text:
 * terms of 5, 10 and 20 years confirm both days. 长期 confirms no first day, and a seal on the last
 * takes nothing from the first: its own figures decide then. *from stays as it was when no first
 * day can be read. */
void card_days_settle(const struct first_day *first, struct field *until, struct field *from);

#endif
