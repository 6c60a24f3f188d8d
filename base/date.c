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

/* A number of exactly so many digits, -1 for anything else. */
static int number_at(const char *text, int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + text[i] - '0';
    }
    return number;
}

bool date_parse(const char *text, struct date *out) {
    if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
        return false;
    struct date date = {number_at(text, 4), number_at(text + 5, 2), number_at(text + 8, 2)};
    if (!date_is_real(date))
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

struct date date_of_days(long days) {
    /* Years of 365.2425 days on average: the guess is at most one off. */
    int year = 1970 + (int)(days / 365);
    while (date_days((struct date){year, 1, 1}) > days)
        year--;
    struct date date = {year, 1, 1};
    while (date.month < 12 && date_days((struct date){year, date.month + 1, 1}) <= days)
        date.month++;
    date.day = 1 + (int)(days - date_days((struct date){year, date.month, 1}));
    return date;
}
