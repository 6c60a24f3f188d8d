/* Ticked options of a form: which boxes beside which words are ticked. Not the meaning of the ticks
 * together (facts/). Used by ocr/paper.c and ocr/table.c. */
#ifndef SEALROOM_OCR_TICK_H
#define SEALROOM_OCR_TICK_H

#include "ocr/certain.h"

/* An option's word on the page and what its box says. */
struct tick {
    const struct word_option *option; /* lent */
    int block, start, end;            /* its word's glyphs */
    struct box_px box;                /* of the word, text plane */
    enum answer ticked;               /* unknown: no box found, or its ink does not decide */
    bool has_mark;                    /* a box, tick or ring stands beside it */
    struct box_px mark;               /* the box's outline; empty when none was seen by itself */
};
struct tick_list {
    struct tick *at;
    int count;
    bool stray;      /* a ticked box stands among them whose word could not be read, */
    int stray_block; /* in this block */
};

/* ticks_find gives the options of one group ("business_types") in reading order, for
 * tick_list_free, behind them those whose words were read only beside their boxes (start = end =
 * 0). Boxes may stand before or behind their words: the side on which more of them stand counts.
 * Without a picture the engine's reading of the boxes (□ ☑ √ ■) decides. ENGINE faults. */
MUST_CHECK bool ticks_find(const struct view *view, const char *group, struct tick_list *out,
                           struct fault *why);
void tick_list_free(struct tick_list *list);

/* tick_answer tells which of 是/否 (group "seal_image") is ticked in a block: ANSWER_UNKNOWN when
 * neither or both. *found tells whether such boxes stand there at all. ENGINE faults. */
MUST_CHECK bool tick_answer(const struct view *view, int block, enum answer *out, bool *found,
                            struct fault *why);

/* tick_is_sign tells what engines make of boxes and ticks: □ 口 √ ■ and their like. */
bool tick_is_sign(int32_t code);
bool tick_is_ticked_sign(int32_t code);

#endif
