#include "ocr/tick_below.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/tick_lone.h"
#include "ocr/tick_ring.h"

#include <stdlib.h>
#include <string.h>

/* So many words side by side are a row to choose from, so many under each other a column. */
#define ROW_LEAST    3
#define COLUMN_LEAST 2
/* Rules of a cell are no marks. */
#define RULE_PX 4

/* The cell that holds an option's word and nothing else, -1 = none. */
static int own_cell(const struct view *view, const struct tick *tick) {
    const struct block *block = &view->blocks->at[tick->block];
    return tick->start == 0 && tick->end == block->count ? block->cell : -1;
}

/* Where the cells for marks stand, seen from those of the words. */
enum way { BENEATH, BEHIND, BEFORE };

/* Whether two options' cells stand side by side in one row, or under each other in a column. */
static bool same_list(const struct view *view, enum way way, const struct tick *a,
                      const struct tick *b) {
    int one = own_cell(view, a);
    int two = own_cell(view, b);
    if (one < 0 || two < 0 || view->sheet->cells[one].grid != view->sheet->cells[two].grid)
        return false;
    struct box_px x = view->sheet->cells[one].box;
    struct box_px y = view->sheet->cells[two].box;
    if (way == BENEATH)
        return box_middle_y(y) > x.y && box_middle_y(y) < x.y + x.height;
    return abs(x.x - y.x) <= x.height / 2 && abs(x.width - y.width) <= x.height / 2;
}

/* Whether two options' cells stand side by side. */
static bool is_level(const struct view *view, const struct tick *a, const struct tick *b) {
    return same_list(view, BENEATH, a, b);
}

/* Whether an option stands in the list of another: in its row or column, or in a column of options
 * beside it that has its own cells for marks. */
static bool belongs(const struct view *view, enum way way, const struct tick_list *list,
                    const struct tick *first, const struct tick *tick) {
    if (same_list(view, way, first, tick))
        return true;
    for (int i = 0; way != BENEATH && i < list->count; i++)
        for (int j = 0; j < list->count; j++)
            if (same_list(view, way, &list->at[i], tick) &&
                same_list(view, way, first, &list->at[j]) &&
                is_level(view, &list->at[i], &list->at[j]))
                return true;
    return false;
}

/* The cell for the mark of a word in a cell, -1 when none of its size stands there. */
static int mark_cell(const struct view *view, enum way way, int home) {
    const struct sheet *sheet = view->sheet;
    struct box_px box = sheet->cells[home].box;
    int slack = box.height / 2;
    int found = way == BENEATH  ? cell_below(sheet, home, box_middle_x(box))
                : way == BEHIND ? cell_right(sheet, home, box_middle_y(box))
                                : -1;
    for (int i = 0; way == BEFORE && i < sheet->cell_count && found < 0; i++) {
        struct box_px left = sheet->cells[i].box;
        bool level = box_middle_y(box) >= left.y && box_middle_y(box) < left.y + left.height;
        if (i != home && level && cell_right(sheet, i, box_middle_y(box)) == home)
            found = i;
    }
    if (found < 0)
        return -1;
    struct box_px room = sheet->cells[found].box;
    bool wide = abs(room.x - box.x) <= slack && abs(room.width - box.width) <= slack;
    bool high = abs(room.y - box.y) <= slack && abs(room.height - box.height) <= slack &&
                room.width <= box.width;
    return (way == BENEATH ? wide : high) ? found : -1;
}

static bool is_figure(const struct glyph *glyph) {
    return glyph->code >= '0' && glyph->code <= '9';
}

/* The mark in an option's cell for it; false where that is none: figures are counts. */
static bool mark_of(const struct view *view, enum way way, const struct tick *tick,
                    enum lone_mark *out) {
    int under = mark_cell(view, way, own_cell(view, tick));
    if (under < 0)
        return false;
    struct box_px room = view->sheet->cells[under].box;
    int block = block_of_cell(view, under);
    struct place place = {.state = PLACE_WRITTEN};
    if (block >= 0) { /* what an engine made of a tick */
        place.glyphs = view->blocks->at[block].glyphs;
        place.count = view->blocks->at[block].count;
        place.box = view->blocks->at[block].box;
    }
    if (place.count > 1 || (place.count == 1 && is_figure(place.glyphs)))
        return false;
    enum lone_mark read = place.count == 1 ? tick_lone(view->sheet->page, &place) : LONE_NONE;
    if (place.count == 1 && (read == LONE_TICK || read == LONE_CROSS)) {
        *out = read;
        return true;
    }
    *out =
        view->sheet->page && view->sheet->page->text
            ? tick_lone_in(view->sheet->page, box_grown(room, -RULE_PX), tick_type_px(view->sheet))
            : read;
    return true;
}

