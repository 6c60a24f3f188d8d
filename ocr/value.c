#include "ocr/value.h"

#include "base/check_digit.h"
#include "base/date.h"
#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/hint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNIT_CHARACTERS_MIN 4

void value_free(struct value *value) {
    free(value->text);
    *value = (struct value){0};
}

static char code_map(int32_t c, enum code_alphabet alphabet) {
    static const char FROM[] = "OQDILZSBVG";
    static const char DIGITS[] = "0001125 8 6";
    bool upper = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    if (!upper)
        return alphabet == CODE_ACCOUNT && (c == '*' || c == 0xD7) ? '*' : 0;
    if (c <= '9')
        return (char)c;
    switch (alphabet) {
    case CODE_CREDIT:
        return (char)(c == 'O'   ? '0'
                      : c == 'I' ? '1'
                      : c == 'Z' ? '2'
                      : c == 'S' ? '5'
                      : c == 'V' ? 'Y'
                                 : c);
    case CODE_ORGANIZATION:
        return (char)c;
    case CODE_ACCOUNT:
        if (c == 'X')
            return '*';
        break;
    case CODE_CITIZEN:
        if (c == 'X')
            return 'X';
        break;
    case CODE_DIGITS:
        break;
    }
    const char *place = strchr(FROM, (char)c);
    char digit = place ? DIGITS[place - FROM] : 0;
    return digit == ' ' ? 0 : digit;
}

char *value_code(const char *raw, enum code_alphabet alphabet) {
    char *text = text_folded(raw);
    struct text_buffer out = {0};
    const char *at = text;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        char mapped = code_map(c, alphabet);
        if (mapped)
            text_add_bytes(&out, &mapped, 1);
    }
    free(text);
    return text_buffer_take(&out);
}

static struct value kept(char *text, enum value_fit fit) {
    return (struct value){text, fit};
}

static struct value citizen(const char *raw) {
    char *number = value_code(raw, CODE_CITIZEN);
    size_t length = strlen(number);
    bool digits = strspn(number, "0123456789") >= length - (length > 0);
    if (length == 18 && citizen_is_valid(number))
        return kept(number, VALUE_PROVEN);
    char *inside = value_code_in(number, citizen_is_valid);
    if (inside) {
        free(number);
        return kept(inside, VALUE_PROVEN);
    }
    return kept(number, length == 18 && digits ? VALUE_FITS : VALUE_MISFIT);
}

/* A landline keeps the hyphen behind its area code, which engines drop: 010 and 02x have three
 * digits, all others four. Takes the number over. */
static char *with_area(char *number, int digits) {
    bool landline = number[0] == '0' && (digits == 11 || digits == 12) && !strchr(number, '-');
    if (!landline)
        return number;
    int area = number[1] == '1' || number[1] == '2' ? 3 : 4;
    struct text_buffer out = {0};
    text_add_format(&out, "%.*s-%s", area, number, number + area);
    free(number);
    return text_buffer_take(&out);
}

/* 400 and 800 numbers of ten figures. */
static bool is_service(const char *number, int digits) {
    return digits == 10 && (text_starts_with(number, "400") || text_starts_with(number, "800"));
}

