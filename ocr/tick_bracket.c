#include "ocr/tick_bracket.h"

#include "base/text.h"
#include "ocr/tick_ink.h"
#include "ocr/tick_stray.h"

/* How far brackets reach from their word, in ems, and how far off its estimated place may be. */
#define REACH_EM 4.4
#define SLACK_EM 0.25
/* Between an opening bracket and the next word, where the closing one was not read. */
#define ROOM_LEAST_EM 1.0
/* What of a row may belong to a bracket that the row before opened. */
#define REST_EM 3.0
/* So many words of a row have brackets to choose between. */
#define ROW_LEAST 2
/* Rules of a cell are no brackets. */
#define RULE_PX 4
/* A pen's tick leaves its row by so much. */
#define TALL_EM 0.35

/* What may be read between two brackets: nothing, signs, what engines make of a tick. */
static bool is_inside(int32_t code) {
    return tick_is_sign(code) || code == '_' || code == '<' || code == '/' || code == '\\' ||
           (code >= 'A' && code <= 'Z');
}

static bool is_bracket(int32_t code) {
    return code == '(' || code == ')';
}

/* An addition to the word before, 更新(续费) or 制作(数量: ): no tick is read as two characters,
 * and what was opened before it closes here. */
static bool ends_addition(const struct block *block, int at) {
    if (block->glyphs[at].code == '(')
        return false;
    if (at > 0 && text_is_han(block->glyphs[at].code) && text_is_han(block->glyphs[at - 1].code))
        return true;
    int row = block->glyphs[at].row;
    while (at >= 0 && block->glyphs[at].row == row && !is_bracket(block->glyphs[at].code))
        at--;
    return at >= 0 && block->glyphs[at].row == row && block->glyphs[at].code == '(';
}

/* What may follow an opening bracket whose closing one was not read: nothing more on the row, or
 * the next word after a tick's room. */
static bool leaves_room(const struct view *view, const struct block *block, int at) {
    return text_is_han(block->glyphs[at].code) &&
           block_gap(view->sheet, block, at) >= ROOM_LEAST_EM;
}

/* Whether a closing bracket stands before a word that counts papers: 单位证书（　）份. */
static bool closes_count(const struct block *block, int at) {
    const char *measures = "份张个枚套本";
    int next = at + 1;
    if (next >= block->count || block->glyphs[next].row != block->glyphs[at].row)
        return false;
    for (int32_t c = text_next(&measures); c; c = text_next(&measures))
        if (block->glyphs[next].code == c)
            return true;
    return false;
}

/* What ends a bracket's inside behind a word. (新办) is no tick's place. */
static bool ends_bracket(const struct view *view, const struct block *block, int at) {
    if (block->glyphs[at].code == ')')
        return !closes_count(block, at);
    return leaves_room(view, block, at);
}

/* Brackets before a word (step -1) end with its first glyph, those behind begin at its last. */
static bool has_bracket(const struct view *view, const struct tick *tick, int step) {
    const struct block *block = &view->blocks->at[tick->block];
    int at = step < 0 ? tick->start - 1 : tick->end;
    int row = block->glyphs[tick->start].row;
    if (at < 0 || at >= block->count || block->glyphs[at].row != row ||
        block->glyphs[at].code != (step < 0 ? ')' : '('))
        return false;
    for (at += step; at >= 0 && at < block->count && block->glyphs[at].row == row; at += step)
        if (!is_inside(block->glyphs[at].code))
            return step < 0 ? !ends_addition(block, at) : ends_bracket(view, block, at);
    return true;
}

/* 单位证书: with its count behind it is a label, no option. */
static bool is_label(const struct view *view, const struct tick *tick) {
    const struct block *block = &view->blocks->at[tick->block];
    return tick->end < block->count && block->glyphs[tick->end].code == ':' &&
           !has_bracket(view, tick, -1);
}

