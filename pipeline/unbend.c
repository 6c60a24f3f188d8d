#include "pipeline/unbend.h"

#include <math.h>

static void move(const struct bend *bend, int turns, struct box_px *box) {
    if (!box_is_empty(*box))
        *box = bend_to_scan(bend, *box, turns);
}

static void move_fields(const struct bend *bend, int turns, struct field_list *fields) {
    for (int i = 0; i < fields->count; i++)
        move(bend, turns, &fields->at[i].box);
}

void unbend_reading(struct page_reading *reading, const struct bend *bend) {
    int turns = reading->rotation_degrees / 90;
    move_fields(bend, turns, &reading->fields);
    for (int i = 0; i < reading->id_cards.count; i++) {
        move(bend, turns, &reading->id_cards.at[i].box);
        move_fields(bend, turns, &reading->id_cards.at[i].fields);
    }
    for (int i = 0; i < reading->seals.count; i++)
        move(bend, turns, &reading->seals.at[i].box);
    for (int i = 0; i < reading->marks.count; i++)
        move(bend, turns, &reading->marks.at[i].box);
    for (int i = 0; i < reading->barcodes.count; i++)
        move(bend, turns, &reading->barcodes.at[i].box);
    reading->width_px = turns % 2 ? bend->scan_height_px : bend->scan_width_px;
    reading->height_px = turns % 2 ? bend->scan_width_px : bend->scan_height_px;
    reading->skew_degrees = NAN;
}
