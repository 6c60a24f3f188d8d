#include "ocr/recorded.h"

#include "suite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CARD_X 600
#define CARD_Y 600
#define WIDTH  1000
#define HEIGHT 631

/* The lower lines of a card's emblem side; the term's label was not read. `x` and `y` are where the
 * term stands, in shares of the card. */
static struct page_reading emblem_of(const char *authority, double x, double y) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 200, 60, "居民身份证复印件");
    if (*authority)
        recorded_line(&sheet, CARD_X + (int)(0.21 * WIDTH), CARD_Y + (int)(0.765 * HEIGHT) - 14, 28,
                      authority);
    recorded_line(&sheet, CARD_X + (int)(x * WIDTH), CARD_Y + (int)(y * HEIGHT) - 17, 34,
                  "2022.09.04-2042.09.04");
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(a_term_below_the_authority_is_an_emblem_side) {
    struct page_reading page = emblem_of("签发机关", 0.39, 0.885);
    ck_assert_int_eq(page.id_cards.count, 1);
    ck_assert_int_eq(page.id_cards.at[0].side, CARD_EMBLEM);
    const struct field *until = field_find(&page.id_cards.at[0].fields, FIELD_VALID_UNTIL, -1);
    ck_assert_ptr_nonnull(until);
    ck_assert_str_eq(until->value, "2042-09-04");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_term_alone_is_no_card) {
    struct page_reading page = emblem_of("", 0.39, 0.885);
    ck_assert_int_eq(page.id_cards.count, 0);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_term_elsewhere_is_not_the_authoritys) {
    struct page_reading page = emblem_of("签发机关", 0.39, 1.9);
    ck_assert_int_eq(page.id_cards.count, 0);
    page_reading_free(&page);
}
END_TEST

/* A paper that bears the country's name and a term where a card's emblem side has them. */
static int sides_under(const char *title) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 200, 60, "居民身份证复印件");
    recorded_line(&sheet, CARD_X + (int)(0.37 * WIDTH), CARD_Y + (int)(0.168 * HEIGHT) - 30, 60,
                  title);
    recorded_line(&sheet, CARD_X + (int)(0.21 * WIDTH), CARD_Y + (int)(0.885 * HEIGHT) - 14, 28,
                  "有效期限");
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    int count = page.id_cards.count;
    page_reading_free(&page);
    return count;
}

START_TEST(the_countrys_name_above_a_term_is_an_emblem_side) {
    ck_assert_int_eq(sides_under("中华人民共和国"), 1);
}
END_TEST

START_TEST(a_certificate_that_begins_with_the_countrys_name_is_no_card) {
    ck_assert_int_eq(sides_under("中华人民共和国组织机构代码证"), 0);
}
END_TEST

/* Where a line begins on the card, in shares of its width and height, and its type in shares of
 * the width. */
struct spot {
    double u, v, type;
};

/* A line of a portrait side that leans: its box is higher than its type. */
static void leaning_line(struct recorded *sheet, double lean_rad, struct spot spot,
                         const char *text) {
    int type = (int)(spot.type * WIDTH);
    double u = spot.u * WIDTH;
    double v = spot.v;
    int x = CARD_X + (int)(u * cos(lean_rad) - v * HEIGHT * sin(lean_rad));
    int y = CARD_Y + (int)(u * sin(lean_rad) + v * HEIGHT * cos(lean_rad)) - type / 2;
    recorded_line(sheet, x, y, type, text);
    struct sheet_line *line = &sheet->sheet.lines[sheet->sheet.line_count - 1];
    line->box.height += (int)(line->box.width * tan(lean_rad));
}

START_TEST(high_lines_of_a_leaning_card_tell_where_it_lies) {
    static const double LEAN_RAD = 0.09;
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 200, 60, "居民身份证复印件");
    leaning_line(&sheet, LEAN_RAD, (struct spot){0.07, 0.155, 0.0285}, "姓名　张样例");
    leaning_line(&sheet, LEAN_RAD, (struct spot){0.07, 0.28, 0.0285}, "性别　女　民族汉");
    leaning_line(&sheet, LEAN_RAD, (struct spot){0.07, 0.405, 0.0285}, "出生　1990年3月7日");
    leaning_line(&sheet, LEAN_RAD, (struct spot){0.07, 0.52, 0.0285},
                 "住址　示例省示例市示例区花园北街十六号院");
    leaning_line(&sheet, LEAN_RAD, (struct spot){0.07, 0.84, 0.0285}, "公民身份号码");
    leaning_line(&sheet, LEAN_RAD, (struct spot){0.345, 0.84, 0.062}, "690101199003070014");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.id_cards.count, 1);
    struct box_px box = page.id_cards.at[0].box;
    int middle_x = CARD_X + (int)(0.5 * WIDTH * cos(LEAN_RAD) - 0.5 * HEIGHT * sin(LEAN_RAD));
    int middle_y = CARD_Y + (int)(0.5 * WIDTH * sin(LEAN_RAD) + 0.5 * HEIGHT * cos(LEAN_RAD));
    ck_assert_int_le(abs(box.width - WIDTH), 40);
    ck_assert_int_le(abs(box_middle_x(box) - middle_x), 25);
    ck_assert_int_le(abs(box_middle_y(box) - middle_y), 25);
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

/* A card whose name stands in two lines; the second begins at `x`. */
static struct page_reading parted_name(const char *first, const char *second, int x) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 200, 60, "居民身份证复印件");
    recorded_line(&sheet, 670, 681, 28, "姓名");
    recorded_line(&sheet, 780, 678, 36, first);
    recorded_line(&sheet, x, 678, 36, second);
    recorded_line(&sheet, 670, 762, 28, "性别　女　民族汉");
    recorded_line(&sheet, 670, 841, 28, "出生　1990年3月7日");
    recorded_line(&sheet, 670, 914, 28, "住址　示例省示例市示例区花园北街");
    recorded_line(&sheet, 670, 1116, 28, "公民身份号码");
    recorded_line(&sheet, 945, 1099, 62, "690101199003070014");
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    ck_assert_int_eq(page.id_cards.count, 1);
    return page;
}

START_TEST(a_character_that_two_lines_hold_is_one) {
    struct page_reading page = parted_name("马", "马芳", 782);
    const struct field *name = field_find(&page.id_cards.at[0].fields, FIELD_NAME, -1);
    ck_assert_ptr_nonnull(name);
    ck_assert_str_eq(name->value, "马芳");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_character_written_twice_is_two) {
    struct page_reading page = parted_name("张丽", "丽", 852);
    const struct field *name = field_find(&page.id_cards.at[0].fields, FIELD_NAME, -1);
    ck_assert_ptr_nonnull(name);
    ck_assert_str_eq(name->value, "张丽丽");
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/card_find", a_character_that_two_lines_hold_is_one, a_character_written_twice_is_two,
      a_term_below_the_authority_is_an_emblem_side, a_term_alone_is_no_card,
      the_countrys_name_above_a_term_is_an_emblem_side,
      a_certificate_that_begins_with_the_countrys_name_is_no_card,
      a_term_elsewhere_is_not_the_authoritys, high_lines_of_a_leaning_card_tell_where_it_lies)
