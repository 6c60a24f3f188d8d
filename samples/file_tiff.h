/* One page of a multi-page TIFF as JPEG with the colours apart (YCbCr), as office scanners write
 * it. Not the other compressions: Leptonica writes those. Used by samples/file.c. */
#ifndef SEALROOM_SAMPLES_FILE_TIFF_H
#define SEALROOM_SAMPLES_FILE_TIFF_H

#include "samples/picture.h"

/* file_tiff_add_jpeg writes or, where `page` is above 1, appends a page. */
bool file_tiff_add_jpeg(const char *path, const struct picture *picture, int quality, int page);

#endif
