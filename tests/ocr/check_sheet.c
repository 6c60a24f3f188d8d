#include "ocr/sheet.h"

#include "base/memory.h"
#include "ocr/sheet_drawing.h"

#include <cairo.h>
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SERIF "Noto Serif CJK SC"

/* An engine that counts its readings and the ink it was given: layout needs no OCR. */
static int readings;
static int ink_given;

static int dark_pixels(const struct line_picture *picture) {
    int dark = 0;
    for (int y = 0; y < picture->height_px; y++)
        for (int x = 0; x < picture->width_px; x++)
            dark += picture->gray[(long)y * picture->stride_bytes + x] < 128;
    return dark;
}

static bool count_reading(struct line_reader *reader, const struct line_picture *picture,
                          enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    (void)reader;
    (void)why;
    ck_assert_int_gt(picture->width_px, 0);
    readings++;
    ink_given = dark_pixels(picture);
    *out = (struct line_text){.text = memory_new(16, 1), .confidence = 1};
    out->text[0] = (char)('a' + alphabet);
    return true;
}

static struct line_reader counter = {.name = "counter", .version = "1", .read = count_reading};

static struct sheet sheet_of(const struct page *page) {
    struct sheet sheet = {0};
    struct fault why = {0};
    struct engines engines = {.first = &counter};
    ck_assert(sheet_new(page, engines, &sheet, &why));
    return sheet;
}

/* assert_line finds the one line that lies on a drawn box, within some 2 mm. */
static const struct sheet_line *assert_line(const struct sheet *sheet, struct box_px box) {
    const struct sheet_line *found = NULL;
    for (int i = 0; i < sheet->line_count; i++)
        if (box_overlap(sheet->lines[i].box, box) > 0.75) {
            ck_assert_ptr_null(found);
            found = &sheet->lines[i];
        }
    ck_assert_msg(found != NULL, "no line at %d,%d %dx%d", box.x, box.y, box.width, box.height);
    return found;
}

static struct drawing drawing;
static struct page page;
static struct sheet sheet;

static void blank_drawing(void) {
    drawing = drawing_new(2480, 3508);
    readings = 0;
}

static void lay_out(void) {
    drawing_ready(&drawing);
    drawing_noise(&drawing, 5, 7);
    page = drawing_page(&drawing);
    sheet = sheet_of(&page);
}

static void end_drawing(void) {
    sheet_free(&sheet);
    drawing_page_free(&page);
    drawing_free(&drawing);
}

static void draw_grid(int x, int y, int rows, int columns, int height, int width) {
    for (int row = 0; row <= rows; row++)
        drawing_rule(&drawing, x, y + row * height, x + columns * width, y + row * height, 4);
    for (int column = 0; column <= columns; column++)
        drawing_rule(&drawing, x + column * width, y, x + column * width, y + rows * height, 4);
}

START_TEST(lines_of_a_letter_are_found_whole_and_in_order) {
    struct box_px title = drawing_text(&drawing, 800, 300, SERIF, 80, "情况说明");
    struct box_px first =
        drawing_text(&drawing, 300, 500, SERIF, 50, "本单位因业务需要申请数字证书两张，特此说明。");
    struct box_px second =
        drawing_text(&drawing, 300, 590, SERIF, 50, "经办人为测试人员甲，联系电话 13800138000。");
    struct box_px date = drawing_text(&drawing, 1500, 900, SERIF, 50, "2024年6月15日");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 4);
    ck_assert_ptr_eq(assert_line(&sheet, title), &sheet.lines[0]);
    ck_assert_ptr_eq(assert_line(&sheet, first), &sheet.lines[1]);
    ck_assert_ptr_eq(assert_line(&sheet, second), &sheet.lines[2]);
    ck_assert_ptr_eq(assert_line(&sheet, date), &sheet.lines[3]);
    ck_assert_int_eq(sheet.cell_count, 0);
    ck_assert_int_eq(assert_line(&sheet, date)->cell, -1);
}
END_TEST

