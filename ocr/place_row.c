#include "ocr/place_row.h"

#include "ocr/tick.h"
#include "ocr/value_end.h"

/* Digits written into boxes or in groups stand further apart than words. */
#define DIGITS_GAP_EM 4.5
/* Date parts (2026 年 11 月 22 日) leave room for the pen. */
#define DATE_GAP_EM 9.0

static bool is_digit_like(int32_t code) {
    return (code >= '0' && code <= '9') || code == 'X' || code == '*';
}

static bool is_date_like(int32_t code) {
    return is_digit_like(code) || code == 0x5E74 || code == 0x6708 || code == 0x65E5;
}

static double gap_limit(const struct block *block, int glyph, enum value_type type) {
    int32_t before = block->glyphs[glyph - 1].code;
    int32_t here = block->glyphs[glyph].code;
    bool dated = type == VALUE_DATE || type == VALUE_PERIOD;
    if (dated && is_date_like(before) && is_date_like(here))
        return DATE_GAP_EM;
    if (type != VALUE_UNIT_NAME && is_digit_like(before) && is_digit_like(here))
        return DIGITS_GAP_EM;
    return VALUE_GAP_EM;
}

/* The end of the value that starts at a glyph: the row's end, the next label, a wide gap. */
int place_row_end(const struct view *view, int number, int start, enum value_type type) {
    const struct block *block = &view->blocks->at[number];
    int row = block->glyphs[start].row;
    bool framed = cell_frames_labels(view, number);
    int at = start;
    for (; at < block->count && block->glyphs[at].row == row; at++) {
        bool boxed = framed && tick_is_sign(block->glyphs[at].code); /* of the label behind it */
        if (label_at(view->labels, number, boxed ? at + 1 : at))
            break;
        if (at > start && block_gap(view->sheet, block, at) > gap_limit(block, at, type))
            break;
    }
    return value_end(view->sheet, block, start, at, type);
}
