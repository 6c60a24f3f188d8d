#include "ocr/field_pair.h"

#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

/* The second part may stand in a row of its own: from the first part's foot to its head, and from
 * its left end to the first part's. */
#define NEXT_ROW_EM 2.5
#define FLUSH_EM    1.0
/* White between the two words of a pair, with the mark between them. */
#define BETWEEN_EM 3.0

/* The value behind a paired label is cut where its second part begins: at the first run of digits
 * that is long enough for a phone or an account. */
static int pair_cut(const struct place *place, enum field_name second) {
    int least = second == FIELD_ACCOUNT ? 9 : 7;
    for (int at = 0; at < place->count; at++) {
        int run = 0;
        while (at + run < place->count && place->glyphs[at + run].code < 128 &&
               strchr("0123456789-*", (char)place->glyphs[at + run].code))
            run++;
        if (run >= least)
            return at;
        at += run;
    }
    return place->count;
}

static bool add_part(const struct view *view, enum field_name name, enum value_type type,
                     const struct place *part, struct field_list *out, struct fault *why) {
    if (field_find(out, name, -1) || part->count == 0)
        return true;
    struct field made = {.name = name, .row = -1};
    if (!certain_field(view, type, part, &made, why))
        return false;
    *field_add(out) = made;
    return true;
}

/* The second part of a pair in a cell of its own: the second that was found, else the one beside
 * the label's, unless the first part stands there. */
static void add_second_cell(const struct view *view, const struct label_hit *hit,
                            const struct place *found, int count, struct place *out) {
    int home = view->blocks->at[hit->block].cell;
    int cell = home < 0 || count > 1 ? -1 : cell_right(view->sheet, home, hit->box.y);
    int beside = cell < 0 ? -1 : block_of_cell(view, cell);
    if (count > 1)
        place_add_glyphs(out, found[1].glyphs, found[1].count);
    else if (beside >= 0 && !label_at(view->labels, beside, 0) &&
             box_is_empty(box_intersection(view->blocks->at[beside].box, found[0].box)))
        place_add_glyphs(out, view->blocks->at[beside].glyphs, view->blocks->at[beside].count);
}

static bool has_label_on_row(const struct view *view, struct box_px row) {
    for (int i = 0; i < view->labels->count; i++) {
        struct box_px label = view->labels->at[i].box;
        int middle = box_middle_y(label);
        if (label.x < row.x + row.width && middle > row.y && middle < row.y + row.height)
            return true;
    }
    return false;
}

/* The second part of a pair in the next row, under the first and flush with it: what no label leads
 * to, and nothing but a number of its kind. */
static void add_next_row(const struct view *view, const struct label_hit *hit,
                         const struct place *first, enum field_name second, struct place *out) {
    if (view->blocks->at[hit->block].cell >= 0)
        return;
    double em = block_em_px(view->sheet, &first->glyphs[0]);
    for (int i = 0; i < view->blocks->count; i++) {
        const struct block *block = &view->blocks->at[i];
        struct box_px box = block->box;
        double down = box.y - (first->box.y + first->box.height);
        if (i == hit->block || block->count == 0 || block->cell >= 0 || down < -em / 2 ||
            down > NEXT_ROW_EM * em || abs(box.x - first->box.x) > FLUSH_EM * em ||
            box_middle_y(box) <= first->box.y + first->box.height || has_label_on_row(view, box))
            continue;
        struct place row = {.glyphs = block->glyphs, .count = block->count};
        SCOPED(scoped_free)
        char *raw = glyphs_text(view->sheet, block->glyphs, block->count);
        enum value_type type = second == FIELD_ACCOUNT ? VALUE_ACCOUNT : VALUE_PHONE;
        SCOPED(value_free)
        struct value value = value_of(type, raw, view->words);
        if (pair_cut(&row, second) == 0 && value.fit != VALUE_MISFIT) {
            place_add_glyphs(out, block->glyphs, block->count);
            return;
        }
    }
}

static bool read_pair(const struct view *view, const struct label_hit *hit,
                      const struct wanted *pair, struct field_list *out, struct fault *why) {
    struct place places[PLACES_MAX];
    int count = places_find(view, hit, VALUE_ADDRESS, places);
    bool good = true;
    if (count > 0) {
        int cut = pair_cut(&places[0], pair->second);
        struct place first = {0};
        struct place second = {0};
        place_add_glyphs(&first, places[0].glyphs, cut);
        place_add_glyphs(&second, places[0].glyphs + cut, places[0].count - cut);
        if (second.count == 0) /* each part in a cell of its own */
            add_second_cell(view, hit, places, count, &second);
        if (second.count == 0 && first.count > 0)
            add_next_row(view, hit, &first, pair->second, &second);
        bool bank = pair->second == FIELD_ACCOUNT;
        good = add_part(view, pair->name, bank ? VALUE_BANK : VALUE_ADDRESS, &first, out, why) &&
               add_part(view, pair->second, bank ? VALUE_ACCOUNT : VALUE_PHONE, &second, out, why);
        place_free(&first);
        place_free(&second);
    }
    for (int i = 0; i < count; i++)
        place_free(&places[i]);
    return good;
}

static bool means(const struct label_hit *hit, enum field_name name) {
    for (int m = 0; m < hit->meaning_count; m++)
        if (hit->meanings[m]->name == name && hit->meanings[m]->second == FIELD_NONE)
            return true;
    return false;
}

/* 地址、　电话: two labels that follow each other with nothing but a mark and white between them
 * are one pair's, whose values stand behind the second. NULL when they are not. */
static const struct wanted *pair_of_two(const struct view *view, const struct label_hit *hit) {
    const struct label_hit *next = hit + 1;
    if (next >= view->labels->at + view->labels->count || next->block != hit->block ||
        next->start != hit->value_start || hit->colon)
        return NULL;
    const struct block *block = &view->blocks->at[hit->block];
    if (block->glyphs[next->start].row != block->glyphs[hit->start].row ||
        block_gap(view->sheet, block, next->start) > BETWEEN_EM)
        return NULL;
    for (int i = 0; i < view->words->fields.count; i++) {
        const struct wanted *pair = &view->words->fields.at[i];
        if (pair->second != FIELD_NONE && means(hit, pair->name) && means(next, pair->second))
            return pair;
    }
    return NULL;
}

bool field_pairs_read(const struct view *view, struct field_list *out, struct fault *why) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        const struct wanted *two = pair_of_two(view, hit);
        if (two && !read_pair(view, hit + 1, two, out, why))
            return false;
        for (int m = 0; m < hit->meaning_count; m++)
            if (hit->meanings[m]->second != FIELD_NONE &&
                !read_pair(view, hit, hit->meanings[m], out, why))
                return false;
    }
    return true;
}
