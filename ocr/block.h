/* The text of a sheet as blocks: the rows of one cell together, and outside cells each row by
 * itself, every character with its place. Not lines (ocr/sheet.h finds and reads those) and no
 * meaning. Used by every recogniser of papers in ocr/. Boxes are pixels of the text plane. */
#ifndef SEALROOM_OCR_BLOCK_H
#define SEALROOM_OCR_BLOCK_H

#include "ocr/sheet.h"

/* A character. Its box is estimated: the engine tells where a character's middle is, the line's
 * height how wide it can be. */
struct glyph {
    int32_t code; /* folded (text_folded); as read when folding would drop it */
    bool is_mark; /* folding drops it: a dot, which labels are matched without */
    bool parted;  /* the white before it parts two words, narrow as it is (ocr/white.h) */
    float probability;
    struct box_px box;
    int line, character; /* its place in the sheet */
    int row;             /* 0-based row of its block */
};

struct block {
    struct glyph *glyphs; /* row after row, each from left to right */
    int count;
    struct box_px box;
    int cell;      /* index of sheet.cells, -1 outside cells and in cells that frame many rows */
    int row_count; /* at least 1 */
    bool vertical; /* one character a row: a party's name down the side of a table */
};
struct block_list {
    struct block *at;
    int count;
};

/* blocks_read reads the lines of the sheet, prose only where it begins (ocr/prose.h), and gives its
 * blocks in reading order, for block_list_free. ENGINE faults. */
MUST_CHECK bool blocks_read(struct sheet *sheet, struct block_list *out, struct fault *why);
void block_list_free(struct block_list *list);

/* block_em_px gives the height of the line on which a glyph stands: about one Han character. */
double block_em_px(const struct sheet *sheet, const struct glyph *glyph);

/* block_gap gives the white space before a glyph in ems; a large number at the start of a row. */
double block_gap(const struct sheet *sheet, const struct block *block, int glyph);

/* glyph_character lends what the engine read there, with its alternatives. */
const struct line_character *glyph_character(const struct sheet *sheet, const struct glyph *glyph);

/* glyphs_text gives the characters of a range as read; glyphs_folded the folded ones without marks.
 * The caller frees them. glyphs_box gives their box, glyphs_confidence their mean probability, 0
 * for an empty range. */
char *glyphs_text(const struct sheet *sheet, const struct glyph *glyphs, int count);
char *glyphs_folded(const struct glyph *glyphs, int count);
struct box_px glyphs_box(const struct glyph *glyphs, int count);
double glyphs_confidence(const struct glyph *glyphs, int count);

#endif
