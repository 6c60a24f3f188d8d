/* Lines of small print beside what is no print: the sides of cards that were copied smaller. */
#include "ocr/sheet.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#define SANS  "Noto Sans CJK SC"
#define SMALL 20 /* figures are 1.3 mm high, lower than dashes may be */
#define PRINT 25
#define ROWS  4

static bool read_nothing(struct line_reader *reader, const struct line_picture *picture,
                         enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    (void)reader;
    (void)picture;
    (void)alphabet;
    (void)out;
    (void)why;
    return true;
}

static struct line_reader nobody = {.name = "nobody", .version = "1", .read = read_nothing};

/* Head and shoulders, 17 mm high. */
static void draw_photograph(struct drawing *drawing, int x, int y) {
    drawing_rule(drawing, x + 110, y, x + 110, y + 100, 90);
    drawing_rule(drawing, x, y + 150, x + 220, y + 150, 100);
}

static int lines_on(const struct sheet *sheet, struct box_px box) {
    int count = 0;
    for (int i = 0; i < sheet->line_count; i++)
        count += box_overlap(sheet->lines[i].box, box) > 0.6;
    return count;
}

/* Rows left and right of a photograph, or of nothing: whether each is a line of its own. */
static bool rows_are_lines(bool photograph) {
    struct drawing drawing = drawing_new(2480, 3508);
    struct box_px left[ROWS];
    struct box_px right[ROWS];
    for (int row = 0; row < ROWS; row++) {
        left[row] = drawing_text(&drawing, 300, 520 + row * 60, SANS, SMALL, "198104129113");
        right[row] = drawing_text(&drawing, 900, 520 + row * 60, SANS, SMALL, "20040512");
    }
    for (int row = 0; row < 10; row++)
        drawing_text(&drawing, 300, 1000 + row * 60, SANS, PRINT, "示例省示例市示例区花园北街");
    if (photograph)
        draw_photograph(&drawing, 560, 530);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct sheet sheet = {0};
    struct fault why = {0};
    ck_assert(sheet_new(&page, (struct engines){.first = &nobody}, &sheet, &why));
    bool good = true;
    for (int row = 0; row < ROWS; row++)
        good = good && lines_on(&sheet, left[row]) == 1 && lines_on(&sheet, right[row]) == 1;
    sheet_free(&sheet);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return good;
}

START_TEST(rows_of_small_print_are_lines) {
    ck_assert(rows_are_lines(false));
}
END_TEST

START_TEST(a_photograph_takes_no_row_beside_it) {
    ck_assert(rows_are_lines(true));
}
END_TEST

SUITE("ocr/small_print", rows_of_small_print_are_lines, a_photograph_takes_no_row_beside_it)
