#include "ocr/tick_stray.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/tick_ink.h"
#include "ocr/tick_side.h"
#include "ocr/tick_stem.h"
#include "ocr/tick_words.h"

#include <stdlib.h>
#include <string.h>

/* Ink inside a box: an empty one shows scanner noise only, the thinnest pen more than twice that.
 */
#define EMPTY_MOST   0.035
#define TICKED_LEAST 0.075
/* So many boxes in a cell tell the side on which they stand, as surely as so many near boxes. */
#define BOXES_LEAST 2
#define FIRST_VOTES 10.0
/* Rules of a cell are no marks. */
#define RULE_PX 4
/* Outside cells: how far left of the first word its box stands, and how far right of the last read
 * word another option may, in ems. */
#define LEFT_EM  2.6
#define RIGHT_EM 9.0
/* A word is sought this far from its box at most; alone it is no wider than the second. */
#define WORD_EM 9.0
#define LONE_EM 1.8
/* Characters of a word that goes on in the next row. */
#define CUT_LEAST 2
/* The edges of a word are estimated; boxes are wider than this and that estimate's error. */
#define EDGE_EM 0.125
/* A square part of a character stands so near its middle and is at most so wide. */
#define MIDDLE_EM 0.2
#define PART_EM   0.65
/* Above and below a box, as share of its side. */
#define MARGIN_SHARE 0.25
/* A character read more surely than this is one, though it look like a box. */
#define SURE_CHARACTER 0.8F

enum answer tick_by_ink(const struct tick_mark *mark) {
    if (!mark->found)
        return ANSWER_UNKNOWN;
    if (mark->inner <= EMPTY_MOST)
        return mark->box ? ANSWER_NO : ANSWER_UNKNOWN;
    return mark->inner >= TICKED_LEAST ? ANSWER_YES : ANSWER_UNKNOWN;
}

/* The boxes of one cell or row, from left to right, row after row. */
struct stray {
    const struct view *view;
    const char *group;
    int block;
    struct box_px area;
    struct tick_boxes boxes;
};

/* Where the boxes of a block's options can stand. */
static struct box_px area_of(const struct view *view, const struct tick *tick) {
    const struct block *block = &view->blocks->at[tick->block];
    if (block->cell >= 0)
        return box_grown(view->sheet->cells[block->cell].box, -RULE_PX);
    int em = tick->box.height;
    int right = block->box.x + block->box.width + (int)(RIGHT_EM * em);
    for (int i = 0; i < view->labels->count; i++) { /* the next label ends the options */
        const struct label_hit *hit = &view->labels->at[i];
        bool beside = hit->box.y < tick->box.y + em && hit->box.y + hit->box.height > tick->box.y;
        if (beside && hit->box.x > tick->box.x && hit->box.x < right)
            right = hit->box.x;
    }
    int left = tick->box.x - (int)(LEFT_EM * em);
    return (struct box_px){left, tick->box.y - em / 2, right - left, 2 * em};
}

static int side_px_of(const struct tick_list *list) {
    for (int i = 0; i < list->count; i++)
        if (!box_is_empty(list->at[i].mark) && list->at[i].ticked == ANSWER_NO)
            return list->at[i].mark.height;
    return 0;
}

static bool covers_middle(struct box_px box, struct box_px other) {
    int x = other.x + other.width / 2;
    int y = other.y + other.height / 2;
    return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/* Characters that look like boxes: 日, 国. */
static bool is_character(const struct stray *stray, const struct tick_mark *mark) {
    const struct block *block = &stray->view->blocks->at[stray->block];
    for (int i = 0; i < block->count; i++)
        if (covers_middle(mark->at, block->glyphs[i].box) && text_is_han(block->glyphs[i].code) &&
            !tick_is_sign(block->glyphs[i].code) && block->glyphs[i].probability > SURE_CHARACTER)
            return true;
    return false;
}

/* Whether a box stands between the edges of something read, which may be off by some pixels. */
static bool is_within(struct box_px box, struct box_px outer, int slack_px) {
    int middle = box.y + box.height / 2;
    return box.x >= outer.x - slack_px && box.x + box.width <= outer.x + outer.width + slack_px &&
           middle > outer.y && middle < outer.y + outer.height;
}

/* Whether each option of the block has its box: a box that is left can be nobody's. */
static bool all_marked(const struct stray *stray, const struct tick_list *list) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].block == stray->block && !list->at[i].has_mark)
            return false;
    return true;
}

/* Whether a box stands over or under the middle of a character and is smaller: its word's box would
 * stand beside it. */
static bool is_part_of(struct box_px box, const struct glyph *glyph, double em_px) {
    int middle = box.y + box.height / 2;
    return abs(2 * box.x + box.width - 2 * glyph->box.x - glyph->box.width) <=
               2 * MIDDLE_EM * em_px &&
           box.width <= PART_EM * em_px && middle > glyph->box.y &&
           middle < glyph->box.y + glyph->box.height;
}

/* The square parts of characters: 口 in 销, 日 in 量 and 是. Within a surely read character, or
 * within the word of an option that has its own box, no other box can stand. */
