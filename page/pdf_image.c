#include "page/pdf_image.h"

#include "page/ccitt.h"
#include "page/pdf_flate.h"

#include <leptonica/allheaders.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

static bool name_is(qpdf_data pdf, qpdf_oh object, const char *name) {
    return qpdf_oh_is_name(pdf, object) && strcmp(qpdf_oh_get_name(pdf, object), name) == 0;
}

/* /Filter and /DecodeParms may be alone or in an array of one. */
static qpdf_oh only_item(qpdf_data pdf, qpdf_oh object) {
    if (!qpdf_oh_is_array(pdf, object))
        return object;
    if (qpdf_oh_get_array_n_items(pdf, object) != 1)
        return qpdf_oh_new_null(pdf);
    return qpdf_oh_get_array_item(pdf, object, 0);
}

/* A palette is 768 bytes; a stored stream that is longer is none. */
#define PALETTE_MOST_BYTES 4096

/* Behind a JPEG's end marker there is padding at most. */
#define JPEG_TAIL_BYTES 1024

static bool stream_is_small(qpdf_data pdf, qpdf_oh stream) {
    int length = 0;
    return qpdf_oh_is_stream(pdf, stream) &&
           qpdf_oh_get_value_as_int(
               pdf, qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, stream), "/Length"), &length) &&
           length <= PALETTE_MOST_BYTES;
}

static int components_of(qpdf_data pdf, qpdf_oh space) {
    int count = 0;
    if (name_is(pdf, space, "/DeviceGray") || name_is(pdf, space, "/G"))
        return 1;
    if (name_is(pdf, space, "/DeviceRGB") || name_is(pdf, space, "/RGB"))
        return 3;
    if (!qpdf_oh_is_array(pdf, space) || qpdf_oh_get_array_n_items(pdf, space) != 2)
        return 0;
    qpdf_oh family = qpdf_oh_get_array_item(pdf, space, 0);
    qpdf_oh detail = qpdf_oh_get_array_item(pdf, space, 1);
    if (name_is(pdf, family, "/CalGray"))
        return 1;
    if (name_is(pdf, family, "/CalRGB"))
        return 3;
    if (name_is(pdf, family, "/ICCBased") && qpdf_oh_is_stream(pdf, detail))
        qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, detail), "/N"),
                                 &count);
    return count == 1 || count == 3 ? count : 0;
}

/* The base of an indexed space, 0 components when it is no such space or an odd one. */
static int indexed_base(qpdf_data pdf, qpdf_oh space) {
    if (!qpdf_oh_is_array(pdf, space) || qpdf_oh_get_array_n_items(pdf, space) != 4)
        return 0;
    qpdf_oh family = qpdf_oh_get_array_item(pdf, space, 0);
    if (!name_is(pdf, family, "/Indexed") && !name_is(pdf, family, "/I"))
        return 0;
    return components_of(pdf, qpdf_oh_get_array_item(pdf, space, 1));
}

/* 256 RGB triples; what the file leaves out is black. */
static bool read_palette(qpdf_data pdf, qpdf_oh space, uint8_t palette[768]) {
    int components = indexed_base(pdf, space);
    qpdf_oh table = qpdf_oh_get_array_item(pdf, space, 3);
    SCOPED(scoped_free)
    unsigned char *owned = NULL;
    const char *bytes = NULL;
    size_t size = 0;
    if (qpdf_oh_is_string(pdf, table))
        bytes = qpdf_oh_get_binary_string_value(pdf, table, &size);
    else if (stream_is_small(pdf, table) &&
             !(qpdf_oh_get_stream_data(pdf, table, qpdf_dl_generalized, NULL, &owned, &size) &
               QPDF_ERRORS))
        bytes = (const char *)owned;
    for (size_t i = 0; bytes && i < 768; i++) {
        size_t at = components == 3 ? i : i / 3;
        palette[i] = at < size ? (uint8_t)bytes[at] : 0;
    }
    return bytes != NULL;
}

/* 0: as usual; 1: inverted; -1: something else. */
static int decode_array(qpdf_data pdf, qpdf_oh decode, int components) {
    if (qpdf_oh_is_null(pdf, decode))
        return 0;
    if (!qpdf_oh_is_array(pdf, decode) || qpdf_oh_get_array_n_items(pdf, decode) != 2 * components)
        return -1;
    int inverted = -1;
    for (int i = 0; i < components; i++) {
        double low = qpdf_oh_get_numeric_value(pdf, qpdf_oh_get_array_item(pdf, decode, 2 * i));
        double high =
            qpdf_oh_get_numeric_value(pdf, qpdf_oh_get_array_item(pdf, decode, 2 * i + 1));
        int this = low == 0 && high == 1 ? 0 : low == 1 && high == 0 ? 1 : -1;
        if (this < 0 || (i > 0 && this != inverted))
            return -1;
        inverted = this;
    }
    return inverted;
}

