/* Calendar days: the day of receipt, the last day of a card. Not clocks: no time of day, no zone.
 * Used by ocr/ (reading), facts/ and rules/ (comparing), pipeline/ (the day of receipt). */
#ifndef SEALROOM_BASE_DATE_H
#define SEALROOM_BASE_DATE_H

#include <stdbool.h>

/* A day of the Gregorian calendar; year 0 = not known. */
struct date {
    int year, month, day;
};

/* date_is_real tells whether the day exists (1800 to 2199). */
bool date_is_real(struct date date);

/* date_parse reads YYYY-MM-DD and nothing else. */
bool date_parse(const char *text, struct date *out);

/* date_format writes YYYY-MM-DD into 11 bytes or more. */
void date_format(struct date date, char out[static 11]);

/* date_compare: negative, 0 or positive, as strcmp. */
int date_compare(struct date a, struct date b);

/* date_days gives the day's number since 1970-01-01. */
long date_days(struct date date);

/* date_of_days gives the day of that number. */
struct date date_of_days(long days);

#endif
