/* Planes, skew, quarter turns, blank and quality of pages that the tests draw. */
#include "packet/names.h"
#include "page/page.h"
#include "page/prepare.h"
#include "tests/page/paint.h"
#include "tests/suite.h"

#include <leptonica/allheaders.h>
#include <math.h>

#define DEGREE  57.29577951308232
#define DPI     200
#define WORD_MM 18

/* Takes the sheet. */
static struct page prepared(struct Pix *sheet) {
    struct page_source source = {.pix = sheet, .dpi = DPI};
    struct page page = {0};
    struct fault why = {0};
    bool done = page_prepare(&source, &page, &why);
    ck_assert(done);
    return page;
}

static struct Pix *a4(void) {
    return paint_sheet(210, 297, DPI);
}

/* Takes the sheet. */
static struct page prepared_askew(struct Pix *sheet, double degrees) {
    struct Pix *turned = paint_turned(sheet, degrees);
    pixDestroy(&sheet);
    paint_noise(turned, 4);
    return prepared(turned);
}

START_TEST(skew_is_right_to_a_tenth_of_a_degree) {
    static const double ANGLES[] = {0, 0.3, -0.7, 2.4, -4.9};
    static const int LINES[] = {3, 30};
    for (int i = 0; i < 5; i++)
        for (int j = 0; j < 2; j++) {
            struct Pix *sheet = a4();
            paint_lines(sheet, LINES[j]);
            SCOPED(page_free)
            struct page page = prepared_askew(sheet, ANGLES[i]);
            ck_assert(page.skew_known);
            ck_assert_double_eq_tol(page.frame.skew_rad * DEGREE, -ANGLES[i], 0.1);
        }
}
END_TEST

START_TEST(skew_of_a_table_under_a_seal_is_measured) {
    struct Pix *sheet = a4();
    for (int row = 0; row < 12; row++)
        paint_bar(sheet, 20, 40 + 15 * row, 170, 0.3, 0x30303000);
    for (int column = 0; column < 4; column++)
        paint_bar(sheet, 20 + 50 * column, 40, 0.3, 165, 0x30303000);
    paint_ring(sheet, 150, 180, 42, 0x30303000);
    SCOPED(page_free)
    struct page page = prepared_askew(sheet, 1.7);
    ck_assert(page.skew_known);
    ck_assert_double_eq_tol(page.frame.skew_rad * DEGREE, -1.7, 0.1);
}
END_TEST

/* Single words, no two of them on a line: their direction is known to half a degree. */
static struct Pix *words(void) {
    struct Pix *sheet = a4();
    for (int row = 0; row < 10; row++)
        paint_bar(sheet, 20 + 37 * row % 160, 30 + 23.3 * row, WORD_MM, 3, 0x30303000);
    return sheet;
}

START_TEST(skew_of_few_words_far_from_level_is_taken_roughly) {
    SCOPED(page_free)
    struct page page = prepared_askew(words(), 3.2);
    ck_assert(page.skew_known);
    ck_assert_double_eq_tol(page.frame.skew_rad * DEGREE, -3.2, 0.6);
}
END_TEST

START_TEST(skew_of_few_words_nearly_level_stays_unknown) {
    SCOPED(page_free)
    struct page page = prepared_askew(words(), 0.6);
    ck_assert(!page.skew_known);
    ck_assert_double_eq(page.frame.skew_rad, 0);
}
END_TEST

START_TEST(skew_of_a_lone_seal_or_an_empty_sheet_is_unknown_not_zero) {
    struct Pix *sheet = a4();
    paint_ring(sheet, 110, 120, 42, 0x30303000);
    SCOPED(page_free)
    struct page seal = prepared_askew(sheet, 1);
    ck_assert(!seal.skew_known);
    SCOPED(page_free)
    struct page empty = prepared_askew(a4(), 0);
    ck_assert(!empty.skew_known);
}
END_TEST

