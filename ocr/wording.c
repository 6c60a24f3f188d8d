/* How a wording is compared with what stands on the page. */
#include "ocr/label.h"

#include "base/text.h"

/* White space that separates words, in ems; letter-spacing inside a word is judged by LOOSE_EM. */
#define WORD_GAP_EM 0.55
/* Most white space inside a label: 名　　　　称 of two characters, 经　　办　　人 of three,
 * stretched to the width of 统一社会信用代码 above it, 开 户 银 行 of more. */
#define LOOSE_SHORT_EM 6.0
#define LOOSE_THREE_EM 3.4
#define LOOSE_LONG_EM  2.2
/* A character read more surely than this is what stands there (ocr-measurements.md, 4d). */
#define SURE 0.9F
/* An alternative of the engine counts as seen from this probability on. */
#define ALTERNATIVE      0.02F
#define COST_ALTERNATIVE 0.3
#define COST_CONFUSED    0.1
#define COST_DIFFERENT   1.0
#define NO_MATCH         99.0
/* An open wording follows so many characters at most. */
#define OPEN_MOST 5
/* 是什么 and the like between a question's label and its mark. */
#define QUESTION_MOST 4
/* Another column begins behind so much white. */
#define COLUMN_GAP_EM 2.6
/* White behind a word that stands off from what follows, and how much more it is than the word's
 * own, in ems: half-width spaces measure 0.36 to 0.54, print that is set close -0.1 to 0.2. */
#define OFF_GAP_EM     0.3
#define OFF_MORE_EM    0.18
#define OFF_LONG_EM    0.12 /* behind a long word, which hardly stands anywhere by chance */
#define OFF_LONG       5
#define OFF_CHARACTERS 3

/* What printing and scanning make like a character (domain.md 7.4); 0 for most. It is asked of
 * every character of a page for every word that is looked for, so it is a switch. */
static int32_t twin_of(int32_t code) {
    switch (code) {
    case 0x5E10: /* 帐账 */
        return 0x8D26;
    case 0x8D26:
        return 0x5E10;
    case 0x672B: /* 末未 */
        return 0x672A;
    case 0x672A:
        return 0x672B;
    case 0x5DF1: /* 己已 */
        return 0x5DF2;
    case 0x5DF2:
        return 0x5DF1;
    case 0x65E5: /* 日曰 */
        return 0x66F0;
    case 0x66F0:
        return 0x65E5;
    case 0x571F: /* 土士 */
        return 0x58EB;
    case 0x58EB:
        return 0x571F;
    case 0x4EBA: /* 人入 */
        return 0x5165;
    case 0x5165:
        return 0x4EBA;
    case 0x9650: /* 限艮 */
        return 0x826E;
    case 0x826E:
        return 0x9650;
    case 0x516C: /* 公么 */
        return 0x4E48;
    case 0x4E48:
        return 0x516C;
    case 0x6237: /* 户尸 */
        return 0x5C38;
    case 0x5C38:
        return 0x6237;
    case 0x7801: /* 码砂 */
        return 0x7802;
    case 0x7802:
        return 0x7801;
    case 0x79F0: /* 称弥 */
        return 0x5F25;
    case 0x5F25:
        return 0x79F0;
    default:
        return 0;
    }
}

static bool confused(int32_t a, int32_t b) {
    return twin_of(a) == b;
}

static double limit_of(int length) {
    return length <= 3 ? 0.65 : length <= 9 ? 1.2 : 2.2;
}

static bool is_alternative(const struct sheet *sheet, const struct glyph *glyph, int32_t code) {
    const struct line_character *read = glyph_character(sheet, glyph);
    for (int i = 1; i < read->choice_count && read->choices[i].probability >= ALTERNATIVE; i++) {
        const char *at = read->choices[i].text; /* the best ones come first */
        if (text_next(&at) == code)
            return true;
    }
    return false;
}

static double change_cost(const struct sheet *sheet, const struct glyph *glyph, int32_t code) {
    if (glyph->code == code)
        return 0;
    if (confused(glyph->code, code))
        return COST_CONFUSED;
    if (is_alternative(sheet, glyph, code))
        return COST_ALTERNATIVE;
    return glyph->probability < SURE ? COST_DIFFERENT : NO_MATCH;
}

bool wording_may_start(const struct sheet *sheet, const struct glyph *glyph,
                       const struct wording *wording) {
    return wording->length > 0 && (glyph->code == wording->codes[0] ||
                                   change_cost(sheet, glyph, wording->codes[0]) < NO_MATCH);
}

