#include "ocr/card.h"

#include "base/date.h"
#include "base/text.h"
#include "ocr/card_days.h"
#include "ocr/card_find.h"
#include "ocr/card_other.h"
#include "ocr/card_term.h"
#include "ocr/value.h"
#include "ocr/written.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Where values stand on a card, in shares of its width and height (domain.md 3.1). */
static const struct card_spot NAME_SPOT = {0.155, 0.60, 0.152, 0.115};
static const struct card_spot NUMBER_SPOT = {0.305, 0.97, 0.835, 0.12};
static const struct card_spot TERM_SPOT = {0.375, 0.92, 0.88, 0.115};
/* Cards lean on the sheet: a value is sought this much higher and lower too, in shares of height.
 */
static const double STEPS[] = {0, -0.03, 0.03, -0.06, 0.06};
#define STEP_COUNT (int)(sizeof STEPS / sizeof *STEPS)
/* A name on a card stands at most this many ems behind its label. */
#define NAME_GAP_EM 4.0
/* A name's further characters stand within this of what was read of it; ink there is more than the
 * ground's. */
#define NAME_TAIL_EM    3.2
#define NAME_NEXT_EM    1.6
#define NAME_APART_EM   0.15
#define NAME_TAIL_INK   0.012
#define NAME_STROKE_INK 0.03 /* half a thin 一 */
/* Labels place a side to within this share of its width. */
#define ROOM_SHARE 0.05
/* Longer names are written with a dot between their parts. */
#define UNDOTTED_NAME_MOST 5
#define CITIZEN_LENGTH     18
/* 一 as engines often read it. */
#define BAR 0x2014

static bool is_code(int32_t code) {
    return (code >= '0' && code <= '9') || code == 'X';
}

/* What is sought on a side: a value of some type, within a part of the card. */
struct sought {
    enum value_type type;
    struct box_px within;
};

static bool is_within(struct box_px part, struct box_px room) {
    int x = part.x + part.width / 2;
    int y = part.y + part.height / 2;
    return x >= room.x && x <= room.x + room.width && y >= room.y && y <= room.y + room.height;
}

/* Glyphs of one row from a place on, as long as they may belong to the value. */
static void take_run(const struct view *view, int number, int from, const struct sought *sought,
                     struct place *out) {
    enum value_type type = sought->type;
    const struct block *block = &view->blocks->at[number];
    int row = from < block->count ? block->glyphs[from].row : -1;
    for (int i = from; i < block->count && block->glyphs[i].row == row; i++) {
        const struct glyph *glyph = &block->glyphs[i];
        bool fits = type == VALUE_CITIZEN ? is_code(glyph->code)
                    : type == VALUE_PERSON
                        ? text_is_han(glyph->code) || glyph->is_mark || glyph->code == BAR
                        : true;
        bool near = out->count == 0 || type != VALUE_PERSON ||
                    block_gap(view->sheet, block, i) < NAME_GAP_EM / 2;
        if (!fits || !near || !is_within(glyph->box, sought->within))
            break;
        place_add_glyphs(out, glyph, 1);
    }
}

/* The value behind a label in its row, else in a block beside it. */
static void take_behind(const struct view *view, const struct card_word *word,
                        const struct sought *sought, struct place *out) {
    if (word->block < 0)
        return;
    take_run(view, word->block, word->end, sought, out);
    int middle = word->box.y + word->box.height / 2;
    for (int b = 0; b < view->blocks->count && out->count == 0; b++) {
        const struct block *block = &view->blocks->at[b];
        int gap = block->box.x - (word->box.x + word->box.width);
        if (b != word->block && gap > -word->box.height &&
            gap < 2 * NAME_GAP_EM * word->box.height && middle >= block->box.y &&
            middle <= block->box.y + block->box.height)
            take_run(view, b, 0, sought, out);
    }
    if (out->count > 0)
        out->beside = word->box;
}

/* The value by its label; where that is not sure, by its place on the card.
 * over the wall: side, spot and type change together from call to call, in no lasting thing. */
static bool read_value(const struct view *view, const struct card_side_place *side,
                       struct card_spot spot, const struct place *place, enum value_type type,
                       struct field *out, struct fault *why) {
    struct field made = {.row = -1};
    if (place->state == PLACE_WRITTEN && !certain_field(view, type, place, &made, why))
        return false;
    struct box_px boxes[STEP_COUNT];
    for (int i = 0; i < STEP_COUNT; i++) {
        struct card_spot moved = spot;
        moved.middle += STEPS[i];
        boxes[i] = card_spot(side, moved);
    }
    bool good = true;
    if (made.state != FIELD_STATE_READ) {
        struct field again = {.row = -1};
        good = certain_in_boxes(view, type, boxes, STEP_COUNT, &again, why);
        bool better = again.state == FIELD_STATE_READ ||
                      (again.value && (!made.value || again.confidence > made.confidence));
        struct field *worse = better ? &made : &again;
        field_free(worse);
        if (better)
            made = again;
    }
    *out = made;
    return good;
}

