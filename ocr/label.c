#include "ocr/label.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/gloss.h"
#include "ocr/label_tail.h"
#include "ocr/value.h"

#include <stdlib.h>

/* 不需要 is the longest answer; white behind it. */
#define ANSWER_GLYPHS 3
#define ANSWER_GAP_EM 0.9
/* White space before an English name that stands apart. */
#define GLOSS_LEAST  4 /* glyphs: No. alone heads the numbers of rows */
#define GLOSS_GAP_EM 1.2

/* One meaning of one wording. */
struct entry {
    const struct wording *wording;
    const struct wanted *field, *column;
    int heads;
};
struct dictionary {
    struct entry *at;
    int count;
    const struct wording_list *copulas;
    const struct kind_words *words;
};

static void enter(struct dictionary *to, const struct wording_list *list, struct entry meaning) {
    for (int i = 0; i < list->count; i++) {
        to->at = memory_room(to->at, to->count, sizeof *to->at);
        to->at[to->count] = meaning;
        to->at[to->count++].wording = &list->at[i];
    }
}

static struct dictionary dictionary_of(const struct kind_words *words) {
    struct dictionary all = {.copulas = &words->copulas, .words = words};
    for (int i = 0; i < words->fields.count; i++)
        enter(&all, &words->fields.at[i].labels,
              (struct entry){.field = &words->fields.at[i], .heads = -1});
    for (int i = 0; i < words->columns.count; i++)
        enter(&all, &words->columns.at[i].labels,
              (struct entry){.column = &words->columns.at[i], .heads = -1});
    for (int i = 0; i < words->section_count; i++)
        enter(&all, &words->sections[i].words, (struct entry){.heads = i});
    enter(&all, &words->others, (struct entry){.heads = -1});
    return all;
}

static int32_t code_at(const struct block *block, int glyph) {
    return glyph < block->count ? block->glyphs[glyph].code : 0;
}

static void add_meaning(struct label_hit *hit, const struct entry *entry) {
    hit->sentence = hit->sentence || (entry->field && entry->field->sentence);
    if (entry->field && hit->meaning_count < LABEL_MEANINGS)
        hit->meanings[hit->meaning_count++] = entry->field;
    if (entry->column && !hit->column)
        hit->column = entry->column;
    if (entry->heads >= 0 && hit->heads < 0)
        hit->heads = entry->heads;
}

/* What ends a label that is known by its last characters only: a colon or white paper. In front of
 * a stop or a bracket it is a word of some sentence. */
static bool ends_open(const struct sheet *sheet, const struct block *block, int end) {
    int32_t code = code_at(block, end);
    bool stop = code == ',' || code == ';' || code == 0x3002 || code == ')' || code == 0x3001;
    return !stop && word_ends(sheet, block, end);
}

/* A glyph at which a label is sought. */
struct spot {
    const struct sheet *sheet;
    const struct block *block;
    int start;
    const struct dictionary *all;
};

static bool ends_word(const struct spot *spot, int end) {
    return word_ends(spot->sheet, spot->block, end) || question_end(spot->block, end) > end ||
           copula_end(spot->sheet, spot->block, end, spot->all->copulas) > end;
}

static bool ends_label(const struct spot *spot, int end) {
    return ends_word(spot, end) || word_stands_off(spot->sheet, spot->block, spot->start, end);
}

/* Whether nothing but an answer stands right behind a question: 章要, 电子签章不需要. */
static bool is_answered(const struct spot *spot, int end) {
    const struct block *block = spot->block;
    int behind = end;
    while (behind < block->count && behind - end <= ANSWER_GLYPHS &&
           (behind == end || block_gap(spot->sheet, block, behind) < ANSWER_GAP_EM))
        behind++;
    if (behind == end || behind - end > ANSWER_GLYPHS ||
        block_gap(spot->sheet, block, end) > ANSWER_GAP_EM)
        return false;
    SCOPED(scoped_free)
    char *raw = glyphs_text(spot->sheet, block->glyphs + end, behind - end);
    SCOPED(value_free)
    struct value value = value_of(VALUE_YES_NO, raw, spot->all->words);
    return value.fit != VALUE_MISFIT;
}

/* Whether a wording stands at a glyph, and ends there as labels do. */
static bool matches(const struct spot *spot, const struct entry *entry, int *end, double *cost) {
    const struct wording *wording = entry->wording;
    if (wording->open) {
        *cost = 0;
        return wording_ends_label(spot->sheet, spot->block, spot->start, wording, end) &&
               (ends_open(spot->sheet, spot->block, *end) ||
                copula_end(spot->sheet, spot->block, *end, spot->all->copulas) > *end);
    }
    if (!wording_may_start(spot->sheet, &spot->block->glyphs[spot->start], wording) ||
        !wording_at(spot->sheet, spot->block, spot->start, wording, end, cost))
        return false;
    bool sentence = entry->field && entry->field->sentence;
    bool asks = entry->column && entry->column->type == VALUE_YES_NO;
    return sentence ? *end < spot->block->count
                    : ends_label(spot, *end) || (asks && is_answered(spot, *end));
}

