/* Wordings found on a page: labels of fields, headings of sections, and words that only end a
 * value. Not values (ocr/place.h). Used by every recogniser of papers in ocr/. A wording is matched
 * on folded text. A character may differ only where the engine itself doubted what it read, or
 * where the two are known to be confused in print; so a confidently different label (变更前 for
 * 变更后) is never taken for the one that is sought. */
#ifndef SEALROOM_OCR_LABEL_H
#define SEALROOM_OCR_LABEL_H

#include "ocr/block.h"
#include "ocr/words.h"

#define LABEL_MEANINGS 6

struct label_hit {
    int block;
    int start, end;  /* range of glyphs of the wording */
    int front;       /* where the entry's number before it begins: 13. 个人证书; else start */
    int value_start; /* the first glyph behind its brackets and colon */
    bool colon;
    bool copula;   /* running text: 抬头为, 税号是, 发票请开给 */
    bool sentence; /* the last of these */
    bool open;     /* known by its last characters only: 办理日期 by 日期 */
    bool off;      /* only a little white stands behind it (word_stands_off) */
    bool gloss;    /* the English name of some label: only a stop */
    bool signs;    /* its bracket asks for a signature or a seal: 经办人（签字） */
    double cost;   /* 0 = letter for letter */
    struct box_px box;
    struct box_px level; /* the box with the English name below it: its value's lines */
    const struct wanted *meanings[LABEL_MEANINGS]; /* fields it may stand for; none: only a stop */
    int meaning_count;
    const struct wanted *column; /* the column it may head, or NULL */
    int heads;                   /* the section whose heading it may be, -1 = none */
    bool implied;                /* it heads that section only as the label of one of its fields */
    int section;                 /* the section in which it stands, -1 = none */
};
/* Where the labels of a page have their values (ocr/place_habit.h). */
enum label_habit { LABEL_HABIT_NONE, LABEL_HABIT_BESIDE, LABEL_HABIT_BELOW, LABEL_HABIT_ABOVE };

struct label_list {
    struct label_hit *at;
    int count;
    enum label_habit habit; /* of those outside cells; NONE until place_habit is asked */
};

/* labels_find gives every wording of a kind on the page, in reading order and without overlaps, for
 * label_list_free. Each hit knows its section: the nearest heading beside or above it. */
void labels_find(const struct sheet *sheet, const struct block_list *blocks,
                 const struct kind_words *words, struct label_list *out);
/* labels_part_twins mends sections where one heading of two was not read: of two labels of one
 * meaning on one level, of which each section has its own, the second is not the first's party's;
 * the labels of its column say whose it is, or nobody does. */
void labels_part_twins(struct label_list *list);
/* labels_join_glosses joins English names with the labels that they stand below; what else has one
 * below it is a label too, though only a stop. */
void labels_join_glosses(const struct sheet *sheet, const struct block_list *blocks,
                         struct label_list *list);
/* labels_take_numbers notes the numbers of entries before their labels: those with a point, a
 * bracket or a Q, and bare ones where three labels of the page or more have one. */
void labels_take_numbers(const struct block_list *blocks, struct label_list *list);
void label_list_free(struct label_list *list);

/* labels_section_at gives the section whose heading stands beside or above a box, -1 = none. */
int labels_section_at(const struct sheet *sheet, const struct block_list *blocks,
                      const struct label_list *labels, struct box_px box);

/* label_at lends the hit that starts at a glyph, or whose number does, or NULL. */
const struct label_hit *label_at(const struct label_list *labels, int block, int glyph);

/* wording_at tells whether a wording stands at a glyph and where it ends; *cost says how different
 * it is. Borders are not looked at. */
bool wording_at(const struct sheet *sheet, const struct block *block, int start,
                const struct wording *wording, int *end, double *cost);

/* wording_may_start tells, cheaply, whether a wording may stand at a glyph. */
bool wording_may_start(const struct sheet *sheet, const struct glyph *glyph,
                       const struct wording *wording);

/* wording_ends_label is wording_at for an open wording: up to a handful of Han characters that make
 * one word with it stand before it, letter for letter. */
bool wording_ends_label(const struct sheet *sheet, const struct block *block, int start,
                        const struct wording *wording, int *end);

/* copula_end gives the glyph behind the copula that follows a word without a gap; the word's own
 * end when none does, or when words of the kind are in no running text. */
int copula_end(const struct sheet *sheet, const struct block *block, int glyph,
               const struct wording_list *copulas);

/* question_end gives the glyph behind the question mark that ends a question of which a word is the
 * last but one (…号码是？, …是什么？, …？); the word's own end where none does. */
int question_end(const struct block *block, int glyph);

/* word_starts and word_ends tell whether a word can begin at a glyph, or end before it: at a row's
 * border, at a gap, beside punctuation or a tick box. */
bool word_starts(const struct sheet *sheet, const struct block *block, int glyph);
/* word_opens_bracket tells whether a bracket opens before a glyph: (身份证号码…,
 * (或统一社会信用代码). */
bool word_opens_bracket(const struct block *block, int start);
bool word_ends(const struct sheet *sheet, const struct block *block, int glyph);

/* word_stands_off tells whether a word of three characters or more is followed by clearly more
 * white than it has between its characters, be it less than a gap between words: a form prints
 * 经办人姓名 and the value is typed half a character behind. */
bool word_stands_off(const struct sheet *sheet, const struct block *block, int start, int end);

#endif
