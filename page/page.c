#include "page/page.h"

#include "page/quarter.h"

#include <assert.h>
#include <leptonica/allheaders.h>

/* One plane after the other, so that two of one plane are in memory at most. */
static bool replace(struct Pix **plane, struct Pix *next) {
    pixDestroy(plane);
    *plane = next;
    return next != NULL;
}

typedef bool plane_change(struct Pix **plane, int quarter_turns);

static bool turn(struct Pix **plane, int quarter_turns) {
    if (quarter_turns == 2)
        return pixRotate180(*plane, *plane) != NULL;
    if (pixGetDepth(*plane) == 32 && pixGetRefcount(*plane) == 1)
        return quarter_turn(*plane, quarter_turns);
    return replace(plane, pixRotateOrth(*plane, quarter_turns));
}

static bool flip(struct Pix **plane, int quarter_turns) {
    (void)quarter_turns;
    if (pixGetRefcount(*plane) == 1)
        return pixFlipLR(*plane, *plane) != NULL;
    return replace(plane, pixFlipLR(NULL, *plane));
}

void page_free(struct page *page) {
    pixDestroy(&page->colour);
    pixDestroy(&page->gray);
    pixDestroy(&page->text);
}

/* The text plane may be the gray one. */
static bool change_planes(struct page *page, plane_change *change, int quarter_turns,
                          struct fault *why) {
    bool shared = page->text == page->gray;
    if (shared)
        pixDestroy(&page->text);
    bool done = (!page->colour || change(&page->colour, quarter_turns)) &&
                change(&page->gray, quarter_turns) &&
                (shared || change(&page->text, quarter_turns));
    if (!done) {
        page_free(page);
        return fault_memory(why);
    }
    if (shared)
        page->text = pixClone(page->gray);
    return true;
}

bool page_turn(struct page *page, int quarter_turns, struct fault *why) {
    int turns = ((quarter_turns % 4) + 4) % 4;
    if (turns == 0)
        return true;
    if (!change_planes(page, turn, turns, why))
        return false;
    page->width_px = pixGetWidth(page->gray);
    page->height_px = pixGetHeight(page->gray);
    page->frame.width_px = page->width_px;
    page->frame.height_px = page->height_px;
    page->rotation_degrees = (page->rotation_degrees + 90 * turns) % 360;
    return true;
}

bool page_flip(struct page *page, struct fault *why) {
    if (!change_planes(page, flip, 0, why))
        return false;
    page->frame.skew_rad = -page->frame.skew_rad;
    page->rotation_degrees = (360 - page->rotation_degrees) % 360;
    return true;
}

bool page_rest(const struct page *page, const struct box_px *read, int count, struct page *out,
               struct fault *why) {
    struct Pix *plane = pixCopy(NULL, page->text);
    if (!plane)
        return fault_memory(why);
    for (int i = 0; i < count; i++) {
        BOX *box = boxCreate(read[i].x, read[i].y, read[i].width, read[i].height);
        if (box)
            pixSetInRect(plane, box);
        boxDestroy(&box);
    }
    *out = *page;
    out->colour = NULL;
    out->text = plane;
    out->gray = pixClone(plane);
    out->frame.skew_rad = 0;
    return true;
}