/* The strokes of bold type as a scanner's lamp spreads them. */
static struct box_px draw_spread(int y, const char *text) {
    struct box_px box = {0};
    for (int shift = 0; shift < 4; shift++)
        box = drawing_text(&drawing, 170 + shift % 2 * 2, y + shift / 2 * 2,
                           "Noto Sans CJK SC Bold", 58, text);
    return box;
}

START_TEST(bold_titles_are_whole_though_their_strokes_clog) {
    struct box_px personal = draw_spread(200, "政务个人证书业务明细表");
    struct box_px unit = draw_spread(600, "政务单位证书业务明细表");
    lay_out();
    assert_line(&sheet, personal);
    assert_line(&sheet, unit);
}
END_TEST

START_TEST(a_letter_spaced_title_is_one_line) {
    struct box_px title = drawing_spaced_text(&drawing, 700, 300, SERIF, 110, 280, "营业执照");
    struct box_px label = drawing_spaced_text(&drawing, 300, 700, SERIF, 50, 150, "名称");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 2);
    assert_line(&sheet, title);
    assert_line(&sheet, label);
}
END_TEST

START_TEST(a_large_bold_title_is_one_line) {
    struct box_px title =
        drawing_spaced_text(&drawing, 700, 300, "Noto Serif CJK SC Bold", 150, 280, "营业执照");
    struct box_px below = drawing_text(&drawing, 1000, 520, SERIF, 60, "（副本）");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 2);
    assert_line(&sheet, title);
    assert_line(&sheet, below);
}
END_TEST

/* Bold letters like 子 whose bars stand at nearly one height, up and down a little. */
static struct box_px draw_barred_letters(int x, int y, int count) {
    struct box_px all = {0};
    for (int i = 0; i < count; i++) {
        int left = x + i * 94;
        int bar = y + 40 + 12 * (i < count / 2 ? i : count - 1 - i);
        drawing_rule(&drawing, left, bar, left + 66, bar, 16);
        drawing_rule(&drawing, left + 33, y, left + 33, y + 110, 16);
        all = box_union(i == 0 ? (struct box_px){left, y, 66, 110} : all,
                        (struct box_px){left, y, 66, 110});
    }
    return all;
}

START_TEST(bars_of_a_spaced_title_are_no_rule) {
    struct box_px title = draw_barred_letters(700, 300, 9);
    lay_out();
    struct line_picture whole = drawing_cut(&drawing, title, 5);
    struct fault why = {0};
    ck_assert_int_eq(sheet.line_count, 1);
    ck_assert(sheet_line_text(&sheet, 0, &why) != NULL);
    ck_assert_int_ge(ink_given * 100, dark_pixels(&whole) * 97);
}
END_TEST

static void draw_ornament(int size_px) {
    for (int i = 0; i < 40; i++)
        drawing_rule(&drawing, 300 + 45 * i, 200, 300 + 45 * i + size_px, 200, size_px);
}

/* A dense letter, here a square of ink, is as solid as an ornament's dots, but larger. */
START_TEST(a_dense_letter_stays_where_an_ornament_is_dropped) {
    draw_ornament(22);
    struct box_px rest = drawing_text(&drawing, 560, 600, SERIF, 46, "业期限");
    drawing_rule(&drawing, 505, 625, 545, 625, 40);
    lay_out();
    ck_assert_int_eq(sheet.line_count, 1);
    assert_line(&sheet, box_union(rest, (struct box_px){505, 605, 40, 40}));
}
END_TEST

/* A bold 9 in wide type is as solid and as large as the ornament's dots, here a square of ink. */
static struct box_px draw_code(int gap_px) {
    draw_ornament(30);
    struct box_px rest = drawing_text(&drawing, 560, 600, SERIF, 42, "1110108");
    int top = rest.y + rest.height / 2 - 15;
    drawing_rule(&drawing, rest.x - gap_px - 30, top + 15, rest.x - gap_px, top + 15, 30);
    lay_out();
    ck_assert_int_eq(sheet.line_count, 1);
    return rest;
}

