#include "ocr/certain.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/hand.h"
#include "ocr/hole.h"
#include "ocr/line_ends.h"
#include "ocr/lone_one.h"
#include "ocr/place_near.h"
#include "ocr/repair.h"
#include "ocr/value.h"
#include "ocr/written.h"

#include <stdlib.h>
#include <string.h>

/* Mean probability from which a printed line was right 99 times in 100, and what a single character
 * may fall to (ocr-measurements.md, 4d). */
#define SURE_MEAN 0.955
/* A single digit has no neighbours to lean on: engines are less sure of it and no less right. */
#define SURE_DIGIT 0.86
#define SURE_LEAST 0.55
/* What the least sure of its showings may say of a digit that was read alike in all of them. */
#define LONE_SURE 0.5
/* One of a short list of words: none of them is misread as another. */
#define SURE_WORD       0.80
#define SURE_WORD_LEAST 0.40
/* A right check digit: one misreading in 11 or 31 would slip through, of those there are. */
#define PROVEN_CONFIDENCE 0.99
#define AGREED_CONFIDENCE 0.97
#define MISFIT_CONFIDENCE 0.4
/* Paper around a line that an engine is given, as share of its height (ocr-measurements.md, 4a). */
#define MARGIN_SHARE 0.12
/* A line this much higher than its label's is more than one line of type. */
#define TALL_RATIO 1.45
#define BAND_RATIO 1.5
#define BAND_STEP  0.3
/* What is known of a value while it is being settled. */
struct candidate {
    struct value value;
    double confidence;
    double least;
    bool repaired;
    bool sure;
    struct line_text reading; /* of a fresh reading; else the place's glyphs tell */
};

