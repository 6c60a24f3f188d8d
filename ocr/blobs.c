#include "ocr/blobs.h"

#include "base/memory.h"
#include "page/brick.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>

/* Millimetres on paper. Letters of a word stand nearer than NEAR_LEVEL, strokes above each other
 * than NEAR_PLUMB; titles have thick strokes, and wider gaps within a character. */
#define NEAR_LEVEL_MM       1.8
#define NEAR_PLUMB_MM       0.35
#define THICK_MM            0.8
#define THICK_NEAR_LEVEL_MM 2.2
#define THICK_NEAR_PLUMB_MM 1.4
#define WORD_LEAST_MM       1.5 /* heights of words that count for the usual height */
#define WORD_MOST_MM        8.0
#define USUAL_MM            4.0 /* where there are too few words: 12-point print */
#define FEW_WORDS           4
/* Blobs taller than this many usual heights may be several lines; wide ones are parted at rows with
 * little ink, narrow ones, which may be one large character, only at empty rows. */
#define TALL          1.6
#define WIDE          1.3  /* widths over height */
#define WIDE_VALLEY   0.30 /* of the mean row */
#define NARROW_VALLEY 0.02
#define THICK_VALLEY  0.12
#define STACKED       1.5  /* heights over width: no letter, but letters of rows close together */
#define LEAST_PART    0.55 /* of the usual height */
#define THICK_PART    0.35 /* of the blob's own height */

/* How tall blobs are parted: parts of at least `least_px`, at rows with less than `valley` of the
 * mean row's ink. */
struct parting {
    int least_px;
    double valley;
};

static void box_add(struct box_list *list, struct box_px box) {
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = box;
}

/* drawn_in gives a box drawn in to its ink; empty when there is none. */
static struct box_px drawn_in(PIX *plane, struct box_px box) {
    BOX *place = boxCreate(box.x, box.y, box.width, box.height);
    PIX *part = pixClipRectangle(plane, place, NULL);
    BOX *inner = NULL;
    struct box_px drawn = {0};
    if (part && pixClipToForeground(part, NULL, &inner) == 0 && inner) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxGetGeometry(inner, &x, &y, &width, &height);
        drawn = (struct box_px){box.x + x, box.y + y, width, height};
    }
    boxDestroy(&inner);
    boxDestroy(&place);
    pixDestroy(&part);
    return drawn;
}

/* valley_of gives the row, from the box's top, where it is best parted; 0 for nowhere. */
static int valley_of(PIX *plane, struct box_px box, struct parting parting) {
    BOX *place = boxCreate(box.x, box.y, box.width, box.height);
    PIX *part = pixClipRectangle(plane, place, NULL);
    NUMA *rows = part ? pixCountPixelsByRow(part, NULL) : NULL;
    l_float32 sum = 0;
    int best = 0;
    int best_filled = 0;
    if (rows)
        numaGetSum(rows, &sum);
    for (int y = parting.least_px; rows && y <= box.height - parting.least_px; y++) {
        l_int32 filled = 0;
        numaGetIValue(rows, y, &filled);
        if (best == 0 || filled < best_filled) {
            best = y;
            best_filled = filled;
        }
    }
    numaDestroy(&rows);
    pixDestroy(&part);
    boxDestroy(&place);
    return best_filled <= parting.valley * (double)sum / box.height ? best : 0;
}

/* part_tall adds a blob, or its parts; a list of boxes still to look at stands in for recursion. */
static void part_tall(PIX *plane, struct box_px blob, struct parting parting,
                      struct box_list *blobs) {
    struct box_list waiting = {0};
    box_add(&waiting, blob);
    while (waiting.count > 0) {
        struct box_px box = drawn_in(plane, waiting.at[--waiting.count]);
        if (box_is_empty(box))
            continue;
        int valley = box.height >= 2 * parting.least_px ? valley_of(plane, box, parting) : 0;
        if (valley == 0) {
            box_add(blobs, box);
            continue;
        }
        box_add(&waiting, (struct box_px){box.x, box.y, box.width, valley});
        box_add(&waiting, (struct box_px){box.x, box.y + valley, box.width, box.height - valley});
    }
    free(waiting.at);
}