static enum answer answer_of(enum lone_mark mark) {
    return mark == LONE_TICK || mark == LONE_CROSS   ? ANSWER_YES
           : mark == LONE_NONE || mark == LONE_EMPTY ? ANSWER_NO
                                                     : ANSWER_UNKNOWN;
}

/* The option of which most others stand in one list with it; -1 for none. */
static int in_longest(const struct view *view, enum way way, const struct tick_list *list,
                      int *count) {
    int first = -1;
    *count = 0;
    for (int i = 0; i < list->count; i++) {
        int here = 0;
        for (int j = 0; j < list->count; j++)
            here += same_list(view, way, &list->at[i], &list->at[j]);
        if (here > *count) {
            *count = here;
            first = i;
        }
    }
    return first;
}

/* The option that a cell's whole text says where it stands among others; NULL for none. */
static const struct word_option *option_alone(const struct view *view, const char *group,
                                              const struct block *block) {
    static const char ALONE[] = "_alone";
    size_t length = strlen(group);
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *option = &view->words->options[i];
        bool own = strncmp(option->group, group, length) == 0 &&
                   strcmp(option->group + length, ALONE) == 0;
        for (int w = 0; own && w < option->words.count; w++) {
            int end = 0;
            double cost = 0;
            if (wording_at(view->sheet, block, 0, &option->words.at[w], &end, &cost) &&
                end == block->count)
                return option;
        }
    }
    return NULL;
}

/* The row while its cells are looked at. */
struct row {
    struct tick_list ticks; /* owned */
    bool any;               /* one at least is ticked */
    bool stray;             /* one is ticked whose word says nothing */
};

static void row_free(struct row *row) {
    tick_list_free(&row->ticks);
}

static void add(struct row *row, struct tick tick) {
    row->ticks.at = memory_room(row->ticks.at, row->ticks.count, sizeof *row->ticks.at);
    row->ticks.at[row->ticks.count++] = tick;
}

static const struct tick *tick_of_block(const struct tick_list *list, int block) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].block == block)
            return &list->at[i];
    return NULL;
}

/* Looks at the mark of one cell of the list; false where it has no cell for a mark. */
static bool look_at(const struct view *view, enum way way, const char *group,
                    const struct tick *tick, struct row *row) {
    enum lone_mark mark = LONE_NONE;
    const struct block *block = &view->blocks->at[tick->block];
    bool known = tick->option != NULL;
    if (!mark_of(view, way, tick, &mark))
        return !known; /* 办理事项 spans both rows */
    struct tick made = *tick;
    made.option = known ? tick->option : option_alone(view, group, block);
    made.has_mark = true;
    made.mark = (struct box_px){0};
    made.ticked = answer_of(mark);
    row->any = row->any || made.ticked == ANSWER_YES;
    row->stray = row->stray || (!made.option && made.ticked != ANSWER_NO);
    if (made.option)
        add(row, made);
    return true;
}

static bool ticks_in_cells(const struct view *view, enum way way, const char *group,
                           struct tick_list *list) {
    int count = 0;
    int first = in_longest(view, way, list, &count);
    if (count < (way == BENEATH ? ROW_LEAST : COLUMN_LEAST))
        return false;
    SCOPED(row_free)
    struct row row = {0};
    for (int b = 0; b < view->blocks->count; b++) {
        const struct tick *known = tick_of_block(list, b);
        const struct block *block = &view->blocks->at[b];
        struct tick tick = {.block = b, .end = block->count, .box = block->box};
        if (known)
            tick = *known;
        if (belongs(view, way, list, &list->at[first], &tick) &&
            !look_at(view, way, group, &tick, &row))
            return false;
    }
    if (!row.any)
        return false;
    tick_list_free(list);
    *list = row.ticks;
    list->stray = row.stray;
    list->stray_block = -1;
    row.ticks = (struct tick_list){0};
    return true;
}

bool ticks_below(const struct view *view, const char *group, struct tick_list *list) {
    return ticks_in_cells(view, BENEATH, group, list) ||
           ticks_in_cells(view, BEHIND, group, list) || ticks_in_cells(view, BEFORE, group, list);
}
