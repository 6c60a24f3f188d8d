#include "ocr/card_turned.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/block.h"
#include "ocr/card.h"
#include "ocr/upright.h"
#include "ocr/words.h"

#include <stdlib.h>

/* Two cards beside an upright one may lie in two more ways. */
#define ROUNDS_MOST 2
/* A side has at least its label and value; what seals and notes leave is less. */
#define LINES_LEAST     4
#define TURN_CONFIDENCE 0.3
/* Lines so many heights long, read less surely than this, are nonsense; print that lies rightly is
 * read at 0.9 and more. */
#define NONSENSE_EM   3.0
#define NONSENSE_MOST 0.8
#define HAN_LEAST     4
#define RIGHTLY_LEAST 0.9

static int count_sides(const struct id_card_list *cards, enum card_side side) {
    int count = 0;
    for (int i = 0; i < cards->count; i++)
        count += cards->at[i].side == side;
    return count;
}

static bool is_even(const struct id_card_list *cards) {
    int portraits = count_sides(cards, CARD_PORTRAIT);
    return portraits > 0 && portraits == count_sides(cards, CARD_EMBLEM);
}

/* A line of Chinese that is read surely lies rightly: a form's words around the cards. */
static bool lies_rightly(const struct sheet_line *line) {
    return line->is_read && text_han_count(line->text.text) >= HAN_LEAST &&
           (double)line->text.confidence >= RIGHTLY_LEAST;
}

/* The boxes of the cards and of the lines that lie rightly on the text plane, for free. */
static struct box_px *read_places(const struct sheet *sheet, const struct id_card_list *cards,
                                  int *count) {
    struct box_px *boxes =
        memory_new((size_t)(cards->count + sheet->line_count) + 1, sizeof *boxes);
    *count = 0;
    for (; *count < cards->count; (*count)++)
        boxes[*count] = box_to_deskewed(&sheet->page->frame, cards->at[*count].box);
    for (int i = 0; i < sheet->line_count; i++)
        if (lies_rightly(&sheet->lines[i]))
            boxes[(*count)++] = sheet->lines[i].box;
    return boxes;
}

/* The cards' boxes on the text plane, for free. */
static struct box_px *places_of(const struct sheet *sheet, const struct id_card_list *cards) {
    struct box_px *boxes = memory_new((size_t)cards->count + 1, sizeof *boxes);
    for (int i = 0; i < cards->count; i++)
        boxes[i] = box_to_deskewed(&sheet->page->frame, cards->at[i].box);
    return boxes;
}

static bool has_text_left(const struct sheet *sheet, const struct box_px *read, int count) {
    int left = 0;
    for (int i = 0; i < sheet->line_count; i++) {
        bool inside = false;
        for (int each = 0; each < count && !inside; each++)
            inside = box_share_inside(sheet->lines[i].box, read[each]) > 0.5;
        left += !inside;
    }
    return left >= LINES_LEAST;
}

/* Boxes of the turned rest become boxes of the upright page. */
static void bring_back(const struct page *page, const struct page *rest, int turns,
                       struct id_card *card) {
    struct box_px *box = &card->box;
    *box = box_to_upright(&page->frame, box_turned(*box, rest->width_px, rest->height_px, -turns));
    for (int i = 0; i < card->fields.count; i++) {
        box = &card->fields.at[i].box;
        *box =
            box_to_upright(&page->frame, box_turned(*box, rest->width_px, rest->height_px, -turns));
    }
}

static bool read_rest(const struct sheet *sheet, const struct page *rest, int turns,
                      struct id_card_list *cards, struct fault *why) {
    SCOPED(sheet_free)
    struct sheet turned = {0};
    SCOPED(block_list_free)
    struct block_list blocks = {0};
    if (!sheet_new(rest, sheet->engines, &turned, why) || !blocks_read(&turned, &blocks, why))
        return false;
    struct label_list none = {0};
    struct view view = {&turned, &blocks, &none, words_of(PAGE_KIND_ID_COPY)};
    int before = cards->count;
    bool good = cards_read(&view, cards, why);
    for (int i = before; i < cards->count; i++)
        bring_back(sheet->page, rest, turns, &cards->at[i]);
    return good;
}

/* One look at the rest, the way up that most of it has; *more tells whether it brought sides. */
static bool look_again(const struct sheet *sheet, struct id_card_list *cards, bool *more,
                       struct fault *why) {
    int count = 0;
    SCOPED(scoped_free)
    struct box_px *read = read_places(sheet, cards, &count);
    SCOPED(page_free)
    struct page rest = {0};
    struct upright way;
    *more = false;
    if (!has_text_left(sheet, read, count))
        return true;
    if (!page_rest(sheet->page, read, count, &rest, why) ||
        !upright_find(&rest, sheet->engines.first, &way, why))
        return false;
    if (way.quarter_turns == 0 || way.confidence < TURN_CONFIDENCE)
        return true;
    int before = cards->count;
    if (!page_turn(&rest, way.quarter_turns, why) ||
        !read_rest(sheet, &rest, way.quarter_turns, cards, why))
        return false;
    *more = cards->count > before;
    return true;
}

/* Chinese print that lies upside down or aside is read poorly, as something else, or not at all. */
static bool is_nonsense(const struct sheet_line *line) {
    return line->is_read && line->box.width >= NONSENSE_EM * line->box.height &&
           (line->text.character_count == 0 || (double)line->text.confidence < NONSENSE_MOST);
}

static bool has_nonsense_left(const struct sheet *sheet, const struct id_card_list *cards) {
    SCOPED(scoped_free)
    struct box_px *read = places_of(sheet, cards);
    int left = 0;
    for (int i = 0; i < sheet->line_count; i++) {
        bool inside = !is_nonsense(&sheet->lines[i]);
        for (int each = 0; each < cards->count && !inside; each++)
            inside = box_share_inside(sheet->lines[i].box, read[each]) > 0.5;
        left += !inside;
    }
    return left >= LINES_LEAST;
}

bool cards_read_turned(const struct sheet *sheet, struct id_card_list *cards, struct fault *why) {
    bool more = sheet->page && sheet->page->text;
    for (int round = 0;
         round < ROUNDS_MOST && more && (!is_even(cards) || has_nonsense_left(sheet, cards));
         round++)
        if (!look_again(sheet, cards, &more, why))
            return false;
    return true;
}
