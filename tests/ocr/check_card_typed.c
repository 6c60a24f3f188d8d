#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define WIDTH  1000
#define HEIGHT 631
#define TYPE   28

/* Where a card lies. */
struct corner {
    int x, y;
};

/* A line on a card; its middle and left edge in shares of the card. */
static void write_at(struct recorded *sheet, struct corner card, double u, double v,
                     const char *text) {
    recorded_line(sheet, card.x + (int)(u * WIDTH), card.y + (int)(v * HEIGHT) - TYPE / 2, TYPE,
                  text);
}

static void number_at(struct recorded *sheet, struct corner card) {
    static const int WIDE = 62; /* of figures half as wide as high */
    write_at(sheet, card, 0.07, 0.84, "公民身份号码");
    recorded_line(sheet, card.x + (int)(0.345 * WIDTH), card.y + (int)(0.84 * HEIGHT) - WIDE / 2,
                  WIDE, "690101199003070014");
}

static void portrait_at(struct recorded *sheet, struct corner card) {
    write_at(sheet, card, 0.07, 0.155, "姓名　张样例");
    write_at(sheet, card, 0.07, 0.28, "性别　女　民族汉");
    write_at(sheet, card, 0.07, 0.405, "出生　1990年3月7日");
    write_at(sheet, card, 0.07, 0.52, "住址　示例省示例市示例区花园北街");
    number_at(sheet, card);
}

static void emblem_at(struct recorded *sheet, struct corner card) {
    recorded_line(sheet, card.x + 330, card.y + (int)(0.335 * HEIGHT) - 49, 98, "居民身份证");
    write_at(sheet, card, 0.21, 0.765, "签发机关　示例市公安局");
    write_at(sheet, card, 0.21, 0.885, "有效期限　2022.09.04-2042.09.04");
}

static int sides_of(const struct page_reading *page, enum card_side side) {
    int count = 0;
    for (int i = 0; i < page->id_cards.count; i++)
        count += page->id_cards.at[i].side == side;
    return count;
}

static void expect_sides(struct recorded *sheet, int portraits, int emblems) {
    struct page_reading page = recorded_read(sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_ID_COPY);
    ck_assert_int_eq(sides_of(&page, CARD_PORTRAIT), portraits);
    ck_assert_int_eq(sides_of(&page, CARD_EMBLEM), emblems);
    page_reading_free(&page);
    recorded_free(sheet);
}

/* Two cards below each other under a title. */
static struct recorded copied(void) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 200, 60, "居民身份证复印件");
    portrait_at(&sheet, (struct corner){600, 400});
    emblem_at(&sheet, (struct corner){600, 1200});
    return sheet;
}

START_TEST(copied_cards_are_two_sides) {
    struct recorded sheet = copied();
    expect_sides(&sheet, 1, 1);
}
END_TEST

START_TEST(a_typed_line_below_them_is_no_side) {
    struct recorded sheet = copied();
    recorded_line(&sheet, 300, 1980, 44,
                  "姓名：张样例　公民身份号码：690101199003070014　有效期限：2022.09.04-"
                  "2042.09.04");
    expect_sides(&sheet, 1, 1);
}
END_TEST

START_TEST(typed_lines_beside_them_are_no_sides) {
    struct recorded sheet = {0};
    struct corner card = {300, 400};
    recorded_line(&sheet, 700, 200, 60, "居民身份证复印件");
    portrait_at(&sheet, card);
    recorded_line(&sheet, 1500, 1060, 44, "姓名　张样例");
    recorded_line(&sheet, 1500, 1140, 44, "公民身份号码　690101199003070014");
    recorded_line(&sheet, 1500, 1220, 44, "有效期限：2022.09.04-2042.09.04");
    emblem_at(&sheet, (struct corner){300, 1300});
    expect_sides(&sheet, 1, 1);
}
END_TEST

START_TEST(a_typed_table_below_them_is_no_side) {
    static const int WIDTHS[] = {300, 300, 320, 600};
    static const char *const TEXTS[] = {"姓名", "张样例", "公民身份号码", "690101199003070014"};
    struct recorded sheet = copied();
    recorded_table(&sheet, (struct recorded_table){300, 1980, 90, 4, WIDTHS}, 1, TEXTS);
    expect_sides(&sheet, 1, 1);
}
END_TEST

/* A number that was misread: its label stands where no card can lie. */
START_TEST(a_label_whose_card_would_lie_over_another_is_no_side) {
    struct recorded sheet = copied();
    recorded_line(&sheet, 900, 1980, 44, "公民身份号码　69010119900307");
    expect_sides(&sheet, 1, 1);
}
END_TEST

/* Of a dark copy the number alone may be read: that is a card. */
START_TEST(a_number_in_wide_figures_is_a_side) {
    struct recorded sheet = copied();
    number_at(&sheet, (struct corner){600, 2000});
    expect_sides(&sheet, 2, 1);
}
END_TEST

START_TEST(a_label_alone_that_lies_apart_is_a_side) {
    struct recorded sheet = copied();
    write_at(&sheet, (struct corner){600, 2000}, 0.07, 0.84, "公民身份号码");
    expect_sides(&sheet, 2, 1);
}
END_TEST

SUITE("ocr/card_typed", copied_cards_are_two_sides, a_typed_line_below_them_is_no_side,
      typed_lines_beside_them_are_no_sides, a_typed_table_below_them_is_no_side,
      a_label_whose_card_would_lie_over_another_is_no_side, a_number_in_wide_figures_is_a_side,
      a_label_alone_that_lies_apart_is_a_side)
