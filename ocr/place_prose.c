/* Values in running text: 发票抬头为…，纳税人识别号为…。 They begin behind the copula, go on in the
 * next line where the line ends, and end at the next mark. */
#include "ocr/place_prose.h"

#include "base/scoped.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_MOST 3
/* The next line of a paragraph: so far below, in line heights, and no further left or right of the
 * paragraph's edge, in ems; its first line may be indented by two more. */
#define NEXT_ROW_EM 2.2
#define EDGE_EM     1.0
#define INDENT_EM   2.6

/* The ring of a full stop is read as a degree sign as well. */
static bool ends_value(int32_t code) {
    static const int32_t POINT = 0x3002, RING = 0xB0;
    return code == ',' || code == ';' || code == POINT || code == RING;
}

/* 税号是。 says that there is none: the room between the copula and the mark. */
static bool is_left_out(const struct view *view, const struct label_hit *hit, struct place *out) {
    const struct block *block = &view->blocks->at[hit->block];
    int at = hit->value_start;
    if (hit->sentence || at >= block->count || at == 0 || !ends_value(block->glyphs[at].code) ||
        block->glyphs[at].row != block->glyphs[at - 1].row)
        return false;
    struct box_px before = block->glyphs[at - 1].box;
    int left = before.x + before.width;
    int width = block->glyphs[at].box.x - left;
    out->state = PLACE_EMPTY;
    out->box = (struct box_px){left, before.y, width > 1 ? width : 1, before.height};
    return true;
}

static bool is_next_row(const struct view *view, const struct block *upper,
                        const struct block *lower) {
    if (lower->cell != upper->cell || lower->count == 0 || lower->vertical)
        return false;
    double em = block_em_px(view->sheet, &upper->glyphs[0]);
    int gap = lower->box.y - upper->box.y;
    int indent = upper->box.x - lower->box.x;
    return gap > em / 2 && gap < NEXT_ROW_EM * em && indent > -EDGE_EM * em &&
           indent < INDENT_EM * em;
}

/* Whether a name ends at a glyph: 张样例同志, 张样例（身份证号…）. */
static bool ends_name(const struct view *view, int number, int glyph) {
    static const char *const TITLES[] = {"同志", "先生", "女士"};
    const struct block *block = &view->blocks->at[number];
    if (block->glyphs[glyph].code == '(')
        return label_at(view->labels, number, glyph + 1) != NULL;
    if (glyph + 1 >= block->count)
        return false;
    SCOPED(scoped_free)
    char *two = glyphs_folded(block->glyphs + glyph, 2);
    for (size_t i = 0; i < sizeof TITLES / sizeof *TITLES; i++)
        if (strcmp(two, TITLES[i]) == 0)
            return true;
    return false;
}

/* The block that goes on where a block ends, -1 when the paragraph is over. */
static int next_row(const struct view *view, int number) {
    for (int i = number + 1; i < view->blocks->count && i <= number + 2; i++)
        if (is_next_row(view, &view->blocks->at[number], &view->blocks->at[i]))
            return i;
    return -1;
}

/* Takes glyphs from a block; true when the value ended there. */
static bool take(const struct view *view, int number, int start, struct place *out) {
    const struct block *block = &view->blocks->at[number];
    int at = start;
    while (at < block->count && !ends_value(block->glyphs[at].code) &&
           !label_at(view->labels, number, at) && !ends_name(view, number, at))
        at++;
    place_add_glyphs(out, block->glyphs + start, at - start);
    return at < block->count;
}

bool place_in_prose(const struct view *view, const struct label_hit *hit, struct place *out) {
    if (is_left_out(view, hit, out))
        return true;
    int number = hit->block;
    bool ended = take(view, number, hit->value_start, out);
    for (int row = 1; row < ROWS_MOST && !ended; row++) {
        number = next_row(view, number);
        if (number < 0)
            break;
        ended = take(view, number, 0, out);
    }
    return out->count > 0;
}
