/* Where the value of a label stands, in any layout: behind it in its row, in the cell to its right,
 * in boxes of one character each, in the next row, below it. Not what the value says (ocr/value.h).
 * Used by every recogniser of papers in ocr/. Boxes are pixels of the text plane. */
#ifndef SEALROOM_OCR_PLACE_H
#define SEALROOM_OCR_PLACE_H

#include "ocr/label.h"

/* What the recognisers of a page look at; all lent. */
struct view {
    struct sheet *sheet;
    const struct block_list *blocks;
    const struct label_list *labels;
    const struct kind_words *words;
};

enum place_state {
    PLACE_NONE,    /* nowhere to look: another label stands on every side */
    PLACE_EMPTY,   /* there is room for a value and no text in it */
    PLACE_WRITTEN, /* glyphs */
};

/* A value's place; {0} at birth, ended by place_free. */
struct place {
    enum place_state state;
    struct glyph *glyphs; /* owned copies, in reading order */
    int count;
    struct box_px box; /* of the text, else of the room for it */
    struct box_px
        beside; /* the label on whose line the value stands; empty when it stands elsewhere */
};

/* Most values behind one label: the two parties' columns of a voucher. */
#define PLACES_MAX 2

/* places_find gives the values of a label, nearest first, at most PLACES_MAX, for place_free; the
 * result is their number, 0 when there is nowhere to look. */
int places_find(const struct view *view, const struct label_hit *hit, enum value_type type,
                struct place *out);
void place_free(struct place *place);

/* place_below gives what stands below a label, for values that are not where they look to be at
 * first (a title beside the label); false when nothing does. */
bool place_below(const struct view *view, const struct label_hit *hit, enum value_type type,
                 struct place *out);

/* place_add_glyphs appends copies of glyphs to a place. */
void place_add_glyphs(struct place *place, const struct glyph *glyphs, int count);

/* place_has_currency tells whether RMB or CNY stands there, as before amounts. */
bool place_has_currency(const struct place *place);

/* cell_right, cell_left (of its own grid) and cell_below give the neighbouring cell of a cell, -1
 * when there is none. */
int cell_right(const struct sheet *sheet, int cell, int y_middle);
int cell_left(const struct sheet *sheet, int cell);
int cell_below(const struct sheet *sheet, int cell, int x_middle);

/* cell_is_anothers tells that a cell stands to the right of one which holds nothing but the label
 * of another field: what is in it is that field's value, whatever label stands above it. */
bool cell_is_anothers(const struct view *view, const struct label_hit *hit, int cell);

/* cell_frames_labels tells that a block of text stands in a cell which frames several labels, with
 * their values: these stand inside it, never in a neighbouring cell. */
bool cell_frames_labels(const struct view *view, int block);

/* block_of_cell gives the index of the block in a cell, -1 when no text stands in it. */
int block_of_cell(const struct view *view, int cell);

#endif
