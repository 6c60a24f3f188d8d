#include "seal/frame_sign.h"

#include "base/scoped.h"

#include <leptonica/allheaders.h>

/* Shares of the side and the area: the rim that is full, how full, the least figure in it. */
#define RIM    0.12
#define FULL   0.9
#define FIGURE 0.01

static void lept_pix_free(PIX **pix) {
    pixDestroy(pix);
}

static void lept_box_free(BOX **box) {
    boxDestroy(box);
}

static void lept_boxa_free(BOXA **boxa) {
    boxaDestroy(boxa);
}

static int figures_in(PIX *inside, double least_px) {
    pixInvert(inside, inside);
    BOXA *whites SCOPED(lept_boxa_free)
    = pixConnComp(inside, NULL, 8);
    int figures = 0;
    for (int i = 0; i < boxaGetCount(whites); i++) {
        l_int32 w = 0;
        l_int32 h = 0;
        boxaGetBoxGeometry(whites, i, NULL, NULL, &w, &h);
        figures += (double)w * h >= least_px;
    }
    return figures;
}

bool frame_is_sign(PIX *piece) {
    int width = pixGetWidth(piece);
    int height = pixGetHeight(piece);
    int rim = (int)(RIM * (width < height ? width : height));
    BOX *box SCOPED(lept_box_free)
    = boxCreate(rim, rim, width - 2 * rim, height - 2 * rim);
    PIX *inside SCOPED(lept_pix_free)
    = pixClipRectangle(piece, box, NULL);
    l_int32 all = 0;
    l_int32 inner = 0;
    pixCountPixels(piece, &all, NULL);
    pixCountPixels(inside, &inner, NULL);
    double room = (double)width * height - (double)(width - 2 * rim) * (height - 2 * rim);
    return all - inner >= FULL * room && figures_in(inside, FIGURE * width * height) <= 1;
}