/* Where a value may stand when the frame is a little off. */
static struct box_px room_of(const struct card_side_place *side, struct card_spot spot) {
    spot.left -= ROOM_SHARE;
    spot.right += ROOM_SHARE;
    spot.height += 2 * ROOM_SHARE * CARD_RATIO;
    return card_spot(side, spot);
}

static void add(struct field_list *list, enum field_name name, struct field field) {
    field.name = name;
    field.row = -1;
    *field_add(list) = field;
}

/* over the wall: what read_value needs, and the label. */
static bool read_one(const struct view *view, const struct card_side_place *side,
                     enum card_label label, struct card_spot spot, enum value_type type,
                     struct field *out, struct fault *why) {
    struct place place = {0};
    struct sought sought = {type, room_of(side, spot)};
    take_behind(view, &side->words[label], &sought, &place);
    bool good = read_value(view, side, spot, &place, type, out, why);
    place_free(&place);
    return good;
}

/* What stands behind a name that was read, as far as names reach or `most_em`. */
static struct box_px behind(const struct card_side_place *side, const struct place *name,
                            double most_em) {
    struct box_px spot = card_spot(side, NAME_SPOT);
    int start = name->box.x + name->box.width + (int)(NAME_APART_EM * name->box.height);
    int room = spot.x + spot.width - start;
    int most = (int)(most_em * name->box.height);
    return (struct box_px){start, name->box.y, room < most ? room : most, name->box.height};
}

/* A thin character (一) or a seal may part a name's line: where ink stands behind it, all of it is
 * read again. The longer reading counts; print that no reading explains leaves the name unsure. */
static bool lengthen(const struct view *view, const struct card_side_place *side,
                     const struct place *place, struct field *name, struct fault *why) {
    struct box_px next = behind(side, place, NAME_NEXT_EM);
    const struct page *page = view->sheet->page;
    if (!name->value || box_is_empty(next) || written_share(page, next) < NAME_TAIL_INK)
        return true;
    struct box_px whole = box_union(place->box, behind(side, place, NAME_TAIL_EM));
    struct field again = {.row = -1};
    whole = box_grown(whole, place->box.height / 10);
    if (!certain_in_boxes(view, VALUE_PERSON, &whole, 1, &again, why))
        return false;
    bool longer = again.value && text_starts_with(again.value, name->value) &&
                  strlen(again.value) > strlen(name->value);
    struct field *worse = longer ? name : &again;
    field_free(worse);
    if (longer)
        *name = again;
    else if (written_dark_share(page, next) > NAME_STROKE_INK)
        name->state = FIELD_STATE_UNSURE;
    return true;
}

/* Whether more characters stand behind the label than the name has that was read there. */
static bool lost_characters(const struct place *place, const struct field *name) {
    int count = 0;
    for (int i = 0; i < place->count; i++)
        count += !place->glyphs[i].is_mark;
    return name->value && count > text_length_characters(name->value);
}

static bool read_name(const struct view *view, const struct card_side_place *side,
                      struct field *out, struct fault *why) {
    struct place place = {0};
    struct sought sought = {VALUE_PERSON, room_of(side, NAME_SPOT)};
    take_behind(view, &side->words[CARD_NAME], &sought, &place);
    bool good = read_value(view, side, NAME_SPOT, &place, VALUE_PERSON, out, why) &&
                (place.state != PLACE_WRITTEN || lengthen(view, side, &place, out, why));
    if (good && lost_characters(&place, out))
        out->state = FIELD_STATE_UNSURE;
    place_free(&place);
    return good;
}

/* Words of another line in a name's place. */
static bool is_no_name(const char *name) {
    return text_length_characters(name) > UNDOTTED_NAME_MOST && !strstr(name, "·");
}

static bool read_portrait(const struct view *view, const struct card_side_place *side,
                          struct field_list *out, struct fault *why) {
    struct field name = {.row = -1};
    struct field number = {.row = -1};
    if (!read_name(view, side, &name, why))
        return false;
    static const char LABEL_END[] = "名"; /* of 姓名: the box began inside the label */
    if (name.value && (text_starts_with(name.value, LABEL_END) || is_no_name(name.value)))
        name.state = FIELD_STATE_UNSURE;
    add(out, FIELD_NAME, name);
    if (!read_one(view, side, CARD_NUMBER, NUMBER_SPOT, VALUE_CITIZEN, &number, why))
        return false;
    add(out, FIELD_NUMBER, number);
    return true;
}

