#include "ocr/table_blocks.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/table_cell.h"
#include "ocr/table_lanes.h"
#include "ocr/table_number.h"
#include "ocr/table_wrapped.h"
#include "ocr/tick_label.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define LABELS_MOST 24
/* Of a box whose ink decides. */
#define TICK_CONFIDENCE 0.97
#define TOP_UNKNOWN     INT_MIN
/* A number above its block stands at most this many label heights over its first label. */
#define NUMBER_ABOVE 3
/* Before the first block and behind the last, labels are others' (the form filler's telephone)
 * when the fullest block has this many times as many. */
#define FULLER 3

/* A certificate's labels. */
struct certificate {
    struct box_px labels;
    int above; /* y where the block before ended */
    int count;
    int lane;
    int rank; /* its place in reading order */
};

/* A form while its labels are passed, in reading order. They stand at the same depth in every
 * block, so that a block is known even where its first label was not read. */
struct walk {
    const struct view *view;
    int depth_px[LABELS_MOST]; /* of a label below the top of its block, once one was seen */
    bool seen[LABELS_MOST];    /* in this block */
    struct certificate at[TABLE_ROWS_MAX];
    int count;
    const struct table_lanes *lanes; /* lent */
    int lane;
    int first, last; /* those that are certificates */
};

/* The place of a label's field among those of the kind; -1 where it heads none. */
static int column_of(const struct view *view, const struct label_hit *hit) {
    if (!hit->column || hit->meaning_count > 0)
        return -1;
    long column = hit->column - view->words->columns.at;
    return column < LABELS_MOST ? (int)column : -1;
}

/* Whether a label heads several rows of labels in the cells to its right: 保管人 before 姓名, 部门
 * and 手机. It is none of theirs. */
static bool heads_rows(const struct view *view, const struct label_hit *hit) {
    int home = view->blocks->at[hit->block].cell;
    int rows = 0;
    for (int i = 0; home >= 0 && i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        int cell = view->blocks->at[other->block].cell;
        rows += other->column && cell >= 0 && cell != home && other->start == 0 &&
                cell_left(view->sheet, cell) == home;
    }
    return rows > 1;
}

/* Whether no block of the lane was begun yet. */
static bool is_fresh(const struct walk *walk) {
    return walk->count == 0 || walk->at[walk->count - 1].lane != walk->lane;
}

/* Whether the sentence goes on before a label: what stands there ends with a semicolon or comma. */
static bool goes_on(const struct view *view, const struct label_hit *hit) {
    int number = hit->start > 0 ? hit->block : hit->block - 1;
    const struct block *block = number >= 0 ? &view->blocks->at[number] : NULL;
    int last = hit->start > 0 ? hit->start - 1 : block ? block->count - 1 : -1;
    return last >= 0 && (block->glyphs[last].code == ';' || block->glyphs[last].code == ',');
}

static bool opens_block(const struct walk *walk, const struct label_hit *hit, int column) {
    if (is_fresh(walk) || walk->seen[column])
        return true;
    if (goes_on(walk->view, hit)) /* its lines wrap elsewhere than the one's before */
        return false;
    int depth = walk->depth_px[column];
    int top = walk->at[walk->count - 1].labels.y;
    return depth != TOP_UNKNOWN && hit->box.y - depth > top + hit->box.height;
}

/* What stands before a label that opens a block, level with it, belongs to that block too, though
 * the block before had no such label. On a sheet that leans, labels to the right may have been
 * passed already. */
static bool begins_block(const struct walk *walk, const struct label_hit *hit, int column) {
    const struct label_list *labels = walk->view->labels;
    bool begins = opens_block(walk, hit, column);
    for (int i = (int)(hit - labels->at) + 1; i < labels->count && !begins; i++) {
        const struct label_hit *other = &labels->at[i];
        int beside = column_of(walk->view, other);
        bool level = 2 * abs(box_middle_y(other->box) - box_middle_y(hit->box)) < hit->box.height;
        begins = level && other->box.x > hit->box.x && beside >= 0 &&
                 table_lane_of(walk->lanes, other) == walk->lane &&
                 !heads_rows(walk->view, other) && opens_block(walk, other, beside);
    }
    return begins;
}

static void begin_block(struct walk *walk, const struct label_hit *hit, int column) {
    int depth = walk->depth_px[column] != TOP_UNKNOWN ? walk->depth_px[column] : 0;
    struct certificate made = {.labels = hit->box,
                               .above = hit->box.y - depth - NUMBER_ABOVE * hit->box.height};
    made.labels.y -= depth;
    made.labels.height += depth;
    made.lane = walk->lane;
    if (!is_fresh(walk)) {
        struct box_px before = walk->at[walk->count - 1].labels;
        made.above = before.y + before.height;
    }
    memset(walk->seen, 0, sizeof walk->seen);
    walk->at[walk->count++] = made;
}

