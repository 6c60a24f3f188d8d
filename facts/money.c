#include "facts/money.h"

#include "base/scoped.h"
#include "base/text.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Above this no amount on a voucher of these fees is meant. */
#define MOST_YUAN 100000000000L

/* A character of a capital amount: a digit, a small unit within a group of four, a group unit, or
 * a unit of money. */
enum sort {
    SORT_NONE,
    SORT_DIGIT,
    SORT_SMALL,
    SORT_GROUP,
    SORT_YUAN,
    SORT_JIAO,
    SORT_FEN,
    SORT_END
};

struct numeral {
    const char *characters;
    enum sort sort;
    long value;
};

static const struct numeral NUMERALS[] = {
    {"零〇", SORT_DIGIT, 0},     {"壹一弌", SORT_DIGIT, 1},   {"贰貳二", SORT_DIGIT, 2},
    {"叁參三叄", SORT_DIGIT, 3}, {"肆四", SORT_DIGIT, 4},     {"伍五", SORT_DIGIT, 5},
    {"陆陸六", SORT_DIGIT, 6},   {"柒七", SORT_DIGIT, 7},     {"捌八", SORT_DIGIT, 8},
    {"玖九", SORT_DIGIT, 9},     {"拾十", SORT_SMALL, 10},    {"佰百", SORT_SMALL, 100},
    {"仟千", SORT_SMALL, 1000},  {"万萬", SORT_GROUP, 10000}, {"亿億", SORT_GROUP, 100000000},
    {"元圆圓", SORT_YUAN, 0},    {"角", SORT_JIAO, 0},        {"分", SORT_FEN, 0},
    {"整正", SORT_END, 0},
};

static const struct numeral *numeral_of(int32_t character) {
    for (size_t i = 0; i < sizeof NUMERALS / sizeof *NUMERALS; i++) {
        const char *at = NUMERALS[i].characters;
        for (int32_t c = text_next(&at); c; c = text_next(&at))
            if (c == character)
                return &NUMERALS[i];
    }
    return NULL;
}

struct tally {
    long total, group, fen; /* yuan so far, the group of four in work, fen */
    long digit;             /* waits for its unit, -1 = none */
    bool has_yuan, has_any;
};

/* 拾元 is ten yuan; before 佰 and 仟 stands a digit: where none was read it was lost. */
static bool lacks_digit(const struct tally *tally, long unit) {
    return tally->digit < 0 && unit > 10;
}

static void take_small(struct tally *tally, long unit) {
    tally->group += (tally->digit < 0 ? 1 : tally->digit) * unit;
    tally->digit = -1;
}

static void take_group(struct tally *tally, long unit) {
    tally->group += tally->digit < 0 ? 0 : tally->digit;
    if (unit > 10000)
        tally->total = (tally->total + tally->group) * unit;
    else
        tally->total += tally->group * unit;
    tally->group = 0;
    tally->digit = -1;
}

static bool take(struct tally *tally, const struct numeral *numeral) {
    long digit = tally->digit < 0 ? 0 : tally->digit;
    switch (numeral->sort) {
    case SORT_DIGIT:
        tally->digit = numeral->value;
        tally->has_any = true;
        return true;
    case SORT_SMALL:
        if (lacks_digit(tally, numeral->value))
            return false;
        take_small(tally, numeral->value);
        tally->has_any = true;
        return true;
    case SORT_GROUP:
        take_group(tally, numeral->value);
        return tally->total < MOST_YUAN;
    case SORT_YUAN:
        tally->total += tally->group + digit;
        tally->group = 0;
        tally->digit = -1;
        tally->has_yuan = true;
        return true;
    case SORT_JIAO:
        tally->fen += digit * 10;
        tally->digit = -1;
        return true;
    case SORT_FEN:
        tally->fen += digit;
        tally->digit = -1;
        return true;
    case SORT_NONE:
    case SORT_END:
        break;
    }
    return true;
}

