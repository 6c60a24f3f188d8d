#include "ocr/table_pieces.h"

#include "base/text.h"

#include <stdlib.h>

/* White that parts two words of a line, in ems. */
#define WHITE_EM 0.4
/* Figures of the shortest number that stands for itself: a telephone's. */
#define FIGURES_LEAST 7
/* A line that leaves less than this of its cell has no room for another character between its two
 * margins, in ems. */
#define FULL_EM 2.5

static bool new_line(const struct place *place, int at) {
    struct box_px before = place->glyphs[at - 1].box;
    struct box_px here = place->glyphs[at].box;
    int low = before.height < here.height ? before.height : here.height;
    return 2 * abs(box_middle_y(here) - box_middle_y(before)) > low;
}

static bool is_mark(int32_t code) {
    static const char MARKS[] = "/、丶,;|()";
    const char *at = MARKS;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (c == code)
            return true;
    return false;
}

static bool is_white(const struct place *place, int at) {
    struct box_px before = place->glyphs[at - 1].box;
    struct box_px here = place->glyphs[at].box;
    return place->glyphs[at].parted || here.x - before.x - before.width >= WHITE_EM * here.height;
}

static bool is_figure(int32_t code) {
    return (code >= '0' && code <= '9') || code == 'X' || code == '-';
}

/* Whether words and a number that stands for itself touch before a glyph. */
static bool turns_to_figures(const struct place *place, int at) {
    if (is_figure(place->glyphs[at].code) == is_figure(place->glyphs[at - 1].code))
        return false;
    int step = is_figure(place->glyphs[at].code) ? 1 : -1;
    int figures = 0;
    for (int i = step > 0 ? at : at - 1;
         i >= 0 && i < place->count && is_figure(place->glyphs[i].code); i += step)
        figures++;
    return figures >= FIGURES_LEAST;
}

static bool is_full(const struct place *place, int start, int end, int room_px) {
    struct box_px box = glyphs_box(place->glyphs + start, end - start);
    return room_px == 0 || room_px - box.width < FULL_EM * box.height;
}

static void add(struct pieces *pieces, struct piece piece, bool *many) {
    *many = *many || pieces->count == PIECES_MOST;
    if (!*many && piece.end > piece.start)
        pieces->at[pieces->count++] = piece;
}

/* The pieces of one line. */
static void part_line(const struct place *place, struct piece line, struct pieces *out,
                      bool *many) {
    struct piece piece = {line.start, line.start, line.before, line.full};
    for (int at = line.start; at < line.end; at++) {
        bool mark = is_mark(place->glyphs[at].code);
        bool figures = at > piece.start && turns_to_figures(place, at);
        if (!mark && !figures && (at == piece.start || !is_white(place, at))) {
            piece.end = at + 1;
            continue;
        }
        add(out, piece, many);
        enum cut cut = mark ? CUT_MARK : figures ? CUT_FIGURES : CUT_WHITE;
        bool begun = piece.end > piece.start;
        int start = mark ? at + 1 : at;
        piece = (struct piece){start, mark ? start : at + 1, begun ? cut : piece.before, line.full};
    }
    add(out, piece, many);
}

struct pieces pieces_lines(const struct place *place, int room_px) {
    struct pieces pieces = {0};
    bool many = false;
    for (int start = 0, at = 1; at <= place->count; at++) {
        if (at < place->count && !new_line(place, at))
            continue;
        add(&pieces, (struct piece){start, at, CUT_LINE, is_full(place, start, at, room_px)},
            &many);
        start = at;
    }
    if (many)
        pieces.count = 0;
    return pieces;
}

struct pieces pieces_all(const struct place *place, int room_px) {
    struct pieces lines = pieces_lines(place, room_px);
    struct pieces pieces = {0};
    bool many = false;
    for (int i = 0; i < lines.count; i++)
        part_line(place, lines.at[i], &pieces, &many);
    if (many)
        pieces.count = 0;
    return pieces;
}
