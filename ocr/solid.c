#include "ocr/solid.h"

#include <leptonica/allheaders.h>

/* The square that must fit, as share of the lesser side. The bars of clogged bold letters come to a
 * third. */
#define SQUARE_SHARE 0.55

bool solid_in(PIX *plane, struct box_px box) {
    int lesser = box.width < box.height ? box.width : box.height;
    int side = (int)(SQUARE_SHARE * lesser + 0.5);
    BOX area = {.x = box.x, .y = box.y, .w = box.width, .h = box.height};
    PIX *clip = side > 0 ? pixClipRectangle(plane, &area, NULL) : NULL;
    PIX *left = clip ? pixErodeBrick(NULL, clip, side, side) : NULL;
    l_int32 empty = 1;
    if (left)
        pixZero(left, &empty);
    pixDestroy(&clip);
    pixDestroy(&left);
    return !empty;
}
