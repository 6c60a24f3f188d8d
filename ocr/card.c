#include "ocr/card.h"

#include "base/check_digit.h"
#include "base/date.h"
#include "base/memory.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

/* A card's width over its height, and where its labels stand on it (domain.md 3.1). */
#define CARD_RATIO     (85.6 / 54.0)
#define NAME_X         0.07
#define NAME_Y         0.14
#define NUMBER_X       0.07
#define NUMBER_Y       0.86
#define NUMBER_VALUE_X 0.34
#define NUMBER_WIDTH   0.59
#define TERM_X         0.21
#define TERM_Y         0.865
/* From 有效期限 to the end of 2015.08.12-2035.08.12, as share of the card's width. */
#define TERM_WIDTH 0.66
#define SIDES_MAX  24
/* The name stands this share of a card's height above its number; searched with room for skew. */
#define NAME_ABOVE_LEAST 0.3
#define NAME_ABOVE_MOST  1.5

enum anchor_kind { ANCHOR_NAME, ANCHOR_NUMBER, ANCHOR_TERM, ANCHOR_AUTHORITY, ANCHOR_TITLE };

struct anchor {
    enum anchor_kind kind;
    int block, start, end; /* glyphs of the label, or of the bare value when start == end */
    struct box_px box;
};
struct anchors {
    struct anchor at[64];
    int count;
};

/* A side while it is put together. */
struct side {
    enum card_side which;
    struct place name, number, term;
    struct box_px box;
};

static void side_free(struct side *side) {
    place_free(&side->name);
    place_free(&side->number);
    place_free(&side->term);
}

static void add_anchor(struct anchors *list, struct anchor anchor) {
    if (list->count < (int)(sizeof list->at / sizeof *list->at))
        list->at[list->count++] = anchor;
}

/* Labels of cards; on the card's pattern the gaps around them are not clean, so borders are not
 * asked for except before the two characters 姓名. */
static void find_label(const struct view *view, const char *word, enum anchor_kind kind,
                       struct anchors *out) {
    struct wording wording = {.text = text_folded(word)};
    int32_t codes[16];
    const char *at = wording.text;
    for (; wording.length < 16 && *at; wording.length++)
        codes[wording.length] = text_next(&at);
    wording.codes = codes;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int start = 0; start < block->count; start++) {
            struct anchor anchor = {kind, b, start, 0, {0, 0, 0, 0}};
            double cost = 0;
            if (kind == ANCHOR_NAME && !word_starts(view->sheet, block, start))
                continue;
            if (!wording_at(view->sheet, block, start, &wording, &anchor.end, &cost))
                continue;
            anchor.box = glyphs_box(block->glyphs + start, anchor.end - start);
            add_anchor(out, anchor);
            start = anchor.end - 1;
        }
    }
    free(wording.text);
}

static bool is_code(int32_t code) {
    return (code >= '0' && code <= '9') || code == 'X';
}

/* The run of digits that begins at or behind a glyph of a row. */
static int digits_behind(const struct view *view, int number, int from, struct place *out) {
    const struct block *block = &view->blocks->at[number];
    int row = from < block->count ? block->glyphs[from].row : -1;
    int count = 0;
    for (int i = from; i < block->count && block->glyphs[i].row == row; i++) {
        bool code = is_code(block->glyphs[i].code);
        if (!code && count > 0)
            break;
        if (code) {
            place_add_glyphs(out, &block->glyphs[i], 1);
            count++;
        }
    }
    return count;
}

/* Numbers without their label: eighteen digits by themselves whose check digit is right. */
static void find_bare_numbers(const struct view *view, struct anchors *out) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int start = 0; start < block->count; start++) {
            if (!is_code(block->glyphs[start].code) ||
                (start > 0 && is_code(block->glyphs[start - 1].code)))
                continue;
            struct place place = {0};
            int count = digits_behind(view, b, start, &place);
            SCOPED(scoped_free)
            char *text = glyphs_folded(place.glyphs, place.count);
            if (count == 18 && citizen_is_valid(text))
                add_anchor(out, (struct anchor){ANCHOR_NUMBER, b, start, start, place.box});
            place_free(&place);
        }
    }
}

