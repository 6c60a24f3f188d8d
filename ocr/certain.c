#include "ocr/certain.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/repair.h"
#include "ocr/value.h"
#include "ocr/written.h"

#include <stdlib.h>
#include <string.h>

/* Mean probability from which a printed line was right 99 times in 100, and what a single character
 * may fall to (ocr-measurements.md, 4d). */
#define SURE_MEAN  0.955
#define SURE_LEAST 0.55
/* A right check digit: one misreading in 11 or 31 would slip through, of those there are. */
#define PROVEN_CONFIDENCE 0.99
#define AGREED_CONFIDENCE 0.97
#define MISFIT_CONFIDENCE 0.4
/* Paper around a line that an engine is given, as share of its height (ocr-measurements.md, 4a). */
#define MARGIN_SHARE 0.12

/* What is known of a value while it is being settled. */
struct candidate {
    struct value value;
    double confidence;
    double least;
    bool repaired;
    bool sure;
};

static void candidate_free(struct candidate *candidate) {
    value_free(&candidate->value);
}

struct box_px certain_upright(const struct sheet *sheet, struct box_px box) {
    return sheet->page ? box_to_upright(&sheet->page->frame, box) : box;
}

/* What an engine is told to expect, by type; ALPHABET_ANY (0) for all others. */
static const enum line_alphabet ALPHABETS[VALUE_TYPE_COUNT] = {
    [VALUE_UNIT_CODE] = ALPHABET_CREDIT_CODE, [VALUE_CITIZEN] = ALPHABET_DIGITS,
    [VALUE_PHONE] = ALPHABET_DIGITS,          [VALUE_POSTCODE] = ALPHABET_DIGITS,
    [VALUE_BANK_CODE] = ALPHABET_DIGITS,      [VALUE_MONEY] = ALPHABET_AMOUNT,
};

/* Values on which a rule can hang: worth a second engine. */
static const bool DECIDES[VALUE_TYPE_COUNT] = {
    [VALUE_UNIT_NAME] = true,         [VALUE_PERSON] = true,  [VALUE_UNIT_CODE] = true,
    [VALUE_ORGANIZATION_CODE] = true, [VALUE_CITIZEN] = true, [VALUE_MONEY] = true,
    [VALUE_CAPITALS] = true,          [VALUE_DATE] = true,    [VALUE_PERIOD] = true,
    [VALUE_ACCOUNT] = true,           [VALUE_PHONE] = true,   [VALUE_SERIAL] = true,
};

static bool one_row(const struct place *place) {
    for (int i = 1; i < place->count; i++)
        if (place->glyphs[i].line != place->glyphs[0].line)
            return false;
    return place->count > 0;
}

static struct box_px reading_box(const struct sheet *sheet, const struct place *place) {
    int line = place->glyphs[0].line;
    return box_grown(place->box, (int)(MARGIN_SHARE * sheet->lines[line].box.height));
}

static bool can_read_again(const struct view *view, const struct place *place) {
    return view->sheet->page && view->sheet->page->text && one_row(place);
}

/* A fresh reading with the type's alphabet; kept when its check digit is right. */
static bool try_alphabet(const struct view *view, enum value_type type, const struct place *place,
                         struct candidate *candidate, struct fault *why) {
    enum line_alphabet alphabet = ALPHABETS[type];
    if (alphabet == ALPHABET_ANY || !can_read_again(view, place))
        return true;
    SCOPED(line_text_free)
    struct line_text again = {0};
    if (!sheet_read_box(view->sheet, reading_box(view->sheet, place), alphabet, &again, why))
        return false;
    struct value value = value_of(type, again.text, view->words);
    if (value.fit > candidate->value.fit) {
        value_free(&candidate->value);
        candidate->value = value;
        candidate->confidence = (double)again.confidence;
    } else {
        value_free(&value);
    }
    return true;
}

static void try_repair(const struct view *view, enum value_type type, const struct place *place,
                       struct candidate *candidate) {
    if (type != VALUE_CITIZEN && type != VALUE_UNIT_CODE)
        return;
    char *code = repair_code(view->sheet, place, type);
    if (!code)
        return;
    value_free(&candidate->value);
    candidate->value = (struct value){code, VALUE_PROVEN};
    candidate->repaired = true;
}