static bool has_key(qpdf_data pdf, qpdf_oh dictionary, const char *key) {
    return qpdf_oh_has_key(pdf, dictionary, key) &&
           !qpdf_oh_is_null(pdf, qpdf_oh_get_key(pdf, dictionary, key));
}

static bool is_masked(qpdf_data pdf, qpdf_oh dictionary) {
    QPDF_BOOL is_mask = QPDF_FALSE;
    qpdf_oh_get_value_as_bool(pdf, qpdf_oh_get_key(pdf, dictionary, "/ImageMask"), &is_mask);
    return is_mask || has_key(pdf, dictionary, "/SMask") || has_key(pdf, dictionary, "/Mask") ||
           has_key(pdf, dictionary, "/OC");
}

static bool is_true(qpdf_data pdf, qpdf_oh dictionary, const char *key) {
    QPDF_BOOL value = QPDF_FALSE;
    if (qpdf_oh_is_dictionary(pdf, dictionary))
        qpdf_oh_get_value_as_bool(pdf, qpdf_oh_get_key(pdf, dictionary, key), &value);
    return value;
}

static int integer(qpdf_data pdf, qpdf_oh dictionary, const char *key, int otherwise) {
    int value = otherwise;
    if (qpdf_oh_is_dictionary(pdf, dictionary) &&
        !qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, dictionary, key), &value))
        value = otherwise;
    return value;
}

static bool look_at_dct(qpdf_data pdf, qpdf_oh parameters, struct pdf_image *image) {
    image->codec = PDF_CODEC_DCT;
    return integer(pdf, parameters, "/ColorTransform", -1) == -1 && image->bits == 8;
}

static bool look_at_ccitt(qpdf_data pdf, qpdf_oh parameters, struct pdf_image *image) {
    image->codec = PDF_CODEC_CCITT;
    image->ccitt_k = integer(pdf, parameters, "/K", 0);
    image->ccitt_black_is_1 = is_true(pdf, parameters, "/BlackIs1");
    return !is_true(pdf, parameters, "/EncodedByteAlign") && image->components == 1 &&
           integer(pdf, parameters, "/Columns", 1728) == image->width_px;
}

static bool look_at_flate(qpdf_data pdf, qpdf_oh parameters, struct pdf_image *image) {
    image->codec = PDF_CODEC_FLATE;
    image->predictor = integer(pdf, parameters, "/Predictor", 1);
    int bits = image->bits;
    bool plain = image->predictor == 1 || (image->predictor == 2 && bits == 8) ||
                 (image->predictor >= 10 && image->predictor <= 15);
    bool same =
        image->predictor == 1 || (integer(pdf, parameters, "/Colors", 1) == image->components &&
                                  integer(pdf, parameters, "/BitsPerComponent", 8) == bits &&
                                  integer(pdf, parameters, "/Columns", 1) == image->width_px);
    return plain && same && (bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16) &&
           !(image->indexed && (bits == 16 || image->inverted));
}

static bool look_at_jpx(qpdf_data pdf, qpdf_oh dictionary, struct pdf_image *image) {
    image->codec = PDF_CODEC_JPX;
    return integer(pdf, dictionary, "/SMaskInData", 0) == 0;
}

static bool look_at_codec(qpdf_data pdf, qpdf_oh dictionary, struct pdf_image *image) {
    qpdf_oh filter = only_item(pdf, qpdf_oh_get_key(pdf, dictionary, "/Filter"));
    qpdf_oh parameters = only_item(pdf, qpdf_oh_get_key(pdf, dictionary, "/DecodeParms"));
    if (name_is(pdf, filter, "/DCTDecode"))
        return look_at_dct(pdf, parameters, image);
    if (name_is(pdf, filter, "/CCITTFaxDecode"))
        return look_at_ccitt(pdf, parameters, image);
    if (name_is(pdf, filter, "/FlateDecode"))
        return look_at_flate(pdf, parameters, image);
    if (name_is(pdf, filter, "/JPXDecode"))
        return look_at_jpx(pdf, dictionary, image);
    return false;
}

/* JPEG 2000 brings its own space along; only unpacked pixels can be indices. */
static bool space_fits(const struct pdf_image *image) {
    if (image->codec == PDF_CODEC_JPX)
        return !image->indexed && !image->inverted;
    return image->components > 0 && (!image->indexed || image->codec == PDF_CODEC_FLATE);
}

