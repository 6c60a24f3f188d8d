#include "facts/plausible.h"

#include "base/scoped.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* How the names of companies, organs, institutions, associations and their parts end. */
static const char *const ENDINGS[] = {
    "公司", "集团", "企业", "厂",   "店",   "行",   "社",   "所",   "院",   "中心", "局",   "厅",
    "部",   "处",   "科",   "委",   "会",   "组",   "站",   "台",   "队",   "馆",   "园",   "场",
    "库",   "室",   "校",   "大学", "中学", "小学", "附中", "附小", "政府", "街道", "法庭", "联盟",
    "基地", "机构", "庄",   "坊",   "楼",   "居",   "堂",   "阁",   "铺",   "矿",   "港",   "房",
    "团",   "办",   "联",   "协",   "关",   "区",   "狱",   "网",   "宫",   "城",   "寺",   "署",
};
/* The shortest: 北京站. */
#define LEAST_BODY 3

#define LEAST_PERSON 2
/* Two family names and two characters are four; longer names are of other tongues and have dots. */
#define LONGEST_HAN 6

/* In place: without what stands in brackets at the end, 某某中心（有限合伙）. */
static void drop_last_bracket(char *folded) {
    size_t length = strlen(folded);
    char *open = length > 0 && folded[length - 1] == ')' ? strrchr(folded, '(') : NULL;
    if (open && open > folded)
        *open = '\0';
}

/* 有限公司 alone: the second line of a cell. */
static bool is_bare_form(const char *folded) {
    return text_ends_with("股份有限公司", folded) || text_ends_with("有限责任公司", folded);
}

bool plausible_body(const char *name) {
    SCOPED(scoped_free)
    char *folded = text_folded(name);
    drop_last_bracket(folded);
    if (text_length_characters(folded) < LEAST_BODY || is_bare_form(folded))
        return false;
    for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++)
        if (text_ends_with(folded, ENDINGS[i]))
            return true;
    return false;
}

static bool is_of_name(int32_t character) {
    bool latin = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    bool dot = character == 0xB7 || character == '.' || character == ' ' || character == '-';
    return text_is_han(character) || latin || dot || character > 0xFFFF;
}

bool plausible_person(const char *name) {
    int count = 0;
    int han = 0;
    const char *at = name;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        if (!is_of_name(c))
            return false;
        count++;
        han += text_is_han(c);
    }
    return count >= LEAST_PERSON && (han < count || han <= LONGEST_HAN);
}

bool plausible_note(const char *text) {
    static const char *const BEGINNINGS[] = {"以下", "说明", "备注", "填表",
                                             "合计", "共计", "总计"};
    /* No name is so long, foreign ones among them. */
    enum { LONGEST_NAME = 16 };
    SCOPED(scoped_free)
    char *folded = text_folded(text);
    for (size_t i = 0; i < sizeof BEGINNINGS / sizeof *BEGINNINGS; i++)
        if (text_starts_with(folded, BEGINNINGS[i]))
            return true;
    return text_length_characters(folded) > LONGEST_NAME && strpbrk(folded, ",:;") != NULL;
}

/* What an upright stroke is read as. */
#define STROKES "il1|!/"

bool plausible_stroke_added(const char *text, const char *name) {
    SCOPED(scoped_free)
    char *read = text_folded(text);
    SCOPED(scoped_free)
    char *plain = text_folded(name);
    size_t length = strlen(plain);
    bool is_han =
        length > 0 && (unsigned char)plain[0] >= 0x80 && (unsigned char)plain[length - 1] >= 0x80;
    if (!is_han || strlen(read) != length + 1)
        return false;
    bool behind = text_starts_with(read, plain) && strchr(STROKES "IL", read[length]);
    bool before = text_ends_with(read, plain) && strchr(STROKES "IL", read[0]);
    return behind || before;
}