START_TEST(streak_of_the_feeder_does_not_hide_the_skew) {
    struct Pix *sheet = a4();
    paint_lines(sheet, 12);
    struct Pix *turned = paint_turned(sheet, 1.2);
    pixDestroy(&sheet);
    paint_bar(turned, 90, 0, 0.2, 297, 0x40404000);
    SCOPED(page_free)
    struct page page = prepared(turned);
    ck_assert(page.skew_known);
    ck_assert_double_eq_tol(page.frame.skew_rad * DEGREE, -1.2, 0.1);
}
END_TEST

/* Where a small black bar lies in a plane. */
static struct point_px centre_of_ink(struct Pix *plane) {
    double x_sum = 0, y_sum = 0, count = 0;
    for (int y = 0; y < pixGetHeight(plane); y++)
        for (int x = 0; x < pixGetWidth(plane); x++) {
            l_uint32 value;
            pixGetPixel(plane, x, y, &value);
            if (value < 60)
                x_sum += x, y_sum += y, count++;
        }
    return (struct point_px){x_sum / count, y_sum / count};
}

START_TEST(frame_maps_the_text_plane_onto_the_page) {
    struct Pix *sheet = a4();
    for (int row = 0; row < 12; row++)
        paint_bar(sheet, 20, 40 + 15 * row, 170, 0.3, 0x90909000);
    paint_bar(sheet, 160, 30, 4, 4, 0x00000000);
    struct Pix *turned = paint_turned(sheet, 3);
    pixDestroy(&sheet);
    SCOPED(page_free)
    struct page page = prepared(turned);
    for (int turns = 0; turns < 4; turns++) {
        struct point_px seen = centre_of_ink(page.gray);
        struct point_px mapped = frame_to_upright(&page.frame, centre_of_ink(page.text));
        ck_assert_double_eq_tol(mapped.x, seen.x, 2);
        ck_assert_double_eq_tol(mapped.y, seen.y, 2);
        ck_assert_int_eq(page.rotation_degrees, 90 * turns);
        ck_assert_int_eq(pixGetWidth(page.text), page.width_px);
        struct fault why = {0};
        ck_assert(page_turn(&page, 1, &why));
    }
    ck_assert_int_eq(page.rotation_degrees, 0);
}
END_TEST

START_TEST(a_flipped_page_is_the_mirror_of_the_one_before) {
    struct Pix *sheet = a4();
    for (int row = 0; row < 12; row++)
        paint_bar(sheet, 20, 40 + 15 * row, 170, 0.3, 0x90909000);
    paint_bar(sheet, 160, 30, 4, 4, 0x00000000);
    struct Pix *turned = paint_turned(sheet, 3);
    pixDestroy(&sheet);
    SCOPED(page_free)
    struct page page = prepared(turned);
    struct fault why = {0};
    ck_assert(page_turn(&page, 1, &why));
    struct point_px before = centre_of_ink(page.gray);
    ck_assert(page_flip(&page, &why));
    struct point_px seen = centre_of_ink(page.gray);
    struct point_px mapped = frame_to_upright(&page.frame, centre_of_ink(page.text));
    ck_assert_double_eq_tol(seen.x, page.width_px - 1 - before.x, 1);
    ck_assert_double_eq_tol(seen.y, before.y, 1);
    ck_assert_double_eq_tol(mapped.x, seen.x, 2);
    ck_assert_double_eq_tol(mapped.y, seen.y, 2);
    ck_assert_int_eq(page.rotation_degrees, 270);
}
END_TEST

START_TEST(red_ink_leaves_the_gray_plane_and_stays_in_colour) {
    struct Pix *sheet = a4();
    paint_lines(sheet, 10);
    paint_ring(sheet, 105, 200, 40, 0xe0303000);
    SCOPED(page_free)
    struct page page = prepared(sheet);
    l_uint32 gray, colour;
    int x = (int)(105 / 25.4 * DPI), y = (int)((200 - 19.6) / 25.4 * DPI);
    pixGetPixel(page.gray, x, y, &gray);
    pixGetPixel(page.colour, x, y, &colour);
    ck_assert_uint_gt(gray, 200);
    ck_assert_uint_lt(colour >> 16 & 255, 80);
}
END_TEST