static bool is_stroke(const struct stray *stray, const struct tick_mark *mark,
                      const struct tick_list *list) {
    const struct block *block = &stray->view->blocks->at[stray->block];
    bool all = all_marked(stray, list);
    for (int i = 0; i < block->count; i++) {
        const struct glyph *glyph = &block->glyphs[i];
        double em_px = block_em_px(stray->view->sheet, glyph);
        bool sure = text_is_han(glyph->code) && !tick_is_sign(glyph->code) &&
                    glyph->probability > SURE_CHARACTER;
        if (sure && (is_part_of(mark->at, glyph, em_px) ||
                     (all && is_within(mark->at, glyph->box, (int)(EDGE_EM * em_px)))))
            return true;
    }
    for (int i = 0; i < list->count; i++) {
        const struct tick *tick = &list->at[i];
        if (tick->has_mark && tick->end > tick->start && box_overlap(tick->mark, mark->at) == 0 &&
            is_within(mark->at, tick->box, (int)(EDGE_EM * tick->box.height)))
            return true;
    }
    return false;
}

/* Whether a box is an option's own: seen as its mark, or the next to its word on that side. */
static bool is_known(const struct tick_mark *mark, int side, const struct tick_list *list) {
    for (int i = 0; i < list->count; i++) {
        const struct tick *tick = &list->at[i];
        int em = tick->box.height;
        int middle = mark->at.x + mark->at.width / 2;
        bool beside = covers_middle(box_grown(tick->box, em / 3),
                                    (struct box_px){tick->box.x, mark->at.y, 1, mark->at.height});
        bool near = side < 0 ? middle > tick->box.x - 2 * em && middle < tick->box.x + em / 3
                             : middle > tick->box.x + tick->box.width - em / 3 &&
                                   middle < tick->box.x + tick->box.width + 2 * em;
        if (box_overlap(tick->mark, mark->at) > 0.2 || (beside && near && tick->has_mark))
            return true;
    }
    return false;
}

/* The paper between a box and the next one on its row, where its word stands. */
static struct box_px word_area(const struct stray *stray, int at, int side) {
    struct box_px box = stray->boxes.at[at].at;
    int reach = (int)(WORD_EM * box.height);
    int start = side < 0 ? box.x + box.width + 1 : box.x - reach;
    int end = side < 0 ? box.x + box.width + reach : box.x - 1;
    if (start < stray->area.x)
        start = stray->area.x;
    if (end > stray->area.x + stray->area.width)
        end = stray->area.x + stray->area.width;
    for (int i = 0; i < stray->boxes.count; i++) {
        struct box_px other = stray->boxes.at[i].at;
        if (i == at || abs(other.y - box.y) > box.height)
            continue;
        if (side < 0 && other.x > box.x && other.x < end)
            end = other.x;
        if (side > 0 && other.x < box.x && other.x + other.width > start)
            start = other.x + other.width;
    }
    int margin = (int)(MARGIN_SHARE * box.height);
    return (struct box_px){start, box.y - margin, end - start, box.height + 2 * margin};
}

/* Folded text without what engines make of a box's rest. */
static char *read_option(const struct line_text *read) {
    SCOPED(scoped_free)
    char *folded = text_folded(read->text);
    const char *at = folded;
    const char *start = folded;
    for (int32_t c = text_next(&at); c && (tick_is_sign(c) || c < 0x80); c = text_next(&at))
        start = at;
    return text_copy(start);
}

/* Reads a box's word, once more as a lone character when nothing known was read. */
static bool read_word(const struct stray *stray, struct box_px area, char **out,
                      struct fault *why) {
    SCOPED(line_text_free)
    struct line_text text = {0};
    if (!sheet_read_box(stray->view->sheet, area, ALPHABET_ANY, &text, why))
        return false;
    SCOPED(scoped_free)
    char *word = read_option(&text);
    if (text_length_characters(word) < CUT_LEAST &&
        !tick_word_option(stray->view->words, NULL, word)) {
        SCOPED(line_text_free)
        struct line_text lone = {0};
        area.width = area.width < LONE_EM * area.height ? area.width : (int)(LONE_EM * area.height);
        if (!sheet_read_lone(stray->view->sheet, area, &lone, why))
            return false;
        free(word);
        word = read_option(&lone);
    }
    *out = word;
    word = NULL; /* handed on */
    return true;
}

static void add(const struct stray *stray, const struct tick_mark *mark,
                const struct word_option *option, struct box_px word, struct tick_list *list) {
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = (struct tick){.option = option,
                                            .block = stray->block,
                                            .box = word,
                                            .ticked = tick_by_ink(mark),
                                            .has_mark = true,
                                            .mark = mark->at};
}

static struct tick *find_option(const struct stray *stray, const struct tick_list *list,
                                const struct word_option *option) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].option == option && list->at[i].block == stray->block)
            return &list->at[i];
    return NULL;
}

