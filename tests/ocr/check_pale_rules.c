#include "ocr/pale_rules.h"

#include "ocr/sheet_drawing.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>

#include "suite.h"

#define PAPER 250
#define PALE  205
#define WIDE  2000
#define HIGH  1200
#define TOP   300
#define PITCH 110

static PIX *paper(void) {
    PIX *gray = pixCreate(WIDE, HIGH, 8);
    srand(11);
    for (int y = 0; y < HIGH; y++)
        for (int x = 0; x < WIDE; x++)
            pixSetPixel(gray, x, y, (l_uint32)(PAPER - 4 + rand() % 9));
    return gray;
}

static void level(PIX *gray, int y, int from, int to, int tone) {
    for (int x = from; x < to; x++)
        for (int i = 0; i < 2; i++)
            pixSetPixel(gray, x, y + i, (l_uint32)tone);
}

static void plumb(PIX *gray, int x, int from, int to, int tone) {
    for (int y = from; y < to; y++)
        for (int i = 0; i < 2; i++)
            pixSetPixel(gray, x + i, y, (l_uint32)tone);
}

/* A table of two rows and five columns. */
static void table(PIX *gray, int tone) {
    for (int row = 0; row < 3; row++)
        level(gray, TOP + row * PITCH, 200, 1700, tone);
    for (int column = 0; column < 6; column++)
        plumb(gray, 200 + column * 300, TOP, TOP + 2 * PITCH, tone);
}

/* How much ink is added to a page. */
static int added(PIX *gray) {
    struct ink ink SCOPED(ink_free) = {0};
    struct fault why = {0};
    ck_assert(ink_of(gray, 300, &ink, &why));
    l_int32 before = 0;
    l_int32 after = 0;
    pixCountPixels(ink.plane, &before, NULL);
    pale_rules_add(gray, &ink);
    pixCountPixels(ink.plane, &after, NULL);
    pixDestroy(&gray);
    return after - before;
}

START_TEST(hair_rules_of_a_table_become_ink) {
    PIX *gray = paper();
    table(gray, PALE);
    ck_assert_int_gt(added(gray), 3 * 1500 / 2);
}
END_TEST

START_TEST(hair_rules_around_shaded_heads_become_ink) {
    PIX *gray = paper();
    for (int y = TOP; y < TOP + PITCH; y++)
        for (int x = 200; x < 1700; x++)
            pixSetPixel(gray, x, y, (l_uint32)(PAPER - 20 - rand() % 5));
    table(gray, PALE);
    ck_assert_int_gt(added(gray), 3 * 1500 / 2);
}
END_TEST

/* Upright pale lines over a card's size that meets the table. */
static void hatching(PIX *gray, int pitch) {
    for (int x = 900; x < 1700; x += pitch)
        plumb(gray, x, TOP + PITCH, TOP + 5 * PITCH, PALE);
}

static int hatched(int pitch) {
    PIX *gray = paper();
    table(gray, PALE);
    hatching(gray, pitch);
    return added(gray);
}

START_TEST(the_ground_of_a_card_over_a_table_is_no_rules) {
    PIX *gray = paper();
    table(gray, PALE);
    int plain = added(gray);
    ck_assert_int_lt(hatched(24), plain + plain / 10);
}
END_TEST

START_TEST(columns_as_narrow_as_boxes_of_figures_are_rules) {
    PIX *gray = paper();
    table(gray, PALE);
    int plain = added(gray);
    ck_assert_int_gt(hatched(60), plain + 10 * 4 * PITCH / 2);
}
END_TEST

START_TEST(creases_and_streaks_add_nothing) {
    PIX *gray = paper();
    level(gray, 500, 0, WIDE, PALE);
    plumb(gray, 700, 0, HIGH, PALE);
    plumb(gray, 1400, 0, HIGH, PALE);
    ck_assert_int_eq(added(gray), 0);
}
END_TEST

START_TEST(pale_underlines_add_nothing) {
    PIX *gray = paper();
    for (int row = 0; row < 6; row++)
        level(gray, TOP + row * PITCH, 400, 1700, PALE);
    ck_assert_int_eq(added(gray), 0);
}
END_TEST

START_TEST(dark_tables_stay_as_they_are) {
    PIX *gray = paper();
    table(gray, 40);
    ck_assert_int_eq(added(gray), 0);
}
END_TEST

SUITE("ocr/pale_rules", hair_rules_of_a_table_become_ink, hair_rules_around_shaded_heads_become_ink,
      the_ground_of_a_card_over_a_table_is_no_rules,
      columns_as_narrow_as_boxes_of_figures_are_rules, creases_and_streaks_add_nothing,
      pale_underlines_add_nothing, dark_tables_stay_as_they_are)
