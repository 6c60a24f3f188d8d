/* What names a body and what only stands where a name is asked for. */
#include "base/text.h"
#include "ocr/hint.h"
#include "ocr/name_rest.h"
#include "ocr/value.h"

#include <string.h>

/* An account has so many figures at least; names of units end with fewer: 第5801厂, 61646部队. */
#define ACCOUNT_LEAST 10

/* Drops a note in brackets at the end that asks for the seal: 某公司（盖章）. */
static void drop_seal_note(char *name) {
    static const char *const NOTES[] = {"（盖章）",     "（公章）",   "（签章）",
                                        "（加盖公章）", "（盖公章）", "（全称）"};
    for (size_t i = 0; i < sizeof NOTES / sizeof *NOTES; i++)
        if (text_ends_with(name, NOTES[i]))
            name[strlen(name) - strlen(NOTES[i])] = '\0';
}

/* Drops a note in brackets at the end that says how a name is to be entered:
 * 某公司（须与公章一致）.
 */
static void drop_hint(char *name) {
    static const char OPEN[] = "（";
    char *open = NULL; /* the last one: 样例（北京）公司（须与公章一致） */
    for (char *at = strstr(name, OPEN); at; at = strstr(at + strlen(OPEN), OPEN))
        open = at;
    if (open && open > name && text_ends_with(name, "）") && hint_is_in(open))
        *open = '\0';
}

/* 年, 月 and 日 between figures are a date's. */
static bool is_date_word(int32_t c) {
    return c == 0x5E74 || c == 0x6708 || c == 0x65E5;
}

/* All of it in one bracket: what a form says of the value, （须与公章一致）. */
static bool is_note(const char *name) {
    static const char OPEN[] = "（";
    static const char CLOSE[] = "）";
    const char *close = strstr(name, CLOSE);
    return text_starts_with(name, OPEN) && close && close[sizeof CLOSE - 1] == '\0';
}

/* What is left of 单位（盖章） whose bracket was misread, asks for a signature or names the place
 * of a seal: 盖章处. */
static bool asks_to_seal(const char *name) {
    static const char *const ENDS[] = {"章）",   "盖章",   "公章",   "签章",   "签字",
                                       "盖章处", "公章处", "签章处", "签字处", "盖章栏",
                                       "公章栏", "签章栏", "盖章区", "签章区", "盖章位置"};
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++)
        if (text_ends_with(name, ENDS[i]))
            return true;
    return false;
}

/* A form's own number of a field or a row: A1, B-2, 3. */
static bool is_form_number(const char *name) {
    size_t letters = 0;
    size_t figures = 0;
    for (const char *at = name; *at; at++) {
        bool figure = *at >= '0' && *at <= '9';
        bool letter = (*at >= 'A' && *at <= 'Z') || (*at >= 'a' && *at <= 'z');
        if (!figure && !letter && !strchr("-.()", *at))
            return false;
        figures += figure;
        letters += letter;
    }
    return letters <= 2 && figures + letters <= 4;
}

/* In place: an account at the end, which stood under the name in one cell. No name ends so. */
static void drop_account(char *name) {
    size_t length = strlen(name);
    size_t digits = 0;
    while (digits < length && name[length - digits - 1] >= '0' && name[length - digits - 1] <= '9')
        digits++;
    if (digits >= ACCOUNT_LEAST && digits < length)
        name[length - digits] = '\0';
}

/* A declaration, 兹申请办理上述业务，所填资料真实，愿遵守规定: no name has two commas. */
static bool is_sentence(const char *name) {
    int commas = 0;
    const char *at = name;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        commas += c == ',' || c == 0xFF0C;
    return commas > 1;
}

struct value value_unit_name(const char *raw) {
    char *name = value_trimmed(raw);
    drop_seal_note(name);
    drop_hint(name);
    drop_account(name);
    value_drop_code(name);
    bool named = false; /* in Han: Latin letters alone may be a label in English */
    const char *at = name;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        named = named || (text_is_han(c) && !is_date_word(c));
    bool fits = named && text_length_characters(name) >= 2 && !is_note(name) &&
                !value_is_label(name) && !asks_to_seal(name) && !is_form_number(name) &&
                !is_sentence(name) && !hint_is(name) && !name_is_cut(name);
    return (struct value){name, fits ? VALUE_FITS : VALUE_MISFIT};
}
