#include "ocr/barcode.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/vector.h"
#include "ocr/ink.h"
#include "ocr/qr_corner.h"
#include "page/halve.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <zbar.h>

/* Bars of a cover sheet are 0.3 mm wide or more: 2 px at 150 dpi. Above this, the plane is first
 * read at half its size, which also averages noise away. */
#define HALF_FROM_DPI 180
/* Shorter runs of Interleaved 2 of 5 are found in any row of a table's rules. */
#define I25_LEAST_DIGITS     8
#define CODE39_LEAST_LETTERS 4
/* Every n-th row and column of the picture is scanned for bars: of the plane at half its size, and
 * of the plane as it is, where only bars too fine for the half are left to find. */
#define SCAN_STEP      2
#define SCAN_STEP_FULL 4
/* Two finds of one text within this share of each other's box are one code. */
#define SAME_PLACE 0.2
/* Modules from here on are wide enough for the coarse steps; finer ones are read enlarged. */
#define FINE_MODULE_PX 8
#define ENLARGED       2
/* Rows looked at for corners: the inner square of a corner is 0.5 mm or more (an A4 licence's code
 * of 16 mm has 41 modules; a copy of half its size 0.2 mm a module). */
#define CORNER_ROWS_PER_INCH 60
/* A code read is the one of a place when this share of it stands there. */
#define FOUND_INSIDE 0.5
#define FOURCC_GRAY  0x30303859UL /* "Y800" */

/* A row or column with less ink than this stands in no code: a code is 5 mm high or more. */
#define INK_LEAST_SHARE 0.3
#define CODE_LEAST_MM   5
/* What is left of the paper around a code: white that it needs, and what it may lie askew. */
#define MARGIN_MM 5
/* Edges are cut by whole pairs of scanned lines, so that those inside are the same ones. */
#define CUT_STEP (2 * SCAN_STEP_FULL)

struct pass {
    zbar_image_scanner_t *scanner;
    struct barcode_list *out;
    double scale;  /* pixels of the gray plane per pixel of the picture */
    int left, top; /* of the picture on the gray plane */
    double dpi;    /* of the gray plane */
};

static void step_set(zbar_image_scanner_t *scanner, int step) {
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_X_DENSITY, step);
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_Y_DENSITY, step);
}

static zbar_image_scanner_t *scanner_new(void) {
    static const zbar_symbol_type_t wanted[] = {ZBAR_CODE128, ZBAR_CODE39, ZBAR_EAN13, ZBAR_I25,
                                                ZBAR_QRCODE};
    zbar_image_scanner_t *scanner = zbar_image_scanner_create();
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        zbar_image_scanner_set_config(scanner, wanted[i], ZBAR_CFG_ENABLE, 1);
    zbar_image_scanner_set_config(scanner, ZBAR_I25, ZBAR_CFG_MIN_LEN, I25_LEAST_DIGITS);
    zbar_image_scanner_set_config(scanner, ZBAR_CODE39, ZBAR_CFG_MIN_LEN, CODE39_LEAST_LETTERS);
    step_set(scanner, SCAN_STEP);
    return scanner;
}

static struct box_px box_of(const zbar_symbol_t *symbol, const struct pass *pass) {
    int left = 0, top = 0, right = 0, bottom = 0;
    unsigned count = zbar_symbol_get_loc_size(symbol);
    for (unsigned i = 0; i < count; i++) {
        int x = zbar_symbol_get_loc_x(symbol, i);
        int y = zbar_symbol_get_loc_y(symbol, i);
        left = i == 0 || x < left ? x : left;
        top = i == 0 || y < top ? y : top;
        right = i == 0 || x > right ? x : right;
        bottom = i == 0 || y > bottom ? y : bottom;
    }
    double scale = pass->scale;
    return (struct box_px){pass->left + (int)(left * scale), pass->top + (int)(top * scale),
                           (int)((right - left + 1) * scale), (int)((bottom - top + 1) * scale)};
}

/* clean_text gives valid UTF-8 of any bytes; a zero byte ends it. */
static char *clean_text(const char *data, size_t length) {
    char *ended SCOPED(scoped_free)
    = memory_new(length + 1, 1);
    memcpy(ended, data, length);
    if (text_is_valid(ended))
        return text_copy(ended);
    struct text_buffer clean = {0};
    const char *at = ended;
    for (int32_t point = text_next(&at); point != 0; point = text_next(&at))
        text_add_character(&clean, point);
    return text_buffer_take(&clean);
}

