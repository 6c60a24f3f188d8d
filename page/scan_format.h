/* What every format's adapter offers to page/scan.c: the same four functions each.
 * Not for users of scans: they see page/scan.h.
 * Used by scan.c and the scan_*.c files. */
#ifndef SEALROOM_PAGE_SCAN_FORMAT_H
#define SEALROOM_PAGE_SCAN_FORMAT_H

#include "page/picture.h"
#include "page/scan.h"

#include <stdint.h>

/* Some bytes, lent. */
struct bytes {
    const uint8_t *at;
    size_t size;
};

struct scan_format {
    const char *name;
    /* matches answers from the first bytes alone. */
    bool (*matches)(struct bytes bytes);
    /* inventory adds a head for each page (scan_add_page) without decoding any. */
    bool (*inventory)(struct scan *scan, struct fault *why);
    /* load decodes one page whose head has no fault. */
    bool (*load)(struct scan *scan, int index, struct picture *out, struct fault *why);
    /* close frees scan->state; NULL when there is none. */
    void (*close)(struct scan *scan);
};

struct scan {
    const struct scan_format *format;
    struct bytes bytes;
    struct scan_page_head *heads;
    int page_count;
    bool is_cut; /* the inventory saw that data lies beyond the file's end */
    void *state; /* the adapter's own */
};

/* What a picture's header says, before limits and belief: adapters fill it, scan_add_page judges.
 */
struct scan_claim {
    long width_px, height_px;
    double x_dpi, y_dpi; /* 0 = the file does not say */
    int orientation;     /* EXIF 1 to 8; 0 counts as 1 */
};

/* scan_add_page adds the head of one more page, with its LIMIT fault when it is beyond limits. */
void scan_add_page(struct scan *scan, struct scan_claim claim);

/* scan_add_bad_page adds a page that is known to be there and known to be unreadable. */
void scan_add_bad_page(struct scan *scan, const struct fault *fault);

extern const struct scan_format SCAN_FORMAT_PDF;
extern const struct scan_format SCAN_FORMAT_TIFF;
extern const struct scan_format SCAN_FORMAT_PNG;
extern const struct scan_format SCAN_FORMAT_JPEG;
extern const struct scan_format SCAN_FORMAT_JP2;
extern const struct scan_format SCAN_FORMAT_WEBP;
extern const struct scan_format SCAN_FORMAT_BMP;
extern const struct scan_format SCAN_FORMAT_PNM;

/* The codecs that a PDF's images need as well. */
MUST_CHECK bool scan_jpeg_decode(struct bytes bytes, struct picture *out, struct fault *why);

MUST_CHECK bool scan_jp2_decode(struct bytes bytes, struct picture *out, struct fault *why);
MUST_CHECK bool scan_tiff_decode(struct bytes bytes, struct picture *out, struct fault *why);

/* scan_u16 and scan_u32 read numbers at an offset that the caller has checked. */
static inline uint32_t scan_u16_be(const uint8_t *at) {
    return (uint32_t)at[0] << 8 | at[1];
}
static inline uint32_t scan_u32_be(const uint8_t *at) {
    return scan_u16_be(at) << 16 | scan_u16_be(at + 2);
}
static inline uint32_t scan_u16_le(const uint8_t *at) {
    return (uint32_t)at[1] << 8 | at[0];
}
static inline uint32_t scan_u32_le(const uint8_t *at) {
    return scan_u16_le(at + 2) << 16 | scan_u16_le(at);
}

#endif
