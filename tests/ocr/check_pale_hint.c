#include "ocr/pale_hint.h"

#include <leptonica/allheaders.h>

#include "suite.h"

#define PAPER 250
#define PALE  215
#define WIDE  1000
#define HIGH  600
#define LONG  180 /* rules, pixels */

static PIX *paper(int width, int height) {
    PIX *gray = pixCreate(width, height, 8);
    pixSetAllGray(gray, PAPER);
    return gray;
}

static void fill(PIX *gray, BOX *box, int tone) {
    PIX *part = pixCreate(pixGetWidth(gray), pixGetHeight(gray), 1);
    pixSetInRect(part, box);
    pixPaintThroughMask(gray, part, 0, 0, (l_uint32)tone);
    pixDestroy(&part);
    boxDestroy(&box);
}

/* What a glance sees where the plane's ink is what is darker than 190. */
static long seen(PIX *gray) {
    struct ink ink SCOPED(ink_free) = {.plane = pixThresholdToBinary(gray, 190), .px_per_mm = 5.9};
    struct pale_look look = {gray, &ink, 4, 7, LONG, LONG / 3};
    long px = pale_hint_px(&look);
    pixDestroy(&gray);
    return px;
}

START_TEST(level_and_plumb_hairs_are_seen) {
    PIX *gray = paper(WIDE, HIGH);
    fill(gray, boxCreate(100, 203, 800, 2), PALE);
    ck_assert_int_gt(seen(gray), 1500);
    gray = paper(WIDE, HIGH);
    fill(gray, boxCreate(333, 100, 2, 400), PALE);
    ck_assert_int_gt(seen(gray), 750);
}
END_TEST

START_TEST(a_hair_that_dark_rules_cross_is_seen) {
    PIX *gray = paper(WIDE, HIGH);
    fill(gray, boxCreate(100, 203, 800, 2), PALE);
    for (int x = 100; x < 900; x += 100)
        fill(gray, boxCreate(x, 100, 3, 300), 20);
    ck_assert_int_gt(seen(gray), 1000);
}
END_TEST

START_TEST(short_strokes_dark_rules_and_shades_are_no_hint) {
    PIX *gray = paper(WIDE, HIGH);
    for (int y = 20; y < HIGH - 80; y += 80)
        for (int x = 20; x < WIDE - 80; x += 80) {
            fill(gray, boxCreate(x, y, 30, 2), PALE);
            fill(gray, boxCreate(x + 14, y, 2, 25), PALE);
        }
    ck_assert_int_eq(seen(gray), 0);
    gray = paper(WIDE, HIGH);
    fill(gray, boxCreate(100, 203, 800, 3), 20);
    fill(gray, boxCreate(333, 100, 3, 400), 20);
    fill(gray, boxCreate(0, 450, WIDE, 150), PALE);
    ck_assert_int_eq(seen(gray), 0);
}
END_TEST

SUITE("pale hint", level_and_plumb_hairs_are_seen, a_hair_that_dark_rules_cross_is_seen,
      short_strokes_dark_rules_and_shades_are_no_hint)
