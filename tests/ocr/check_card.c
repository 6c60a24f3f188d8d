#include "base/text.h"
#include "ocr/block.h"
#include "ocr/card.h"
#include "ocr/card_drawing.h"
#include "ocr/card_frame.h"
#include "ocr/card_turned.h"
#include "ocr/first_reader.h"
#include "ocr/sheet_drawing.h"
#include "ocr/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"

#define SANS "Noto Sans CJK SC"

static struct drawing portrait_side(void) {
    return card_portrait("样例甲");
}

static struct drawing emblem_side(void) {
    return card_emblem("2015.08.12-2035.08.12");
}

/* Lays a card on the sheet, turned clockwise by quarter turns. */
static void lay(struct drawing *sheet, struct drawing *card, struct box_px at, int turns) {
    drawing_ready(card);
    struct box_px dot = {0, 0, 1, 1};
    for (dot.y = 0; dot.y < card->height_px; dot.y++)
        for (dot.x = 0; dot.x < card->width_px; dot.x++) {
            struct box_px to = box_turned(dot, card->width_px, card->height_px, turns);
            sheet->gray[(at.y + to.y) * sheet->width_px + at.x + to.x] =
                card->gray[dot.y * card->width_px + dot.x];
        }
    drawing_free(card);
}

/* The sides read on a sheet with an upright portrait side and an emblem side turned. */
static struct id_card_list read_pair_with(struct drawing (*emblem)(void), int turns) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(2480, 3508);
    drawing_ready(&drawing);
    struct drawing card = portrait_side();
    lay(&drawing, &card, (struct box_px){300, 400, 0, 0}, 0);
    card = emblem();
    lay(&drawing, &card, (struct box_px){500, 1700, 0, 0}, turns);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    struct sheet sheet = {0};
    struct block_list blocks = {0};
    struct id_card_list cards = {0};
    ck_assert(sheet_new(&page, (struct engines){first_reader, NULL}, &sheet, &why));
    ck_assert(blocks_read(&sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&sheet, &blocks, &none, words_of(PAGE_KIND_ID_COPY)};
    ck_assert(cards_read(&view, &cards, &why));
    ck_assert(cards_read_turned(&sheet, &cards, &why));
    block_list_free(&blocks);
    sheet_free(&sheet);
    page_free(&page);
    return cards;
}

static struct id_card_list read_pair(int turns) {
    return read_pair_with(emblem_side, turns);
}

/* A seal's disc took the lines below the title. */
static struct drawing emblem_title(void) {
    struct drawing card = drawing_new(CARD_WIDE_PX, CARD_HIGH_PX);
    card_write(&card, 0.38, 0.17, 58, "中华人民共和国");
    card_write(&card, 0.33, 0.335, 76, "居 民 身 份 证");
    return card;
}

static void assert_pair(int turns) {
    struct id_card_list cards = read_pair(turns);
    ck_assert_int_eq(cards.count, 2);
    ck_assert_int_eq(cards.at[0].side, CARD_PORTRAIT);
    ck_assert_int_eq(cards.at[1].side, CARD_EMBLEM);
    ck_assert_str_eq(field_find(&cards.at[0].fields, FIELD_NUMBER, -1)->value,
                     "690101199003070022");
    ck_assert_str_eq(field_find(&cards.at[1].fields, FIELD_VALID_UNTIL, -1)->value, "2035-08-12");
    bool crosswise = turns % 2;
    struct box_px there = {500, 1700, crosswise ? CARD_HIGH_PX : CARD_WIDE_PX,
                           crosswise ? CARD_WIDE_PX : CARD_HIGH_PX};
    ck_assert_double_gt(box_overlap(cards.at[1].box, there), 0.85);
    for (int i = 0; i < cards.count; i++)
        id_card_free(&cards.at[i]);
    free(cards.at);
}

START_TEST(a_side_laid_crosswise_is_read) {
    assert_pair(1);
    assert_pair(3);
}
END_TEST

START_TEST(the_two_lines_of_its_title_tell_an_emblem_side) {
    struct id_card_list cards = read_pair_with(emblem_title, 0);
    ck_assert_int_eq(cards.count, 2);
    ck_assert_int_eq(cards.at[1].side, CARD_EMBLEM);
    ck_assert_double_gt(
        box_overlap(cards.at[1].box, (struct box_px){500, 1700, CARD_WIDE_PX, CARD_HIGH_PX}), 0.8);
    const struct field *until = field_find(&cards.at[1].fields, FIELD_VALID_UNTIL, -1);
    ck_assert(!until || until->state != FIELD_STATE_READ);
    for (int i = 0; i < cards.count; i++)
        id_card_free(&cards.at[i]);
    free(cards.at);
}
END_TEST

START_TEST(a_side_upside_down_is_read) {
    assert_pair(2);
}
END_TEST

START_TEST(upright_sides_are_read_once) {
    assert_pair(0);
}
END_TEST

