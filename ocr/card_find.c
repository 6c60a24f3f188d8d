#include "ocr/card_find.h"

#include "base/check_digit.h"
#include "base/memory.h"
#include "base/text.h"
#include "ocr/card_frame.h"
#include "ocr/card_typed.h"
#include "ocr/value.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Label characters are this share of the card's width wide (7.5 pt on 85.6 mm, domain.md 3.1). */
#define LABEL_EM_SHARE 0.0285
/* 居民身份证 fills this share of the width (22 pt, spaced). */
#define TITLE_WIDTH_SHARE 0.49
/* Labels of one side agree on where the card lies within this share of its height. */
#define AGREE_SHARE 0.14
/* The number alone, when its label cannot be read. */
#define NUMBER_VALUE_X     0.345
#define NUMBER_VALUE_WIDTH 0.56
#define FOUND_MAX          96
/* A term and where it begins, in shares of the card's width; with 长期 it is shorter. */
#define TERM_WIDTH      0.36
#define OPEN_TERM_WIDTH 0.26
#define TERM_VALUE_X    0.39
#define TERM_GAP_EM     1.0
#define TITLE_GAP_EM    1.5
/* How often the frame is fitted anew with the lean that was found. */
#define FRAME_STEPS 3

/* Where each label stands: its left edge and its middle, in shares of width and height. */
struct label_spot {
    const char *word;
    enum card_side side;
    double x, y;
};
static const struct label_spot SPOTS[CARD_LABEL_COUNT] = {
    [CARD_NAME] = {"姓名", CARD_PORTRAIT, 0.07, 0.155},
    [CARD_SEX] = {"性别", CARD_PORTRAIT, 0.07, 0.28},
    [CARD_BIRTH] = {"出生", CARD_PORTRAIT, 0.07, 0.405},
    [CARD_ADDRESS] = {"住址", CARD_PORTRAIT, 0.07, 0.52},
    [CARD_NUMBER] = {"公民身份号码", CARD_PORTRAIT, 0.07, 0.84},
    [CARD_TITLE] = {"居民身份证", CARD_EMBLEM, 0.33, 0.335},
    [CARD_AUTHORITY] = {"签发机关", CARD_EMBLEM, 0.21, 0.765},
    [CARD_TERM] = {"有效期限", CARD_EMBLEM, 0.21, 0.885},
    [CARD_NATION] = {"中华人民共和国", CARD_EMBLEM, 0.37, 0.168},
};

struct found_word {
    enum card_label label;
    struct card_word word;
    double width; /* of the card, as this label alone tells */
    bool is_used, is_bare;
};
struct found_words {
    struct found_word at[FOUND_MAX];
    int count;
};

static double width_of_card(enum card_label label, const struct wording *wording,
                            const struct sheet *sheet, const struct block *block,
                            const struct card_word *word) {
    if (label == CARD_TITLE || label == CARD_NATION)
        return word->box.width / TITLE_WIDTH_SHARE; /* spaced to nearly the same width */
    if (wording->length >= 4)
        return word->box.width / (wording->length * LABEL_EM_SHARE);
    return block_em_px(sheet, &block->glyphs[word->start]) / (1.15 * LABEL_EM_SHARE);
}

static void add_found(struct found_words *list, struct found_word found) {
    if (list->count < FOUND_MAX)
        list->at[list->count++] = found;
}

/* On a card the country's name ends its line; 中华人民共和国组织机构代码证 is another paper's. */
static bool goes_on(const struct view *view, const struct block *block, int end) {
    return end < block->count && block->glyphs[end].row == block->glyphs[end - 1].row &&
           text_is_han(block->glyphs[end].code) &&
           block_gap(view->sheet, block, end) < TITLE_GAP_EM;
}

static void find_label(const struct view *view, enum card_label label, struct found_words *out) {
    int32_t codes[8];
    struct wording wording = {.codes = codes};
    const char *at = SPOTS[label].word;
    for (; wording.length < 8 && *at; wording.length++)
        codes[wording.length] = text_next(&at);
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int start = 0; start < block->count; start++) {
            struct card_word word = {b, start, 0, {0, 0, 0, 0}};
            double cost = 0;
            if ((wording.length == 2 && !word_starts(view->sheet, block, start)) ||
                !wording_at(view->sheet, block, start, &wording, &word.end, &cost))
                continue;
            word.box = glyphs_box(block->glyphs + start, word.end - start);
            if (card_label_is_typed(view, &word, label) ||
                (label == CARD_NATION && goes_on(view, block, word.end)))
                continue;
            double width = width_of_card(label, &wording, view->sheet, block, &word);
            add_found(out, (struct found_word){label, word, width, false, false});
            start = word.end - 1;
        }
    }
}

