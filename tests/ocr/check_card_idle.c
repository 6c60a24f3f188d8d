#include "ocr/card_idle.h"

#include "base/text.h"
#include "suite.h"

#include <string.h>

/* A card 540 px high and 856 px wide, its upper left corner at 100, 200, as layout gives its lines:
 * those with a text were read already. */
struct drawn_line {
    int x, y, width;
    const char *text;
};

#define MOST_LINES 12
#define HIGH_PX    26

static struct sheet_line lines[MOST_LINES];
static struct sheet sheet;

static void lay(const struct drawn_line *drawn, int count) {
    memset(lines, 0, sizeof lines);
    for (int i = 0; i < count; i++) {
        lines[i].box = (struct box_px){100 + drawn[i].x, 200 + drawn[i].y - HIGH_PX / 2,
                                       drawn[i].width, HIGH_PX};
        lines[i].cell = -1;
        lines[i].is_read = drawn[i].text != NULL;
        lines[i].text.text = text_copy(drawn[i].text ? drawn[i].text : "");
    }
    sheet = (struct sheet){.lines = lines, .line_count = count};
}

static void clear(void) {
    for (int i = 0; i < MOST_LINES; i++)
        line_text_free(&lines[i].text);
}

START_TEST(birth_and_the_rest_of_an_address_are_idle_and_the_number_is_not) {
    static const struct drawn_line CARD[] = {
        {60, 84, 150, "姓名高宇航"}, {60, 151, 90, "性别男"}, {200, 151, 90, "民族汉"},
        {60, 219, 50, "出生"},       {150, 219, 190, NULL},   {60, 281, 330, "住址示例省示例市"},
        {150, 316, 240, NULL},       {150, 351, 30, NULL},    {60, 454, 150, "公民身份号码"},
        {290, 454, 400, NULL}};
    lay(CARD, 10);
    ck_assert(card_line_is_idle(&sheet, 4));
    ck_assert(card_line_is_idle(&sheet, 6));
    ck_assert(card_line_is_idle(&sheet, 7));
    ck_assert(!card_line_is_idle(&sheet, 9));
}
END_TEST

START_TEST(before_its_labels_are_read_nothing_is_idle) {
    static const struct drawn_line CARD[] = {{60, 84, 150, "姓名高宇航"},
                                             {60, 151, 90, "性别男"},
                                             {200, 151, 90, NULL},
                                             {150, 219, 190, NULL},
                                             {150, 316, 240, NULL}};
    lay(CARD, 5);
    for (int i = 2; i < 5; i++)
        ck_assert(!card_line_is_idle(&sheet, i));
}
END_TEST

START_TEST(a_row_that_begins_with_another_label_is_read) {
    static const struct drawn_line FORM[] = {
        {60, 84, 150, "姓名高宇航"},        {60, 151, 90, "性别男"}, {200, 151, 90, "民族汉"},
        {60, 281, 330, "住址示例省示例市"}, {60, 351, 60, "手机"},   {150, 351, 200, NULL}};
    lay(FORM, 6);
    ck_assert(!card_line_is_idle(&sheet, 5));
}
END_TEST

START_TEST(rows_of_a_form_that_stand_otherwise_are_read) {
    /* Rows twice as far apart as a card's, for the height of their type. */
    static const struct drawn_line FORM[] = {{60, 84, 150, "姓名高宇航"},
                                             {60, 218, 90, "性别男"},
                                             {260, 218, 90, "民族汉"},
                                             {60, 478, 330, "住址示例省示例市"},
                                             {150, 548, 240, NULL}};
    lay(FORM, 5);
    ck_assert(!card_line_is_idle(&sheet, 4));
}
END_TEST

START_TEST(the_authority_is_idle_and_the_term_is_not) {
    static const struct drawn_line CARD[] = {{283, 181, 420, "居民身份证"},
                                             {180, 413, 100, "签发机关"},
                                             {320, 413, 250, NULL},
                                             {180, 478, 100, "有效期限"},
                                             {320, 478, 300, NULL}};
    lay(CARD, 5);
    ck_assert(card_line_is_idle(&sheet, 2));
    ck_assert(!card_line_is_idle(&sheet, 4));
}
END_TEST

SUITE_WITH("ocr/card_idle", NULL, clear,
           birth_and_the_rest_of_an_address_are_idle_and_the_number_is_not,
           before_its_labels_are_read_nothing_is_idle, a_row_that_begins_with_another_label_is_read,
           rows_of_a_form_that_stand_otherwise_are_read, the_authority_is_idle_and_the_term_is_not)
