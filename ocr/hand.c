#include "ocr/hand.h"

#include "base/check_digit.h"
#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/body_end.h"
#include "ocr/hand_page.h"
#include "ocr/table_kin.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DARK_BELOW 150 /* of the whitened plane: print and pen are darker */
/* A component wider or higher than so many line heights is a rule or a stamp, not a figure. */
#define WIDE_EM 1.2
#define HIGH_EM 1.6
/* Ink further than this from where the engine saw a figure belongs to another. */
#define APART_EM 0.45
/* Standard deviation of the figures' heights, in line heights; measured on drawn forms at 200 and
 * 300 dpi: type at most 0.034, handwriting at least 0.067. Half a pixel comes on top. */
#define TYPE_MOST    0.03
#define HAND_LEAST   0.055
#define PIXEL        0.5
#define FIGURES_MOST 64
/* A written value read by one engine alone is not confirmed (ocr-measurements.md, 4d). Of
 * written names, numbers and codes on three drawn sets 16 of 156 were wrong below 0.985, 3 of 63 up
 * to 0.99, 2 of 786 above, check digits that fitted among them. */
#define CONFIRMED 0.99
/* Of written addresses and e-mail addresses 24 of 129 were wrong, some of them above 0.995. */
#define NEVER 2.0

/* A figure: where the engine saw it, and its ink from top to bottom. */
struct figure {
    double middle;
    int top, bottom;
};
struct figure_line {
    struct figure at[FIGURES_MOST];
    int count;
    double em_px;
};

static void pix_free(PIX **pix) {
    pixDestroy(pix);
}

static PIX *dark_in(const struct page *page, struct box_px box) {
    BOX *area = boxCreate(box.x, box.y, box.width, box.height);
    PIX *clip = pixClipRectangle(page->text, area, NULL);
    boxDestroy(&area);
    PIX *dark = clip ? pixThresholdToBinary(clip, DARK_BELOW) : NULL;
    pixDestroy(&clip);
    return dark;
}

static struct figure *nearest(struct figure_line *line, double x) {
    struct figure *best = NULL;
    for (int i = 0; i < line->count; i++)
        if (!best || fabs(line->at[i].middle - x) < fabs(best->middle - x))
            best = &line->at[i];
    return best && fabs(best->middle - x) < APART_EM * line->em_px ? best : NULL;
}

static void take_ink(const struct page *page, struct box_px area, struct figure_line *line) {
    SCOPED(pix_free)
    PIX *dark = dark_in(page, area);
    BOXA *parts = dark ? pixConnCompBB(dark, 8) : NULL;
    for (int i = 0; parts && i < boxaGetCount(parts); i++) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(parts, i, &x, &y, &width, &height);
        bool speck = width <= 2 && height <= 2;
        struct figure *own = nearest(line, area.x + x + width / 2.0);
        if (!own || speck || width > WIDE_EM * line->em_px || height > HIGH_EM * line->em_px)
            continue;
        own->top = own->bottom == 0 || y < own->top ? y : own->top;
        own->bottom = y + height > own->bottom ? y + height : own->bottom;
    }
    boxaDestroy(&parts);
}

/* The standard deviation of the figures' heights in line heights, -1 for too few. */
static double scatter_of(const struct figure_line *line) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int i = 0; i < line->count; i++) {
        double height = (line->at[i].bottom - line->at[i].top) / line->em_px;
        if (line->at[i].bottom == 0)
            continue;
        sum += height;
        squares += height * height;
        count++;
    }
    if (count < HAND_FIGURES_LEAST)
        return -1;
    double mean = sum / count;
    return sqrt(fmax(0, squares / count - mean * mean));
}

/* The figures of one of the place's lines, from glyph `from`; gives the place behind that line. */
static int figures_of(const struct place *place, int from, struct figure_line *out) {
    int at = from;
    for (; at < place->count && place->glyphs[at].line == place->glyphs[from].line; at++) {
        const struct glyph *glyph = &place->glyphs[at];
        if (glyph->code >= '0' && glyph->code <= '9' && out->count < FIGURES_MOST)
            out->at[out->count++] =
                (struct figure){.middle = glyph->box.x + glyph->box.width / 2.0};
    }
    return at;
}

