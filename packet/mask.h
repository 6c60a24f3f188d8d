/* Hiding numbers of people: ID numbers, phones and accounts show their last four characters.
 * Not access control: who may see them in full is decided by the caller. Used by packet/json.c and
 * by everything that prints for people (list, show, report, notice). */
#ifndef SEALROOM_PACKET_MASK_H
#define SEALROOM_PACKET_MASK_H

#include "packet/names.h"

/* mask_covers tells whether a field's whole value is hidden but for its last four characters. */
bool mask_covers(enum field_name name);

/* mask_value gives a field's value or raw text as people may see it; the caller frees it; NULL
 * stays NULL. */
char *mask_value(enum field_name name, const char *text);

/* mask_sentence gives a sentence, detail or bar-code text with each run of 11 or more digits (and
 * of 17 digits and an X) hidden but for its last four; a valid credit code that cannot be an ID
 * number stays. The caller frees it; NULL stays NULL. */
char *mask_sentence(const char *text);

/* mask_file_name is mask_sentence for runs of exactly 18 only: scanners name files by 14-digit
 * times. */
char *mask_file_name(const char *text);

#endif
