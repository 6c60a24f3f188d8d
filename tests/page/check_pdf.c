/* PDF pages taken out as stored or drawn, turned, cropped, wrong in many ways. */
#include "packet/names.h"
#include "page/page.h"
#include "page/scan.h"
#include "tests/page/paint_pdf.h"
#include "tests/suite.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <string.h>
#include <sys/resource.h>

/* A sheet of 100 dpi with lines, and one bar in the upper left corner that tells how it is turned.
 */
static struct Pix *sheet_with_bar(int depth) {
    struct Pix *sheet = paint_sheet(210, 297, 100);
    paint_lines(sheet, 6);
    paint_bar(sheet, 10, 8, 40, 8, 0x00000000);
    struct Pix *made = depth == 32  ? pixClone(sheet)
                       : depth == 8 ? pixConvertTo8(sheet, 0)
                                    : pixConvertTo1(sheet, 128);
    pixSetResolution(made, 100, 100);
    pixDestroy(&sheet);
    return made;
}

struct opened {
    struct scan *scan;
    struct page page;
    struct fault why;
    bool loaded;
};

static struct opened open_page(const struct file *file, int index) {
    struct opened opened = {0};
    opened.loaded = scan_open(file->bytes, file->size, &opened.scan, &opened.why) &&
                    index < scan_page_count(opened.scan) &&
                    scan_load_page(opened.scan, index, &opened.page, &opened.why);
    return opened;
}

static void opened_free(struct opened *opened) {
    page_free(&opened->page);
    scan_close(&opened->scan);
}

/* Mean brightness of a box of the gray plane, in mm at that resolution. */
static double brightness(const struct page *page, double dpi, double x_mm, double y_mm) {
    double sum = 0;
    int x = (int)(x_mm / 25.4 * dpi), y = (int)(y_mm / 25.4 * dpi), side = (int)(3 / 25.4 * dpi);
    for (int dy = 0; dy < side; dy++)
        for (int dx = 0; dx < side; dx++) {
            l_uint32 value = 0;
            pixGetPixel(page->gray, x + dx, y + dy, &value);
            sum += value;
        }
    return sum / side / side;
}

static void assert_upright_sheet(const struct opened *opened, double dpi) {
    ck_assert_msg(opened->loaded, "%s %s", word_key(opened->why.word), opened->why.detail);
    ck_assert_double_eq_tol(opened->page.dpi, dpi, 1);
    ck_assert_double_lt(brightness(&opened->page, dpi, 15, 10), 60);
    ck_assert_double_gt(brightness(&opened->page, dpi, 60, 10), 220);
    ck_assert_double_gt(brightness(&opened->page, dpi, 15, 285), 220);
}

START_TEST(stored_images_of_all_codecs_are_upright_and_not_inverted) {
    static const struct {
        int encoding, depth;
        const char *image_keys;
    } CASES[] = {{L_JPEG_ENCODE, 32, ""},
                 {L_JPEG_ENCODE, 8, ""},
                 {L_FLATE_ENCODE, 32, ""},
                 {L_FLATE_ENCODE, 8, ""},
                 {L_FLATE_ENCODE, 1, "/Decode [1 0]"},
                 {L_G4_ENCODE, 1, ""},
                 {L_JP2K_ENCODE, 32, ""}};
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct Pix *sheet = sheet_with_bar(CASES[i].depth);
        struct pdf_manner manner = {.encoding = CASES[i].encoding,
                                    .image_keys = CASES[i].image_keys};
        SCOPED(file_free)
        struct file file = pdf_of_picture(sheet, &manner);
        SCOPED(opened_free)
        struct opened opened = open_page(&file, 0);
        assert_upright_sheet(&opened, 100);
        ck_assert_int_eq(opened.page.width_px, pixGetWidth(sheet));
        pixDestroy(&sheet);
    }
}
END_TEST

