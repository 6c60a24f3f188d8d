#include "samples/writing.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

static void in_chinese_figures(struct date day, char *out, size_t size) {
    static const char *const FIGURES[] = {"〇", "一", "二", "三", "四", "五",
                                          "六", "七", "八", "九", "十"};
    char year[20] = "", month[16], number[16];
    char digits[8];
    snprintf(digits, sizeof digits, "%04d", day.year);
    for (int i = 0; i < 4; i++)
        strncat(year, FIGURES[digits[i] - '0'], sizeof year - strlen(year) - 1);
    snprintf(month, sizeof month, "%s%s", day.month > 9 ? "十" : "",
             day.month == 10 ? "" : FIGURES[day.month % 10]);
    snprintf(number, sizeof number, "%s%s%s", day.day >= 20 ? FIGURES[day.day / 10] : "",
             day.day >= 10 ? "十" : "", day.day % 10 ? FIGURES[day.day % 10] : "");
    snprintf(out, size, "%s年%s月%s日", year, month, number);
}

static void write_date(char way, struct claim *claim) {
    struct date day;
    int year, month, number;
    if (sscanf(claim->value, "%d-%d-%d", &year, &month, &number) != 3)
        return;
    day = (struct date){year, month, number};
    char *raw = claim->raw;
    size_t size = sizeof claim->raw;
    switch (way) {
    case '-':
        snprintf(raw, size, "%04d-%02d-%02d", day.year, day.month, day.day);
        break;
    case '.':
        snprintf(raw, size, "%04d.%02d.%02d", day.year, day.month, day.day);
        break;
    case '/':
        snprintf(raw, size, "%d/%d/%d", day.year, day.month, day.day);
        break;
    case '8':
        snprintf(raw, size, "%04d%02d%02d", day.year, day.month, day.day);
        break;
    case 'z':
        snprintf(raw, size, "%04d年%02d月%02d日", day.year, day.month, day.day);
        break;
    case 't': /* a time that the day itself fixes */
        snprintf(raw, size, "%04d-%02d-%02d %02d:%02d:%02d", day.year, day.month, day.day,
                 9 + day.day % 8, day.day * 7 % 60, day.month * 13 % 60);
        break;
    default:
        in_chinese_figures(day, raw, size);
        break;
    }
}

/* Spaces after so many figures, then after each further four. */
static void group(struct claim *claim, size_t first) {
    char out[sizeof claim->raw] = "";
    size_t length = 0;
    for (size_t i = 0; claim->value[i] && length + 2 < sizeof out; i++) {
        if (i >= first && (i - first) % 4 == 0)
            out[length++] = ' ';
        out[length++] = claim->value[i];
    }
    text_cut(claim->raw, sizeof claim->raw, out);
}

void writing_change(char way, struct claim *claim) {
    char text[sizeof claim->raw - 10];
    if (!*claim->raw)
        return;
    text_cut(text, sizeof text, claim->raw);
    switch (way) {
    case 0:
        break;
    case '4':
        group(claim, 4);
        break;
    case 'p':
        group(claim, 3);
        break;
    case 'n':
        snprintf(claim->raw, sizeof claim->raw, "%s年", text);
        break;
    case 'y':
        snprintf(claim->raw, sizeof claim->raw, "%s元", text);
        break;
    case 'W':
        snprintf(claim->raw, sizeof claim->raw, "人民币%s", text);
        break;
    case 's':
        text_cut(claim->raw, sizeof claim->raw, claim->value[0] == 'y' ? "需要" : "不需要");
        break;
    default:
        write_date(way, claim);
        break;
    }
}
