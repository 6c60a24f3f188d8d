#include "samples/file.h"

#include "base/memory.h"
#include "samples/file_tiff.h"

#include <errno.h>
#include <leptonica/allheaders.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct binder {
    struct binding to;
    int pages;
    PIXAC *pdf; /* compressed pages waiting for the end */
};

static const char *const ENDINGS[FILE_FORM_COUNT] = {
    [FILE_PDF] = "pdf",    [FILE_TIFF] = "tif",  [FILE_TIFF_JPEG] = "tiff", [FILE_JPEG] = "jpg",
    [FILE_PNG] = "png",    [FILE_JP2] = "jp2",   [FILE_WEBP] = "webp",      [FILE_BMP] = "bmp",
    [FILE_VECTOR] = "pdf", [FILE_TRUTH] = "none"};

static bool is_one_file(enum file_form form) {
    return form == FILE_TRUTH || form == FILE_VECTOR || form == FILE_PDF || form == FILE_TIFF ||
           form == FILE_TIFF_JPEG;
}

struct binder *binder_new(const struct binding *binding) {
    struct binder *binder = memory_new(1, sizeof *binder);
    binder->to = *binding;
    if (binding->form == FILE_PDF)
        binder->pdf = pixacompCreate(16);
    return binder;
}

int binding_file_name(const struct binding *binding, int page, char *out, int size) {
    const char *ending = ENDINGS[binding->form];
    if (is_one_file(binding->form)) {
        snprintf(out, (size_t)size, "%s.%s", binding->name, ending);
        return page;
    }
    snprintf(out, (size_t)size, "%s%d.%s", binding->form == FILE_JPEG ? "扫描件" : "page", page,
             ending);
    return 1;
}

void binding_path(const struct binding *binding, int page, char *out, int size) {
    char file[300];
    binding_file_name(binding, page, file, sizeof file);
    if (is_one_file(binding->form))
        snprintf(out, (size_t)size, "%s/%s", binding->folder, file);
    else
        snprintf(out, (size_t)size, "%s/%s/%s", binding->folder, binding->name, file);
}

static PIX *pix_of(const struct picture *picture) {
    int depth = picture->channels == 3 ? 32 : 8;
    PIX *pix = pixCreate(picture->width_px, picture->height_px, depth);
    for (int y = 0; y < picture->height_px; y++) {
        uint32_t *line = pixGetData(pix) + (size_t)y * (size_t)pixGetWpl(pix);
        const uint8_t *row =
            picture->bytes + (size_t)y * (size_t)picture->width_px * (size_t)picture->channels;
        for (int x = 0; x < picture->width_px; x++)
            if (depth == 32)
                line[x] = (uint32_t)row[3 * x] << 24 | (uint32_t)row[3 * x + 1] << 16 |
                          (uint32_t)row[3 * x + 2] << 8;
            else
                SET_DATA_BYTE(line, x, row[x]);
    }
    if (picture->bilevel) {
        PIX *thin = pixThresholdToBinary(pix, 128);
        pixDestroy(&pix);
        pix = thin;
    }
    pixSetResolution(pix, picture->dpi, picture->dpi);
    return pix;
}

static bool write_tiff(const struct binder *binder, PIX *pix, const char *path) {
    int form = pixGetDepth(pix) == 1 ? IFF_TIFF_G4 : IFF_TIFF_LZW;
    return pixWriteTiff(path, pix, form, binder->pages == 1 ? "w" : "a") == 0;
}

static bool write_picture(const struct binder *binder, PIX *pix, const char *path) {
    switch (binder->to.form) {
    case FILE_PDF:
        return pixacompAddPix(binder->pdf, pix,
                              pixGetDepth(pix) == 1 ? IFF_TIFF_G4 : IFF_JFIF_JPEG) == 0;
    case FILE_TIFF:
    case FILE_TIFF_JPEG:
        return write_tiff(binder, pix, path);
    case FILE_JPEG:
        return pixWriteJpeg(path, pix, binder->to.quality, 0) == 0;
    case FILE_PNG:
        return pixWritePng(path, pix, 0) == 0;
    case FILE_JP2:
        return pixWriteJp2k(path, pix, 34, 5, 0, 0) == 0;
    case FILE_WEBP:
        return pixWriteWebP(path, pix, binder->to.quality, 0) == 0;
    case FILE_BMP:
        return pixWrite(path, pix, IFF_BMP) == 0;
    case FILE_VECTOR:
    case FILE_TRUTH:
    case FILE_FORM_COUNT:
        break;
    }
    return false;
}

bool binder_add(struct binder *binder, const struct picture *picture, struct fault *why) {
    char path[900], folder[700];
    if (binder->to.form == FILE_TRUTH)
        return true;
    snprintf(folder, sizeof folder, "%s/%s", binder->to.folder, binder->to.name);
    if (!is_one_file(binder->to.form) && mkdir(folder, 0777) != 0 && errno != EEXIST)
        return fault_errno(why, "mkdir");
    binder->pages++;
    binding_path(&binder->to, binder->pages, path, sizeof path);
    if (binder->to.form == FILE_TIFF_JPEG && !picture->bilevel)
        return file_tiff_add_jpeg(path, picture, binder->to.quality, binder->pages) ||
               fault_raise(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, "a scan was not written");
    PIX *pix = pix_of(picture);
    l_jpegSetQuality(binder->to.quality);
    bool written = write_picture(binder, pix, path);
    pixDestroy(&pix);
    return written || fault_raise(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, "a scan was not written");
}

/* Leptonica writes the hour into the file; here the same pages are the same bytes. */
static void still_the_clock(l_uint8 *bytes, size_t size) {
    static const char MARK[] = "/CreationDate (D:", DAY[] = "20261120090000";
    uint8_t *at = memmem(bytes, size, MARK, sizeof MARK - 1);
    if (at && at + sizeof MARK - 1 + sizeof DAY - 1 <= bytes + size)
        memcpy(at + sizeof MARK - 1, DAY, sizeof DAY - 1);
}

/* Pages in JPEG go in as they are; the quick way drops what is not, so that a file with a page in
 * black and white is made page by page, each in its own encoding. */
static bool make_pdf(struct binder *binder, l_uint8 **bytes, size_t *size) {
    bool all_jpeg = true;
    for (int i = 0; i < pixacompGetCount(binder->pdf); i++) {
        l_int32 width, height, depth;
        pixacompGetPixDimensions(binder->pdf, i, &width, &height, &depth);
        all_jpeg &= depth > 1;
    }
    if (all_jpeg)
        return pixacompFastConvertToPdfData(binder->pdf, "scan", bytes, size) == 0;
    return pixacompConvertToPdfData(binder->pdf, 0, 1.0F, L_DEFAULT_ENCODE, binder->to.quality,
                                    "scan", bytes, size) == 0;
}

static bool write_pdf(struct binder *binder, struct fault *why) {
    char path[900];
    l_uint8 *bytes = NULL;
    size_t size = 0;
    binding_path(&binder->to, 1, path, sizeof path);
    bool made = make_pdf(binder, &bytes, &size);
    if (made)
        still_the_clock(bytes, size);
    made = made && l_binaryWrite(path, "w", bytes, size) == 0;
    lept_free(bytes);
    return made || fault_raise(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, "a PDF was not written");
}

bool binder_close(struct binder *binder, struct fault *why) {
    bool done = binder->to.form != FILE_PDF || write_pdf(binder, why);
    pixacompDestroy(&binder->pdf);
    free(binder);
    return done;
}