static struct value phone(const char *raw) {
    char *text = text_folded(raw);
    struct text_buffer out = {0};
    int digits = 0;
    for (const char *at = text; *at; at++) {
        char mapped = *at == '-' ? '-' : code_map((unsigned char)*at, CODE_DIGITS);
        bool keep = mapped && (mapped != '-' || digits > 0);
        digits += keep && mapped != '-';
        if (keep)
            text_add_bytes(&out, &mapped, 1);
    }
    bool mail = strchr(text, '@') != NULL; /* whose letters look like digits */
    free(text);
    char *number = with_area(text_buffer_take(&out), digits);
    bool mobile = digits == 11 && number[0] == '1';
    /* With its area code it begins with 0, or a hyphen parts them; what has as many figures
     * otherwise lost one. */
    const char *hyphen = strchr(number, '-');
    bool parted = hyphen && !strchr(hyphen + 1, '-');
    bool long_one = digits >= 9 && (number[0] == '0' || parted || is_service(number, digits));
    bool landline = (digits >= 7 && digits <= 8) || (long_one && digits <= 12);
    return kept(number, !mail && (mobile || landline) ? VALUE_FITS : VALUE_MISFIT);
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* In a host's name a figure between two letters is a misread l or o. */
static void mend_host(char *host) {
    for (char *at = host + 1; host[0] && *at; at++)
        if (is_letter(at[-1]) && (is_letter(at[1]) || ((at[1] == '1' || at[1] == '0') && at[2])))
            *at = *at == '1' ? 'l' : *at == '0' ? 'o' : *at;
}

/* A capital behind small letters at the end is a ruling line beside the text, misread. */
static bool ends_in_stroke(const char *text) {
    size_t length = strlen(text);
    return length > 2 && text[length - 1] >= 'A' && text[length - 1] <= 'Z' &&
           text[length - 2] >= 'a' && text[length - 2] <= 'z';
}

/* The last label of a host's name is of letters, or one put into them (RFC 3696, 2). */
static bool has_top_domain(const char *host) {
    const char *dot = strrchr(host, '.');
    if (!dot || strncmp(dot + 1, "xn--", 4) == 0)
        return dot;
    size_t letters = 0;
    while (is_letter(dot[1 + letters]))
        letters++;
    return letters >= 2 && !dot[1 + letters];
}

static struct value email(const char *raw) {
    char *text = value_trimmed(raw);
    char *at = strchr(text, '@');
    if (at)
        mend_host(at + 1);
    bool ascii = text_length_characters(text) == (int)strlen(text);
    bool fits = at && at > text && has_top_domain(at) && ascii && !ends_in_stroke(text);
    return kept(text, fits ? VALUE_FITS : VALUE_MISFIT);
}

static struct value digits_of_length(const char *raw, enum code_alphabet alphabet, size_t least,
                                     size_t most) {
    char *digits = value_code(raw, alphabet);
    size_t length = strlen(digits);
    return kept(digits, length >= least && length <= most ? VALUE_FITS : VALUE_MISFIT);
}

static struct value bank_code(const char *raw) {
    char *digits = value_code(raw, CODE_DIGITS);
    bool proven = bank_number_is_valid(digits);
    return kept(digits, proven ? VALUE_PROVEN : strlen(digits) == 12 ? VALUE_FITS : VALUE_MISFIT);
}

static struct value day(const char *raw) {
    struct date dates[2];
    int count = value_dates(raw, dates, 2);
    if (count == 0)
        return kept(value_trimmed(raw), VALUE_MISFIT);
    char *text = memory_new(11, 1);
    date_format(dates[0], text);
    return kept(text, VALUE_FITS);
}

static struct value last_day(const char *raw) {
    struct period_text period;
    if (!value_period(raw, &period))
        return kept(value_trimmed(raw), VALUE_MISFIT);
    return kept(text_copy(period.until), VALUE_FITS);
}

static struct value money(const char *raw) {
    int64_t fen = 0;
    if (!value_fen(raw, &fen))
        return kept(value_trimmed(raw), VALUE_MISFIT);
    struct text_buffer text = {0};
    text_add_format(&text, "%lld.%02lld", (long long)(fen / 100), (long long)(fen % 100));
    return kept(text_buffer_take(&text), VALUE_FITS);
}

/* Capitals stay capitals; only 人民币 in front of them goes. */
static struct value capitals(const char *raw) {
    int64_t fen = 0;
    char *text = value_trimmed(raw);
    if (!value_capitals_fen(text, &fen))
        return kept(text, VALUE_MISFIT);
    static const char CURRENCY[] = "人民币";
    const char *from = text_starts_with(text, CURRENCY) ? text + sizeof CURRENCY - 1 : text;
    char *words = value_trimmed(from);
    free(text);
    static const char *const ENDS[] = {"整", "正"}; /* nothing of the amount stands behind these */
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
        char *end = strstr(words, ENDS[i]);
        if (end)
            end[strlen(ENDS[i])] = '\0';
    }
    /* 参 and 叁 are one character to print and to engines; the amount is written with 叁. */
    static const char THREE[] = "叁";
    for (char *at = strstr(words, "参"); at; at = strstr(at, "参"))
        memcpy(at, THREE, sizeof THREE - 1);
    return kept(words, VALUE_FITS);
}

static struct value serial(const char *raw) {
    char *text = text_folded(raw);
    struct text_buffer out = {0};
    for (const char *at = text; *at; at++)
        if ((*at >= '0' && *at <= '9') || (*at >= 'A' && *at <= 'Z') || (*at == '-' && out.length))
            text_add_bytes(&out, at, 1);
    bool fits = out.length >= 4;
    free(text);
    return kept(text_buffer_take(&out), fits ? VALUE_FITS : VALUE_MISFIT);
}

static struct value count_of(const char *raw) {
    int count = 0;
    if (!value_count(raw, &count))
        return kept(value_trimmed(raw), VALUE_MISFIT);
    struct text_buffer out = {0};
    text_add_format(&out, "%d", count);
    return kept(text_buffer_take(&out), VALUE_FITS);
}

/* The option of a group whose wording is the whole text, else the longest one inside it. */
static struct value option(const char *group, const char *raw, const struct kind_words *words) {
    char *text = text_folded(raw);
    const char *best = NULL;
    int length = 0;
    for (int i = 0; words && i < words->option_count; i++) {
        const struct word_option *candidate = &words->options[i];
        for (int w = 0; strcmp(candidate->group, group) == 0 && w < candidate->words.count; w++)
            if (candidate->words.at[w].length > length &&
                strstr(text, candidate->words.at[w].text)) {
                best = candidate->value;
                length = candidate->words.at[w].length;
            }
    }
    free(text);
    return best ? kept(text_copy(best), VALUE_FITS) : kept(value_trimmed(raw), VALUE_MISFIT);
}

