/* Dates and terms as papers write them. */
#include "base/date.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEN 0x5341 /* 十 */

/* A text as code points, spaces gone, look-alikes of digits kept as they are. */
struct scan {
    int32_t codes[256]; /* ended by a zero, and zeros behind it */
    int count;
};

static void scan_text(const char *raw, struct scan *out) {
    char *text = text_value(raw);
    const char *at = text;
    *out = (struct scan){0};
    for (int32_t c = text_next(&at); c && out->count < 255; c = text_next(&at))
        out->codes[out->count++] = c;
    free(text);
}

/* 〇一二…九 and 零, -1 for all else. */
static int numeral(int32_t code) {
    static const int32_t HAN[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                  0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
    if (code >= '0' && code <= '9')
        return code - '0';
    if (code == 0x96F6 || code == 0x25CB || code == 'O' || code == 'o')
        return 0;
    for (int i = 0; i < 10; i++)
        if (HAN[i] == code)
            return i;
    return -1;
}

struct number {
    int value, digits;
};

/* A number of at most `room` digits at a place, or Chinese numerals with 十. Gives the place behind
 * it. */
static int number_at(const struct scan *scan, int at, int room, struct number *out) {
    struct number number = {0, 0};
    bool ten = false;
    for (; number.digits < room + ten; at++) {
        int32_t code = scan->codes[at];
        int one = numeral(code);
        if (code != TEN && one < 0)
            break;
        if (code == TEN)
            number.value = number.digits == 0 ? 10 : number.value * 10;
        else
            number.value = ten ? number.value + one : number.value * 10 + one;
        ten = ten || code == TEN;
        number.digits++;
    }
    *out = number;
    return at;
}

static bool separates(int32_t code, int32_t han) {
    return code == han || code == '-' || code == '.' || code == '/' || code == ',' ||
           code == 0x2014 || code == 0x3002 || code == 0x00B7 || code == 0x2013;
}

static int compact(const struct scan *scan, int at, struct date *out) {
    int digits[8];
    for (int i = 0; i < 8; i++) {
        int32_t code = scan->codes[at + i];
        if (code < '0' || code > '9')
            return 0;
        digits[i] = code - '0';
    }
    int32_t after = scan->codes[at + 8]; /* 0 at the text's end */
    if (after >= '0' && after <= '9' && (at > 0 || scan->count < 14))
        return 0;
    out->year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    out->month = digits[4] * 10 + digits[5];
    out->day = digits[6] * 10 + digits[7];
    return date_is_real(*out) && out->year >= 1900 && out->year < 2100 ? 8 : 0;
}

/* The length of the date at a place, 0 when there is none. A time may follow without a space. */
static int date_at(const struct scan *scan, int start, struct date *out) {
    struct number year;
    struct number month;
    struct number day;
    int at = number_at(scan, start, 5, &year);
    if (year.digits != 4 || !separates(scan->codes[at], 0x5E74))
        return compact(scan, start, out);
    at = number_at(scan, at + 1, 2, &month);
    if (month.digits < 1 || !separates(scan->codes[at], 0x6708))
        return 0;
    at = number_at(scan, at + 1, 2, &day);
    *out = (struct date){year.value, month.value, day.value};
    if (day.digits < 1 || !date_is_real(*out))
        return 0;
    return at - start + (scan->codes[at] == 0x65E5);
}

int value_dates(const char *raw, struct date *out, int room) {
    struct scan scan;
    scan_text(raw, &scan);
    int count = 0;
    for (int at = 0; at < scan.count && count < room;) {
        struct date date = {0};
        int length = at > 0 && numeral(scan.codes[at - 1]) >= 0 ? 0 : date_at(&scan, at, &date);
        if (length > 0)
            out[count++] = date;
        at += length > 0 ? length : 1;
    }
    return count;
}

bool value_is_long_term(const char *raw) {
    static const char *const WORDS[] = {"长期",   "永久",   "无固定期限", "不约定期限",
                                        "无限期", "无期限", "永续"};
    char *text = text_value(raw);
    bool found = false;
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        found = found || strstr(text, WORDS[i]) != NULL;
    free(text);
    return found;
}

static void format(struct date date, char out[static 16]) {
    char text[11];
    date_format(date, text);
    snprintf(out, 16, "%s", text);
}

/* Whether a stroke or 至 follows the three numbers of a date: something that could not be read
 * stands behind it, so the date is a first day. */
static bool goes_on(const char *raw) {
    struct scan scan;
    scan_text(raw, &scan);
    int numbers = 0;
    for (int i = 0; i < scan.count; i++) {
        int32_t c = scan.codes[i];
        bool stroke = c == '-' || c == '~' || c == 0x2014 || c == 0x2013 || c == 0x81F3;
        numbers += numeral(c) >= 0 && (i + 1 == scan.count || numeral(scan.codes[i + 1]) < 0);
        if (stroke && numbers >= 3)
            return true;
    }
    return false;
}

/* Whether a day with 年 and 月 lacks its 日: what stands behind was not read, and may be the last
 * day. */
static bool is_cut(const char *raw) {
    char *text = text_value(raw);
    bool cut = strstr(text, "年") && strstr(text, "月") && !strstr(text, "日");
    free(text);
    return cut;
}

/* Whether 至, 到 or a stroke stands before the only date: then it is the last day. */
static bool ends_there(const char *raw) {
    char *text = text_value(raw);
    bool ends = text_starts_with(text, "至") || text_starts_with(text, "到") ||
                text_starts_with(text, "-") || text_starts_with(text, "~") ||
                text_starts_with(text, "—") || strstr(text, "自至") || strstr(text, "止");
    bool begins =
        text_starts_with(text, "自") || text_ends_with(text, "起") || goes_on(raw) || is_cut(raw);
    free(text);
    return ends || !begins;
}

/* More digits than one date has: part of another stands there. */
static bool has_more(const char *raw) {
    struct scan scan;
    scan_text(raw, &scan);
    int digits = 0;
    for (int i = 0; i < scan.count; i++)
        digits += scan.codes[i] >= '0' && scan.codes[i] <= '9';
    return digits > 8;
}

/* Both days of a term whose separators were lost, the stroke too under a seal: eight digits each.
 */
static int loose_term(const char *raw, struct date out[static 2]) {
    struct scan scan;
    scan_text(raw, &scan);
    int half = 0;
    char digits[2][9] = {"", ""};
    size_t count[2] = {0, 0};
    for (int i = 0; i < scan.count; i++) {
        int32_t c = scan.codes[i];
        bool stroke = c == '-' || c == '~' || c == 0x2014 || c == 0x2013 || c == 0x81F3;
        if (stroke && half == 0 && count[0] == 8)
            half = 1;
        if (c < '0' || c > '9')
            continue;
        if (count[half] == 8 && half == 1)
            return 0;
        half = count[0] == 8 ? 1 : half;
        digits[half][count[half]++] = (char)c;
    }
    for (int i = 0; i < 2; i++) {
        struct scan one;
        scan_text(digits[i], &one);
        if (count[i] != 8 || compact(&one, 0, &out[i]) == 0)
            return 0;
    }
    return 2;
}

bool value_first_day(const char *raw, char out[static 11]) {
    struct date first;
    if (value_dates(raw, &first, 1) != 1 || !goes_on(raw))
        return false;
    date_format(first, out);
    return true;
}

bool value_period(const char *raw, struct period_text *out) {
    struct date dates[3] = {{0}};
    int count = value_dates(raw, dates, 3);
    struct period_text made = {"", ""};
    bool long_term = value_is_long_term(raw);
    if (count < 2 && !long_term && loose_term(raw, dates) == 2)
        count = 2;
    if (count >= 1 && (long_term || count >= 2))
        format(dates[0], made.from);
    if (long_term)
        snprintf(made.until, sizeof made.until, "long_term");
    else if (count >= 2)
        format(dates[1], made.until);
    else if (count == 1 && ends_there(raw) && !has_more(raw))
        format(dates[0], made.until);
    if (made.until[0] == '\0')
        return false;
    *out = made;
    return true;
}
