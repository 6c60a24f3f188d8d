#include "page/pdf_packed.h"

#include "base/limits.h"
#include "base/memory.h"

#include <qpdf/qpdf-c.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* Deflate and LZW give at most some 1,400 bytes for one: below this much, stored, a stream is small
 * whatever it unpacks to. */
#define SMALL_BYTES (32L * 1024)
/* More numbers of objects than the fullest file has that passes for a scan. */
#define MOST_OBJECTS 1000000

static bool is_packer(const char *name) {
    static const char *const PACKERS[] = {"/FlateDecode",     "/Fl", "/LZWDecode", "/LZW",
                                          "/RunLengthDecode", "/RL"};
    for (size_t i = 0; i < sizeof PACKERS / sizeof *PACKERS; i++)
        if (strcmp(name, PACKERS[i]) == 0)
            return true;
    return false;
}

static int packers_of(qpdf_data pdf, qpdf_oh dictionary) {
    qpdf_oh filter = qpdf_oh_get_key(pdf, dictionary, "/Filter");
    if (qpdf_oh_is_name(pdf, filter))
        return is_packer(qpdf_oh_get_name(pdf, filter));
    int packers = 0;
    for (int i = 0; qpdf_oh_is_array(pdf, filter) && i < qpdf_oh_get_array_n_items(pdf, filter);
         i++) {
        qpdf_oh name = qpdf_oh_get_array_item(pdf, filter, i);
        packers += qpdf_oh_is_name(pdf, name) && is_packer(qpdf_oh_get_name(pdf, name));
    }
    return packers;
}

static bool is_picture(qpdf_data pdf, qpdf_oh dictionary) {
    qpdf_oh kind = qpdf_oh_get_key(pdf, dictionary, "/Subtype");
    return qpdf_oh_is_name(pdf, kind) && strcmp(qpdf_oh_get_name(pdf, kind), "/Image") == 0;
}

/* What the bytes inflate to, as far as they do and no further than `most`. */
static long inflated(const unsigned char *bytes, size_t size, long most) {
    static unsigned char nowhere[65536];
    z_stream stream = {.next_in = (z_const Bytef *)(uintptr_t)bytes, .avail_in = (uInt)size};
    long sum = 0;
    if (inflateInit(&stream) != Z_OK)
        return 0;
    for (int status = Z_OK; status == Z_OK && sum <= most;) {
        stream.next_out = nowhere;
        stream.avail_out = sizeof nowhere;
        status = inflate(&stream, Z_NO_FLUSH);
        sum += (long)(sizeof nowhere - stream.avail_out);
    }
    inflateEnd(&stream);
    return sum;
}

static long unpacked(qpdf_data pdf, qpdf_oh stream, long most) {
    SCOPED(scoped_free)
    unsigned char *bytes = NULL;
    size_t size = 0;
    if (qpdf_oh_get_stream_data(pdf, stream, qpdf_dl_none, NULL, &bytes, &size) & QPDF_ERRORS)
        return 0;
    return (long)size <= SMALL_BYTES ? 0 : inflated(bytes, size, most);
}

/* Takes the stream's share off what may still be unpacked. */
static bool stream_allowed(qpdf_data pdf, qpdf_oh stream, long *left) {
    qpdf_oh dictionary = qpdf_oh_get_dict(pdf, stream);
    int packers = packers_of(pdf, dictionary);
    if (packers > 1)
        return false;
    if (packers == 1 && !is_picture(pdf, dictionary))
        *left -= unpacked(pdf, stream, *left);
    return *left >= 0;
}

static int object_count(qpdf_data pdf) {
    int count = 0;
    qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, qpdf_get_trailer(pdf), "/Size"), &count);
    return count > 0 && count < MOST_OBJECTS ? count : MOST_OBJECTS;
}

bool pdf_packed_allowed(struct _qpdf_data *pdf, struct fault *why) {
    long left = LIMIT_UNPACKED_BYTES;
    int count = object_count(pdf);
    for (int id = 1; id < count; id++) {
        qpdf_oh object = qpdf_get_object_by_id(pdf, id, 0);
        bool allowed = !qpdf_oh_is_stream(pdf, object) || stream_allowed(pdf, object, &left);
        qpdf_oh_release_all(pdf);
        if (!allowed)
            return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_DENSE, "PDF %d", id);
    }
    return true;
}
