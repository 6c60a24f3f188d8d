#include "ocr/lone_date.h"

#include "base/date.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Letters and forms are dated below this share of their text. */
#define LOW_SHARE 0.5

bool lone_date_glyph(const struct glyph *glyph) {
    static const char OTHERS[] = "年月日〇零○一二三四五六七八九十.-/";
    const char *at = OTHERS;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (c == glyph->code)
            return true;
    return glyph->is_mark || (glyph->code >= '0' && glyph->code <= '9');
}

/* The last row of a block, where a date may stand below what the block says otherwise. */
struct foot {
    const struct block *block;
    int start;
    struct box_px box;
};

static struct foot foot_of(const struct block *block) {
    struct foot foot = {.block = block, .start = block->count};
    while (foot.start > 0 &&
           block->glyphs[foot.start - 1].row == block->glyphs[block->count - 1].row)
        foot.start--;
    foot.box = glyphs_box(block->glyphs + foot.start, block->count - foot.start);
    return foot;
}

static bool is_date(const struct view *view, const struct foot *foot) {
    int count = foot->block->count - foot->start;
    for (int i = foot->start; i < foot->block->count; i++)
        if (!lone_date_glyph(&foot->block->glyphs[i]))
            return false;
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, foot->block->glyphs + foot->start, count);
    struct date dates[2];
    return count > 0 && value_dates(raw, dates, 2) == 1;
}

/* Whether the row over the foot lets it stand by itself: a sentence goes on in the next row, what
 * the office writes has its day too. */
static bool is_apart(const struct view *view, const struct foot *foot) {
    int start = foot->start;
    if (start == 0)
        return true;
    const struct glyph *over = &foot->block->glyphs[start - 1];
    bool far = foot->box.y - over->box.y - over->box.height > foot->box.height;
    SCOPED(scoped_free)
    char *before = glyphs_text(view->sheet, foot->block->glyphs, start);
    return (far || over->code == ':' || over->code == ')' || over->code == 0x7ae0 /* 章 */) &&
           !strstr(before, "受理") && !strstr(before, "审核") && !strstr(before, "审批");
}

/* Whether no other text stands on a foot's level: a label of its own, known or not. */
static bool is_alone(const struct view *view, const struct foot *foot) {
    int middle = box_middle_y(foot->box);
    for (int i = 0; i < view->blocks->count; i++) {
        const struct block *other = &view->blocks->at[i];
        if (other != foot->block && middle >= other->box.y &&
            middle < other->box.y + other->box.height && other->row_count == 1)
            return false;
    }
    return true;
}

/* The only foot of that kind; its block is NULL when there is none or several. */
static struct foot find_only(const struct view *view) {
    int top = INT_MAX;
    int bottom = 0;
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        top = box.y < top ? box.y : top;
        bottom = box.y + box.height > bottom ? box.y + box.height : bottom;
    }
    struct foot only = {0};
    for (int i = 0; i < view->blocks->count; i++) {
        struct foot foot = foot_of(&view->blocks->at[i]);
        bool low = foot.box.y > top + (int)(LOW_SHARE * (bottom - top));
        if (!low || !is_date(view, &foot) || !is_apart(view, &foot) || !is_alone(view, &foot))
            continue;
        if (only.block)
            return (struct foot){0};
        only = foot;
    }
    return only;
}

bool lone_date_read(const struct view *view, enum field_name name, struct field_list *out,
                    struct fault *why) {
    if (field_find(out, name, -1))
        return true;
    struct foot foot = find_only(view);
    if (!foot.block)
        return true;
    SCOPED(place_free)
    struct place place = {0};
    place_add_glyphs(&place, foot.block->glyphs + foot.start, foot.block->count - foot.start);
    struct field made = {.name = name, .row = -1};
    if (!certain_field(view, VALUE_DATE, &place, &made, why))
        return false;
    *field_add(out) = made;
    return true;
}
