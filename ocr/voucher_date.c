#include "ocr/voucher_date.h"

#include "base/date.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/lone_date.h"
#include "ocr/value.h"

#include <math.h>

/* So near above a slip's day a short word is the head of its column. */
#define HEAD_EM 1.2
/* White behind a day from which on the rest of its row is something else. */
#define APART_EM    1.5
#define HEAD_GLYPHS 8

/* The glyphs of a block that are a day and no more, from its start on; 0 when they are none. */
static int date_glyphs(const struct view *view, const struct block *block, double apart_em) {
    int count = 0;
    while (count < block->count && lone_date_glyph(&block->glyphs[count]) &&
           (count == 0 || block_gap(view->sheet, block, count) < apart_em))
        count++;
    if (count == 0 || (count < block->count && block_gap(view->sheet, block, count) < apart_em))
        return 0;
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, block->glyphs, count);
    struct date dates[2];
    return value_dates(raw, dates, 2) == 1 ? count : 0;
}

/* The glyphs of a slip's day: a whole row, or what stands apart at its start. */
static int slip_glyphs(const struct view *view, const struct block *block) {
    int count = date_glyphs(view, block, INFINITY);
    return count > 0 ? count : date_glyphs(view, block, APART_EM);
}

/* Whether a block writes years, months and days apart: eight figures may be any number. */
static bool is_written_out(const struct block *block, int count) {
    static const char APART[] = "年-./";
    for (int i = 0; i < count; i++) {
        const char *at = APART;
        for (int32_t c = text_next(&at); c; c = text_next(&at))
            if (block->glyphs[i].code == c)
                return true;
    }
    return false;
}

/* Whether a text may say what day it is: left of the day on its level, or as a head above it. */
static bool may_name(const struct view *view, const struct block *text, const struct block *day) {
    struct box_px box = text->box;
    struct box_px at = glyphs_box(day->glyphs, slip_glyphs(view, day));
    int middle = box_middle_y(at);
    if (box.x < at.x && middle >= box.y && middle < box.y + box.height)
        return true;
    int above = at.y - (box.y + box.height);
    bool over = box.x < at.x + at.width && at.x < box.x + box.width && box.y < at.y;
    double em = block_em_px(view->sheet, &day->glyphs[0]);
    return over && ((text->cell >= 0 && day->cell >= 0 && above < 2 * HEAD_EM * em) ||
                    (above < HEAD_EM * em && text->count <= HEAD_GLYPHS));
}

/* The block of a slip's only day, when nothing can say what day it is; else -1. */
static int find_slips(const struct view *view) {
    int only = -1;
    int days = 0;
    for (int i = 0; i < view->blocks->count; i++) {
        const struct block *block = &view->blocks->at[i];
        SCOPED(scoped_free)
        char *raw = glyphs_text(view->sheet, block->glyphs, block->count);
        struct date dates[2];
        days += value_dates(raw, dates, 2);
        if (is_written_out(block, slip_glyphs(view, block)))
            only = i;
    }
    if (only < 0 || days != 1)
        return -1;
    for (int i = 0; i < view->blocks->count; i++)
        if (i != only && view->blocks->at[i].count > 0 &&
            may_name(view, &view->blocks->at[i], &view->blocks->at[only]))
            return -1;
    return only;
}

bool voucher_date_read(const struct view *view, struct field_list *out, struct fault *why) {
    int number = field_find(out, FIELD_PAID_ON, -1) ? -1 : find_slips(view);
    if (number < 0)
        return true;
    const struct block *block = &view->blocks->at[number];
    SCOPED(place_free)
    struct place place = {0};
    place_add_glyphs(&place, block->glyphs, slip_glyphs(view, block));
    struct field made = {.name = FIELD_PAID_ON, .row = -1};
    if (!certain_field(view, VALUE_DATE, &place, &made, why))
        return false;
    *field_add(out) = made;
    return true;
}
