#include "ocr/letters.h"

#include "base/memory.h"
#include "ocr/blobs.h"
#include "ocr/leaders.h"
#include "ocr/solid.h"
#include "ocr/touching.h"
#include "page/brick.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>

/* Millimetres on paper. */
#define SPECK_MM    0.4  /* dirt is smaller each way; a full stop is 0.5 mm */
#define LARGEST_MM  26.0 /* characters of titles stay below, unless they touch each other */
#define PICTURE_MM  18.0 /* dense ink larger than this each way is a picture */
#define SOLID_MM    4.2  /* holes are 5.5 mm wide, strokes of titles below 2.5 mm */
#define BORDER_MM   8.0  /* ink at the scan's edge, longer than this, is its border */
#define EDGE_MM     0.7
#define STRAIGHT_MM 10.0 /* longer thin pieces are of a broken rule, */
#define THIN_MM     1.0
/* Shorter thin pieces are of a broken frame and would make their line's box high: this thin, and so
 * many times as high as wide (a title's 1 is less), or as wide as high (一 is less). */
#define HAIR_MM      0.5
#define HAIR_UPRIGHT 8
#define HAIR_LEVEL   15
#define BENT_MM      6.0 /* corners of frames, */
#define BENT_FILL    0.13
#define ARC_MM       12.0 /* arcs of stamps; a thin 口 in a title of this size fills 0.17 */
#define ARC_FILL     0.15
/* Ornament of certificates: dots or squares, more of them than a form has filled tick boxes. */
#define DOT_MM        1.2
#define DOT_FILL      0.66
#define DOTS_APART_MM 0.7 /* letters of a word stand nearer */
#define MOST_DOTS     24
#define DOT_SIZES_APART                                                                            \
    1.3 /* dots of one ornament are alike; dense letters are of another size                       \
         */
/* A dense letter of a word has a letter beside it, this many times as high at most or as low, and
 * nearer than this share of its height. */
#define BESIDE_SHARE    0.75
#define BESIDE_LIKE     1.4
#define SOLID_FILL      0.74
#define PICTURE_FILL    0.35
#define LARGEST_PICTURE 0.15 /* of the page */
#define FRAME_MIDDLE    0.05 /* of the middle third each way is ink at most */
#define MOST_COMPONENTS 60000

static void box_add(struct box_list *list, struct box_px box) {
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = box;
}

static struct box_px box_from(BOXA *boxes, int i) {
    l_int32 x = 0, y = 0, width = 0, height = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
    return (struct box_px){x, y, width, height};
}

static PIX *without_rules(const struct ink *ink, const struct ruling *ruling) {
    PIX *plane = pixSubtract(NULL, ink->plane, ruling->level_mask);
    return plane ? pixSubtract(plane, plane, ruling->plumb_mask) : NULL;
}

enum part { PART_LETTER, PART_DROPPED, PART_PICTURE };

static bool at_edge(const struct ink *ink, struct box_px box) {
    int edge = ink_px(ink, EDGE_MM);
    return box.x <= edge || box.y <= edge || box.x + box.width >= pixGetWidth(ink->plane) - edge ||
           box.y + box.height >= pixGetHeight(ink->plane) - edge;
}

/* is_hair tells pieces of faint frames and underlines from strokes of characters. */
static bool is_hair(const struct ink *ink, struct box_px box) {
    return box.height > box.width
               ? box.width <= ink_px(ink, HAIR_MM) && box.height > HAIR_UPRIGHT * box.width
               : box.height <= ink_px(ink, HAIR_MM) && box.width > HAIR_LEVEL * box.height;
}

