/* Amounts in figures and in capitals 大写. */
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define FEN_PER_YUAN 100
/* No fee of this office comes near: 100 million yuan. Longer figures are account numbers. */
#define YUAN_MAX 100000000LL

static bool is_money_sign(int32_t c) {
    return c == 0xA5 || c == 0xFFE5 || c == '$' || c == '+' || c == '-' || c == 0x2212 ||
           c == ':' || c == 0x5143 /* 元 */ || c == 0x5706 /* 圆 */ || c == 0x6574 /* 整 */ ||
           c == '_' || c == '(' || c == ')' || c == 0xFF08 || c == 0xFF09 || c == 0x6B63 /* 正 */ ||
           c == 0x4EBA || c == 0x6C11 || c == 0x5E01 /* 人民币 */ || c == '*' || c == 'Y' ||
           c == 'C' || c == 'N' || c == 'R' || c == 'M' || c == 'B' || c == 'H' || c == 0x534A;
}

/* Keeps digits, points and commas; false when anything else than signs of money stands there. */
static bool figures_of(const char *raw, char *out, size_t size) {
    static const char IN_WORDS[] = "大写";
    char *text = text_folded(raw);
    char *words = strstr(text, IN_WORDS);
    if (words && words > text) /* 300.00（大写：叁佰元整） */
        *words = '\0';
    const char *at = text;
    size_t length = 0;
    bool good = true;
    bool ended = false;
    for (int32_t c = text_next(&at); c && good; c = text_next(&at)) {
        bool figure = (c >= '0' && c <= '9') || c == '.' || c == ',' || c == 0x3002 || c == 0xFF0C;
        if (figure && !ended && length + 1 < size)
            out[length++] = c == 0x3002 ? '.' : c == 0xFF0C ? ',' : (char)c;
        else if (figure || !is_money_sign(c))
            good = false;
        else if (length > 0)
            ended = true;
    }
    out[length] = '\0';
    free(text);
    return good && length > 0 && strpbrk(out, "0123456789") != NULL;
}

/* The last point with one or two digits behind it divides yuan from fen. */
static const char *decimal_point(const char *figures) {
    const char *point = strrchr(figures, '.');
    if (!point)
        return NULL;
    size_t behind = strlen(point + 1);
    return behind == 1 || behind == 2 ? point : NULL;
}

bool value_fen(const char *raw, int64_t *out) {
    char figures[40];
    if (!figures_of(raw, figures, sizeof figures))
        return false;
    const char *point = decimal_point(figures);
    int64_t yuan = 0;
    int group = 0;
    bool grouped = false;
    for (const char *at = figures; *at && at != point; at++) {
        bool digit = *at >= '0' && *at <= '9';
        if (!digit && grouped && group != 3)
            return false;
        grouped = grouped || !digit;
        group = digit ? group + 1 : 0;
        yuan = digit ? yuan * 10 + *at - '0' : yuan;
        if (yuan > YUAN_MAX)
            return false;
    }
    if (grouped && group != 3)
        return false;
    int64_t fen = 0;
    if (point)
        fen = (point[1] - '0') * 10 + (point[2] ? point[2] - '0' : 0);
    *out = yuan * FEN_PER_YUAN + fen;
    return true;
}

static int capital_digit(int32_t c) {
    static const char *const DIGITS[10] = {"零〇", "壹一弌", "贰二貳弐", "叁三叄參参", "肆四",
                                           "伍五", "陆六陸", "柒七",     "捌八",       "玖九"};
    for (int value = 0; value < 10; value++) {
        const char *at = DIGITS[value];
        for (int32_t d = text_next(&at); d; d = text_next(&at))
            if (d == c)
                return value;
    }
    return -1;
}

static int64_t capital_unit(int32_t c) {
    switch (c) {
    case 0x62FE: /* 拾 */
    case 0x5341:
        return 10;
    case 0x4F70: /* 佰 */
    case 0x767E:
        return 100;
    case 0x4EDF: /* 仟 */
    case 0x5343:
        return 1000;
    default:
        return 0;
    }
}

struct capitals {
    int64_t yuan, section; /* section: below the next 万 or 亿 */
    int64_t fen;
    int digit; /* waiting for its unit, -1 = none */
    bool any, after_yuan;
};

static bool take_capital(struct capitals *sum, int32_t c) {
    int digit = capital_digit(c);
    int64_t unit = capital_unit(c);
    int64_t waiting = sum->digit > 0 ? sum->digit : 0;
    if (digit >= 0) {
        sum->digit = digit;
    } else if (unit > 0) {
        sum->section += (sum->digit > 0 ? waiting : 1) * unit;
        sum->digit = -1;
    } else if (c == 0x4E07 || c == 0x842C || c == 0x4EBF) { /* 万萬亿 */
        int64_t scale = c == 0x4EBF ? 100000000 : 10000;
        sum->yuan = (sum->yuan + sum->section + waiting) * scale;
        sum->section = 0;
        sum->digit = -1;
    } else if (c == 0x5143 || c == 0x5706 || c == 0x5713) { /* 元圆圓 */
        sum->yuan += sum->section + waiting;
        sum->section = 0;
        sum->digit = -1;
        sum->after_yuan = true;
    } else if (c == 0x89D2 || c == 0x5206) { /* 角分 */
        sum->fen += waiting * (c == 0x89D2 ? 10 : 1);
        sum->digit = -1;
    } else {
        return false;
    }
    sum->any = true;
    return true;
}

bool value_capitals_fen(const char *raw, int64_t *out) {
    char *text = text_folded(raw);
    struct capitals sum = {.digit = -1};
    bool good = true;
    const char *at = text;
    for (int32_t c = text_next(&at); c && good; c = text_next(&at)) {
        bool end = c == 0x6574 || c == 0x6B63; /* 整正 */
        bool skipped = is_money_sign(c) && c != 0x5143 && c != 0x5706;
        if (end && sum.any)
            break;
        good = take_capital(&sum, c) || (skipped && !sum.any);
    }
    free(text);
    if (!good || !sum.any || !sum.after_yuan || sum.yuan > YUAN_MAX)
        return false;
    *out = sum.yuan * FEN_PER_YUAN + sum.fen;
    return true;
}

bool value_capitals_whole(const char *raw) {
    char *text = text_folded(raw);
    const char *at = text;
    bool whole = true;
    int32_t before = 0;
    for (int32_t c = text_next(&at); c && whole; before = c, c = text_next(&at))
        whole = capital_unit(c) <= 10 || capital_digit(before) >= 0;
    free(text);
    return whole;
}
