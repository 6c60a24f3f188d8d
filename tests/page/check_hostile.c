/* Files that are wrong, too large, or made to harm: each ends in a sentence. */
#include "base/limits.h"
#include "page/page.h"
#include "page/scan.h"
#include "tests/page/paint.h"
#include "tests/suite.h"

#include <leptonica/allheaders.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <zlib.h>

/* Opens the file and loads all its pages: the first fault, and how many pages came. */
struct outcome {
    enum fault_kind kind;
    enum word word;
    int pages, loaded;
};

static struct outcome outcome_of(const void *bytes, size_t size) {
    SCOPED(scan_close)
    struct scan *scan = NULL;
    struct fault why = {0};
    struct outcome outcome = {0};
    if (scan_open(bytes, size, &scan, &why))
        outcome.pages = scan_page_count(scan);
    for (int i = 0; i < outcome.pages; i++) {
        SCOPED(page_free)
        struct page page = {0};
        outcome.loaded += scan_load_page(scan, i, &page, &why);
    }
    outcome.kind = why.kind;
    outcome.word = why.word;
    return outcome;
}

static void put_be(uint8_t *at, uint32_t value) {
    for (int i = 0; i < 4; i++)
        at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static void set_png_size(uint8_t *png, uint32_t width, uint32_t height) {
    put_be(png + 16, width);
    put_be(png + 20, height);
    put_be(png + 29, (uint32_t)crc32(0, png + 12, 17));
}

static struct Pix *letter(void) {
    struct Pix *sheet = paint_sheet(105, 148, 100);
    paint_lines(sheet, 5);
    return sheet;
}

START_TEST(sizes_are_refused_from_the_header_alone) {
    static const struct {
        uint32_t width, height;
        enum word word;
    } CASES[] = {{1, 1, WORD_SCAN_TOO_SMALL},          {63, 2000, WORD_SCAN_TOO_SMALL},
                 {40000, 40000, WORD_SCAN_TOO_LARGE},  {100000, 100000, WORD_SCAN_TOO_LARGE},
                 {20001, 100, WORD_SCAN_TOO_LARGE},    {19000, 19000, WORD_SCAN_TOO_LARGE},
                 {0x7fffffff, 64, WORD_SCAN_TOO_LARGE}};
    struct Pix *sheet = letter();
    SCOPED(file_free)
    struct file file = file_of(sheet, IFF_PNG);
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        set_png_size(file.bytes, CASES[i].width, CASES[i].height);
        struct outcome outcome = outcome_of(file.bytes, file.size);
        ck_assert_int_eq(outcome.kind, FAULT_LIMIT);
        ck_assert_int_eq(outcome.word, CASES[i].word);
        ck_assert_int_eq(outcome.pages, 1);
    }
    pixDestroy(&sheet);
}
END_TEST

