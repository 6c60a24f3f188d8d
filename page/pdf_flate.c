#include "page/pdf_flate.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { TIFF_PREDICTOR = 2, PNG_PREDICTORS = 10 };

/* One row at a time: `row` as stored (behind its filter byte), `before` the one above. */
struct unpacking {
    const struct pdf_flate *flate;
    z_stream stream;
    size_t row_bytes, pixel_bytes;
    uint8_t *row, *before;
};

static void unpacking_end(struct unpacking *unpacking) {
    inflateEnd(&unpacking->stream);
    free(unpacking->row);
    free(unpacking->before);
}

static bool has_filter_byte(const struct pdf_flate *flate) {
    return flate->predictor >= PNG_PREDICTORS;
}

static bool start(const struct pdf_flate *flate, struct unpacking *out, struct fault *why) {
    size_t bits = (size_t)flate->components * (size_t)flate->bits;
    out->flate = flate;
    out->row_bytes = ((size_t)flate->width_px * bits + 7) / 8;
    out->pixel_bytes = bits < 8 ? 1 : bits / 8;
    out->row = memory_new(out->row_bytes + 1, 1);
    out->before = memory_new(out->row_bytes + 1, 1);
    out->stream.next_in = (z_const Bytef *)(uintptr_t)flate->bytes.at;
    out->stream.avail_in = (uInt)flate->bytes.size;
    return inflateInit(&out->stream) == Z_OK ||
           fault_raise(why, FAULT_ENGINE, WORD_SYSTEM_FAILED, "zlib");
}

static bool inflate_row(struct unpacking *unpacking, struct fault *why) {
    bool filtered = has_filter_byte(unpacking->flate);
    unpacking->stream.next_out = unpacking->row + (filtered ? 0 : 1);
    unpacking->stream.avail_out = (uInt)(unpacking->row_bytes + (filtered ? 1 : 0));
    while (unpacking->stream.avail_out > 0) {
        int status = inflate(&unpacking->stream, Z_NO_FLUSH);
        bool stuck =
            status == Z_BUF_ERROR || (status == Z_STREAM_END && unpacking->stream.avail_out > 0);
        if (stuck)
            return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
        if (status != Z_OK && status != Z_STREAM_END)
            return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
    }
    return true;
}

static int paeth(int left, int above, int corner) {
    int guess = left + above - corner;
    int to_left = abs(guess - left), to_above = abs(guess - above), to_corner = abs(guess - corner);
    if (to_left <= to_above && to_left <= to_corner)
        return left;
    return to_above <= to_corner ? above : corner;
}

/* PNG's five filters (ISO/IEC 15948, 9). */
static void undo_png(struct unpacking *unpacking) {
    uint8_t *row = unpacking->row + 1, *before = unpacking->before + 1;
    uint8_t filter = unpacking->row[0];
    for (size_t i = 0; i < unpacking->row_bytes; i++) {
        bool first = i < unpacking->pixel_bytes;
        int left = first ? 0 : row[i - unpacking->pixel_bytes];
        int corner = first ? 0 : before[i - unpacking->pixel_bytes];
        int above = before[i];
        int added = filter == 1   ? left
                    : filter == 2 ? above
                    : filter == 3 ? (left + above) / 2
                    : filter == 4 ? paeth(left, above, corner)
                                  : 0;
        row[i] = (uint8_t)(row[i] + added);
    }
}

/* TIFF's predictor is taken for whole bytes only (pdf_image.c sees to it). */
static void undo_tiff(struct unpacking *unpacking) {
    uint8_t *row = unpacking->row + 1;
    for (size_t i = unpacking->pixel_bytes; i < unpacking->row_bytes; i++)
        row[i] = (uint8_t)(row[i] + row[i - unpacking->pixel_bytes]);
}

/* A sample as stored; the high byte is enough of one of 16 bits. */
static unsigned sample(const struct pdf_flate *flate, const uint8_t *row, size_t i) {
    size_t bits = (size_t)flate->bits;
    if (bits == 16)
        return row[2 * i];
    if (bits == 8)
        return row[i];
    size_t per_byte = 8 / bits;
    unsigned packed = row[i / per_byte];
    return packed >> ((per_byte - 1 - i % per_byte) * bits) & ((1U << bits) - 1);
}

static unsigned scaled(const struct pdf_flate *flate, unsigned value) {
    return flate->bits >= 8 ? value : value * 255 / ((1U << flate->bits) - 1);
}

static void put_quad(uint8_t *quad, unsigned red, unsigned green, unsigned blue) {
    quad[0] = 255;
    quad[1] = (uint8_t)blue;
    quad[2] = (uint8_t)green;
    quad[3] = (uint8_t)red;
}

static void put_row(const struct pdf_flate *flate, const uint8_t *row, uint8_t *to) {
    for (size_t x = 0; x < (size_t)flate->width_px; x++) {
        if (flate->palette) {
            const uint8_t *colour = flate->palette + 3 * (size_t)sample(flate, row, x);
            put_quad(to + 4 * x, colour[0], colour[1], colour[2]);
        } else if (flate->components == 1) {
            to[x] = (uint8_t)scaled(flate, sample(flate, row, x));
        } else {
            put_quad(to + 4 * x, scaled(flate, sample(flate, row, 3 * x)),
                     scaled(flate, sample(flate, row, 3 * x + 1)),
                     scaled(flate, sample(flate, row, 3 * x + 2)));
        }
    }
}

static bool unpack(struct unpacking *unpacking, struct Pix *pix, struct fault *why) {
    for (int y = 0; y < unpacking->flate->height_px; y++) {
        if (!inflate_row(unpacking, why))
            return false;
        if (has_filter_byte(unpacking->flate))
            undo_png(unpacking);
        else if (unpacking->flate->predictor == TIFF_PREDICTOR)
            undo_tiff(unpacking);
        put_row(unpacking->flate, unpacking->row + 1, picture_row(pix, y));
        uint8_t *row = unpacking->row;
        unpacking->row = unpacking->before;
        unpacking->before = row;
    }
    picture_rows_done(pix);
    return true;
}

bool pdf_flate_decode(const struct pdf_flate *flate, struct picture *out, struct fault *why) {
    int depth = flate->components == 1 && !flate->palette ? 8 : 32;
    if (!picture_new_pix(flate->width_px, flate->height_px, depth, &out->pix, why))
        return false;
    SCOPED(unpacking_end)
    struct unpacking unpacking = {0};
    return start(flate, &unpacking, why) && unpack(&unpacking, out->pix, why);
}
