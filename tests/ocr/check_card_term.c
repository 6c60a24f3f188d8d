/* 长期 on a card under a seal that is dark in gray. */
#include "ocr/card_term.h"

#include "ocr/ppocr.h"
#include "ocr/sheet_drawing.h"

#include <math.h>

#include "suite.h"

#define SANS      "Noto Sans CJK SC"
#define SEAL_GRAY 80
#define RADIUS    250
#define RING      18

static const struct box_px SPOT = {680, 480, 600, 80};
static const struct box_px LABEL = {480, 500, 130, 34};

static struct line_reader *reader;

static void open_reader(void) {
    struct fault why = {0};
    ck_assert_msg(ppocr_open(models_folder(), &reader, &why), "the text models are missing");
}

static void close_reader(void) {
    line_reader_close(&reader);
}

/* A ring whose left side crosses the end of the first day. */
static void stamp(struct drawing *drawing, int left) {
    for (int y = 0; y < drawing->height_px; y++)
        for (int x = left; x < left + 2 * RADIUS; x++) {
            double far = hypot(x - left - RADIUS, y - 520);
            uint8_t *pixel = &drawing->gray[y * drawing->width_px + x];
            if (far <= RADIUS && far >= RADIUS - RING && *pixel > SEAL_GRAY)
                *pixel = SEAL_GRAY;
        }
}

static void read_term(const char *term, int ring_x, bool *is_long, bool *has_darkest) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1654, 1000);
    drawing_text(&drawing, LABEL.x, 494, SANS, 34, "有效期限");
    drawing_text(&drawing, 700, 492, SANS, 38, term);
    drawing_ready(&drawing);
    if (ring_x > 0)
        stamp(&drawing, ring_x);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    SCOPED(sheet_free)
    struct sheet sheet = {0};
    SCOPED(line_text_free)
    struct line_text darkest = {0};
    ck_assert(sheet_new(&page, (struct engines){reader, NULL}, &sheet, &why));
    struct view view = {.sheet = &sheet};
    ck_assert(card_term_is_long(&view, SPOT, LABEL, is_long, &why));
    ck_assert(sheet_read_darkest(&sheet, SPOT, ALPHABET_ANY, &darkest, &why));
    *has_darkest = darkest.text != NULL;
    page_free(&page);
}

static bool is_long(const char *term, int ring_x) {
    bool found = false;
    bool darkest = false;
    read_term(term, ring_x, &found, &darkest);
    return found;
}

START_TEST(a_long_term_is_told_where_a_ring_hides_the_day) {
    for (int x = 870; x <= 900; x += 15)
        ck_assert(is_long("2025.11.12-长期", x));
}
END_TEST

START_TEST(another_term_is_never_long) {
    ck_assert(!is_long("2015.08.12-2035.08.12", 885));
    ck_assert(!is_long("2015.08.12-", 885));
    ck_assert(!is_long("", 885));
    ck_assert(!is_long("长期", 0)); /* no first day: not a term's line */
}
END_TEST

START_TEST(ink_that_is_all_alike_has_no_darkest) {
    bool found = false;
    bool darkest = true;
    read_term("", 0, &found, &darkest);
    ck_assert(!darkest);
    read_term("2025.11.12-长期", 885, &found, &darkest);
    ck_assert(darkest);
}
END_TEST

SUITE_WITH("ocr/card_term", open_reader, close_reader,
           a_long_term_is_told_where_a_ring_hides_the_day, another_term_is_never_long,
           ink_that_is_all_alike_has_no_darkest)
