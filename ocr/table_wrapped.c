#include "ocr/table_wrapped.h"

#include "ocr/written.h"

#include <stdlib.h>

/* Rows of one value are at most so many of its heights apart, or overlap by so many. */
#define APART_MOST 0.6
#define OVER_MOST  0.4
/* A value whose middle is so many label heights off its label's stands beside its line. */
#define OFF_LINE 0.33
/* Two rows share so much of the narrower one's width. */
#define SHARED_WIDTH 0.5
#define GAP_EM       0.5
/* Where a second row would stand, in heights of the first: a line of two rows is high. */
#define UNDER_FROM (-0.15)
#define UNDER_HIGH 0.8

struct run {
    const struct glyph *glyphs;
    int count;
};

static int off_line(const struct label_hit *hit, struct box_px box) {
    return abs(box_middle_y(box) - box_middle_y(hit->box));
}

static bool is_labels(const struct view *view, int block, int glyph) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (hit->block == block && glyph >= hit->start && glyph < hit->value_start)
            return true;
    }
    return false;
}

/* Whether a text stands right over or under the value, and both of them on the label's line. */
static bool completes(const struct label_hit *hit, struct box_px value, struct box_px text) {
    int left = value.x > text.x ? value.x : text.x;
    int value_end = value.x + value.width;
    int text_end = text.x + text.width;
    int right = value_end < text_end ? value_end : text_end;
    int narrow = value.width < text.width ? value.width : text.width;
    int gap = value.y < text.y ? text.y - value.y - value.height : value.y - text.y - text.height;
    bool near = gap < APART_MOST * value.height && gap > -OVER_MOST * value.height;
    return near && right - left >= SHARED_WIDTH * narrow &&
           off_line(hit, box_union(value, text)) < off_line(hit, value);
}

/* The text of a block that completes a value; none: count 0. */
static struct run find_run(const struct view *view, const struct label_hit *hit, int number,
                           struct box_px value) {
    const struct block *block = &view->blocks->at[number];
    int start = 0;
    for (int at = 1; at <= block->count; at++) {
        if (at < block->count && block_gap(view->sheet, block, at) < GAP_EM &&
            !is_labels(view, number, at) && !is_labels(view, number, at - 1))
            continue;
        struct run run = {block->glyphs + start, at - start};
        if (!is_labels(view, number, start) &&
            completes(hit, value, glyphs_box(run.glyphs, run.count)))
            return run;
        start = at;
    }
    return (struct run){0};
}

/* Joins both rows, the upper one first. */
static void join(struct place *place, struct run run, struct box_px value) {
    struct place joined = {.beside = place->beside};
    bool over = glyphs_box(run.glyphs, run.count).y < value.y;
    if (over)
        place_add_glyphs(&joined, run.glyphs, run.count);
    place_add_glyphs(&joined, place->glyphs, place->count);
    if (!over)
        place_add_glyphs(&joined, run.glyphs, run.count);
    place_free(place);
    *place = joined;
}

/* Whether something is written right under a value, which nobody could read. */
static bool is_written_under(const struct view *view, struct box_px value) {
    struct box_px room = {value.x, value.y + value.height + (int)(UNDER_FROM * value.height),
                          value.width, (int)(UNDER_HIGH * value.height)};
    return view->sheet->page && written_answer(view->sheet->page, room) == ANSWER_YES;
}

bool table_wrapped(const struct view *view, const struct label_hit *hit, struct place *place) {
    struct box_px value = glyphs_box(place->glyphs, place->count);
    if (view->blocks->at[hit->block].cell >= 0)
        return false;
    if (off_line(hit, value) < OFF_LINE * hit->box.height)
        return is_written_under(view, value);
    for (int b = 0; b < view->blocks->count; b++) {
        struct run run = find_run(view, hit, b, value);
        if (run.count == 0)
            continue;
        join(place, run, value);
        return false;
    }
    return off_line(hit, value) < hit->box.height;
}