/* Whether the other bracket of a word's pair was read as well, on its row or the next. */
static bool is_paired(const struct view *view, const struct tick *tick, int step) {
    const struct block *block = &view->blocks->at[tick->block];
    int32_t other = step < 0 ? '(' : ')';
    for (int at = step < 0 ? tick->start - 2 : tick->end + 1; at >= 0 && at < block->count;
         at += step) {
        if (block->glyphs[at].code == other)
            return true;
        if (!is_inside(block->glyphs[at].code))
            return false;
    }
    return false;
}

/* The side on which all words of one cell or row have their brackets, two of them at least: then
 * the same words elsewhere are labels; 0 = none. */
static int side_of_row(const struct view *view, const struct tick_list *list, int block) {
    for (int step = -1; step <= 1; step += 2) {
        int words = 0;
        int bracketed = 0;
        for (int i = 0; i < list->count; i++) {
            const struct tick *tick = &list->at[i];
            words += tick->block == block;
            bracketed += tick->block == block && has_bracket(view, tick, step) &&
                         is_paired(view, tick, step);
        }
        if (words >= ROW_LEAST && bracketed == words)
            return step;
    }
    return 0;
}

/* A lone half of a bracket on one word of all is a stroke beside the words: a pen's 1 in the next
 * column is read as one. */
static int side_of(const struct view *view, const struct tick_list *list) {
    int before = 0;
    int behind = 0;
    int labels = 0;
    int pairs = 0;
    for (int i = 0; i < list->count; i++) {
        labels += is_label(view, &list->at[i]);
        before += has_bracket(view, &list->at[i], -1);
        behind += has_bracket(view, &list->at[i], 1);
        pairs += is_paired(view, &list->at[i], -1) || is_paired(view, &list->at[i], 1);
    }
    for (int i = 0; i < list->count; i++)
        if (side_of_row(view, list, list->at[i].block) != 0)
            return side_of_row(view, list, list->at[i].block);
    int most = before >= behind ? before : behind;
    if (most == 0 || 2 * most < list->count - labels || (most == 1 && pairs == 0))
        return 0;
    return before >= behind ? -1 : 1;
}

/* The paper from a word to the next text on that side; *sign tells whether a tick was read there.
 */
static struct box_px area_of(const struct view *view, const struct tick *tick, int step,
                             bool *sign) {
    const struct block *block = &view->blocks->at[tick->block];
    int em = tick->box.height;
    int near = step < 0 ? tick->box.x + (int)(SLACK_EM * em)
                        : tick->box.x + tick->box.width - (int)(SLACK_EM * em);
    int far = near + (int)(step * REACH_EM * em);
    *sign = false;
    for (int at = step < 0 ? tick->start - 1 : tick->end; at >= 0 && at < block->count;
         at += step) {
        const struct glyph *glyph = &block->glyphs[at];
        if (glyph->row != block->glyphs[tick->start].row)
            break;
        bool own = is_bracket(glyph->code) || is_inside(glyph->code);
        int edge = step < 0 ? glyph->box.x + glyph->box.width : glyph->box.x;
        bool passed = step * (edge - far) > 0;
        if (passed)
            break;
        if (!own) {
            far = edge;
            break;
        }
        *sign = *sign || tick_is_ticked_sign(glyph->code);
        if (glyph->code == (step < 0 ? '(' : ')')) { /* what stands behind it is another's */
            far = (step < 0 ? glyph->box.x : glyph->box.x + glyph->box.width) +
                  (int)(step * SLACK_EM * em);
            break;
        }
    }
    if (block->cell >= 0) {
        struct box_px cell = box_grown(view->sheet->cells[block->cell].box, -RULE_PX);
        far = far < cell.x ? cell.x : far > cell.x + cell.width ? cell.x + cell.width : far;
    }
    int tall = (int)(TALL_EM * em);
    int left = near < far ? near : far;
    return (struct box_px){left, tick->box.y - tall, near < far ? far - near : near - far,
                           em + 2 * tall};
}

/* Where the row ends between the brackets behind a word, the closing one begins the next: `rest` is
 * the paper from that row's start to it, *sign tells whether a tick was read there. */
