/* A finished scan: pixels as a scanner would hand them over. Not a sheet: nothing can be drawn on
 * it. Made by samples/scanner.c, written to files by samples/file.c. */
#ifndef SEALROOM_SAMPLES_PICTURE_H
#define SEALROOM_SAMPLES_PICTURE_H

#include <stdbool.h>
#include <stdint.h>

struct picture {
    int width_px, height_px;
    int channels; /* 3 colour, 1 gray */
    bool bilevel; /* one channel, 0 and 255 only */
    int dpi;
    uint8_t *bytes; /* owned; rows without gaps */
};

void picture_free(struct picture *picture);

#endif
