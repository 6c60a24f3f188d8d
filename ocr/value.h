/* Values as they are kept: dates YYYY-MM-DD, money with two decimals, codes in ASCII capitals,
 * names without white space. Not where a value stands (ocr/place.h) and no judgement whether it is
 * right. Used by every recogniser of papers in ocr/. Pure functions of text. */
#ifndef SEALROOM_OCR_VALUE_H
#define SEALROOM_OCR_VALUE_H

#include "ocr/words.h"

#include <stdint.h>

/* How far a text agrees with what its type must look like. */
enum value_fit {
    VALUE_MISFIT, /* it does not look like one: misread, or something else stands there */
    VALUE_FITS,   /* it looks like one */
    VALUE_PROVEN, /* its check digit is right */
};

/* A normalised value; `text` is owned, NULL for a misfit of which nothing can be kept. */
struct value {
    char *text;
    enum value_fit fit;
};
void value_free(struct value *value);

/* value_of normalises text as read. Statuses are looked up in `words` (may be NULL for all other
 * types). The caller ends *result with value_free. */
struct value value_of(enum value_type type, const char *raw, const struct kind_words *words);

/* value_person normalises a person's name: a bar between Han characters is 一; one behind them may
 * be the form's line, so that the name does not fit. */
struct value value_person(const char *raw);

/* value_unit_name normalises a body's name; other labels, notes of the form and its own numbers
 * (A1) do not fit. */
struct value value_unit_name(const char *raw);

/* value_unit_code normalises a credit code, an organisation code or an old number of 15 figures;
 * letters in a credit code's region do not fit, and of a longer run the 18 characters in front
 * count when their check character is right and no others' are. value_organization_code takes the
 * nine characters alone. */
struct value value_unit_code(const char *raw);
struct value value_organization_code(const char *raw);

/* value_dates finds up to `room` dates in a text, in order, and gives their number; a date may be
 * written with 年月日, points, strokes, hyphens, as eight digits, or in Chinese numerals. */
struct date;
int value_dates(const char *raw, struct date *out, int room);

/* value_status lends `listed`, what a known wording in the text says (NULL for none), or the status
 * that stems of words tell (待…, …中, 退汇…); NULL when nothing does, or when it sounds done and
 * yet waits or failed (成功，待复核). */
const char *value_status(const char *raw, const char *listed);

/* value_is_long_term tells 长期, 永久, 无固定期限 and their like. */
bool value_is_long_term(const char *raw);

/* value_period gives first and last day of "from - until"; a day not found is "" in *from, *until
 * may be long_term. False when no last day stands there. */
struct period_text {
    char from[16], until[16];
};
bool value_period(const char *raw, struct period_text *out);

/* value_first_day gives the day before the stroke or 至 of a term, whatever can be read behind. */
bool value_first_day(const char *raw, char out[static 11]);

/* value_fen gives an amount in figures as fen, value_capitals_fen one in 大写; false when the text
 * is none. */
bool value_fen(const char *raw, int64_t *out);
bool value_capitals_fen(const char *raw, int64_t *out);
/* value_capitals_whole tells whether a digit stands before each 佰 and 仟, as in all amounts: where
 * none was read one was lost (拾 alone is ten). */
bool value_capitals_whole(const char *raw);

/* value_count gives a small number of things, in figures or Han, with its measure word; false for
 * prose, paragraphs' numbers (二、) and months. */
bool value_count(const char *raw, int *out);

/* value_count_is_form tells whether a text is what forms print around the room for a number: 张,
 * 年, 共, boxes and lines. */
bool value_count_is_form(const char *text);

/* value_code maps look-alikes into an alphabet of codes (O to 0, I to 1, …) and drops all else. */
enum code_alphabet { CODE_DIGITS, CODE_CITIZEN, CODE_CREDIT, CODE_ORGANIZATION, CODE_ACCOUNT };
char *value_code(const char *raw, enum code_alphabet alphabet);

/* value_code_in gives the code of 18 characters with which longer figures begin or end, what stands
 * beside it being another's, by its check digits; NULL when none or several parts of the figures
 * have these. value_drop_code takes such a code off the ends of a text. */
char *value_code_in(const char *figures, bool (*fits)(const char *));
void value_drop_code(char *text);

/* value_trimmed gives text_value without punctuation at its ends, for the caller to free. */
char *value_trimmed(const char *raw);

/* value_is_label tells another label or a title, 机构代码（统一社会信用代码） or 证书业务明细表,
 * from a body's name. */
bool value_is_label(const char *name);

#endif