START_TEST(a_figure_as_solid_as_an_ornaments_dots_stays_in_its_word) {
    struct box_px rest = draw_code(14);
    ck_assert_int_lt(sheet.lines[0].box.x, rest.x - 34);
}
END_TEST

START_TEST(a_dot_of_an_ornament_away_from_a_word_is_no_figure_of_it) {
    struct box_px rest = draw_code(60);
    ck_assert_int_gt(sheet.lines[0].box.x, rest.x - 14);
}
END_TEST

START_TEST(pieces_of_a_faint_frame_do_not_swell_a_line) {
    struct box_px number = drawing_text(&drawing, 500, 700, SERIF, 44, "690101199003070014");
    for (int piece = 0; piece < 4; piece++) { /* 6 mm each, as a faint leaning frame leaves them */
        drawing_rule(&drawing, 460 + piece, 640 + 84 * piece, 460 + piece, 710 + 84 * piece, 3);
        drawing_rule(&drawing, 560 + 120 * piece, 780 + piece, 640 + 120 * piece, 780 + piece, 3);
    }
    lay_out();
    ck_assert_int_eq(sheet.line_count, 1);
    assert_line(&sheet, number);
}
END_TEST

/* A gray emblem leaves pieces of its rim, higher than any letter. */
START_TEST(the_rim_of_an_emblem_is_no_letter_of_the_lines_beside_it) {
    drawing_rule(&drawing, 330, 300, 330, 516, 75);
    drawing_rule(&drawing, 380, 300, 480, 300, 14);
    struct box_px label = drawing_text(&drawing, 700, 470, SERIF, 46, "统一社会信用代码");
    struct box_px title =
        drawing_spaced_text(&drawing, 1300, 310, "Noto Serif CJK SC Bold", 110, 170, "事业单位");
    struct box_px code = drawing_text(&drawing, 1300, 475, SERIF, 46, "11110102PDY464850T");
    lay_out();
    assert_line(&sheet, label);
    assert_line(&sheet, title);
    assert_line(&sheet, code);
}
END_TEST

START_TEST(a_spaced_label_in_a_bracket_is_one_line_with_its_value) {
    struct box_px first = drawing_text(&drawing, 300, 400, SERIF, 46, "【账");
    struct box_px rest =
        drawing_text(&drawing, first.x + first.width + 95, 400, SERIF, 46, "户】0000977");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 1);
    assert_line(&sheet, box_union(first, rest));
}
END_TEST

START_TEST(two_words_as_far_apart_are_two_lines) {
    struct box_px first = drawing_text(&drawing, 300, 400, SERIF, 46, "账目");
    struct box_px rest =
        drawing_text(&drawing, first.x + first.width + 95, 400, SERIF, 46, "户】0000977");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 2);
    assert_line(&sheet, first);
    assert_line(&sheet, rest);
}
END_TEST

START_TEST(a_long_stroke_is_a_character) {
    struct box_px title = drawing_text(&drawing, 500, 700, SERIF, 100, "一一得1");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 1);
    ck_assert_int_lt(abs(sheet.lines[0].box.width - title.width), 20);
}
END_TEST

START_TEST(columns_without_rules_are_parted_at_wide_gaps) {
    struct box_px left[3];
    struct box_px right[3];
    for (int i = 0; i < 3; i++) {
        left[i] = drawing_text(&drawing, 300, 500 + 100 * i, SERIF, 46, "付款人名称");
        right[i] = drawing_text(&drawing, 900, 500 + 100 * i, SERIF, 46, "示例市测试有限公司");
    }
    lay_out();
    ck_assert_int_eq(sheet.line_count, 6);
    for (int i = 0; i < 3; i++) {
        ck_assert_ptr_eq(assert_line(&sheet, left[i]), &sheet.lines[2 * i]);
        ck_assert_ptr_eq(assert_line(&sheet, right[i]), &sheet.lines[2 * i + 1]);
    }
}
END_TEST

