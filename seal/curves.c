#include "seal/curves.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>
#include <string.h>

static void lept_pix_free(PIX **pix) {
    pixDestroy(pix);
}

static void lept_boxa_free(BOXA **boxa) {
    boxaDestroy(boxa);
}

static void lept_pixa_free(PIXA **pixa) {
    pixaDestroy(pixa);
}

/* Blanks runs of ink longer than the longest that a curve can have, row by row (step 1) or column
 * by column. */
static void blank_runs(uint8_t *line, int count, int step, const struct curves_wanted *wanted) {
    int run = 0;
    for (int i = 0; i <= count; i++) {
        if (i < count && line[i * step] >= wanted->least_density) {
            run++;
            continue;
        }
        if (run > wanted->longest_px)
            for (int k = i - run; k < i; k++)
                line[k * step] = 0;
        run = 0;
    }
}

static PIX *binary(const struct ink_plane *plane, int least_density) {
    PIX *pix = pixCreate(plane->width_px, plane->height_px, 1);
    for (int y = 0; y < plane->height_px; y++) {
        const uint8_t *row = plane->at + (size_t)y * (size_t)plane->width_px;
        l_uint32 *line = pixGetData(pix) + (size_t)y * (size_t)pixGetWpl(pix);
        for (int x = 0; x < plane->width_px; x++)
            if (row[x] >= least_density)
                SET_DATA_BIT(line, x);
    }
    return pix;
}

/* Blanks in the plane what is ink in the piece. */
static void blank_piece(struct ink_plane *plane, PIX *piece, const BOX *box) {
    for (int y = 0; y < box->h; y++) {
        l_uint32 *line = pixGetData(piece) + (size_t)y * (size_t)pixGetWpl(piece);
        uint8_t *row = plane->at + (size_t)(box->y + y) * (size_t)plane->width_px + box->x;
        for (int x = 0; x < box->w; x++)
            if (GET_DATA_BIT(line, x))
                row[x] = 0;
    }
}

struct ink_plane curves_keep(const struct ink_plane *plane, const struct curves_wanted *wanted) {
    size_t size = (size_t)plane->width_px * (size_t)plane->height_px;
    struct ink_plane kept = {plane->width_px, plane->height_px, memory_new(size, 1)};
    memcpy(kept.at, plane->at, size);
    for (int y = 0; y < kept.height_px; y++)
        blank_runs(kept.at + (size_t)y * (size_t)kept.width_px, kept.width_px, 1, wanted);
    for (int x = 0; x < kept.width_px; x++)
        blank_runs(kept.at + x, kept.height_px, kept.width_px, wanted);
    PIX *ink SCOPED(lept_pix_free)
    = binary(&kept, wanted->least_density);
    PIXA *pieces SCOPED(lept_pixa_free)
    = NULL;
    BOXA *boxes SCOPED(lept_boxa_free)
    = pixConnComp(ink, &pieces, 8);
    for (int i = 0; i < boxaGetCount(boxes); i++) {
        BOX *box = boxaGetBox(boxes, i, L_CLONE);
        PIX *piece = pixaGetPix(pieces, i, L_CLONE);
        if (box->w < wanted->least_px && box->h < wanted->least_px)
            blank_piece(&kept, piece, box);
        pixDestroy(&piece);
        boxDestroy(&box);
    }
    return kept;
}
