#include "seal/ink_name.h"

#include <math.h>

/* Densities below this are no ink, hundredths. */
#define FAINTEST 8
/* Stops all light alike: black, gray. */
#define BLACK_SHARE 0.78
/* Blue over green of what lets red pass: purple, red, orange and brown. */
#define PURPLE_SHARE 0.62
#define BROWN_SHARE  1.6
/* Green over red of what lets blue pass: purple above, blue below. */
#define PURPLE_OVER_BLUE 1.06

enum seal_ink ink_name(const double density[3]) {
    double most = fmax(density[0], fmax(density[1], density[2]));
    double least = fmin(density[0], fmin(density[1], density[2]));
    if (most < FAINTEST)
        return INK_UNKNOWN;
    if (least > BLACK_SHARE * most)
        return INK_BLACK;
    if (least >= density[0]) {
        double share = density[2] / density[1];
        return share < PURPLE_SHARE ? INK_PURPLE : share > BROWN_SHARE ? INK_OTHER : INK_RED;
    }
    if (least >= density[2])
        return density[1] > PURPLE_OVER_BLUE * density[0] ? INK_PURPLE : INK_BLUE;
    return INK_OTHER;
}
