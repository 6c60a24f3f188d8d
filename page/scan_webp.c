/* WebP by libwebp: lossy and lossless; alpha over white; Exif orientation. */
#include "page/exif.h"
#include "page/scan_format.h"

#include <leptonica/allheaders.h>
#include <string.h>
#include <webp/decode.h>

enum { RIFF_HEADER_BYTES = 12, CHUNK_HEADER_BYTES = 8 };

static bool failed(VP8StatusCode status, struct fault *why) {
    if (status == VP8_STATUS_NOT_ENOUGH_DATA || status == VP8_STATUS_SUSPENDED)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "WebP");
}

/* The RIFF header tells how long the file ought to be. */
static bool is_cut(struct bytes bytes) {
    return (uint64_t)scan_u32_le(bytes.at + 4) + 8 > bytes.size;
}

static struct exif exif_of(struct bytes bytes) {
    for (size_t at = RIFF_HEADER_BYTES; at + CHUNK_HEADER_BYTES <= bytes.size;) {
        uint64_t size = scan_u32_le(bytes.at + at + 4);
        const uint8_t *chunk = bytes.at + at + CHUNK_HEADER_BYTES;
        if (size > bytes.size - at - CHUNK_HEADER_BYTES)
            break;
        if (memcmp(bytes.at + at, "EXIF", 4) == 0) {
            /* Some writers keep JPEG's prefix. */
            bool prefixed = size > 6 && memcmp(chunk, "Exif\0\0", 6) == 0;
            return exif_read(chunk + (prefixed ? 6 : 0), (size_t)size - (prefixed ? 6 : 0));
        }
        at += CHUNK_HEADER_BYTES + (size_t)(size + (size & 1));
    }
    return (struct exif){0};
}

static bool read_claim(struct bytes bytes, struct scan_claim *claim, struct fault *why) {
    WebPBitstreamFeatures features;
    VP8StatusCode status = WebPGetFeatures(bytes.at, bytes.size, &features);
    if (status != VP8_STATUS_OK)
        return failed(status, why);
    if (features.has_animation)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "animated WebP");
    struct exif exif = exif_of(bytes);
    *claim = (struct scan_claim){.width_px = features.width,
                                 .height_px = features.height,
                                 .x_dpi = exif.x_dpi,
                                 .y_dpi = exif.y_dpi,
                                 .orientation = exif.orientation};
    return true;
}

static bool decode(struct bytes bytes, struct Pix *pix, struct fault *why) {
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config))
        return fault_raise(why, FAULT_ENGINE, WORD_SYSTEM_FAILED, "libwebp");
    config.output.colorspace = MODE_RGBA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = picture_row(pix, 0);
    config.output.u.RGBA.stride = pixGetWpl(pix) * 4;
    config.output.u.RGBA.size = (size_t)pixGetWpl(pix) * 4 * (size_t)pixGetHeight(pix);
    VP8StatusCode status = WebPDecode(bytes.at, bytes.size, &config);
    WebPFreeDecBuffer(&config.output);
    return status == VP8_STATUS_OK || failed(status, why);
}

static bool webp_matches(struct bytes bytes) {
    return bytes.size >= RIFF_HEADER_BYTES + CHUNK_HEADER_BYTES &&
           memcmp(bytes.at, "RIFF", 4) == 0 && memcmp(bytes.at + 8, "WEBP", 4) == 0;
}

static bool webp_inventory(struct scan *scan, struct fault *why) {
    struct scan_claim claim;
    if (!read_claim(scan->bytes, &claim, why))
        return false;
    scan_add_page(scan, claim);
    return true;
}

static bool webp_load(struct scan *scan, int index, struct picture *out, struct fault *why) {
    (void)index;
    struct scan_claim claim;
    if (is_cut(scan->bytes))
        return failed(VP8_STATUS_NOT_ENOUGH_DATA, why);
    if (!read_claim(scan->bytes, &claim, why) ||
        !picture_new_pix(claim.width_px, claim.height_px, 32, &out->pix, why) ||
        !decode(scan->bytes, out->pix, why))
        return false;
    pixEndianByteSwap(out->pix);
    for (int y = 0; y < pixGetHeight(out->pix); y++)
        picture_over_white(picture_row(out->pix, y), pixGetWidth(out->pix));
    out->x_dpi = claim.x_dpi;
    out->y_dpi = claim.y_dpi;
    out->orientation = claim.orientation;
    return true;
}

const struct scan_format SCAN_FORMAT_WEBP = {"webp", webp_matches, webp_inventory, webp_load, NULL};
