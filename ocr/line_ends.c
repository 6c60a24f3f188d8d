#include "ocr/line_ends.h"

#include "ocr/written.h"

/* How far a further character may stand, in heights of the line. */
#define REACH 0.95
/* Borders of the cell stay out, and marks are told from rules that pass a line's height. */
#define INSET 0.12
#define ABOVE 0.2

static bool meets(struct box_px a, struct box_px b) {
    struct box_px both = box_intersection(a, b);
    return !box_is_empty(both);
}

/* The box beside a line, as far as its cell and its neighbours leave room; empty for none. */
static struct box_px room_beside(const struct sheet *sheet, int number, int side) {
    const struct sheet_line *line = &sheet->lines[number];
    int reach = (int)(REACH * line->box.height);
    int above = (int)(ABOVE * line->box.height);
    struct box_px room = {side < 0 ? line->box.x - reach : line->box.x + line->box.width,
                          line->box.y - above, reach, line->box.height + 2 * above};
    if (line->cell >= 0)
        room = box_intersection(
            room, box_grown(sheet->cells[line->cell].box, -(int)(INSET * line->box.height) - 1));
    for (int i = 0; i < sheet->line_count; i++)
        if (i != number && meets(sheet->lines[i].box, room))
            return (struct box_px){0};
    return room;
}

static bool ends_line(const struct view *view, const struct glyph *glyph, int side) {
    const struct sheet_line *line = &view->sheet->lines[glyph->line];
    return side < 0 ? glyph->character == 0 : glyph->character == line->text.character_count - 1;
}

bool line_ends_find(const struct view *view, const struct place *place, struct box_px *out) {
    if (!view->sheet->page || !view->sheet->page->text || place->count == 0)
        return false;
    const struct glyph *first = &place->glyphs[0];
    const struct glyph *last = &place->glyphs[place->count - 1];
    struct box_px whole = place->box;
    bool found = false;
    for (int side = -1; side <= 1; side += 2) {
        const struct glyph *end = side < 0 ? first : last;
        struct box_px room = room_beside(view->sheet, end->line, side);
        if (!ends_line(view, end, side) || box_is_empty(room) ||
            written_answer(view->sheet->page, room) != ANSWER_YES)
            continue;
        room.y = place->box.y;
        room.height = place->box.height;
        whole = box_union(whole, room);
        found = true;
    }
    if (found)
        *out = whole;
    return found;
}
