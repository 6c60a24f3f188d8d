#include "ocr/fields.h"

#include "base/text.h"
#include "ocr/code_boxes.h"
#include "ocr/field_pair.h"
#include "ocr/gloss.h"
#include "ocr/hint_rows.h"
#include "ocr/lone_code.h"
#include "ocr/name_rest.h"
#include "ocr/named_body.h"
#include "ocr/number_boxes.h"
#include "ocr/place_cross.h"
#include "ocr/place_habit.h"
#include "ocr/sentence.h"
#include "ocr/tick_lone.h"
#include "ocr/two_names.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

/* Of a cell that may hold two names. */
#define TWO_CONFIDENCE 0.5
/* How well founded a value is, in steps that outweigh everything below them. */
#define WEIGHT_PROVEN 60.0
#define WEIGHT_FITS   50.0
#define WEIGHT_ROUGH  30.0 /* text that does not look like the type, but is long enough to be it */
#define WEIGHT_EMPTY  20.0
#define WEIGHT_STRAY  10.0
#define WEIGHT_COST   4.0
#define WEIGHT_RANK   0.5 /* wordings listed earlier say it more exactly */
#define ROUGH_GLYPHS  4
#define SPOILT_GLYPHS 2
#define WEIGHT_SIGNS  6.0 /* what stands where a signature is asked for may be one */

struct best {
    struct place place;
    enum value_type type;
    double weight;
    bool signs;  /* where a signature is asked for */
    bool guess;  /* by its look alone, under a label known by its end only, behind a mere verb */
    bool spoilt; /* behind another label of the field stands what could not be read as a count */
};

/* Counts and answers are short: longer text that is none is another field's. */
static bool is_short(enum value_type type) {
    return type == VALUE_COUNT || type == VALUE_YES_NO;
}

static bool means_here(const struct wanted *wanted, int section) {
    if (wanted->section >= 0 && wanted->section != section)
        return false;
    return section < 0 || !(wanted->not_in & (1U << section));
}

static double weigh(const struct view *view, const struct wanted *wanted,
                    const struct label_hit *hit, const struct place *place) {
    double weight = WEIGHT_EMPTY;
    if (place->state == PLACE_WRITTEN) {
        SCOPED(scoped_free)
        char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
        SCOPED(value_free)
        struct value value = value_of(wanted->type, raw, view->words);
        weight = value.fit == VALUE_PROVEN                                 ? WEIGHT_PROVEN
                 : value.fit == VALUE_FITS                                 ? WEIGHT_FITS
                 : place->count >= ROUGH_GLYPHS && !is_short(wanted->type) ? WEIGHT_ROUGH
                 : value.text && !value.text[0]                            ? WEIGHT_EMPTY
                                                                           : WEIGHT_STRAY;
    }
    double rank = (double)(wanted - view->words->fields.at);
    weight -= hit->signs ? WEIGHT_SIGNS : 0;
    return weight - WEIGHT_COST * hit->cost - WEIGHT_RANK * rank / view->words->fields.count -
           (double)hit->block / view->blocks->count / 4;
}

/* The section that counts for a value: its label's, or, where one label serves two columns, the
 * heading above the value. */
static int section_of(const struct view *view, const struct label_hit *hit,
                      const struct place *place, int count) {
    if (count > 1 || hit->section < 0)
        return labels_section_at(view->sheet, view->blocks, view->labels, place->box);
    return hit->section;
}

static void offer(struct place *place, const struct wanted *wanted, const struct label_hit *hit,
                  double weight, struct best *best) {
    bool names_itself = place->state == PLACE_WRITTEN && weight >= WEIGHT_FITS - 2 * WEIGHT_COST;
    bool gloss = place->state == PLACE_WRITTEN && gloss_is(place->glyphs, place->count);
    if (gloss || weight <= best->weight || ((hit->open || hit->off) && !names_itself))
        return;
    place_free(&best->place);
    bool guess = hit->open || sentence_leaves_doubt(hit, place);
    *best = (struct best){*place, wanted->type, weight, hit->signs, guess, best->spoilt};
    *place = (struct place){0};
}

