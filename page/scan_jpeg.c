/* JPEG by libjpeg-turbo: gray, YCbCr, RGB, CMYK and YCCK; Exif orientation. */
#include "base/geometry.h"
#include "page/exif.h"
#include "page/scan_format.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

#include <jerror.h>

/* A progressive file of more scans than this is made to cost time (libjpeg-turbo's own advice). */
#define MOST_SCANS 100

/* libjpeg speaks of trouble through this: errors jump out, warnings are sorted. */
struct jpeg_run {
    struct jpeg_decompress_struct codec;
    struct jpeg_error_mgr errors;
    struct jpeg_progress_mgr progress;
    jmp_buf failed;
    bool truncated, damaged;
};

static void on_error(j_common_ptr codec) {
    struct jpeg_run *run = codec->client_data;
    int code = codec->err->msg_code;
    run->truncated = run->truncated || code == JERR_INPUT_EOF || code == JERR_INPUT_EMPTY;
    longjmp(run->failed, 1);
}

static void on_message(j_common_ptr codec, int level) {
    struct jpeg_run *run = codec->client_data;
    if (level >= 0)
        return;
    int code = codec->err->msg_code;
    if (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER)
        run->truncated = true;
    else if (code == JWRN_HUFF_BAD_CODE || code == JWRN_MUST_RESYNC || code == JWRN_NOT_SEQUENTIAL)
        run->damaged = true;
}

static void on_progress(j_common_ptr codec) {
    struct jpeg_run *run = codec->client_data;
    if (run->codec.input_scan_number > MOST_SCANS)
        longjmp(run->failed, 1);
}

static void start(struct jpeg_run *run, struct bytes bytes) {
    run->codec.err = jpeg_std_error(&run->errors);
    run->errors.error_exit = on_error;
    run->errors.emit_message = on_message;
    run->progress.progress_monitor = on_progress;
    run->codec.client_data = run;
    jpeg_create_decompress(&run->codec);
    run->codec.client_data = run;
    run->codec.progress = &run->progress;
    jpeg_mem_src(&run->codec, bytes.at, (unsigned long)bytes.size);
    jpeg_save_markers(&run->codec, JPEG_APP0 + 1, 0xffff);
    jpeg_read_header(&run->codec, TRUE);
}

static struct exif exif_of(const struct jpeg_run *run) {
    static const char START[] = "Exif\0";
    for (jpeg_saved_marker_ptr marker = run->codec.marker_list; marker; marker = marker->next)
        if (marker->marker == JPEG_APP0 + 1 && marker->data_length > 6 &&
            memcmp(marker->data, START, 6) == 0)
            return exif_read(marker->data + 6, marker->data_length - 6);
    return (struct exif){0};
}

static struct scan_claim claim_of(const struct jpeg_run *run) {
    struct exif exif = exif_of(run);
    struct scan_claim claim = {.width_px = run->codec.image_width,
                               .height_px = run->codec.image_height,
                               .orientation = exif.orientation,
                               .x_dpi = exif.x_dpi,
                               .y_dpi = exif.y_dpi};
    if (run->codec.saw_JFIF_marker && run->codec.density_unit > 0) {
        double per_inch = run->codec.density_unit == 2 ? MM_PER_INCH / 10 : 1;
        claim.x_dpi = run->codec.X_density * per_inch;
        claim.y_dpi = run->codec.Y_density * per_inch;
    }
    return claim;
}

static bool failed(const struct jpeg_run *run, struct fault *why) {
    if (run->truncated)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "JPEG");
}

/* The codec's own conversions, by what it holds; it gives A B G R quads or gray bytes. */
static int choose_output(struct jpeg_decompress_struct *codec) {
    if (codec->jpeg_color_space == JCS_GRAYSCALE) {
        codec->out_color_space = JCS_GRAYSCALE;
        return 8;
    }
    bool inks = codec->jpeg_color_space == JCS_CMYK || codec->jpeg_color_space == JCS_YCCK;
    codec->out_color_space = inks ? JCS_CMYK : JCS_EXT_XBGR;
    return 32;
}

/* Adobe's files hold inks inverted (255 = none). */
static void inks_to_colours(uint8_t *row, unsigned width_px, bool inverted) {
    for (uint8_t *quad = row; quad < row + (size_t)width_px * 4; quad += 4) {
        unsigned flip = inverted ? 0 : 255;
        unsigned black = quad[3] ^ flip;
        uint8_t red = (uint8_t)((quad[0] ^ flip) * black / 255);
        uint8_t green = (uint8_t)((quad[1] ^ flip) * black / 255);
        uint8_t blue = (uint8_t)((quad[2] ^ flip) * black / 255);
        quad[0] = 255, quad[1] = blue, quad[2] = green, quad[3] = red;
    }
}

static void read_rows(struct jpeg_run *run, struct Pix *pix) {
    struct jpeg_decompress_struct *codec = &run->codec;
    while (codec->output_scanline < codec->output_height) {
        JSAMPROW row = picture_row(pix, (int)codec->output_scanline);
        if (jpeg_read_scanlines(codec, &row, 1) != 1)
            longjmp(run->failed, 1);
        if (codec->out_color_space == JCS_CMYK)
            inks_to_colours(row, codec->output_width, codec->saw_Adobe_marker);
    }
    picture_rows_done(pix);
}

static bool decode(struct jpeg_run *run, struct picture *out, struct fault *why) {
    if (setjmp(run->failed))
        return failed(run, why);
    int depth = choose_output(&run->codec);
    if (!picture_new_pix(run->codec.image_width, run->codec.image_height, depth, &out->pix, why))
        return false;
    jpeg_start_decompress(&run->codec);
    read_rows(run, out->pix);
    if (run->truncated || run->damaged)
        return failed(run, why);
    struct scan_claim claim = claim_of(run);
    out->x_dpi = claim.x_dpi;
    out->y_dpi = claim.y_dpi;
    out->orientation = claim.orientation;
    return true;
}

static bool open_header(struct jpeg_run *run, struct bytes bytes, struct fault *why) {
    if (setjmp(run->failed))
        return failed(run, why);
    start(run, bytes);
    return !run->truncated || failed(run, why);
}

bool scan_jpeg_decode(struct bytes bytes, struct picture *out, struct fault *why) {
    struct jpeg_run run = {0};
    bool done = open_header(&run, bytes, why) && decode(&run, out, why);
    jpeg_destroy_decompress(&run.codec);
    return done;
}

static bool jpeg_matches(struct bytes bytes) {
    return bytes.size >= 3 && memcmp(bytes.at, "\xff\xd8\xff", 3) == 0;
}

static bool jpeg_inventory(struct scan *scan, struct fault *why) {
    struct jpeg_run run = {0};
    bool done = open_header(&run, scan->bytes, why);
    if (done)
        scan_add_page(scan, claim_of(&run));
    jpeg_destroy_decompress(&run.codec);
    return done;
}

static bool jpeg_load(struct scan *scan, int index, struct picture *out, struct fault *why) {
    (void)index;
    return scan_jpeg_decode(scan->bytes, out, why);
}

const struct scan_format SCAN_FORMAT_JPEG = {"jpeg", jpeg_matches, jpeg_inventory, jpeg_load, NULL};
