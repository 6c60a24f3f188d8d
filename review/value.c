#include "review/value.h"

#include "base/date.h"
#include "base/scoped.h"
#include "base/text.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum sort { SORT_NAME, SORT_PLAIN, SORT_CODE, SORT_DATE, SORT_MONEY, SORT_BUSINESS, SORT_KINDS };

static enum sort sort_of(enum field_name name) {
    static const struct {
        enum field_name name;
        enum sort sort;
    } SORTS[] = {
        {FIELD_UNIT_CODE, SORT_CODE},
        {FIELD_AGENT_ID_NUMBER, SORT_CODE},
        {FIELD_HOLDER_ID_NUMBER, SORT_CODE},
        {FIELD_NUMBER, SORT_CODE},
        {FIELD_ORGANIZATION_CODE, SORT_CODE},
        {FIELD_TAX_CODE, SORT_CODE},
        {FIELD_APPLICATION_DATE, SORT_DATE},
        {FIELD_CERTIFICATE_VALID_UNTIL, SORT_DATE},
        {FIELD_VALID_FROM, SORT_DATE},
        {FIELD_VALID_UNTIL, SORT_DATE},
        {FIELD_PAID_ON, SORT_DATE},
        {FIELD_AMOUNT, SORT_MONEY},
        {FIELD_BUSINESS_TYPES, SORT_BUSINESS},
        {FIELD_CERTIFICATE_KINDS, SORT_KINDS},
        {FIELD_AGENT_EMAIL, SORT_PLAIN},
        {FIELD_HOLDER_EMAIL, SORT_PLAIN},
    };
    for (size_t i = 0; i < sizeof SORTS / sizeof SORTS[0]; i++)
        if (SORTS[i].name == name)
            return SORTS[i].sort;
    return SORT_NAME;
}

/* 2026年1月2日, 2026.1.2 and 2026-01-02 are one day. */
static char *date_normal(char *text) {
    struct date date;
    char out[11];
    if (sscanf(text, "%4d%*[-./年]%2d%*[-./月]%2d", &date.year, &date.month, &date.day) != 3 ||
        !date_is_real(date))
        return text;
    date_format(date, out);
    text_replace(&text, out);
    return text;
}

static char *money_normal(char *text) {
    char *end;
    double yuan = strtod(text, &end);
    if (end == text || *end || !(yuan >= 0 && yuan < 1e9))
        return text;
    struct text_buffer out = {0};
    text_add_format(&out, "%.2f", yuan);
    free(text);
    return text_buffer_take(&out);
}

char *value_normal(enum field_name name, const char *typed) {
    enum sort sort = sort_of(name);
    char *text = text_value(typed);
    if (!*text)
        scoped_free(&text);
    if (!text)
        return NULL;
    for (char *at = text; *at && sort == SORT_CODE; at++)
        *at = (char)toupper((unsigned char)*at);
    if (sort == SORT_DATE)
        return date_normal(text);
    return sort == SORT_MONEY ? money_normal(text) : text;
}

/* Whether each word between commas is one of its list. */
static bool all_words(const char *value, bool (*is_word)(const char *word)) {
    SCOPED(scoped_free)
    char *copy = text_copy(value);
    char *rest = NULL;
    for (char *word = strtok_r(copy, ",", &rest); word; word = strtok_r(NULL, ",", &rest))
        if (!is_word(word))
            return false;
    return true;
}

static bool is_business(const char *word) {
    return business_type_from_text(word) != BUSINESS_NONE;
}

static bool is_kind(const char *word) {
    return certificate_kind_from_text(word) != CERTIFICATE_NONE;
}

static bool is_money(const char *value) {
    size_t digits = strspn(value, "0123456789");
    return digits > 0 && value[digits] == '.' && strlen(value + digits) == 3 &&
           strspn(value + digits + 1, "0123456789") == 2;
}

bool value_is_possible(enum field_name name, const char *value) {
    struct date date;
    if (!value)
        return true;
    switch (sort_of(name)) {
    case SORT_DATE:
        return date_parse(value, &date) || strcmp(value, "long_term") == 0;
    case SORT_MONEY:
        return is_money(value);
    case SORT_BUSINESS:
        return all_words(value, is_business);
    case SORT_KINDS:
        return all_words(value, is_kind);
    case SORT_NAME:
    case SORT_PLAIN:
    case SORT_CODE:
        return true;
    }
    return false;
}