/* Values that show what they are, behind an empty cell: a column for units or kinds. */
static bool follows_empty(const struct wanted *wanted, const struct place *places, int at) {
    static const bool SHOWS[VALUE_TYPE_COUNT] = {
        [VALUE_DATE] = true,  [VALUE_PERIOD] = true,  [VALUE_MONEY] = true,
        [VALUE_PHONE] = true, [VALUE_CITIZEN] = true, [VALUE_UNIT_CODE] = true,
        [VALUE_EMAIL] = true, [VALUE_CAPITALS] = true};
    for (int i = 0; i < at; i++)
        if (places[i].state != PLACE_EMPTY)
            return false;
    return SHOWS[wanted->type];
}

/* Where a seal is asked for stands the day of sealing as well: 填报单位（公章） names nobody then.
 */
static bool is_day_beside_seal(const struct view *view, const struct wanted *wanted,
                               const struct label_hit *hit, const struct place *place) {
    if (wanted->type != VALUE_UNIT_NAME || !hit->signs || place->state != PLACE_WRITTEN)
        return false;
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    SCOPED(value_free)
    struct value name = value_of(VALUE_UNIT_NAME, raw, view->words);
    return name.fit == VALUE_MISFIT;
}

/* A tick stands in the column before the count's: 单位证书 | √ | 2. */
static bool is_tick(const struct view *view, const struct wanted *wanted,
                    const struct place *place) {
    if (wanted->type != VALUE_COUNT || place->count != 1)
        return false;
    enum lone_mark mark = tick_lone(view->sheet->page, place);
    return mark == LONE_TICK || mark == LONE_CROSS || mark == LONE_EMPTY;
}

/* A stroke or two behind a label that are no figure to the engine may be a pen's 1. */
static bool is_spoilt_count(const struct view *view, const struct label_hit *hit,
                            const struct place *place, double weight) {
    const struct block *block = &view->blocks->at[hit->block];
    int left = block->count - hit->value_start;
    bool unused = place->state == PLACE_EMPTY && left > 0 && left <= SPOILT_GLYPHS &&
                  !label_at(view->labels, hit->block, hit->value_start);
    bool misread = place->state == PLACE_WRITTEN && place->count <= SPOILT_GLYPHS &&
                   weight < WEIGHT_FITS - 2 * WEIGHT_COST;
    return unused || misread;
}

static void consider(const struct view *view, const struct label_hit *hit,
                     const struct wanted *wanted, struct best *best) {
    struct place places[PLACES_MAX];
    if (hit->signs && wanted->type == VALUE_COUNT)
        return; /* 单位（盖章） counts nothing */
    int count = places_find(view, hit, wanted->type, places);
    bool stray = count > 0 && places[0].state == PLACE_WRITTEN;
    for (int i = 0; i < count; i++) {
        int section = section_of(view, hit, &places[i], count);
        bool behind_tick = i == 1 && is_tick(view, wanted, &places[0]);
        bool extra =
            i > 0 && wanted->section < 0 && !behind_tick && !follows_empty(wanted, places, i);
        if (i + 1 < count && is_tick(view, wanted, &places[i]))
            continue;
        double weight = weigh(view, wanted, hit, &places[i]);
        if (is_day_beside_seal(view, wanted, hit, &places[i]))
            continue;
        best->spoilt = best->spoilt || (wanted->type == VALUE_COUNT &&
                                        is_spoilt_count(view, hit, &places[i], weight));
        stray = stray && weight < WEIGHT_FITS - 2 * WEIGHT_COST;
        if (!extra && means_here(wanted, section) && sentence_gives(view, wanted, hit, &places[i]))
            offer(&places[i], wanted, hit, weight, best);
    }
    struct place cross = {0};
    if (wanted->section >= 0 && wanted->section != hit->section &&
        place_cross(view, hit, wanted->section, &cross))
        offer(&cross, wanted, hit, weigh(view, wanted, hit, &cross), best);
    place_free(&cross);
    struct place below = {0};
    if (stray && means_here(wanted, hit->section) &&
        (place_below(view, hit, wanted->type, &below) ||
         place_below_head(view, hit, wanted->type, &below)) &&
        !is_day_beside_seal(view, wanted, hit, &below))
        offer(&below, wanted, hit, weigh(view, wanted, hit, &below) - 1, best);
    place_free(&below);
    for (int i = 0; i < PLACES_MAX; i++)
        place_free(&places[i]);
}

