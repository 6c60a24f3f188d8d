/* Small numbers: of certificates, of years. */
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define COUNT_MAX 999
/* Characters around a number that are no measure words. */
#define COUNT_OTHERS 2

/* Prose with a number in it, months and the next answer (是1枚) are no counts. */
static bool is_prose(const char *folded) {
    static const char *const MEASURES =
        "张枚个年份套把次人第共需要不数量□☐口√/_,;:()。零一壹二贰两三叁四肆五伍"
        "六陆七柒八捌九玖十拾";
    int others = 0;
    for (const char *at = folded; *at;) {
        const char *word = MEASURES;
        int32_t c = text_next(&at);
        bool measure = c >= '0' && c <= '9';
        for (int32_t m = text_next(&word); m && !measure; m = text_next(&word))
            measure = m == c;
        others += !measure;
    }
    return others > COUNT_OTHERS || strstr(folded, "月") || strstr(folded, "是") ||
           strstr(folded, "否");
}

/* Cut behind the word that counts papers: 2张 says all; what stands behind it is another's. */
static void end_at_measure(char *text) {
    static const char MONTHS[] = "个月";
    static const char *const PAPERS[] = {"张", "枚", "个", "份", "套"};
    char *at = text + strcspn(text, "0123456789");
    at += strspn(at, "0123456789");
    for (size_t i = 0; i < sizeof PAPERS / sizeof *PAPERS; i++)
        if (at > text && text_starts_with(at, PAPERS[i]) && !text_starts_with(at, MONTHS))
            at[strlen(PAPERS[i])] = '\0';
}

/* D4, A2: the number of an entry of the form. */
static bool is_entry_number(const char *folded) {
    size_t at = strcspn(folded, "0123456789");
    char before = at > 0 && folded[at] ? folded[at - 1] : '\0';
    return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
}

/* 60元/年, 不超过60: a price and a limit count nothing. */
static bool is_price_or_limit(const char *folded) {
    static const char *const WORDS[] = {"元",   "¥",    "￥",   "费",   "超过", "以内",
                                        "以下", "最多", "至多", "多于", "上限", "限"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (strstr(folded, WORDS[i]))
            return true;
    return false;
}

bool value_count_is_form(const char *text) {
    static const char *const WORDS = "张枚个年份套把次人第共需要不□☐口/_ ";
    bool only = true;
    for (int32_t c = text_next(&text); c && only; c = text_next(&text)) {
        const char *word = WORDS;
        only = false;
        for (int32_t w = text_next(&word); w && !only; w = text_next(&word))
            only = w == c;
    }
    return only;
}

/* 1, 1年, 壹, 两张; a number without digits is none. */
bool value_count(const char *raw, int *out) {
    static const char *const HAN[] = {"零",   "一壹", "二贰两", "三叁", "四肆", "五伍",
                                      "六陆", "七柒", "八捌",   "九玖", "十拾"};
    char *text = text_folded(raw);
    int value = -1;
    const char *at = text;
    for (int32_t c = text_next(&at); c && value <= COUNT_MAX; c = text_next(&at)) {
        int digit = c >= '0' && c <= '9' ? c - '0' : -1;
        for (int i = 0; i < 11 && digit < 0 && value < 0; i++)
            for (const char *h = HAN[i]; *h && digit < 0;)
                digit = text_next(&h) == c ? i : -1;
        if (digit >= 0)
            value = value < 0 ? digit : value * 10 + digit;
        else if (value >= 0)
            break;
    }
    end_at_measure(text);
    /* 二、 is a paragraph's number. */
    bool prose =
        is_prose(text) || is_price_or_limit(text) || is_entry_number(text) || strstr(raw, "、");
    free(text);
    if (value < 0 || value > COUNT_MAX || prose)
        return false;
    *out = value;
    return true;
}
