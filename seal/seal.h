/* Seals: a picture and its resolution in, seals and marks out. Usable without the rest of Sealroom.
 * Not whose seal it is: facts/ decides that from all papers of the packet.
 * Used by the reader program, by `seal-image`, and by anybody who wants seals found.
 *
 *     struct seal_samples samples = {rgb, 2480, 3508, 3 * 2480, SEAL_SAMPLES_RGB, 300};
 *     struct seal_page page = {0};
 *     struct seal_list seals = {0};
 *     struct mark_list marks = {0};
 *     struct fault why = {0};
 *     if (seal_page_open(&samples, &page, &why) && seals_find(&page, &seals, &marks, &why))
 *         for (int i = 0; i < seals.count; i++)
 *             … seals.at[i].box, .shape, .width_mm, .ink, .star, .complete, .hints, .confidence
 *     seals_free(&seals, &marks);
 *     seal_page_close(&page);
 *
 * The library is installed as libsealroom-seal.a with these headers and sealroom-seal.pc; a whole
 * program is examples/find_seals.c. Beside this header: seal/image.h takes one impression off its
 * paper, seal/compare.h tells whether two are of one die. Nothing here keeps state between calls,
 * prints, or ends the process, but for an abort when small memory is not to be had. */
#ifndef SEALROOM_SEAL_SEAL_H
#define SEALROOM_SEAL_SEAL_H

#include "base/fault.h"
#include "base/line_reader.h"
#include "packet/packet.h"

#include <stdint.h>

struct Pix;

/* An upright page as Leptonica's pictures: `colour` 32 bpp or NULL when the scan has none; `gray`
 * 8 bpp of the same size, always. dpi 0 = unknown: rings are then sought relative to the picture,
 * and sizes are NAN. Lent when you fill it yourself. */
struct seal_page {
    struct Pix *colour;
    struct Pix *gray;
    double dpi;
};

/* A picture as its 8-bit samples, from the upper left corner, rows `stride_bytes` apart. Lent. */
enum seal_samples_kind { SEAL_SAMPLES_GRAY = 1, SEAL_SAMPLES_RGB = 3 };
struct seal_samples {
    const uint8_t *at;
    int width_px, height_px, stride_bytes;
    enum seal_samples_kind kind;
    double dpi; /* 0 = unknown */
};

/* seal_page_open copies samples into a page, which seal_page_close ends. An RGB picture without any
 * colour is as good as a gray one. LIMIT when it is empty, beyond base/limits.h or has a stride
 * shorter than a row. */
MUST_CHECK bool seal_page_open(const struct seal_samples *samples, struct seal_page *out,
                               struct fault *why);
void seal_page_close(struct seal_page *page);

/* seals_find finds every impression and mark on the page and judges shape, size, star, emblem, ink,
 * completeness and hints (box, shape, width_mm … confidence); texts stay NULL. Adds to both lists.
 * LIMIT faults only. */
MUST_CHECK bool seals_find(const struct seal_page *page, struct seal_list *seals,
                           struct mark_list *marks, struct fault *why);

/* seals_free ends both lists and zeroes them. */
void seals_free(struct seal_list *seals, struct mark_list *marks);

/* seal_read reads one found seal's ring, straight line and foot digits with the engine: fills
 * title, purpose, serial and ring. What cannot be read stays NULL. The engine is whatever stands
 * behind base/line_reader.h. ENGINE faults; *seal is then untouched. */
MUST_CHECK bool seal_read(const struct seal_page *page, struct line_reader *reader,
                          struct seal *seal, struct fault *why);

#endif
