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
};

/* ticks_find gives the options of one group ("business_types") in reading order, for
 * tick_list_free. Boxes may stand before or behind their words: the side on which more of them
 * stand counts. Without a picture the engine's reading of the boxes (□ ☑ √ ■) decides. */
void ticks_find(const struct view *view, const char *group, struct tick_list *out);
void tick_list_free(struct tick_list *list);

/* tick_answer tells which of 是/否 (group "seal_image") is ticked in a block: ANSWER_UNKNOWN when
 * neither or both. *found tells whether such boxes stand there at all. */
enum answer tick_answer(const struct view *view, int block, bool *found);

#endif