/* is_known tells whether the same text was found there already, at another size. */
static bool is_known(const struct barcode_list *list, const char *data, struct box_px box) {
    for (int i = 0; i < list->count; i++)
        if (!strcmp(list->at[i].data, data) &&
            (box_overlap(list->at[i].box, box) > SAME_PLACE ||
             box_share_inside(box, list->at[i].box) > SAME_PLACE))
            return true;
    return false;
}

static void take_symbols(const struct pass *pass, const zbar_image_t *image) {
    for (const zbar_symbol_t *symbol = zbar_image_first_symbol(image); symbol;
         symbol = zbar_symbol_next(symbol)) {
        char *data SCOPED(scoped_free)
        = clean_text(zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol));
        struct box_px box = box_of(symbol, pass);
        if (is_known(pass->out, data, box))
            continue;
        struct barcode *barcode = barcode_add(pass->out);
        barcode->type = text_copy(zbar_get_symbol_name(zbar_symbol_get_type(symbol)));
        barcode->data = data;
        data = NULL;
        barcode->box = box;
    }
}

static int threshold_of(PIX *gray) {
    NUMA *histogram = pixGetGrayHistogram(gray, 4);
    l_int32 split = 128;
    if (histogram)
        numaSplitDistribution(histogram, 0.0F, &split, NULL, NULL, NULL, NULL, NULL);
    numaDestroy(&histogram);
    return split < 64 ? 64 : split > 208 ? 208 : split;
}

/* A row of `words`, four pixels each, as 0 or 255 in the order that they are seen in. */
VECTOR_LOOP
static void binarise_row(const l_uint32 *restrict words, int count, int threshold,
                         uint8_t *restrict out) {
    for (int i = 0; i < count; i++)
        for (int k = 0; k < 4; k++)
            out[4 * i + k] = (int)(words[i] >> (24 - 8 * k) & 255) >= threshold ? 255 : 0;
}

/* binarised gives an 8 bpp picture by Otsu's threshold (1979); the caller frees its pixels. */
static uint8_t *binarised(PIX *gray) {
    int threshold = threshold_of(gray);
    int width = pixGetWidth(gray);
    int height = pixGetHeight(gray);
    int words = pixGetWpl(gray);
    /* Rows follow each other without gaps; what a row's last word has more, the next one covers. */
    uint8_t *pixels = memory_new((size_t)width * (size_t)height + sizeof(l_uint32), 1);
    for (int y = 0; y < height; y++)
        binarise_row(pixGetData(gray) + (size_t)y * (size_t)words, words, threshold,
                     pixels + (size_t)y * (size_t)width);
    return pixels;
}

/* The first and the last of `count` sums that are `least` or more; whole where there is none. */
static void span_of(const int *sums, int count, int least, int *first, int *last) {
    *first = 0;
    *last = count - 1;
    while (*first < *last && sums[*first] < least)
        ++*first;
    while (*last > *first && sums[*last] < least)
        --*last;
}

VECTOR_LOOP
static int add_row(const uint8_t *restrict row, int width, int *restrict columns) {
    int sum = 0;
    for (int x = 0; x < width; x++) {
        int dark = row[x] == 0;
        columns[x] += dark;
        sum += dark;
    }
    return sum;
}

/* A side of the picture from `first` to `last`, with a margin, cut by whole pairs of lines. */
static void cut(int size, int margin, int *first, int *last) {
    int before = *first - margin;
    int behind = size - 1 - *last - margin;
    *first = before > 0 ? before / CUT_STEP * CUT_STEP : 0;
    *last = size - 1 - (behind > 0 ? behind / CUT_STEP * CUT_STEP : 0);
}

/* inked gives the part of the picture in which a code could stand. */
static struct box_px inked(const struct bilevel *picture, double dpi) {
    int *columns SCOPED(scoped_free)
    = memory_new((size_t)picture->width, sizeof *columns);
    int *rows SCOPED(scoped_free)
    = memory_new((size_t)picture->height, sizeof *rows);
    for (int y = 0; y < picture->height; y++)
        rows[y] =
            add_row(picture->pixels + (size_t)y * (size_t)picture->width, picture->width, columns);
    int least = (int)(INK_LEAST_SHARE * CODE_LEAST_MM / 25.4 * dpi);
    int margin = (int)(MARGIN_MM / 25.4 * dpi);
    int left, right, top, bottom;
    span_of(columns, picture->width, least, &left, &right);
    span_of(rows, picture->height, least, &top, &bottom);
    cut(picture->width, margin, &left, &right);
    cut(picture->height, margin, &top, &bottom);
    return (struct box_px){left, top, right - left + 1, bottom - top + 1};
}

