#include "ocr/sheet_drawing.h"

#include "base/memory.h"
#include "ocr/sheet.h"
#include "suite.h"

#include <cairo.h>
#include <stdlib.h>

#define FONT    "Noto Sans CJK SC"
#define TYPE_PX 44
#define Y       600

static bool read_nothing(struct line_reader *reader, const struct line_picture *picture,
                         enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    (void)reader;
    (void)picture;
    (void)alphabet;
    (void)why;
    *out = (struct line_text){.text = memory_new(1, 1), .confidence = 1};
    return true;
}

static struct line_reader reader = {.name = "none", .version = "1", .read = read_nothing};

/* A sheet with enough print for its usual height; what is tested stands at Y. */
static struct drawing sheet_with_print(void) {
    struct drawing drawing = drawing_new(2480, 1400);
    for (int i = 0; i < 4; i++)
        drawing_text(&drawing, 300, 900 + 90 * i, FONT, TYPE_PX, "身份证号码　联系电话　使用年限");
    return drawing;
}

/* A dark rectangle; with a number, a white 1. */
static void draw_badge(struct drawing *drawing, struct box_px box, bool numbered) {
    cairo_t *cairo = cairo_create(drawing->surface);
    cairo_set_source_rgb(cairo, 0, 0, 0);
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    cairo_fill(cairo);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    if (numbered)
        cairo_rectangle(cairo, box.x + box.width / 2 - 4, box.y + box.height / 4, 8,
                        box.height / 2);
    cairo_fill(cairo);
    cairo_destroy(cairo);
}

/* The height of the line at an x of the row at Y, and its left edge. */
static struct box_px line_at(struct drawing *drawing, int x) {
    drawing_ready(drawing);
    struct page page = drawing_page(drawing);
    struct sheet sheet = {0};
    struct fault why = {0};
    struct box_px found = {0};
    ck_assert(sheet_new(&page, (struct engines){.first = &reader}, &sheet, &why));
    for (int i = 0; i < sheet.line_count; i++) {
        struct box_px box = sheet.lines[i].box;
        if (box.x <= x && x < box.x + box.width && box.y < Y + TYPE_PX && box.y + box.height > Y)
            found = box;
    }
    sheet_free(&sheet);
    drawing_page_free(&page);
    drawing_free(drawing);
    return found;
}

START_TEST(a_dark_badge_with_a_number_is_no_letter_of_the_line_beside_it) {
    struct drawing drawing = sheet_with_print();
    draw_badge(&drawing, (struct box_px){200, Y - 10, 80, 90}, true);
    struct box_px label = drawing_text(&drawing, 400, Y, FONT, TYPE_PX, "持有人");
    struct box_px line = line_at(&drawing, 420);
    ck_assert_int_ge(line.x, label.x - 12);
    ck_assert_int_le(line.height, label.height + 16);
}
END_TEST

START_TEST(a_filled_box_as_high_as_its_word_stays_with_it) {
    struct drawing drawing = sheet_with_print();
    draw_badge(&drawing, (struct box_px){340, Y + 12, 36, 36}, false);
    drawing_text(&drawing, 400, Y, FONT, TYPE_PX, "单位证书");
    ck_assert_int_le(line_at(&drawing, 420).x, 350);
}
END_TEST

START_TEST(a_framed_character_of_large_type_stays_in_its_title) {
    struct drawing drawing = sheet_with_print();
    drawing_text(&drawing, 300, Y - 40, "Noto Sans CJK SC Black", 96, "国家中心");
    ck_assert_int_le(line_at(&drawing, 600).x, 330);
}
END_TEST

SUITE("ocr/badge", a_dark_badge_with_a_number_is_no_letter_of_the_line_beside_it,
      a_filled_box_as_high_as_its_word_stays_with_it,
      a_framed_character_of_large_type_stays_in_its_title)
