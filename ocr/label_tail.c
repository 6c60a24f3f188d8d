#include "ocr/label_tail.h"

#include "base/text.h"
#include "ocr/gloss.h"

/* Longest bracket behind a label that belongs to it: (统一社会信用代码或组织机构代码). */
#define BRACKET_GLYPHS 22
/* Longest second name behind a stroke: 组织机构代码证号码. */
#define OTHER_NAME_GLYPHS 10
#define OTHER_NAME_GAP_EM 0.5
#define FIRST_HAN         0x4E00
/* English names of labels: Date, Beneficiary's Account Number. */
#define ENGLISH_LEAST 3
#define ENGLISH_MOST  34
/* White space behind an English name where the value's column begins; its words stand closer. */
#define ENGLISH_GAP_EM 1.2
/* Marks of what must be filled in, besides *: ※ and ★. */
#define REFERENCE_MARK 0x203B
#define BLACK_STAR     0x2605

static int32_t code_at(const struct block *block, int glyph) {
    return glyph < block->count ? block->glyphs[glyph].code : 0;
}

/* Whether a bracket holds a figure, which is the value: 单位证书(2)份. */
static bool holds_figure(const struct block *block, int glyph) {
    int at = glyph + 1;
    while (code_at(block, at) >= '0' && code_at(block, at) <= '9')
        at++;
    return at > glyph + 1 && code_at(block, at) == ')';
}

/* Moves behind one bracket that explains the label: (全称), (小写). */
static int skip_bracket(const struct block *block, int glyph) {
    if (code_at(block, glyph) != '(' || holds_figure(block, glyph))
        return glyph;
    for (int i = glyph + 1; i < block->count && i <= glyph + BRACKET_GLYPHS; i++)
        if (block->glyphs[i].code == ')')
            return i + 1;
    return glyph;
}

/* Whether a bracket asks for a signature or a seal: 签字, 签名, 签章, 盖章, 加盖公章. */
static bool asks_to_sign(const struct block *block, int start, int end) {
    static const int32_t SIGN = 0x7B7E, STAMP = 0x7AE0, PRESS = 0x76D6;
    for (int i = start; i < end; i++)
        if (block->glyphs[i].code == SIGN || block->glyphs[i].code == STAMP ||
            block->glyphs[i].code == PRESS)
            return true;
    return false;
}

/* Moves behind a second name of the same thing: 信用代码/机构代码. It ends as names of values do.
 */
static int skip_other_name(const struct sheet *sheet, const struct block *block, int glyph) {
    static const int32_t OR = 0x6216;
    static const char ENDS[] = "码号称名话机址";
    if (code_at(block, glyph) != '/' && code_at(block, glyph) != OR)
        return glyph;
    int end = glyph;
    for (int i = glyph + 1; i < block->count && i <= glyph + OTHER_NAME_GLYPHS; i++) {
        bool joined = block->glyphs[i].row != block->glyphs[i - 1].row ||
                      block_gap(sheet, block, i) < OTHER_NAME_GAP_EM;
        if (!joined || block->glyphs[i].code < FIRST_HAN)
            break;
        const char *ends = ENDS;
        for (int32_t code = text_next(&ends); code; code = text_next(&ends))
            end = code == block->glyphs[i].code ? i : end;
    }
    return end > glyph ? end + 1 : glyph;
}

static bool is_latin(int32_t code) {
    return (code >= 'A' && code <= 'Z') || code == '/' || code == '.' || code == '&' ||
           code == '(' || code == ')' || code == '\'' || code == '-';
}

/* Moves behind the label's English name: 付款人 Payer：, 付款人 Payer alone in its cell, where the
 * value stands in the next, or with a column's gap behind it, but none before it: 处室  E-mail are
 * two columns. Elsewhere Latin letters behind a label are its value. */
static int skip_english(const struct sheet *sheet, const struct block *block, int glyph) {
    int at = glyph;
    int row = glyph < block->count ? block->glyphs[glyph].row : -1;
    bool gap = false;
    bool apart = glyph > 0 && row == block->glyphs[glyph - 1].row &&
                 block_gap(sheet, block, glyph) >= ENGLISH_GAP_EM;
    while (at < block->count && !gap && block->glyphs[at].row == row &&
           is_latin(block->glyphs[at].code)) {
        at++;
        gap = at < block->count && block->glyphs[at].row == row &&
              block_gap(sheet, block, at) >= ENGLISH_GAP_EM;
    }
    bool ends =
        (gap && !apart) || (block->cell >= 0 && at == block->count) || code_at(block, at) == ':';
    return at - glyph >= ENGLISH_LEAST && at - glyph <= ENGLISH_MOST && ends ? at : glyph;
}

/* Moves behind the star of an entry that must be made: 单位全称*. A star with more behind it hides
 * figures: 账号*1234. */
static int skip_star(const struct sheet *sheet, const struct block *block, int glyph) {
    int32_t code = code_at(block, glyph);
    int next = glyph + 1;
    if (code != '*' && code != REFERENCE_MARK && code != BLACK_STAR)
        return glyph;
    bool ends = next >= block->count || code_at(block, next) == ':' ||
                block->glyphs[next].row != block->glyphs[glyph].row ||
                block_gap(sheet, block, next) >= ENGLISH_GAP_EM;
    return ends ? next : glyph;
}

/* The kinds of values that a label may have, as bits. */
static unsigned types_of(const struct label_hit *hit) {
    unsigned types = hit->column ? 1U << hit->column->type : 0;
    for (int i = 0; i < hit->meaning_count; i++)
        types |= 1U << hit->meanings[i]->type;
    return types;
}

/* Moves behind a bracket that ends what the label says: 金额 Amount（小写）：. */
static int skip_bracket_at_end(const struct sheet *sheet, const struct block *block, int glyph) {
    int next = skip_bracket(block, glyph);
    bool ends = next > glyph && (next >= block->count || code_at(block, next) == ':' ||
                                 block->glyphs[next].row != block->glyphs[glyph].row ||
                                 block_gap(sheet, block, next) >= ENGLISH_GAP_EM);
    return ends ? next : glyph;
}

/* An English name may follow the label's colon, below it or with a colon of its own: 姓名：Name. */
static int behind_gloss(const struct sheet *sheet, const struct block *block, int glyph) {
    int at = gloss_end(sheet, block, glyph, 0);
    return at > glyph && code_at(block, at) == ':' ? at + 1 : at;
}

void label_tail_find(const struct sheet *sheet, const struct block *block,
                     const struct wording_list *copulas, struct label_hit *hit) {
    int named = skip_star(sheet, block, skip_other_name(sheet, block, hit->end));
    int at = skip_star(sheet, block, skip_bracket(block, named));
    at = skip_english(sheet, block, gloss_end(sheet, block, at, types_of(hit)));
    at = question_end(block, skip_bracket_at_end(sheet, block, at));
    hit->signs = asks_to_sign(block, hit->end, at);
    int behind = copula_end(sheet, block, at, copulas);
    hit->copula = hit->sentence || (behind > at && code_at(block, behind) != ':');
    at = behind;
    int32_t code = code_at(block, at);
    for (; code == ':' || code == ';' || code == '|' || code == ')'; code = code_at(block, ++at))
        hit->colon = hit->colon || code != ')';
    hit->value_start = hit->colon ? behind_gloss(sheet, block, at) : at;
}
