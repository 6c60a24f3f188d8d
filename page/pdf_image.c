#include "page/pdf_image.h"

#include "page/ccitt.h"

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

static bool look_at_codec(qpdf_data pdf, qpdf_oh dictionary, struct pdf_image *image) {
    qpdf_oh filter = only_item(pdf, qpdf_oh_get_key(pdf, dictionary, "/Filter"));
    qpdf_oh parameters = only_item(pdf, qpdf_oh_get_key(pdf, dictionary, "/DecodeParms"));
    if (name_is(pdf, filter, "/DCTDecode"))
        return look_at_dct(pdf, parameters, image);
    if (name_is(pdf, filter, "/CCITTFaxDecode"))
        return look_at_ccitt(pdf, parameters, image);
    return false;
}

static bool decode(const struct pdf_image *image, struct bytes bytes, struct picture *out,
                   struct fault *why) {
    if (image->codec == PDF_CODEC_DCT)
        return scan_jpeg_decode(bytes, out, why);
    struct ccitt_strip strip = {.bytes = bytes,
                                .width_px = image->width_px,
                                .height_px = image->height_px,
                                .k = image->ccitt_k};
    return ccitt_decode(&strip, out, why);
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
    image.components = components_of(pdf, qpdf_oh_get_key(pdf, dictionary, "/ColorSpace"));
    int inverted = decode_array(pdf, qpdf_oh_get_key(pdf, dictionary, "/Decode"), image.components);
    image.inverted = inverted == 1;
    image.can_take = image.components > 0 && inverted >= 0 && !is_masked(pdf, dictionary) &&
                     look_at_codec(pdf, dictionary, &image);
    *out = image;
    return image.width_px > 0 && image.height_px > 0;
}

bool pdf_image_take(struct _qpdf_data *pdf, const struct pdf_image *image, struct picture *out,
                    struct fault *why) {
    SCOPED(scoped_free)
    unsigned char *stored = NULL;
    size_t size = 0;
    qpdf_oh object = qpdf_get_object_by_id(pdf, image->object, image->generation);
    if (qpdf_oh_get_stream_data(pdf, object, qpdf_dl_none, NULL, &stored, &size) & QPDF_ERRORS)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
    if (!decode(image, (struct bytes){stored, size}, out, why))
        return false;
    if (image->inverted != (image->codec == PDF_CODEC_CCITT && image->ccitt_black_is_1))
        pixInvert(out->pix, out->pix);
    return true;
}
