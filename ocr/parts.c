#include "ocr/parts.h"

#include "base/memory.h"
#include "ocr/card.h"
#include "ocr/further_page.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Where papers may meet: this share of the text's extent from either edge at least. */
#define EDGE_SHARE 0.2
/* White between two papers side by side, in the page's usual line heights. */
#define GUTTER_EM 2.0
/* A title in the midst of a sheet is larger than its text. */
#define LARGE_RATIO 1.2
#define CUTS_MOST   8
/* A page number stands between two papers, in the lowest share of the sheet's height. */
#define MARGIN_SHARE 0.06
/* A paper's title alone may be a mention: its labels stand under it. */
#define LABELS_LEAST  3
#define TITLE_CERTAIN 0.9

static bool is_inside(struct box_px box, struct box_px part) {
    int x = box_middle_x(box);
    int y = box_middle_y(box);
    return x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height;
}

void blocks_within(const struct block_list *blocks, struct box_px part, struct block_list *out) {
    struct block_list kept = {0};
    for (int b = 0; b < blocks->count; b++) {
        const struct block *from = &blocks->at[b];
        struct block made = *from;
        made.glyphs = NULL;
        made.count = 0;
        for (int i = 0; i < from->count; i++)
            if (is_inside(from->glyphs[i].box, part)) {
                made.glyphs = memory_room(made.glyphs, made.count, sizeof *made.glyphs);
                made.glyphs[made.count++] = from->glyphs[i];
            }
        if (made.count == 0)
            continue;
        if (made.count < from->count)
            made.box = glyphs_box(made.glyphs, made.count);
        kept.at = memory_room(kept.at, kept.count, sizeof *kept.at);
        kept.at[kept.count++] = made;
    }
    *out = kept;
}

