/* Every format, compression and layout of scan files that the interface names: the same sheet is
 * written by other people's tools and has to come back as the same pixels. */
#include "packet/names.h"
#include "page/page.h"
#include "page/scan.h"
#include "tests/page/paint.h"

#include <check.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SHEET_DPI 100

enum kind { COLOUR, GRAY, BILEVEL };

/* `command` makes $OUT of $IN (a file of the format `iff`); most_off: mean difference a pixel. */
struct way {
    const char *name;
    enum kind kind;
    int iff;
    const char *command;
    double most_off;
};

static const struct way WAYS[] = {
    {"png", COLOUR, IFF_PNG, "cp $IN $OUT", 0},
    {"png interlaced", COLOUR, IFF_PNG, "convert $IN -interlace PNG png:$OUT", 0},
    {"png 16 bit", COLOUR, IFF_PNG, "convert $IN -depth 16 -define png:bit-depth=16 png48:$OUT", 0},
    {"png palette", COLOUR, IFF_PNG, "convert $IN -colors 64 png8:$OUT", 6},
    {"png alpha", COLOUR, IFF_PNG, "convert $IN -alpha set -transparent white png32:$OUT", 0},
    {"png gray", GRAY, IFF_PNG, "cp $IN $OUT", 0},
    {"png gray 16 bit", GRAY, IFF_PNG, "convert $IN -define png:bit-depth=16 png:$OUT", 0},
    {"png gray alpha", GRAY, IFF_PNG, "convert $IN -alpha set -define png:color-type=4 png:$OUT",
     0},
    {"png gray stored in colour", GRAY, IFF_PNG, "convert $IN png24:$OUT", 0},
    {"png bilevel", BILEVEL, IFF_PNG, "cp $IN $OUT", 0},
    {"jpeg", COLOUR, IFF_PNG, "convert $IN -quality 90 jpg:$OUT", 4},
    {"jpeg progressive", COLOUR, IFF_PNG, "convert $IN -quality 90 -interlace JPEG jpg:$OUT", 4},
    {"jpeg cmyk", COLOUR, IFF_PNG, "convert $IN -colorspace CMYK -quality 95 jpg:$OUT", 8},
    {"jpeg gray", GRAY, IFF_PNG, "convert $IN -quality 90 jpg:$OUT", 4},
    {"tiff", COLOUR, IFF_TIFF, "tiffcp -c none $IN $OUT", 0},
    {"tiff lzw", COLOUR, IFF_TIFF, "tiffcp -c lzw:2 $IN $OUT", 0},
    {"tiff zip", COLOUR, IFF_TIFF, "tiffcp -c zip:2 $IN $OUT", 0},
    {"tiff packbits", COLOUR, IFF_TIFF, "tiffcp -c packbits $IN $OUT", 0},
    {"tiff jpeg", COLOUR, IFF_TIFF, "tiffcp -r 16 -c jpeg:r:90 $IN $OUT", 4},
    {"tiff jpeg, kept as rgb", COLOUR, IFF_TIFF, "tiffcp -r 16 -c jpeg:90 $IN $OUT", 4},
    {"tiff tiled", COLOUR, IFF_TIFF, "tiffcp -t -w 128 -l 128 -c lzw $IN $OUT", 0},
    {"tiff in planes", COLOUR, IFF_TIFF, "tiffcp -p separate -c zip $IN $OUT", 0},
    {"tiff big-endian", COLOUR, IFF_TIFF, "tiffcp -B $IN $OUT", 0},
    {"tiff of 64 bits", COLOUR, IFF_TIFF, "tiffcp -8 $IN $OUT", 0},
    {"tiff palette", COLOUR, IFF_PNG, "convert $IN -colors 64 -type Palette tiff:$OUT", 6},
    {"tiff alpha", COLOUR, IFF_PNG, "convert $IN -alpha set -transparent white tiff:$OUT", 0},
    {"tiff cmyk", COLOUR, IFF_PNG, "convert $IN -colorspace CMYK tiff:$OUT", 8},
    {"tiff 16 bit", COLOUR, IFF_PNG, "convert $IN -depth 16 tiff:$OUT", 0},
    {"tiff gray", GRAY, IFF_TIFF, "tiffcp -c lzw $IN $OUT", 0},
    {"tiff gray tiled", GRAY, IFF_TIFF, "tiffcp -t -w 64 -l 64 $IN $OUT", 0},
    {"tiff gray 16 bit", GRAY, IFF_PNG, "convert $IN -depth 16 tiff:$OUT", 0},
    {"tiff gray, min is white", GRAY, IFF_PNG,
     "convert $IN -negate -define quantum:polarity=min-is-white tiff:$OUT", 0},
    {"tiff g4", BILEVEL, IFF_TIFF_G4, "cp $IN $OUT", 0},
    {"tiff g3", BILEVEL, IFF_TIFF_G3, "cp $IN $OUT", 0},
    {"tiff g3 in two dimensions", BILEVEL, IFF_TIFF_G4, "tiffcp -c g3:2d $IN $OUT", 0},
    {"tiff bilevel packbits", BILEVEL, IFF_TIFF_PACKBITS, "cp $IN $OUT", 0},
    {"tiff bilevel, tiled", BILEVEL, IFF_TIFF_G4, "tiffcp -c zip -t -w 64 -l 64 $IN $OUT", 0},
    {"tiff bilevel, other fill order", BILEVEL, IFF_TIFF_G4, "tiffcp -f lsb2msb $IN $OUT", 0},
    {"jp2", COLOUR, IFF_PNG, "cp $IN a.png && opj_compress -i a.png -o a.jp2 && mv a.jp2 $OUT", 0},
    {"jp2 lossy", COLOUR, IFF_PNG,
     "cp $IN a.png && opj_compress -r 8 -I -i a.png -o a.jp2 && mv a.jp2 $OUT", 8},
    {"jp2 16 bit", COLOUR, IFF_PNG,
     "convert $IN -depth 16 -define png:bit-depth=16 -define png:exclude-chunks=all png48:a.png && "
     "opj_compress -i a.png -o a.jp2 "
     "&& mv a.jp2 $OUT",
     0},
    {"jp2 tiled codestream", COLOUR, IFF_PNG,
     "cp $IN a.png && opj_compress -t 256,256 -i a.png -o a.j2k && mv a.j2k $OUT", 0},
    {"jp2 gray 16 bit", GRAY, IFF_PNG,
     "convert $IN -define png:bit-depth=16 -define png:exclude-chunks=all png:a.png && "
     "opj_compress -i a.png -o a.jp2 && mv a.jp2 "
     "$OUT",
     0},
    {"jp2 alpha", COLOUR, IFF_PNG,
     "convert $IN -alpha set -transparent white -define png:exclude-chunks=all png32:a.png && "
     "opj_compress -i a.png -o a.jp2 && "
     "mv a.jp2 $OUT",
     0},
    {"webp", COLOUR, IFF_PNG, "cwebp -q 90 $IN -o $OUT", 5},
    {"webp lossless", COLOUR, IFF_PNG, "cwebp -lossless -exact $IN -o $OUT", 0},
    {"webp alpha", COLOUR, IFF_PNG,
     "convert $IN -alpha set -transparent white png32:a.png && cwebp -lossless a.png -o $OUT", 0},
    {"bmp", COLOUR, IFF_PNG, "convert $IN bmp3:$OUT", 0},
    {"bmp with alpha header", COLOUR, IFF_PNG, "convert $IN -alpha set bmp:$OUT", 0},
    {"bmp palette, rle", COLOUR, IFF_PNG,
     "convert $IN -colors 64 -type Palette -compress RLE bmp3:$OUT", 6},
    {"bmp palette", COLOUR, IFF_PNG, "convert $IN -colors 64 -type Palette bmp3:$OUT", 6},
    {"bmp of os/2", COLOUR, IFF_PNG, "convert $IN bmp2:$OUT", 0},
    {"bmp gray", GRAY, IFF_BMP, "cp $IN $OUT", 0},
    {"bmp bilevel", BILEVEL, IFF_BMP, "cp $IN $OUT", 0},
    {"ppm", COLOUR, IFF_PNM, "cp $IN $OUT", 0},
    {"ppm plain", COLOUR, IFF_PNM, "convert $IN -compress none ppm:$OUT", 0},
    {"ppm 16 bit", COLOUR, IFF_PNG, "convert $IN -depth 16 ppm:$OUT", 0},
    {"pgm", GRAY, IFF_PNM, "cp $IN $OUT", 0},
    {"pgm plain", GRAY, IFF_PNM, "convert $IN -compress none pgm:$OUT", 0},
    {"pbm", BILEVEL, IFF_PNM, "cp $IN $OUT", 0},
    {"pbm plain", BILEVEL, IFF_PNM, "convert $IN -compress none pbm:$OUT", 0},
    {"pdf jpeg", COLOUR, IFF_LPDF, "cp $IN $OUT", 4},
    {"pdf in object streams", COLOUR, IFF_LPDF,
     "qpdf --warning-exit-0 --object-streams=generate $IN $OUT", 4},
    {"pdf linearized", COLOUR, IFF_LPDF, "qpdf --warning-exit-0 --linearize $IN $OUT", 4},
    {"pdf with an owner password only", COLOUR, IFF_LPDF,
     "qpdf --warning-exit-0 --encrypt \"\" owner 256 -- $IN $OUT", 4},
};
#define WAY_COUNT (int)(sizeof WAYS / sizeof WAYS[0])

