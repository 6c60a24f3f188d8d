#include "ocr/text_lines.h"

#include "base/memory.h"
#include "ocr/line_shape.h"
#include "ocr/piled.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Gaps are in heights of the line: words of one line stand nearer than GAP, single characters of a
 * letter-spaced title or label nearer than SPACED_GAP. */
#define GAP            1.45 /* "，（" in running text leaves 1.4 */
#define SPACED_GAP     2.8
#define SINGLE_WIDTH   1.55 /* a character, a bracket or dot before it, is no wider, in heights */
#define SPACED_WIDTH   1.9  /* the next of spaced characters, with its colon */
#define SAME_LEVEL     0.5  /* of the lower one's height that must lie at one level */
#define SIZES_APART    2.1  /* one line's letters differ in height by less */
#define STACKED_HEIGHT 1.3  /* parts above each other are one line up to this many heights */
/* Parts of one character above each other, in usual heights of the page's print. */
#define CHARACTER_HEIGHT 1.25
#define CHARACTER_WIDTH  1.35
#define CHARACTER_GAP    0.4
#define PART_WIDTH       2.0 /* letters; wider pieces are words */
#define OVERLAP_SHARE    0.3 /* of a letter's height: so much of two level lines on one place */
#define MARK_MM          1.5 /* lower blobs are dots, dashes and bars: parts of characters */
#define MARK_USUAL       0.6 /* of the page's print; small print's letters are no higher than dots */
#define TALL_MM          12.0 /* no dot or dash leads a line to a higher blob: a photograph */
#define MARK_SHARE       0.45 /* or lower than this share of the letters before them, unless as */
#define MARK_REACH       1.0  /* high as the page's print and further off than its own height */
#define BADGE_HEIGHTS    1.3  /* a badge with a number is so much higher than its letters */
#define MOST_LINES       600  /* a page in 6-point type holds no more; the rest is a pattern */

/* What a page's print is like: lower blobs than `mark_px` are marks, `usual_px` are most letters,
 * and higher ones than `tall_px` hardly letters. */
struct print {
    int mark_px, usual_px, tall_px;
    const struct letters *letters; /* lent */
};

static struct print print_of(const struct ink *ink, const struct letters *letters) {
    int usual = letters->usual_height_px;
    int mark = ink_px(ink, MARK_MM);
    int small = (int)(MARK_USUAL * usual);
    return (struct print){usual > 0 && small < mark ? small : mark, usual, ink_px(ink, TALL_MM),
                          letters};
}

/* A line while it grows from left to right. `tail` is its last piece that was as high as a letter:
 * on a leaning line the next blob stands level with the tail, not with the whole. */
struct growing {
    struct box_px box, tail;
    int cell;
    int letter_px;  /* its highest blob: what parts are measured by, lest a line grow and grow */
    int word_left;  /* where its last word begins: what stands near to each other */
    bool joined_up; /* one of the words before was longer than a character */
    bool gone;      /* joined into another */
};

struct growing_list {
    struct growing *at;
    int count;
};

static int right_of(struct box_px box) {
    return box.x + box.width;
}

static int bottom_of(struct box_px box) {
    return box.y + box.height;
}

static int shared_height(struct box_px a, struct box_px b) {
    int top = a.y > b.y ? a.y : b.y;
    int bottom = bottom_of(a) < bottom_of(b) ? bottom_of(a) : bottom_of(b);
    return bottom > top ? bottom - top : 0;
}

static int shared_width(struct box_px a, struct box_px b) {
    int left = a.x > b.x ? a.x : b.x;
    int right = right_of(a) < right_of(b) ? right_of(a) : right_of(b);
    return right > left ? right - left : 0;
}