START_TEST(rotate_key_turns_stored_and_drawn_pages_alike) {
    struct Pix *sheet = sheet_with_bar(32);
    for (int turns = 1; turns < 4; turns++) {
        struct Pix *lying = pixRotateOrth(sheet, 4 - turns);
        pixSetResolution(lying, 100, 100);
        char keys[40];
        snprintf(keys, sizeof keys, "/Rotate %d", 90 * turns);
        for (int drawn = 0; drawn < 2; drawn++) {
            struct pdf_manner manner = {.encoding = L_JPEG_ENCODE,
                                        .page_keys = keys,
                                        .content = drawn ? "1 1 2 2 re f" : ""};
            SCOPED(file_free)
            struct file file = pdf_of_picture(lying, &manner);
            SCOPED(opened_free)
            struct opened opened = open_page(&file, 0);
            assert_upright_sheet(&opened, drawn ? 300 : 100);
            ck_assert_int_eq(opened.page.width_px, scan_page_head(opened.scan, 0)->width_px);
            ck_assert_int_eq(opened.page.rotation_degrees, 0);
        }
        pixDestroy(&lying);
    }
    pixDestroy(&sheet);
}
END_TEST

START_TEST(invisible_text_layer_leaves_the_scan_as_stored) {
    struct Pix *sheet = sheet_with_bar(8);
    struct pdf_manner manner = {.encoding = L_JPEG_ENCODE,
                                .content = "BT /F1 12 Tf 3 Tr 60 700 Td (hidden \\) text) Tj ET"};
    SCOPED(file_free)
    struct file file = pdf_of_picture(sheet, &manner);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    assert_upright_sheet(&opened, 100);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(visible_text_over_a_scan_is_drawn_too) {
    struct Pix *sheet = sheet_with_bar(8);
    struct pdf_manner manner = {.encoding = L_JPEG_ENCODE,
                                .content = "0 0 200 60 re f BT /F1 12 Tf 60 700 Td (x) Tj ET"};
    SCOPED(file_free)
    struct file file = pdf_of_picture(sheet, &manner);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(opened.loaded);
    ck_assert_double_eq_tol(opened.page.dpi, 300, 1);
    ck_assert_double_lt(brightness(&opened.page, 300, 15, 285), 40);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(exif_inside_a_pdf_is_ignored_but_crop_box_is_obeyed) {
    struct Pix *sheet = sheet_with_bar(32);
    struct pdf_manner manner = {.encoding = L_JPEG_ENCODE,
                                .page_keys = "/CropBox [0 421 595.4 841.7]"};
    SCOPED(file_free)
    struct file file = pdf_of_picture(sheet, &manner);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(opened.loaded);
    ck_assert_double_eq_tol(opened.page.height_px / opened.page.dpi, 420.7 / 72, 0.02);
    ck_assert_double_lt(brightness(&opened.page, opened.page.dpi, 15, 10), 60);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(absurd_page_size_does_not_become_the_resolution) {
    struct Pix *sheet = paint_sheet(210, 297, 300);
    paint_lines(sheet, 10);
    struct pdf_manner manner = {
        .encoding = L_G4_ENCODE, .width_pt = pixGetWidth(sheet), .height_pt = pixGetHeight(sheet)};
    struct Pix *bilevel = pixConvertTo1(sheet, 128);
    SCOPED(file_free)
    struct file file = pdf_of_picture(bilevel, &manner);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(opened.loaded);
    ck_assert_double_eq_tol(opened.page.dpi, 300, 2);
    pixDestroy(&bilevel);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(drawn_page_without_colour_is_no_gray_scan) {
    struct pdf_writer pdf;
    pdf_start(&pdf);
    pdf_object(&pdf, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf_object(&pdf, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf_object(&pdf, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>");
    pdf_stream(&pdf, "", "100 100 200 200 re f", 20);
    SCOPED(file_free)
    struct file file = pdf_end(&pdf);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(opened.loaded);
    ck_assert_ptr_nonnull(opened.page.colour);
    ck_assert_uint_eq(opened.page.quality & (QUALITY_GRAY | QUALITY_BILEVEL), 0);
    ck_assert_double_eq_tol(opened.page.dpi, 300, 1);
}
END_TEST

/* One image over an A4 page, its dictionary and bytes as given. */
static struct file pdf_around(const char *keys, const void *bytes, size_t size) {
    struct pdf_writer pdf;
    pdf_start(&pdf);
    pdf_object(&pdf, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf_object(&pdf, "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>");
    pdf_object(&pdf, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << "
                     "/I 5 0 R >> >> >>");
    pdf_stream(&pdf, "", "595 0 0 842 0 0 cm /I Do", 24);
    pdf_stream(&pdf, keys, bytes, size);
    return pdf_end(&pdf);
}

START_TEST(truncated_image_inside_a_whole_pdf_is_no_half_page) {
    struct Pix *sheet = sheet_with_bar(32);
    static const int ENCODINGS[] = {L_JPEG_ENCODE, L_FLATE_ENCODE, L_JP2K_ENCODE};
    static const char *const FILTERS[] = {"/DCTDecode", "/FlateDecode", "/JPXDecode"};
    for (size_t i = 0; i < sizeof ENCODINGS / sizeof ENCODINGS[0]; i++) {
        L_COMP_DATA *data = NULL;
        ck_assert_int_eq(pixGenerateCIData(sheet, ENCODINGS[i], 90, 0, &data), 0);
        char keys[300];
        snprintf(keys, sizeof keys,
                 "/Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceRGB "
                 "/Filter %s",
                 data->w, data->h, FILTERS[i]);
        SCOPED(file_free)
        struct file file = pdf_around(keys, data->datacomp, data->nbytescomp * 2 / 3);
        l_CIDataDestroy(&data);
        SCOPED(opened_free)
        struct opened opened = open_page(&file, 0);
        ck_assert(!opened.loaded);
        ck_assert_int_eq(opened.why.kind, FAULT_INPUT);
    }
    pixDestroy(&sheet);
}
END_TEST

START_TEST(truncated_image_on_a_drawn_page_is_no_half_page) {
    struct Pix *sheet = sheet_with_bar(32);
    L_COMP_DATA *data = NULL;
    ck_assert_int_eq(pixGenerateCIData(sheet, L_JPEG_ENCODE, 90, 0, &data), 0);
    char keys[300];
    snprintf(keys, sizeof keys,
             "/Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceRGB "
             "/Decode [0 1 0 1 0 0.9] /Filter /DCTDecode",
             data->w, data->h);
    SCOPED(file_free)
    struct file whole = pdf_around(keys, data->datacomp, data->nbytescomp);
    SCOPED(opened_free)
    struct opened good = open_page(&whole, 0);
    ck_assert(good.loaded);
    ck_assert_double_eq_tol(good.page.dpi, 150, 1);
    SCOPED(file_free)
    struct file file = pdf_around(keys, data->datacomp, data->nbytescomp / 2);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(!opened.loaded);
    ck_assert_int_eq(opened.why.word, WORD_SCAN_TRUNCATED);
    l_CIDataDestroy(&data);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(inline_image_is_drawn_with_what_follows_it) {
    static const char CONTENT[] = "q 595 0 0 421 0 421 cm BI /W 2 /H 2 /BPC 8 /CS /G ID "
                                  "\x01\x02\xf0\xf1 EI Q 0 0 595 100 re f";
    struct pdf_writer pdf;
    pdf_start(&pdf);
    pdf_object(&pdf, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf_object(&pdf, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf_object(&pdf, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>");
    pdf_stream(&pdf, "", CONTENT, sizeof CONTENT - 1);
    SCOPED(file_free)
    struct file file = pdf_end(&pdf);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(opened.loaded);
    ck_assert_double_lt(brightness(&opened.page, 300, 100, 285), 40);
}
END_TEST

START_TEST(truncated_fax_code_inside_a_whole_pdf_is_no_half_page) {
    struct Pix *sheet = sheet_with_bar(1);
    L_COMP_DATA *data = NULL;
    ck_assert_int_eq(pixGenerateCIData(sheet, L_G4_ENCODE, 0, 0, &data), 0);
    char keys[300];
    snprintf(keys, sizeof keys,
             "/Subtype /Image /Width %d /Height %d /BitsPerComponent 1 /ColorSpace /DeviceGray "
             "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns %d >>",
             data->w, data->h, data->w);
    SCOPED(file_free)
    struct file whole = pdf_around(keys, data->datacomp, data->nbytescomp);
    SCOPED(opened_free)
    struct opened good = open_page(&whole, 0);
    ck_assert(good.loaded);
    SCOPED(file_free)
    struct file file = pdf_around(keys, data->datacomp, data->nbytescomp / 2);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(!opened.loaded);
    ck_assert_int_eq(opened.why.kind, FAULT_INPUT);
    l_CIDataDestroy(&data);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(password_is_named_and_zero_pages_are_named) {
    struct Pix *sheet = sheet_with_bar(32);
    SCOPED(file_free)
    struct file locked = file_of_tool(
        sheet, IFF_LPDF, "qpdf --warning-exit-0 --encrypt secret secret 256 -- $IN $OUT");
    SCOPED(opened_free)
    struct opened opened = open_page(&locked, 0);
    ck_assert(!opened.loaded);
    ck_assert_int_eq(opened.why.word, WORD_SCAN_ENCRYPTED);
    struct pdf_writer pdf;
    pdf_start(&pdf);
    pdf_object(&pdf, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf_object(&pdf, "<< /Type /Pages /Kids [] /Count 0 >>");
    SCOPED(file_free)
    struct file none = pdf_end(&pdf);
    SCOPED(opened_free)
    struct opened empty = open_page(&none, 0);
    ck_assert(!empty.loaded);
    ck_assert_int_eq(empty.why.word, WORD_SCAN_NO_PAGES);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(page_tree_that_bites_its_tail_ends_in_a_sentence) {
    struct pdf_writer pdf;
    pdf_start(&pdf);
    pdf_object(&pdf, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf_object(&pdf, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf_object(&pdf, "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>");
    SCOPED(file_free)
    struct file file = pdf_end(&pdf);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(!opened.loaded);
    ck_assert_int_eq(opened.why.kind, FAULT_INPUT);
}
END_TEST

START_TEST(damaged_page_costs_only_itself) {
    struct Pix *sheet = sheet_with_bar(8);
    L_COMP_DATA *data = NULL;
    ck_assert_int_eq(pixGenerateCIData(sheet, L_JPEG_ENCODE, 90, 0, &data), 0);
    struct pdf_writer pdf;
    pdf_start(&pdf);
    pdf_object(&pdf, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf_object(&pdf, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] >>");
    pdf_object(&pdf, "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /I 6 "
                     "0 R >> >> >>");
    pdf_object(&pdf, "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /I 7 "
                     "0 R >> >> >>");
    pdf_stream(&pdf, "", "595 0 0 842 0 0 cm /I Do", 24);
    char keys[300];
    snprintf(keys, sizeof keys,
             "/Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceGray "
             "/Filter /DCTDecode",
             data->w, data->h);
    pdf_stream(&pdf, keys, "no picture at all", 17);
    pdf_stream(&pdf, keys, data->datacomp, data->nbytescomp);
    l_CIDataDestroy(&data);
    SCOPED(file_free)
    struct file file = pdf_end(&pdf);
    SCOPED(opened_free)
    struct opened bad = open_page(&file, 0);
    ck_assert(!bad.loaded);
    ck_assert_int_eq(scan_page_count(bad.scan), 2);
    SCOPED(opened_free)
    struct opened good = open_page(&file, 1);
    assert_upright_sheet(&good, 100);
    pixDestroy(&sheet);
}
END_TEST

START_TEST(image_of_forty_thousand_pixels_is_refused_from_its_dictionary) {
    SCOPED(file_free)
    struct file file = pdf_around("/Subtype /Image /Width 40000 /Height 40000 /BitsPerComponent 8 "
                                  "/ColorSpace /DeviceRGB /Filter /FlateDecode",
                                  "", 0);
    SCOPED(opened_free)
    struct opened opened = open_page(&file, 0);
    ck_assert(!opened.loaded);
    ck_assert_int_eq(opened.why.kind, FAULT_LIMIT);
    ck_assert_int_eq(opened.why.word, WORD_SCAN_TOO_LARGE);
    ck_assert_int_eq(scan_page_count(opened.scan), 1);
}
END_TEST

/* One page whose content is packed so; `name` is that object's ("4 0"), `trailer` what the trailer
 * says beside its root. No table: it has to be found. */
static struct file pdf_claiming(const char *name, const char *filter, const char *trailer) {
    struct file file = {0};
    FILE *stream = open_memstream((char **)&file.bytes, &file.size);
    ck_assert_ptr_nonnull(stream);
    fprintf(stream,
            "%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %s R >>\n"
            "endobj\n%s obj\n<< /Length 8 /Filter [%s] >>\nstream\nnothing.\nendstream\n"
            "endobj\ntrailer\n<< /Root 1 0 R %s >>\n%%%%EOF\n",
            name, name, filter, trailer);
    fclose(stream);
    return file;
}

START_TEST(what_is_packed_twice_is_found_whatever_the_file_claims) {
    static const char *const NAMES[] = {"4 0", "4 2", "70000 0", "2000000 0"};
    static const char *const TRAILERS[] = {"/Size 71000", "/Size 1", "/Size 2000000000", ""};
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        for (size_t j = 0; j < sizeof TRAILERS / sizeof TRAILERS[0]; j++) {
            SCOPED(file_free)
            struct file twice = pdf_claiming(NAMES[i], "/FlateDecode /FlateDecode", TRAILERS[j]);
            SCOPED(opened_free)
            struct opened refused = open_page(&twice, 0);
            ck_assert_int_eq(refused.why.word, WORD_SCAN_TOO_DENSE);
            SCOPED(file_free)
            struct file once = pdf_claiming(NAMES[i], "/FlateDecode", TRAILERS[j]);
            SCOPED(opened_free)
            struct opened taken = open_page(&once, 0);
            ck_assert_int_ne(taken.why.word, WORD_SCAN_TOO_DENSE);
        }
}
END_TEST

/* Found by fuzzing: a file of 400 bytes that claims no number, or any, took 280 MB. */
START_TEST(objects_that_are_not_there_take_no_memory) {
    static const char *const TRAILERS[] = {"", "/Size 999999"};
    for (size_t i = 0; i < sizeof TRAILERS / sizeof TRAILERS[0]; i++) {
        SCOPED(file_free)
        struct file file = pdf_claiming("4 0", "/FlateDecode", TRAILERS[i]);
        SCOPED(opened_free)
        struct opened first = open_page(&file, 0); /* what drawing takes it takes once */
        struct rusage before, after;
        getrusage(RUSAGE_SELF, &before);
        struct scan *scan = NULL;
        struct fault why = {0};
        ck_assert(scan_open(file.bytes, file.size, &scan, &why));
        getrusage(RUSAGE_SELF, &after);
        ck_assert_int_eq(scan_page_count(scan), 1);
        scan_close(&scan);
        ck_assert_int_lt(after.ru_maxrss - before.ru_maxrss, 16384);
    }
}
END_TEST

SUITE("page/pdf", stored_images_of_all_codecs_are_upright_and_not_inverted,
      rotate_key_turns_stored_and_drawn_pages_alike, invisible_text_layer_leaves_the_scan_as_stored,
      visible_text_over_a_scan_is_drawn_too, exif_inside_a_pdf_is_ignored_but_crop_box_is_obeyed,
      absurd_page_size_does_not_become_the_resolution, drawn_page_without_colour_is_no_gray_scan,
      truncated_image_inside_a_whole_pdf_is_no_half_page,
      truncated_image_on_a_drawn_page_is_no_half_page, inline_image_is_drawn_with_what_follows_it,
      truncated_fax_code_inside_a_whole_pdf_is_no_half_page,
      password_is_named_and_zero_pages_are_named, page_tree_that_bites_its_tail_ends_in_a_sentence,
      damaged_page_costs_only_itself, image_of_forty_thousand_pixels_is_refused_from_its_dictionary,
      what_is_packed_twice_is_found_whatever_the_file_claims,
      objects_that_are_not_there_take_no_memory)
