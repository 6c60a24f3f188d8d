#include "ocr/two_names.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/table_kin.h"
#include "ocr/table_pieces.h"

#include <stdlib.h>

/* A line with fewer characters is no whole name of a person. */
#define NAME_LEAST 2

static char *text_of(const struct view *view, const struct place *place,
                     const struct piece *piece) {
    return glyphs_text(view->sheet, place->glyphs + piece->start, piece->end - piece->start);
}

/* Whether two lines under each other may each be a value. */
static bool are_two(enum value_type type, const char *upper, const char *lower) {
    if (type == VALUE_PERSON)
        return text_length_characters(upper) >= NAME_LEAST &&
               text_length_characters(lower) >= NAME_LEAST;
    return kin_is_body(upper) && (kin_is_office(lower) || kin_is_body(lower));
}

bool two_names(const struct view *view, enum value_type type, const struct place *place,
               int room_px) {
    if (type != VALUE_PERSON && type != VALUE_UNIT_NAME)
        return false;
    struct pieces lines = pieces_lines(place, room_px);
    for (int i = 0; i + 1 < lines.count; i++) {
        SCOPED(scoped_free)
        char *upper = text_of(view, place, &lines.at[i]);
        SCOPED(scoped_free)
        char *lower = text_of(view, place, &lines.at[i + 1]);
        bool wraps = lines.at[i].full && room_px > 0;
        if (!wraps && are_two(type, upper, lower))
            return true;
    }
    return false;
}

bool two_names_in_cell(const struct view *view, enum value_type type, const struct place *place) {
    int cell = place->count > 0 ? view->sheet->lines[place->glyphs[0].line].cell : -1;
    if (cell < 0)
        return false;
    struct box_px box = view->sheet->cells[cell].box;
    return two_names(view, type, place, box.x + box.width - place->glyphs[0].box.x);
}