static bool is_code(int32_t code) {
    return (code >= '0' && code <= '9') || code == 'X';
}

/* Eighteen characters by themselves whose check digit is right stand for their label. */
static void find_bare_numbers(const struct view *view, struct found_words *out) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int start = 0; start + 18 <= block->count; start++) {
            bool code = true;
            for (int i = start; i < start + 18 && code; i++)
                code = is_code(block->glyphs[i].code);
            SCOPED(scoped_free)
            char *text = glyphs_folded(block->glyphs + start, 18);
            if (!code || !citizen_is_valid(text) || card_value_is_typed(block, start))
                continue;
            struct card_word word = {b, start, start, glyphs_box(block->glyphs + start, 18)};
            double width = word.box.width / NUMBER_VALUE_WIDTH;
            word.box.x -= (int)((NUMBER_VALUE_X - SPOTS[CARD_NUMBER].x) * width);
            add_found(out, (struct found_word){CARD_NUMBER, word, width, false, true});
            start += 17;
        }
    }
}

/* A term by itself, with both its days, stands for its label. */
static void find_bare_terms(const struct view *view, struct found_words *out) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int start = 0, end = 0; start < block->count; start = end) {
            end = start + 1;
            while (end < block->count && block_gap(view->sheet, block, end) < TERM_GAP_EM)
                end++;
            SCOPED(scoped_free)
            char *raw = glyphs_text(view->sheet, block->glyphs + start, end - start);
            struct period_text term;
            if (raw[0] < '1' || raw[0] > '2' || !value_period(raw, &term) || !*term.from ||
                !*term.until || card_value_is_typed(block, start))
                continue;
            bool open = strcmp(term.until, "long_term") == 0;
            struct card_word word = {b, start, start,
                                     glyphs_box(block->glyphs + start, end - start)};
            double width = word.box.width / (open ? OPEN_TERM_WIDTH : TERM_WIDTH);
            word.box.x -= (int)((TERM_VALUE_X - SPOTS[CARD_TERM].x) * width);
            add_found(out, (struct found_word){CARD_TERM, word, width, false, true});
        }
    }
}

/* Whether a label stands where the side that `seed` tells would have it. */
static bool agrees(const struct found_word *seed, const struct found_word *other) {
    double height = seed->width / CARD_RATIO;
    const struct label_spot *from = &SPOTS[seed->label];
    const struct label_spot *to = &SPOTS[other->label];
    double dx = other->word.box.x - seed->word.box.x - (to->x - from->x) * seed->width;
    double dy =
        box_middle_y(other->word.box) - box_middle_y(seed->word.box) - (to->y - from->y) * height;
    bool spaced =
        other->label == CARD_TITLE || other->label == CARD_NATION || seed->label == CARD_TITLE;
    double slack = spaced ? 2 : 1;
    double far = fabs(to->y - from->y) * 0.3 * height;
    return from->side == to->side && fabs(dx) <= slack * AGREE_SHARE * seed->width &&
           fabs(dy) <= AGREE_SHARE * height / 2 + far;
}

static void gather(struct found_words *list, struct found_word *seed, struct card_side_place *out) {
    for (int i = 0; i < CARD_LABEL_COUNT; i++)
        out->words[i].block = -1;
    out->words[seed->label] = seed->word;
    seed->is_used = true;
    for (int label = 0; label < CARD_LABEL_COUNT; label++) {
        struct found_word *best = NULL;
        for (int i = 0; i < list->count; i++) {
            struct found_word *word = &list->at[i];
            if (word->is_used || (int)word->label != label || label == (int)seed->label ||
                !agrees(seed, word))
                continue;
            if (!best ||
                abs(word->word.box.y - seed->word.box.y) < abs(best->word.box.y - seed->word.box.y))
                best = word;
        }
        if (!best)
            continue;
        best->is_used = true;
        out->words[label] = best->word;
    }
}

/* Where a label stands on the page. A leaning line is higher than its type: of the boxes of its
 * characters the middles are right, seen along the line, and the edges are not. */
static struct card_anchor anchor_of(const struct view *view, enum card_label label,
                                    const struct card_word *word, double lean_rad) {
    struct card_anchor anchor = {SPOTS[label].x * CARD_RATIO, SPOTS[label].y, word->box.x,
                                 box_middle_y(word->box)};
    if (word->end <= word->start)
        return anchor;
    const struct glyph *first = &view->blocks->at[word->block].glyphs[word->start];
    struct box_px line = view->sheet->lines[first->line].box;
    anchor.u += LABEL_EM_SHARE * CARD_RATIO / 2;
    anchor.x = box_middle_x(first->box);
    anchor.y = box_middle_y(line) - tan(lean_rad) * (box_middle_x(line) - anchor.x);
    return anchor;
}