static int by_value(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

/* The page's usual line height, counted by its blocks. */
static int usual_height(const struct sheet *sheet, const struct block_list *blocks) {
    int *heights = memory_new((size_t)blocks->count, sizeof *heights);
    for (int i = 0; i < blocks->count; i++)
        heights[i] = sheet->lines[blocks->at[i].glyphs[0].line].box.height;
    qsort(heights, (size_t)blocks->count, sizeof *heights, by_value);
    int usual = heights[blocks->count / 2];
    free(heights);
    return usual;
}

static struct box_px extent_of(const struct block_list *blocks) {
    struct box_px all = blocks->at[0].box;
    for (int i = 1; i < blocks->count; i++)
        all = box_union(all, blocks->at[i].box);
    return all;
}

/* A page number, not a title: it stands at the sheet's foot. */
static bool is_in_margin(const struct sheet *sheet, struct box_px box) {
    return sheet->page && box_middle_y(box) > (1 - MARGIN_SHARE) * sheet->page->height_px;
}

/* Whether one table stands on both sides of a place. */
static bool is_crossed(const struct sheet *sheet, int x) {
    for (int i = 0; i < sheet->cell_count; i++)
        for (int j = 0; j < sheet->cell_count; j++)
            if (sheet->cells[i].grid == sheet->cells[j].grid && sheet->cells[i].box.x < x &&
                sheet->cells[j].box.x + sheet->cells[j].box.width > x)
                return true;
    return false;
}

/* The least x, from `from` on, that a line of text ends at which stands over it; `from` itself
 * where none does. */
static int past_text(const struct sheet *sheet, int from) {
    int end = from;
    for (int i = 0; i < sheet->line_count; i++) {
        struct box_px box = sheet->lines[i].box;
        bool over =
            sheet->lines[i].text.character_count > 0 && box.x <= end && box.x + box.width > end;
        if (over && !is_in_margin(sheet, box))
            end = box.x + box.width;
    }
    return end;
}

/* Where text begins again behind x. */
static int next_text(const struct sheet *sheet, int x) {
    int next = INT_MAX;
    for (int i = 0; i < sheet->line_count; i++) {
        struct box_px box = sheet->lines[i].box;
        if (sheet->lines[i].text.character_count > 0 && box.x >= x && box.x < next &&
            !is_in_margin(sheet, box))
            next = box.x;
    }
    return next;
}

/* The middle of the widest white column that no line of text crosses; -1 when there is none. */
static int gutter_of(const struct sheet *sheet, struct box_px all, int em) {
    int left = all.x + (int)(EDGE_SHARE * all.width);
    int right = all.x + all.width - (int)(EDGE_SHARE * all.width);
    int widest = (int)(GUTTER_EM * em);
    int best = -1;
    for (int x = all.x; x < right;) {
        int end = past_text(sheet, x);
        int next = end > x ? end : next_text(sheet, x);
        if (next == INT_MAX)
            break;
        int between = x + (next - x) / 2;
        if (end == x && next - x > widest && between > left && between < right &&
            !is_crossed(sheet, between)) {
            widest = next - x;
            best = between;
        }
        x = next > x ? next : x + 1;
    }
    return best;
}

static int labels_in(const struct label_list *labels) {
    int count = 0;
    for (int i = 0; i < labels->count; i++)
        count += labels->at[i].meaning_count > 0 || labels->at[i].column;
    return count;
}

/* Whether a part is a paper by its own right; its kind. */
static bool stands(struct sheet *sheet, const struct block_list *blocks, struct part *part) {
    struct block_list own SCOPED(block_list_free) = {0};
    blocks_within(blocks, part->box, &own);
    if (own.count == 0)
        return false;
    struct label_list none = {0};
    struct view plain = {sheet, &own, &none, words_of(PAGE_KIND_ID_COPY)};
    int sides = card_sides(&plain);
    part->guess = kind_find(sheet, &own, sides);
    if (sides == 0)
        further_page_find(sheet, &own, &part->guess);
    if (part->guess.kind == PAGE_KIND_OTHER)
        return false;
    if (part->guess.goes_on)
        return true;
    if (part->guess.kind == PAGE_KIND_ID_COPY) /* heads of tables call numbers what cards do */
        return sides > 1 && part->guess.confidence >= TITLE_CERTAIN;
    struct label_list labels SCOPED(label_list_free) = {0};
    labels_find(sheet, &own, words_of(part->guess.kind), &labels);
    return part->guess.confidence >= TITLE_CERTAIN && labels_in(&labels) >= LABELS_LEAST;
}

static bool is_form(enum page_kind kind) {
    return kind == PAGE_KIND_APPLICATION_FORM || kind == PAGE_KIND_UNIT_DETAIL_FORM ||
           kind == PAGE_KIND_PERSONAL_DETAIL_FORM || kind == PAGE_KIND_UNIT_SEAL_SAMPLE ||
           kind == PAGE_KIND_PERSONAL_SEAL_SAMPLE;
}

static bool both_stand(struct sheet *sheet, const struct block_list *blocks,
                       struct part out[PARTS_MOST]) {
    if (!stands(sheet, blocks, &out[0]) || !stands(sheet, blocks, &out[1]))
        return false;
    bool goes_on = out[0].guess.goes_on || out[1].guess.goes_on; /* from the other */
    return (!goes_on || out[0].guess.kind == out[1].guess.kind) &&
           (is_form(out[0].guess.kind) || is_form(out[1].guess.kind));
}

static bool side_by_side(struct sheet *sheet, const struct block_list *blocks, int em,
                         struct part out[PARTS_MOST]) {
    struct box_px all = extent_of(blocks);
    int gutter = gutter_of(sheet, all, em);
    if (gutter < 0)
        return false;
    out[0].box = (struct box_px){INT_MIN / 4, INT_MIN / 4, gutter - INT_MIN / 4, INT_MAX / 2};
    out[1].box = (struct box_px){gutter, INT_MIN / 4, INT_MAX / 4, INT_MAX / 2};
    return both_stand(sheet, blocks, out);
}

/* A title stands alone on its level, in larger type. */
static bool may_be_title(const struct sheet *sheet, const struct block_list *blocks, int number,
                         int em) {
    const struct block *block = &blocks->at[number];
    int height = sheet->lines[block->glyphs[0].line].box.height;
    if (block->cell >= 0 || block->vertical || height < LARGE_RATIO * em)
        return false;
    int y = box_middle_y(block->box);
    for (int i = 0; i < blocks->count; i++) {
        struct box_px other = blocks->at[i].box;
        if (i != number && y >= other.y && y < other.y + other.height)
            return false;
    }
    return true;
}

/* Two forms of one kind under each other are one whose heading is repeated. */
static bool one_above_other(struct sheet *sheet, const struct block_list *blocks, int em,
                            struct part out[PARTS_MOST]) {
    struct box_px all = extent_of(blocks);
    int cuts = 0;
    for (int b = 0; b < blocks->count && cuts < CUTS_MOST; b++) {
        int y = blocks->at[b].box.y;
        if (y < all.y + EDGE_SHARE * all.height || y > all.y + (1 - EDGE_SHARE) * all.height ||
            !may_be_title(sheet, blocks, b, em))
            continue;
        cuts++;
        out[0].box = (struct box_px){INT_MIN / 4, INT_MIN / 4, INT_MAX / 2, y - INT_MIN / 4};
        out[1].box = (struct box_px){INT_MIN / 4, y, INT_MAX / 2, INT_MAX / 4};
        if (both_stand(sheet, blocks, out) && is_form(out[0].guess.kind) &&
            is_form(out[1].guess.kind) && !out[1].guess.goes_on &&
            out[0].guess.kind != out[1].guess.kind)
            return true;
    }
    return false;
}

int parts_find(struct sheet *sheet, const struct block_list *blocks, struct part out[PARTS_MOST]) {
    if (blocks->count == 0)
        return 0;
    memset(out, 0, PARTS_MOST * sizeof *out);
    int em = usual_height(sheet, blocks);
    if (!side_by_side(sheet, blocks, em, out) && !one_above_other(sheet, blocks, em, out))
        return 0;
    if (out[1].guess.kind == PAGE_KIND_APPLICATION_FORM) {
        struct part first = out[0];
        out[0] = out[1];
        out[1] = first;
    }
    return PARTS_MOST;
}