static struct Pix *sheet_of(enum kind kind) {
    struct Pix *sheet = paint_sheet(210, 297, SHEET_DPI);
    paint_lines(sheet, 12);
    if (kind == COLOUR)
        paint_ring(sheet, 150, 220, 40, 0xd0202000);
    struct Pix *made = kind == COLOUR ? pixClone(sheet) : pixConvertTo8(sheet, 0);
    if (kind == BILEVEL) {
        pixDestroy(&made);
        made = pixConvertTo1(sheet, 128);
    }
    pixSetResolution(made, SHEET_DPI, SHEET_DPI);
    pixDestroy(&sheet);
    return made;
}

static double channel_off(uint32_t a, uint32_t b) {
    double off = 0;
    for (int shift = 8; shift < 32; shift += 8)
        off += abs((int)(a >> shift & 255) - (int)(b >> shift & 255)) / 3.0;
    return off;
}

/* Mean difference between a page's planes and the sheet it was made of. */
static double mean_off(const struct page *page, struct Pix *sheet) {
    struct Pix *wanted = pixConvertTo32(sheet);
    struct Pix *got = pixConvertTo32(page->colour ? page->colour : page->gray);
    double off = 0;
    for (int y = 0; y < page->height_px; y++)
        for (int x = 0; x < page->width_px; x++) {
            l_uint32 a, b;
            pixGetPixel(wanted, x, y, &a);
            pixGetPixel(got, x, y, &b);
            off += channel_off(a, b);
        }
    pixDestroy(&wanted);
    pixDestroy(&got);
    return off / page->width_px / page->height_px;
}