/* The longest, least different wording at a glyph, with all its meanings. */
static bool best_at(const struct sheet *sheet, const struct block *block, int start,
                    const struct dictionary *all, struct label_hit *out) {
    double best = 0;
    const struct spot spot = {sheet, block, start, all};
    for (int i = 0; i < all->count; i++) {
        int end = 0;
        double cost = 0;
        const struct wording *wording = all->at[i].wording;
        if (!matches(&spot, &all->at[i], &end, &cost))
            continue;
        double score = wording->length - 2.5 * cost;
        if (score > best) {
            best = score;
            *out = (struct label_hit){
                .start = start, .end = end, .cost = cost, .open = wording->open, .heads = -1};
            out->off = !wording->open && !ends_word(&spot, end);
        }
        if (score >= best && end == out->end)
            add_meaning(out, &all->at[i]);
    }
    return best > 0;
}

/* Whether a word begins behind an opening bracket: (身份证号码 6901…), or names the same once more:
 * 注册号(或统一社会信用代码). A word that fills its bracket explains what stands before it. */
static bool starts_in_bracket(const struct block *block, int start, int end) {
    return word_opens_bracket(block, start) &&
           (block->glyphs[start - 1].code != '(' || code_at(block, end) != ')');
}

/* Told before the dictionary is asked, which costs more. */
static bool may_start(const struct sheet *sheet, const struct block *block, int start) {
    return word_starts(sheet, block, start) || starts_in_bracket(block, start, block->count);
}

static bool stands_at(const struct sheet *sheet, const struct block *block, int start,
                      const struct dictionary *all, struct label_hit *hit) {
    return best_at(sheet, block, start, all, hit) &&
           (word_starts(sheet, block, start) || starts_in_bracket(block, start, hit->end));
}

static void add_hit(const struct block *block, int number, struct label_hit hit,
                    struct label_list *out) {
    hit.block = number;
    hit.section = -1;
    hit.front = hit.start;
    hit.box = hit.level = glyphs_box(block->glyphs + hit.start, hit.end - hit.start);
    out->at = memory_room(out->at, out->count, sizeof *out->at);
    out->at[out->count++] = hit;
}

/* Names of entries begin with a capital; the rest of an address in two rows (…in / valid) need not.
 */
static bool begins_small(const struct sheet *sheet, const struct block *block, int start) {
    SCOPED(scoped_free)
    char *first = glyphs_text(sheet, block->glyphs + start, 1);
    return first[0] >= 'a' && first[0] <= 'z';
}

/* An English name below its label, or with white before it, is no value: it stops as labels do. */
static int add_gloss(const struct sheet *sheet, const struct block *block, int number, int start,
                     struct label_list *out) {
    bool apart = start == 0 || block->glyphs[start].row != block->glyphs[start - 1].row ||
                 block_gap(sheet, block, start) >= GLOSS_GAP_EM;
    int end = apart && !block->vertical ? gloss_end(sheet, block, start, 0) : start;
    if (end - start < GLOSS_LEAST || begins_small(sheet, block, start))
        return start + 1;
    struct label_hit hit = {.start = start, .end = end, .heads = -1, .gloss = true};
    hit.value_start = end + (code_at(block, end) == ':');
    hit.colon = hit.value_start > end;
    add_hit(block, number, hit, out);
    return hit.value_start;
}

/* A label that stops earlier may hide a longer one that starts inside it; the longer one wins. */
static void find_in_block(const struct sheet *sheet, const struct block *block, int number,
                          const struct dictionary *all, struct label_list *out) {
    for (int start = 0; start < block->count;) {
        struct label_hit hit = {0};
        int first = may_start(sheet, block, start) ? gloss_before(sheet, block, start) : start;
        if (!may_start(sheet, block, first) || !stands_at(sheet, block, first, all, &hit)) {
            start = add_gloss(sheet, block, number, start, out);
            continue;
        }
        hit.gloss = gloss_is(block->glyphs + first, hit.end - first);
        label_tail_find(sheet, block, all->copulas, &hit);
        hit.start = start;
        add_hit(block, number, hit, out);
        start = hit.value_start > hit.start ? hit.value_start : hit.end;
    }
}

/* What a heading covers from top to bottom: its cell or stacked characters, else its own line. */
static struct box_px reach_of(const struct sheet *sheet, const struct block_list *blocks,
                              const struct label_hit *hit) {
    const struct block *block = &blocks->at[hit->block];
    if (block->cell >= 0)
        return sheet->cells[block->cell].box;
    return block->vertical ? box_union(block->box, hit->box) : hit->box;
}

static bool is_beside(struct box_px heading, struct box_px box) {
    int middle = box_middle_y(box);
    bool left = heading.x + heading.width <= box.x + box.height / 2;
    return left && middle >= heading.y - box.height / 3 &&
           middle <= heading.y + heading.height + box.height / 3;
}

