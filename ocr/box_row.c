#include "ocr/box_row.h"

#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>

/* Rules are hair lines: pale on paper, whose gray is 250. */
#define RULE_GRAY 215
/* Noise breaks a stroke of hair lines for so many pixels. */
#define BREAK_MOST_PX 2
/* Strokes are looked for so far above and below the label's middle, and are so long at least, in
 * heights of the label: boxes are higher than their characters. */
#define REACH       4.0
#define LONG_LEAST  1.2
#define THICK_MOST  0.4
#define STROKE_MOST 160
/* Boxes of a row: so wide at least and at most, in heights; their strokes alike and at one pitch.
 */
#define WIDE_LEAST  0.4
#define WIDE_MOST   2.0
#define ALIKE       0.12
#define PITCH_SLACK 0.12
#define COUNT_LEAST 6
/* Frames of boxes are left out, in widths. */
#define RIM 0.14
/* Paper around a character, in its heights. */
#define PAPER_BESIDE 0.05
#define PAPER_ABOVE  0.2
/* What is lower than this share of its box's width is dust. */
#define PRINT_LEAST 0.2

struct stroke {
    int x, top, bottom;
};

struct strokes {
    struct stroke at[STROKE_MOST];
    int count;
};

static bool is_dark(PIX *plane, int x, int y) {
    const l_uint32 *line = pixGetData(plane) + (size_t)y * (size_t)pixGetWpl(plane);
    return GET_DATA_BYTE(line, x) < RULE_GRAY || GET_DATA_BYTE(line, x + 1) < RULE_GRAY;
}

/* How far a stroke goes on from a place, `way` being 1 or -1. */
static int end_of(PIX *plane, int x, int from, int to, int way) {
    int last = from - way;
    int missing = 0;
    for (int y = from; y != to && missing <= BREAK_MOST_PX; y += way) {
        bool dark = is_dark(plane, x, y);
        last = dark ? y : last;
        missing = dark ? 0 : missing + 1;
    }
    return last;
}

/* The stroke of one column through the label's middle. */
static struct stroke column_at(PIX *plane, int x, struct box_px label) {
    int middle = box_middle_y(label);
    int reach = (int)(REACH * label.height);
    int height = pixGetHeight(plane);
    int top = middle - reach > 0 ? middle - reach : 0;
    int bottom = middle + reach < height ? middle + reach : height;
    return (struct stroke){x, end_of(plane, x, middle, top, -1),
                           end_of(plane, x, middle, bottom, 1)};
}

/* Columns beside each other are one stroke, its longest; a broad one is a bar. */
static void gather(PIX *plane, struct box_px label, int right, struct strokes *out) {
    int most_px = (int)(THICK_MOST * label.height);
    struct stroke best = {0};
    int width = 0;
    for (int x = label.x + label.width; x < right && out->count < STROKE_MOST; x++) {
        struct stroke here = column_at(plane, x, label);
        int length = here.bottom - here.top;
        if (length >= LONG_LEAST * label.height) {
            bool longer = width == 0 || length > best.bottom - best.top;
            best = longer ? here : best;
            width++;
            continue;
        }
        if (width > 0 && width <= most_px)
            out->at[out->count++] = best;
        width = 0;
    }
}

static bool are_alike(const struct stroke *a, const struct stroke *b) {
    int slack = (int)(ALIKE * (a->bottom - a->top)) + 1;
    return abs(a->top - b->top) <= slack && abs(a->bottom - b->bottom) <= slack;
}

/* The stroke behind `at` at a pitch; -1 when none stands there. */
static int next_stroke(const struct strokes *strokes, int at, int pitch) {
    int slack = (int)(PITCH_SLACK * pitch) + 1;
    for (int i = at + 1; i < strokes->count; i++) {
        int far = strokes->at[i].x - strokes->at[at].x;
        if (abs(far - pitch) <= slack && are_alike(&strokes->at[at], &strokes->at[i]))
            return i;
    }
    return -1;
}

static struct box_px box_between(const struct stroke *left, const struct stroke *right) {
    return (struct box_px){left->x, left->top, right->x - left->x, left->bottom - left->top};
}

static struct box_row row_from(const struct strokes *strokes, int first, int second) {
    struct box_row row = {.count = 0};
    int pitch = strokes->at[second].x - strokes->at[first].x;
    int height = strokes->at[first].bottom - strokes->at[first].top;
    if (pitch < WIDE_LEAST * height || pitch > WIDE_MOST * height)
        return row;
    int at = first;
    for (int next = next_stroke(strokes, at, pitch); next >= 0 && row.count < BOX_ROW_MOST;
         next = next_stroke(strokes, at, pitch)) {
        row.at[row.count++] = box_between(&strokes->at[at], &strokes->at[next]);
        at = next;
    }
    return row;
}

bool box_row_find(const struct page *page, struct box_px label, int right, struct box_row *out) {
    struct strokes strokes = {.count = 0};
    struct box_row best = {.count = 0};
    int most = pixGetWidth(page->text) - 1;
    int middle = box_middle_y(label);
    if (label.x < 0 || middle < 0 || middle >= pixGetHeight(page->text))
        return false;
    gather(page->text, label, right < most ? right : most, &strokes);
    for (int i = 0; i < strokes.count; i++)
        for (int j = i + 1; j < strokes.count && j <= i + 2; j++) {
            struct box_row row = row_from(&strokes, i, j);
            best = row.count > best.count ? row : best;
        }
    if (best.count < COUNT_LEAST)
        return false;
    *out = best;
    return true;
}

bool box_row_print(const struct page *page, struct box_px box, struct box_px *out) {
    struct box_px inner = box_grown(box, -(int)(RIM * box.width));
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, inner, TICK_DARK);
    BOX *found = NULL;
    *out = inner;
    if (dark)
        pixClipToForeground(dark, NULL, &found);
    if (!found)
        return false;
    struct box_px print = {inner.x + found->x, inner.y + found->y, found->w, found->h};
    boxDestroy(&found);
    int beside = (int)(PAPER_BESIDE * print.height);
    int above = (int)(PAPER_ABOVE * print.height);
    *out = (struct box_px){print.x - beside, print.y - above, print.width + 2 * beside,
                           print.height + 2 * above};
    return print.height >= PRINT_LEAST * box.width;
}
