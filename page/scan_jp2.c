/* JPEG 2000 by OpenJPEG: JP2 files and bare codestreams, 1 to 16 bits and more, gray, RGB, YCC,
 * alpha over white, subsampled components. */
#include "base/geometry.h"
#include "page/scan_format.h"

#include <math.h>
#include <openjpeg.h>
#include <string.h>

/* The bytes as OpenJPEG sees them, and what it made of them. */
struct jp2_run {
    struct bytes bytes;
    size_t offset;
    opj_stream_t *stream;
    opj_codec_t *codec;
    opj_image_t *image;
};

static void jp2_run_end(struct jp2_run *run) {
    if (run->image)
        opj_image_destroy(run->image);
    if (run->codec)
        opj_destroy_codec(run->codec);
    if (run->stream)
        opj_stream_destroy(run->stream);
}

static OPJ_SIZE_T on_read(void *to, OPJ_SIZE_T size, void *user) {
    struct jp2_run *run = user;
    size_t rest = run->bytes.size - run->offset;
    size_t given = size < rest ? size : rest;
    if (given == 0)
        return (OPJ_SIZE_T)-1;
    memcpy(to, run->bytes.at + run->offset, given);
    run->offset += given;
    return given;
}

static OPJ_OFF_T on_skip(OPJ_OFF_T size, void *user) {
    struct jp2_run *run = user;
    size_t rest = run->bytes.size - run->offset;
    if (size < 0)
        return -1;
    size_t skipped = (size_t)size < rest ? (size_t)size : rest;
    run->offset += skipped;
    return (OPJ_OFF_T)skipped;
}

static OPJ_BOOL on_seek(OPJ_OFF_T offset, void *user) {
    struct jp2_run *run = user;
    if (offset < 0 || (size_t)offset > run->bytes.size)
        return OPJ_FALSE;
    run->offset = (size_t)offset;
    return OPJ_TRUE;
}

static bool is_codestream(struct bytes bytes) {
    return bytes.size >= 4 && memcmp(bytes.at, "\xff\x4f\xff\x51", 4) == 0;
}

/* A codestream ends in its end marker, perhaps followed by other boxes; one that is cut does not
 * hold it. */
static bool failed(struct bytes bytes, struct fault *why) {
    if (!memmem(bytes.at, bytes.size, "\xff\xd9", 2))
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "JPEG 2000");
}

static bool open_header(struct jp2_run *run, struct fault *why) {
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    run->stream = opj_stream_default_create(OPJ_TRUE);
    run->codec = opj_create_decompress(is_codestream(run->bytes) ? OPJ_CODEC_J2K : OPJ_CODEC_JP2);
    if (!run->stream || !run->codec || !opj_setup_decoder(run->codec, &parameters))
        return fault_raise(why, FAULT_ENGINE, WORD_SYSTEM_FAILED, "OpenJPEG");
    opj_stream_set_read_function(run->stream, on_read);
    opj_stream_set_skip_function(run->stream, on_skip);
    opj_stream_set_seek_function(run->stream, on_seek);
    opj_stream_set_user_data(run->stream, run, NULL);
    opj_stream_set_user_data_length(run->stream, run->bytes.size);
    opj_decoder_set_strict_mode(run->codec, OPJ_TRUE);
    return opj_read_header(run->stream, run->codec, &run->image) || failed(run->bytes, why);
}

/* A box's payload among boxes; size 0 when it is not there. ISO/IEC 15444-1, annex I. */
static struct bytes find_box(struct bytes boxes, const char *type) {
    size_t at = 0;
    while (boxes.size - at >= 8) {
        uint64_t size = scan_u32_be(boxes.at + at), header = 8;
        if (size == 1 && boxes.size - at >= 16) {
            size = (uint64_t)scan_u32_be(boxes.at + at + 8) << 32 | scan_u32_be(boxes.at + at + 12);
            header = 16;
        }
        if (size == 0 || size > boxes.size - at)
            size = boxes.size - at;
        if (size < header)
            break;
        if (memcmp(boxes.at + at + 4, type, 4) == 0)
            return (struct bytes){boxes.at + at + header, (size_t)(size - header)};
        at += (size_t)size;
    }
    return (struct bytes){NULL, 0};
}

/* Points a metre: numerator / denominator × 10^exponent, down first, then across. */
static double dpi_of(const uint8_t *fraction, int8_t exponent) {
    double denominator = scan_u16_be(fraction + 2);
    double per_metre = denominator > 0 ? scan_u16_be(fraction) / denominator : 0;
    return per_metre * pow(10, exponent) * MM_PER_INCH / 1000;
}

static void read_resolution(struct bytes bytes, struct scan_claim *claim) {
    struct bytes resolution = find_box(find_box(bytes, "jp2h"), "res ");
    struct bytes captured = find_box(resolution, "resc");
    if (captured.size < 10)
        captured = find_box(resolution, "resd");
    if (captured.size < 10)
        return;
    claim->y_dpi = dpi_of(captured.at, (int8_t)captured.at[8]);
    claim->x_dpi = dpi_of(captured.at + 4, (int8_t)captured.at[9]);
}

static struct scan_claim claim_of(const struct jp2_run *run) {
    const opj_image_t *image = run->image;
    struct scan_claim claim = {.width_px = (long)image->x1 - (long)image->x0,
                               .height_px = (long)image->y1 - (long)image->y0};
    if (!is_codestream(run->bytes))
        read_resolution(run->bytes, &claim);
    return claim;
}