START_TEST(yellowed_paper_in_uneven_light_becomes_white) {
    struct Pix *sheet = a4();
    paint_lines(sheet, 10);
    for (int y = 0; y < pixGetHeight(sheet); y++)
        for (int x = 0; x < pixGetWidth(sheet); x++) {
            l_uint32 pixel;
            pixGetPixel(sheet, x, y, &pixel);
            double light = 0.65 + 0.3 * x / pixGetWidth(sheet);
            unsigned red = (unsigned)((pixel >> 24) * light);
            unsigned green = (unsigned)((pixel >> 16 & 255) * light * 0.95);
            unsigned blue = (unsigned)((pixel >> 8 & 255) * light * 0.8);
            pixSetPixel(sheet, x, y, red << 24 | green << 16 | blue << 8);
        }
    SCOPED(page_free)
    struct page page = prepared(sheet);
    for (int x_mm = 5; x_mm < 205; x_mm += 20) {
        l_uint32 value;
        pixGetPixel(page.gray, (int)(x_mm / 25.4 * DPI), (int)(250 / 25.4 * DPI), &value);
        ck_assert_uint_gt(value, 240);
    }
}
END_TEST

START_TEST(pale_seal_or_a_few_words_are_not_blank) {
    struct Pix *pale = a4();
    paint_ring(pale, 120, 180, 40, 0xffd8d800);
    paint_noise(pale, 4);
    SCOPED(page_free)
    struct page seal = prepared(pale);
    ck_assert(!seal.blank);
    struct Pix *words = a4();
    for (int stroke = 0; stroke < 5; stroke++)
        paint_bar(words, 60 + 4 * stroke, 100 + stroke % 2, 3, 0.3, 0x50505000);
    paint_noise(words, 4);
    SCOPED(page_free)
    struct page written = prepared(words);
    ck_assert(!written.blank);
    struct Pix *signature = a4();
    paint_bar(signature, 150, 260, 12, 0.35, 0x3040a000);
    SCOPED(page_free)
    struct page signed_page = prepared(signature);
    ck_assert(!signed_page.blank);
}
END_TEST

START_TEST(slice_of_a_seal_at_the_edge_is_not_blank) {
    struct Pix *sheet = a4();
    paint_ring(sheet, 208, 150, 40, 0xe0505000);
    paint_bar(sheet, 180, 130, 24, 40, 0xffffff00);
    paint_noise(sheet, 4);
    SCOPED(page_free)
    struct page page = prepared(sheet);
    ck_assert(!page.blank);
}
END_TEST

START_TEST(gray_copy_of_a_pale_seal_is_not_blank) {
    struct Pix *sheet = a4();
    paint_ring(sheet, 120, 180, 40, 0xb0b0b000);
    paint_noise(sheet, 4);
    struct Pix *gray = pixConvertTo8(sheet, 0);
    pixDestroy(&sheet);
    SCOPED(page_free)
    struct page page = prepared(gray);
    ck_assert(!page.blank);
    ck_assert_ptr_null(page.colour);
}
END_TEST

START_TEST(blank_back_is_blank_for_all_its_traces) {
    struct Pix *sheet = a4();
    SCOPED(page_free)
    struct page clean = prepared(pixCopy(NULL, sheet));
    ck_assert(clean.blank);
    struct Pix *through = a4();
    paint_lines(through, 30);
    paint_ring(through, 120, 180, 40, 0xd0202000);
    for (int y = 0; y < pixGetHeight(sheet); y++)
        for (int x = 0; x < pixGetWidth(sheet); x++) {
            l_uint32 other;
            pixGetPixel(through, pixGetWidth(sheet) - 1 - x, y, &other);
            unsigned level = 235 + (other >> 24) / 16;
            pixSetPixel(sheet, x, y, level << 24 | level << 16 | level << 8);
        }
    pixDestroy(&through);
    for (int hole = 0; hole < 2; hole++)
        for (int y = -30; y <= 30; y++)
            for (int x = -30; x <= 30; x++)
                if (hypot(x, y) < 3 / 25.4 * DPI)
                    pixSetPixel(sheet, (int)(12 / 25.4 * DPI) + x,
                                (int)((108.5 + 80 * hole) / 25.4 * DPI) + y, 0x30303000);
    paint_bar(sheet, 0, 0, 4, 297, 0x60606000);
    paint_bar(sheet, 0, 294, 210, 3, 0x80807800);
    paint_bar(sheet, 140, 0, 0.2, 297, 0x70707000);
    paint_bar(sheet, 70, 70, 0.3, 0.3, 0x20202000);
    paint_noise(sheet, 4);
    SCOPED(page_free)
    struct page page = prepared(sheet);
    ck_assert(page.blank);
}
END_TEST

