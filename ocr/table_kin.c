#include "ocr/table_kin.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

/* So few characters that end as departments do are one, and no body's whole name. */
#define OFFICE_MOST 4
/* Figures that are no part of words: a telephone's. */
#define FIGURES_LEAST     7
#define ARRAY_COUNT(list) (sizeof(list) / sizeof *(list))

static bool ends_in(const char *text, const char *const *ends, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (text_ends_with(text, ends[i]))
            return true;
    return false;
}

bool kin_is_office(const char *raw) {
    static const char *const ENDS[] = {"部", "科", "处",   "室", "股",   "课", "组", "班", "队",
                                       "站", "办", "中心", "厅", "车间", "司", "局", "所", "库"};
    SCOPED(scoped_free)
    char *text = value_trimmed(raw);
    return ends_in(text, ENDS, ARRAY_COUNT(ENDS));
}

bool kin_is_body(const char *raw) {
    static const char *const ENDS[] = {
        "公司",     "集团",   "银行",   "厂",     "店",   "合作社", "合伙）", "事务所", "商行",
        "局",       "委员会", "委",     "研究院", "院",   "医院",   "学院",   "学校",   "大学",
        "小学",     "中学",   "幼儿园", "协会",   "学会", "商会",   "联合会", "促进会", "基金会",
        "人民政府", "政府",   "办事处", "厅",     "馆",   "所",     "中心",   "社",     "会"};
    SCOPED(scoped_free)
    char *text = value_trimmed(raw);
    return ends_in(text, ENDS, ARRAY_COUNT(ENDS));
}

bool kin_is_figures(enum value_type type) {
    return type == VALUE_CITIZEN || type == VALUE_PHONE || type == VALUE_EMAIL ||
           type == VALUE_COUNT || type == VALUE_DATE;
}

static int figures_in(const char *raw) {
    int count = 0;
    for (; *raw; raw++)
        count += *raw >= '0' && *raw <= '9';
    return count;
}

static bool fits_type(enum value_type type, const char *raw, const struct kind_words *words) {
    SCOPED(value_free)
    struct value value = value_of(type, raw, words);
    return value.fit != VALUE_MISFIT && value.text;
}

/* A body, and no department of one. */
static bool fits_body(const char *raw, bool beside_office) {
    bool office = kin_is_office(raw) && text_length_characters(raw) <= OFFICE_MOST;
    return figures_in(raw) < FIGURES_LEAST && !(beside_office && office);
}

static bool fits_person(const char *raw, bool beside_office) {
    bool office = kin_is_office(raw) && text_length_characters(raw) > 2;
    return figures_in(raw) == 0 && !(beside_office && office);
}

bool kin_fits(enum value_type type, const char *raw, bool beside_office,
              const struct kind_words *words) {
    switch ((int)type) {
    case VALUE_CITIZEN:
    case VALUE_PHONE:
        return text_han_count(raw) == 0 && fits_type(type, raw, words);
    case VALUE_UNIT_NAME:
        return fits_body(raw, beside_office) && fits_type(type, raw, words);
    case VALUE_PERSON:
        return fits_person(raw, beside_office) && fits_type(type, raw, words);
    case VALUE_TEXT:
        return figures_in(raw) < FIGURES_LEAST && !strchr(raw, '@') && text_han_count(raw) > 0;
    case VALUE_YES_NO:
        return true;
    default:
        return fits_type(type, raw, words);
    }
}
