#include "seal/ink_name.h"

#include <math.h>

/* Densities below this are no ink, hundredths. */
#define FAINTEST 8
/* Stops all light alike: black, gray. */
#define BLACK_SHARE 0.78
/* Blue over green of what lets red pass best: violet below, whatever else; rose up to carmine,
 * where the red that is stopped tells; red; brown above. */
#define VIOLET_SHARE 0.35
#define ROSE_SHARE   0.62
#define BROWN_SHARE  1.6
/* Red over blue: purple inks stop both alike (0.65 upwards), rose and carmine ones let red pass
 * (0.23 to 0.35 on scans of three pads). */
#define PURPLE_OVER_ROSE 0.6
/* Green over red of what lets blue pass: purple above, blue below. */
#define PURPLE_OVER_BLUE 1.06

/* What lets red pass best. */
static enum seal_ink reddish(const double density[3]) {
    double share = density[2] / density[1];
    bool stops_red = density[0] > PURPLE_OVER_ROSE * density[2];
    if (share < VIOLET_SHARE || (share < ROSE_SHARE && stops_red))
        return INK_PURPLE;
    return share > BROWN_SHARE ? INK_OTHER : INK_RED;
}

enum seal_ink ink_name(const double density[3]) {
    double most = fmax(density[0], fmax(density[1], density[2]));
    double least = fmin(density[0], fmin(density[1], density[2]));
    if (most < FAINTEST)
        return INK_UNKNOWN;
    if (least > BLACK_SHARE * most)
        return INK_BLACK;
    if (least >= density[0])
        return reddish(density);
    if (least >= density[2])
        return density[1] > PURPLE_OVER_BLUE * density[0] ? INK_PURPLE : INK_BLUE;
    return INK_OTHER;
}
