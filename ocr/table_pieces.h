/* The pieces of what is written in one cell: its lines, or what strokes, white and a change from
 * words to figures part on them. Not what each of them means (ocr/table_parted.h, which uses it).
 * Lengths are pixels of the text plane. */
#ifndef SEALROOM_OCR_TABLE_PIECES_H
#define SEALROOM_OCR_TABLE_PIECES_H

#include "ocr/place.h"

#define PIECES_MOST 8

/* What parts a piece from the one before it. */
enum cut { CUT_LINE, CUT_MARK, CUT_WHITE, CUT_FIGURES };

/* Glyphs of a place. */
struct piece {
    int start, end;
    enum cut before;
    bool full; /* its line leaves no room for another character: it may go on in the next */
};

struct pieces {
    struct piece at[PIECES_MOST];
    int count; /* 0 where there are more than PIECES_MOST */
};

/* pieces_lines gives the lines of a place; `room_px` is how wide its cell is, 0 = unknown, when any
 * line may be full. pieces_all parts the lines too, without the marks between. */
struct pieces pieces_lines(const struct place *place, int room_px);
struct pieces pieces_all(const struct place *place, int room_px);

#endif