static const struct wanted *meaning_of(const struct label_hit *hit, enum field_name name,
                                       bool fallback) {
    for (int m = 0; m < hit->meaning_count; m++)
        if (hit->meanings[m]->name == name && hit->meanings[m]->second == FIELD_NONE &&
            hit->meanings[m]->fallback == fallback)
            return hit->meanings[m];
    return NULL;
}

static void consider_labels(const struct view *view, enum field_name name, struct best *best) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        for (int m = 0; m < hit->meaning_count; m++)
            if (hit->meanings[m]->name == name && hit->meanings[m]->second == FIELD_NONE &&
                !hit->meanings[m]->fallback)
                consider(view, hit, hit->meanings[m], best);
    }
}

/* Whether anything stands where a label's value would: a heading has none. */
static bool has_writing(const struct view *view, const struct label_hit *hit,
                        enum value_type type) {
    struct place places[PLACES_MAX];
    int count = places_find(view, hit, type, places);
    bool written = false;
    for (int i = 0; i < count; i++) {
        written = written || places[i].state == PLACE_WRITTEN;
        place_free(&places[i]);
    }
    return written;
}

/* The only label of the page that may mean the field where nothing says whose it is: the heading
 * of its section was not read, or is called otherwise. NULL when there are several. */
static const struct label_hit *only_fallback(const struct view *view, enum field_name name) {
    const struct label_hit *only = NULL;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        const struct wanted *wanted = meaning_of(hit, name, true);
        if (!wanted || hit->signs || !means_here(wanted, hit->section) ||
            !has_writing(view, hit, wanted->type))
            continue;
        if (only)
            return NULL;
        only = hit;
    }
    return only;
}

/* Papers that the applicant fills in bear one body's name, whatever they call it. */
static bool names_applicant(enum page_kind kind) {
    return kind == PAGE_KIND_APPLICATION_FORM || kind == PAGE_KIND_UNIT_DETAIL_FORM ||
           kind == PAGE_KIND_PERSONAL_DETAIL_FORM || kind == PAGE_KIND_UNIT_SEAL_SAMPLE ||
           kind == PAGE_KIND_PERSONAL_SEAL_SAMPLE;
}

static struct best best_of(const struct view *view, enum field_name name) {
    struct best best = {0};
    consider_labels(view, name, &best);
    if (best.place.state != PLACE_NONE && !best.signs)
        return best;
    const struct label_hit *hit = only_fallback(view, name);
    if (hit)
        consider(view, hit, meaning_of(hit, name, true), &best);
    if (name == FIELD_UNIT_NAME && names_applicant(view->words->kind) &&
        best.place.state == PLACE_NONE && named_body_find(view, &best.place)) {
        best.type = VALUE_UNIT_NAME;
        best.guess = true;
    }
    return best;
}

struct place fields_best(const struct view *view, enum field_name name, enum value_type *type) {
    struct best best = best_of(view, name);
    *type = best.type;
    return best.place;
}

static bool is_known(const struct field_list *list, enum field_name name) {
    return field_find(list, name, -1) != NULL;
}

/* A code with a right check digit, a state, a day or a text on which nothing hangs is what it looks
 * like; a name or an amount may be somebody else's. */
static bool shows_itself(enum value_type type, const struct field *made) {
    if (type == VALUE_UNIT_CODE || type == VALUE_CITIZEN) {
        SCOPED(value_free)
        struct value value = value_of(type, made->raw, NULL);
        return value.fit == VALUE_PROVEN;
    }
    return type == VALUE_STATUS || type == VALUE_DATE || type == VALUE_TEXT ||
           type == VALUE_ADDRESS || type == VALUE_EMAIL;
}

/* certain_field, and the rest of a name that goes on below. */
static bool make_field(const struct view *view, const struct best *best, struct field *out,
                       struct fault *why) {
    struct field made = {.name = out->name, .row = -1};
    bool good = certain_field(view, best->type, &best->place, &made, why) &&
                (best->type != VALUE_UNIT_NAME || name_rest_read(view, &best->place, &made, why));
    bool unit = best->type == VALUE_UNIT_NAME;
    bool two = made.state == FIELD_STATE_READ &&
               ((unit && two_names_in_cell(view, best->type, &best->place)) ||
                ((unit || best->type == VALUE_PERSON) && hint_rows_mixed(view, &best->place)));
    if (two) {
        made.state = FIELD_STATE_UNSURE;
        made.confidence = made.confidence < TWO_CONFIDENCE ? made.confidence : TWO_CONFIDENCE;
    }
    if (good)
        *out = made;
    else
        field_free(&made);
    return good;
}