/* cell_of gives the smallest cell that holds a box's middle. */
static int cell_of(const struct cell_list *cells, struct box_px box) {
    int x = box.x + box.width / 2;
    int y = box.y + box.height / 2;
    int best = -1;
    for (int i = 0; i < cells->count; i++) {
        struct box_px cell = cells->at[i].box;
        if (x < cell.x || x >= right_of(cell) || y < cell.y || y >= bottom_of(cell))
            continue;
        if (best < 0 || box_area_px(cell) < box_area_px(cells->at[best].box))
            best = i;
    }
    return best;
}

/* is_spaced tells whether a line so far is single characters with gaps between them. */
static bool is_spaced(const struct growing *line) {
    int word_width = right_of(line->box) - line->word_left;
    return !line->joined_up && word_width <= SINGLE_WIDTH * line->box.height;
}

/* is_mark tells whether a blob is a dot, a dash or a part of a character behind a line's tail. What
 * is as high as the page's print and stands off is a letter, and what comes before it, the rim of
 * an emblem, no letter of its line. */
static bool is_mark_behind(const struct print *print, const struct growing *line,
                           struct box_px blob) {
    if (blob.height < print->mark_px)
        return true;
    bool near = blob.x - right_of(line->box) <= MARK_REACH * blob.height;
    return blob.height < MARK_SHARE * line->tail.height && (near || blob.height < print->usual_px);
}

/* are_apart tells a badge that is higher than the letters beside it: a number of its own. */
static bool are_apart(const struct print *print, struct box_px a, struct box_px b) {
    struct box_px higher = a.height > b.height ? a : b;
    int lower = a.height > b.height ? b.height : a.height;
    return lower >= print->mark_px && higher.height > BADGE_HEIGHTS * lower &&
           line_shape_is_badge(print->letters, higher);
}

/* continues tells whether a blob goes on where a line ends, and how far off it stands. */
static bool continues(const struct print *print, const struct growing *line, struct box_px blob,
                      int *gap_px) {
    int mark = print->mark_px;
    bool is_mark = is_mark_behind(print, line, blob);
    bool line_is_mark = line->tail.height < mark;
    int lower = blob.height < line->tail.height ? blob.height : line->tail.height;
    int higher = blob.height > line->tail.height ? blob.height : line->tail.height;
    struct box_px level = line->tail;
    if (is_mark) { /* a comma hangs below its line */
        level.y -= level.height / 4;
        level.height += level.height / 2;
    }
    if (shared_height(level, blob) < SAME_LEVEL * lower)
        return false;
    bool marks = is_mark || line_is_mark;
    if (higher > (marks ? print->tall_px : SIZES_APART * lower))
        return false;
    int height = blob.height > line->box.height ? blob.height : line->box.height;
    double reach = GAP * (marks ? higher : 0.5 * (higher + lower));
    if (!is_mark && is_spaced(line) && blob.width <= SPACED_WIDTH * height &&
        2 * blob.height > line->box.height)
        reach = SPACED_GAP * height;
    *gap_px = blob.x - right_of(line->box);
    return *gap_px <= reach && !are_apart(print, line->tail, blob);
}

static void grow(const struct print *print, struct growing *line, struct box_px blob) {
    if (blob.x - right_of(line->box) >= line->box.height / 4) {
        line->joined_up = !is_spaced(line);
        line->word_left = blob.x;
    }
    line->box = box_union(line->box, blob);
    line->letter_px = blob.height > line->letter_px ? blob.height : line->letter_px;
    bool is_mark = blob.height < print->mark_px || blob.height < MARK_SHARE * line->tail.height;
    if (!is_mark || line->tail.height < blob.height)
        line->tail = blob;
}

static int by_left(const void *a, const void *b) {
    const struct text_run *first = a;
    const struct text_run *second = b;
    return (first->box.x > second->box.x) - (first->box.x < second->box.x);
}

/* one_character tells whether two blobs above each other may be parts of one character: 类, 二. */
static bool one_character(struct box_px a, struct box_px b, int usual_px) {
    struct box_px all = box_union(a, b);
    int narrower = a.width < b.width ? a.width : b.width;
    int gap = all.height - a.height - b.height;
    return all.height <= CHARACTER_HEIGHT * usual_px && all.width <= CHARACTER_WIDTH * usual_px &&
           5 * shared_width(a, b) >= 3 * narrower && gap <= CHARACTER_GAP * usual_px;
}

