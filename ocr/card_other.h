/* Papers of identity that are no resident card: passports, permits of Hong Kong, Macao and Taiwan
 * residents, residence permits, temporary cards. Not their values: the rules ask for a resident
 * card, a person decides about others. Used by ocr/card.c. */
#ifndef SEALROOM_OCR_CARD_OTHER_H
#define SEALROOM_OCR_CARD_OTHER_H

#include "ocr/place.h"
#include "packet/packet.h"

/* card_others_find gives the boxes of their titles on a page, for free, and their number. The
 * wordings are data (id_copy.yaml, `documents`). Of equal titles below each other on one paper each
 * is listed. */
int card_others_find(const struct view *view, struct box_px **out);

/* card_number_is_other tells whether a number of 18 characters is one of those papers': regions 81
 * to 83 are of residents of Hong Kong, Macao and Taiwan, 9 stands for foreigners. */
bool card_number_is_other(const char *number);

#endif
