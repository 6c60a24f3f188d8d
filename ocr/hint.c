#include "ocr/hint.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Shorter texts are words of an answer or a name. */
#define HINT_LEAST 3

typedef bool match(const char *text, const char *word);

static bool contains(const char *text, const char *word) {
    return strstr(text, word) != NULL;
}

static bool any(const char *text, const char *const *words, match *fits) {
    for (; *words; words++)
        if (fits(text, *words))
            return true;
    return false;
}

bool hint_is_in(const char *text) {
    static const char *const INSIDE[] = {
        "须与",     "应与",     "需与",     "须同",     "应同",     "请与",     "请填",
        "须填",     "应填",     "填写",     "填报",     "应当",     "必须",     "务必",
        "不得",     "必填",     "选填",     "不填",     "留空",     "须为",     "应为",
        "须按",     "应按",     "请按",     "须加",     "公章一致", "证照一致", "执照一致",
        "证件一致", "寄送地址", "邮寄地址", "收件地址", "须一致",   "应一致",   "保持一致",
        "相一致",   NULL};
    return any(text, INSIDE, contains);
}

/* In place: without the brackets around all of it. */
static void drop_brackets(char *text) {
    static const char OPEN[] = "（";
    static const char CLOSE[] = "）";
    if (!text_starts_with(text, OPEN) || !text_ends_with(text, CLOSE))
        return;
    size_t inner = strlen(text) - strlen(OPEN) - strlen(CLOSE);
    memmove(text, text + strlen(OPEN), inner);
    text[inner] = '\0';
}

bool hint_is(const char *text) {
    static const char *const STARTS[] = {"须",   "请",     "注：",   "注:",  "说明", "备注",
                                         "例如", "例：",   "例:",    "如：", "如:",  "如有",
                                         "如无", "不超过", "不多于", "限填", "仅限", NULL};
    static const char *const ENDS[] = {"一致", "相符", "相同", "填写",
                                       "填报", "即可", "为准", NULL};
    SCOPED(scoped_free)
    char *trimmed = value_trimmed(text);
    drop_brackets(trimmed);
    if (text_length_characters(trimmed) < HINT_LEAST)
        return false;
    return hint_is_in(trimmed) || any(trimmed, STARTS, text_starts_with) ||
           any(trimmed, ENDS, text_ends_with);
}