static void join_characters(struct run_list *blobs, int usual_px) {
    int kept = 0;
    for (int i = 0; i < blobs->count; i++) {
        struct text_run *blob = &blobs->at[i];
        bool joined = false;
        for (int k = kept - 1; k >= 0 && !joined; k--) {
            struct text_run *before = &blobs->at[k];
            if (before->cell == blob->cell && one_character(before->box, blob->box, usual_px)) {
                before->box = box_union(before->box, blob->box);
                joined = true;
            }
        }
        if (!joined)
            blobs->at[kept++] = *blob;
    }
    blobs->count = kept;
}

static struct growing_list lines_grown(const struct print *print, const struct run_list *blobs) {
    struct growing_list lines = {0};
    for (int i = 0; i < blobs->count; i++) {
        const struct text_run *blob = &blobs->at[i];
        struct growing *best = NULL;
        int best_gap = 0;
        for (int k = 0; k < lines.count; k++) {
            int gap = 0;
            if (lines.at[k].cell == blob->cell && continues(print, &lines.at[k], blob->box, &gap) &&
                (!best || gap < best_gap)) {
                best = &lines.at[k];
                best_gap = gap;
            }
        }
        if (best) {
            grow(print, best, blob->box);
            continue;
        }
        lines.at = memory_room(lines.at, lines.count, sizeof *lines.at);
        lines.at[lines.count++] = (struct growing){.box = blob->box,
                                                   .tail = blob->box,
                                                   .cell = blob->cell,
                                                   .letter_px = blob->box.height,
                                                   .word_left = blob->box.x};
    }
    return lines;
}

/* stacked tells whether two lines are parts above each other of one: bars of 三, the top of 昌. Two
 * lines on one level that overlap are one, however little: the strokes of a spaced title may have
 * grown into an upper and a lower line, each from another character on. */
static bool stacked(const struct print *print, const struct growing *a, const struct growing *b) {
    int narrower = a->box.width < b->box.width ? a->box.width : b->box.width;
    int higher = a->box.height > b->box.height ? a->box.height : b->box.height;
    int lower = a->box.height > b->box.height ? b->box.height : a->box.height;
    int all = box_union(a->box, b->box).height;
    int letter = a->letter_px > b->letter_px ? a->letter_px : b->letter_px;
    int shared = shared_width(a->box, b->box);
    bool level = shared_height(a->box, b->box) * 3 > 2 * lower && higher < SIZES_APART * lower;
    if (level && shared > OVERLAP_SHARE * letter && all <= STACKED_HEIGHT * letter)
        return true;
    if (shared * 2 < narrower)
        return false;
    int mark = print->mark_px;
    bool bars = higher < mark && all < 4 * mark && a->box.width < 8 * mark;
    bool part = (lower < mark || lower < MARK_SHARE * letter) && narrower <= PART_WIDTH * letter;
    /* Thin strokes at low resolution fall apart into halves that reach into each other. */
    bool halves = all <= CHARACTER_HEIGHT * print->usual_px && shared_height(a->box, b->box) > 0;
    return bars || level || halves || (part && all <= STACKED_HEIGHT * letter);
}

static void join_stacked(const struct print *print, struct growing_list *lines) {
    for (int i = 0; i < lines->count; i++)
        for (int k = 0; k < lines->count; k++) {
            struct growing *a = &lines->at[i];
            struct growing *b = &lines->at[k];
            if (i == k || a->gone || b->gone || a->cell != b->cell || !stacked(print, a, b))
                continue;
            a->box = box_union(a->box, b->box);
            a->letter_px = a->letter_px > b->letter_px ? a->letter_px : b->letter_px;
            b->gone = true;
            k = -1; /* the grown line may hold what it did not before */
        }
}

/* belongs tells whether a line too low to be one (一, a dash, a full stop) stands beside another.
 */
