#include "ocr/touching.h"

#include <leptonica/allheaders.h>

/* Millimetres on paper: a title's height. */
#define LOWEST_MM  4.0
#define HIGHEST_MM 14.0
/* Of the box: 个人 fills a third in bold, 签章 three fifths. */
#define FILL_LEAST 0.25
#define FILL_MOST  0.68
/* A bridge between characters is this high at most, and one comes within so much width: in heights
 * of the row, which is that of its highest character. */
#define BRIDGE_HIGH 0.2
#define BRIDGE_FAR  1.6

static bool is_cut_up(NUMA *columns, int width, int height) {
    int last = 0;
    for (int x = 0; x < width; x++) {
        l_int32 filled = 0;
        numaGetIValue(columns, x, &filled);
        if (filled <= BRIDGE_HIGH * height)
            last = x;
        else if (x - last > BRIDGE_FAR * height)
            return false;
    }
    return true;
}

bool touching_is_row(const struct ink *ink, struct Pix *component) {
    int width = pixGetWidth(component);
    int height = pixGetHeight(component);
    if (height < ink_px(ink, LOWEST_MM) || height > ink_px(ink, HIGHEST_MM) || width < 2 * height)
        return false;
    NUMA *columns = pixCountPixelsByColumn(component);
    l_float32 filled = 0;
    bool row = columns && numaGetSum(columns, &filled) == 0 &&
               (double)filled > FILL_LEAST * width * height &&
               (double)filled < FILL_MOST * width * height && is_cut_up(columns, width, height);
    numaDestroy(&columns);
    return row;
}
