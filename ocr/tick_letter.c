#include "ocr/tick_letter.h"

#include "base/memory.h"
#include "ocr/tick_circle.h"
#include "ocr/tick_plane.h"
#include "ocr/tick_ring.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Points and brackets between a letter and its word. */
#define POINTS_MOST 2
/* Where the letter's ring stands before its word: between these, in ems; the engine's estimate of
 * the word's place may be off by the last. */
#define REACH_EM 2.9
#define SLACK_EM 0.3
/* Above and below the middle of the word. */
#define HALF_EM 1.5
/* A ring is so wide and high, in ems; no letter is as large as the first. */
#define RING_LEAST_EM 1.05
#define RING_MOST_EM  2.7
/* A ring is about round, has little ink in its box, and the paper inside it is one piece: a ring
 * that was crossed out has four. */
#define ROUND_MOST    1.7
#define RING_INK_MOST 0.4
#define INSIDE_LEAST  0.33
/* A ring that is not closed goes around so much of a turn, and so much of its ink stands so far out
 * of its middle, where its border is 1. */
#define SECTORS      24
#define AROUND_LEAST 20
#define OUTER        0.6
#define OUTER_SHARE  0.95
/* Words of one list are about alike in pitch; one whose letter was not read and that begins so much
 * further left took the ring in. */
#define PITCH_SLACK_EM 0.4
/* Longer than so many times its width it is a rule. */
#define RULE_RATIO 6

/* 'A' for a, '1' for 1; 0 for what is neither letter nor figure. */
static int32_t letter_in(int32_t code) {
    bool letter = (code >= 'A' && code <= 'Z') || (code >= '1' && code <= '9');
    return code >= 'a' && code <= 'z' ? code - 'a' + 'A' : letter ? code : 0;
}

/* The letter or figure before an option's word, 0 when none was read: it stands alone, unlike the
 * end of a code. */
static int32_t letter_of(const struct view *view, const struct tick *tick) {
    const struct block *block = &view->blocks->at[tick->block];
    int at = tick->start - 1;
    int row = block->glyphs[tick->start].row;
    for (int points = 0; at >= 0 && block->glyphs[at].row == row && points <= POINTS_MOST;
         at--, points++) {
        int32_t code = block->glyphs[at].code;
        if (letter_in(code) != 0) {
            int32_t before = at > 0 ? block->glyphs[at - 1].code : 0;
            bool alone = letter_in(before) == 0 && before != '0';
            return alone || block->glyphs[at - 1].row != row ? letter_in(code) : 0;
        }
        bool point = block->glyphs[at].is_mark || code == '.' || code == ',' || code == ')' ||
                     code == 0x3001;
        if (!point)
            return 0;
    }
    return 0;
}

static int32_t rank_of(int32_t letter) {
    return letter >= 'A' ? letter - 'A' : letter - '1';
}

/* Whether half of the options at least bear letters, in their order; *gap tells that one of these
 * is left out. */
static bool is_lettered(const struct view *view, const struct tick_list *list, bool *gap) {
    int lettered = 0;
    int32_t first = 0;
    int32_t last = -1;
    *gap = false;
    for (int i = 0; i < list->count; i++) {
        int32_t letter = letter_of(view, &list->at[i]);
        if (letter == 0)
            continue;
        bool alike = first == 0 || (letter >= 'A') == (first >= 'A');
        if (!alike || rank_of(letter) <= last || rank_of(letter) < i)
            return false;
        first = first ? first : letter;
        last = rank_of(letter);
        *gap = *gap || last > i;
        lettered++;
    }
    return list->count > 1 && 2 * lettered >= list->count;
}

/* The height of the words' type: a ring makes its line's box higher. */
static int em_of(const struct view *view, const struct tick_list *list) {
    int least = tick_type_px(view->sheet);
    for (int i = 0; i < list->count; i++)
        if (least == 0 || list->at[i].box.height < least)
            least = list->at[i].box.height;
    return least;
}

/* The width of a character of the list, the least of its words' means. */
static double pitch_of(const struct tick_list *list) {
    double least = 0;
    for (int i = 0; i < list->count; i++) {
        const struct tick *tick = &list->at[i];
        double pitch = (double)tick->box.width / (tick->end - tick->start);
        least = i == 0 || pitch < least ? pitch : least;
    }
    return least;
}

/* The paper before a word on which its letter stands. */
static struct box_px area_before(const struct view *view, const struct tick *tick, double pitch_px,
                                 int em_px) {
    int left = tick->box.x - (int)(REACH_EM * em_px);
    int start = tick->box.x + tick->box.width - (int)(pitch_px * (tick->end - tick->start));
    bool taken = letter_of(view, tick) == 0 && start > tick->box.x + PITCH_SLACK_EM * em_px;
    int right = taken ? start : tick->box.x;
    int half = (int)(HALF_EM * em_px);
    return (struct box_px){left, box_middle_y(tick->box) - half,
                           right + (int)(SLACK_EM * em_px) - left, 2 * half};
}

/* The largest piece of paper that a ring closes in, as share of the ring's box. */
static double inside_of(PIX *ring) {
    PIX *paper = pixInvert(NULL, ring);
    PIXA *parts = NULL;
    BOXA *boxes = paper ? pixConnComp(paper, &parts, 4) : NULL;
    l_int32 most = 0;
    for (int i = 0; boxes && i < boxaGetCount(boxes); i++) {
        BOX at = {0};
        boxaGetBoxGeometry(boxes, i, &at.x, &at.y, &at.w, &at.h);
        bool open = at.x == 0 || at.y == 0 || at.x + at.w == (l_int32)pixGetWidth(ring) ||
                    at.y + at.h == (l_int32)pixGetHeight(ring);
        PIX *part = open ? NULL : pixaGetPix(parts, i, L_CLONE);
        l_int32 count = 0;
        if (part)
            pixCountPixels(part, &count, NULL);
        most = count > most ? count : most;
        pixDestroy(&part);
    }
    boxaDestroy(&boxes);
    pixaDestroy(&parts);
    pixDestroy(&paper);
    return (double)most / ((double)pixGetWidth(ring) * pixGetHeight(ring));
}