static struct field name_on_card(const char *name) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(2480, 1754);
    drawing_ready(&drawing);
    struct drawing card = card_portrait(name);
    lay(&drawing, &card, (struct box_px){300, 400, 0, 0}, 0);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    struct sheet sheet = {0};
    struct block_list blocks = {0};
    struct id_card_list cards = {0};
    ck_assert(sheet_new(&page, (struct engines){first_reader, NULL}, &sheet, &why));
    ck_assert(blocks_read(&sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&sheet, &blocks, &none, words_of(PAGE_KIND_ID_COPY)};
    ck_assert(cards_read(&view, &cards, &why));
    ck_assert_int_eq(cards.count, 1);
    const struct field *found = field_find(&cards.at[0].fields, FIELD_NAME, -1);
    struct field field = {.value = text_copy(found->value), .state = found->state};
    id_card_free(&cards.at[0]);
    free(cards.at);
    block_list_free(&blocks);
    sheet_free(&sheet);
    page_free(&page);
    return field;
}

START_TEST(a_name_with_a_level_stroke_is_whole_or_unsure) {
    static const char *const NAMES[] = {"诸葛一鸣", "李天一", "样一", "欧阳一一", "样例甲"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        struct field name = name_on_card(NAMES[i]);
        if (name.state == FIELD_STATE_READ)
            ck_assert_str_eq(name.value, NAMES[i]);
        field_free(&name);
    }
}
END_TEST

/* What a field makes of the drawing's only line, whose box lost `left` pixels at its start. */
static struct field read_cut(const char *text, int left, enum value_type type) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 900);
    drawing_text(&drawing, 300, 400, SANS, 48, text);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    struct sheet sheet = {0};
    struct block_list blocks = {0};
    ck_assert(sheet_new(&page, (struct engines){first_reader, NULL}, &sheet, &why));
    ck_assert_int_eq(sheet.line_count, 1);
    sheet.lines[0].box.x += left;
    sheet.lines[0].box.width -= left;
    ck_assert(blocks_read(&sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&sheet, &blocks, &none, words_of(PAGE_KIND_PAYMENT_VOUCHER)};
    struct place place = {0};
    place_add_glyphs(&place, blocks.at[0].glyphs, blocks.at[0].count);
    struct field field = {.row = -1};
    ck_assert(certain_field(&view, type, &place, &field, &why));
    place_free(&place);
    block_list_free(&blocks);
    sheet_free(&sheet);
    page_free(&page);
    return field;
}

START_TEST(a_character_that_layout_left_off_is_read_with_its_line) {
    struct field whole = read_cut("01090327800120102315712", 0, VALUE_ACCOUNT);
    struct field cut = read_cut("01090327800120102315712", 28, VALUE_ACCOUNT);
    ck_assert_str_eq(whole.value, "01090327800120102315712");
    ck_assert_int_eq(whole.state, FIELD_STATE_READ);
    ck_assert_str_eq(cut.value, "01090327800120102315712");
    field_free(&whole);
    field_free(&cut);
}
END_TEST

static struct card_anchor anchor(double u, double v, double lean) {
    return (struct card_anchor){u, v, 100 + 600 * (u * cos(lean) - v * sin(lean)),
                                200 + 600 * (u * sin(lean) + v * cos(lean))};
}

START_TEST(a_frame_survives_one_wrong_label) {
    struct card_anchor anchors[] = {anchor(0.11, 0.155, 0.03), anchor(0.11, 0.28, 0.03),
                                    anchor(0.11, 0.52, 0.03), anchor(0.11, 0.84, 0.03),
                                    anchor(0.4, 0.84, 0.03)};
    anchors[1].y += 90;
    struct card_frame frame;
    ck_assert(card_frame_fit(anchors, 5, &frame));
    ck_assert_double_eq_tol(frame.x, 100, 1);
    ck_assert_double_eq_tol(frame.y, 200, 1);
    ck_assert_double_eq_tol(frame.height_px, 600, 2);
    ck_assert_double_eq_tol(frame.lean_rad, 0.03, 0.002);
}
END_TEST

START_TEST(labels_side_by_side_tell_no_frame) {
    struct card_anchor anchors[] = {anchor(0.33, 0.765, 0), anchor(0.33, 0.885, 0)};
    struct card_frame frame;
    ck_assert(!card_frame_fit(anchors, 2, &frame));
    ck_assert(!card_frame_fit(anchors, 1, &frame));
}
END_TEST

START_TEST(a_card_laid_crosswise_has_no_frame_here) {
    struct card_anchor anchors[] = {anchor(0.11, 0.155, 1.57), anchor(0.11, 0.84, 1.57)};
    struct card_frame frame;
    ck_assert(!card_frame_fit(anchors, 2, &frame));
}
END_TEST

SUITE_WITH("ocr/card", first_reader_open, first_reader_close, a_side_laid_crosswise_is_read,
           a_side_upside_down_is_read, the_two_lines_of_its_title_tell_an_emblem_side,
           upright_sides_are_read_once, a_frame_survives_one_wrong_label,
           labels_side_by_side_tell_no_frame, a_card_laid_crosswise_has_no_frame_here,
           a_name_with_a_level_stroke_is_whole_or_unsure,
           a_character_that_layout_left_off_is_read_with_its_line)