/* A heading down the side says nothing of what stands on its level on the other side of it. */
static bool is_above(struct box_px heading, struct box_px box) {
    int middle = box_middle_y(box);
    bool level = middle >= heading.y && middle < heading.y + heading.height;
    return heading.y + heading.height / 2 < box.y && !(level && box.x + box.width <= heading.x);
}

/* Of headings on one row each covers what stands nearer to its middle than to another's. */
static bool is_nearer(struct box_px heading, struct box_px best, struct box_px box) {
    bool same_row = abs(box_middle_y(heading) - box_middle_y(best)) < box.height;
    if (same_row)
        return abs(box_middle_x(heading) - box_middle_x(box)) <
               abs(box_middle_x(best) - box_middle_x(box));
    return box_middle_y(heading) > box_middle_y(best);
}

static bool starts_level(struct box_px a, struct box_px b) {
    return abs(box_middle_y(a) - box_middle_y(b)) <= b.height / 2;
}

/* Whether no label stands level with a box on its left: the columns of the form are not in step. */
static bool begins_row(const struct label_list *labels, struct box_px box) {
    for (int i = 0; i < labels->count; i++)
        if (!labels->at[i].gloss && labels->at[i].box.x + labels->at[i].box.width <= box.x &&
            starts_level(labels->at[i].box, box))
            return false;
    return true;
}

/* Which label that marks its party's section heads the column of labels that a box stands in: the
 * nearest above it that begins where it does. NULL when there is none. */
static const struct label_hit *column_head(const struct label_list *labels, struct box_px box) {
    const struct label_hit *best = NULL;
    for (int i = 0; i < labels->count; i++) {
        const struct label_hit *hit = &labels->at[i];
        if (hit->heads >= 0 && hit->box.y + hit->box.height <= box.y &&
            abs(hit->box.x - box.x) <= box.height && (!best || hit->box.y > best->box.y))
            best = hit;
    }
    return best;
}

int labels_section_at(const struct sheet *sheet, const struct block_list *blocks,
                      const struct label_list *labels, struct box_px box) {
    int beside = -1;
    int above = -1;
    bool implied = false;
    struct box_px beside_box = {0};
    struct box_px above_box = {0};
    for (int i = 0; i < labels->count; i++) {
        const struct label_hit *hit = &labels->at[i];
        struct box_px heading = hit->heads >= 0 ? reach_of(sheet, blocks, hit) : hit->box;
        if (hit->heads < 0)
            continue;
        if (is_beside(heading, box) && (beside < 0 || heading.x > beside_box.x)) {
            beside = hit->heads;
            beside_box = heading;
        } else if (is_above(heading, box) && (above < 0 || is_nearer(heading, above_box, box))) {
            above = hit->heads;
            above_box = heading;
            implied = hit->implied;
        }
    }
    const struct label_hit *own = column_head(labels, box);
    bool elsewhere = above_box.x + above_box.width <= box.x;
    if (beside < 0 && own && implied && elsewhere && begins_row(labels, box))
        return own->heads;
    return beside >= 0 ? beside : above;
}

const struct label_hit *label_at(const struct label_list *labels, int block, int glyph) {
    for (int i = 0; i < labels->count; i++)
        if (labels->at[i].block == block &&
            (labels->at[i].start == glyph || labels->at[i].front == glyph))
            return &labels->at[i];
    return NULL;
}

/* A label that can only belong to one party (经办人姓名, 收款账号) marks that party's section too:
 * what follows without a party's name of its own is most likely the same party's. */
static void mark_sections(const struct kind_words *words, struct label_list *list) {
    for (int i = 0; i < list->count; i++) {
        struct label_hit *hit = &list->at[i];
        if (hit->meaning_count != 1 || hit->meanings[0]->section >= 0 || hit->heads >= 0 ||
            hit->open || (hit->sentence && hit->meanings[0]->name == FIELD_UNIT_NAME))
            continue;
        const char *name = field_name_text(hit->meanings[0]->name);
        for (int s = 0; s < words->section_count; s++)
            if (text_starts_with(name, words->sections[s].name)) {
                hit->heads = s;
                hit->implied = true;
            }
    }
}

void labels_find(const struct sheet *sheet, const struct block_list *blocks,
                 const struct kind_words *words, struct label_list *out) {
    struct dictionary all = dictionary_of(words);
    struct label_list found = {0};
    for (int block = 0; block < blocks->count; block++)
        find_in_block(sheet, &blocks->at[block], block, &all, &found);
    free(all.at);
    labels_join_glosses(sheet, blocks, &found);
    labels_take_numbers(blocks, &found);
    mark_sections(words, &found);
    for (int i = 0; i < found.count; i++) {
        struct label_hit *hit = &found.at[i];
        hit->section =
            hit->heads >= 0 ? hit->heads : labels_section_at(sheet, blocks, &found, hit->box);
    }
    labels_part_twins(&found);
    *out = found;
}

void label_list_free(struct label_list *list) {
    free(list->at);
    *list = (struct label_list){0};
}
