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
/* More objects than the fullest file has that passes for a scan. */
#define MOST_OBJECTS 1000000
/* No stream takes less of a file: "1 0 obj<</Length 0>>stream endstream endobj". */
#define STREAM_BYTES 40

/* What an object is called by: "12 0 obj" stands before it. */
struct object_name {
    int id, generation;
};

struct object_names {
    struct object_name *at;
    int count;
};

static void object_names_free(struct object_names *names) {
    free(names->at);
}

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

static bool is_space(uint8_t byte) {
    return byte == 0 || byte == ' ' || (byte >= '\t' && byte <= '\r' && byte != '\v');
}

/* The number before *end, and any space behind it; *end then is where it begins. -1 for none. */
static int number_before(struct bytes bytes, size_t *end) {
    size_t at = *end;
    long number = 0;
    while (at > 0 && is_space(bytes.at[at - 1]))
        at--;
    size_t last = at;
    for (long unit = 1; at > 0 && bytes.at[at - 1] >= '0' && bytes.at[at - 1] <= '9'; at--) {
        number += unit <= INT32_MAX ? (bytes.at[at - 1] - '0') * unit : 0;
        unit *= unit <= INT32_MAX ? 10 : 1;
    }
    *end = at;
    return at < last && number <= INT32_MAX ? (int)number : -1;
}

static void name_add(struct object_names *names, int id, int generation) {
    names->at = memory_room(names->at, names->count, sizeof *names->at);
    names->at[names->count++] = (struct object_name){id, generation};
}

/* The numbers that the trailer tells of, as far as there may be streams for them: a comment may
 * stand within an object's name. */
static void name_claimed(qpdf_data pdf, struct bytes bytes, struct object_names *names) {
    int claimed = 0;
    qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, qpdf_get_trailer(pdf), "/Size"), &claimed);
    for (int id = 1; id < claimed && id < MOST_OBJECTS && (size_t)id < bytes.size / STREAM_BYTES;
         id++)
        name_add(names, id, 0);
}

/* Every stream is an object of its own with its name before it; what the trailer says of their
 * number may be anything. False when there are too many. */
static bool name_written(struct bytes bytes, struct object_names *names) {
    const uint8_t *end = bytes.at + bytes.size;
    int found = 0;
    for (const uint8_t *at = bytes.at; found <= MOST_OBJECTS; at += strlen("obj")) {
        at = memmem(at, (size_t)(end - at), "obj", strlen("obj"));
        if (!at)
            return true;
        size_t before = (size_t)(at - bytes.at);
        int generation = number_before(bytes, &before);
        int id = generation < 0 ? -1 : number_before(bytes, &before);
        if (id <= 0)
            continue;
        name_add(names, id, generation);
        found++;
    }
    return false;
}

static int compare_names(const void *left, const void *right) {
    const struct object_name *a = left, *b = right;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return (a->generation > b->generation) - (a->generation < b->generation);
}

/* Files that were added to have some objects twice: one of them counts. */
static void sort_names(struct object_names *names) {
    int kept = 0;
    if (names->count > 0)
        qsort(names->at, (size_t)names->count, sizeof *names->at, compare_names);
    for (int i = 0; i < names->count; i++)
        if (kept == 0 || compare_names(&names->at[kept - 1], &names->at[i]) != 0)
            names->at[kept++] = names->at[i];
    names->count = kept;
}

bool pdf_packed_allowed(struct _qpdf_data *pdf, struct bytes bytes, struct fault *why) {
    SCOPED(object_names_free)
    struct object_names names = {0};
    long left = LIMIT_UNPACKED_BYTES;
    name_claimed(pdf, bytes, &names);
    if (!name_written(bytes, &names))
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_DENSE, "PDF %d", MOST_OBJECTS);
    sort_names(&names);
    for (int i = 0; i < names.count; i++) {
        struct object_name name = names.at[i];
        qpdf_oh object = qpdf_get_object_by_id(pdf, name.id, name.generation);
        bool allowed = !qpdf_oh_is_stream(pdf, object) || stream_allowed(pdf, object, &left);
        qpdf_oh_release_all(pdf);
        if (!allowed)
            return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_DENSE, "PDF %d", name.id);
    }
    return true;
}