struct match {
    const struct sheet *sheet;
    const struct block *block;
    const struct wording *wording;
    int start;
    bool may_wrap; /* the word may go on in the next row */
    double loose_em;
    double limit;
    double best;
    int best_end;
};

static bool joins(const struct match *match, int glyph) {
    const struct block *block = match->block;
    if (glyph >= block->count)
        return false;
    if (block->glyphs[glyph].row != block->glyphs[glyph - 1].row)
        return match->may_wrap;
    return block_gap(match->sheet, block, glyph) <= match->loose_em;
}

static void extend(struct match *match, int at, int glyph, double cost, bool first) {
    if (cost > match->limit || cost >= match->best)
        return;
    if (at == match->wording->length) {
        match->best = cost;
        match->best_end = glyph;
        return;
    }
    bool here = first ? glyph < match->block->count : joins(match, glyph);
    if (here) {
        const struct glyph *read = &match->block->glyphs[glyph];
        double change = change_cost(match->sheet, read, match->wording->codes[at]);
        extend(match, at + 1, glyph + 1, cost + change, false);
        if (!first && (read->is_mark || read->probability < SURE))
            extend(match, at, glyph + 1, cost + (read->is_mark ? 0 : COST_DIFFERENT), false);
    }
    bool ends_cell = glyph == match->block->count && match->start == 0;
    if ((match->wording->length >= 5 || (match->wording->length == 4 && ends_cell)) && !first)
        extend(match, at + 1, glyph, cost + COST_DIFFERENT, false);
}

static bool is_alphanumeric(int32_t code) {
    return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z');
}

bool word_opens_bracket(const struct block *block, int start) {
    static const int32_t OR = 0x6216;
    int at = start > 1 && block->glyphs[start - 1].code == OR ? start - 2 : start - 1;
    return at >= 0 && block->glyphs[at].code == '(';
}

/* Whether a word begins a cell, or a bracket in it: only signs stand before (※经办人). */
static bool is_front(const struct block *block, int start) {
    for (int i = 0; i < start && !word_opens_bracket(block, start); i++)
        if (text_is_han(block->glyphs[i].code) || is_alphanumeric(block->glyphs[i].code))
            return false;
    return true;
}

/* over the wall: where to look, for what, and two answers. */
bool wording_at(const struct sheet *sheet, const struct block *block, int start,
                const struct wording *wording, int *end, double *cost) {
    if (wording->length == 0)
        return false;
    struct match match = {sheet, block, wording, .start = start, .best = NO_MATCH};
    match.limit = limit_of(wording->length);
    match.may_wrap = block->vertical || (block->cell >= 0 && is_front(block, start));
    match.loose_em = wording->length == 2   ? LOOSE_SHORT_EM
                     : wording->length == 3 ? LOOSE_THREE_EM
                                            : LOOSE_LONG_EM;
    extend(&match, 0, start, 0, true);
    if (match.best > match.limit)
        return false;
    *end = match.best_end;
    *cost = match.best;
    return true;
}

/* What stands in a sentence and in no label. */
static bool is_particle(int32_t code) {
    static const char PARTICLES[] = "的为是请及和或与在于将按以该此不无";
    const char *at = PARTICLES;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (c == code)
            return true;
    return false;
}

/* Whether a glyph is a character of a label before its last word. */
static bool may_precede(const struct sheet *sheet, const struct block *block, int start, int at) {
    const struct glyph *glyph = &block->glyphs[at];
    return text_is_han(glyph->code) && !is_particle(glyph->code) &&
           (at == start ||
            (glyph->row == glyph[-1].row && block_gap(sheet, block, at) < WORD_GAP_EM));
}

bool wording_ends_label(const struct sheet *sheet, const struct block *block, int start,
                        const struct wording *wording, int *end) {
    double cost = 0;
    for (int at = start; at < block->count - 1 && at < start + OPEN_MOST; at++) {
        if (!may_precede(sheet, block, start, at))
            return false;
        bool one_row = block->glyphs[at + 1].row == block->glyphs[at].row;
        if (one_row && wording_may_start(sheet, &block->glyphs[at + 1], wording) &&
            block_gap(sheet, block, at + 1) < WORD_GAP_EM &&
            wording_at(sheet, block, at + 1, wording, end, &cost) && cost == 0)
            return true;
    }
    return false;
}

/* A box that was read as a character. */
#define MOUTH        0x53E3 /* 口 */
#define COMMA_STROKE 0x4E36 /* what engines make of 、 */

/* Signs are asked for at every character of a page, for every word that is looked for; most
 * characters are Han, which no sign is but one. */
static bool is_one_of(int32_t code, const char *list) {
    if (text_is_han(code) && code != MOUTH && code != COMMA_STROKE)
        return false;
    for (int32_t c = text_next(&list); c; c = text_next(&list))
        if (c == code)
            return true;
    return false;
}

