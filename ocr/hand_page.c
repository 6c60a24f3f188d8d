#include "ocr/hand_page.h"

#include "base/text.h"
#include "ocr/hand_look.h"

#include <math.h>
#include <stdlib.h>

#define VOTES_NEEDED 2
/* Values with fewer Han characters show too few strokes; so many values tell of a page. */
#define HAN_LEAST  3
#define LOOKS_MOST 12
/* Log-odds (ocr/hand_look.h) of most values from which a page looks written, and of a page's only
 * one. On 70 written and 152 printed drawn sheets: written at least 0.7, printed at most -0.7 but
 * for nine in faces after a hand. */
#define LOOK_WRITTEN      0.5
#define LOOK_WRITTEN_LONE 3.0
/* So much more than the sheet's own words at least: on written sheets 3.4, on those nine none where
 * more than one value told. */
#define LOOK_APART 2.0

/* The line of text that holds a value's middle; NULL when none does. */
static const struct sheet_line *line_of(const struct sheet *sheet, struct box_px value) {
    struct point_px middle = {value.x + value.width / 2.0, value.y + value.height / 2.0};
    for (int i = 0; i < sheet->line_count; i++) {
        struct box_px box = sheet->lines[i].box;
        if (middle.x >= box.x && middle.x < box.x + box.width && middle.y >= box.y &&
            middle.y < box.y + box.height)
            return &sheet->lines[i];
    }
    return NULL;
}

/* What a field's Han characters look like; NAN where nothing can be said. */
static double look_of(const struct sheet *sheet, const struct field *field) {
    bool has_value = field->state == FIELD_STATE_READ || field->state == FIELD_STATE_UNSURE;
    if (!has_value || !field->raw || text_han_count(field->raw) < HAN_LEAST)
        return NAN;
    struct box_px box = box_to_deskewed(&sheet->page->frame, field->box);
    const struct sheet_line *line = line_of(sheet, box);
    if (!line)
        return NAN;
    box.y = line->box.y;
    box.height = line->box.height;
    return hand_look(sheet->page, box_intersection(box, line->box));
}

/* Papers that applicants fill in. */
static const bool MAY_BE_WRITTEN[PAGE_KIND_COUNT] = {
    [PAGE_KIND_APPLICATION_FORM] = true,     [PAGE_KIND_UNIT_DETAIL_FORM] = true,
    [PAGE_KIND_PERSONAL_DETAIL_FORM] = true, [PAGE_KIND_UNIT_SEAL_SAMPLE] = true,
    [PAGE_KIND_PERSONAL_SEAL_SAMPLE] = true, [PAGE_KIND_INVOICE_INFORMATION] = true,
};

/* What whoever fills in a form writes in words of their own. Beside ticks the form's own words
 * stand, and a date's 年, 月 and 日 may be its too. */
static const bool WRITERS_OWN[FIELD_COUNT] = {
    [FIELD_UNIT_NAME] = true,        [FIELD_UNIT_ADDRESS] = true, [FIELD_AGENT_NAME] = true,
    [FIELD_NAME_BEFORE] = true,      [FIELD_NAME_AFTER] = true,   [FIELD_DEPARTMENT] = true,
    [FIELD_CERTIFICATE_NAME] = true, [FIELD_HOLDER_NAME] = true,  [FIELD_TITLE] = true,
    [FIELD_ADDRESS] = true,          [FIELD_BANK] = true,
};

struct looks {
    double at[LOOKS_MOST];
    int count;
};

static void add(struct looks *looks, double look) {
    if (!isnan(look) && looks->count < LOOKS_MOST)
        looks->at[looks->count++] = look;
}

static int by_size(const void *a, const void *b) {
    const double *first = a;
    const double *second = b;
    return (*first > *second) - (*first < *second);
}

static double middle_of(struct looks *looks) {
    qsort(looks->at, (size_t)looks->count, sizeof *looks->at, by_size);
    int half = looks->count / 2;
    return looks->count % 2 ? looks->at[half] : (looks->at[half - 1] + looks->at[half]) / 2;
}

static bool is_value(const struct sheet *sheet, const struct field_list *fields,
                     const struct sheet_line *line) {
    for (int i = 0; i < fields->count; i++) {
        struct box_px box = box_to_deskewed(&sheet->page->frame, fields->at[i].box);
        if (!box_is_empty(box_intersection(box, line->box)))
            return true;
    }
    return false;
}

/* The form's own words look as its values do. */
static bool labels_look_alike(const struct sheet *sheet, const struct field_list *fields,
                              double look) {
    struct looks labels = {0};
    for (int i = 0; i < sheet->line_count && labels.count < LOOKS_MOST; i++) {
        const struct sheet_line *line = &sheet->lines[i];
        bool told = line->is_read && line->text.text &&
                    text_han_count(line->text.text) >= HAN_LEAST && !is_value(sheet, fields, line);
        if (told)
            add(&labels, hand_look(sheet->page, line->box));
    }
    return labels.count >= VOTES_NEEDED && look - middle_of(&labels) < LOOK_APART;
}

bool hand_page_is(const struct sheet *sheet, enum page_kind kind, const struct field_list *fields) {
    struct looks looks = {0};
    int yes = 0;
    int no = 0;
    for (int i = 0; i < fields->count; i++) {
        const struct field *field = &fields->at[i];
        yes += field->handwritten == ANSWER_YES;
        no += field->handwritten == ANSWER_NO;
        bool asked = looks.count < LOOKS_MOST && MAY_BE_WRITTEN[kind] && WRITERS_OWN[field->name];
        if (asked && sheet->page && sheet->page->text)
            add(&looks, look_of(sheet, field));
    }
    double look = looks.count > 0 ? middle_of(&looks) : 0;
    double needed = looks.count >= VOTES_NEEDED ? LOOK_WRITTEN : LOOK_WRITTEN_LONE;
    if (look >= needed) {
        bool even = no >= VOTES_NEEDED && yes == 0;
        return !(even && labels_look_alike(sheet, fields, look));
    }
    return look > -needed && yes >= VOTES_NEEDED && no == 0;
}