START_TEST(a_grid_gives_its_cells_and_their_lines) {
    draw_grid(300, 400, 4, 3, 120, 600);
    struct box_px text[4][3];
    for (int row = 0; row < 4; row++)
        for (int column = 0; column < 3; column++)
            text[row][column] = drawing_text(&drawing, 340 + 600 * column, 435 + 120 * row, SERIF,
                                             46, "证书持有人");
    lay_out();
    ck_assert_int_eq(sheet.cell_count, 12);
    ck_assert_int_eq(sheet.line_count, 12);
    for (int row = 0; row < 4; row++)
        for (int column = 0; column < 3; column++) {
            const struct sheet_line *line = assert_line(&sheet, text[row][column]);
            ck_assert_int_ge(line->cell, 0);
            const struct sheet_cell *cell = &sheet.cells[line->cell];
            ck_assert_int_eq(cell->row, row);
            ck_assert_int_eq(cell->column, column);
            ck_assert_int_eq(cell->row_span, 1);
            ck_assert_int_eq(cell->column_span, 1);
            struct box_px drawn = {300 + 600 * column, 400 + 120 * row, 600, 120};
            ck_assert_double_gt(box_overlap(cell->box, drawn), 0.93);
        }
}
END_TEST

START_TEST(merged_cells_have_spans) {
    /* +-----------+
     * |  (2 wide) |
     * +-----+-----+
     * | (2  |     |
     * |high)+-----+
     * |     |     |
     * +-----+-----+ */
    for (int row = 0; row <= 3; row++)
        drawing_rule(&drawing, row == 2 ? 1000 : 300, 400 + 150 * row, 1700, 400 + 150 * row, 3);
    drawing_rule(&drawing, 300, 400, 300, 850, 3);
    drawing_rule(&drawing, 1000, 550, 1000, 850, 3);
    drawing_rule(&drawing, 1700, 400, 1700, 850, 3);
    lay_out();
    ck_assert_int_eq(sheet.cell_count, 4);
    ck_assert_int_eq(sheet.cells[0].column_span, 2);
    ck_assert_int_eq(sheet.cells[0].row_span, 1);
    ck_assert_int_eq(sheet.cells[1].column_span, 1);
    ck_assert_int_eq(sheet.cells[1].row_span, 2);
    ck_assert_int_eq(sheet.cells[3].row, 2);
    ck_assert_int_eq(sheet.cells[3].column, 1);
}
END_TEST

START_TEST(a_broken_rule_still_parts_cells) {
    draw_grid(300, 400, 2, 2, 120, 800);
    drawing_ready(&drawing);
    for (int gap = 0; gap < 12; gap++) /* white scratches across the middle rule */
        for (int y = 510; y < 530; y++)
            memset(drawing.gray + y * drawing.width_px + 350 + 130 * gap, 255, 24);
    drawing_noise(&drawing, 5, 7);
    page = drawing_page(&drawing);
    sheet = sheet_of(&page);
    ck_assert_int_eq(sheet.cell_count, 4);
}
END_TEST

START_TEST(a_fold_that_runs_off_the_sheet_parts_no_cells) {
    draw_grid(400, 600, 2, 2, 200, 800);
    drawing_rule(&drawing, 700, 300, 703, 3507, 5);
    drawing_rule(&drawing, 100, 700, 2479, 702, 5);
    lay_out();
    ck_assert_int_eq(sheet.cell_count, 4);
    end_drawing();
    blank_drawing();
    draw_grid(400, 600, 2, 2, 200, 800); /* a rule of the form's own ends where another does */
    drawing_rule(&drawing, 700, 600, 700, 1000, 4);
    lay_out();
    ck_assert_int_eq(sheet.cell_count, 6);
}
END_TEST

/* Cells of a grid and a line from above it to the sheet's foot, of which a part is too pale. */
static int cells_beside_fold(int from, int pale_from, int pale_to) {
    end_drawing();
    blank_drawing();
    draw_grid(400, 600, 2, 2, 200, 800);
    drawing_rule(&drawing, 700, from, 700, pale_from, 5);
    drawing_rule(&drawing, 700, pale_to, 700, 3507, 5);
    lay_out();
    return sheet.cell_count;
}