/* A sample of a component at a pixel of the picture, as 0 to 255. */
static int sample(const opj_image_comp_t *part, OPJ_UINT32 x, OPJ_UINT32 y) {
    OPJ_UINT32 column = x / part->dx, row = y / part->dy;
    column = column < part->w ? column : part->w - 1;
    row = row < part->h ? row : part->h - 1;
    int value = part->data[(size_t)row * part->w + column];
    if (part->sgnd)
        value += 1 << (part->prec - 1);
    if (part->prec > 8)
        value >>= part->prec - 8;
    else if (part->prec < 8)
        value = value * 255 / ((1 << part->prec) - 1);
    return value < 0 ? 0 : value > 255 ? 255 : value;
}

static uint8_t bounded(double value) {
    return (uint8_t)(value < 0 ? 0 : value > 255 ? 255 : value + 0.5);
}

/* ITU-R BT.601, full range. */
static void colours_of_ycc(uint8_t quad[4]) {
    double luma = quad[3], blue = quad[2] - 128.0, red = quad[1] - 128.0;
    quad[3] = bounded(luma + 1.402 * red);
    quad[2] = bounded(luma - 0.344136 * blue - 0.714136 * red);
    quad[1] = bounded(luma + 1.772 * blue);
}

static void colours_of_inks(const opj_image_t *image, OPJ_UINT32 x, OPJ_UINT32 y, uint8_t quad[4]) {
    int paper = 255 - sample(&image->comps[3], x, y);
    quad[0] = 255;
    for (int i = 1; i < 4; i++)
        quad[i] = (uint8_t)((255 - quad[i]) * paper / 255);
}

static void put_row(const opj_image_t *image, OPJ_UINT32 y, uint8_t *row) {
    bool inks = image->color_space == OPJ_CLRSPC_CMYK && image->numcomps >= 4;
    bool ycc = image->color_space == OPJ_CLRSPC_SYCC;
    OPJ_UINT32 colours = image->numcomps >= 3 ? 3 : 1;
    const opj_image_comp_t *alpha = image->numcomps > colours ? &image->comps[colours] : NULL;
    for (OPJ_UINT32 x = 0; x < image->x1 - image->x0; x++, row += 4) {
        for (OPJ_UINT32 i = 0; i < 3; i++)
            row[3 - i] = (uint8_t)sample(&image->comps[colours == 3 ? i : 0], x, y);
        row[0] = alpha && alpha->alpha ? (uint8_t)sample(alpha, x, y) : 255;
        if (ycc && colours == 3)
            colours_of_ycc(row);
        if (inks)
            colours_of_inks(image, x, y, row);
    }
}

static void put_gray_row(const opj_image_t *image, OPJ_UINT32 y, uint8_t *row) {
    for (OPJ_UINT32 x = 0; x < image->x1 - image->x0; x++)
        row[x] = (uint8_t)sample(&image->comps[0], x, y);
}

static bool components_are_there(const opj_image_t *image) {
    for (OPJ_UINT32 i = 0; i < image->numcomps; i++) {
        const opj_image_comp_t *part = &image->comps[i];
        if (!part->data || part->w == 0 || part->h == 0 || part->dx == 0 || part->dy == 0 ||
            part->prec == 0 || part->prec > 31)
            return false;
    }
    return image->numcomps > 0;
}

static bool to_pix(const struct jp2_run *run, struct picture *out, struct fault *why) {
    const opj_image_t *image = run->image;
    bool gray = image->numcomps == 1;
    struct scan_claim claim = claim_of(run);
    if (!components_are_there(image))
        return failed(run->bytes, why);
    if (!picture_new_pix(claim.width_px, claim.height_px, gray ? 8 : 32, &out->pix, why))
        return false;
    for (OPJ_UINT32 y = 0; y < (OPJ_UINT32)claim.height_px; y++) {
        uint8_t *row = picture_row(out->pix, (int)y);
        (gray ? put_gray_row : put_row)(image, y, row);
        if (!gray)
            picture_over_white(row, (int)claim.width_px);
    }
    picture_rows_done(out->pix);
    out->x_dpi = claim.x_dpi;
    out->y_dpi = claim.y_dpi;
    return true;
}

/* Colours and alpha; a picture of hundreds of components is made to cost memory. */
#define MOST_COMPONENTS 5

bool scan_jp2_decode(struct bytes bytes, struct picture *out, struct fault *why) {
    SCOPED(jp2_run_end)
    struct jp2_run run = {.bytes = bytes};
    if (!open_header(&run, why))
        return false;
    struct scan_claim claim = claim_of(&run);
    if (!picture_size_allowed(claim.width_px, claim.height_px, why))
        return false;
    if (run.image->numcomps > MOST_COMPONENTS)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "JPEG 2000");
    if (!opj_decode(run.codec, run.stream, run.image) || !opj_end_decompress(run.codec, run.stream))
        return failed(bytes, why);
    return to_pix(&run, out, why);
}

static bool jp2_matches(struct bytes bytes) {
    return is_codestream(bytes) ||
           (bytes.size >= 12 && memcmp(bytes.at, "\0\0\0\x0cjP  \r\n\x87\n", 12) == 0);
}

static bool jp2_inventory(struct scan *scan, struct fault *why) {
    SCOPED(jp2_run_end)
    struct jp2_run run = {.bytes = scan->bytes};
    if (!open_header(&run, why))
        return false;
    scan_add_page(scan, claim_of(&run));
    return true;
}

static bool jp2_load(struct scan *scan, int index, struct picture *out, struct fault *why) {
    (void)index;
    return scan_jp2_decode(scan->bytes, out, why);
}

const struct scan_format SCAN_FORMAT_JP2 = {"jp2", jp2_matches, jp2_inventory, jp2_load, NULL};