static bool covered(const struct anchors *list, const struct anchor *bare) {
    for (int i = 0; i < list->count; i++) {
        const struct anchor *anchor = &list->at[i];
        if (anchor->kind == ANCHOR_NUMBER && anchor->end > anchor->start &&
            abs(anchor->box.y - bare->box.y) < bare->box.height &&
            anchor->box.x < bare->box.x + bare->box.width &&
            anchor->box.x + 12 * anchor->box.height > bare->box.x)
            return true;
    }
    return false;
}

static struct anchors find_anchors(const struct view *view) {
    struct anchors list = {.count = 0};
    find_label(view, "公民身份号码", ANCHOR_NUMBER, &list);
    find_label(view, "有效期限", ANCHOR_TERM, &list);
    find_label(view, "签发机关", ANCHOR_AUTHORITY, &list);
    find_label(view, "居民身份证", ANCHOR_TITLE, &list);
    find_label(view, "姓名", ANCHOR_NAME, &list);
    struct anchors bare = {.count = 0};
    find_bare_numbers(view, &bare);
    for (int i = 0; i < bare.count; i++)
        if (!covered(&list, &bare.at[i]))
            add_anchor(&list, bare.at[i]);
    return list;
}

/* The number's glyphs: behind the label in its row, else in a block beside it. */
static void take_number(const struct view *view, const struct anchor *anchor, struct place *out) {
    if (digits_behind(view, anchor->block, anchor->end, out) > 0)
        return;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        int middle = anchor->box.y + anchor->box.height / 2;
        if (b != anchor->block && block->box.x > anchor->box.x && middle >= block->box.y &&
            middle <= block->box.y + block->box.height &&
            block->box.x < anchor->box.x + 20 * anchor->box.height &&
            digits_behind(view, b, 0, out) >= 15)
            return;
        place_free(out);
    }
}

/* Han characters from a glyph on, as far as a name goes. */
static void take_name_at(const struct view *view, int number, int from, struct place *out) {
    const struct block *block = &view->blocks->at[number];
    int row = from < block->count ? block->glyphs[from].row : -1;
    for (int i = from; i < block->count && block->glyphs[i].row == row; i++) {
        const struct glyph *glyph = &block->glyphs[i];
        bool name = text_is_han(glyph->code) || glyph->is_mark;
        if (!name || (i > from && block_gap(view->sheet, block, i) > 2.5))
            break;
        place_add_glyphs(out, glyph, 1);
    }
}

static void take_name(const struct view *view, const struct anchor *anchor, struct place *out) {
    const struct block *home = &view->blocks->at[anchor->block];
    int from = anchor->end;
    if (from < home->count && home->glyphs[from].code == ':')
        from++;
    take_name_at(view, anchor->block, from, out);
    for (int b = 0; b < view->blocks->count && out->count == 0; b++) {
        const struct block *block = &view->blocks->at[b];
        int middle = anchor->box.y + anchor->box.height / 2;
        int gap = block->box.x - (anchor->box.x + anchor->box.width);
        if (b != anchor->block && gap > -anchor->box.height && gap < 5 * anchor->box.height &&
            middle >= block->box.y && middle <= block->box.y + block->box.height)
            take_name_at(view, b, 0, out);
    }
}

/* The card's height that follows from the width of its number, or of its label. */
static double card_height(const struct anchor *anchor, const struct place *number) {
    if (number->count == 18)
        return number->box.width / NUMBER_WIDTH / CARD_RATIO;
    return anchor->box.height / 0.055;
}

