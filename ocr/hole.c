#include "ocr/hole.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/written.h"

#include <stdint.h>
#include <stdlib.h>

/* A gap this wide with this share of ink in it hides a character that was not read. */
/* Beyond the line's usual gap: half-width characters are narrower than Han. */
#define HOLE_NARROW_EM  0.38
#define HOLE_WIDE_EM    0.6
#define HOLE_CHARACTERS 4
#define HOLE_INK        0.06
#define HOLE_RIM        0.2
#define ASCII_EM        0.52
#define EM_OF_LINE      0.92 /* a line's box is a little higher than its type */

/* Characters of a line and where their middles are, for gaps. */
struct spot {
    double middle;
    int32_t code;
};

static double gap_between(const struct spot *left, const struct spot *right, double em) {
    double wide = (left->code < 0x80 ? ASCII_EM : 1) + (right->code < 0x80 ? ASCII_EM : 1);
    return (right->middle - left->middle) / em - wide / 2;
}

static int by_size(const void *a, const void *b) {
    double first = *(const double *)a;
    double second = *(const double *)b;
    return (first > second) - (first < second);
}

static double median_gap(const struct spot *spots, int count, double em) {
    double *gaps = memory_new((size_t)count, sizeof *gaps);
    for (int i = 1; i < count; i++)
        gaps[i - 1] = gap_between(&spots[i - 1], &spots[i], em);
    qsort(gaps, (size_t)count - 1, sizeof *gaps, by_size);
    double median = gaps[(count - 1) / 2];
    free(gaps);
    return median;
}

/* Whether an engine dropped a character: a gap wider than the line's others, with ink in it. */
static bool has_hole(const struct view *view, const struct spot *spots, int count,
                     struct box_px line) {
    double em = line.height * EM_OF_LINE;
    double usual = count >= HOLE_CHARACTERS ? median_gap(spots, count, em) : 0;
    for (int i = 1; i < count; i++) {
        const struct spot *left = &spots[i - 1];
        bool narrow = left->code < 0x80 || spots[i].code < 0x80;
        double gap = gap_between(left, &spots[i], em) - (usual > 0 ? usual : 0);
        if (gap < (narrow ? HOLE_NARROW_EM : HOLE_WIDE_EM))
            continue;
        double start = left->middle + (left->code < 0x80 ? ASCII_EM : 1) * em * 0.55;
        double end = spots[i].middle - (spots[i].code < 0x80 ? ASCII_EM : 1) * em * 0.55;
        double rim = HOLE_RIM * (end - start); /* where characters stand is estimated */
        struct box_px hole = {(int)(start + rim), line.y + line.height / 6,
                              (int)(end - start - 2 * rim), line.height * 2 / 3};
        if (!box_is_empty(hole) && written_share(view->sheet->page, hole) > HOLE_INK)
            return true;
    }
    return false;
}

bool hole_in_text(const struct view *view, const struct line_text *text, struct box_px box) {
    struct spot *spots = memory_new((size_t)text->character_count, sizeof *spots);
    int count = 0;
    for (int i = 0; i < text->character_count; i++) {
        const struct line_character *read = &text->characters[i];
        const char *at = read->choices[0].text;
        int32_t code = text_next(&at);
        if (code > ' ')
            spots[count++] =
                (struct spot){box.x + (double)(read->start + read->end) / 2 * box.width, code};
    }
    bool hole = has_hole(view, spots, count, box);
    free(spots);
    return hole;
}

/* Whether the line goes on with ink beyond its last character that was read. */
static bool has_open_end(const struct view *view, const struct glyph *last) {
    const struct sheet_line *line = &view->sheet->lines[last->line];
    if (last->character != line->text.character_count - 1)
        return false;
    double em = line->box.height * EM_OF_LINE;
    double end =
        last->box.x + last->box.width / 2.0 + (last->code < 0x80 ? ASCII_EM : 1) * em * 0.55;
    struct box_px rest = {(int)end, line->box.y + line->box.height / 6,
                          line->box.x + line->box.width - (int)end, line->box.height * 2 / 3};
    return rest.width >= HOLE_WIDE_EM * em && written_share(view->sheet->page, rest) > HOLE_INK;
}

bool hole_in_place(const struct view *view, const struct place *place) {
    struct spot *spots = memory_new((size_t)place->count, sizeof *spots);
    bool hole = false;
    int count = 0;
    for (int i = 0; i < place->count; i++) {
        const struct glyph *glyph = &place->glyphs[i];
        bool same = i > 0 && glyph->line == glyph[-1].line;
        count = same ? count : 0;
        spots[count++] = (struct spot){glyph->box.x + glyph->box.width / 2.0, glyph->code};
        bool last = i + 1 == place->count || glyph[1].line != glyph->line;
        if (last)
            hole = hole || has_hole(view, spots, count, glyph->box) || has_open_end(view, glyph);
    }
    free(spots);
    return hole;
}
