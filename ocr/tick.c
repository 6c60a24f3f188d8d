#include "ocr/tick.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/tick_below.h"
#include "ocr/tick_bracket.h"
#include "ocr/tick_circle.h"
#include "ocr/tick_grid.h"
#include "ocr/tick_ink.h"
#include "ocr/tick_letter.h"
#include "ocr/tick_list.h"
#include "ocr/tick_number.h"
#include "ocr/tick_phrase.h"
#include "ocr/tick_ring.h"
#include "ocr/tick_side.h"
#include "ocr/tick_stray.h"

#include <stdlib.h>
#include <string.h>

/* A pen's tick without a box is at least this wide and high. */
#define TICK_LEAST_EM 0.35
/* A tick that is read more surely than this stands there, whatever its ink is joined to. */
#define SURE_SIGN 0.9F

void tick_list_free(struct tick_list *list) {
    free(list->at);
    *list = (struct tick_list){0};
}

static bool starts_here(const struct view *view, const struct block *block, int at) {
    return word_starts(view->sheet, block, at) || tick_is_sign(block->glyphs[at - 1].code);
}

static bool ends_here(const struct view *view, const struct block *block, int at) {
    if (word_ends(view->sheet, block, at) || tick_is_sign(block->glyphs[at].code))
        return true;
    int32_t code = block->glyphs[at].code;
    return code >= '0' && code <= '9';
}

/* The end of an option's word at a glyph, the start when it does not stand there. */
static int word_end(const struct view *view, const struct word_option *option,
                    const struct block *block, int start) {
    int best = start;
    for (int w = 0; w < option->words.count; w++) {
        int end = 0;
        double cost = 0;
        if (wording_at(view->sheet, block, start, &option->words.at[w], &end, &cost) && end > best)
            best = end;
    }
    return best;
}

/* Whether the other answer follows without a gap and ends the block: a pen's tick makes the line
 * higher than its type, and the box between 是 and 否 narrower than a word's gap. */
static bool answer_follows(const struct view *view, const struct word_option *option,
                           const struct block *block, int at) {
    bool answers = strcmp(option->group, "seal_image") == 0;
    for (int i = 0; answers && i < view->words->option_count; i++) {
        const struct word_option *other = &view->words->options[i];
        if (strcmp(other->group, option->group) == 0 && strcmp(other->value, option->value) != 0 &&
            word_end(view, other, block, at) == block->count && at < block->count)
            return true;
    }
    return false;
}

/* What one misread character costs a word, in characters: 申请新证书 is not 申请更新证书. */
#define ERROR_CHARACTERS 2.5

/* The longest, least different option word at a glyph. */
static bool option_at(const struct view *view, const char *group, int number, int start,
                      struct tick *out) {
    const struct block *block = &view->blocks->at[number];
    double best = 0;
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *option = &view->words->options[i];
        if (strcmp(option->group, group) != 0)
            continue;
        for (int w = 0; w < option->words.count; w++) {
            int end = 0;
            double cost = 0;
            if (option->words.at[w].length <= best ||
                !wording_at(view->sheet, block, start, &option->words.at[w], &end, &cost) ||
                option->words.at[w].length - ERROR_CHARACTERS * cost <= best ||
                !(ends_here(view, block, end) || answer_follows(view, option, block, end)))
                continue;
            best = option->words.at[w].length - ERROR_CHARACTERS * cost;
            *out = (struct tick){.option = option, .block = number, .start = start, .end = end};
        }
    }
    return best > 0;
}

/* 单位 of 单位意见 down the side of a form: a part of a heading. */
static bool heads_side(const struct block *block, const struct tick *tick) {
    return block->vertical && tick->end - tick->start < block->count;
}

static void collect(const struct view *view, const char *group, struct tick_list *out) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        int behind = -1; /* where the last option ended */
        for (int at = 0; at < block->count;) {
            struct tick tick = {0};
            if (!(at == behind || starts_here(view, block, at)) ||
                !option_at(view, group, b, at, &tick) || heads_side(block, &tick)) {
                at++;
                continue;
            }
            tick_phrase(view, behind, &tick);
            tick.box = tick_word_box(view, &tick);
            out->at = memory_room(out->at, out->count, sizeof *out->at);
            out->at[out->count++] = tick;
            at = tick.end;
            behind = at;
        }
    }
}

static double gap_em(const struct tick *tick, const struct tick_mark *mark, int step) {
    int gap = step < 0 ? tick->box.x - (mark->at.x + mark->at.width)
                       : mark->at.x - (tick->box.x + tick->box.width);
    return gap > 0 ? (double)gap / tick->box.height : 0;
}

/* Without an outline a mark is a pen's tick: as large as one, and not a part of the word itself,
 * whose place is only estimated. */
static bool is_mark_of(const struct tick *tick, const struct tick_mark *mark) {
    int em = tick->box.height;
    int middle = mark->at.x + mark->at.width / 2;
    bool inside =
        middle > tick->box.x - em / 10 && middle < tick->box.x + tick->box.width + em / 10;
    bool large = mark->at.width >= TICK_LEAST_EM * em && mark->at.height >= TICK_LEAST_EM * em;
    return mark->found && (mark->box || (large && !inside));
}