static const struct anchor *name_above(const struct anchors *list, const struct anchor *number,
                                       double height) {
    const struct anchor *best = NULL;
    for (int i = 0; i < list->count; i++) {
        const struct anchor *anchor = &list->at[i];
        int above = number->box.y - anchor->box.y;
        bool column =
            abs(anchor->box.x - number->box.x) < height * 0.45 || number->end == number->start;
        if (anchor->kind == ANCHOR_NAME && above > NAME_ABOVE_LEAST * height &&
            above < NAME_ABOVE_MOST * height && column && (!best || anchor->box.y > best->box.y))
            best = anchor;
    }
    return best;
}

static struct box_px card_box(double x, double y, double height) {
    return (struct box_px){(int)x, (int)y, (int)(height * CARD_RATIO), (int)height};
}

static bool portrait_side(const struct view *view, const struct anchors *list,
                          const struct anchor *anchor, struct side *out) {
    struct side side = {.which = CARD_PORTRAIT};
    if (anchor->end > anchor->start)
        take_number(view, anchor, &side.number);
    else
        digits_behind(view, anchor->block, anchor->start, &side.number);
    double height = card_height(anchor, &side.number);
    const struct anchor *name = name_above(list, anchor, height);
    if (name)
        take_name(view, name, &side.name);
    bool labelled = anchor->end > anchor->start;
    if (!name && (!labelled || side.number.count == 0)) {
        side_free(&side);
        return false;
    }
    double left = labelled ? anchor->box.x - NUMBER_X * height * CARD_RATIO
                           : side.number.box.x - NUMBER_VALUE_X * height * CARD_RATIO;
    double middle = anchor->box.y + anchor->box.height / 2.0;
    if (name)
        height = (middle - (name->box.y + name->box.height / 2.0)) / (NUMBER_Y - NAME_Y);
    side.box = card_box(left, middle - NUMBER_Y * height, height);
    *out = side;
    return true;
}

static void take_term(const struct view *view, const struct anchor *anchor, struct place *out) {
    const struct block *block = &view->blocks->at[anchor->block];
    int row = block->glyphs[anchor->start].row;
    int end = anchor->end;
    while (end < block->count && block->glyphs[end].row == row)
        end++;
    place_add_glyphs(out, block->glyphs + anchor->end, end - anchor->end);
    for (int b = 0; b < view->blocks->count && out->count == 0; b++) {
        const struct block *other = &view->blocks->at[b];
        int middle = anchor->box.y + anchor->box.height / 2;
        int gap = other->box.x - (anchor->box.x + anchor->box.width);
        if (b != anchor->block && gap > -anchor->box.height && gap < 6 * anchor->box.height &&
            middle >= other->box.y && middle <= other->box.y + other->box.height)
            place_add_glyphs(out, other->glyphs, other->count);
    }
}

static bool emblem_side(const struct view *view, const struct anchor *anchor, struct side *out) {
    struct side side = {.which = CARD_EMBLEM};
    take_term(view, anchor, &side.term);
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, side.term.glyphs, side.term.count);
    struct period_text period;
    bool wide = side.term.count >= 8 && value_period(raw, &period);
    double height =
        wide ? (side.term.box.x + side.term.box.width - anchor->box.x) / TERM_WIDTH / CARD_RATIO
             : anchor->box.height / 0.06;
    double middle = anchor->box.y + anchor->box.height / 2.0;
    side.box =
        card_box(anchor->box.x - TERM_X * height * CARD_RATIO, middle - TERM_Y * height, height);
    *out = side;
    return true;
}

/* A term belongs to a card only with the card's own words near it: a certificate has 有效期限 too.
 */
static bool is_of_card(const struct anchors *list, const struct anchor *term) {
    for (int i = 0; i < list->count; i++) {
        const struct anchor *anchor = &list->at[i];
        int above = term->box.y - anchor->box.y;
        bool near = abs(anchor->box.x - term->box.x) < 16 * term->box.height;
        if (anchor->kind == ANCHOR_AUTHORITY && abs(above) < 5 * term->box.height && near)
            return true;
        if (anchor->kind == ANCHOR_TITLE && above > 0 && above < 20 * term->box.height && near)
            return true;
    }
    return false;
}

