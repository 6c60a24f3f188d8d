/* BMP: OS/2 and Windows headers, 1 to 32 bits, bit fields, RLE4 and RLE8, top-down too. Source:
 * Microsoft's BITMAPFILEHEADER, BITMAPCOREHEADER and BITMAPINFOHEADER to V5, and the RLE rules. */
#include "base/geometry.h"
#include "base/memory.h"
#include "page/scan_format.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_HEADER_BYTES = 14, CORE_HEADER_BYTES = 12, INFO_HEADER_BYTES = 40 };
enum { PLAIN = 0, RLE8 = 1, RLE4 = 2, BIT_FIELDS = 3, ALPHA_BIT_FIELDS = 6 };

struct bmp {
    long width_px, height_px;
    bool top_down;
    unsigned bits, compression;
    double x_dpi, y_dpi;
    uint32_t masks[3];     /* red, green, blue */
    uint8_t palette[1024]; /* quads A B G R */
    size_t raster;
};

static bool damaged(struct fault *why) {
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "BMP");
}

static bool truncated(struct fault *why) {
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
}

static void read_core(const uint8_t *header, struct bmp *bmp) {
    bmp->width_px = (long)scan_u16_le(header + 4);
    bmp->height_px = (long)scan_u16_le(header + 6);
    bmp->bits = scan_u16_le(header + 10);
}

static void read_info(const uint8_t *header, struct bmp *bmp) {
    int32_t height = (int32_t)scan_u32_le(header + 8);
    bmp->width_px = (int32_t)scan_u32_le(header + 4);
    bmp->top_down = height < 0;
    bmp->height_px = labs((long)height);
    bmp->bits = scan_u16_le(header + 14);
    bmp->compression = scan_u32_le(header + 16);
    bmp->x_dpi = (int32_t)scan_u32_le(header + 24) * MM_PER_INCH / 1000;
    bmp->y_dpi = (int32_t)scan_u32_le(header + 28) * MM_PER_INCH / 1000;
}

/* The masks lie behind the 40 bytes, whether they count as header or not. */
static void read_masks(const uint8_t *masks, struct bmp *bmp) {
    static const uint32_t USUAL_16[3] = {0x7c00, 0x03e0, 0x001f};
    static const uint32_t USUAL_32[3] = {0xff0000, 0x00ff00, 0x0000ff};
    bool given = bmp->compression == BIT_FIELDS || bmp->compression == ALPHA_BIT_FIELDS;
    for (int i = 0; i < 3; i++)
        bmp->masks[i] = given             ? scan_u32_le(masks + 4 * i)
                        : bmp->bits == 16 ? USUAL_16[i]
                                          : USUAL_32[i];
}

static void read_palette(struct bytes bytes, size_t at, size_t entry_bytes, struct bmp *bmp) {
    for (size_t i = 0; i < 256; i++, at += entry_bytes) {
        bool there = at + entry_bytes <= bytes.size;
        bmp->palette[4 * i] = 255;
        for (size_t channel = 0; channel < 3; channel++)
            bmp->palette[4 * i + 1 + channel] = there ? bytes.at[at + channel] : 0;
    }
}

static bool is_known(const struct bmp *bmp) {
    switch (bmp->compression) {
    case PLAIN:
        return bmp->bits == 1 || bmp->bits == 4 || bmp->bits == 8 || bmp->bits == 16 ||
               bmp->bits == 24 || bmp->bits == 32;
    case RLE8:
        return bmp->bits == 8 && !bmp->top_down;
    case RLE4:
        return bmp->bits == 4 && !bmp->top_down;
    case BIT_FIELDS:
    case ALPHA_BIT_FIELDS:
        return bmp->bits == 16 || bmp->bits == 32;
    default:
        return false;
    }
}

static bool read_header(struct bytes bytes, struct bmp *out, struct fault *why) {
    if (bytes.size < FILE_HEADER_BYTES + INFO_HEADER_BYTES + 12)
        return truncated(why);
    const uint8_t *header = bytes.at + FILE_HEADER_BYTES;
    size_t header_bytes = scan_u32_le(header);
    bool core = header_bytes == CORE_HEADER_BYTES;
    if ((!core && header_bytes < INFO_HEADER_BYTES) || header_bytes > 1024)
        return damaged(why);
    struct bmp bmp = {.raster = scan_u32_le(bytes.at + 10)};
    if (core)
        read_core(header, &bmp);
    else
        read_info(header, &bmp);
    if (bmp.width_px < 1 || bmp.height_px < 1 || !is_known(&bmp))
        return damaged(why);
    read_masks(header + INFO_HEADER_BYTES, &bmp);
    bool masks_behind = header_bytes == INFO_HEADER_BYTES && bmp.compression >= BIT_FIELDS;
    read_palette(bytes, FILE_HEADER_BYTES + header_bytes + (masks_behind ? 12 : 0), core ? 3 : 4,
                 &bmp);
    *out = bmp;
    return true;
}

static uint8_t masked(uint32_t pixel, uint32_t mask) {
    if (mask == 0)
        return 0;
    unsigned shift = (unsigned)__builtin_ctz(mask);
    uint64_t most = mask >> shift;
    return (uint8_t)(((uint64_t)((pixel & mask) >> shift) * 255 + most / 2) / most);
}

static void put_direct(const struct bmp *bmp, const uint8_t *from, long x, uint8_t *to) {
    to[0] = 255;
    if (bmp->bits == 24) {
        memcpy(to + 1, from + 3 * x, 3);
        return;
    }
    uint32_t pixel = bmp->bits == 16 ? scan_u16_le(from + 2 * x) : scan_u32_le(from + 4 * x);
    for (int channel = 0; channel < 3; channel++)
        to[3 - channel] = masked(pixel, bmp->masks[channel]);
}

