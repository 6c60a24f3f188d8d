#include "ocr/ink_ground.h"

#include "ocr/sheet_drawing.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"

#define SANS      "Noto Sans CJK SC"
#define THRESHOLD 190
#define PX_PER_MM (300 / MM_PER_INCH)
#define GROUND    150

static void write_rows(struct drawing *drawing, int size_px) {
    for (int row = 0; row * size_px * 5 / 4 < drawing->height_px - 2 * size_px; row++)
        drawing_text(drawing, 40, 40 + row * size_px * 5 / 4, SANS, size_px,
                     "示例市公安局示例分局有效期限签发机关");
    drawing_ready(drawing);
}

static PIX *gray_of(const struct drawing *drawing) {
    struct page page = drawing_page(drawing);
    PIX *gray = pixClone(page.text);
    page_free(&page);
    return gray;
}

/* Wavy lines, as on cards: a third of the paper, lighter than any print. */
static void hatch(PIX *gray) {
    for (int y = 0; y < pixGetHeight(gray); y++)
        for (int x = 0; x < pixGetWidth(gray); x++) {
            l_uint32 level = 0;
            pixGetPixel(gray, x, y, &level);
            if (fmod(y + 5 * sin(x / 25.0) + 50, 9) < 3.5 && level > GROUND)
                pixSetPixel(gray, x, y, GROUND);
        }
}

static int count(PIX *plane) {
    l_int32 set = 0;
    pixCountPixels(plane, &set, NULL);
    return set;
}

static int cleared_count(PIX *gray) {
    PIX *plane = pixThresholdToBinary(gray, THRESHOLD);
    ink_ground_clear(gray, plane, THRESHOLD, PX_PER_MM);
    int left = count(plane);
    pixDestroy(&plane);
    return left;
}

START_TEST(hatching_goes_and_print_stays) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1000, 600);
    write_rows(&drawing, 40);
    PIX *gray = gray_of(&drawing);
    PIX *print = pixThresholdToBinary(gray, THRESHOLD);
    hatch(gray);
    PIX *both = pixThresholdToBinary(gray, THRESHOLD);
    ck_assert_int_gt(count(both), 2 * count(print));
    ck_assert_int_lt(cleared_count(gray), count(print) * 27 / 20);
    ck_assert_int_gt(cleared_count(gray), count(print) * 19 / 20);
    pixDestroy(&both);
    pixDestroy(&print);
    pixDestroy(&gray);
}
END_TEST

START_TEST(dense_type_on_white_loses_nothing) {
    for (int size_px = 24; size_px <= 72; size_px += 24) {
        SCOPED(drawing_free)
        struct drawing drawing = drawing_new(1000, 600);
        write_rows(&drawing, size_px);
        PIX *gray = gray_of(&drawing);
        PIX *print = pixThresholdToBinary(gray, THRESHOLD);
        ck_assert_int_ge(cleared_count(gray), count(print) - count(print) / 200);
        pixDestroy(&print);
        pixDestroy(&gray);
    }
}
END_TEST

/* Boxes and words printed gray, in a table with black rules and one black tick. */
START_TEST(pale_print_beside_black_rules_loses_nothing) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1200, 300);
    drawing_text(&drawing, 40, 120, SANS " Medium", 52, "□證書變更聲請 □證書變更聲請");
    drawing_ready(&drawing);
    PIX *gray = gray_of(&drawing);
    pixMultConstantGray(gray, 0.49F);
    pixAddConstantGray(gray, 128); /* ink at 128, paper white */
    for (int y = 0; y < 300; y++)
        for (int x = 0; x < 1200; x++)
            if (abs(y - 105) < 3 || abs(y - 192) < 3 || x % 240 < 5)
                pixSetPixel(gray, x, y, 20);
    PIX *print = pixThresholdToBinary(gray, THRESHOLD);
    ck_assert_int_eq(cleared_count(gray), count(print));
    pixDestroy(&print);
    pixDestroy(&gray);
}
END_TEST

START_TEST(hatching_without_print_is_left) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1000, 600);
    drawing_ready(&drawing);
    PIX *gray = gray_of(&drawing);
    hatch(gray);
    PIX *plane = pixThresholdToBinary(gray, THRESHOLD);
    ck_assert_int_eq(cleared_count(gray), count(plane));
    pixDestroy(&plane);
    pixDestroy(&gray);
}
END_TEST