START_TEST(a_fold_in_pieces_is_a_fold) {
    ck_assert_int_eq(cells_beside_fold(300, 780, 900), 4);
    ck_assert_int_eq(cells_beside_fold(300, 1100, 1250), 4);
    ck_assert_int_gt(cells_beside_fold(300, 1100, 3300),
                     4); /* nothing says that they are one line */
    ck_assert_int_eq(cells_beside_fold(530, 1100, 1250), 4);
    ck_assert_int_gt(cells_beside_fold(570, 1100, 1250), 4); /* a rule that was drawn too far */
}
END_TEST

START_TEST(an_underline_is_no_cell_and_no_text) {
    struct box_px label = drawing_text(&drawing, 300, 500, SERIF, 50, "经办人：测试");
    drawing_rule(&drawing, 480, 560, 1200, 560, 3);
    drawing_rule(&drawing, 480, 700, 1200, 700, 3);
    lay_out();
    ck_assert_int_eq(sheet.cell_count, 0);
    ck_assert_int_eq(sheet.line_count, 1);
    assert_line(&sheet, label);
}
END_TEST

START_TEST(two_grids_on_a_page_stay_apart) {
    draw_grid(300, 400, 2, 2, 120, 400);
    draw_grid(300, 1400, 3, 2, 120, 400);
    lay_out();
    ck_assert_int_eq(sheet.cell_count, 10);
    ck_assert_int_eq(sheet.cells[0].grid, 0);
    ck_assert_int_eq(sheet.cells[9].grid, 1);
    ck_assert_int_eq(sheet.cells[4].row, 0);
}
END_TEST

START_TEST(several_lines_in_a_cell_are_several_lines) {
    draw_grid(300, 400, 1, 1, 300, 900);
    struct box_px upper = drawing_text(&drawing, 340, 440, SERIF, 46, "示例市示例区测试路一号");
    struct box_px lower = drawing_text(&drawing, 340, 510, SERIF, 46, "测试大厦三层");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 2);
    ck_assert_int_eq(assert_line(&sheet, upper)->cell, 0);
    ck_assert_int_eq(assert_line(&sheet, lower)->cell, 0);
}
END_TEST

START_TEST(holes_borders_and_specks_are_no_lines) {
    drawing_text(&drawing, 600, 500, SERIF, 50, "情况说明");
    for (int x = 0; x < 14; x++) /* a dark scan border on the left */
        drawing_rule(&drawing, x, 0, x, 3508, 2);
    for (int hole = 0; hole < 2; hole++)
        for (int y = -32; y <= 32; y++) {
            int half = (int)sqrt(32 * 32 - y * y);
            drawing_rule(&drawing, 150 - half, 1500 + 900 * hole + y, 150 + half,
                         1500 + 900 * hole + y, 2);
        }
    unsigned seed = 3;
    for (int i = 0; i < 300; i++) {
        int x = 200 + rand_r(&seed) % 2200;
        int y = 700 + rand_r(&seed) % 2700;
        drawing_rule(&drawing, x, y, x + 3, y, 3);
    }
    lay_out();
    ck_assert_int_eq(sheet.line_count, 1);
}
END_TEST

/* A filled block of ink. */
static void draw_block(int x, int y, int width, int height) {
    drawing_rule(&drawing, x, y + height / 2, x + width, y + height / 2, height);
}

START_TEST(words_beside_a_gray_stamp_are_no_marks_of_it) {
    for (int turn = 0; turn < 360; turn++) /* a ring of 38 mm, broken, and what it says */
        if (turn % 15 > 5) {
            double angle = turn * M_PI / 180;
            draw_block((int)(400 + 215 * cos(angle)), (int)(1000 + 215 * sin(angle)), 14, 14);
            draw_block((int)(400 + 185 * cos(angle)), (int)(1000 + 185 * sin(angle)), 14, 30);
        }
    struct box_px office = drawing_text(&drawing, 900, 960, SERIF, 44, "示例市公安局示例分局");
    struct box_px term = drawing_text(&drawing, 900, 1060, SERIF, 44, "2022.06.18-2042.06.18");
    lay_out();
    assert_line(&sheet, office);
    assert_line(&sheet, term);
}
END_TEST

