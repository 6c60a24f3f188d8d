#include "ocr/label.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>

/* Longest bracket behind a label that belongs to it: (统一社会信用代码或组织机构代码). */
#define BRACKET_GLYPHS 22
/* Longest second name behind a stroke: 组织机构代码证号码. */
#define OTHER_NAME_GLYPHS 10
#define OTHER_NAME_GAP_EM 0.5
#define FIRST_HAN         0x4E00
/* English names of labels: Date, Beneficiary's Account Number. */
#define ENGLISH_LEAST 3
#define ENGLISH_MOST  34
/* White space behind an English name where the value's column begins; its words stand closer. */
#define ENGLISH_GAP_EM 1.2
/* Marks of what must be filled in, besides *: ※ and ★. */
#define REFERENCE_MARK 0x203B
#define BLACK_STAR     0x2605
/* 不需要 is the longest answer; white behind it. */
#define ANSWER_GLYPHS 3
#define ANSWER_GAP_EM 0.9

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

/* Whether a bracket holds a figure, which is the value: 单位证书(2)份. */
static bool holds_figure(const struct block *block, int glyph) {
    int at = glyph + 1;
    while (code_at(block, at) >= '0' && code_at(block, at) <= '9')
        at++;
    return at > glyph + 1 && code_at(block, at) == ')';
}

/* Moves behind one bracket that explains the label: (全称), (小写). */
static int skip_bracket(const struct block *block, int glyph) {
    if (code_at(block, glyph) != '(' || holds_figure(block, glyph))
        return glyph;
    for (int i = glyph + 1; i < block->count && i <= glyph + BRACKET_GLYPHS; i++)
        if (block->glyphs[i].code == ')')
            return i + 1;
    return glyph;
}

/* Whether a bracket asks for a signature or a seal: 签字, 签名, 签章, 盖章, 加盖公章. */
static bool asks_to_sign(const struct block *block, int start, int end) {
    static const int32_t SIGN = 0x7B7E, STAMP = 0x7AE0, PRESS = 0x76D6;
    for (int i = start; i < end; i++)
        if (block->glyphs[i].code == SIGN || block->glyphs[i].code == STAMP ||
            block->glyphs[i].code == PRESS)
            return true;
    return false;
}

/* Moves behind a second name of the same thing: 信用代码/机构代码. It ends as names of values do.
 */
static int skip_other_name(const struct sheet *sheet, const struct block *block, int glyph) {
    static const int32_t OR = 0x6216;
    static const char ENDS[] = "码号称名话机址";
    if (code_at(block, glyph) != '/' && code_at(block, glyph) != OR)
        return glyph;
    int end = glyph;
    for (int i = glyph + 1; i < block->count && i <= glyph + OTHER_NAME_GLYPHS; i++) {
        bool joined = block->glyphs[i].row != block->glyphs[i - 1].row ||
                      block_gap(sheet, block, i) < OTHER_NAME_GAP_EM;
        if (!joined || block->glyphs[i].code < FIRST_HAN)
            break;
        const char *ends = ENDS;
        for (int32_t code = text_next(&ends); code; code = text_next(&ends))
            end = code == block->glyphs[i].code ? i : end;
    }
    return end > glyph ? end + 1 : glyph;
}

static bool is_latin(int32_t code) {
    return (code >= 'A' && code <= 'Z') || code == '/' || code == '.' || code == '&' ||
           code == '(' || code == ')' || code == '\'';
}

/* Moves behind the label's English name: 付款人 Payer：, 付款人 Payer alone in its cell, where the
 * value stands in the next, or with a column's gap behind it. Elsewhere Latin letters behind a
 * label are its value. */
static int skip_english(const struct sheet *sheet, const struct block *block, int glyph) {
    int at = glyph;
    int row = glyph < block->count ? block->glyphs[glyph].row : -1;
    bool gap = false;
    while (at < block->count && !gap && block->glyphs[at].row == row &&
           is_latin(block->glyphs[at].code)) {
        at++;
        gap = at < block->count && block->glyphs[at].row == row &&
              block_gap(sheet, block, at) >= ENGLISH_GAP_EM;
    }
    bool ends = gap || (block->cell >= 0 && at == block->count) || code_at(block, at) == ':';
    return at - glyph >= ENGLISH_LEAST && at - glyph <= ENGLISH_MOST && ends ? at : glyph;
}

/* Moves behind the star of an entry that must be made: 单位全称*. A star with more behind it hides
 * figures: 账号*1234. */
static int skip_star(const struct sheet *sheet, const struct block *block, int glyph) {
    int32_t code = code_at(block, glyph);
    int next = glyph + 1;
    if (code != '*' && code != REFERENCE_MARK && code != BLACK_STAR)
        return glyph;
    bool ends = next >= block->count || code_at(block, next) == ':' ||
                block->glyphs[next].row != block->glyphs[glyph].row ||
                block_gap(sheet, block, next) >= ENGLISH_GAP_EM;
    return ends ? next : glyph;
}

static void find_value_start(const struct sheet *sheet, const struct block *block,
                             const struct wording_list *copulas, struct label_hit *hit) {
    int named = skip_star(sheet, block, skip_other_name(sheet, block, hit->end));
    int at = skip_star(sheet, block, skip_bracket(block, named));
    hit->signs = asks_to_sign(block, hit->end, at);
    at = skip_english(sheet, block, at);
    int behind = copula_end(sheet, block, at, copulas);
    hit->copula = hit->sentence || (behind > at && code_at(block, behind) != ':');
    at = behind;
    int32_t code = code_at(block, at);
    for (; code == ':' || code == ';' || code == '|' || code == ')'; code = code_at(block, ++at))
        hit->colon = hit->colon || code != ')';
    hit->value_start = at;
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
    return word_ends(spot->sheet, spot->block, end) ||
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

/* A label that stops earlier may hide a longer one that starts inside it; the longer one wins. */
static void find_in_block(const struct sheet *sheet, const struct block *block, int number,
                          const struct dictionary *all, struct label_list *out) {
    for (int start = 0; start < block->count;) {
        struct label_hit hit = {0};
        if (!may_start(sheet, block, start) || !stands_at(sheet, block, start, all, &hit)) {
            start++;
            continue;
        }
        hit.block = number;
        hit.section = -1;
        hit.box = glyphs_box(block->glyphs + hit.start, hit.end - hit.start);
        find_value_start(sheet, block, all->copulas, &hit);
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        out->at[out->count++] = hit;
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

int labels_section_at(const struct sheet *sheet, const struct block_list *blocks,
                      const struct label_list *labels, struct box_px box) {
    int beside = -1;
    int above = -1;
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
        }
    }
    return beside >= 0 ? beside : above;
}

const struct label_hit *label_at(const struct label_list *labels, int block, int glyph) {
    for (int i = 0; i < labels->count; i++)
        if (labels->at[i].block == block && labels->at[i].start == glyph)
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