/* A screen's print: gray labels, black values, each pair on a row of its own. */
static PIX *pairs_drawn(struct drawing *drawing, int label_level) {
    static const char *const LABELS[] = {"转账金额", "额额额额", "鑫鑫鑫鑫", "交易状态"};
    struct drawing labels = drawing_new(drawing->width_px, drawing->height_px);
    for (int row = 0; row < 4; row++) {
        drawing_text(&labels, 60, 60 + row * 177, SANS, 56, LABELS[row]);
        drawing_text(drawing, 360, 60 + row * 177, SANS, 56, "繁體鑫额460.00");
    }
    drawing_ready(drawing);
    drawing_ready(&labels);
    PIX *black = gray_of(drawing);
    PIX *gray = gray_of(&labels);
    for (int y = 0; y < pixGetHeight(black); y++)
        for (int x = 0; x < pixGetWidth(black); x++) {
            l_uint32 level = 0;
            pixGetPixel(gray, x, y, &level);
            if (level < 128)
                pixSetPixel(black, x, y, (l_uint32)label_level);
        }
    pixDestroy(&gray);
    drawing_free(&labels);
    return black;
}

START_TEST(gray_labels_beside_black_values_are_no_ground) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1000, 800);
    PIX *gray = pairs_drawn(&drawing, GROUND);
    PIX *print = pixThresholdToBinary(gray, THRESHOLD);
    ck_assert_int_ge(cleared_count(gray), count(print) - count(print) / 200);
    pixDestroy(&print);
    pixDestroy(&gray);
}
END_TEST

/* How much of a hair rule is left that runs across `rule_y` below a dark bar. */
static int hair_left(PIX *gray, int rule_y) {
    PIX *plane = pixThresholdToBinary(gray, THRESHOLD);
    ink_ground_clear(gray, plane, THRESHOLD, PX_PER_MM);
    int left = 0;
    for (int x = 0; x < pixGetWidth(plane); x++) {
        l_uint32 ink = 0;
        pixGetPixel(plane, x, rule_y, &ink);
        left += ink != 0;
    }
    pixDestroy(&plane);
    return left;
}

START_TEST(hair_rules_under_a_dark_bar_are_no_ground) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1000, 300);
    drawing_text(&drawing, 40, 116, SANS, 44, "示例公安分局有效期限示例分局有效期限");
    drawing_ready(&drawing);
    PIX *gray = gray_of(&drawing);
    for (int x = 0; x < 1000; x++) {
        for (int y = 20; y < 100; y++)
            pixSetPixel(gray, x, y, 50);
        for (int y = 174; y < 176; y++)
            pixSetPixel(gray, x, y, 165);
    }
    ck_assert_int_eq(hair_left(gray, 174), 1000);
    pixDestroy(&gray);
}
END_TEST

/* Rules as thin and pale as the labels right below them, `pitch_px` apart. */
static void rule(PIX *gray, int pitch_px) {
    for (int y = 40; y + 2 < pixGetHeight(gray); y += pitch_px)
        for (int x = 0; x < pixGetWidth(gray); x++)
            for (int k = 0; k < 3; k++)
                pixSetPixel(gray, x, y + k, GROUND);
}

START_TEST(gray_labels_under_gray_rules_are_no_ground) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1000, 800);
    PIX *gray = pairs_drawn(&drawing, GROUND);
    rule(gray, 177);
    PIX *print = pixThresholdToBinary(gray, THRESHOLD);
    ck_assert_int_ge(cleared_count(gray), count(print) - count(print) / 200);
    pixDestroy(&print);
    pixDestroy(&gray);
}
END_TEST

START_TEST(hatching_of_straight_lines_goes) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1000, 600);
    write_rows(&drawing, 40);
    PIX *gray = gray_of(&drawing);
    PIX *print = pixThresholdToBinary(gray, THRESHOLD);
    for (int y = 0; y < 600; y++)
        for (int x = 0; x < 1000; x++) {
            l_uint32 level = 0;
            pixGetPixel(gray, x, y, &level);
            if (y % 12 < 3 && level > GROUND)
                pixSetPixel(gray, x, y, GROUND);
        }
    ck_assert_int_lt(cleared_count(gray), count(print) * 27 / 20);
    pixDestroy(&print);
    pixDestroy(&gray);
}
END_TEST

SUITE("ocr/ink_ground", gray_labels_under_gray_rules_are_no_ground, hatching_of_straight_lines_goes,
      hair_rules_under_a_dark_bar_are_no_ground, pale_print_beside_black_rules_loses_nothing,
      gray_labels_beside_black_values_are_no_ground, hatching_goes_and_print_stays,
      dense_type_on_white_loses_nothing, hatching_without_print_is_left)