static bool try_second(const struct view *view, enum value_type type, const struct place *place,
                       struct candidate *candidate, struct fault *why) {
    if (!DECIDES[type] || !can_read_again(view, place))
        return true;
    SCOPED(line_text_free)
    struct line_text again = {0};
    struct fault none = {0};
    if (!sheet_second_opinion(view->sheet, reading_box(view->sheet, place), ALPHABETS[type], &again,
                              &none)) {
        if (none.kind != FAULT_NONE)
            *why = none;
        return none.kind == FAULT_NONE;
    }
    SCOPED(value_free)
    struct value value = value_of(type, again.text, view->words);
    bool agree =
        value.text && candidate->value.text && strcmp(value.text, candidate->value.text) == 0;
    if (agree && candidate->value.fit != VALUE_MISFIT) {
        candidate->sure = true;
        if (candidate->confidence < AGREED_CONFIDENCE)
            candidate->confidence = AGREED_CONFIDENCE;
    }
    return true;
}

static double least_probability(const struct place *place) {
    double least = 1;
    for (int i = 0; i < place->count; i++)
        if ((double)place->glyphs[i].probability < least)
            least = (double)place->glyphs[i].probability;
    return least;
}

static void judge_first(const struct place *place, struct candidate *candidate) {
    candidate->confidence = glyphs_confidence(place->glyphs, place->count);
    candidate->least = least_probability(place);
    bool clear = candidate->confidence >= SURE_MEAN && candidate->least >= SURE_LEAST;
    candidate->sure =
        candidate->value.fit == VALUE_PROVEN || (clear && candidate->value.fit == VALUE_FITS);
    if (candidate->value.fit == VALUE_PROVEN && candidate->confidence < PROVEN_CONFIDENCE)
        candidate->confidence = PROVEN_CONFIDENCE;
}

static bool settle(const struct view *view, enum value_type type, const struct place *place,
                   struct candidate *candidate, struct fault *why) {
    judge_first(place, candidate);
    bool coded = type == VALUE_UNIT_CODE || type == VALUE_CITIZEN || type == VALUE_BANK_CODE;
    bool doubted = !candidate->sure || (coded && candidate->value.fit != VALUE_PROVEN);
    if (!doubted)
        return true;
    if (!try_alphabet(view, type, place, candidate, why))
        return false;
    if (candidate->value.fit == VALUE_PROVEN) {
        candidate->sure = true;
        candidate->confidence = PROVEN_CONFIDENCE;
        return true;
    }
    bool was_sure = candidate->sure;
    try_repair(view, type, place, candidate);
    candidate->sure = was_sure && !candidate->repaired;
    return candidate->sure || try_second(view, type, place, candidate, why);
}

static struct line_text reading_of(const struct sheet *sheet, const struct place *place) {
    struct line_text reading = {.confidence =
                                    (float)glyphs_confidence(place->glyphs, place->count)};
    reading.text = glyphs_text(sheet, place->glyphs, place->count);
    for (int i = 0; i < place->count; i++) {
        const struct glyph *glyph = &place->glyphs[i];
        if (i > 0 && glyph->line == glyph[-1].line && glyph->character == glyph[-1].character)
            continue;
        reading.characters =
            memory_room(reading.characters, reading.character_count, sizeof *reading.characters);
        reading.characters[reading.character_count++] = *glyph_character(sheet, glyph);
    }
    return reading;
}

static void fill_empty(const struct view *view, const struct place *place, struct field *out) {
    enum answer written = written_answer(view->sheet->page, place->box);
    out->state = written == ANSWER_YES ? FIELD_STATE_UNSURE : FIELD_STATE_BLANK;
    out->confidence = written == ANSWER_YES ? 0 : PROVEN_CONFIDENCE;
    out->box = certain_upright(view->sheet, place->box);
}

/* Nothing but underlines and dashes was read: the place is empty. */
static bool is_only_rules(const char *raw) {
    char *text = value_trimmed(raw);
    bool only = *text == '\0';
    free(text);
    return only;
}

bool certain_field(const struct view *view, enum value_type type, const struct place *place,
                   struct field *out, struct fault *why) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    if (place->state != PLACE_WRITTEN || is_only_rules(raw)) {
        fill_empty(view, place, out);
        return true;
    }
    SCOPED(candidate_free)
    struct candidate candidate = {.value = value_of(type, raw, view->words)};
    if (!settle(view, type, place, &candidate, why))
        return false;
    out->value = candidate.value.text;
    candidate.value.text = NULL;
    out->raw = raw;
    raw = NULL;
    out->state = candidate.sure ? FIELD_STATE_READ : FIELD_STATE_UNSURE;
    out->confidence = candidate.confidence;
    if (!candidate.sure && candidate.value.fit == VALUE_MISFIT &&
        out->confidence > MISFIT_CONFIDENCE)
        out->confidence = MISFIT_CONFIDENCE;
    out->repaired = candidate.repaired;
    out->box = certain_upright(view->sheet, place->box);
    out->reading = reading_of(view->sheet, place);
    return true;
}