static struct field *known_field(struct field_list *list, enum field_name name) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].name == name && list->at[i].row < 0)
            return &list->at[i];
    return NULL;
}

static bool read_wanted(const struct view *view, const struct wanted *wanted,
                        struct field_list *out, struct fault *why) {
    if (is_known(out, wanted->name) || wanted->second != FIELD_NONE)
        return true;
    struct best best = best_of(view, wanted->name);
    bool unsigned_yet = best.signs && best.place.state == PLACE_EMPTY; /* that is no empty field */
    bool found = best.place.state != PLACE_NONE && !unsigned_yet;
    bool good = true;
    if (found) {
        struct field made = {.name = wanted->name, .row = -1};
        good = make_field(view, &best, &made, why);
        bool doubted = best.guess && made.state == FIELD_STATE_READ;
        if (good && ((doubted && !shows_itself(best.type, &made)) ||
                     (best.spoilt && made.state == FIELD_STATE_BLANK)))
            made.state = FIELD_STATE_UNSURE;
        if (good)
            *field_add(out) = made;
    }
    place_free(&best.place);
    return good;
}

/* Whether a place is in no section in which the field's labels mean something else. */
static bool means_there(const struct view *view, const struct wanted *wanted, struct box_px box) {
    int section = labels_section_at(view->sheet, view->blocks, view->labels, box);
    for (int i = 0; section >= 0 && i < view->words->fields.count; i++) {
        const struct wanted *other = &view->words->fields.at[i];
        if (other->name == wanted->name && (other->not_in & (1U << section)))
            return false;
    }
    return true;
}

/* A paper has few codes whose check digit is right: the only one is the code that no known label
 * leads to. It contradicts a label behind which nothing seemed to stand, surely or not. */
static bool read_lone(const struct view *view, const struct wanted *wanted, struct field_list *out,
                      struct fault *why) {
    struct field *known = known_field(out, wanted->name);
    struct field made = {.name = wanted->name, .row = -1};
    struct place place = {0};
    bool found = lone_code(view, wanted->type, &place) && means_there(view, wanted, place.box);
    bool good = !found || certain_field(view, wanted->type, &place, &made, why);
    place_free(&place);
    if (!good || (known && !found))
        return good;
    bool contradicts = known || wanted->type == VALUE_CITIZEN;
    if (contradicts && made.state == FIELD_STATE_READ)
        made.state = FIELD_STATE_UNSURE;
    if (known)
        field_free(known);
    else
        known = field_add(out);
    *known = made;
    return true;
}

static bool is_missed(struct field_list *list, enum field_name name) {
    const struct field *known = known_field(list, name);
    return !known || known->state == FIELD_STATE_BLANK;
}

/* A number that is not surely read may stand in a row of boxes. */
static bool read_boxed(const struct view *view, const struct wanted *wanted, struct field_list *out,
                       struct fault *why) {
    struct field *known = known_field(out, wanted->name);
    if (known && known->state == FIELD_STATE_READ)
        return true;
    struct field boxed = {.name = wanted->name, .row = -1};
    if (!code_boxes_read(view, wanted->type, wanted->name, &boxed, why) ||
        !number_boxes_read(view, wanted->type, known, &boxed, why))
        return false;
    if (boxed.state != FIELD_STATE_READ)
        return true;
    if (known)
        field_free(known);
    else
        known = field_add(out);
    *known = boxed;
    return true;
}

bool fields_read(const struct view *view, struct field_list *out, struct fault *why) {
    if (!field_pairs_read(view, out, why))
        return false;
    for (int i = 0; i < view->words->fields.count; i++)
        if (!read_wanted(view, &view->words->fields.at[i], out, why))
            return false;
    for (int i = 0; i < view->words->fields.count; i++) {
        const struct wanted *wanted = &view->words->fields.at[i];
        if (!read_boxed(view, wanted, out, why) ||
            (wanted->expected && is_missed(out, wanted->name) &&
             !read_lone(view, wanted, out, why)))
            return false;
    }
    return true;
}