/* Passes a label and gives the place of its block. */
static int pass_label(struct walk *walk, const struct label_hit *hit, int column) {
    if (walk->count < TABLE_ROWS_MAX && begins_block(walk, hit, column))
        begin_block(walk, hit, column);
    struct certificate *here = &walk->at[walk->count - 1];
    walk->seen[column] = true;
    here->labels = box_union(here->labels, hit->box);
    here->count++;
    if (walk->depth_px[column] == TOP_UNKNOWN)
        walk->depth_px[column] = hit->box.y - here->labels.y;
    return walk->count - 1;
}

/* Blocks are read level by level, each level from left to right. */
static int by_place(const void *first, const void *second) {
    const struct certificate *a = first;
    const struct certificate *b = second;
    int low = a->labels.height < b->labels.height ? a->labels.height : b->labels.height;
    int apart = a->labels.y - b->labels.y;
    return 2 * abs(apart) > low && apart != 0 ? apart : a->lane - b->lane;
}

/* Puts the blocks in reading order. */
static void order(struct walk *walk, int *blocks_of, int labels) {
    int ranks[TABLE_ROWS_MAX];
    for (int i = 0; i < walk->count; i++)
        walk->at[i].rank = i;
    if (walk->count > 0)
        qsort(walk->at, (size_t)walk->count, sizeof *walk->at, by_place);
    for (int i = 0; i < walk->count; i++)
        ranks[walk->at[i].rank] = i;
    for (int i = 0; i < labels; i++)
        blocks_of[i] = blocks_of[i] < 0 ? -1 : ranks[blocks_of[i]];
}

/* Leaves out what stands before the first certificate and behind the last. */
static void trim(struct walk *walk) {
    int most = 0;
    for (int i = 0; i < walk->count; i++)
        most = walk->at[i].count > most ? walk->at[i].count : most;
    walk->last = walk->count - 1;
    while (walk->first < walk->last && FULLER * walk->at[walk->first].count <= most)
        walk->first++;
    while (walk->first < walk->last && FULLER * walk->at[walk->last].count <= most)
        walk->last--;
}

/* Passes all labels; *blocks_of gets each one's block, -1 where it belongs to none, for free. */
static void walk_down(const struct view *view, struct walk *walk, int **blocks_of) {
    int *made = memory_new((size_t)view->labels->count, sizeof *made);
    struct table_lanes lanes = table_lanes_find(view->labels);
    walk->lanes = &lanes;
    for (int i = 0; i < LABELS_MOST; i++)
        walk->depth_px[i] = TOP_UNKNOWN;
    for (int i = 0; i < view->labels->count; i++)
        made[i] = -1;
    for (walk->lane = 0; walk->lane < lanes.count; walk->lane++)
        for (int i = 0; i < view->labels->count; i++) {
            const struct label_hit *hit = &view->labels->at[i];
            int column = column_of(view, hit);
            if (column >= 0 && table_lane_of(&lanes, hit) == walk->lane && !heads_rows(view, hit))
                made[i] = pass_label(walk, hit, column);
        }
    if (lanes.count > 1)
        order(walk, made, view->labels->count);
    trim(walk);
    walk->lanes = NULL;
    *blocks_of = made;
}

/* Notes the number that stands right before a label, in one text with it (11 姓名). */
static bool note_led(const struct view *view, const struct label_hit *hit, int place,
                     struct row_numbers *numbers) {
    const struct block *block = &view->blocks->at[hit->block];
    int first = hit->start;
    while (first > 0 && block->glyphs[first - 1].row == block->glyphs[hit->start].row)
        first--;
    if (first == hit->start)
        return false;
    SCOPED(scoped_free)
    char *before = glyphs_text(view->sheet, block->glyphs + first, hit->start - first);
    if (row_number_of(before) == 0)
        return false;
    row_numbers_note(numbers, place, before);
    return true;
}

/* Notes the number of a certificate: left of its labels, or over them at their left. */
static bool note_number(const struct view *view, const struct certificate *of, int place,
                        struct row_numbers *numbers) {
    struct box_px labels = of->labels;
    for (int i = 0; i < view->sheet->line_count; i++) {
        const struct sheet_line *line = &view->sheet->lines[i];
        int middle = line->box.y + line->box.height / 2;
        bool beside = middle > labels.y && middle < labels.y + labels.height &&
                      line->box.x + line->box.width <= labels.x;
        bool over = middle > of->above && middle <= labels.y &&
                    line->box.x < labels.x + line->box.height / 2;
        bool own = of->lane == 0 || line->box.x > labels.x - line->box.height;
        if (own && (beside || over) && line->text.text && row_number_of(line->text.text) > 0) {
            row_numbers_note(numbers, place, line->text.text);
            return true;
        }
    }
    return false;
}