static bool goes_on(const struct view *view, const struct tick *tick, struct box_px *rest,
                    bool *sign) {
    const struct block *block = &view->blocks->at[tick->block];
    int row = block->glyphs[tick->start].row;
    int at = tick->end;
    while (at < block->count && block->glyphs[at].row == row &&
           (block->glyphs[at].code == '(' || is_inside(block->glyphs[at].code)))
        at++;
    if (at == tick->end || at >= block->count || block->glyphs[at].row == row)
        return false;
    const struct glyph *first = &block->glyphs[at];
    *sign = false;
    for (; at < block->count && is_inside(block->glyphs[at].code); at++)
        *sign = *sign || tick_is_ticked_sign(block->glyphs[at].code);
    if (at >= block->count || block->glyphs[at].code != ')' || block->glyphs[at].row != first->row)
        return false;
    struct box_px close = block->glyphs[at].box;
    int em = tick->box.height;
    int left = block->box.x - em / 4;
    int right = close.x + close.width + em / 4;
    *rest = (struct box_px){left, close.y - (int)(TALL_EM * em), right - left,
                            close.height + 2 * (int)(TALL_EM * em)};
    return rest->width <= REST_EM * em;
}

/* Brackets on two rows: each half is looked at by itself. */
static bool settle_halves(const struct view *view, int em_px, struct tick *tick) {
    struct box_px rest = {0};
    bool signs[2] = {false};
    double inner[2] = {0};
    if (!goes_on(view, tick, &rest, &signs[1]))
        return false;
    struct box_px area = area_of(view, tick, 1, &signs[0]);
    bool sign = signs[0] || signs[1];
    tick->has_mark = true;
    tick->ticked = sign ? ANSWER_YES : ANSWER_NO;
    if (!view->sheet->page || !view->sheet->page->text)
        return true;
    bool seen = tick_bracket_half(view->sheet->page, area, em_px, &inner[0]) &&
                tick_bracket_half(view->sheet->page, rest, em_px, &inner[1]);
    bool inked = inner[0] > 0 || inner[1] > 0;
    tick->ticked = sign == inked && (seen || sign) ? tick->ticked : ANSWER_UNKNOWN;
    return true;
}

/* Whether brackets were read beside a word of the same cell or row. */
static bool is_among(const struct view *view, int side, const struct tick_list *list, int block) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].block == block && has_bracket(view, &list->at[i], side))
            return true;
    return false;
}

/* `among`: its neighbours have brackets, so that ink without any is a pen's tick through one. */
static void settle(const struct view *view, int side, int em_px, bool among, struct tick *tick) {
    bool sign = false;
    if (side > 0 && settle_halves(view, em_px, tick))
        return;
    struct box_px area = area_of(view, tick, side, &sign);
    struct tick_mark mark = {0};
    bool read = has_bracket(view, tick, side);
    tick->has_mark = read;
    tick->ticked = !read ? ANSWER_UNKNOWN : sign ? ANSWER_YES : ANSWER_NO;
    if (!view->sheet->page || !view->sheet->page->text)
        return;
    tick->ticked = read && sign ? ANSWER_YES : ANSWER_UNKNOWN;
    if (!among || !tick_bracket_in(view->sheet->page, area, em_px, &mark))
        return;
    tick->has_mark = true;
    enum answer ink = tick_by_ink(&mark);
    if (sign) /* read, and at least not contradicted */
        tick->ticked = ink == ANSWER_NO ? ANSWER_UNKNOWN : ANSWER_YES;
    else
        tick->ticked = ink;
}

/* The usual height of the list's words: a pen's tick makes a line's box higher. */
static int em_of(const struct tick_list *list) {
    int least = list->at[0].box.height;
    for (int i = 1; i < list->count; i++)
        least = list->at[i].box.height < least ? list->at[i].box.height : least;
    return least;
}

bool tick_brackets(const struct view *view, struct tick_list *list) {
    int side = side_of(view, list);
    if (side == 0)
        return false;
    for (int i = 0; i < list->count; i++)
        settle(view, side, em_of(list), is_among(view, side, list, list->at[i].block),
               &list->at[i]);
    return true;
}
