#include "page/ccitt.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* A TIFF of one strip is put around the code: header, directory, code. TIFF 6.0, sections 2, 11. */
enum { ENTRIES = 9, HEADER_BYTES = 8, ENTRY_BYTES = 12 };
enum { DIRECTORY_BYTES = 2 + ENTRIES * ENTRY_BYTES + 4 };
enum { LONG = 4 };
enum { G3 = 3, G4 = 4, TWO_DIMENSIONS = 1 };

static void put(uint8_t *at, uint32_t value, int bytes) {
    for (int i = 0; i < bytes; i++)
        at[i] = (uint8_t)(value >> 8 * i);
}

static void put_entry(uint8_t **at, uint32_t tag, uint32_t value) {
    put(*at, tag, 2);
    put(*at + 2, LONG, 2);
    put(*at + 4, 1, 4);
    put(*at + 8, value, 4);
    *at += ENTRY_BYTES;
}

static void put_directory(uint8_t *at, const struct ccitt_strip *strip) {
    put(at, ENTRIES, 2);
    at += 2;
    put_entry(&at, 256, (uint32_t)strip->width_px);
    put_entry(&at, 257, (uint32_t)strip->height_px);
    put_entry(&at, 258, 1);
    put_entry(&at, 259, strip->k < 0 ? G4 : G3);
    put_entry(&at, 262, 0);
    put_entry(&at, 273, HEADER_BYTES + DIRECTORY_BYTES);
    put_entry(&at, 278, (uint32_t)strip->height_px);
    put_entry(&at, 279, (uint32_t)strip->bytes.size);
    put_entry(&at, strip->k < 0 ? 293 : 292, strip->k > 0 ? TWO_DIMENSIONS : 0);
    put(at, 0, 4);
}

bool ccitt_decode(const struct ccitt_strip *strip, struct picture *out, struct fault *why) {
    size_t size = HEADER_BYTES + DIRECTORY_BYTES + strip->bytes.size;
    SCOPED(scoped_free)
    uint8_t *file = malloc(size);
    if (!file)
        return fault_memory(why);
    memcpy(file, "II*\0", 4);
    put(file + 4, HEADER_BYTES, 4);
    put_directory(file + HEADER_BYTES, strip);
    memcpy(file + HEADER_BYTES + DIRECTORY_BYTES, strip->bytes.at, strip->bytes.size);
    return scan_tiff_decode((struct bytes){file, size}, out, why);
}
