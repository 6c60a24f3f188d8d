#include "ocr/name_rest.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/certain.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

/* Bands in which the next row is sought: how far below the first they begin and how high they are,
 * in heights of the first. */
#define BANDS     3
#define BAND_STEP 0.2
#define BAND_HIGH 1.3
/* As in ocr/certain.c. */
#define SURE_MEAN  0.955
#define SURE_LEAST 0.55F

static bool ends_in_form(const char *name) {
    static const char *const ENDS[] = {"有限",   "股份",   "有限责",       "有限责任",  "有限公",
                                       "责任公", "股份公", "股份有限责任", "股份有限公"};
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++)
        if (text_ends_with(name, ENDS[i]))
            return true;
    return false;
}

bool name_is_cut(const char *name) {
    static const char OPEN[] = "（";
    static const char CLOSE[] = "）";
    const char *open = NULL;
    for (const char *at = strstr(name, OPEN); at; at = strstr(at + 1, OPEN))
        open = at;
    return ends_in_form(name) || (open && !strstr(open, CLOSE));
}

/* Whether a name and what was read below it make a whole: the legal form goes on there and ends. */
static bool makes_whole(const char *name, const char *rest) {
    if (!ends_in_form(name) || !text_ends_with(rest, "公司"))
        return false;
    static const char *const RESTS[] = {"公司", "有限公司", "责任公司", "任公司", "有限责任公司"};
    bool known = false;
    for (size_t i = 0; i < sizeof RESTS / sizeof *RESTS; i++)
        known = known || strcmp(rest, RESTS[i]) == 0;
    bool twice = text_ends_with(name, "有限") && text_starts_with(rest, "有限");
    return known && !twice;
}

static void lengthen(char **text, const char *rest) {
    struct text_buffer all = {0};
    text_add(&all, *text);
    text_add(&all, rest);
    free(*text);
    *text = text_buffer_take(&all);
}

static void append(struct field *field, const struct field *rest) {
    struct line_text *all = &field->reading;
    lengthen(&field->value, rest->value);
    lengthen(&field->raw, rest->value);
    if (all->text)
        lengthen(&all->text, rest->value);
    for (int i = 0; i < rest->reading.character_count; i++) {
        all->characters =
            memory_room(all->characters, all->character_count, sizeof *all->characters);
        all->characters[all->character_count++] = rest->reading.characters[i];
    }
    field->box = box_union(field->box, rest->box);
}

/* Whether each character of the first row was read surely, as it stands in the field. */
static bool is_sure(const struct view *view, const struct place *place, const struct field *field) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    SCOPED(value_free)
    struct value value = value_unit_name(raw);
    bool sure = glyphs_confidence(place->glyphs, place->count) >= SURE_MEAN;
    for (int i = 0; i < place->count; i++)
        sure = sure && place->glyphs[i].probability >= SURE_LEAST;
    return sure && strcmp(value.text, field->value) == 0;
}

bool name_rest_read(const struct view *view, const struct place *place, struct field *field,
                    struct fault *why) {
    if (!field->value || !ends_in_form(field->value))
        return true;
    int high = place->box.height;
    struct box_px bands[BANDS];
    for (int i = 0; i < BANDS; i++)
        bands[i] = (struct box_px){place->box.x - high / 4,
                                   place->box.y + high + (int)(i * BAND_STEP * high),
                                   place->box.width + high / 2, (int)(BAND_HIGH * high)};
    SCOPED(field_free)
    struct field rest = {.row = -1};
    if (!certain_in_boxes(view, VALUE_TEXT, bands, BANDS, &rest, why))
        return false;
    if (rest.state != FIELD_STATE_READ || !rest.value || !makes_whole(field->value, rest.value))
        return true;
    bool sure = is_sure(view, place, field);
    double mean = glyphs_confidence(place->glyphs, place->count);
    append(field, &rest);
    field->confidence = rest.confidence < mean ? rest.confidence : mean;
    field->state = sure ? FIELD_STATE_READ : field->state;
    return true;
}
