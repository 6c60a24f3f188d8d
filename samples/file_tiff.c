#include "samples/file_tiff.h"

#include <stddef.h>
#include <tiffio.h>

static void describe(TIFF *tiff, const struct picture *picture, int quality) {
    bool colour = picture->channels == 3;
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, (uint32_t)picture->width_px);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, (uint32_t)picture->height_px);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, picture->channels);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, (double)picture->dpi);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, (double)picture->dpi);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_JPEG);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, colour ? PHOTOMETRIC_YCBCR : PHOTOMETRIC_MINISBLACK);
    TIFFSetField(tiff, TIFFTAG_JPEGQUALITY, quality);
    TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 64);
}

bool file_tiff_add_jpeg(const char *path, const struct picture *picture, int quality, int page) {
    TIFF *tiff = TIFFOpen(path, page > 1 ? "a" : "w");
    if (!tiff)
        return false;
    describe(tiff, picture, quality);
    size_t row = (size_t)picture->width_px * (size_t)picture->channels;
    bool good = true;
    for (int y = 0; good && y < picture->height_px; y++)
        good = TIFFWriteScanline(tiff, picture->bytes + (size_t)y * row, (uint32_t)y, 0) == 1;
    good = TIFFWriteDirectory(tiff) == 1 && good;
    TIFFClose(tiff);
    return good;
}