START_TEST(png_of_a_hundred_megapixels_too_many_takes_no_memory) {
    struct Pix *sheet = letter();
    SCOPED(file_free)
    struct file file = file_of(sheet, IFF_PNG);
    set_png_size(file.bytes, 100000, 100000);
    struct rusage before, after;
    getrusage(RUSAGE_SELF, &before);
    outcome_of(file.bytes, file.size);
    getrusage(RUSAGE_SELF, &after);
    ck_assert_int_lt(after.ru_maxrss - before.ru_maxrss, 4096);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(strangers_and_stubs_are_named) {
    static const struct {
        const char *bytes;
        size_t size;
        enum word word;
    } CASES[] = {{"", 0, WORD_SCAN_EMPTY},
                 {"just a letter", 13, WORD_SCAN_UNKNOWN_FORMAT},
                 {"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 20, WORD_SCAN_UNKNOWN_FORMAT},
                 {"PK\3\4 a zip file, not a scan at all", 30, WORD_SCAN_UNKNOWN_FORMAT},
                 {"\x89PNG\r\n\x1a\n", 8, WORD_SCAN_TRUNCATED},
                 {"\xff\xd8\xff", 3, WORD_SCAN_TRUNCATED},
                 {"%PDF-1.7\n%%EOF\n", 15, WORD_SCAN_DAMAGED},
                 {"%PDF-1.7\n", 9, WORD_SCAN_TRUNCATED},
                 {"II*\0\xff\xff\xff\x7f", 8, WORD_SCAN_TRUNCATED},
                 {"P6\n", 3, WORD_SCAN_DAMAGED},
                 {"P6 100 100 255\n", 15, WORD_SCAN_TRUNCATED},
                 {"RIFF\x20\0\0\0WEBPVP8 \x10\0\0\0", 20, WORD_SCAN_TRUNCATED}};
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct outcome outcome = outcome_of(CASES[i].bytes, CASES[i].size);
        ck_assert_msg(outcome.word == CASES[i].word, "case %zu: %s", i, word_key(outcome.word));
        ck_assert_int_eq(outcome.loaded, 0);
    }
}
END_TEST

/* A TIFF of one directory of 64 x 64 white pixels, which says the next is at `next`. */
static size_t small_tiff(uint8_t *file, uint32_t next) {
    static const uint32_t ENTRIES[][2] = {{256, 64}, {257, 64},  {258, 8},  {259, 1},
                                          {262, 1},  {273, 126}, {278, 64}, {279, 4096}};
    memcpy(file, "II*\0\x08\0\0\0\x08\0", 10);
    for (size_t i = 0; i < 8; i++) {
        uint8_t entry[12] = {(uint8_t)ENTRIES[i][0], (uint8_t)(ENTRIES[i][0] >> 8), 4, 0, 1};
        for (int byte = 0; byte < 4; byte++)
            entry[8 + byte] = (uint8_t)(ENTRIES[i][1] >> 8 * byte);
        memcpy(file + 10 + 12 * i, entry, 12);
    }
    for (int byte = 0; byte < 4; byte++)
        file[106 + byte] = (uint8_t)(next >> 8 * byte);
    memset(file + 110, 255, 16 + 4096);
    return 126 + 4096;
}

START_TEST(tiff_whose_directories_run_in_a_ring_gives_its_page_and_a_fault) {
    uint8_t file[8192];
    size_t size = small_tiff(file, 0);
    struct outcome right = outcome_of(file, size);
    ck_assert_int_eq(right.kind, FAULT_NONE);
    ck_assert_int_eq(right.loaded, 1);
    static const uint32_t NEXT[] = {8, 7000, 0xfffffff0, 9};
    for (int i = 0; i < 4; i++) {
        size = small_tiff(file, NEXT[i]);
        struct outcome outcome = outcome_of(file, size);
        ck_assert_int_eq(outcome.kind, FAULT_INPUT);
        ck_assert_int_eq(outcome.pages, 2);
        ck_assert_int_eq(outcome.loaded, 1);
    }
}
END_TEST

START_TEST(tiff_of_more_pages_than_allowed_is_refused) {
    static uint8_t file[8192 + 112 * (LIMIT_MAX_PAGES + 4)];
    size_t size = small_tiff(file, 0), first = size;
    uint32_t at = 8;
    for (int page = 0; page <= LIMIT_MAX_PAGES; page++, size += 102) {
        memcpy(file + size, file + 8, 98);
        memset(file + size + 98, 0, 4);
        for (int byte = 0; byte < 4; byte++)
            file[at + 98 + (uint32_t)byte] = (uint8_t)(size >> 8 * byte);
        at = (uint32_t)size;
    }
    ck_assert_uint_gt(size, first);
    struct outcome outcome = outcome_of(file, size);
    ck_assert_int_eq(outcome.word, WORD_SCAN_TOO_MANY_PAGES);
    ck_assert_int_eq(outcome.kind, FAULT_LIMIT);
}
END_TEST

START_TEST(damaged_page_of_a_tiff_costs_only_itself) {
    struct Pix *sheet = letter();
    SCOPED(file_free)
    struct file file = file_of_tool(sheet, IFF_TIFF_ZIP, "tiffcp -c zip $IN $IN $IN $OUT");
    struct outcome whole = outcome_of(file.bytes, file.size);
    ck_assert_int_eq(whole.loaded, 3);
    memset(file.bytes + file.size / 2 - 40, 0x5a, 80);
    struct outcome outcome = outcome_of(file.bytes, file.size);
    ck_assert_int_eq(outcome.pages, 3);
    ck_assert_int_eq(outcome.loaded, 2);
    ck_assert_int_eq(outcome.kind, FAULT_INPUT);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(multi_page_files_give_every_page) {
    struct Pix *sheet = letter();
    SCOPED(file_free)
    struct file pnm = file_of_tool(sheet, IFF_PNM, "cat $IN $IN $IN > $OUT");
    ck_assert_int_eq(outcome_of(pnm.bytes, pnm.size).loaded, 3);
    SCOPED(file_free)
    struct file pdf =
        file_of_tool(sheet, IFF_LPDF, "qpdf --warning-exit-0 --empty --pages $IN $IN -- $OUT");
    ck_assert_int_eq(outcome_of(pdf.bytes, pdf.size).loaded, 2);
    pixDestroy(&sheet);
}
END_TEST

/* A JPEG with an Exif block that asks for that turn. */
static struct file turned_jpeg(struct Pix *sheet, int orientation) {
    struct file plain = file_of(sheet, IFF_JFIF_JPEG);
    uint8_t exif[36] = {0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, '*', 0, 0, 0, 8,
                        0,    1,    1, 18, 0,   3,   0,   0,   0, 1, 0,   0,   0, 0,   0, 0, 0, 0};
    exif[29] = (uint8_t)orientation;
    struct file file = {.size = plain.size + sizeof exif};
    file.bytes = malloc(file.size);
    ck_assert_ptr_nonnull(file.bytes);
    memcpy(file.bytes, plain.bytes, 2);
    memcpy(file.bytes + 2, exif, sizeof exif);
    memcpy(file.bytes + 2 + sizeof exif, plain.bytes + 2, plain.size - 2);
    file_free(&plain);
    return file;
}

/* Which corner is black: 0 upper left, 1 upper right, 2 lower left, 3 lower right. */
static int black_corner(const struct page *page) {
    for (int corner = 0; corner < 4; corner++) {
        l_uint32 value = 255;
        pixGetPixel(page->gray, corner & 1 ? page->width_px - 12 : 12,
                    corner & 2 ? page->height_px - 12 : 12, &value);
        if (value < 80)
            return corner;
    }
    return -1;
}

START_TEST(exif_orientation_is_obeyed) {
    /* Where the stored upper left corner is to be seen, Exif 1 to 8. */
    static const int CORNER[9] = {0, 0, 1, 3, 2, 0, 1, 3, 2};
    struct Pix *sheet = letter();
    paint_bar(sheet, 0, 0, 8, 8, 0x00000000);
    for (int orientation = 1; orientation <= 8; orientation++) {
        SCOPED(file_free)
        struct file file = turned_jpeg(sheet, orientation);
        SCOPED(scan_close)
        struct scan *scan = NULL;
        SCOPED(page_free)
        struct page page = {0};
        struct fault why = {0};
        ck_assert(scan_open(file.bytes, file.size, &scan, &why));
        ck_assert(scan_load_page(scan, 0, &page, &why));
        ck_assert_int_eq(page.width_px > page.height_px, orientation >= 5);
        ck_assert_int_eq(page.width_px, scan_page_head(scan, 0)->width_px);
        ck_assert_msg(black_corner(&page) == CORNER[orientation], "orientation %d: corner %d",
                      orientation, black_corner(&page));
    }
    pixDestroy(&sheet);
}
END_TEST

START_TEST(oblong_pixels_of_a_fax_become_square) {
    struct Pix *sheet = paint_sheet(210, 297, 204), *fax = pixScale(sheet, 1, 98.0f / 204);
    struct Pix *bilevel = pixConvertTo1(fax, 128);
    pixSetResolution(bilevel, 204, 98);
    SCOPED(file_free)
    struct file file = file_of(bilevel, IFF_TIFF_G3);
    SCOPED(scan_close)
    struct scan *scan = NULL;
    SCOPED(page_free)
    struct page page = {0};
    struct fault why = {0};
    ck_assert(scan_open(file.bytes, file.size, &scan, &why));
    ck_assert(scan_load_page(scan, 0, &page, &why));
    ck_assert_double_eq_tol(page.dpi, 204, 1);
    ck_assert_double_eq_tol((double)page.height_px / page.width_px, 297.0 / 210, 0.01);
    ck_assert_int_le(abs(page.height_px - scan_page_head(scan, 0)->height_px), 1);
    pixDestroy(&bilevel);
    pixDestroy(&fax);
    pixDestroy(&sheet);
}
END_TEST

SUITE("page/hostile", sizes_are_refused_from_the_header_alone,
      png_of_a_hundred_megapixels_too_many_takes_no_memory, strangers_and_stubs_are_named,
      tiff_whose_directories_run_in_a_ring_gives_its_page_and_a_fault,
      tiff_of_more_pages_than_allowed_is_refused, damaged_page_of_a_tiff_costs_only_itself,
      multi_page_files_give_every_page, exif_orientation_is_obeyed,
      oblong_pixels_of_a_fax_become_square)