static bool take_ccitt(const struct pdf_image *image, struct bytes bytes, struct picture *out,
                       struct fault *why) {
    struct ccitt_strip strip = {.bytes = bytes,
                                .width_px = image->width_px,
                                .height_px = image->height_px,
                                .k = image->ccitt_k};
    return ccitt_decode(&strip, out, why);
}

static bool take_flate(qpdf_data pdf, const struct pdf_image *image, struct bytes bytes,
                       struct picture *out, struct fault *why) {
    uint8_t palette[768];
    qpdf_oh object = qpdf_get_object_by_id(pdf, image->object, image->generation);
    qpdf_oh space = qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, object), "/ColorSpace");
    if (image->indexed && !read_palette(pdf, space, palette))
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
    struct pdf_flate flate = {.bytes = bytes,
                              .width_px = image->width_px,
                              .height_px = image->height_px,
                              .components = image->components,
                              .bits = image->bits,
                              .predictor = image->predictor,
                              .palette = image->indexed ? palette : NULL};
    return pdf_flate_decode(&flate, out, why);
}

static bool decode(qpdf_data pdf, const struct pdf_image *image, struct bytes bytes,
                   struct picture *out, struct fault *why) {
    switch (image->codec) {
    case PDF_CODEC_DCT:
        return scan_jpeg_decode(bytes, out, why);
    case PDF_CODEC_CCITT:
        return take_ccitt(image, bytes, out, why);
    case PDF_CODEC_FLATE:
        return take_flate(pdf, image, bytes, out, why);
    case PDF_CODEC_JPX:
        return scan_jp2_decode(bytes, out, why);
    case PDF_CODEC_NONE:
        break;
    }
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
}

bool pdf_image_look(struct _qpdf_data *pdf, unsigned object, struct pdf_image *out) {
    if (!qpdf_oh_is_stream(pdf, object))
        return false;
    qpdf_oh dictionary = qpdf_oh_get_dict(pdf, object);
    if (!name_is(pdf, qpdf_oh_get_key(pdf, dictionary, "/Subtype"), "/Image"))
        return false;
    struct pdf_image image = {.object = qpdf_oh_get_object_id(pdf, object),
                              .generation = qpdf_oh_get_generation(pdf, object),
                              .width_px = integer(pdf, dictionary, "/Width", 0),
                              .height_px = integer(pdf, dictionary, "/Height", 0),
                              .bits = integer(pdf, dictionary, "/BitsPerComponent", 1)};
    qpdf_oh space = qpdf_oh_get_key(pdf, dictionary, "/ColorSpace");
    image.indexed = indexed_base(pdf, space) > 0;
    image.components = image.indexed ? 1 : components_of(pdf, space);
    int inverted = decode_array(pdf, qpdf_oh_get_key(pdf, dictionary, "/Decode"), image.components);
    image.inverted = inverted == 1;
    image.can_take = look_at_codec(pdf, dictionary, &image) && inverted >= 0 &&
                     !is_masked(pdf, dictionary) && space_fits(&image);
    *out = image;
    return image.width_px > 0 && image.height_px > 0;
}

static bool read_stored(qpdf_data pdf, const struct pdf_image *image, unsigned char **bytes,
                        size_t *size) {
    qpdf_oh object = qpdf_get_object_by_id(pdf, image->object, image->generation);
    return !(qpdf_oh_get_stream_data(pdf, object, qpdf_dl_none, NULL, bytes, size) & QPDF_ERRORS);
}

bool pdf_image_take(struct _qpdf_data *pdf, const struct pdf_image *image, struct picture *out,
                    struct fault *why) {
    SCOPED(scoped_free)
    unsigned char *stored = NULL;
    size_t size = 0;
    if (!read_stored(pdf, image, &stored, &size))
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
    if (!decode(pdf, image, (struct bytes){stored, size}, out, why))
        return false;
    if (image->inverted != (image->codec == PDF_CODEC_CCITT && image->ccitt_black_is_1))
        pixInvert(out->pix, out->pix);
    return true;
}

bool pdf_image_is_whole(struct _qpdf_data *pdf, const struct pdf_image *image) {
    SCOPED(scoped_free)
    unsigned char *stored = NULL;
    size_t size = 0;
    if (image->codec != PDF_CODEC_DCT)
        return true;
    if (!read_stored(pdf, image, &stored, &size))
        return false;
    size_t tail = size < JPEG_TAIL_BYTES ? size : JPEG_TAIL_BYTES;
    return memmem(stored + size - tail, tail, "\xff\xd9", 2) != NULL;
}