/* Whether ink goes nearly all around its middle, and next to none of it stands there. */
static bool goes_around(PIX *part) {
    double wide = pixGetWidth(part);
    double high = pixGetHeight(part);
    bool seen[SECTORS] = {false};
    int outer = 0;
    int all = 0;
    for (int y = 0; y < high; y++)
        for (int x = 0; x < wide; x++) {
            l_uint32 ink = 0;
            pixGetPixel(part, x, y, &ink);
            double right = (2 * x + 1 - wide) / wide;
            double down = (2 * y + 1 - high) / high;
            all += ink != 0;
            if (!ink || hypot(right, down) < OUTER)
                continue;
            outer++;
            int sector = (int)((atan2(down, right) + M_PI) / (2 * M_PI) * SECTORS);
            seen[sector % SECTORS] = true;
        }
    int around = 0;
    for (int i = 0; i < SECTORS; i++)
        around += seen[i];
    return around >= AROUND_LEAST && outer >= OUTER_SHARE * all;
}

static bool is_ring(PIX *part, int em_px) {
    int wide = pixGetWidth(part);
    int high = pixGetHeight(part);
    l_int32 ink = 0;
    pixCountPixels(part, &ink, NULL);
    return wide >= RING_LEAST_EM * em_px && high >= RING_LEAST_EM * em_px &&
           wide <= RING_MOST_EM * em_px && high <= RING_MOST_EM * em_px &&
           wide <= ROUND_MOST * high && high <= ROUND_MOST * wide &&
           ink <= RING_INK_MOST * wide * high &&
           (inside_of(part) >= INSIDE_LEAST || goes_around(part));
}

/* Whether a piece of ink is too large for a letter, and no rule. */
static bool is_large(BOX at, int em_px) {
    bool rule = at.w > RULE_RATIO * at.h || at.h > RULE_RATIO * at.w;
    return !rule && (at.w >= RING_LEAST_EM * em_px || at.h >= RING_LEAST_EM * em_px);
}

/* Whether a piece of ink reaches the row: another row's ring does not. */
static bool is_on_row(BOX at, PIX *area, int em_px) {
    int middle = (int)pixGetHeight(area) / 2;
    return at.y < middle + em_px / 2 && at.y + at.h > middle - em_px / 2;
}

/* What the ink on the paper before a word says: a ring, nothing larger than its letter, or
 * something else. */
static enum answer look(const struct view *view, struct box_px area, int em_px) {
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(view->sheet->page, area, TICK_DARK);
    if (!dark)
        return ANSWER_UNKNOWN;
    PIXA *parts = NULL;
    BOXA *boxes = pixConnComp(dark, &parts, 8);
    enum answer said = boxes ? ANSWER_NO : ANSWER_UNKNOWN;
    for (int i = 0; boxes && i < boxaGetCount(boxes) && said != ANSWER_YES; i++) {
        BOX at = {0};
        boxaGetBoxGeometry(boxes, i, &at.x, &at.y, &at.w, &at.h);
        PIX *part = pixaGetPix(parts, i, L_CLONE);
        bool cut = at.x == 0 || at.y == 0 || at.y + at.h == (l_int32)pixGetHeight(dark);
        if (part && !cut && is_ring(part, em_px))
            said = ANSWER_YES;
        else if (is_large(at, em_px) && is_on_row(at, dark, em_px))
            said = ANSWER_UNKNOWN;
        pixDestroy(&part);
    }
    boxaDestroy(&boxes);
    pixaDestroy(&parts);
    return said;
}

/* A ring around the word itself, or letter and word, chooses it too. */
static enum answer ring_of(const struct view *view, const struct tick *tick, double pitch_px,
                           int em_px) {
    struct box_px word = tick->box;
    word.y = box_middle_y(word) - em_px / 2;
    word.height = em_px;
    return tick_is_circled(view->sheet->page, word, em_px)
               ? ANSWER_YES
               : look(view, area_before(view, tick, pitch_px, em_px), em_px);
}

bool tick_letters(const struct view *view, struct tick_list *list) {
    bool gap = false;
    if (!view->sheet->page || !view->sheet->page->text || !is_lettered(view, list, &gap))
        return false;
    int em = em_of(view, list);
    double pitch = pitch_of(list);
    enum answer *said = memory_new((size_t)list->count, sizeof *said);
    int rings = 0;
    for (int i = 0; i < list->count; i++) {
        said[i] = ring_of(view, &list->at[i], pitch, em);
        rings += said[i] == ANSWER_YES;
    }
    bool printed = rings == list->count && rings > 2; /* ①②③ */
    for (int i = 0; i < list->count && rings > 0; i++) {
        list->at[i].has_mark = true;
        list->at[i].ticked = printed ? ANSWER_UNKNOWN : said[i];
    }
    list->stray = list->stray || (gap && rings > 0);
    free(said);
    return rings > 0;
}

void tick_letters_doubt(const struct view *view, struct tick_list *list) {
    bool gap = false;
    int boxes = 0;
    for (int i = 0; i < list->count; i++)
        boxes += !box_is_empty(list->at[i].mark);
    if (2 * boxes >= list->count || !is_lettered(view, list, &gap))
        return;
    for (int i = 0; i < list->count; i++) {
        list->at[i].has_mark = true;
        list->at[i].ticked = ANSWER_UNKNOWN;
    }
}