/* part_of judges one component by its size and how much of its box is ink. */
static enum part part_of(const struct ink *ink, struct box_px box, PIX *component) {
    int greater = box.width > box.height ? box.width : box.height;
    int lesser = box.width > box.height ? box.height : box.width;
    if (greater <= ink_px(ink, SPECK_MM))
        return PART_DROPPED;
    if (greater < ink_px(ink, SOLID_MM))
        return PART_LETTER;
    l_int32 pixels = 0;
    pixCountPixels(component, &pixels, NULL);
    double fill = (double)pixels / (double)box_area_px(box);
    if (lesser > ink_px(ink, PICTURE_MM) && fill > PICTURE_FILL)
        return PART_PICTURE;
    bool straight = greater > ink_px(ink, STRAIGHT_MM) && lesser < ink_px(ink, THIN_MM);
    bool bent = (greater > ink_px(ink, BENT_MM) && fill < BENT_FILL) ||
                (greater > ink_px(ink, ARC_MM) && fill < ARC_FILL);
    if (straight || bent || is_hair(ink, box))
        return PART_DROPPED;
    bool border = greater > ink_px(ink, BORDER_MM) && at_edge(ink, box);
    if (border || (greater > ink_px(ink, LARGEST_MM) && !touching_is_row(ink, component)))
        return PART_DROPPED;
    bool solid = lesser > ink_px(ink, SOLID_MM) && fill > SOLID_FILL &&
                 solid_in(component, (struct box_px){0, 0, box.width, box.height});
    return solid ? PART_DROPPED : PART_LETTER;
}

/* is_frame tells ink around a light middle, or what is left of such: the dark desk around a card.
 */
static bool is_frame(PIX *component) {
    int width = pixGetWidth(component);
    int height = pixGetHeight(component);
    BOX middle = {.x = width / 3, .y = height / 3, .w = width / 3, .h = height / 3};
    l_int32 pixels = 0;
    pixCountPixelsInRect(component, &middle, &pixels, NULL);
    return pixels < FRAME_MIDDLE * middle.w * middle.h;
}

/* is_portrait tells whether what lies inside a picture's box belongs to it: not so where the
 * picture is the dark ground around a sheet or a card. */
static bool is_portrait(const struct ink *ink, struct box_px box, PIX *component) {
    long page = (long)pixGetWidth(ink->plane) * pixGetHeight(ink->plane);
    return !at_edge(ink, box) && (double)box_area_px(box) < LARGEST_PICTURE * (double)page &&
           !is_frame(component);
}

static bool inside_any(const struct box_list *pictures, struct box_px box) {
    for (int i = 0; i < pictures->count; i++)
        if (box_share_inside(box, pictures->at[i]) > 0.5)
            return true;
    return false;
}

/* letters_of copies the components that may be letters into a fresh plane. */
static PIX *letters_of(const struct ink *ink, PIX *plane) {
    PIXA *parts = NULL;
    BOXA *places = pixConnComp(plane, &parts, 8);
    PIX *clean = places ? pixCreateTemplate(plane) : NULL;
    int count = clean ? boxaGetCount(places) : 0;
    if (count > MOST_COMPONENTS)
        count = MOST_COMPONENTS;
    enum part *kinds = memory_new((size_t)count, sizeof *kinds);
    struct box_list pictures = {0};
    for (int i = 0; i < count; i++) {
        PIX *component = pixaGetPix(parts, i, L_CLONE);
        kinds[i] = part_of(ink, box_from(places, i), component);
        if (kinds[i] == PART_PICTURE && is_portrait(ink, box_from(places, i), component))
            box_add(&pictures, box_from(places, i));
        pixDestroy(&component);
    }
    for (int i = 0; i < count; i++) {
        struct box_px box = box_from(places, i);
        if (kinds[i] != PART_LETTER || inside_any(&pictures, box))
            continue;
        PIX *component = pixaGetPix(parts, i, L_CLONE);
        pixRasterop(clean, box.x, box.y, box.width, box.height, PIX_SRC | PIX_DST, component, 0, 0);
        pixDestroy(&component);
    }
    free(pictures.at);
    free(kinds);
    boxaDestroy(&places);
    pixaDestroy(&parts);
    return clean;
}