/* Of a group with two answers the one that is not in the list; NULL unless just one is. */
static const struct word_option *other_answer(const struct stray *stray,
                                              const struct tick_list *list) {
    const struct word_option *missing = NULL;
    int answers = 0;
    int there = 0;
    for (int i = 0; i < stray->view->words->option_count; i++) {
        const struct word_option *option = &stray->view->words->options[i];
        if (strcmp(option->group, stray->group) != 0)
            continue;
        answers++;
        bool known = find_option(stray, list, option) != NULL;
        there += known;
        missing = known ? missing : option;
    }
    return answers == 2 && there == 1 ? missing : NULL;
}

/* Whether the two boxes of a block have room for a word between them, on one row or on two. */
static bool stand_apart(const struct tick_boxes *boxes) {
    struct box_px one = boxes->at[0].at;
    struct box_px two = boxes->at[1].at;
    return abs(one.x - two.x) >= 2 * one.width || abs(one.y - two.y) >= 2 * one.height;
}

static bool settle(const struct stray *stray, int at, int side, struct tick_list *list,
                   struct fault *why) {
    const struct tick_mark *mark = &stray->boxes.at[at];
    struct box_px area = word_area(stray, at, side);
    bool pair = stray->boxes.count == 2 && stand_apart(&stray->boxes);
    const struct word_option *other = pair ? other_answer(stray, list) : NULL;
    if (other) {
        add(stray, mark, other, area, list);
        return true;
    }
    SCOPED(scoped_free)
    char *word = NULL;
    if (box_is_empty(area) || area.width < mark->at.width / 2)
        return true;
    if (!read_word(stray, area, &word, why))
        return false;
    const struct word_option *option = tick_word_option(stray->view->words, stray->group, word);
    if (!option)
        option = tick_word_cut(stray->view->words, stray->group, word);
    if (!option)
        option = tick_stem_option(stray->view->words, stray->group, word);
    struct tick *known = option ? find_option(stray, list, option) : NULL;
    if (option && !known)
        add(stray, mark, option, area, list);
    else if (known && !known->has_mark) { /* its word was read, its box was not seen as its own */
        known->has_mark = true;
        known->mark = mark->at;
        known->ticked = tick_by_ink(mark);
    } else if (!option && !tick_word_is_another(stray->view->words, word) &&
               tick_by_ink(mark) == ANSWER_YES) {
        bool elsewhere = list->stray && list->stray_block != stray->block;
        list->stray_block = elsewhere ? -1 : stray->block;
        list->stray = true;
    }
    return true;
}

/* All strays of the block in which an option stands. */
static bool block_strays(const struct view *view, const char *group, int side, int first,
                         struct tick_list *list, struct fault *why) {
    const struct tick *tick = &list->at[first];
    struct stray stray = {view, group, tick->block, area_of(view, tick), {{{0}}, 0}};
    stray.boxes = tick_boxes_in(view->sheet->page, stray.area, tick->box.height, side_px_of(list));
    for (int i = 0; i < stray.boxes.count; i++)
        if (!is_known(&stray.boxes.at[i], side, list) &&
            !is_character(&stray, &stray.boxes.at[i]) &&
            !is_stroke(&stray, &stray.boxes.at[i], list) && !settle(&stray, i, side, list, why))
            return false;
    return true;
}

/* By the leftmost box of an option's block: before its first word, or behind it where nothing
 * stands before that word. A tick may have hidden the first box, and the next word's is no vote;
 * nor is a square part of the word itself (口 in 单). */
static double block_votes(const struct view *view, const struct tick_list *list, int first) {
    const struct tick *tick = &list->at[first];
    struct tick_boxes boxes =
        tick_boxes_in(view->sheet->page, area_of(view, tick), tick->box.height, 0);
    const struct tick *left = tick;
    for (int i = 0; i < list->count; i++)
        if (list->at[i].block == tick->block && list->at[i].box.x < left->box.x)
            left = &list->at[i];
    if (boxes.count < BOXES_LEAST)
        return 0;
    int middle = boxes.at[0].at.x + boxes.at[0].at.width / 2;
    if (middle < left->box.x + tick->box.height / 3)
        return -FIRST_VOTES;
    int end = left->box.x + left->box.width;
    bool behind = middle >= end - tick->box.height / 2 && middle < end + tick->box.height;
    return behind && tick_side_is_clean(view, left, -1) ? FIRST_VOTES : 0;
}

/* Each block of a list is looked at once, for the first of its options. */
static bool is_first(const struct tick_list *list, int option) {
    for (int i = 0; i < option; i++)
        if (list->at[i].block == list->at[option].block)
            return false;
    return true;
}

double tick_side_votes(const struct view *view, const struct tick_list *list) {
    double votes = 0;
    for (int i = 0; i < list->count; i++)
        if (view->blocks->at[list->at[i].block].cell >= 0 && is_first(list, i))
            votes += block_votes(view, list, i);
    return votes;
}

bool tick_strays(const struct view *view, const char *group, int side, struct tick_list *list,
                 struct fault *why) {
    if (!view->sheet->page || !view->sheet->page->text || !view->sheet->layout)
        return true; /* nothing to look at, or nothing to read it from */
    int count = list->count;
    for (int i = 0; i < count; i++)
        if (is_first(list, i) && !block_strays(view, group, side, i, list, why))
            return false;
    return true;
}
