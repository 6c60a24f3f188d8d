#include "ocr/place_term.h"

#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>

#define DAY 0x65E5

static bool is_term(const struct sheet *sheet, const struct glyph *glyphs, int count) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(sheet, glyphs, count);
    struct period_text period;
    return value_period(raw, &period) && period.from[0] != '\0';
}

static bool is_figure(int32_t code) {
    return code >= '0' && code <= '9';
}

/* The last figure's place + 1. */
static int figures_end(const struct place *place) {
    int end = 0;
    for (int i = 0; i < place->count; i++)
        if (is_figure(place->glyphs[i].code))
            end = i + 1;
    return end;
}

void place_end_term(const struct sheet *sheet, struct place *place) {
    int end = figures_end(place);
    if (end < place->count && place->glyphs[end].code == DAY)
        end++;
    if (end == 0 || end >= place->count || !is_term(sheet, place->glyphs, end))
        return;
    place->count = end;
    place->box = glyphs_box(place->glyphs, end);
}