static bool belongs(const struct print *print, const struct growing *mark,
                    const struct growing *line) {
    if (mark->box.height >= print->mark_px || line->box.height <= 2 * mark->box.height ||
        mark->box.width > SPACED_WIDTH * line->box.height)
        return false;
    int middle = mark->box.y + mark->box.height / 2;
    int hang = line->box.height / 6;
    int gap = mark->box.x < line->box.x ? line->box.x - right_of(mark->box)
                                        : mark->box.x - right_of(line->box);
    return middle >= line->box.y - hang && middle < bottom_of(line->box) + hang &&
           gap <= line->box.height;
}

static void join_marks(const struct print *print, struct growing_list *lines) {
    for (int i = 0; i < lines->count; i++)
        for (int k = 0; k < lines->count && !lines->at[i].gone; k++) {
            struct growing *line = &lines->at[k];
            if (i == k || line->gone || line->cell != lines->at[i].cell ||
                !belongs(print, &lines->at[i], line))
                continue;
            line->box = box_union(line->box, lines->at[i].box);
            lines->at[i].gone = true;
        }
}

static int by_top(const void *a, const void *b) {
    const struct text_run *first = a;
    const struct text_run *second = b;
    int upper = first->box.y * 2 + first->box.height;
    int lower = second->box.y * 2 + second->box.height;
    return (upper > lower) - (upper < lower);
}

/* in_reading_order sorts by rows: a line whose middle lies within the row's first line belongs to
 * that row. */
static void in_reading_order(struct run_list *runs) {
    if (runs->count > 0)
        qsort(runs->at, (size_t)runs->count, sizeof *runs->at, by_top);
    for (int first = 0; first < runs->count;) {
        struct box_px row = runs->at[first].box;
        int next = first + 1;
        while (next < runs->count &&
               runs->at[next].box.y + runs->at[next].box.height / 2 < bottom_of(row))
            next++;
        qsort(runs->at + first, (size_t)(next - first), sizeof *runs->at, by_left);
        first = next;
    }
}

/* blobs_in_cells gives the blobs that may be letters, from left to right. */
static struct run_list blobs_in_cells(const struct ink *ink, const struct letters *letters,
                                      const struct cell_list *cells) {
    struct run_list blobs = {0};
    blobs.at = memory_new((size_t)letters->blobs.count, sizeof *blobs.at);
    for (int i = 0; i < letters->blobs.count; i++) {
        struct box_px box = letters->blobs.at[i];
        if (!line_shape_is_too_high(ink, box) && !line_shape_is_code(ink, letters, box))
            blobs.at[blobs.count++] = (struct text_run){box, cell_of(cells, box)};
    }
    if (blobs.count > 0)
        qsort(blobs.at, (size_t)blobs.count, sizeof *blobs.at, by_left);
    return blobs;
}

struct run_list text_lines(const struct ink *ink, const struct letters *letters,
                           const struct cell_list *cells) {
    struct run_list blobs = blobs_in_cells(ink, letters, cells);
    join_characters(&blobs, letters->usual_height_px);
    struct print print = print_of(ink, letters);
    struct growing_list lines = lines_grown(&print, &blobs);
    free(blobs.at);
    join_stacked(&print, &lines);
    join_marks(&print, &lines);
    struct run_list runs = {0};
    for (int i = 0; i < lines.count && runs.count < MOST_LINES; i++) {
        struct text_run run = {line_shape_trimmed(letters, lines.at[i].box), lines.at[i].cell};
        if (lines.at[i].gone || !line_shape_is_text(ink, letters, &run))
            continue;
        struct text_run parts[PILED_MOST];
        int count = piled_part(letters, &run, parts);
        for (int k = 0; k < count; k++) {
            runs.at = memory_room(runs.at, runs.count, sizeof *runs.at);
            runs.at[runs.count++] = parts[k];
        }
    }
    free(lines.at);
    in_reading_order(&runs);
    return runs;
}
