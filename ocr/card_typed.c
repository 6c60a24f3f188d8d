#include "ocr/card_typed.h"

/* The number is 3.3 times as wide as its label on a card, and typed with it 1.5 times. */
#define NUMBER_LENGTH      18
#define NUMBER_WIDTH_LEAST 2.2
/* A number begins so far behind its label at most, in the label's widths. */
#define NUMBER_GAP_MOST 2.0
/* Of labels that a side does not have. */
#define COVERED_LEAST 2

bool card_value_is_typed(const struct block *block, int start) {
    return start > 0 && block->glyphs[start - 1].row == block->glyphs[start].row &&
           block->glyphs[start - 1].code == ':';
}

static bool has_colon(const struct block *block, int end) {
    return end > 0 && end < block->count && block->glyphs[end].row == block->glyphs[end - 1].row &&
           block->glyphs[end].code == ':';
}

static bool is_figure(int32_t code) {
    return (code >= '0' && code <= '9') || code == 'X';
}

/* The box of a number's figures from a glyph on; empty when other than a number's begin there. */
static struct box_px number_at(const struct block *block, int start) {
    int end = start;
    while (end < block->count && block->glyphs[end].row == block->glyphs[start].row &&
           is_figure(block->glyphs[end].code))
        end++;
    return end - start == NUMBER_LENGTH ? glyphs_box(block->glyphs + start, NUMBER_LENGTH)
                                        : (struct box_px){0};
}

static bool is_behind(struct box_px label, struct box_px number) {
    int gap = number.x - (label.x + label.width);
    int middle = box_middle_y(number);
    return !box_is_empty(number) && gap > -label.height && gap < NUMBER_GAP_MOST * label.width &&
           middle > label.y - label.height / 2 && middle < label.y + label.height * 3 / 2;
}

/* The number in the label's row, or in a block beside it. */
static struct box_px number_of(const struct view *view, const struct card_word *word) {
    const struct block_list *blocks = view->blocks;
    struct box_px number = {0};
    if (word->end < blocks->at[word->block].count)
        number = number_at(&blocks->at[word->block], word->end);
    for (int b = 0; b < blocks->count && !is_behind(word->box, number); b++)
        if (b != word->block && blocks->at[b].count >= NUMBER_LENGTH)
            number = number_at(&blocks->at[b], 0);
    return is_behind(word->box, number) ? number : (struct box_px){0};
}

bool card_label_is_typed(const struct view *view, const struct card_word *word,
                         enum card_label label) {
    if (has_colon(&view->blocks->at[word->block], word->end))
        return true;
    if (label != CARD_NUMBER)
        return false;
    struct box_px number = number_of(view, word);
    return !box_is_empty(number) && number.width < NUMBER_WIDTH_LEAST * word->box.width;
}

static int labels_of(const struct card_side_place *side) {
    int count = 0;
    for (int label = 0; label < CARD_LABEL_COUNT; label++)
        count += side->words[label].block >= 0;
    return count;
}

/* How many labels of one side lie where another one is said to be. */
static int labels_under(const struct card_side_place *other, struct box_px frame) {
    int count = 0;
    for (int label = 0; label < CARD_LABEL_COUNT; label++)
        count += other->words[label].block >= 0 &&
                 box_share_inside(other->words[label].box, frame) > 0.5;
    return count;
}

static bool is_impossible(const struct card_side_place *sides, int count, int at) {
    struct box_px frame = card_spot(&sides[at], (struct card_spot){0, 1, 0.5, 1});
    int own = labels_of(&sides[at]);
    int covered = 0;
    for (int i = 0; i < count; i++)
        if (i != at && labels_of(&sides[i]) > own)
            covered += labels_under(&sides[i], frame);
    return own <= COVERED_LEAST && covered >= COVERED_LEAST;
}

int card_typed_drop(struct card_side_place *sides, int count) {
    struct card_side_place kept[CARD_SIDES_MAX];
    int left = 0;
    for (int i = 0; i < count; i++)
        if (!is_impossible(sides, count, i))
            kept[left++] = sides[i];
    for (int i = 0; i < left; i++)
        sides[i] = kept[i];
    return left;
}