START_TEST(words_within_what_is_left_of_a_dark_frame_are_lines) {
    draw_block(400, 1000, 70, 640); /* an L and a bracket: the desk around a card, half seen */
    draw_block(400, 1000, 240, 60);
    draw_block(400, 1580, 240, 60);
    struct box_px name = drawing_text(&drawing, 500, 1150, SERIF, 50, "测试员甲");
    struct box_px number = drawing_text(&drawing, 500, 1450, SERIF, 50, "690101199202081234");
    lay_out();
    assert_line(&sheet, name);
    assert_line(&sheet, number);
}
END_TEST

START_TEST(specks_within_a_portrait_are_no_lines) {
    draw_block(400, 1000, 300, 330); /* a head with a light face, shoulders */
    draw_block(360, 1320, 380, 240);
    cairo_set_source_rgb(drawing.context, 1, 1, 1);
    draw_block(500, 1060, 100, 90);
    cairo_set_source_rgb(drawing.context, 0.05, 0.05, 0.05);
    drawing_text(&drawing, 520, 1090, SERIF, 30, "二");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 0);
}
END_TEST

START_TEST(a_red_stamp_adds_no_lines) {
    struct box_px body =
        drawing_text(&drawing, 300, 900, SERIF, 50, "本单位因业务需要申请数字证书两张，特此说明。");
    struct box_px date = drawing_text(&drawing, 900, 1200, SERIF, 50, "2024年6月15日");
    drawing_ring(&drawing, 1100, 1150, 236);
    page = drawing_colour_page(&drawing);
    sheet = sheet_of(&page);
    ck_assert_ptr_nonnull(page.colour);
    ck_assert_int_eq(sheet.line_count, 2);
    assert_line(&sheet, body);
    assert_line(&sheet, date);
}
END_TEST

START_TEST(a_number_in_han_stays_with_its_heading) {
    struct box_px heading = drawing_text(&drawing, 300, 500, SERIF, 50, "一、业务类型");
    struct box_px other = drawing_text(&drawing, 300, 700, SERIF, 50, "三十二");
    lay_out();
    ck_assert_int_eq(sheet.line_count, 2);
    assert_line(&sheet, heading);
    assert_line(&sheet, other);
}
END_TEST

START_TEST(a_line_is_read_once_and_only_when_asked) {
    drawing_text(&drawing, 300, 500, SERIF, 50, "情况说明");
    drawing_text(&drawing, 300, 700, SERIF, 50, "特此说明");
    lay_out();
    struct fault why = {0};
    ck_assert_int_eq(readings, 0);
    const struct line_text *text = sheet_line_text(&sheet, 1, &why);
    ck_assert_ptr_nonnull(text);
    ck_assert_ptr_eq(sheet_line_text(&sheet, 1, &why), text);
    ck_assert_int_eq(readings, 1);
    ck_assert_int_eq(sheet.lines_read, 1);
    struct line_text afresh SCOPED(line_text_free) = {0};
    ck_assert(sheet_read_box(&sheet, sheet.lines[1].box, ALPHABET_CREDIT_CODE, &afresh, &why));
    ck_assert_str_eq(afresh.text, "c");
    ck_assert_int_eq(readings, 2);
}
END_TEST

START_TEST(characters_under_each_other_are_read_as_one_line) {
    struct box_px boxes[3];
    static const char *const WORD[] = {"经", "办", "人"};
    for (int i = 0; i < 3; i++)
        boxes[i] = drawing_text(&drawing, 300, 500 + 60 * i, SERIF, 46, WORD[i]);
    lay_out();
    struct line_text text = {0};
    struct fault why = {0};
    int ink = 0;
    for (int i = 0; i < 3; i++) {
        struct line_picture one = drawing_cut(&drawing, boxes[i], 0);
        ink += dark_pixels(&one);
    }
    ck_assert(sheet_read_boxes(&sheet, boxes, 3, ALPHABET_ANY, &text, &why));
    ck_assert_int_eq(readings, 1);
    ck_assert_int_ge(ink_given * 100, ink * 97);
    line_text_free(&text);
}
END_TEST

