/*   +--+--+--+--+--+--+
 *   |万|千|百|十|元|角|分|      heads, read from the right
 *   +--+--+--+--+--+--+
 *   |  |￥| 3| 5| 0| 0| 0|     figures below them
 *   +--+--+--+--+--+--+        */
#include "ocr/voucher_boxes.h"

#include "base/text.h"

#include <stdlib.h>

#define FIGURES_LEAST 3 /* 元, 角 and 分 */
#define YUAN          0x5143
#define JIAO          0x89D2
#define FEN           0x5206

/* The only glyph in a cell, 0 when it is empty, -1 when there are more. */
static int32_t code_in(const struct view *view, int cell) {
    int block = block_of_cell(view, cell);
    if (block < 0)
        return 0;
    return view->blocks->at[block].count == 1 ? view->blocks->at[block].glyphs[0].code : -1;
}

/* The head of the last column: 分 with 角 on its left, or what could not be read behind 元 and 角.
 */
static int last_head(const struct view *view) {
    const struct sheet *sheet = view->sheet;
    int behind = -1;
    for (int i = 0; i < sheet->cell_count; i++) {
        int left = code_in(view, i) == FEN ? cell_left(sheet, i) : -1;
        if (left >= 0 && code_in(view, left) == JIAO)
            return i;
        left = code_in(view, i) == JIAO ? cell_left(sheet, i) : -1;
        if (left >= 0 && code_in(view, left) == YUAN)
            behind = cell_right(sheet, i, box_middle_y(sheet->cells[i].box));
    }
    return behind >= 0 && code_in(view, behind) == 0 ? behind : -1;
}

/* A figure that stands alone may be read as the letter that looks like it; the words settle it. */
static int32_t figure_of(int32_t code) {
    if (code == 'O' || code == 'o')
        return '0';
    return code == 'I' || code == 'l' || code == '|' ? '1' : code;
}

static bool is_figure(int32_t code) {
    return code >= '0' && code <= '9';
}

static void reverse(struct place *place) {
    for (int i = 0; i < place->count / 2; i++) {
        struct glyph first = place->glyphs[i];
        place->glyphs[i] = place->glyphs[place->count - 1 - i];
        place->glyphs[place->count - 1 - i] = first;
    }
}

/* A figure in a cell, {0} when there is none. What an engine doubted so much that it is in no block
 * is taken as well: the words must say the same. */
static struct glyph figure_in(const struct view *view, int cell) {
    struct glyph figure = {0};
    int block = cell >= 0 ? block_of_cell(view, cell) : -1;
    if (block >= 0 && view->blocks->at[block].count == 1)
        figure = view->blocks->at[block].glyphs[0];
    for (int i = 0; cell >= 0 && block < 0 && i < view->sheet->line_count; i++) {
        const struct sheet_line *line = &view->sheet->lines[i];
        if (line->cell != cell || line->text.character_count != 1)
            continue;
        const char *at = line->text.characters[0].choices[0].text;
        figure = (struct glyph){.code = text_next(&at), .line = i, .box = line->box};
    }
    figure.code = figure_of(figure.code);
    return is_figure(figure.code) ? figure : (struct glyph){0};
}

bool voucher_boxes(const struct view *view, struct place *out) {
    int head = last_head(view);
    struct place figures = {0};
    for (; head >= 0; head = cell_left(view->sheet, head)) {
        struct box_px box = view->sheet->cells[head].box;
        int cell = cell_below(view->sheet, head, box.x + box.width / 2);
        struct glyph figure = figure_in(view, cell);
        if (figure.code == 0)
            break; /* empty, or the sign of the currency */
        place_add_glyphs(&figures, &figure, 1);
    }
    if (figures.count < FIGURES_LEAST) {
        place_free(&figures);
        return false;
    }
    reverse(&figures);
    *out = figures;
    return true;
}
