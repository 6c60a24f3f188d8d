#include "ocr/lone_date.h"

#include "base/date.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <limits.h>
#include <stdlib.h>

/* Letters and forms are dated below this share of their text. */
#define LOW_SHARE 0.5

static bool is_date_glyph(const struct glyph *glyph) {
    static const char OTHERS[] = "年月日〇零○一二三四五六七八九十.-/";
    const char *at = OTHERS;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (c == glyph->code)
            return true;
    return glyph->is_mark || (glyph->code >= '0' && glyph->code <= '9');
}

static bool is_date(const struct view *view, const struct block *block) {
    for (int i = 0; i < block->count; i++)
        if (!is_date_glyph(&block->glyphs[i]))
            return false;
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, block->glyphs, block->count);
    struct date dates[2];
    return block->count > 0 && value_dates(raw, dates, 2) == 1;
}

/* Whether no other text stands on a block's level: a label of its own, known or not. */
static bool is_alone(const struct view *view, int number) {
    int middle = box_middle_y(view->blocks->at[number].box);
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        if (i != number && middle >= box.y && middle < box.y + box.height &&
            view->blocks->at[i].row_count == 1)
            return false;
    }
    return true;
}

/* The only block of that kind, -1 when there is none or several. */
static int find_only(const struct view *view) {
    int top = INT_MAX;
    int bottom = 0;
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        top = box.y < top ? box.y : top;
        bottom = box.y + box.height > bottom ? box.y + box.height : bottom;
    }
    int only = -1;
    for (int i = 0; i < view->blocks->count; i++) {
        bool low = view->blocks->at[i].box.y > top + (int)(LOW_SHARE * (bottom - top));
        if (!low || !is_date(view, &view->blocks->at[i]) || !is_alone(view, i))
            continue;
        if (only >= 0)
            return -1;
        only = i;
    }
    return only;
}

bool lone_date_read(const struct view *view, enum field_name name, struct field_list *out,
                    struct fault *why) {
    int number = field_find(out, name, -1) ? -1 : find_only(view);
    if (number < 0)
        return true;
    SCOPED(place_free)
    struct place place = {0};
    place_add_glyphs(&place, view->blocks->at[number].glyphs, view->blocks->at[number].count);
    struct field made = {.name = name, .row = -1};
    if (!certain_field(view, VALUE_DATE, &place, &made, why))
        return false;
    *field_add(out) = made;
    return true;
}
