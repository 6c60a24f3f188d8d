/* Lettered options: rings around letters choose, letters alone do not. */
#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"
#include "ocr/tick.h"

#include "suite.h"

#include <math.h>
#include <string.h>

#define EM_PX 40
#define ROW_Y 200
#define LEFT  250
#define PITCH 420
#define FONT  "Noto Serif CJK SC"

static const char *const WORDS[] = {"证书更新", "信息变更", "证书吊销"};

static struct drawing drawing;
static struct recorded recorded;

static void begin(void) {
    struct fault why = {0};
    ck_assert(words_load(&why));
    drawing = drawing_new(1700, 500);
    recorded = (struct recorded){0};
}

static int letter_x(int number) {
    return LEFT + PITCH * number;
}

/* Three options; what an engine made of each is `read`, with or without its letter. */
static void put_all(const char *const read[3]) {
    static const char *const LETTERS[] = {"A.", "B.", "C."};
    for (int i = 0; i < 3; i++) {
        drawing_text(&drawing, letter_x(i), ROW_Y, FONT, 36, LETTERS[i]);
        drawing_text(&drawing, letter_x(i) + 60, ROW_Y, FONT, 36, WORDS[i]);
        bool lettered = read[i][0] >= 'A' && read[i][0] <= 'Z';
        recorded_line(&recorded, letter_x(i) + (lettered ? 20 : 60), ROW_Y, EM_PX, read[i]);
    }
}

/* A pen's ring about a letter, open for some degrees. */
static void ring(int number, int open_degrees) {
    int x = letter_x(number) + 14;
    int y = ROW_Y + 22;
    for (int turn = open_degrees; turn < 360; turn++) {
        int at_x = x + (int)(34 * cos(turn * M_PI / 180));
        int at_y = y + (int)(32 * sin(turn * M_PI / 180));
        drawing_rule(&drawing, at_x - 1, at_y, at_x + 2, at_y, 3);
    }
}

static void expect(const char *wanted) {
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    recorded.sheet.page = &page;
    struct block_list blocks = {0};
    struct fault why = {0};
    ck_assert(blocks_read(&recorded.sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&recorded.sheet, &blocks, &none, words_of(PAGE_KIND_APPLICATION_FORM)};
    struct tick_list list = {0};
    ck_assert(ticks_find(&view, "business_types", &list, &why));
    char got[80] = "";
    for (int i = 0; i < list.count; i++) {
        if (list.at[i].ticked == ANSWER_NO)
            continue;
        strncat(got, got[0] ? " " : "", 2);
        strncat(got, list.at[i].ticked == ANSWER_YES ? list.at[i].option->value : "?", 30);
    }
    ck_assert_str_eq(got, wanted);
    tick_list_free(&list);
    block_list_free(&blocks);
    recorded_free(&recorded);
    drawing_page_free(&page);
    drawing_free(&drawing);
}

static const char *const READ[] = {"A.证书更新", "B.信息变更", "C.证书吊销"};

START_TEST(a_ring_around_its_letter_chooses_an_option) {
    put_all(READ);
    ring(1, 0);
    expect("change");
}
END_TEST

START_TEST(a_ringed_letter_need_not_be_read) {
    put_all((const char *const[]){"证书更新", "B.信息变更", "C.证书吊销"});
    ring(0, 0);
    expect("renewal");
}
END_TEST

START_TEST(a_ring_may_be_open) {
    put_all(READ);
    ring(2, 30);
    expect("revocation");
}
END_TEST

START_TEST(two_rings_choose_two) {
    put_all(READ);
    ring(0, 0);
    ring(1, 20);
    expect("renewal change");
}
END_TEST

START_TEST(letters_without_rings_choose_nothing) {
    put_all(READ);
    expect("? ? ?");
}
END_TEST

START_TEST(half_a_ring_is_a_doubt) {
    put_all(READ);
    ring(0, 0);
    ring(2, 180);
    expect("renewal ?");
}
END_TEST

START_TEST(a_ring_that_was_crossed_out_is_a_doubt) {
    put_all(READ);
    ring(0, 0);
    ring(2, 0);
    int x = letter_x(2) + 14;
    for (int i = -34; i < 34; i++) {
        drawing_rule(&drawing, x + i - 2, ROW_Y + 22 + i, x + i + 3, ROW_Y + 22 + i, 4);
        drawing_rule(&drawing, x + i - 2, ROW_Y + 22 - i, x + i + 3, ROW_Y + 22 - i, 4);
    }
    expect("renewal ?");
}
END_TEST

SUITE_WITH("ocr/tick_letter", begin, NULL, a_ring_around_its_letter_chooses_an_option,
           a_ringed_letter_need_not_be_read, a_ring_may_be_open, two_rings_choose_two,
           letters_without_rings_choose_nothing, half_a_ring_is_a_doubt,
           a_ring_that_was_crossed_out_is_a_doubt)
