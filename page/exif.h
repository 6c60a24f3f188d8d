/* The two things an Exif block can tell about a scan: how it is to be turned, and its resolution.
 * Not a reader of Exif: all else in it is skipped.
 * Used by the adapters of JPEG, PNG and WebP. */
#ifndef SEALROOM_PAGE_EXIF_H
#define SEALROOM_PAGE_EXIF_H

#include <stddef.h>
#include <stdint.h>

/* Zeros where the block does not say. */
struct exif {
    int orientation; /* 1 to 8 */
    double x_dpi, y_dpi;
};

/* exif_read reads a TIFF-shaped Exif block (from "II*" or "MM*" on), of any quality: what cannot be
 * read is left 0. Source: JEITA CP-3451, 4.6. */
struct exif exif_read(const uint8_t *bytes, size_t size);

#endif
