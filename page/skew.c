#include "page/skew.h"

#include <leptonica/allheaders.h>
#include <math.h>

/* Ink on whitened paper (PAPER_WHITE is 250). */
#define INK_LEVEL 160
/* Leptonica's ratio of the best to the worst score; below it no direction stands out. */
#define LEAST_CONFIDENCE 3.0f
#define DEGREE_RAD       (3.14159265358979323846 / 180)

bool skew_measure(struct Pix *gray, double dpi, double *skew_rad) {
    struct Pix *ink = pixThresholdToBinary(gray, INK_LEVEL);
    if (!ink)
        return false;
    int reduction = dpi > 250 || (dpi == 0 && pixGetWidth(gray) > 2000) ? 4 : 2;
    float degrees = 0, confidence = 0;
    int failed = pixFindSkewSweepAndSearch(ink, &degrees, &confidence, reduction, reduction / 2,
                                           (float)(SKEW_MOST_RAD / DEGREE_RAD), 1.0f, 0.01f);
    pixDestroy(&ink);
    if (failed || confidence < LEAST_CONFIDENCE)
        return false;
    *skew_rad = degrees * DEGREE_RAD;
    return true;
}
