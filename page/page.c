#include "page/page.h"

#include <assert.h>
#include <leptonica/allheaders.h>

static bool turned(struct Pix *plane, int quarter_turns, struct Pix **out) {
    *out = plane ? pixRotateOrth(plane, quarter_turns) : NULL;
    return !plane || *out;
}

void page_free(struct page *page) {
    pixDestroy(&page->colour);
    pixDestroy(&page->gray);
    pixDestroy(&page->text);
}

bool page_turn(struct page *page, int quarter_turns, struct fault *why) {
    int turns = ((quarter_turns % 4) + 4) % 4;
    if (turns == 0)
        return true;
    SCOPED(page_free)
    struct page next = *page;
    next.colour = next.gray = next.text = NULL;
    bool shared = page->text == page->gray;
    if (!turned(page->colour, turns, &next.colour) || !turned(page->gray, turns, &next.gray) ||
        (!shared && !turned(page->text, turns, &next.text)))
        return fault_memory(why);
    if (shared)
        next.text = pixClone(next.gray);
    next.width_px = pixGetWidth(next.gray);
    next.height_px = pixGetHeight(next.gray);
    next.frame.width_px = next.width_px;
    next.frame.height_px = next.height_px;
    next.rotation_degrees = (page->rotation_degrees + 90 * turns) % 360;
    struct page old = *page;
    *page = next;
    next = old;
    return true;
}

static bool flipped(struct Pix *plane, struct Pix **out) {
    *out = plane ? pixFlipLR(NULL, plane) : NULL;
    return !plane || *out;
}

bool page_flip(struct page *page, struct fault *why) {
    SCOPED(page_free)
    struct page next = *page;
    next.colour = next.gray = next.text = NULL;
    bool shared = page->text == page->gray;
    if (!flipped(page->colour, &next.colour) || !flipped(page->gray, &next.gray) ||
        (!shared && !flipped(page->text, &next.text)))
        return fault_memory(why);
    if (shared)
        next.text = pixClone(next.gray);
    next.frame.skew_rad = -page->frame.skew_rad;
    next.rotation_degrees = (360 - page->rotation_degrees) % 360;
    struct page old = *page;
    *page = next;
    next = old;
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