static unsigned palette_index(const struct bmp *bmp, const uint8_t *from, long x) {
    unsigned per_byte = 8 / bmp->bits;
    unsigned shift = (per_byte - 1 - (unsigned)x % per_byte) * bmp->bits;
    unsigned packed = from[(unsigned long)x / per_byte];
    return packed >> shift & ((1U << bmp->bits) - 1);
}

static void put_row(const struct bmp *bmp, const uint8_t *from, uint8_t *to) {
    for (long x = 0; x < bmp->width_px; x++, to += 4) {
        if (bmp->bits > 8)
            put_direct(bmp, from, x, to);
        else
            memcpy(to, bmp->palette + 4 * (size_t)palette_index(bmp, from, x), 4);
    }
}

static bool read_plain(struct bytes bytes, const struct bmp *bmp, struct Pix *pix,
                       struct fault *why) {
    size_t stride = ((size_t)bmp->width_px * bmp->bits + 31) / 32 * 4;
    size_t rest = bmp->raster < bytes.size ? bytes.size - bmp->raster : 0;
    if (rest / stride < (size_t)bmp->height_px)
        return truncated(why);
    for (long y = 0; y < bmp->height_px; y++)
        put_row(bmp, bytes.at + bmp->raster + (size_t)y * stride,
                picture_row(pix, (int)(bmp->top_down ? y : bmp->height_px - 1 - y)));
    return true;
}

/* Where the next run goes; rows from the bottom up. */
struct rle {
    const uint8_t *at, *end;
    const struct bmp *bmp;
    struct Pix *pix;
    long x, y;
    bool ended;
};

static void put_index(struct rle *rle, unsigned index) {
    if (rle->x < rle->bmp->width_px && rle->y < rle->bmp->height_px)
        memcpy(picture_row(rle->pix, (int)(rle->bmp->height_px - 1 - rle->y)) + 4 * rle->x,
               rle->bmp->palette + 4 * (size_t)index, 4);
    rle->x++;
}

static unsigned nibble_or_byte(const struct rle *rle, const uint8_t *from, unsigned i) {
    if (rle->bmp->compression == RLE8)
        return from[i];
    return i & 1 ? from[i / 2] & 15 : from[i / 2] >> 4;
}

static void put_repeated(struct rle *rle, unsigned count, const uint8_t *value) {
    for (unsigned i = 0; i < count; i++)
        put_index(rle, rle->bmp->compression == RLE8 ? *value : nibble_or_byte(rle, value, i & 1));
}

static bool put_literal(struct rle *rle, unsigned count) {
    size_t size = rle->bmp->compression == RLE8 ? count : (count + 1) / 2;
    size += size & 1;
    if ((size_t)(rle->end - rle->at) < size)
        return false;
    for (unsigned i = 0; i < count; i++)
        put_index(rle, nibble_or_byte(rle, rle->at, i));
    rle->at += size;
    return true;
}

static bool escape(struct rle *rle, unsigned code) {
    switch (code) {
    case 0:
        rle->x = 0;
        rle->y++;
        return true;
    case 1:
        rle->ended = true;
        return true;
    case 2:
        if (rle->end - rle->at < 2)
            return false;
        rle->x += rle->at[0];
        rle->y += rle->at[1];
        rle->at += 2;
        return true;
    default:
        return put_literal(rle, code);
    }
}

static bool read_rle(struct bytes bytes, const struct bmp *bmp, struct Pix *pix,
                     struct fault *why) {
    if (bmp->raster >= bytes.size)
        return truncated(why);
    struct rle rle = {
        .at = bytes.at + bmp->raster, .end = bytes.at + bytes.size, .bmp = bmp, .pix = pix};
    /* What no run reaches has the first colour. */
    uint32_t first;
    memcpy(&first, bmp->palette, sizeof first);
    pixSetAllArbitrary(pix, first);
    while (!rle.ended && rle.y < bmp->height_px) {
        if (rle.end - rle.at < 2)
            return truncated(why);
        unsigned count = rle.at[0], value = rle.at[1];
        rle.at += 2;
        if (count > 0)
            put_repeated(&rle, count, rle.at - 1);
        else if (!escape(&rle, value))
            return truncated(why);
    }
    return true;
}

static bool bmp_matches(struct bytes bytes) {
    return bytes.size >= FILE_HEADER_BYTES + 4 && memcmp(bytes.at, "BM", 2) == 0 &&
           scan_u32_le(bytes.at + 14) <= 1024 && scan_u32_le(bytes.at + 14) >= CORE_HEADER_BYTES;
}

static bool bmp_inventory(struct scan *scan, struct fault *why) {
    struct bmp bmp;
    if (!read_header(scan->bytes, &bmp, why))
        return false;
    scan_add_page(scan, (struct scan_claim){.width_px = bmp.width_px,
                                            .height_px = bmp.height_px,
                                            .x_dpi = bmp.x_dpi,
                                            .y_dpi = bmp.y_dpi});
    return true;
}

static bool bmp_load(struct scan *scan, int index, struct picture *out, struct fault *why) {
    (void)index;
    struct bmp bmp;
    if (!read_header(scan->bytes, &bmp, why) ||
        !picture_new_pix(bmp.width_px, bmp.height_px, 32, &out->pix, why))
        return false;
    bool rle = bmp.compression == RLE8 || bmp.compression == RLE4;
    if (!(rle ? read_rle : read_plain)(scan->bytes, &bmp, out->pix, why))
        return false;
    out->x_dpi = bmp.x_dpi;
    out->y_dpi = bmp.y_dpi;
    return true;
}

const struct scan_format SCAN_FORMAT_BMP = {"bmp", bmp_matches, bmp_inventory, bmp_load, NULL};