/* Han beside figures or letters: 单位证书2张. */
static bool scripts_change(const struct block *block, int glyph) {
    int32_t before = block->glyphs[glyph - 1].code;
    int32_t here = block->glyphs[glyph].code;
    return (text_is_han(before) && is_alphanumeric(here)) ||
           (is_alphanumeric(before) && text_is_han(here));
}

int copula_end(const struct sheet *sheet, const struct block *block, int glyph,
               const struct wording_list *copulas) {
    int behind = glyph;
    bool follows = glyph > 0 && glyph < block->count &&
                   (block->glyphs[glyph].row != block->glyphs[glyph - 1].row ||
                    block_gap(sheet, block, glyph) < WORD_GAP_EM);
    for (int i = 0; follows && i < copulas->count; i++) {
        int end = glyph;
        double cost = 0;
        if (wording_at(sheet, block, glyph, &copulas->at[i], &end, &cost) && cost == 0)
            behind = end > behind ? end : behind;
    }
    return behind;
}

/* 是, 为, 叫 and what is asked for: 什么, 谁, 哪个, 多少. */
static bool is_verb(int32_t code) {
    static const char VERBS[] = "是为叫什么谁哪个多少几";
    const char *at = VERBS;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (c == code)
            return true;
    return false;
}

int question_end(const struct block *block, int glyph) {
    static const int32_t HALF = '?', FULL = 0xFF1F;
    int at = glyph;
    while (at < block->count && at - glyph < QUESTION_MOST &&
           block->glyphs[at].row == block->glyphs[glyph].row && is_verb(block->glyphs[at].code))
        at++;
    int32_t code = at < block->count ? block->glyphs[at].code : 0;
    return code == HALF || code == FULL ? at + 1 : glyph;
}

static bool is_apart(const struct sheet *sheet, const struct block *block, int glyph) {
    return block->glyphs[glyph].parted || block_gap(sheet, block, glyph) >= WORD_GAP_EM;
}

/* Whether a sentence goes on behind the bracket that opens at a glyph: （单位名称），统一社会… */
static bool is_within_sentence(const struct block *block, int open) {
    static const int32_t POINT = 0x3002;
    int at = open;
    while (at < block->count && block->glyphs[at].code != ')')
        at++;
    int32_t behind = at + 1 < block->count ? block->glyphs[at + 1].code : 0;
    return behind == ',' || behind == ';' || behind == POINT;
}

/* A bracket with no word before it holds a label of its own: 【税号】, (大写) at a cell's front.
 * Behind a word, be it at some distance on a line to write on, it explains that. */
static bool is_in_own_bracket(const struct sheet *sheet, const struct block *block, int glyph) {
    int at = glyph - 1;
    if (block->glyphs[at].code != '(')
        return false;
    if (at == 0 || block->glyphs[at].row != block->glyphs[at - 1].row)
        return true;
    int32_t before = block->glyphs[at - 1].code;
    return before == ')' || before == ':' ||
           (block_gap(sheet, block, at) >= COLUMN_GAP_EM && !is_within_sentence(block, at));
}

bool word_starts(const struct sheet *sheet, const struct block *block, int glyph) {
    if (glyph == 0 || block->vertical)
        return glyph == 0;
    return is_in_own_bracket(sheet, block, glyph) ||
           is_one_of(block->glyphs[glyph - 1].code, ":;,。).、丶|/*★☆●◆◇▲△▼※§□☐☑☒■√✓×○口_《<>-") ||
           scripts_change(block, glyph) || is_apart(sheet, block, glyph);
}

bool word_ends(const struct sheet *sheet, const struct block *block, int glyph) {
    if (glyph >= block->count)
        return true;
    return is_one_of(block->glyphs[glyph - 1].code, "):") ||
           is_one_of(block->glyphs[glyph].code, ":;,。(.)、|/*□☐☑☒■√✓×○●口_》<>=") ||
           scripts_change(block, glyph) || is_apart(sheet, block, glyph);
}

bool word_stands_off(const struct sheet *sheet, const struct block *block, int start, int end) {
    if (end - start < OFF_CHARACTERS || end >= block->count)
        return false;
    double widest = 0;
    for (int at = start + 1; at < end; at++) {
        double gap = block_gap(sheet, block, at);
        widest = gap > widest ? gap : widest;
    }
    double behind = block_gap(sheet, block, end);
    return behind >= OFF_GAP_EM &&
           behind >= widest + (end - start < OFF_LONG ? OFF_MORE_EM : OFF_LONG_EM);
}