/* Both answers stand there: the form's own print, whichever of them is ticked. */
static bool says_both(const struct kind_words *words, const char *raw, const char *answer) {
    SCOPED(scoped_free)
    char *text = text_folded(raw);
    const struct wording *longest = NULL;
    for (int i = 0; i < words->option_count; i++)
        for (int w = 0;
             strcmp(words->options[i].group, "seal_image") == 0 &&
             strcmp(words->options[i].value, answer) == 0 && w < words->options[i].words.count;
             w++) {
            const struct wording *word = &words->options[i].words.at[w];
            if (strstr(text, word->text) && (!longest || word->length > longest->length))
                longest = word;
        }
    if (!longest)
        return false;
    char *own = strstr(text, longest->text);
    memset(own, ' ', strlen(longest->text));
    SCOPED(value_free)
    struct value other = option("seal_image", text, words);
    return other.fit != VALUE_MISFIT && strcmp(other.text, answer) != 0;
}

/* A letter or an English word that is all of the answer, NULL = none: within others it says
 * nothing.
 */
static const char *letter_answer(const char *raw) {
    SCOPED(scoped_free)
    char *text = text_folded(raw);
    if (strcmp(text, "Y") == 0 || strcmp(text, "YES") == 0)
        return "yes";
    return strcmp(text, "N") == 0 || strcmp(text, "NO") == 0 ? "no" : NULL;
}

static struct value yes_or_no(const char *raw, const struct kind_words *words) {
    const char *letter = letter_answer(raw);
    if (letter)
        return kept(text_copy(letter), VALUE_FITS);
    struct value answer = option("seal_image", raw, words);
    if (answer.fit == VALUE_MISFIT || !says_both(words, raw, answer.text))
        return answer;
    value_free(&answer);
    return kept(value_trimmed(raw), VALUE_MISFIT);
}

static struct value status_of(const char *raw, const struct kind_words *words) {
    SCOPED(value_free)
    struct value listed = option("status", raw, words);
    const char *status = value_status(raw, listed.fit == VALUE_MISFIT ? NULL : listed.text);
    return status ? kept(text_copy(status), VALUE_FITS) : kept(value_trimmed(raw), VALUE_MISFIT);
}

static struct value plain(const char *raw) {
    char *text = value_trimmed(raw);
    return kept(text, *text ? VALUE_FITS : VALUE_MISFIT);
}

/* An address names places; figures alone are a phone's or an account's. */
static struct value address(const char *raw) {
    struct value value = plain(raw);
    value_drop_code(value.text);
    bool named = false;
    const char *at = value.text;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        named = named || text_is_han(c) || (c >= 'A' && c <= 'z');
    if (!named || hint_is_in(value.text))
        value.fit = VALUE_MISFIT;
    return value;
}

/* A bank in China has a name in Han: Latin letters alone may be a label in English. */
static struct value bank(const char *raw) {
    struct value value = plain(raw);
    bool named = false;
    const char *at = value.text;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        named = named || text_is_han(c);
    if (!named)
        value.fit = VALUE_MISFIT;
    return value;
}

struct value value_of(enum value_type type, const char *raw, const struct kind_words *words) {
    switch (type) {
    case VALUE_UNIT_NAME:
        return value_unit_name(raw);
    case VALUE_PERSON:
        return value_person(raw);
    case VALUE_UNIT_CODE:
        return value_unit_code(raw);
    case VALUE_ORGANIZATION_CODE:
        return value_organization_code(raw);
    case VALUE_CITIZEN:
        return citizen(raw);
    case VALUE_PHONE:
        return phone(raw);
    case VALUE_EMAIL:
        return email(raw);
    case VALUE_POSTCODE:
        return digits_of_length(raw, CODE_DIGITS, 6, 6);
    case VALUE_DATE:
        return day(raw);
    case VALUE_PERIOD:
        return last_day(raw);
    case VALUE_MONEY:
        return money(raw);
    case VALUE_CAPITALS:
        return capitals(raw);
    case VALUE_ACCOUNT:
        return digits_of_length(raw, CODE_ACCOUNT, 6, 32);
    case VALUE_BANK_CODE:
        return bank_code(raw);
    case VALUE_SERIAL:
        return serial(raw);
    case VALUE_COUNT:
        return count_of(raw);
    case VALUE_STATUS:
        return status_of(raw, words);
    case VALUE_YES_NO:
        return yes_or_no(raw, words);
    case VALUE_ADDRESS:
        return address(raw);
    case VALUE_BANK:
        return bank(raw);
    case VALUE_TEXT:
    case VALUE_TYPE_COUNT:
        break;
    }
    return plain(raw);
}
