#include "pipeline/reading_seal.h"

#include "page/page.h"
#include "page/scan.h"
#include "pipeline/seal_order.h"
#include "pipeline/seal_png.h"
#include "seal/image.h"

/* The seal meant is the one that shares this much with the box. */
#define SAME_OVERLAP 0.6

static bool load(struct open_scan *open, const struct message *request,
                 const struct seal_order *order, struct page *page, struct fault *why) {
    struct scan *scan = open_scan_of(open, request->descriptor, why);
    if (!scan)
        return false;
    if (order->page > scan_page_count(scan))
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_NO_PAGES, "%s", "");
    if (!scan_load_page(scan, order->page - 1, page, why))
        return false;
    int turns = (order->rotation_degrees - page->rotation_degrees) / 90;
    return page_turn(page, turns, why);
}

static const struct seal *seal_at(const struct seal_list *seals, const struct seal_order *order) {
    struct box_px box = {order->x, order->y, order->width, order->height};
    const struct seal *best = NULL;
    for (int i = 0; i < seals->count; i++)
        if (box_overlap(seals->at[i].box, box) >= SAME_OVERLAP &&
            (!best || box_overlap(seals->at[i].box, box) > box_overlap(best->box, box)))
            best = &seals->at[i];
    return best;
}

static bool take(const struct seal_page *plane, const struct seal_order *order,
                 struct page_reading *found, struct message *answer, struct fault *why) {
    SCOPED(seal_image_free)
    struct seal_image image = {0};
    if (!seals_find(plane, &found->seals, &found->marks, why))
        return false;
    const struct seal *seal = seal_at(&found->seals, order);
    if (!seal)
        return fault_raise(why, FAULT_INPUT, WORD_SEAL_IMAGE_LOST, "%d", order->page);
    if (!seal_image_make(plane, seal, &image, why))
        return false;
    double longer = image.width_px > image.height_px ? image.width_px : image.height_px;
    if (order->size_mm > 0) {
        image.width_mm = order->size_mm * image.width_px / longer;
        image.height_mm = order->size_mm * image.height_px / longer;
    }
    struct blob png = {0};
    if (!seal_png_write(&image, image.width_mm, &png, why))
        return false;
    message_blob_add(answer, png.bytes, png.length);
    struct seal_told told = {image.width_mm, image.height_mm, image.turned_rad, image.flaws};
    answer->text = seal_told_say(&told);
    return true;
}

bool reading_seal(struct open_scan *open, const struct message *request, struct message *reply,
                  struct fault *why) {
    struct seal_order order;
    SCOPED(page_free)
    struct page page = {0};
    SCOPED(page_reading_free)
    struct page_reading found = {0};
    SCOPED(message_free)
    struct message answer = {.kind = SAY_SEAL, .descriptor = -1};
    if (!seal_order_hear(request->text, &order))
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_NO_PAGES, "%s", "");
    if (!load(open, request, &order, &page, why))
        return false;
    struct seal_page plane = {page.colour, page.gray, page.dpi};
    if (!take(&plane, &order, &found, &answer, why))
        return false;
    *reply = answer;
    answer = (struct message){.descriptor = -1};
    return true;
}