static unsigned expected_quality(enum kind kind) {
    return kind == COLOUR ? 0 : kind == GRAY ? QUALITY_GRAY : QUALITY_BILEVEL;
}

START_TEST(page_comes_back_as_it_was_written) {
    const struct way *way = &WAYS[_i];
    struct Pix *sheet = sheet_of(way->kind);
    SCOPED(file_free)
    struct file file = file_of_tool(sheet, way->iff, way->command);
    SCOPED(scan_close)
    struct scan *scan = NULL;
    SCOPED(page_free)
    struct page page = {0};
    struct fault why = {0};
    bool loaded =
        scan_open(file.bytes, file.size, &scan, &why) && scan_load_page(scan, 0, &page, &why);
    ck_assert_msg(loaded, "%s: %s %s", way->name, word_key(why.word), why.detail);
    ck_assert_int_eq(scan_page_count(scan), 1);
    ck_assert_msg(page.width_px == pixGetWidth(sheet) && page.height_px == pixGetHeight(sheet),
                  "%s: %d x %d", way->name, page.width_px, page.height_px);
    ck_assert_msg(fabs(page.dpi - SHEET_DPI) < 1, "%s: %g dpi", way->name, page.dpi);
    unsigned wanted = expected_quality(way->kind);
    ck_assert_msg((page.quality & (QUALITY_GRAY | QUALITY_BILEVEL)) == wanted, "%s: quality %x",
                  way->name, page.quality);
    ck_assert_msg((page.colour != NULL) == (way->kind == COLOUR), "%s: colour", way->name);
    /* Whitening moves gray paper from 255 to at most 255 and ink a little. */
    double off = mean_off(&page, sheet);
    ck_assert_msg(off <= way->most_off + 0.6, "%s: off by %g", way->name, off);
    ck_assert(!page.blank);
    pixDestroy(&sheet);
}
END_TEST

/* The whole page or a named fault, wherever the file was cut. */
START_TEST(cut_file_gives_the_whole_page_or_a_fault) {
    static const double SHARES[] = {0.02, 0.3, 0.6, 0.9, 0.985};
    const struct way *way = &WAYS[_i];
    struct Pix *sheet = sheet_of(way->kind);
    SCOPED(file_free)
    struct file file = file_of_tool(sheet, way->iff, way->command);
    for (int i = 0; i < 5; i++) {
        SCOPED(file_free)
        struct file cut = file_cut(&file, SHARES[i]);
        SCOPED(scan_close)
        struct scan *scan = NULL;
        SCOPED(page_free)
        struct page page = {0};
        struct fault why = {0};
        if (scan_open(cut.bytes, cut.size, &scan, &why) && scan_load_page(scan, 0, &page, &why)) {
            double off = mean_off(&page, sheet);
            ck_assert_msg(off <= way->most_off + 0.6, "%s cut at %g: off by %g", way->name,
                          SHARES[i], off);
        } else {
            ck_assert_msg(why.kind == FAULT_INPUT, "%s cut at %g: %s", way->name, SHARES[i],
                          word_key(why.word));
        }
    }
    pixDestroy(&sheet);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("page/formats");
    TCase *tests = tcase_create("page/formats");
    tcase_set_timeout(tests, 400);
    tcase_add_loop_test(tests, page_comes_back_as_it_was_written, 0, WAY_COUNT);
    tcase_add_loop_test(tests, cut_file_gives_the_whole_page_or_a_fault, 0, WAY_COUNT);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