/* The side on which the boxes of a group stand. A box between two words is found from both; it
 * votes the more for a side the nearer it stands to the word, and outlines say more than other
 * marks. */
static int side_of(const struct view *view, const struct tick_list *list) {
    double votes = tick_side_votes(view, list);
    for (int i = 0; i < list->count; i++)
        for (int step = -1; step <= 1; step += 2) {
            struct tick_mark mark = {0};
            const struct tick *tick = &list->at[i];
            struct box_px area = tick_side_area(view, tick, step);
            if (tick_mark_in(view->sheet->page, area, tick->box.height, &mark) &&
                is_mark_of(tick, &mark))
                votes += step * (mark.box ? 3.0 : 1.0) / (gap_em(tick, &mark, step) + 0.3);
        }
    return votes > 0 ? 1 : -1;
}

/* Whether a tick was read beside a word, at least that surely. */
static bool sign_beside(const struct view *view, int side, const struct tick *tick, float sure) {
    const struct block *block = &view->blocks->at[tick->block];
    int at = side < 0 ? tick->start - 1 : tick->end;
    return at >= 0 && at < block->count && tick_is_ticked_sign(block->glyphs[at].code) &&
           block->glyphs[at].probability >= sure;
}

/* A printed √ whose bar touches the word is no mark by itself, but a character that was read. */
static bool is_read_tick(const struct view *view, int side, const struct tick *tick) {
    static const int32_t ROOT = 0x221A;
    const struct block *block = &view->blocks->at[tick->block];
    int at = side < 0 ? tick->start - 1 : tick->end;
    return sign_beside(view, side, tick, SURE_SIGN) && block->glyphs[at].code == ROOT;
}

static void look(const struct view *view, int side, struct tick *tick) {
    struct tick_mark mark = {0};
    struct box_px area = tick_side_area(view, tick, side);
    if (!tick_mark_in(view->sheet->page, area, tick->box.height, &mark))
        return;
    mark.found = is_mark_of(tick, &mark);
    tick->has_mark = mark.found;
    tick->mark = mark.box ? mark.at : (struct box_px){0};
    tick->ticked = tick_by_ink(&mark);
    if (mark.found && !mark.box && sign_beside(view, side, tick, 0)) /* √ in place of the box */
        tick->ticked = ANSWER_YES;
    if (!mark.found && is_read_tick(view, side, tick)) {
        tick->has_mark = true;
        tick->ticked = ANSWER_YES;
    }
    if (tick_is_circled(view->sheet->page, tick->box, tick->box.height)) {
        tick->has_mark = true;
        tick->ticked = ANSWER_YES;
    }
}

/* A box that is joined to other ink is sought where the others of its list have theirs. */
static void look_by_others(const struct view *view, const struct tick_list *list,
                           struct tick *tick) {
    const struct tick *model = NULL;
    for (int i = 0; i < list->count; i++)
        if (!box_is_empty(list->at[i].mark) && list->at[i].ticked == ANSWER_NO)
            model = &list->at[i];
    if (!model || tick->ticked != ANSWER_UNKNOWN)
        return;
    struct box_px expected = model->mark;
    bool before = model->mark.x < model->box.x; /* the word's place is estimated */
    expected.x =
        before ? tick->box.x + model->mark.x - model->box.x
               : tick->box.x + tick->box.width + model->mark.x - model->box.x - model->box.width;
    int middle = tick->box.y + tick->box.height / 2;
    expected.y = middle + model->mark.y - (model->box.y + model->box.height / 2);
    double inner = 0;
    struct box_px at = {0};
    if (!tick_box_inner(view->sheet->page, expected, model->mark.width, &inner, &at))
        return;
    struct tick_mark mark = {true, true, inner, expected};
    tick->has_mark = true;
    tick->ticked = tick_by_ink(&mark);
    if (tick->ticked == ANSWER_NO && tick_runs_around(view->sheet->page, at))
        tick->ticked = ANSWER_UNKNOWN;
}

/* A box whose tick runs into the word is no mark by itself: its outline is sought beside the word.
 */
static void look_for_outline(const struct view *view, int side, struct tick *tick) {
    struct tick_mark mark = {0};
    struct box_px area = tick_side_area(view, tick, side);
    if (tick->has_mark || tick->ticked != ANSWER_UNKNOWN ||
        !tick_outline_in(view->sheet->page, area, tick->box.height, &mark))
        return;
    tick->has_mark = true;
    tick->ticked = tick_by_ink(&mark);
    tick->mark = mark.at;
}

/* Without a picture: what the engine read beside the word. */
static void look_at_signs(const struct view *view, int side, struct tick *tick) {
    const struct block *block = &view->blocks->at[tick->block];
    int at = side < 0 ? tick->start - 1 : tick->end;
    if (at < 0 || at >= block->count)
        return;
    bool ticked = tick_is_ticked_sign(block->glyphs[at].code);
    bool empty = !ticked && tick_is_sign(block->glyphs[at].code);
    tick->has_mark = ticked || empty;
    tick->ticked = ticked ? ANSWER_YES : empty ? ANSWER_NO : ANSWER_UNKNOWN;
}

