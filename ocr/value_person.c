/* Names of people. */
#include "base/text.h"
#include "ocr/hint.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define PERSON_CHARACTERS_MIN 2
#define PERSON_CHARACTERS_MAX 25
/* A name in nothing but Han characters: two of the surname and two given ones. */
#define HAN_CHARACTERS_MAX 4

/* Words of the paper that are no part of a name, though they are written in the same characters. */
static bool is_print(const char *name) {
    static const char *const WORDS[] = {"性别", "民族", "出生", "住址", "身份", "号码", "公民",
                                        "姓名", "电话", "手机", "签字", "签名", "盖章", "单位"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (strstr(name, WORDS[i]))
            return true;
    return false;
}

/* Signs that engines read where 一 stands. */
static bool is_bar(int32_t c) {
    return c == 0x2014 || c == 0x2015 || c == 0x2013 || c == '-' || c == 0x30FC || c == 0x2500;
}

/* A bar between two Han characters of a name is 一. */
static char *with_bars_read(const char *name) {
    struct text_buffer out = {0};
    int32_t before = 0;
    const char *at = name;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        const char *next = at;
        bool one = is_bar(c) && text_is_han(before) && text_is_han(text_next(&next));
        before = one ? 0x4E00 : c;
        text_add_character(&out, before);
    }
    return text_buffer_take(&out);
}

/* A full-width bar behind a name may be its last 一, or the form's line. */
static bool ends_in_bar(const char *raw) {
    SCOPED(scoped_free)
    char *text = text_value(raw);
    int32_t last = 0;
    int32_t before = 0;
    const char *at = text;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        before = last;
        last = c;
    }
    return last > 0x7F && is_bar(last) && text_is_han(before);
}

static bool is_personal(const char *name) {
    bool letters = true;
    bool han = true;
    bool any = false; /* Latin letters alone may be a label in English */
    const char *at = name;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        han = han && text_is_han(c);
        any = any || text_is_han(c);
        letters = letters && (text_is_han(c) || c == 0xB7 || c == 0x30FB || c == 0x2022 ||
                              c == '.' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }
    int length = text_length_characters(name);
    return letters && any && !is_print(name) && !hint_is_in(name) &&
           length >= PERSON_CHARACTERS_MIN &&
           length <= (han ? HAN_CHARACTERS_MAX : PERSON_CHARACTERS_MAX);
}

struct value value_person(const char *raw) {
    static const char LABEL[] = "姓名";
    SCOPED(scoped_free)
    char *whole = value_trimmed(raw);
    bool labelled = text_starts_with(whole, LABEL);
    char *name = with_bars_read(labelled ? whole + sizeof LABEL - 1 : whole);
    bool fits = is_personal(name) && !ends_in_bar(raw);
    return (struct value){name, fits ? VALUE_FITS : VALUE_MISFIT};
}
