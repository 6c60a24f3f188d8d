#include "ocr/named_body.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define HAN_LEAST 6
#define HAN_MOST  40
#define APART_EM  1.2

static const char *const ENDINGS[] = {
    "公司",   "局",     "委员会",   "研究院", "医院",   "法院", "检察院", "学院",   "中心",
    "学校",   "大学",   "小学",     "中学",   "幼儿园", "协会", "学会",   "商会",   "联合会",
    "促进会", "基金会", "人民政府", "办公室", "办事处", "厅",   "馆",     "事务所", "合作社"};
/* What ends so and names nobody, and whose name the office's papers bear in print. */
static const char *const OTHERS[] = {"证书", "申请", "数字认证", "银行", "受理", "填写"};

bool named_body_ends(const char *text) {
    static const char *const ENDS[] = {"公司", "局", "所", "站", "院", "厅", "委", "会", "中心",
                                       "校",   "学", "园", "馆", "社", "厂", "店", "队", "处",
                                       "室",   "府", "部", "署", "台", "行", NULL};
    for (const char *const *end = ENDS; *end; end++)
        if (text_ends_with(text, *end))
            return true;
    return false;
}

bool named_body_is_name(const char *text) {
    int length = text_length_characters(text);
    if (length < HAN_LEAST || length > HAN_MOST)
        return false;
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        if (strstr(text, OTHERS[i]))
            return false;
    const char *at = text;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (!text_is_han(c) && c != 0xFF08 && c != 0xFF09 && c != '(' && c != ')')
            return false;
    for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++)
        if (text_ends_with(text, ENDINGS[i]))
            return true;
    return false;
}

/* The end of the piece of a row that begins at a glyph. */
static int piece_end(const struct view *view, const struct block *block, int start) {
    int at = start + 1;
    while (at < block->count && block->glyphs[at].row == block->glyphs[start].row &&
           block_gap(view->sheet, block, at) < APART_EM && block->glyphs[at - 1].code != ':')
        at++;
    return at;
}

/* Takes a piece that is a name; false when another one was found before. */
static bool take(const struct view *view, const struct block *block, int start, int end,
                 struct place *found) {
    SCOPED(scoped_free)
    char *text = glyphs_text(view->sheet, block->glyphs + start, end - start);
    if (!named_body_is_name(text))
        return true;
    SCOPED(scoped_free)
    char *known = glyphs_text(view->sheet, found->glyphs, found->count);
    if (found->count > 0)
        return strcmp(known, text) == 0;
    place_add_glyphs(found, block->glyphs + start, end - start);
    return true;
}

bool named_body_find(const struct view *view, struct place *out) {
    struct place found = {0};
    bool one = true;
    for (int b = 0; b < view->blocks->count && one; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int at = 0; at < block->count && one && !block->vertical;) {
            int end = piece_end(view, block, at);
            one = take(view, block, at, end, &found);
            at = end;
        }
    }
    if (!one || found.count == 0) {
        place_free(&found);
        return false;
    }
    *out = found;
    return true;
}