enum answer hand_answer(const struct view *view, const struct place *place) {
    if (!view->sheet->page || !view->sheet->page->text)
        return ANSWER_UNKNOWN;
    enum answer answer = ANSWER_UNKNOWN;
    for (int from = 0; from < place->count && answer == ANSWER_UNKNOWN;) {
        struct box_px box = view->sheet->lines[place->glyphs[from].line].box;
        struct figure_line line = {.em_px = box.height};
        from = figures_of(place, from, &line);
        if (line.count < HAND_FIGURES_LEAST)
            continue;
        take_ink(view->sheet->page, box, &line);
        double scatter = scatter_of(&line);
        double pixel = PIXEL / line.em_px;
        if (scatter >= 0 && scatter <= TYPE_MOST + pixel)
            answer = ANSWER_NO;
        else if (scatter >= HAND_LEAST + pixel)
            answer = ANSWER_YES;
    }
    return answer;
}

/* How sure a written value must be to stand alone; 0 for ticks, counts and terms, of which few
 * kinds of ink make a right one. */
static const double CONFIDENCE_NEEDED[FIELD_COUNT] = {
    [FIELD_UNIT_ADDRESS] = NEVER,
    [FIELD_ADDRESS] = NEVER,
    [FIELD_AGENT_EMAIL] = NEVER,
    [FIELD_HOLDER_EMAIL] = NEVER,
    [FIELD_APPLICATION_DATE] = NEVER,
    [FIELD_UNIT_NAME] = CONFIRMED,
    [FIELD_AGENT_NAME] = CONFIRMED,
    [FIELD_HOLDER_NAME] = CONFIRMED,
    [FIELD_CERTIFICATE_NAME] = CONFIRMED,
    [FIELD_NAME_BEFORE] = CONFIRMED,
    [FIELD_NAME_AFTER] = CONFIRMED,
    [FIELD_TITLE] = CONFIRMED,
    [FIELD_BANK] = CONFIRMED,
    [FIELD_DEPARTMENT] = CONFIRMED,
    [FIELD_UNIT_CODE] = CONFIRMED,
    [FIELD_TAX_CODE] = CONFIRMED,
    [FIELD_AGENT_ID_NUMBER] = CONFIRMED,
    [FIELD_HOLDER_ID_NUMBER] = CONFIRMED,
    [FIELD_AGENT_PHONE] = CONFIRMED,
    [FIELD_HOLDER_PHONE] = CONFIRMED,
    [FIELD_PHONE] = CONFIRMED,
    [FIELD_ACCOUNT] = CONFIRMED,
};

static bool is_confirmed(const struct field *field) {
    if (body_is_named(field->name) && !body_ends(field->value))
        return false;
    if (field->name == FIELD_DEPARTMENT && !kin_is_office(field->value))
        return false; /* 信息中: its end stands in a second row of the cell */
    return field->confidence >= CONFIDENCE_NEEDED[field->name] || citizen_is_valid(field->value) ||
           credit_is_proven(field->value);
}

/* What all characters of a value hold together: of drawn written values in doubt so many were
 * right, to a few in a hundred from 0.2 to 0.95; of their mean, 0.96, 70 in a hundred. */
static double together(const struct line_text *reading) {
    double all = 1;
    for (int i = 0; i < reading->character_count; i++)
        all *= (double)reading->characters[i].choices[0].probability;
    return all;
}

void hand_settle(const struct sheet *sheet, enum page_kind kind, struct field_list *fields) {
    bool written = hand_page_is(sheet, kind, fields);
    for (int i = 0; i < fields->count; i++) {
        struct field *field = &fields->at[i];
        bool has_value = field->state == FIELD_STATE_READ || field->state == FIELD_STATE_UNSURE;
        if (!has_value || !field->value)
            continue;
        if (written)
            field->handwritten = ANSWER_YES;
        if (field->handwritten == ANSWER_YES && field->state == FIELD_STATE_READ &&
            !is_confirmed(field))
            field->state = FIELD_STATE_UNSURE;
        if (field->handwritten == ANSWER_YES && field->state == FIELD_STATE_UNSURE)
            field->confidence = fmin(field->confidence, together(&field->reading));
    }
}
