#include "pipeline/unbend.h"

#include <math.h>

/* One way of moving a page's boxes, and what it needs to know. */
struct moving {
    struct box_px (*move)(const struct moving *moving, struct box_px box);
    const struct bend *bend;
    int turns, width_px;
};

static struct box_px off_the_bend(const struct moving *moving, struct box_px box) {
    return bend_to_scan(moving->bend, box, moving->turns);
}

static struct box_px out_of_the_mirror(const struct moving *moving, struct box_px box) {
    box.x = moving->width_px - box.x - box.width;
    return box;
}

static void move(const struct moving *moving, struct box_px *box) {
    if (!box_is_empty(*box))
        *box = moving->move(moving, *box);
}

static void move_fields(const struct moving *moving, struct field_list *fields) {
    for (int i = 0; i < fields->count; i++)
        move(moving, &fields->at[i].box);
}

static void move_all(const struct moving *moving, struct page_reading *reading) {
    move_fields(moving, &reading->fields);
    for (int i = 0; i < reading->id_cards.count; i++) {
        move(moving, &reading->id_cards.at[i].box);
        move_fields(moving, &reading->id_cards.at[i].fields);
    }
    for (int i = 0; i < reading->seals.count; i++)
        move(moving, &reading->seals.at[i].box);
    for (int i = 0; i < reading->marks.count; i++)
        move(moving, &reading->marks.at[i].box);
    for (int i = 0; i < reading->barcodes.count; i++)
        move(moving, &reading->barcodes.at[i].box);
}

void unbend_reading(struct page_reading *reading, const struct bend *bend) {
    int turns = reading->rotation_degrees / 90;
    struct moving moving = {off_the_bend, bend, turns, 0};
    move_all(&moving, reading);
    reading->width_px = turns % 2 ? bend->scan_height_px : bend->scan_width_px;
    reading->height_px = turns % 2 ? bend->scan_width_px : bend->scan_height_px;
    reading->skew_degrees = NAN;
}

void unmirror_reading(struct page_reading *reading) {
    struct moving moving = {out_of_the_mirror, NULL, 0, reading->width_px};
    move_all(&moving, reading);
    reading->rotation_degrees = (360 - reading->rotation_degrees) % 360;
    reading->skew_degrees = -reading->skew_degrees;
}
