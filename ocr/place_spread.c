#include "ocr/place_spread.h"

#include "base/date.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

/* Most places of one value: the boxes of a number of eighteen characters and two more. */
#define PARTS_MOST 20

static bool is_spread_type(enum value_type type) {
    return type == VALUE_CITIZEN || type == VALUE_DATE;
}

/* Whether a text is a whole value: nothing but its type's own, and proven where it can be. */
static bool is_whole(const struct view *view, enum value_type type, const char *raw) {
    struct date dates[2];
    if (type == VALUE_DATE && value_dates(raw, dates, 2) != 1)
        return false;
    SCOPED(value_free)
    struct value value = value_of(type, raw, view->words);
    return value.fit == VALUE_PROVEN || (type == VALUE_DATE && value.fit == VALUE_FITS);
}

static bool holds_whole(const struct view *view, enum value_type type, const struct place *place) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    return is_whole(view, type, raw);
}

static bool is_level(struct box_px label, struct box_px box) {
    int middle = box_middle_y(label);
    return middle >= box.y && middle < box.y + box.height;
}

/* Where the next label of the line begins. */
static int next_label_x(const struct view *view, const struct label_hit *hit) {
    int right = view->sheet->page ? view->sheet->page->width_px : 1 << 20;
    for (int i = 0; i < view->labels->count; i++) {
        struct box_px box = view->labels->at[i].box;
        if (box.x >= hit->box.x + hit->box.width && box.x < right && is_level(hit->box, box))
            right = box.x;
    }
    return right;
}

/* What may stand between the parts of such a value; rules of boxes are read as bars. */
static bool is_part(enum value_type type, const struct glyph *glyph) {
    static const char DATE[] = "年月日.-/";
    const char *at = DATE;
    if ((glyph->code >= '0' && glyph->code <= '9') || glyph->is_mark)
        return true;
    if (type == VALUE_CITIZEN)
        return glyph->code == 'X' || glyph->code == 'x';
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (glyph->code == c)
            return true;
    return false;
}

/* The blocks behind the label on its line, from left to right; 0 when there are too many. */
static int parts_of(const struct view *view, const struct label_hit *hit, int *parts) {
    int right = next_label_x(view, hit);
    int count = 0;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if (b == hit->block || block->box.x < hit->box.x + hit->box.width ||
            block->box.x >= right || block->row_count != 1 || !is_level(hit->box, block->box))
            continue;
        if (count == PARTS_MOST)
            return 0;
        int at = count++;
        for (; at > 0 && view->blocks->at[parts[at - 1]].box.x > block->box.x; at--)
            parts[at] = parts[at - 1];
        parts[at] = b;
    }
    return count;
}

/* All parts together; false when something else stands among them. */
static bool join(const struct view *view, enum value_type type, const int *parts, int count,
                 struct place *out) {
    for (int i = 0; i < count; i++) {
        const struct block *block = &view->blocks->at[parts[i]];
        for (int g = 0; g < block->count; g++) {
            if (block->glyphs[g].code == '|')
                continue;
            if (!is_part(type, &block->glyphs[g]))
                return false;
            place_add_glyphs(out, &block->glyphs[g], 1);
        }
    }
    return out->count > 0;
}

int place_spread(const struct view *view, const struct label_hit *hit, enum value_type type,
                 struct place *places, int count) {
    int parts[PARTS_MOST];
    if (!is_spread_type(type) || count == 0 || places[0].state != PLACE_WRITTEN ||
        holds_whole(view, type, &places[0]))
        return count;
    int part_count = parts_of(view, hit, parts);
    struct place all = {0};
    if (part_count < 2 || !join(view, type, parts, part_count, &all) ||
        !holds_whole(view, type, &all)) {
        place_free(&all);
        return count;
    }
    all.beside = hit->box;
    for (int i = 0; i < count; i++)
        place_free(&places[i]);
    places[0] = all;
    return 1;
}