static int signs_side(const struct view *view, const struct tick_list *list) {
    int votes = 0;
    for (int i = 0; i < list->count; i++)
        for (int step = -1; step <= 1; step += 2) {
            struct tick seen = list->at[i];
            look_at_signs(view, step, &seen);
            votes += seen.has_mark ? step : 0;
        }
    return votes > 0 ? 1 : -1;
}

/* Where the empty boxes show, a bare word beside them has a box that was not found: unknown. Where
 * there are no empty boxes at all, only the chosen words bear a mark: the bare ones are not ticked,
 * unless there is ink beside them that no mark was made of. */
static void settle_bare(const struct view *view, int side, struct tick_list *list) {
    int boxed_empty = 0;
    int ticked = 0;
    for (int i = 0; i < list->count; i++) {
        boxed_empty += list->at[i].ticked == ANSWER_NO || !box_is_empty(list->at[i].mark);
        ticked += list->at[i].ticked == ANSWER_YES;
    }
    for (int i = 0; i < list->count; i++)
        if (!list->at[i].has_mark && boxed_empty == 0 && ticked > 0 &&
            (!view->sheet->page || tick_side_is_clean(view, &list->at[i], side)))
            list->at[i].ticked = ANSWER_NO;
}

static bool same_row(const struct view *view, const struct tick *a, const struct tick *b) {
    return a->block == b->block && view->blocks->at[a->block].glyphs[a->start].row ==
                                       view->blocks->at[b->block].glyphs[b->start].row;
}

/* A bare word counts only beside a marked one: the same word on another row is a label. */
static void drop_labels(const struct view *view, struct tick_list *list) {
    int kept = 0;
    for (int i = 0; i < list->count; i++) {
        bool marked = list->at[i].has_mark || tick_in_grid(view, list, &list->at[i]);
        for (int j = 0; j < list->count && !marked; j++)
            marked = list->at[j].has_mark && same_row(view, &list->at[i], &list->at[j]);
        if (marked)
            list->at[kept++] = list->at[i];
    }
    list->count = kept;
}

/* Looks at the marks of all words; gives the side on which they stand, 0 where rings around their
 * letters say all. */
static int look_at_all(const struct view *view, struct tick_list *list) {
    if (tick_brackets(view, list))
        return -1;
    if (tick_letters(view, list))
        return 0;
    tick_numbers(view, list);
    bool picture = view->sheet->page && view->sheet->page->text;
    int side = picture ? side_of(view, list) : signs_side(view, list);
    for (int i = 0; i < list->count; i++)
        if (picture)
            look(view, side, &list->at[i]);
        else
            look_at_signs(view, side, &list->at[i]);
    for (int i = 0; picture && i < list->count; i++)
        look_by_others(view, list, &list->at[i]);
    for (int i = 0; picture && i < list->count; i++)
        look_for_outline(view, side, &list->at[i]);
    if (picture)
        tick_letters_doubt(view, list);
    return side;
}

/* What is left when every word's own mark was looked at. */
static bool finish(const struct view *view, const char *group, int side, struct tick_list *list,
                   struct fault *why) {
    if (side == 0)
        return true;
    if (!tick_strays(view, group, side, list, why))
        return false;
    settle_bare(view, side, list);
    tick_by_pen(view, side, list);
    return true;
}

bool ticks_find(const struct view *view, const char *group, struct tick_list *out,
                struct fault *why) {
    struct tick_list found = {0};
    collect(view, group, &found);
    if (ticks_below(view, group, &found)) {
        *out = found;
        return true;
    }
    int side = look_at_all(view, &found);
    if (found.count > 0)
        tick_list_keep_best(&found);
    drop_labels(view, &found);
    if (!finish(view, group, side, &found, why)) {
        tick_list_free(&found);
        return false;
    }
    *out = found;
    return true;
}

static enum answer answer_of(const struct tick_list *all, bool *found) {
    bool yes = false;
    bool no = false;
    *found = all->stray;
    for (int i = 0; i < all->count; i++) {
        *found = *found || all->at[i].has_mark;
        bool chosen = all->at[i].ticked == ANSWER_YES;
        yes = yes || (chosen && strcmp(all->at[i].option->value, "yes") == 0);
        no = no || (chosen && strcmp(all->at[i].option->value, "no") == 0);
    }
    return yes == no || all->stray ? ANSWER_UNKNOWN : yes ? ANSWER_YES : ANSWER_NO;
}

bool tick_answer(const struct view *view, int block, enum answer *out, bool *found,
                 struct fault *why) {
    SCOPED(tick_list_free)
    struct tick_list all = {0};
    collect(view, "seal_image", &all);
    int kept = 0;
    for (int i = 0; i < all.count; i++)
        if (all.at[i].block == block)
            all.at[kept++] = all.at[i];
    all.count = kept;
    int side = look_at_all(view, &all);
    if (!finish(view, "seal_image", side, &all, why))
        return false;
    *out = answer_of(&all, found);
    return true;
}
