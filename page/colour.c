#include "page/colour.h"

#include <leptonica/allheaders.h>

/* Channels of a gray picture differ by at most 2 after JPEG's rounding; chroma noise of a scanner
 * is far above 10 in many pixels. */
#define LEAST_SPREAD 10
/* Paper of a hair's tint, all over, is seen by a colour scanner only. */
#define TINT_SPREAD 4
#define TINT_SHARE  0.1
/* As many pixels as a dash 5 mm long and a third of a millimetre wide has at 100 dpi, of those that
 * are looked at: every second row. */
#define LEAST_PIXELS 12
#define STEP_PX      2

static int spread(uint32_t pixel) {
    int red = (int)(pixel >> 24), green = (int)(pixel >> 16 & 255), blue = (int)(pixel >> 8 & 255);
    int most = red > green ? red : green, least = red > green ? green : red;
    most = blue > most ? blue : most;
    least = blue < least ? blue : least;
    return most - least;
}

bool colour_is_there(struct Pix *picture) {
    long coloured = 0, tinted = 0, seen = 0;
    for (int y = 0; y < pixGetHeight(picture); y += STEP_PX) {
        const uint32_t *line = pixGetData(picture) + (size_t)y * (size_t)pixGetWpl(picture);
        for (int x = 0; x < pixGetWidth(picture); x++, seen++) {
            int between = spread(line[x]);
            coloured += between >= LEAST_SPREAD;
            tinted += between >= TINT_SPREAD;
        }
        if (coloured >= LEAST_PIXELS)
            return true;
    }
    return (double)tinted > TINT_SHARE * (double)seen;
}
