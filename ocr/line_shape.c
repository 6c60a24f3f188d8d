#include "ocr/line_shape.h"

#include "ocr/solid.h"

#include <leptonica/allheaders.h>

#define LOWEST_MM     1.2 /* a line of text is higher */
#define HIGHEST_MM    24.0
#define NARROWEST_MM  0.9 /* outside cells; inside a lone 1 counts */
#define BAR_LEAST_MM  2.0 /* a lone 一 in a cell is so long */
#define BAR_MOST_MM   9.0
#define HOLE_MM       2.8
#define HOLE_FILL     0.7 /* a disc fills 0.79 of its box, dense bold characters 0.6 to 0.8 */
#define CODE_MM       9.0 /* QR codes are higher */
#define CODE_FILL     0.35
#define CODE_RUNS     4.8  /* pieces in a row; the smallest QR code has 5.3, a Han character 4 */
#define SQUARE        2    /* a hole or code is less than so many times longer than wide */
#define TRIM_LENGTH   3.0  /* heights; shorter lines are not trimmed */
#define TRIM_SHARE    0.08 /* of the fullest row */
#define THREAD_MM     1.7  /* longer and lower than any print: what is left of a rule */
#define THREAD_LENGTH 14.0
/* A badge's rim is solid to this share of its side, but for a sheet's slant, low resolution (0.68
 * of its worst side) and a frame's rule that was taken out beside it (0.58); letters and pens'
 * words have 0.31 there at most. */
#define BADGE_RIM  0.18
#define BADGE_FILL 0.5

static double fill_of(const struct letters *letters, struct box_px box) {
    BOX *place = boxCreate(box.x, box.y, box.width, box.height);
    l_int32 pixels = 0;
    pixCountPixelsInRect(letters->plane, place, &pixels, NULL);
    boxDestroy(&place);
    return (double)pixels / (double)box_area_px(box);
}

static bool is_square(struct box_px box) {
    return box.width <= SQUARE * box.height && box.height <= SQUARE * box.width;
}

/* runs_a_row gives how many pieces of ink a row of the box has on average. */
static double runs_a_row(const struct letters *letters, struct box_px box) {
    long runs = 0;
    for (int y = box.y; y < box.y + box.height; y++) {
        const l_uint32 *row = pixGetData(letters->plane) + (long)y * pixGetWpl(letters->plane);
        bool before = false;
        for (int x = box.x; x < box.x + box.width; x++) {
            bool here = GET_DATA_BIT(row, x) != 0;
            runs += here && !before;
            before = here;
        }
    }
    return (double)runs / box.height;
}

bool line_shape_is_code(const struct ink *ink, const struct letters *letters, struct box_px box) {
    return box.height > ink_px(ink, CODE_MM) && is_square(box) &&
           fill_of(letters, box) > CODE_FILL && runs_a_row(letters, box) > CODE_RUNS;
}

bool line_shape_is_too_high(const struct ink *ink, struct box_px box) {
    return box.height > ink_px(ink, HIGHEST_MM) && box.width < TRIM_LENGTH * box.height;
}

bool line_shape_is_badge(const struct letters *letters, struct box_px box) {
    int across = (int)(BADGE_RIM * box.width);
    int deep = (int)(BADGE_RIM * box.height);
    struct box_px sides[] = {{box.x, box.y, across, box.height},
                             {box.x + box.width - across, box.y, across, box.height},
                             {box.x, box.y, box.width, deep},
                             {box.x, box.y + box.height - deep, box.width, deep}};
    if (!is_square(box) || across < 1 || deep < 1)
        return false;
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
        if (fill_of(letters, sides[i]) < BADGE_FILL)
            return false;
    return true;
}

struct box_px line_shape_trimmed(const struct letters *letters, struct box_px box) {
    if (box.width < TRIM_LENGTH * box.height)
        return box;
    BOX *place = boxCreate(box.x, box.y, box.width, box.height);
    PIX *part = pixClipRectangle(letters->plane, place, NULL);
    NUMA *rows = part ? pixCountPixelsByRow(part, NULL) : NULL;
    l_float32 fullest = 0;
    l_int32 filled = 0;
    int top = 0;
    int bottom = box.height;
    if (rows) {
        numaGetMax(rows, &fullest, NULL);
        while (top < bottom && numaGetIValue(rows, top, &filled) == 0 &&
               (double)filled < TRIM_SHARE * (double)fullest)
            top++;
        while (bottom > top && numaGetIValue(rows, bottom - 1, &filled) == 0 &&
               (double)filled < TRIM_SHARE * (double)fullest)
            bottom--;
    }
    numaDestroy(&rows);
    pixDestroy(&part);
    boxDestroy(&place);
    return (struct box_px){box.x, box.y + top, box.width, bottom - top};
}

bool line_shape_is_text(const struct ink *ink, const struct letters *letters,
                        const struct text_run *line) {
    struct box_px box = line->box;
    bool in_cell = line->cell >= 0;
    if (box_is_empty(box) || box.height > ink_px(ink, HIGHEST_MM))
        return false;
    if (box.height >= ink_px(ink, HOLE_MM) && is_square(box) && fill_of(letters, box) > HOLE_FILL &&
        solid_in(letters->plane, box))
        return false;
    if (box.height < ink_px(ink, THREAD_MM) && box.width > THREAD_LENGTH * box.height)
        return false;
    if (in_cell && box.height < ink_px(ink, LOWEST_MM))
        return box.width >= ink_px(ink, BAR_LEAST_MM) && box.width <= ink_px(ink, BAR_MOST_MM);
    return box.height >= ink_px(ink, LOWEST_MM) &&
           (in_cell || box.width >= ink_px(ink, NARROWEST_MM));
}
