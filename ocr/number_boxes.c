#include "ocr/number_boxes.h"

#include "base/text.h"
#include "ocr/box_row.h"
#include "ocr/certain.h"
#include "ocr/value.h"

#include <string.h>

/* What the least sure of the characters, and all of them, may say: of a number whose check
 * character is right, and of one without. */
#define PROVEN_LEAST      0.5F
#define PROVEN_MEAN       0.85F
#define SURE_LEAST        0.8F
#define SURE_MEAN         0.955F
#define PROVEN_CONFIDENCE 0.99
#define COUNT_MOST        18

/* How many characters a number has; 0 for those that stand in no boxes. */
static const int CHARACTERS[VALUE_TYPE_COUNT] = {
    [VALUE_UNIT_CODE] = 18,
    [VALUE_CITIZEN] = 18,
    [VALUE_PHONE] = 11,
    [VALUE_POSTCODE] = 6,
};

static bool means_it(const struct label_hit *hit, enum field_name name) {
    for (int m = 0; m < hit->meaning_count; m++)
        if (hit->meanings[m]->name == name)
            return true;
    return false;
}

/* Where the next label on a label's level begins. */
static int right_of(const struct view *view, const struct label_hit *hit) {
    int right = view->sheet->page->width_px;
    int middle = box_middle_y(hit->box);
    for (int i = 0; i < view->labels->count; i++) {
        struct box_px box = view->labels->at[i].box;
        if (box.x >= hit->box.x + hit->box.width && box.x < right && middle >= box.y &&
            middle < box.y + box.height)
            right = box.x;
    }
    return right;
}

/* The only row of boxes behind a label of the field; false when there is none, or several. */
static bool find_row(const struct view *view, enum field_name name, struct box_row *out) {
    int found = 0;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        struct box_row row;
        if (!means_it(hit, name) ||
            !box_row_find(view->sheet->page, hit->box, right_of(view, hit), &row))
            continue;
        *out = row;
        found++;
    }
    return found == 1;
}

/* The print of the row's boxes when as many as the number's characters are filled, from the first
 * on, and no further one. */
static bool prints_of(const struct view *view, const struct box_row *row, int wanted,
                      struct box_px *prints) {
    int count = 0;
    for (int i = 0; i < row->count; i++) {
        struct box_px print;
        bool filled = box_row_print(view->sheet->page, row->at[i], &print);
        if (filled && (count != i || count == wanted))
            return false;
        if (filled)
            prints[count++] = print;
    }
    return count == wanted;
}

static bool is_sure(const struct line_text *text, float least, float mean) {
    for (int i = 0; i < text->character_count; i++)
        if (text->characters[i].choices[0].probability < least)
            return false;
    return text->confidence >= mean;
}

/* A number without a check character counts when it is print, or was read alike before. */
static bool is_print(const struct field *known, const struct value *value) {
    if (!known || known->handwritten == ANSWER_YES)
        return false;
    return known->handwritten == ANSWER_NO ||
           (known->value && strcmp(known->value, value->text) == 0);
}

static bool counts(const struct value *value, const struct line_text *text, int wanted,
                   const struct field *known) {
    if (value->fit == VALUE_PROVEN)
        return is_sure(text, PROVEN_LEAST, PROVEN_MEAN);
    return value->fit == VALUE_FITS && wanted < COUNT_MOST && text->character_count == wanted &&
           (int)strlen(value->text) == wanted && is_print(known, value) &&
           is_sure(text, SURE_LEAST, SURE_MEAN);
}

/* Text and value go over to *out. */
static void fill(struct line_text *text, struct value *value, const struct field *known,
                 struct field *out) {
    struct field made = {.name = out->name, .row = -1};
    made.handwritten = known ? known->handwritten : ANSWER_UNKNOWN;
    made.value = value->text;
    value->text = NULL;
    made.raw = text_copy(text->text);
    made.reading = *text;
    *text = (struct line_text){0};
    made.state = FIELD_STATE_READ;
    made.confidence =
        value->fit == VALUE_PROVEN ? PROVEN_CONFIDENCE : (double)made.reading.confidence;
    field_free(out);
    *out = made;
}

bool number_boxes_read(const struct view *view, enum value_type type, const struct field *known,
                       struct field *out, struct fault *why) {
    static const enum line_alphabet ALPHABETS[VALUE_TYPE_COUNT] = {
        [VALUE_UNIT_CODE] = ALPHABET_CREDIT_CODE,
        [VALUE_CITIZEN] = ALPHABET_DIGITS,
        [VALUE_PHONE] = ALPHABET_DIGITS,
        [VALUE_POSTCODE] = ALPHABET_DIGITS,
    };
    struct box_row row = {.count = 0};
    struct box_px prints[COUNT_MOST];
    int wanted = CHARACTERS[type];
    if (wanted == 0 || !view->sheet->page || !view->sheet->page->text ||
        !find_row(view, out->name, &row) || !prints_of(view, &row, wanted, prints))
        return true;
    SCOPED(line_text_free)
    struct line_text text = {0};
    if (!sheet_read_boxes(view->sheet, prints, wanted, ALPHABETS[type], &text, why))
        return false;
    SCOPED(value_free)
    struct value value = value_of(type, text.text, view->words);
    if (!counts(&value, &text, wanted, known))
        return true;
    fill(&text, &value, known, out);
    out->box = certain_upright(view->sheet, box_union(prints[0], prints[wanted - 1]));
    return true;
}