static struct box_px box_from(BOXA *boxes, int i) {
    l_int32 x = 0, y = 0, width = 0, height = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
    return (struct box_px){x, y, width, height};
}

/* joined_boxes gives the boxes of what stands nearer than the two gaps; rules keep things apart. */
static BOXA *joined_boxes(PIX *plane, const struct ruling *ruling, int level_px, int plumb_px) {
    PIX *joined = brick_closed(plane, level_px, plumb_px);
    if (joined)
        pixSubtract(joined, joined, ruling->plumb_mask);
    if (joined)
        pixSubtract(joined, joined, ruling->level_mask);
    BOXA *boxes = joined ? pixConnCompBB(joined, 8) : NULL;
    pixDestroy(&joined);
    return boxes;
}

static int ascending(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

static int usual_height(const struct ink *ink, BOXA *boxes) {
    int count = boxaGetCount(boxes);
    int *heights SCOPED(scoped_free)
    = memory_new((size_t)count, sizeof *heights);
    int words = 0;
    for (int i = 0; i < count; i++) {
        struct box_px box = box_from(boxes, i);
        if (2 * box.width >= 3 * box.height && box.height >= ink_px(ink, WORD_LEAST_MM) &&
            box.height <= ink_px(ink, WORD_MOST_MM))
            heights[words++] = box.height;
    }
    if (words < FEW_WORDS)
        return ink_px(ink, USUAL_MM);
    qsort(heights, (size_t)words, sizeof *heights, ascending);
    return heights[words / 2];
}

static void take_thin(struct letters *letters, PIX *thin, BOXA *boxes) {
    for (int i = 0; i < boxaGetCount(boxes); i++) {
        struct box_px box = box_from(boxes, i);
        bool wide = box.width > WIDE * box.height;
        struct parting parting = {(int)(LEAST_PART * letters->usual_height_px),
                                  wide ? WIDE_VALLEY : NARROW_VALLEY};
        if (box.height > TALL * letters->usual_height_px)
            part_tall(thin, box, parting, &letters->blobs);
        else
            box_add(&letters->blobs, box);
    }
}

static void take_thick(struct letters *letters, PIX *thick, BOXA *boxes) {
    for (int i = 0; i < boxaGetCount(boxes); i++) {
        struct box_px box = box_from(boxes, i);
        bool tall = box.height > TALL * letters->usual_height_px;
        struct parting title = {(int)(THICK_PART * box.height), THICK_VALLEY};
        struct parting stack = {(int)(LEAST_PART * letters->usual_height_px), NARROW_VALLEY};
        if (tall && box.width > WIDE * box.height)
            part_tall(thick, box, title, &letters->blobs);
        else if (tall && box.height > STACKED * box.width)
            part_tall(thick, box, stack, &letters->blobs);
        else
            box_add(&letters->blobs, box);
    }
}

/* thick_part gives the components with strokes as thick as a title's. */
static PIX *thick_part(const struct ink *ink, PIX *plane) {
    int thick_px = ink_px(ink, THICK_MM);
    PIX *seed = brick_opened(plane, thick_px, thick_px);
    PIX *thick = seed ? pixSeedfillBinary(NULL, seed, plane, 8) : NULL;
    pixDestroy(&seed);
    return thick;
}

bool blobs_find(const struct ink *ink, const struct ruling *ruling, struct letters *letters) {
    PIX *thick = thick_part(ink, letters->plane);
    PIX *thin = thick ? pixSubtract(NULL, letters->plane, thick) : NULL;
    BOXA *words =
        thin ? joined_boxes(thin, ruling, ink_px(ink, NEAR_LEVEL_MM), ink_px(ink, NEAR_PLUMB_MM))
             : NULL;
    BOXA *titles = thin ? joined_boxes(thick, ruling, ink_px(ink, THICK_NEAR_LEVEL_MM),
                                       ink_px(ink, THICK_NEAR_PLUMB_MM))
                        : NULL;
    bool found = words && titles;
    if (found) {
        letters->usual_height_px = usual_height(ink, words);
        take_thin(letters, thin, words);
        take_thick(letters, thick, titles);
    }
    boxaDestroy(&words);
    boxaDestroy(&titles);
    pixDestroy(&thin);
    pixDestroy(&thick);
    return found;
}