START_TEST(without_a_second_engine_there_is_no_second_opinion_and_no_fault) {
    lay_out();
    struct fault why = {0};
    struct line_text text = {0};
    ck_assert(
        !sheet_second_opinion(&sheet, (struct box_px){0, 0, 90, 50}, ALPHABET_ANY, &text, &why));
    ck_assert_int_eq(why.kind, FAULT_NONE);
}
END_TEST

START_TEST(an_empty_page_has_no_lines_and_no_cells) {
    lay_out();
    ck_assert_int_eq(sheet.line_count, 0);
    ck_assert_int_eq(sheet.cell_count, 0);
}
END_TEST

int main(void) {
    TCase *layout = tcase_create("layout");
    tcase_set_timeout(layout, 400);
    tcase_add_checked_fixture(layout, blank_drawing, end_drawing);
    tcase_add_test(layout, lines_of_a_letter_are_found_whole_and_in_order);
    tcase_add_test(layout, a_letter_spaced_title_is_one_line);
    tcase_add_test(layout, a_large_bold_title_is_one_line);
    tcase_add_test(layout, bold_titles_are_whole_though_their_strokes_clog);
    tcase_add_test(layout, columns_without_rules_are_parted_at_wide_gaps);
    tcase_add_test(layout, a_grid_gives_its_cells_and_their_lines);
    tcase_add_test(layout, merged_cells_have_spans);
    tcase_add_test(layout, bars_of_a_spaced_title_are_no_rule);
    tcase_add_test(layout, a_dense_letter_stays_where_an_ornament_is_dropped);
    tcase_add_test(layout, a_figure_as_solid_as_an_ornaments_dots_stays_in_its_word);
    tcase_add_test(layout, a_dot_of_an_ornament_away_from_a_word_is_no_figure_of_it);
    tcase_add_test(layout, pieces_of_a_faint_frame_do_not_swell_a_line);
    tcase_add_test(layout, the_rim_of_an_emblem_is_no_letter_of_the_lines_beside_it);
    tcase_add_test(layout, a_spaced_label_in_a_bracket_is_one_line_with_its_value);
    tcase_add_test(layout, two_words_as_far_apart_are_two_lines);
    tcase_add_test(layout, a_long_stroke_is_a_character);
    tcase_add_test(layout, characters_under_each_other_are_read_as_one_line);
    tcase_add_test(layout, a_broken_rule_still_parts_cells);
    tcase_add_test(layout, a_fold_that_runs_off_the_sheet_parts_no_cells);
    tcase_add_test(layout, a_fold_in_pieces_is_a_fold);
    tcase_add_test(layout, an_underline_is_no_cell_and_no_text);
    tcase_add_test(layout, two_grids_on_a_page_stay_apart);
    tcase_add_test(layout, several_lines_in_a_cell_are_several_lines);
    tcase_add_test(layout, holes_borders_and_specks_are_no_lines);
    tcase_add_test(layout, words_beside_a_gray_stamp_are_no_marks_of_it);
    tcase_add_test(layout, words_within_what_is_left_of_a_dark_frame_are_lines);
    tcase_add_test(layout, specks_within_a_portrait_are_no_lines);
    tcase_add_test(layout, a_red_stamp_adds_no_lines);
    tcase_add_test(layout, a_number_in_han_stays_with_its_heading);
    tcase_add_test(layout, a_line_is_read_once_and_only_when_asked);
    tcase_add_test(layout, without_a_second_engine_there_is_no_second_opinion_and_no_fault);
    tcase_add_test(layout, an_empty_page_has_no_lines_and_no_cells);
    Suite *suite = suite_create("sheet");
    suite_add_tcase(suite, layout);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
