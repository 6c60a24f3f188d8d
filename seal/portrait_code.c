#include "seal/portrait.h"

#include "base/memory.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bytes: this line with shape, sizes in micrometres (0 = unknown), flatness in millionths and
 * scanned radius in hundredths, its end, then coverage row after row; a 0 is followed by how many
 * (1 to 255) stand in a row. */
#define HEAD_FORMAT "sealroom-portrait 1 %u %u %u %u %u\n"
#define HEAD_ROOM   64
#define MOST_UM     200000u

static unsigned micrometres(double mm) {
    return isnan(mm) || mm <= 0 || mm * 1000 > MOST_UM ? 0 : (unsigned)lround(mm * 1000);
}

bool seal_portrait_is(const uint8_t *bytes, size_t length) {
    static const char BEGIN[] = "sealroom-portrait 1 ";
    return length > sizeof BEGIN && memcmp(bytes, BEGIN, sizeof BEGIN - 1) == 0;
}

uint8_t *seal_portrait_write(const struct seal_portrait *portrait, size_t *length) {
    uint8_t *bytes = memory_new(PORTRAIT_MOST_BYTES, 1);
    int head =
        snprintf((char *)bytes, HEAD_ROOM, HEAD_FORMAT, portrait->shape == SEAL_OVAL ? 1u : 0u,
                 micrometres(portrait->width_mm), micrometres(portrait->height_mm),
                 (unsigned)lround(portrait->flatness * 1e6),
                 (unsigned)lround(fmin(portrait->scanned, 1e5) * 100));
    size_t at = (size_t)head;
    for (size_t i = 0; i < sizeof portrait->at;) {
        if (portrait->at[i] != 0) {
            bytes[at++] = portrait->at[i++];
            continue;
        }
        size_t run = 0;
        while (run < 255 && i < sizeof portrait->at && portrait->at[i] == 0) {
            run++;
            i++;
        }
        bytes[at++] = 0;
        bytes[at++] = (uint8_t)run;
    }
    *length = at;
    return bytes;
}

static bool fill(const uint8_t *bytes, size_t length, struct seal_portrait *out) {
    size_t filled = 0;
    for (size_t i = 0; i < length; i++) {
        size_t run = 1;
        if (bytes[i] == 0) {
            if (i + 1 >= length)
                return false;
            run = bytes[i + 1];
        }
        if (run == 0 || filled + run > sizeof out->at)
            return false;
        memset(out->at + filled, bytes[i], run);
        filled += run;
        i += bytes[i] == 0;
    }
    return filled == sizeof out->at;
}

bool seal_portrait_read(const uint8_t *bytes, size_t length, struct seal_portrait *out) {
    char head[HEAD_ROOM] = "";
    memcpy(head, bytes, length < HEAD_ROOM - 1 ? length : HEAD_ROOM - 1);
    char *end = strchr(head, '\n');
    unsigned oval;
    unsigned width;
    unsigned height;
    unsigned flatness;
    unsigned scanned;
    if (!end || sscanf(head, HEAD_FORMAT, &oval, &width, &height, &flatness, &scanned) != 5 ||
        oval > 1 || width > MOST_UM || height > MOST_UM || flatness < 100000 || flatness > 1000000)
        return false;
    struct seal_portrait *portrait = memory_new(1, sizeof *portrait);
    portrait->shape = oval ? SEAL_OVAL : SEAL_ROUND;
    portrait->width_mm = width ? width / 1000.0 : NAN;
    portrait->height_mm = height ? height / 1000.0 : NAN;
    portrait->flatness = flatness / 1e6;
    portrait->scanned = scanned / 100.0;
    size_t start = (size_t)(end - head) + 1;
    bool good = fill(bytes + start, length - start, portrait);
    if (good)
        *out = *portrait;
    free(portrait);
    return good;
}
