/* PNG by libpng: every colour type and depth, interlaced too; alpha over white. */
#include "base/geometry.h"
#include "page/exif.h"
#include "page/scan_format.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

struct png_run {
    struct bytes rest;
    png_structp codec;
    png_infop info;
    uint8_t **rows;
    bool truncated;
};

static void png_run_end(struct png_run *run) {
    png_destroy_read_struct(&run->codec, &run->info, NULL);
    free(run->rows);
}

static void on_read(png_structp codec, png_bytep to, size_t size) {
    struct png_run *run = png_get_io_ptr(codec);
    if (run->rest.size < size) {
        run->truncated = true;
        png_error(codec, "end of data");
    }
    memcpy(to, run->rest.at, size);
    run->rest.at += size;
    run->rest.size -= size;
}

static void on_error(png_structp codec, png_const_charp message) {
    struct png_run *run = png_get_io_ptr(codec);
    if (strstr(message, "Not enough") || strstr(message, "Too little"))
        run->truncated = true;
    png_longjmp(codec, 1);
}

static void on_warning(png_structp codec, png_const_charp message) {
    (void)codec;
    (void)message;
}

static bool failed(const struct png_run *run, struct fault *why) {
    if (run->truncated)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PNG");
}

static bool open_header(struct png_run *run, struct fault *why) {
    run->codec = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    run->info = run->codec ? png_create_info_struct(run->codec) : NULL;
    if (!run->info)
        return fault_raise(why, FAULT_ENGINE, WORD_SYSTEM_FAILED, "libpng");
    png_set_read_fn(run->codec, run, on_read);
    png_set_error_fn(run->codec, run, on_error, on_warning);
    if (setjmp(png_jmpbuf(run->codec)))
        return failed(run, why);
    /* Sizes are judged by base/limits.h, which knows more than libpng's bound of a million. */
    png_set_user_limits(run->codec, 0x7fffffff, 0x7fffffff);
    png_set_keep_unknown_chunks(run->codec, PNG_HANDLE_CHUNK_NEVER, NULL, 0);
    png_read_info(run->codec, run->info);
    return true;
}

static struct scan_claim claim_of(const struct png_run *run) {
    struct scan_claim claim = {.width_px = png_get_image_width(run->codec, run->info),
                               .height_px = png_get_image_height(run->codec, run->info)};
    png_uint_32 x = 0, y = 0;
    int unit = PNG_RESOLUTION_UNKNOWN;
    if (png_get_pHYs(run->codec, run->info, &x, &y, &unit) && unit == PNG_RESOLUTION_METER) {
        claim.x_dpi = x * MM_PER_INCH / 1000;
        claim.y_dpi = y * MM_PER_INCH / 1000;
    }
    png_uint_32 size = 0;
    png_bytep exif = NULL;
    if (png_get_eXIf_1(run->codec, run->info, &size, &exif))
        claim.orientation = exif_read(exif, size).orientation;
    return claim;
}

/* Everything becomes gray bytes, or A B G R quads where there is colour or alpha. */
static bool choose_output(const struct png_run *run) {
    png_byte type = png_get_color_type(run->codec, run->info);
    bool transparent = png_get_valid(run->codec, run->info, PNG_INFO_tRNS) != 0;
    bool gray = type == PNG_COLOR_TYPE_GRAY && !transparent;
    png_set_scale_16(run->codec);
    png_set_expand(run->codec);
    if (gray)
        return true;
    png_set_gray_to_rgb(run->codec);
    png_set_bgr(run->codec);
    if (type & PNG_COLOR_MASK_ALPHA || transparent)
        png_set_swap_alpha(run->codec);
    else
        png_set_filler(run->codec, 255, PNG_FILLER_BEFORE);
    return false;
}

static void read_rows(struct png_run *run, struct Pix *pix, bool gray) {
    png_uint_32 height = png_get_image_height(run->codec, run->info);
    int width = (int)png_get_image_width(run->codec, run->info);
    run->rows = calloc(height, sizeof *run->rows);
    if (!run->rows)
        png_error(run->codec, "no memory");
    for (png_uint_32 y = 0; y < height; y++)
        run->rows[y] = picture_row(pix, (int)y);
    png_read_image(run->codec, run->rows);
    for (png_uint_32 y = 0; !gray && y < height; y++)
        picture_over_white(run->rows[y], width);
    picture_rows_done(pix);
}

static bool decode(struct png_run *run, struct picture *out, struct fault *why) {
    if (setjmp(png_jmpbuf(run->codec)))
        return failed(run, why);
    struct scan_claim claim = claim_of(run);
    bool gray = choose_output(run);
    png_set_interlace_handling(run->codec);
    png_read_update_info(run->codec, run->info);
    if (!picture_new_pix(claim.width_px, claim.height_px, gray ? 8 : 32, &out->pix, why))
        return false;
    read_rows(run, out->pix, gray);
    out->x_dpi = claim.x_dpi;
    out->y_dpi = claim.y_dpi;
    out->orientation = claim.orientation;
    return true;
}

static bool png_matches(struct bytes bytes) {
    return bytes.size >= 8 && memcmp(bytes.at, "\x89PNG\r\n\x1a\n", 8) == 0;
}

static bool png_inventory(struct scan *scan, struct fault *why) {
    SCOPED(png_run_end)
    struct png_run run = {.rest = scan->bytes};
    if (!open_header(&run, why))
        return false;
    scan_add_page(scan, claim_of(&run));
    return true;
}

static bool png_load(struct scan *scan, int index, struct picture *out, struct fault *why) {
    (void)index;
    SCOPED(png_run_end)
    struct png_run run = {.rest = scan->bytes};
    return open_header(&run, why) && decode(&run, out, why);
}

const struct scan_format SCAN_FORMAT_PNG = {"png", png_matches, png_inventory, png_load, NULL};
