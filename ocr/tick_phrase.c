#include "ocr/tick_phrase.h"

#include "base/scoped.h"
#include "base/text.h"

#include <string.h>

/* Longest bracket that explains a word, and white that parts two phrases. */
#define BRACKET_GLYPHS 14
#define PHRASE_GAP_EM  0.55
#define COMMA_GAP_EM   1.1 /* behind a comma, which fills half its square */

/* 其他, 除外, 不含: what the word alone does not say. */
static bool says_other(const struct block *block, int start, int end) {
    static const char *const OTHERS[] = {"其他", "其它", "除外", "不含", "另"};
    SCOPED(scoped_free)
    char *text = glyphs_folded(block->glyphs + start, end - start);
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        if (strstr(text, OTHERS[i]))
            return true;
    return false;
}

static int phrase_end(const struct block *block, int end) {
    if (end >= block->count || block->glyphs[end].code != '(' ||
        block->glyphs[end].row != block->glyphs[end - 1].row)
        return end;
    for (int at = end + 1; at < block->count && at <= end + BRACKET_GLYPHS; at++) {
        int32_t code = block->glyphs[at].code;
        if (code == ')')
            return at > end + 1 && !says_other(block, end + 1, at) ? at + 1 : end;
        if (block->glyphs[at].row != block->glyphs[end].row || tick_is_sign(code) ||
            !(text_is_han(code) || block->glyphs[at].is_mark || code == '/' || code == ','))
            return end;
    }
    return end;
}

static bool joins(const struct view *view, const struct block *block, int at) {
    int32_t code = block->glyphs[at].code;
    return !tick_is_sign(code) && (text_is_han(code) || code == ',') &&
           block->glyphs[at].row == block->glyphs[at + 1].row &&
           block_gap(view->sheet, block, at + 1) < (code == ',' ? COMMA_GAP_EM : PHRASE_GAP_EM);
}

static int phrase_start(const struct view *view, const struct block *block, int start, int behind) {
    if (start < 2 || block->glyphs[start - 1].code != ',')
        return start;
    int at = start;
    while (at > 0 && at - 1 >= behind && joins(view, block, at - 1))
        at--;
    return at > 0 && at == behind ? start : at;
}

void tick_phrase(const struct view *view, int behind, struct tick *tick) {
    const struct block *block = &view->blocks->at[tick->block];
    tick->end = phrase_end(block, tick->end);
    tick->start = phrase_start(view, block, tick->start, behind);
}