static int find_sides(const struct view *view, struct side *out) {
    struct anchors list = find_anchors(view);
    int count = 0;
    for (int i = 0; i < list.count && count < SIDES_MAX; i++) {
        const struct anchor *anchor = &list.at[i];
        bool found = false;
        if (anchor->kind == ANCHOR_NUMBER)
            found = portrait_side(view, &list, anchor, &out[count]);
        else if (anchor->kind == ANCHOR_TERM && is_of_card(&list, anchor))
            found = emblem_side(view, anchor, &out[count]);
        count += found;
    }
    return count;
}

int card_sides(const struct view *view) {
    struct side sides[SIDES_MAX] = {{0}};
    int count = find_sides(view, sides);
    for (int i = 0; i < count; i++)
        side_free(&sides[i]);
    return count;
}

static bool add_field(const struct view *view, enum field_name name, enum value_type type,
                      const struct place *place, struct field_list *out, struct fault *why) {
    struct field made = {.row = -1};
    if (place->state != PLACE_NONE && !certain_field(view, type, place, &made, why))
        return false;
    made.name = name;
    made.row = -1;
    *field_add(out) = made;
    return true;
}

static bool years_fit(const struct period_text *period) {
    struct date from;
    struct date until;
    if (strcmp(period->until, "long_term") == 0)
        return true;
    if (!date_parse(period->from, &from) || !date_parse(period->until, &until))
        return false;
    int years = until.year - from.year;
    return (years == 5 || years == 10 || years == 20) && from.month == until.month &&
           abs(from.day - until.day) <= 1;
}

/* The first day stands in the same text; terms of 5, 10 and 20 years confirm each other's dates. */
static bool add_term(const struct view *view, const struct place *place, struct field_list *out,
                     struct fault *why) {
    if (!add_field(view, FIELD_VALID_UNTIL, VALUE_PERIOD, place, out, why))
        return false;
    struct field *until = &out->at[out->count - 1];
    struct period_text period;
    bool dated = until->raw && value_period(until->raw, &period);
    if (dated && years_fit(&period) && period.until[0] != 'l') {
        until->state = FIELD_STATE_READ;
        until->confidence = until->confidence < 0.98 ? 0.98 : until->confidence;
    } else if (dated && !years_fit(&period) && until->confidence < 0.985) {
        until->state = FIELD_STATE_UNSURE;
    }
    struct field from = {.name = FIELD_VALID_FROM, .row = -1};
    if (dated && period.from[0]) {
        from.value = text_copy(period.from);
        from.raw = text_copy(until->raw);
        from.state = until->state;
        from.confidence = until->confidence;
        from.box = until->box;
    }
    *field_add(out) = from;
    return true;
}

static bool emit(const struct view *view, const struct side *side, struct id_card_list *out,
                 struct fault *why) {
    struct id_card *card = id_card_add(out);
    card->side = side->which;
    struct box_px page = {0, 0, 1 << 28, 1 << 28};
    if (view->sheet->page)
        page = (struct box_px){0, 0, view->sheet->page->width_px, view->sheet->page->height_px};
    card->box = certain_upright(view->sheet, box_intersection(side->box, page));
    if (side->which == CARD_EMBLEM)
        return add_term(view, &side->term, &card->fields, why);
    return add_field(view, FIELD_NAME, VALUE_PERSON, &side->name, &card->fields, why) &&
           add_field(view, FIELD_NUMBER, VALUE_CITIZEN, &side->number, &card->fields, why);
}

bool cards_read(const struct view *view, struct id_card_list *out, struct fault *why) {
    struct side sides[SIDES_MAX] = {{0}};
    int count = find_sides(view, sides);
    bool good = true;
    for (int i = 0; i < count; i++) {
        good = good && emit(view, &sides[i], out, why);
        side_free(&sides[i]);
    }
    return good;
}
