#include "base/date.h"

#include <stdio.h>
#include <string.h>

static bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool date_is_real(struct date date) {
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1800 || date.year > 2199 || date.month < 1 || date.month > 12 || date.day < 1)
        return false;
    return date.day <= DAYS[date.month - 1] + (date.month == 2 && is_leap(date.year));
}

bool date_parse(const char *text, struct date *out) {
    struct date date = {0};
    if (strlen(text) != 10 || strspn(text, "0123456789") != 4 || text[4] != '-' ||
        strspn(text + 5, "0123456789") != 2 || text[7] != '-' ||
        strspn(text + 8, "0123456789") != 2)
        return false;
    if (sscanf(text, "%4d-%2d-%2d", &date.year, &date.month, &date.day) != 3 || !date_is_real(date))
        return false;
    *out = date;
    return true;
}

void date_format(struct date date, char out[static 11]) {
    char text[48];
    snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    memcpy(out, text, 10);
    out[10] = '\0';
}

int date_compare(struct date a, struct date b) {
    if (a.year != b.year)
        return a.year - b.year;
    return a.month != b.month ? a.month - b.month : a.day - b.day;
}

/* Days from civil date, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
long date_days(struct date date) {
    long year = date.year - (date.month <= 2);
    long era = (year >= 0 ? year : year - 399) / 400;
    long year_of_era = year - era * 400;
    long day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}