static bool is_dot(const struct ink *ink, PIX *plane, struct box_px box) {
    if (box.height < ink_px(ink, DOT_MM) || box.height > ink_px(ink, SOLID_MM) ||
        4 * box.width < 3 * box.height || 4 * box.height < 3 * box.width)
        return false;
    BOX *place = boxCreate(box.x, box.y, box.width, box.height);
    l_int32 pixels = 0;
    pixCountPixelsInRect(plane, place, &pixels, NULL);
    boxDestroy(&place);
    return (double)pixels > DOT_FILL * (double)box_area_px(box);
}

static int by_value(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

/* usual_width gives the middle width of dots. */
static int usual_width(const struct box_list *dots) {
    int *widths = memory_new((size_t)dots->count, sizeof *widths);
    for (int i = 0; i < dots->count; i++)
        widths[i] = dots->at[i].width;
    qsort(widths, (size_t)dots->count, sizeof *widths, by_value);
    int usual = widths[dots->count / 2];
    free(widths);
    return usual;
}

/* stands_in_word tells whether ink that is no dot stands beside a dot, as high as it: the dot is
 * then a dense figure in wide type. */
static bool stands_in_word(BOXA *places, const bool *dots, struct box_px dot) {
    for (int i = 0; i < boxaGetCount(places); i++) {
        struct box_px other = box_from(places, i);
        int gap = other.x > dot.x ? other.x - (dot.x + dot.width) : dot.x - (other.x + other.width);
        int apart = abs(2 * other.y + other.height - 2 * dot.y - dot.height);
        if (!dots[i] && gap >= 0 && gap <= BESIDE_SHARE * dot.height && 2 * apart < dot.height &&
            other.height <= BESIDE_LIKE * dot.height && dot.height <= BESIDE_LIKE * other.height)
            return true;
    }
    return false;
}

/* drop_alike clears the dots of the usual size that stand in no word. */
static void drop_alike(PIX *plane, BOXA *places, const bool *are_dots,
                       const struct box_list *dots) {
    int usual = usual_width(dots);
    for (int i = 0; i < dots->count; i++) {
        struct box_px dot = dots->at[i];
        if (dot.width <= DOT_SIZES_APART * usual && usual <= DOT_SIZES_APART * dot.width &&
            !stands_in_word(places, are_dots, dot))
            pixRasterop(plane, dot.x, dot.y, dot.width, dot.height, PIX_CLR, NULL, 0, 0);
    }
}

/* drop_ornament clears filled dots that stand alone, where there are more of them than a form has
 * filled tick boxes. */
static void drop_ornament(const struct ink *ink, PIX *plane) {
    PIX *joined = brick_closed(plane, ink_px(ink, DOTS_APART_MM), ink_px(ink, DOTS_APART_MM));
    BOXA *places = joined ? pixConnCompBB(joined, 8) : NULL;
    int count = places ? boxaGetCount(places) : 0;
    bool *are_dots = memory_new((size_t)count, sizeof *are_dots);
    struct box_list dots = {0};
    for (int i = 0; i < count; i++) {
        are_dots[i] = is_dot(ink, plane, box_from(places, i));
        if (are_dots[i])
            box_add(&dots, box_from(places, i));
    }
    if (dots.count > MOST_DOTS)
        drop_alike(plane, places, are_dots, &dots);
    free(dots.at);
    free(are_dots);
    boxaDestroy(&places);
    pixDestroy(&joined);
}

void letters_free(struct letters *letters) {
    pixDestroy(&letters->plane);
    free(letters->blobs.at);
    *letters = (struct letters){0};
}

bool letters_find(const struct ink *ink, const struct ruling *ruling, struct letters *out,
                  struct fault *why) {
    struct letters letters SCOPED(letters_free) = {0};
    PIX *plane = without_rules(ink, ruling);
    letters.plane = plane ? letters_of(ink, plane) : NULL;
    pixDestroy(&plane);
    if (letters.plane) {
        leaders_clear(ink, letters.plane);
        drop_ornament(ink, letters.plane);
    }
    if (!letters.plane || !blobs_find(ink, ruling, &letters))
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "leptonica: components");
    *out = letters;
    letters = (struct letters){0};
    return true;
}
