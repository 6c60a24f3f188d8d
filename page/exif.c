#include "page/exif.h"

#include "base/geometry.h"

#include <stdbool.h>

enum { TAG_ORIENTATION = 274, TAG_X_RESOLUTION = 282, TAG_Y_RESOLUTION = 283, TAG_UNIT = 296 };
enum { TYPE_SHORT = 3, TYPE_RATIONAL = 5, UNIT_CENTIMETRE = 3 };
enum { ENTRY_BYTES = 12 };

struct block {
    const uint8_t *at;
    size_t size;
    bool big_endian;
};

static uint32_t number(const struct block *block, size_t offset, size_t bytes) {
    if (offset > block->size || block->size - offset < bytes)
        return 0;
    uint32_t value = 0;
    for (size_t i = 0; i < bytes; i++)
        value = value << 8 | block->at[offset + (block->big_endian ? i : bytes - 1 - i)];
    return value;
}

static double rational(const struct block *block, size_t entry) {
    size_t offset = number(block, entry + 8, 4);
    uint32_t denominator = number(block, offset + 4, 4);
    return denominator ? (double)number(block, offset, 4) / denominator : 0;
}

static void read_entry(const struct block *block, size_t entry, struct exif *exif, uint32_t *unit) {
    uint32_t tag = number(block, entry, 2), type = number(block, entry + 2, 2);
    if (tag == TAG_ORIENTATION && type == TYPE_SHORT)
        exif->orientation = (int)number(block, entry + 8, 2);
    if (tag == TAG_UNIT && type == TYPE_SHORT)
        *unit = number(block, entry + 8, 2);
    if (tag == TAG_X_RESOLUTION && type == TYPE_RATIONAL)
        exif->x_dpi = rational(block, entry);
    if (tag == TAG_Y_RESOLUTION && type == TYPE_RATIONAL)
        exif->y_dpi = rational(block, entry);
}

struct exif exif_read(const uint8_t *bytes, size_t size) {
    struct exif exif = {0};
    if (size < 8 || bytes[0] != bytes[1] || (bytes[0] != 'I' && bytes[0] != 'M'))
        return exif;
    struct block block = {bytes, size, bytes[0] == 'M'};
    size_t directory = number(&block, 4, 4);
    uint32_t entries = number(&block, directory, 2), unit = 0;
    for (uint32_t i = 0; i < entries; i++) {
        size_t entry = directory + 2 + (size_t)i * ENTRY_BYTES;
        if (entry + ENTRY_BYTES > size)
            break;
        read_entry(&block, entry, &exif, &unit);
    }
    if (unit == UNIT_CENTIMETRE) {
        exif.x_dpi *= MM_PER_INCH / 10;
        exif.y_dpi *= MM_PER_INCH / 10;
    }
    if (exif.orientation < 1 || exif.orientation > 8)
        exif.orientation = 0;
    return exif;
}