static bool scan(const struct pass *pass, const struct bilevel *picture) {
    size_t size = (size_t)picture->width * (size_t)picture->height;
    zbar_image_t *image = zbar_image_create();
    zbar_image_set_format(image, FOURCC_GRAY);
    zbar_image_set_size(image, (unsigned)picture->width, (unsigned)picture->height);
    zbar_image_set_data(image, picture->pixels, size, NULL);
    struct box_px part = inked(picture, pass->dpi / pass->scale);
    zbar_image_set_crop(image, (unsigned)part.x, (unsigned)part.y, (unsigned)part.width,
                        (unsigned)part.height);
    bool scanned = zbar_scan_image(pass->scanner, image) >= 0;
    if (scanned)
        take_symbols(pass, image);
    zbar_image_destroy(image);
    return scanned;
}

/* scan_plane reads an 8 bpp picture, binarised. */
static bool scan_plane(const struct pass *pass, PIX *gray) {
    uint8_t *pixels SCOPED(scoped_free)
    = binarised(gray);
    return scan(pass, &(struct bilevel){pixels, pixGetWidth(gray), pixGetHeight(gray)});
}

static bool is_read(const struct barcode_list *list, struct box_px box) {
    for (int i = 0; i < list->count; i++)
        if (box_share_inside(list->at[i].box, box) > FOUND_INSIDE)
            return true;
    return false;
}

/* scan_place reads one place of the plane enlarged: zbar sees its corners on every line then, and
 * edges between pixels come where they are. */
static bool scan_place(const struct pass *pass, PIX *gray, const struct qr_place *place) {
    struct box_px all = {0, 0, pixGetWidth(gray), pixGetHeight(gray)};
    struct box_px box = box_intersection(place->box, all);
    BOX *clip = boxCreate(box.x, box.y, box.width, box.height);
    PIX *part = pixClipRectangle(gray, clip, NULL);
    PIX *large = part ? pixScaleGrayLI(part, ENLARGED, ENLARGED) : NULL;
    struct pass enlarged = *pass;
    enlarged.scale = pass->scale / ENLARGED;
    enlarged.left = box.x;
    enlarged.top = box.y;
    bool scanned = large && scan_plane(&enlarged, large);
    boxDestroy(&clip);
    pixDestroy(&part);
    pixDestroy(&large);
    return scanned;
}

/* scan_places reads the QR codes whose corners are seen and that were not read yet. */
static bool scan_places(const struct pass *pass, PIX *gray, const struct bilevel *picture,
                        double dpi) {
    struct qr_place places[QR_PLACES_MOST];
    int count = qr_places(picture, (int)fmax(dpi / CORNER_ROWS_PER_INCH, 1), places);
    bool scanned = true;
    for (int i = 0; i < count && scanned; i++)
        if (places[i].module_px < FINE_MODULE_PX && !is_read(pass->out, places[i].box))
            scanned = scan_place(pass, gray, &places[i]);
    return scanned;
}

static bool scan_half(struct pass *pass, PIX *gray) {
    PIX *half = halve_mean(gray);
    pass->scale = 2;
    bool scanned = half && scan_plane(pass, half);
    pixDestroy(&half);
    step_set(pass->scanner, SCAN_STEP_FULL);
    return scanned;
}

static bool scan_page(struct pass *pass, const struct page *page) {
    double dpi = ink_dpi(page->width_px, page->height_px, page->dpi);
    pass->dpi = dpi;
    if (dpi >= HALF_FROM_DPI && !scan_half(pass, page->gray))
        return false;
    pass->scale = 1;
    uint8_t *pixels SCOPED(scoped_free)
    = binarised(page->gray);
    struct bilevel whole = {pixels, pixGetWidth(page->gray), pixGetHeight(page->gray)};
    if (!scan(pass, &whole))
        return false;
    step_set(pass->scanner, 1);
    return scan_places(pass, page->gray, &whole, dpi);
}

bool barcode_find(const struct page *page, struct barcode_list *out, struct fault *why) {
    int before = out->count;
    struct pass pass = {.scanner = scanner_new(), .out = out};
    bool scanned = scan_page(&pass, page);
    zbar_image_scanner_destroy(pass.scanner);
    if (scanned)
        return true;
    for (; out->count > before; out->count--) {
        free(out->at[out->count - 1].type);
        free(out->at[out->count - 1].data);
    }
    return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "zbar");
}