static void candidate_free(struct candidate *candidate) {
    value_free(&candidate->value);
    line_text_free(&candidate->reading);
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
    [VALUE_UNIT_NAME] = true, [VALUE_PERSON] = true,
    [VALUE_UNIT_CODE] = true, [VALUE_ORGANIZATION_CODE] = true,
    [VALUE_CITIZEN] = true,   [VALUE_MONEY] = true,
    [VALUE_CAPITALS] = true,  [VALUE_DATE] = true,
    [VALUE_PERIOD] = true,    [VALUE_ACCOUNT] = true,
    [VALUE_PHONE] = true,     [VALUE_COUNT] = true,
    [VALUE_SERIAL] = true,
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

static double least_of(const struct line_text *text) {
    double least = 1;
    for (int i = 0; i < text->character_count; i++)
        if ((double)text->characters[i].choices[0].probability < least)
            least = (double)text->characters[i].choices[0].probability;
    return least;
}

static bool is_clear(enum value_type type, double mean, double least) {
    if (type == VALUE_STATUS || type == VALUE_YES_NO)
        return mean >= SURE_WORD && least >= SURE_WORD_LEAST;
    bool single = type == VALUE_COUNT;
    double sure = single ? SURE_DIGIT : SURE_MEAN;
    return mean >= sure && least >= SURE_LEAST;
}

/* A fresh reading of a box; kept when it looks better than what is there. */
static bool try_box(const struct view *view, enum value_type type, struct box_px box,
                    struct candidate *candidate, struct fault *why) {
    struct line_text again = {0};
    if (!sheet_read_box(view->sheet, box, ALPHABETS[type], &again, why))
        return false;
    struct value value = value_of(type, again.text, view->words);
    double mean = (double)again.confidence;
    bool better = value.fit > candidate->value.fit ||
                  (value.fit == candidate->value.fit && value.fit != VALUE_MISFIT &&
                   mean > candidate->confidence);
    if (better) {
        value_free(&candidate->value);
        line_text_free(&candidate->reading);
        candidate->value = value;
        candidate->confidence = mean;
        candidate->least = least_of(&again);
        candidate->sure = value.fit == VALUE_PROVEN ||
                          (value.fit == VALUE_FITS && is_clear(type, mean, candidate->least) &&
                           !(DECIDES[type] && hole_in_text(view, &again, box)));
        candidate->reading = again;
    } else {
        value_free(&value);
        line_text_free(&again);
    }
    return true;
}

/* A digit that stands alone, shown several times side by side: read alike everywhere it is sure. */
static bool try_lone(const struct view *view, struct box_px box, struct candidate *candidate,
                     struct fault *why) {
    SCOPED(line_text_free)
    struct line_text again = {0};
    if (!sheet_read_lone(view->sheet, box, &again, why))
        return false;
    SCOPED(value_free)
    struct value value = value_of(VALUE_COUNT, again.text, view->words);
    bool same = value.fit == VALUE_FITS && candidate->value.fit == VALUE_FITS &&
                strcmp(value.text, candidate->value.text) == 0;
    if (same && (double)again.confidence >= LONE_SURE) {
        candidate->sure = true;
        if (candidate->confidence < SURE_DIGIT)
            candidate->confidence = SURE_DIGIT;
    }
    return true;
}

/* Seals and notes make a line's box higher than its type: the value is read again in the band of
 * its label's line, and as it stands with the type's alphabet. */
static bool try_again(const struct view *view, enum value_type type, const struct place *place,
                      struct candidate *candidate, struct fault *why) {
    /* An engine that knows figures only makes an 8 of the B in RMB, and is not asked. */
    if (!can_read_again(view, place) || (type == VALUE_MONEY && place_has_currency(place)))
        return true;
    struct box_px box = reading_box(view->sheet, place);
    if (ALPHABETS[type] != ALPHABET_ANY && !try_box(view, type, box, candidate, why))
        return false;
    struct box_px label = place->beside;
    bool tall = !box_is_empty(label) && place->box.height > TALL_RATIO * label.height;
    if (type == VALUE_COUNT && place->count == 1 && !try_lone(view, box, candidate, why))
        return false;
    if (candidate->sure || !tall)
        return true;
    for (int step = -1; step <= 1 && !candidate->sure; step++) {
        box.height = (int)(BAND_RATIO * label.height);
        box.y =
            label.y + label.height / 2 - box.height / 2 + (int)(step * BAND_STEP * label.height);
        if (!try_box(view, type, box, candidate, why))
            return false;
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

static bool try_second(const struct view *view, enum value_type type, struct box_px box,
                       struct candidate *candidate, struct fault *why) {
    /* What looks like no value is none either when both engines read it. */
    if (!DECIDES[type] || candidate->value.fit == VALUE_MISFIT || !candidate->value.text)
        return true;
    SCOPED(line_text_free)
    struct line_text again = {0};
    struct fault none = {0};
    if (!sheet_second_opinion(view->sheet, box, ALPHABETS[type], &again, &none)) {
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

/* How surely a glyph was read. In a mail host 1, l and I are one stroke that spelling settles
 * (ocr/value.h): what the engine gives to any of them counts. */
static double probability_of(const struct view *view, const struct glyph *glyph, bool host) {
    static const char STROKES[] = "1lI";
    const struct line_character *read = glyph_character(view->sheet, glyph);
    if (!host || !strchr(STROKES, read->choices[0].text[0]) || read->choices[0].text[1])
        return (double)glyph->probability;
    double sum = 0;
    for (int i = 0; i < read->choice_count; i++)
        if (strchr(STROKES, read->choices[i].text[0]) && !read->choices[i].text[1])
            sum += (double)read->choices[i].probability;
    return sum < 1 ? sum : 1;
}

static void judge_first(const struct view *view, enum value_type type, const struct place *place,
                        struct candidate *candidate) {
    double sum = 0;
    bool host = false;
    candidate->least = 1;
    for (int i = 0; i < place->count; i++) {
        double here = probability_of(view, &place->glyphs[i], host);
        host = type == VALUE_EMAIL && (host || place->glyphs[i].code == '@');
        candidate->least = here < candidate->least ? here : candidate->least;
        sum += here;
    }
    candidate->confidence = place->count > 0 ? sum / place->count : 0;
    bool clear = is_clear(type, candidate->confidence, candidate->least) &&
                 !(DECIDES[type] && hole_in_place(view, place));
    candidate->sure =
        candidate->value.fit == VALUE_PROVEN || (clear && candidate->value.fit == VALUE_FITS);
    if (candidate->value.fit == VALUE_PROVEN && candidate->confidence < PROVEN_CONFIDENCE)
        candidate->confidence = PROVEN_CONFIDENCE;
}

/* A character that layout left off a line's end is read with it; then the longer reading counts,
 * surely or not. */
static bool try_wider(const struct view *view, enum value_type type, const struct place *place,
                      struct candidate *candidate, struct fault *why) {
    struct box_px box;
    const char *known = candidate->value.text;
    if (!DECIDES[type] || candidate->value.fit == VALUE_PROVEN || !known || !one_row(place) ||
        !line_ends_find(view, place, &box))
        return true;
    struct candidate wider SCOPED(candidate_free) = {0};
    int margin = (int)(MARGIN_SHARE * place->box.height);
    if (!try_box(view, type, box_grown(box, margin), &wider, why))
        return false;
    const char *text = wider.value.text;
    if (!text || strlen(text) <= strlen(known) || !strstr(text, known) ||
        wider.value.fit < candidate->value.fit)
        return true;
    candidate_free(candidate);
    *candidate = wider;
    wider = (struct candidate){0};
    return true;
}

static bool settle(const struct view *view, enum value_type type, const struct place *place,
                   struct candidate *candidate, struct fault *why) {
    judge_first(view, type, place, candidate);
    if (!try_wider(view, type, place, candidate, why))
        return false;
    bool coded = type == VALUE_UNIT_CODE || type == VALUE_CITIZEN || type == VALUE_BANK_CODE;
    bool doubted = !candidate->sure || (coded && candidate->value.fit != VALUE_PROVEN);
    if (!doubted)
        return true;
    if (!try_again(view, type, place, candidate, why))
        return false;
    if (candidate->value.fit == VALUE_PROVEN) {
        candidate->sure = true;
        candidate->confidence = PROVEN_CONFIDENCE;
        return true;
    }
    bool was_sure = candidate->sure;
    try_repair(view, type, place, candidate);
    candidate->sure = was_sure && !candidate->repaired;
    if (candidate->sure || !can_read_again(view, place))
        return true;
    return try_second(view, type, reading_box(view->sheet, place), candidate, why);
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
    enum answer written = ANSWER_NO; /* what was read is the form's own */
    if (place->state != PLACE_WRITTEN)
        written = place_looks_written(view, place->box);
    out->state = written == ANSWER_YES ? FIELD_STATE_UNSURE : FIELD_STATE_BLANK;
    out->confidence = written == ANSWER_YES ? 0 : PROVEN_CONFIDENCE;
    out->box = certain_upright(view->sheet, place->box);
}

static void fill_one(const struct view *view, const struct place *place, struct field *out) {
    out->value = text_copy("1");
    out->raw = glyphs_text(view->sheet, place->glyphs, place->count);
    out->state = FIELD_STATE_READ;
    out->confidence = SURE_DIGIT;
    out->box = certain_upright(view->sheet, place->box);
}

/* Nothing but underlines, dashes or a number's measure words was read: the place is empty. */
static bool is_only_form(enum value_type type, const char *raw) {
    SCOPED(scoped_free)
    char *text = value_trimmed(raw);
    return !text[0] || (type == VALUE_COUNT && value_count_is_form(text));
}

/* Hands a settled value on to its field. */
static void fill(struct candidate *candidate, struct field *out) {
    if (candidate->value.text && *candidate->value.text)
        out->value = text_copy(candidate->value.text);
    out->reading = candidate->reading;
    candidate->reading = (struct line_text){0};
    out->raw = text_copy(out->reading.text);
    out->state = candidate->sure ? FIELD_STATE_READ : FIELD_STATE_UNSURE;
    out->confidence = candidate->confidence;
    if (!candidate->sure && candidate->value.fit == VALUE_MISFIT &&
        out->confidence > MISFIT_CONFIDENCE)
        out->confidence = MISFIT_CONFIDENCE;
    out->repaired = candidate->repaired;
}

bool certain_in_boxes(const struct view *view, enum value_type type, const struct box_px *boxes,
                      int count, struct field *out, struct fault *why) {
    if (!view->sheet->page || !view->sheet->page->text)
        return true;
    SCOPED(candidate_free)
    struct candidate best = {0};
    struct box_px where = {0};
    for (int i = 0; i < count && !best.sure; i++) {
        double before = best.confidence;
        enum value_fit fit = best.value.fit;
        if (!try_box(view, type, boxes[i], &best, why))
            return false;
        if (best.confidence > before || best.value.fit > fit)
            where = boxes[i];
    }
    if (best.value.fit == VALUE_MISFIT)
        return true;
    if (best.value.fit == VALUE_PROVEN)
        best.confidence = PROVEN_CONFIDENCE;
    if (!best.sure && !try_second(view, type, where, &best, why))
        return false;
    fill(&best, out);
    out->box = certain_upright(view->sheet, where);
    return true;
}

bool certain_field(const struct view *view, enum value_type type, const struct place *place,
                   struct field *out, struct fault *why) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    if (type == VALUE_COUNT && lone_one(view->sheet->page, place)) {
        fill_one(view, place, out);
        return true;
    }
    if (place->state != PLACE_WRITTEN || is_only_form(type, raw)) {
        fill_empty(view, place, out);
        return true;
    }
    SCOPED(candidate_free)
    struct candidate candidate = {.value = value_of(type, raw, view->words)};
    if (!settle(view, type, place, &candidate, why))
        return false;
    if (!candidate.reading.text)
        candidate.reading = reading_of(view->sheet, place);
    fill(&candidate, out);
    out->handwritten = hand_answer(view, place);
    out->box = certain_upright(view->sheet, place->box);
    return true;
}
