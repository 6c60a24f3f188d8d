#include "ocr/ink.h"

#include "base/geometry.h"

#include <leptonica/allheaders.h>
#include <math.h>

#define A4_WIDTH_MM  210.0
#define A4_HEIGHT_MM 297.0
/* Layout works at some 150 dpi: strokes of 8-point type are still 2 px apart. */
#define MOST_LAYOUT_DPI 210.0
/* Otsu's threshold (1979) is believed within these: the paper is white in the text plane, so below
 * them pale print would be lost and above them the paper's grain would be ink. */
#define LEAST_THRESHOLD 130
#define MOST_THRESHOLD  200
/* Every n-th pixel each way is enough for a histogram. */
#define HISTOGRAM_STEP 4

double ink_dpi(int width_px, int height_px, double dpi) {
    if (dpi > 0)
        return dpi;
    double across = fmin(width_px, height_px) / (A4_WIDTH_MM / MM_PER_INCH);
    double along = fmax(width_px, height_px) / (A4_HEIGHT_MM / MM_PER_INCH);
    return fmax(across, along);
}

static int threshold_of(PIX *gray) {
    NUMA *histogram = pixGetGrayHistogram(gray, HISTOGRAM_STEP);
    l_int32 split = LEAST_THRESHOLD;
    if (histogram)
        numaSplitDistribution(histogram, 0.0F, &split, NULL, NULL, NULL, NULL, NULL);
    numaDestroy(&histogram);
    return (int)fmin(MOST_THRESHOLD, fmax(LEAST_THRESHOLD, split + 1));
}

int ink_px(const struct ink *ink, double mm) {
    return (int)fmax(1, round(mm * ink->px_per_mm));
}

void ink_free(struct ink *ink) {
    pixDestroy(&ink->plane);
    *ink = (struct ink){0};
}

bool ink_of(struct Pix *gray, double dpi, struct ink *out, struct fault *why) {
    double resolution = ink_dpi(pixGetWidth(gray), pixGetHeight(gray), dpi);
    struct ink ink SCOPED(ink_free) = {.reduction = 1, .threshold = threshold_of(gray)};
    ink.plane = pixThresholdToBinary(gray, ink.threshold);
    while (ink.plane && resolution > MOST_LAYOUT_DPI && ink.reduction < 4) {
        PIX *smaller = pixReduceRankBinary2(ink.plane, 1, NULL);
        pixDestroy(&ink.plane);
        ink.plane = smaller;
        ink.reduction *= 2;
        resolution /= 2;
    }
    if (!ink.plane)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "leptonica: threshold");
    ink.px_per_mm = resolution / MM_PER_INCH;
    *out = ink;
    ink = (struct ink){0};
    return true;
}