static bool capitals_parse(const char *folded, long *fen) {
    static const char PREFIX[] = "人民币";
    const char *at = text_starts_with(folded, PREFIX) ? folded + strlen(PREFIX) : folded;
    struct tally tally = {.digit = -1};
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        if (c == ':' || c == '(' || c == ')')
            continue;
        const struct numeral *numeral = numeral_of(c);
        if (!numeral || !take(&tally, numeral))
            return false;
    }
    if (!tally.has_any)
        return false;
    long rest = tally.digit < 0 ? 0 : tally.digit;
    long yuan = tally.total + (tally.has_yuan ? 0 : tally.group + rest);
    *fen = yuan * 100 + tally.fen;
    return true;
}

/* Takes the digits of at most `most` places; a comma between them is dropped. */
static bool digits_taken(const char **at, int most, long *out) {
    int places = 0;
    long value = 0;
    while ((**at >= '0' && **at <= '9') || (**at == ',' && places > 0)) {
        if (**at != ',') {
            value = value * 10 + **at - '0';
            places++;
        }
        if (places > most)
            return false;
        (*at)++;
    }
    *out = value;
    return places > 0;
}

static bool figures_parse(const char *folded, long *fen) {
    static const char *const BEFORE[] = {"CNY", "RMB", "人民币", "¥", "￥", ":"};
    const char *at = folded;
    for (size_t i = 0; i < sizeof BEFORE / sizeof *BEFORE; i++)
        if (text_starts_with(at, BEFORE[i]))
            at += strlen(BEFORE[i]);
    long yuan = 0;
    long part = 0;
    if (!digits_taken(&at, 11, &yuan))
        return false;
    if (*at == '.') {
        at++;
        const char *start = at;
        if (!digits_taken(&at, 2, &part))
            return false;
        part *= at - start == 1 ? 10 : 1;
    }
    if (*at && strcmp(at, "元") != 0)
        return false;
    *fen = yuan * 100 + part;
    return true;
}

bool money_parse(const char *text, long *fen) {
    char *folded = text_folded(text);
    bool fine = figures_parse(folded, fen) || capitals_parse(folded, fen);
    free(folded);
    return fine;
}

/* The capitals of one group of four digits, "" for 0. `leads` when nothing stands before it. */
static void add_group(long group, bool leads, struct text_buffer *out) {
    static const char *const DIGITS[] = {"零", "壹", "贰", "叁", "肆",
                                         "伍", "陆", "柒", "捌", "玖"};
    static const char *const UNITS[] = {"仟", "佰", "拾", ""};
    static const long VALUES[] = {1000, 100, 10, 1};
    bool zero = false;
    for (int i = 0; i < 4; i++) {
        long digit = group / VALUES[i] % 10;
        if (digit == 0) {
            zero = !leads;
            continue;
        }
        text_add(out, zero ? DIGITS[0] : "");
        text_add(out, DIGITS[digit]);
        text_add(out, UNITS[i]);
        zero = leads = false;
    }
}

char *money_capitals(long fen) {
    struct text_buffer capitals = {0};
    long yuan = fen / 100;
    if (yuan <= 0 || yuan >= 100000000 || fen % 100 != 0)
        return NULL;
    add_group(yuan / 10000, true, &capitals);
    text_add(&capitals, yuan >= 10000 ? "万" : "");
    add_group(yuan % 10000, yuan < 10000, &capitals);
    return text_buffer_take(&capitals);
}

bool money_is_capital(int32_t character) {
    const struct numeral *numeral = numeral_of(character);
    const char *plain = "一二三四五六七八九十百千";
    for (int32_t c = text_next(&plain); c; c = text_next(&plain))
        if (c == character)
            return false;
    return numeral && numeral->sort <= SORT_GROUP;
}

bool money_says(const char *words, long fen) {
    SCOPED(scoped_free)
    char *capitals = money_capitals(fen);
    SCOPED(scoped_free)
    char *folded = text_folded(words);
    const char *at = capitals ? strstr(folded, capitals) : NULL;
    if (!at)
        return false;
    /* Another numeral beside it makes another amount. */
    const char *after = at + strlen(capitals);
    const struct numeral *next = numeral_of(text_next(&after));
    bool ends = !next || next->sort == SORT_YUAN;
    const char *before = folded;
    const struct numeral *last = NULL;
    while (before < at)
        last = numeral_of(text_next(&before));
    return ends && !last;
}

void money_format(long fen, char out[static 24]) {
    snprintf(out, 24, "%ld.%02ld", fen / 100, labs(fen % 100));
}
