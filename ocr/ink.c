#include "ocr/ink.h"

#include "base/geometry.h"
#include "ocr/ink_ground.h"
#include "page/darker.h"

#include <leptonica/allheaders.h>
#include <math.h>

#define A4_WIDTH_MM  210.0
#define A4_HEIGHT_MM 297.0
/* Layout works at some 150 dpi: strokes of 8-point type are still 2 px apart. Coarser scans are
 * enlarged, so that letters which touch by blur alone come apart. */
#define MOST_LAYOUT_DPI  210.0
#define LEAST_LAYOUT_DPI 125.0
/* Paper is whitened to this (page/paper.c). Ink is at least so much darker: labels printed in gray
 * are, red seals in the red channel mostly are not; on coarse scans blur takes from the contrast of
 * strokes. On noisy scans ink must be darker by some deviations of the noise. */
#define PAPER_LEVEL     250
#define INK_CONTRAST    60
#define COARSE_CONTRAST 42
#define NOISE_FACTOR    3.5
#define LEAST_THRESHOLD 120
#define PAPER_FROM      190 /* brighter pixels are taken for paper when noise is measured */
/* Every n-th pixel each way is enough for a histogram. */
#define HISTOGRAM_STEP 4

double ink_dpi(int width_px, int height_px, double dpi) {
    if (dpi > 0)
        return dpi;
    double across = fmin(width_px, height_px) / (A4_WIDTH_MM / MM_PER_INCH);
    double along = fmax(width_px, height_px) / (A4_HEIGHT_MM / MM_PER_INCH);
    return fmax(across, along);
}

/* noise_of gives the deviation of paper from white: a sixth of paper pixels is darker than that. */
static double noise_of(NUMA *histogram) {
    l_float32 count = 0;
    double paper = 0;
    for (int level = PAPER_FROM; level < 256; level++)
        if (numaGetFValue(histogram, level, &count) == 0)
            paper += (double)count;
    double seen = 0;
    for (int level = PAPER_FROM; level < 256; level++) {
        if (numaGetFValue(histogram, level, &count) == 0)
            seen += (double)count;
        if (seen >= 0.16 * paper)
            return fmax(0, PAPER_LEVEL - level);
    }
    return 0;
}

static int threshold_of(PIX *gray, double resolution) {
    NUMA *histogram = pixGetGrayHistogram(gray, HISTOGRAM_STEP);
    double contrast = resolution < LEAST_LAYOUT_DPI ? COARSE_CONTRAST : INK_CONTRAST;
    if (histogram)
        contrast = fmax(contrast, NOISE_FACTOR * noise_of(histogram));
    numaDestroy(&histogram);
    return (int)fmax(LEAST_THRESHOLD, PAPER_LEVEL - contrast);
}

int ink_px(const struct ink *ink, double mm) {
    return (int)fmax(1, round(mm * ink->px_per_mm));
}

void ink_free(struct ink *ink) {
    pixDestroy(&ink->plane);
    *ink = (struct ink){0};
}

/* Print without the tinted ground that it may stand on. */
static PIX *print_on(PIX *gray, int threshold, double resolution) {
    PIX *plane = darker(gray, threshold);
    if (plane)
        ink_ground_clear(gray, plane, threshold, resolution / MM_PER_INCH);
    return plane;
}

bool ink_of(struct Pix *gray, double dpi, struct ink *out, struct fault *why) {
    double resolution = ink_dpi(pixGetWidth(gray), pixGetHeight(gray), dpi);
    struct ink ink SCOPED(ink_free) = {.scale = 1, .threshold = threshold_of(gray, resolution)};
    if (resolution < LEAST_LAYOUT_DPI) {
        PIX *larger = pixScaleGray2xLI(gray);
        ink.plane = larger ? print_on(larger, ink.threshold, 2 * resolution) : NULL;
        pixDestroy(&larger);
        ink.scale = 0.5;
        resolution *= 2;
    } else {
        ink.plane = print_on(gray, ink.threshold, resolution);
    }
    while (ink.plane && resolution > MOST_LAYOUT_DPI && ink.scale < 4) {
        PIX *smaller = pixReduceRankBinary2(ink.plane, 1, NULL);
        pixDestroy(&ink.plane);
        ink.plane = smaller;
        ink.scale *= 2;
        resolution /= 2;
    }
    if (!ink.plane)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "leptonica: threshold");
    ink.px_per_mm = resolution / MM_PER_INCH;
    inverse_turn(gray, ink.plane, ink.scale, ink.px_per_mm, &ink.inverse);
    *out = ink;
    ink = (struct ink){0};
    return true;
}