/* A term that is not sure may be 长期 under a seal; its first day stays as it is. */
static bool settle_long_term(const struct view *view, const struct card_side_place *side,
                             struct field *until, struct fault *why) {
    bool is_long = false;
    if (until->state == FIELD_STATE_READ)
        return true;
    if (!card_term_is_long(view, card_spot(side, TERM_SPOT), side->words[CARD_TERM].box, &is_long,
                           why))
        return false;
    if (!is_long)
        return true;
    text_replace(&until->value, "long_term");
    until->state = FIELD_STATE_READ;
    until->confidence = CARD_TERM_SURE;
    return true;
}

static bool read_emblem(const struct view *view, const struct card_side_place *side,
                        struct field_list *out, struct fault *why) {
    struct field until = {.row = -1};
    struct field from = {.row = -1};
    struct place place = {0};
    struct sought sought = {VALUE_PERIOD, room_of(side, TERM_SPOT)};
    take_behind(view, &side->words[CARD_TERM], &sought, &place);
    struct first_day first = card_first_day(view, &place);
    bool good = read_value(view, side, TERM_SPOT, &place, VALUE_PERIOD, &until, why);
    place_free(&place);
    if (!good)
        return false;
    card_days_settle(&first, &until, &from);
    good = settle_long_term(view, side, &until, why);
    add(out, FIELD_VALID_FROM, from);
    add(out, FIELD_VALID_UNTIL, until);
    return good;
}

int card_sides(const struct view *view) {
    struct card_side_place sides[CARD_SIDES_MAX];
    return card_find(view, sides);
}

static struct box_px outline(const struct view *view, const struct card_side_place *side) {
    struct box_px box = card_spot(side, (struct card_spot){0, 1, 0.5, 1});
    struct box_px page = {0, 0, 1 << 28, 1 << 28};
    if (view->sheet->page)
        page = (struct box_px){0, 0, view->sheet->page->width_px, view->sheet->page->height_px};
    return certain_upright(view->sheet, box_intersection(box, page));
}

/* Whether a side bears the title of another paper of identity. Titles so used are emptied. */
static bool bears_title(const struct card_side_place *side, struct box_px *titles, int count) {
    struct box_px whole = card_spot(side, (struct card_spot){0, 1, 0.5, 1 + 2 * ROOM_SHARE});
    bool found = false;
    for (int i = 0; i < count; i++)
        if (!box_is_empty(titles[i]) && is_within(titles[i], whole)) {
            titles[i] = (struct box_px){0};
            found = true;
        }
    return found;
}

/* A side of another paper: it stands there, and nothing of it is kept. */
static void disown(struct id_card *card) {
    field_list_free(&card->fields);
    card->side = CARD_SIDE_NONE;
}

static bool has_other_number(const struct id_card *card) {
    const struct field *number = field_find(&card->fields, FIELD_NUMBER, -1);
    return number && number->value && strlen(number->value) == CITIZEN_LENGTH &&
           card_number_is_other(number->value);
}

static bool read_side(const struct view *view, const struct card_side_place *place,
                      struct id_card *card, struct fault *why) {
    card->side = place->side;
    bool good = place->side == CARD_PORTRAIT ? read_portrait(view, place, &card->fields, why)
                                             : read_emblem(view, place, &card->fields, why);
    if (good && has_other_number(card))
        disown(card);
    return good;
}

/* Titles that no side bears: a passport has none of a card's labels. */
static void add_untold(const struct view *view, const struct box_px *titles, int count,
                       struct id_card_list *out) {
    for (int i = 0; i < count; i++)
        if (!box_is_empty(titles[i]))
            id_card_add(out)->box = certain_upright(view->sheet, titles[i]);
}

bool cards_read(const struct view *view, struct id_card_list *out, struct fault *why) {
    struct card_side_place sides[CARD_SIDES_MAX];
    SCOPED(scoped_free)
    struct box_px *titles = NULL;
    int title_count = card_others_find(view, &titles);
    int count = card_find(view, sides);
    for (int i = 0; i < count; i++) {
        struct id_card *card = id_card_add(out);
        card->box = outline(view, &sides[i]);
        if (bears_title(&sides[i], titles, title_count))
            card->side = CARD_SIDE_NONE;
        else if (!read_side(view, &sides[i], card, why))
            return false;
    }
    add_untold(view, titles, title_count, out);
    return true;
}
