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
/* Of a gray picture, however it was toned, pixels of one brightness have one colour. Where JPEG
 * left next to nothing of a colour scan's noise, pixels of one brightness still differ: of colour
 * scans of black sheets by 0.0002 to 0.5 of all, of gray scans by none. */
#define NOISE_SPREAD 2
#define NOISE_SHARE  0.0001
#define BRIGHTNESSES 256

struct chroma {
    long coloured, tinted, seen;
    long plain[BRIGHTNESSES], noisy[BRIGHTNESSES]; /* by brightness */
};

static int spread(uint32_t pixel) {
    int red = (int)(pixel >> 24), green = (int)(pixel >> 16 & 255), blue = (int)(pixel >> 8 & 255);
    int most = red > green ? red : green, least = red > green ? green : red;
    most = blue > most ? blue : most;
    least = blue < least ? blue : least;
    return most - least;
}

static int brightness(uint32_t pixel) {
    return (int)((pixel >> 24) * 77 + (pixel >> 16 & 255) * 150 + (pixel >> 8 & 255) * 29) >> 8;
}

static void count_row(const uint32_t *line, int width, struct chroma *chroma) {
    for (int x = 0; x < width; x++) {
        int between = spread(line[x]);
        chroma->coloured += between >= LEAST_SPREAD;
        chroma->tinted += between >= TINT_SPREAD;
        (between >= NOISE_SPREAD ? chroma->noisy : chroma->plain)[brightness(line[x])]++;
    }
    chroma->seen += width;
}

/* Pixels of whose brightness others have another colour. */
static long differing(const struct chroma *chroma) {
    long sum = 0;
    for (int i = 0; i < BRIGHTNESSES; i++)
        sum += chroma->noisy[i] < chroma->plain[i] ? chroma->noisy[i] : chroma->plain[i];
    return sum;
}

bool colour_is_there(struct Pix *picture) {
    struct chroma chroma = {0};
    for (int y = 0; y < pixGetHeight(picture); y += STEP_PX) {
        const uint32_t *line = pixGetData(picture) + (size_t)y * (size_t)pixGetWpl(picture);
        count_row(line, pixGetWidth(picture), &chroma);
        if (chroma.coloured >= LEAST_PIXELS)
            return true;
    }
    return (double)chroma.tinted > TINT_SHARE * (double)chroma.seen ||
           (double)differing(&chroma) > NOISE_SHARE * (double)chroma.seen;
}
