#include "page/page.h"
#include "page/scan.h"
#include "tests/page/paint.h"

#include <check.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What opening or loading the first page says: WORD_NONE when the page is there. */
static enum word first_page_word(const struct file *file) {
    SCOPED(scan_close)
    struct scan *scan = NULL;
    SCOPED(page_free)
    struct page page = {0};
    struct fault why = {0};
    if (scan_open(file->bytes, file->size, &scan, &why) && scan_load_page(scan, 0, &page, &why)) {
        ck_assert_int_eq(page.width_px, scan_page_head(scan, 0)->width_px);
        ck_assert_int_eq(page.height_px, scan_page_head(scan, 0)->height_px);
    } else {
        ck_assert_ptr_null(page.gray);
    }
    return why.word;
}

static struct Pix *letter(void) {
    struct Pix *sheet = paint_sheet(210, 297, 150);
    paint_lines(sheet, 20);
    paint_ring(sheet, 150, 220, 40, 0xd0202000);
    paint_noise(sheet, 3);
    return sheet;
}

/* Every way Leptonica can write a page is read back as the same page. */
static const struct {
    int iff;
    const char *format;
} WAYS[] = {{IFF_PNG, "png"},       {IFF_JFIF_JPEG, "jpeg"}, {IFF_TIFF, "tiff"},
            {IFF_TIFF_LZW, "tiff"}, {IFF_TIFF_ZIP, "tiff"},  {IFF_TIFF_JPEG, "tiff"},
            {IFF_LPDF, "pdf"}};
#define WAY_COUNT (int)(sizeof WAYS / sizeof WAYS[0])

START_TEST(colour_page_is_read_back) {
    struct Pix *sheet = letter();
    SCOPED(file_free)
    struct file file = file_of(sheet, WAYS[_i].iff);
    SCOPED(scan_close)
    struct scan *scan = NULL;
    SCOPED(page_free)
    struct page page = {0};
    struct fault why = {0};
    ck_assert(scan_open(file.bytes, file.size, &scan, &why));
    ck_assert_str_eq(scan_format_name(scan), WAYS[_i].format);
    ck_assert_int_eq(scan_page_count(scan), 1);
    ck_assert(scan_load_page(scan, 0, &page, &why));
    ck_assert_int_eq(page.width_px, pixGetWidth(sheet));
    ck_assert_int_eq(page.height_px, pixGetHeight(sheet));
    ck_assert_double_eq_tol(page.dpi, 150, 1);
    ck_assert_ptr_nonnull(page.colour);
    ck_assert(!page.blank);
    l_uint32 ring;
    int x = (int)(150 / 25.4 * 150), y = (int)((220 - 19.5) / 25.4 * 150);
    pixGetPixel(page.colour, x, y, &ring);
    ck_assert_int_gt((int)(ring >> 24), 160);
    ck_assert_int_lt((int)(ring >> 16 & 255), 110);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(truncated_file_is_named_as_such_never_half_a_page) {
    static const double SHARES[] = {0.5, 0.9, 0.97};
    struct Pix *sheet = letter();
    SCOPED(file_free)
    struct file file = file_of(sheet, WAYS[_i].iff);
    for (int i = 0; i < 3; i++) {
        SCOPED(file_free)
        struct file cut = file_cut(&file, SHARES[i]);
        enum word word = first_page_word(&cut);
        ck_assert_msg(word == WORD_SCAN_TRUNCATED || word == WORD_SCAN_DAMAGED, "%s cut at %g: %s",
                      WAYS[_i].format, SHARES[i], word_key(word));
    }
    pixDestroy(&sheet);
}
END_TEST

START_TEST(empty_text_and_header_only_files_are_named) {
    struct file empty = {0};
    ck_assert_int_eq(first_page_word(&empty), WORD_SCAN_EMPTY);
    struct file text = {(uint8_t *)"a letter, named letter.pdf", 26};
    ck_assert_int_eq(first_page_word(&text), WORD_SCAN_UNKNOWN_FORMAT);
    struct file header = {(uint8_t *)"%PDF-1.4\n", 9};
    ck_assert_int_eq(first_page_word(&header), WORD_SCAN_TRUNCATED);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("scan");
    TCase *tests = tcase_create("scan");
    tcase_set_timeout(tests, 400);
    tcase_add_loop_test(tests, colour_page_is_read_back, 0, WAY_COUNT);
    tcase_add_loop_test(tests, truncated_file_is_named_as_such_never_half_a_page, 0, WAY_COUNT);
    tcase_add_test(tests, empty_text_and_header_only_files_are_named);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
