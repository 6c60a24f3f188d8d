/* TIFF by libtiff: every compression, layout, depth and colour that it can turn into pixels. */
#include "base/geometry.h"
#include "base/limits.h"
#include "base/memory.h"
#include "page/scan_format.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tiffio.h>

#include <leptonica/allheaders.h>

/* The file as libtiff sees it, and whether it ever reached past the end or complained. */
struct tiff_run {
    struct bytes bytes;
    size_t offset;
    bool past_end, complained;
    TIFF *file;
};

/* libtiff's handlers are global; pages are read one at a time in a process. */
static struct tiff_run *complaining;

static void on_error(thandle_t run, const char *module, const char *format, va_list values) {
    (void)run;
    (void)module;
    (void)format;
    (void)values;
    if (complaining)
        complaining->complained = true;
}

/* libtiff only warns where a strip's own code ends early, and goes on with what it has. */
static void on_warning(thandle_t run, const char *module, const char *format, va_list values)
    __attribute__((format(printf, 3, 0)));

static void on_warning(thandle_t run, const char *module, const char *format, va_list values) {
    (void)run;
    (void)module;
    char text[200];
    vsnprintf(text, sizeof text, format, values);
    if (complaining && (strstr(text, "Premature end of JPEG") || strstr(text, "premature end") ||
                        strstr(text, "Premature EOF")))
        complaining->past_end = true;
}

static tmsize_t on_read(thandle_t handle, void *to, tmsize_t size) {
    struct tiff_run *run = handle;
    size_t rest = run->offset < run->bytes.size ? run->bytes.size - run->offset : 0;
    size_t wanted = (size_t)size;
    if (wanted > rest) {
        run->past_end = true;
        wanted = rest;
    }
    memcpy(to, run->bytes.at + (rest ? run->offset : 0), wanted);
    run->offset += wanted;
    return (tmsize_t)wanted;
}

static tmsize_t on_write(thandle_t handle, void *from, tmsize_t size) {
    (void)handle;
    (void)from;
    (void)size;
    return -1;
}

static toff_t on_seek(thandle_t handle, toff_t offset, int whence) {
    struct tiff_run *run = handle;
    size_t base = whence == SEEK_CUR ? run->offset : whence == SEEK_END ? run->bytes.size : 0;
    run->offset = base + (size_t)offset;
    return run->offset;
}

static int on_close(thandle_t handle) {
    (void)handle;
    return 0;
}

static toff_t on_size(thandle_t handle) {
    return ((struct tiff_run *)handle)->bytes.size;
}

static int on_map(thandle_t handle, void **base, toff_t *size) {
    (void)handle;
    (void)base;
    (void)size;
    return 0;
}

static void on_unmap(thandle_t handle, void *base, toff_t size) {
    (void)handle;
    (void)base;
    (void)size;
}

static void tiff_run_end(struct tiff_run *run) {
    if (run->file)
        TIFFClose(run->file);
    complaining = NULL;
}

static bool failed(const struct tiff_run *run, struct fault *why) {
    if (run->past_end)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "TIFF");
}

/* Not mapped ("m"): every read passes on_read, which sees where the file ends. */
static bool open_file(struct tiff_run *run, struct fault *why) {
    TIFFSetErrorHandler(NULL);
    TIFFSetWarningHandler(NULL);
    TIFFSetErrorHandlerExt(on_error);
    TIFFSetWarningHandlerExt(on_warning);
    complaining = run;
    run->file = TIFFClientOpen("scan", "rm", run, on_read, on_write, on_seek, on_close, on_size,
                               on_map, on_unmap);
    return run->file || failed(run, why);
}

static int orientation_of(TIFF *file) {
    uint16_t orientation = 1;
    TIFFGetFieldDefaulted(file, TIFFTAG_ORIENTATION, &orientation);
    return orientation;
}

