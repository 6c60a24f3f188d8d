#include "pipeline/seal_png.h"

#include "base/memory.h"

#include <math.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>

#define MM_PER_METRE 1000.0

static void keep(png_structp png, png_bytep bytes, size_t length) {
    struct blob *out = png_get_io_ptr(png);
    uint8_t *room = realloc(out->bytes, out->length + length);
    if (!room)
        png_error(png, "no memory");
    memcpy(room + out->length, bytes, length);
    out->bytes = room;
    out->length += length;
}

static void done(png_structp png) {
    (void)png;
}

/* libpng leaves by longjmp: nothing that changes afterwards lives in this function. */
static bool encode(png_structp png, png_infop info, const struct seal_image *image, double width_mm,
                   uint8_t *row) {
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_IHDR(png, info, (png_uint_32)image->width_px, (png_uint_32)image->height_px, 8,
                 PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    if (width_mm > 0) {
        png_uint_32 density = (png_uint_32)lround(image->width_px / width_mm * MM_PER_METRE);
        png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
    }
    png_write_info(png, info);
    for (int y = 0; y < image->height_px; y++) {
        for (int x = 0; x < image->width_px; x++) {
            memcpy(row + 4 * (size_t)x, image->ink, 3);
            row[4 * (size_t)x + 3] =
                image->coverage[(size_t)y * (size_t)image->width_px + (size_t)x];
        }
        png_write_row(png, row);
    }
    png_write_end(png, info);
    return true;
}

bool seal_png_write(const struct seal_image *image, double width_mm, struct blob *out,
                    struct fault *why) {
    struct blob written = {0};
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    uint8_t *row = memory_new((size_t)image->width_px, 4);
    if (info)
        png_set_write_fn(png, &written, keep, done);
    bool good = info && encode(png, info, image, width_mm, row);
    png_destroy_write_struct(&png, &info);
    free(row);
    if (!good) {
        free(written.bytes);
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "PNG");
    }
    *out = written;
    return true;
}