static bool fit_labels(const struct view *view, const struct card_side_place *side, double lean_rad,
                       struct card_frame *out) {
    struct card_anchor anchors[CARD_LABEL_COUNT];
    int count = 0;
    for (int label = 0; label < CARD_LABEL_COUNT; label++)
        if (side->words[label].block >= 0)
            anchors[count++] =
                anchor_of(view, (enum card_label)label, &side->words[label], lean_rad);
    return card_frame_fit(anchors, count, out);
}

/* The frame from all labels; where they stand too near to each other, from the size of one. */
static void fit_frame(const struct view *view, const struct found_word *seed,
                      struct card_side_place *out) {
    struct card_frame frame = {0};
    bool fits = fit_labels(view, out, 0, &frame);
    for (int i = 0; i < FRAME_STEPS && fits; i++)
        fits = fit_labels(view, out, frame.lean_rad, &frame);
    if (!fits) {
        double height = seed->width / CARD_RATIO;
        frame = (struct card_frame){seed->word.box.x - SPOTS[seed->label].x * seed->width,
                                    box_middle_y(seed->word.box) - SPOTS[seed->label].y * height,
                                    height, 0};
    }
    out->x = frame.x;
    out->y = frame.y;
    out->height = frame.height_px;
    out->lean_rad = frame.lean_rad;
}

/* A side needs more than a word that other papers carry too: 有效期限 and 姓名 stand on many. Of an
 * emblem side whose lower lines lie under a seal, the two lines of its title are left. */
static bool is_side(const struct found_word *seed, const struct card_side_place *side) {
    int count = 0;
    for (int label = 0; label < CARD_LABEL_COUNT; label++)
        count += side->words[label].block >= 0;
    if (seed->label == CARD_NUMBER)
        return seed->is_bare ? count >= 2 : count >= 1;
    if (seed->label == CARD_AUTHORITY || seed->label == CARD_TERM)
        return count >= 2;
    if (seed->label == CARD_TITLE)
        return count >= 2;
    return count >= 3;
}

static int by_place(const void *first, const void *second) {
    const struct card_side_place *a = first;
    const struct card_side_place *b = second;
    return a->y != b->y ? (a->y > b->y) - (a->y < b->y) : (a->x > b->x) - (a->x < b->x);
}

static void mark_bare_covered(struct found_words *list) {
    for (int i = 0; i < list->count; i++)
        for (int j = 0; j < list->count && list->at[i].is_bare; j++) {
            const struct found_word *named = &list->at[j];
            struct box_px bare = list->at[i].word.box;
            if (named->label == list->at[i].label && !named->is_bare &&
                abs(box_middle_y(named->word.box) - box_middle_y(bare)) < 2 * bare.height &&
                abs(named->word.box.x - bare.x) < bare.width / 2)
                list->at[i].is_used = true;
        }
}

double card_label_x(enum card_label label) {
    return SPOTS[label].x;
}

double card_label_y(enum card_label label) {
    return SPOTS[label].y;
}

int card_find(const struct view *view, struct card_side_place *out) {
    static const enum card_label ORDER[] = {CARD_NUMBER, CARD_TERM, CARD_AUTHORITY, CARD_ADDRESS,
                                            CARD_BIRTH,  CARD_NAME, CARD_TITLE};
    struct found_words list = {.count = 0};
    for (int label = 0; label < CARD_LABEL_COUNT; label++)
        find_label(view, (enum card_label)label, &list);
    find_bare_numbers(view, &list);
    find_bare_terms(view, &list);
    mark_bare_covered(&list);
    int count = 0;
    for (size_t o = 0; o < sizeof ORDER / sizeof *ORDER; o++)
        for (int i = 0; i < list.count && count < CARD_SIDES_MAX; i++) {
            struct found_words copy = list;
            if (list.at[i].is_used || list.at[i].label != ORDER[o])
                continue;
            struct card_side_place side = {.side = SPOTS[ORDER[o]].side};
            gather(&copy, &copy.at[i], &side);
            if (!is_side(&copy.at[i], &side))
                continue;
            list = copy;
            fit_frame(view, &list.at[i], &side);
            out[count++] = side;
        }
    count = card_typed_drop(out, count);
    qsort(out, (size_t)count, sizeof *out, by_place);
    return count;
}

struct box_px card_spot(const struct card_side_place *side, struct card_spot spot) {
    double width = side->height * CARD_RATIO;
    double across = (spot.left + spot.right) / 2 * width;
    double drift = tan(side->lean_rad) * across;
    double shift = -tan(side->lean_rad) * spot.middle * side->height;
    double high = spot.height * side->height;
    double y = side->y + spot.middle * side->height + drift - high / 2;
    return (struct box_px){(int)(side->x + spot.left * width + shift), (int)y,
                           (int)((spot.right - spot.left) * width), (int)high};
}