static struct scan_claim claim_of(TIFF *file) {
    uint32_t width = 0, height = 0;
    float x = 0, y = 0;
    uint16_t unit = RESUNIT_INCH;
    TIFFGetField(file, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(file, TIFFTAG_IMAGELENGTH, &height);
    TIFFGetField(file, TIFFTAG_XRESOLUTION, &x);
    TIFFGetField(file, TIFFTAG_YRESOLUTION, &y);
    TIFFGetFieldDefaulted(file, TIFFTAG_RESOLUTIONUNIT, &unit);
    double per_inch = unit == RESUNIT_CENTIMETER ? MM_PER_INCH / 10 : 1;
    struct scan_claim claim = {
        .width_px = width, .height_px = height, .orientation = orientation_of(file)};
    /* A page of which only one direction is known, or that is absurdly oblong, says nothing. */
    if (unit != RESUNIT_NONE && x > 0 && y > 0 && x < 4 * y && y < 4 * x) {
        claim.x_dpi = x * per_inch;
        claim.y_dpi = y * per_inch;
    }
    return claim;
}

/* libtiff gives one native word a pixel, red in its low byte: A B G R turned round, the colours
 * already multiplied by alpha. */
static void words_to_pix(struct Pix *pix) {
    size_t words = (size_t)pixGetWpl(pix) * (size_t)pixGetHeight(pix);
    uint32_t *word = pixGetData(pix);
    for (size_t i = 0; i < words; i++) {
        uint32_t from = word[i], white = 255 - (from >> 24);
        uint32_t red = (from & 255) + white, green = (from >> 8 & 255) + white,
                 blue = (from >> 16 & 255) + white;
        red = red > 255 ? 255 : red;
        green = green > 255 ? 255 : green;
        blue = blue > 255 ? 255 : blue;
        word[i] = red << 24 | green << 16 | blue << 8 | 255;
    }
}

static bool is_gray(TIFF *file) {
    uint16_t photometric = PHOTOMETRIC_MINISWHITE, samples = 1;
    TIFFGetFieldDefaulted(file, TIFFTAG_PHOTOMETRIC, &photometric);
    TIFFGetFieldDefaulted(file, TIFFTAG_SAMPLESPERPIXEL, &samples);
    return samples == 1 &&
           (photometric == PHOTOMETRIC_MINISWHITE || photometric == PHOTOMETRIC_MINISBLACK);
}

/* Orientation is asked for as it is stored: libtiff only mirrors, picture_upright turns as well. */
static bool read_raster(struct tiff_run *run, struct Pix *pix, struct fault *why) {
    TIFFRGBAImage image;
    char message[1024];
    if (!TIFFRGBAImageBegin(&image, run->file, 1, message))
        return failed(run, why);
    image.req_orientation = image.orientation;
    int done = TIFFRGBAImageGet(&image, pixGetData(pix), image.width, image.height);
    TIFFRGBAImageEnd(&image);
    return (done && !run->complained && !run->past_end) || failed(run, why);
}

static bool read_colours(struct tiff_run *run, struct picture *out, struct fault *why) {
    struct scan_claim claim = claim_of(run->file);
    if (!picture_new_pix(claim.width_px, claim.height_px, 32, &out->pix, why) ||
        !read_raster(run, out->pix, why))
        return false;
    words_to_pix(out->pix);
    if (!is_gray(run->file))
        return true;
    struct Pix *plane = pixGetRGBComponent(out->pix, COLOR_RED);
    if (!plane)
        return fault_memory(why);
    pixDestroy(&out->pix);
    out->pix = plane;
    return true;
}

/* The usual scan without colour, in strips: a row at a time, a quarter of the memory. */
static bool is_plain_gray(TIFF *file) {
    uint16_t bits = 1;
    TIFFGetFieldDefaulted(file, TIFFTAG_BITSPERSAMPLE, &bits);
    return is_gray(file) && !TIFFIsTiled(file) && (bits == 1 || bits == 8);
}

static void put_gray_row(TIFF *file, const uint8_t *from, int width, uint8_t *row) {
    uint16_t bits = 1, photometric = PHOTOMETRIC_MINISWHITE;
    TIFFGetFieldDefaulted(file, TIFFTAG_BITSPERSAMPLE, &bits);
    TIFFGetFieldDefaulted(file, TIFFTAG_PHOTOMETRIC, &photometric);
    uint8_t flip = photometric == PHOTOMETRIC_MINISWHITE ? 255 : 0;
    for (int x = 0; x < width; x++) {
        uint8_t value = bits == 8 ? from[x] : from[x / 8] >> (7 - x % 8) & 1 ? 255 : 0;
        row[x] = value ^ flip;
    }
}

static bool read_gray(struct tiff_run *run, struct picture *out, struct fault *why) {
    struct scan_claim claim = claim_of(run->file);
    if (!picture_new_pix(claim.width_px, claim.height_px, 8, &out->pix, why))
        return false;
    size_t needed = (size_t)claim.width_px, row_bytes = (size_t)TIFFScanlineSize(run->file);
    SCOPED(scoped_free)
    uint8_t *row = memory_new(needed > row_bytes ? needed : row_bytes, 1);
    for (long y = 0; y < claim.height_px; y++) {
        if (TIFFReadScanline(run->file, row, (uint32_t)y, 0) != 1 || run->complained ||
            run->past_end)
            return failed(run, why);
        put_gray_row(run->file, row, (int)claim.width_px, picture_row(out->pix, (int)y));
    }
    picture_rows_done(out->pix);
    return true;
}

static bool tiff_matches(struct bytes bytes) {
    static const char *const STARTS[] = {"II*\0", "MM\0*", "II+\0", "MM\0+"};
    for (size_t i = 0; bytes.size >= 8 && i < 4; i++)
        if (memcmp(bytes.at, STARTS[i], 4) == 0)
            return true;
    return false;
}

/* Whether the directory's strips or tiles end within the file. */
static bool data_is_there(TIFF *file, struct bytes bytes) {
    uint32_t count = TIFFIsTiled(file) ? TIFFNumberOfTiles(file) : TIFFNumberOfStrips(file);
    for (uint32_t i = 0; i < count; i++) {
        uint64_t from = TIFFGetStrileOffset(file, i);
        uint64_t length = TIFFGetStrileByteCount(file, i);
        if (from > bytes.size || length > bytes.size - from)
            return false;
    }
    return true;
}

static void add_page(struct scan *scan, TIFF *file) {
    scan_add_page(scan, claim_of(file));
    scan->is_cut = scan->is_cut || !data_is_there(file, scan->bytes);
}

/* The chain of directories, each once; one that breaks or runs in a ring after some pages costs
 * a page with a fault, so that nobody takes the file for complete. */
static bool tiff_inventory(struct scan *scan, struct fault *why) {
    SCOPED(tiff_run_end)
    struct tiff_run run = {.bytes = scan->bytes};
    if (!open_file(&run, why))
        return false;
    add_page(scan, run.file);
    while (!TIFFLastDirectory(run.file) && scan->page_count <= LIMIT_MAX_PAGES) {
        run.past_end = false;
        if (TIFFReadDirectory(run.file)) {
            add_page(scan, run.file);
            continue;
        }
        struct fault broken = {0};
        failed(&run, &broken);
        scan_add_bad_page(scan, &broken);
        break;
    }
    return true;
}

static bool decode_directory(struct bytes bytes, int index, struct picture *out,
                             struct fault *why) {
    SCOPED(tiff_run_end)
    struct tiff_run run = {.bytes = bytes};
    if (!open_file(&run, why))
        return false;
    if (!TIFFSetDirectory(run.file, (tdir_t)index))
        return failed(&run, why);
    run.complained = run.past_end = false;
    struct scan_claim claim = claim_of(run.file);
    out->x_dpi = claim.x_dpi;
    out->y_dpi = claim.y_dpi;
    out->orientation = claim.orientation;
    return is_plain_gray(run.file) ? read_gray(&run, out, why) : read_colours(&run, out, why);
}

bool scan_tiff_decode(struct bytes bytes, struct picture *out, struct fault *why) {
    return decode_directory(bytes, 0, out, why);
}

static bool tiff_load(struct scan *scan, int index, struct picture *out, struct fault *why) {
    return decode_directory(scan->bytes, index, out, why);
}

const struct scan_format SCAN_FORMAT_TIFF = {"tiff", tiff_matches, tiff_inventory, tiff_load, NULL};