static unsigned quality_after(struct Pix *sheet, double dpi) {
    struct page_source source = {.pix = sheet, .dpi = dpi};
    SCOPED(page_free)
    struct page page = {0};
    struct fault why = {0};
    ck_assert(page_prepare(&source, &page, &why));
    return page.quality;
}

static struct Pix *letter(double dpi) {
    struct Pix *sheet = paint_sheet(210, 297, dpi);
    paint_lines(sheet, 20);
    paint_ring(sheet, 150, 230, 40, 0xd0202000);
    return sheet;
}

START_TEST(good_scan_has_no_quality_flag) {
    struct Pix *sheet = letter(200);
    paint_noise(sheet, 4);
    ck_assert_uint_eq(quality_after(sheet, 200), 0);
}
END_TEST

START_TEST(gray_and_bilevel_scans_are_told) {
    struct Pix *sheet = letter(200), *gray = pixConvertTo8(sheet, 0);
    struct Pix *bilevel = pixConvertTo1(sheet, 128), *two_levels = pixConvertTo8(bilevel, 0);
    ck_assert_uint_eq(quality_after(pixConvertTo32(gray), 200), QUALITY_GRAY);
    ck_assert_uint_eq(quality_after(gray, 200), QUALITY_GRAY);
    ck_assert_uint_eq(quality_after(two_levels, 200), QUALITY_BILEVEL);
    pixDestroy(&bilevel);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(colour_scan_of_a_black_and_white_paper_is_no_gray_scan) {
    struct Pix *sheet = paint_sheet(210, 297, 200);
    pixSetAllArbitrary(sheet, 0xfaf8f400);
    paint_lines(sheet, 20);
    ck_assert_uint_eq(quality_after(sheet, 200), 0);
}
END_TEST

START_TEST(coarse_scan_is_low_resolution) {
    ck_assert_uint_eq(quality_after(letter(100), 100), QUALITY_LOW_RESOLUTION);
    ck_assert_uint_eq(quality_after(letter(90), 0), QUALITY_LOW_RESOLUTION);
    ck_assert_uint_eq(quality_after(letter(150), 150), 0);
}
END_TEST

START_TEST(blurred_scan_is_told_from_a_sharp_one) {
    struct Pix *sheet = letter(200);
    struct Pix *soft = pixBlockconv(sheet, 1, 1), *blurred = pixBlockconv(sheet, 5, 5);
    pixDestroy(&sheet);
    paint_noise(soft, 3);
    paint_noise(blurred, 3);
    ck_assert_uint_eq(quality_after(soft, 200), 0);
    ck_assert_uint_eq(quality_after(blurred, 200), QUALITY_BLURRED);
}
END_TEST

/* Print that nobody can guess any more: hardly an edge is left of it. */
static struct Pix *smeared(struct Pix *sheet, int radius_px) {
    for (int pass = 0; pass < 3; pass++) {
        struct Pix *softer = pixBlockconv(sheet, radius_px, radius_px);
        pixDestroy(&sheet);
        sheet = softer;
    }
    return sheet;
}

START_TEST(a_scan_blurred_beyond_all_edges_is_told) {
    static const int RADII_PX[] = {3, 6, 9, 12};
    for (int i = 0; i < 4; i++) {
        struct Pix *sheet = smeared(letter(200), RADII_PX[i]);
        paint_noise(sheet, 3);
        ck_assert_uint_eq(quality_after(sheet, 200), QUALITY_BLURRED);
    }
}
END_TEST

/* Takes the sheet: its black becomes that gray. */
static struct Pix *paled(struct Pix *sheet, int level) {
    struct Pix *gray = pixConvertTo8(sheet, 0);
    pixDestroy(&sheet);
    pixInvert(gray, gray);
    pixMultConstantGray(gray, (float)(255 - level) / 255);
    pixInvert(gray, gray);
    struct Pix *pale = pixConvertTo32(gray);
    pixDestroy(&gray);
    return pale;
}

START_TEST(pale_print_is_sharp_all_the_same) {
    for (int level = 180; level <= 220; level += 20) {
        struct Pix *sheet = paint_sheet(210, 297, 200);
        paint_lines(sheet, 20);
        struct Pix *pale = paled(sheet, level);
        paint_noise(pale, 3);
        ck_assert_uint_eq(quality_after(pale, 200) & QUALITY_BLURRED, 0);
    }
}
END_TEST

START_TEST(a_few_sharp_words_before_what_shines_through_are_no_blur) {
    struct Pix *sheet = paled(smeared(letter(200), 4), 120);
    for (int i = 0; i < 6; i++)
        paint_bar(sheet, 30 + 20 * i, 270, 15, 4, 0x20202000);
    ck_assert_uint_eq(quality_after(sheet, 200) & QUALITY_BLURRED, 0);
}
END_TEST

START_TEST(dark_scan_and_cut_scan_are_told) {
    struct Pix *dark = letter(200);
    for (int y = 0; y < pixGetHeight(dark); y++)
        for (int x = 0; x < pixGetWidth(dark); x++) {
            l_uint32 pixel;
            pixGetPixel(dark, x, y, &pixel);
            pixSetPixel(dark, x, y,
                        (pixel >> 24) * 2 / 5 << 24 | (pixel >> 16 & 255) * 2 / 5 << 16 |
                            (pixel >> 8 & 255) * 2 / 5 << 8);
        }
    ck_assert_uint_eq(quality_after(dark, 200), QUALITY_DARK);
    struct Pix *sheet = letter(200);
    BOX *part = boxCreate((int)(59 / 25.4 * 200), 0, (int)(151 / 25.4 * 200), pixGetHeight(sheet));
    struct Pix *cut = pixClipRectangle(sheet, part, NULL);
    boxDestroy(&part);
    pixDestroy(&sheet);
    ck_assert_uint_eq(quality_after(cut, 200), QUALITY_CUT);
}
END_TEST

SUITE("page/prepare", skew_is_right_to_a_tenth_of_a_degree,
      skew_of_a_table_under_a_seal_is_measured, skew_of_few_words_far_from_level_is_taken_roughly,
      skew_of_few_words_nearly_level_stays_unknown,
      skew_of_a_lone_seal_or_an_empty_sheet_is_unknown_not_zero,
      streak_of_the_feeder_does_not_hide_the_skew, frame_maps_the_text_plane_onto_the_page,
      a_flipped_page_is_the_mirror_of_the_one_before,
      red_ink_leaves_the_gray_plane_and_stays_in_colour,
      yellowed_paper_in_uneven_light_becomes_white, pale_seal_or_a_few_words_are_not_blank,
      slice_of_a_seal_at_the_edge_is_not_blank, gray_copy_of_a_pale_seal_is_not_blank,
      blank_back_is_blank_for_all_its_traces, good_scan_has_no_quality_flag,
      gray_and_bilevel_scans_are_told, colour_scan_of_a_black_and_white_paper_is_no_gray_scan,
      coarse_scan_is_low_resolution, blurred_scan_is_told_from_a_sharp_one,
      a_scan_blurred_beyond_all_edges_is_told, pale_print_is_sharp_all_the_same,
      a_few_sharp_words_before_what_shines_through_are_no_blur, dark_scan_and_cut_scan_are_told)