/* What the numbers beside the certificates say. */
static struct row_numbers numbers_of(const struct view *view, const struct walk *walk,
                                     const int *blocks_of) {
    struct row_numbers numbers = {0};
    for (int i = walk->first; i < walk->count && i <= walk->last; i++) {
        bool noted = note_number(view, &walk->at[i], i - walk->first, &numbers);
        for (int k = 0; k < view->labels->count && !noted; k++)
            noted = blocks_of[k] == i &&
                    note_led(view, &view->labels->at[k], i - walk->first, &numbers);
    }
    return numbers;
}

/* The block of text in which a value stands. */
static int text_block_at(const struct view *view, const struct place *place) {
    for (int b = 0; b < view->blocks->count; b++)
        for (int i = 0; i < view->blocks->at[b].count; i++) {
            const struct glyph *glyph = &view->blocks->at[b].glyphs[i];
            if (glyph->line == place->glyphs[0].line &&
                glyph->character == place->glyphs[0].character)
                return b;
        }
    return -1;
}

/* Whether nothing but the sign of a box stands at a place. */
static bool is_bare(const struct place *place) {
    return place->state != PLACE_WRITTEN ||
           (place->count == 1 && tick_is_sign(place->glyphs[0].code));
}

/* A question that is answered by a box beside it. */
static bool boxed_value(const struct view *view, const struct label_hit *hit, struct field *out) {
    enum answer answer = ANSWER_UNKNOWN;
    if (!tick_of_label(view, hit, &answer))
        return false;
    *out = (struct field){.box = certain_upright(view->sheet, hit->box),
                          .state = answer == ANSWER_UNKNOWN ? FIELD_STATE_UNSURE : FIELD_STATE_READ,
                          .confidence = answer == ANSWER_UNKNOWN ? 0.5 : TICK_CONFIDENCE};
    if (answer != ANSWER_UNKNOWN)
        out->value = text_copy(answer == ANSWER_YES ? "yes" : "no");
    return true;
}

/* 电子签章 制作 without anything behind it: what was taken for the label may be its answer. */
static bool answered_in_label(const struct view *view, const struct label_hit *hit,
                              struct field *out) {
    static const int32_t MADE[] = {0x5236, 0x4F5C}; /* 制作 */
    const struct glyph *glyphs = view->blocks->at[hit->block].glyphs;
    if (hit->column->type != VALUE_YES_NO || hit->colon || hit->end - hit->start <= 2 ||
        glyphs[hit->end - 2].code != MADE[0] || glyphs[hit->end - 1].code != MADE[1])
        return false;
    *out =
        (struct field){.box = certain_upright(view->sheet, hit->box),
                       .raw = glyphs_text(view->sheet, glyphs + hit->start, hit->end - hit->start),
                       .state = FIELD_STATE_UNSURE,
                       .confidence = 0.5};
    return true;
}

static bool read_value(const struct view *view, const struct label_hit *hit, int row,
                       struct field_list *out, struct fault *why) {
    struct place places[PLACES_MAX];
    int count = places_find(view, hit, hit->column->type, places);
    struct field made = {0};
    bool good = true;
    bool asks = hit->column->type == VALUE_YES_NO && (count == 0 || is_bare(&places[0]));
    bool known = asks && boxed_value(view, hit, &made);
    bool cut = false;
    if (!known && count > 0 && places[0].state == PLACE_WRITTEN) {
        known = true;
        cut = hit->column->type == VALUE_TEXT && table_wrapped(view, hit, &places[0]);
        good =
            table_cell(view, hit->column, &places[0], text_block_at(view, &places[0]), &made, why);
    }
    if (!known && count > 0 && hit->column->type == VALUE_COUNT) { /* a pen's 1 is no line */
        good = certain_field(view, VALUE_COUNT, &places[0], &made, why);
        known = good && made.state == FIELD_STATE_READ;
        if (good && !known)
            field_free(&made);
    }
    for (int p = 0; p < count; p++)
        place_free(&places[p]);
    known = known || (good && answered_in_label(view, hit, &made));
    if (good && known) {
        made.name = hit->column->name;
        made.row = row;
        if (cut && made.state == FIELD_STATE_READ)
            made.state = FIELD_STATE_UNSURE;
        *field_add(out) = made;
    }
    return good;
}

bool table_blocks_read(const struct view *view, struct field_list *out, struct fault *why) {
    struct walk walk = {.view = view};
    SCOPED(scoped_free)
    int *blocks_of = NULL;
    walk_down(view, &walk, &blocks_of);
    struct row_numbers numbers = numbers_of(view, &walk, blocks_of);
    int from = out->count;
    for (int i = 0; i < view->labels->count; i++) {
        int row = blocks_of[i] - walk.first;
        if (row >= 0 && blocks_of[i] <= walk.last &&
            !read_value(view, &view->labels->at[i], row, out, why))
            return false;
    }
    int number = walk.last - walk.first + 1;
    row_numbers_apply(&numbers, out, from, number, &number);
    return true;
}
