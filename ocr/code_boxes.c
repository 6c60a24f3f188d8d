#include "ocr/code_boxes.h"

#include "base/text.h"
#include "ocr/box_row.h"
#include "ocr/certain.h"
#include "ocr/value.h"

#include <stdlib.h>

/* An organisation code has nine characters (GB 11714); with the dash there may be ten boxes. */
#define BOXES_LEAST 8
#define BOXES_MOST  10
/* Boxes of a row: about as wide as high, alike in size, and so near to each other, in heights. */
#define SQUARE_MOST 1.6
#define ALIKE       0.2
#define NEAR        0.35
/* A last box whose cell was not found stands so far behind the others, in widths. */
#define LAST_FAR 1.2
#define FRAMED   0.8 /* a line with a frame in it is so high at least, in heights of the boxes */
/* The row stands so far below its label, or beside it, in heights of the label. */
#define BELOW_MOST 4.0
/* What the least sure of its characters, and all of them, may say. */
#define SURE_LEAST        0.5F
#define SURE_MEAN         0.85F
#define PROVEN_CONFIDENCE 0.99

struct row {
    struct box_px at[BOXES_MOST];
    int count;
};

static bool alike(struct box_px a, struct box_px b) {
    return abs(a.width - b.width) <= ALIKE * a.width &&
           abs(a.height - b.height) <= ALIKE * a.height && abs(a.y - b.y) <= ALIKE * a.height;
}

static bool is_square(struct box_px box) {
    return box.width <= SQUARE_MOST * box.height && box.height <= SQUARE_MOST * box.width;
}

/* The next cell of a row behind a box; empty when none is. */
static struct box_px next_box(const struct sheet *sheet, struct box_px box) {
    for (int i = 0; i < sheet->cell_count; i++) {
        struct box_px next = sheet->cells[i].box;
        int gap = next.x - box.x - box.width;
        if (next.x > box.x && gap >= -(int)(NEAR * box.height) && gap <= NEAR * box.height &&
            alike(box, next))
            return next;
    }
    return (struct box_px){0};
}

static bool is_first(const struct sheet *sheet, struct box_px box) {
    for (int i = 0; i < sheet->cell_count; i++) {
        struct box_px before = sheet->cells[i].box;
        if (before.x < box.x && alike(box, before) &&
            abs(box.x - before.x - before.width) <= NEAR * box.height)
            return false;
    }
    return is_square(box);
}

/* The check character's box, whose frame the dash before it touches, is what ends a line of text
 * that begins behind the row; without its frame the line is the character. */
static void add_last(const struct sheet *sheet, struct row *row) {
    struct box_px box = row->at[row->count - 1];
    int end = box.x + box.width;
    for (int i = 0; i < sheet->line_count && row->count < BOXES_MOST; i++) {
        struct box_px line = sheet->lines[i].box;
        int middle = line.y + line.height / 2;
        int far = line.x + line.width - end;
        if (line.x < end - box.width / 4 || line.x > end + LAST_FAR * box.width || middle < box.y ||
            middle >= box.y + box.height || far > (1 + LAST_FAR) * box.width || far < box.width / 2)
            continue;
        bool framed = line.height >= FRAMED * box.height;
        int x = framed ? line.x + line.width - box.width : box_middle_x(line) - box.width / 2;
        row->at[row->count++] = (struct box_px){x, box.y, box.width, box.height};
        return;
    }
}

static struct row row_from(const struct sheet *sheet, struct box_px box) {
    struct row row = {.count = 0};
    for (; !box_is_empty(box) && row.count < BOXES_MOST; box = next_box(sheet, box))
        row.at[row.count++] = box;
    if (row.count == BOXES_LEAST)
        add_last(sheet, &row);
    return row;
}

/* Whether a label of the field stands above or before the row. */
static bool has_label(const struct view *view, enum field_name name, const struct row *row) {
    struct box_px all = box_union(row->at[0], row->at[row->count - 1]);
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        bool means = false;
        for (int m = 0; m < hit->meaning_count; m++)
            means = means || hit->meanings[m]->name == name;
        int gap = all.y - hit->box.y - hit->box.height;
        bool above = gap > -hit->box.height && gap < BELOW_MOST * hit->box.height &&
                     hit->box.x < all.x + all.width && hit->box.x + hit->box.width > all.x;
        int middle = box_middle_y(hit->box);
        bool before = middle >= all.y && middle < all.y + all.height && hit->box.x < all.x;
        if (means && (above || before))
            return true;
    }
    return false;
}

/* The only such row of the page; false when there is none, or several. */
static bool find_row(const struct view *view, enum field_name name, struct row *out) {
    int found = 0;
    for (int i = 0; i < view->sheet->cell_count; i++) {
        struct box_px box = view->sheet->cells[i].box;
        if (!is_first(view->sheet, box))
            continue;
        struct row row = row_from(view->sheet, box);
        if (row.count <= BOXES_LEAST || !has_label(view, name, &row))
            continue;
        *out = row;
        found++;
    }
    return found == 1;
}

/* The print of all boxes side by side, as near as on a line: engines read lone characters worse (2
 * as N), and overlook those with wide gaps. */
static bool read_row(const struct view *view, const struct row *row, struct line_text *out,
                     struct fault *why) {
    struct box_px print[BOXES_MOST];
    for (int i = 0; i < row->count; i++)
        (void)box_row_print(view->sheet->page, row->at[i], &print[i]);
    return sheet_read_boxes(view->sheet, print, row->count, ALPHABET_CREDIT_CODE, out, why);
}

static bool is_sure(const struct line_text *text) {
    for (int i = 0; i < text->character_count; i++)
        if (text->characters[i].choices[0].probability < SURE_LEAST)
            return false;
    return text->confidence >= SURE_MEAN;
}

static void fill(const struct view *view, const struct row *row, struct line_text *text,
                 struct value *value, struct field *out) {
    struct field made = {.name = out->name, .row = -1};
    made.value = value->text;
    value->text = NULL;
    made.raw = text_copy(text->text);
    made.reading = *text;
    *text = (struct line_text){0};
    made.state = FIELD_STATE_READ;
    made.confidence = PROVEN_CONFIDENCE;
    made.box = certain_upright(view->sheet, box_union(row->at[0], row->at[row->count - 1]));
    field_free(out);
    *out = made;
}

bool code_boxes_read(const struct view *view, enum value_type type, enum field_name name,
                     struct field *field, struct fault *why) {
    struct row row = {.count = 0};
    if (type != VALUE_ORGANIZATION_CODE || !view->sheet->page || !view->sheet->page->text ||
        !find_row(view, name, &row))
        return true;
    SCOPED(line_text_free)
    struct line_text text = {0};
    if (!read_row(view, &row, &text, why))
        return false;
    SCOPED(value_free)
    struct value value = value_of(type, text.text, view->words);
    if (value.fit == VALUE_PROVEN && is_sure(&text))
        fill(view, &row, &text, &value, field);
    return true;
}
