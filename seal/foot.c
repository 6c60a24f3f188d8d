#include "seal/foot.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "seal/fuse.h"
#include "seal/strip.h"
#include "seal/unwrap.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS 13
/* The digits stand within so much of the ring's line, mm, and are 1.2 to 2.2 high. */
#define DEEPEST_MM 3.6
#define LEAST_MM   0.7
#define MOST_MM    2.8
/* They take so much of the foot at most, on each side of its middle, mm. */
#define HALF_LENGTH_MM  15.0
#define LEAST_LENGTH_MM 8.0
/* A column or row of digits has ink; apart by more than this, mm, it is something else. */
#define APART_MM 2.2
/* Ink: this share of the density of the densest samples. */
#define INK_SHARE     0.35
#define STROKES_SHARE 0.03
#define FAINTEST      6
#define TEXT_PX       36
/* A row of the ring's line is inked in more of its columns than digits ink any row. */
#define LINE_COLUMNS 0.65
/* Figures surely read need no second look, at another width. Of what was read twice or more each
 * figure is believed from here on, else there is no number: wrong ones of drawn seals had up to
 * 0.855 somewhere, and a wrong number is worse than none. */
#define SURE_FIGURE     0.97
#define BELIEVED_FIGURE 0.87

/* The foot of the ring, digits upright: a picture of its own, top row towards the middle. */
struct foot {
    struct ink_plane plane;
    double px_per_mm, density;
    int top, bottom, left, right; /* of the digits, `bottom` and `right` excluded */
};

static void foot_free(struct foot *foot) {
    free(foot->plane.at);
}

static bool is_line(const struct unwrapped *flat, const struct column_run *columns, int y,
                    double density) {
    int width = flat->plane.width_px;
    int on = 0;
    for (int i = 0; i < columns->length; i++)
        on += flat->plane.at[(size_t)y * (size_t)width +
                             (size_t)((columns->from + i + 2 * width) % width)] >= density;
    return on > LINE_COLUMNS * columns->length;
}

/* Where the line ends at the foot. Digits may stand on it: what is measured around the whole ring
 * then has a part of their feet. */
static int line_end(const struct unwrapped *flat, const struct column_run *columns, int ring_row) {
    int most = 0;
    for (int y = 0; y <= ring_row; y++)
        for (int x = 0; x < flat->plane.width_px; x++)
            most = (int)fmax(most, flat->plane.at[y * flat->plane.width_px + x]);
    int y = ring_row;
    while (y > 0 && !is_line(flat, columns, y, INK_SHARE * most))
        y--;
    return y > 0 ? y + 1 : ring_row + 1;
}

/* Cut from the ring laid out, turned by half a turn: there the digits stand on their heads. */
static struct foot foot_of(const struct unwrapped *flat, const struct ring_text *ring) {
    struct foot foot = {.px_per_mm = flat->px_per_mm};
    int width = flat->plane.width_px;
    int half = (int)fmin(HALF_LENGTH_MM * flat->px_per_mm, ring->gap.length / 2.0);
    int middle = ring->gap.from + ring->gap.length / 2;
    struct column_run columns = {middle - half, 2 * half};
    int from = line_end(flat, &columns, ring->band.ring_row);
    int to = (int)fmin(from + DEEPEST_MM * flat->px_per_mm, flat->plane.height_px);
    foot.plane = (struct ink_plane){2 * half, to > from ? to - from : 0, NULL};
    foot.plane.at = memory_new((size_t)(2 * half * (to - from)) + 1, 1);
    for (int y = from; y < to; y++)
        for (int i = 0; i < 2 * half; i++)
            foot.plane.at[(size_t)(to - 1 - y) * (size_t)(2 * half) + (size_t)(2 * half - 1 - i)] =
                flat->plane.at[(size_t)y * (size_t)width +
                               (size_t)((middle - half + i + 2 * width) % width)];
    return foot;
}

static int inked_in_row(const struct foot *foot, int y) {
    int on = 0;
    for (int x = 0; x < foot->plane.width_px; x++)
        on += foot->plane.at[y * foot->plane.width_px + x] >= foot->density;
    return on;
}

static bool column_inked(const struct foot *foot, int x) {
    int on = 0;
    for (int y = foot->top; y < foot->bottom; y++)
        on += foot->plane.at[y * foot->plane.width_px + x] >= foot->density;
    return on >= 2;
}

/* The lowest run of rows with ink (nearest to the ring) that is as high as digits are. */
static bool find_rows(struct foot *foot) {
    double least = LEAST_MM * foot->px_per_mm;
    double ink = 1.5 * foot->px_per_mm;
    int y = foot->plane.height_px - 1;
    while (y >= 0) {
        while (y >= 0 && inked_in_row(foot, y) < ink)
            y--;
        foot->bottom = y + 1;
        while (y >= 0 && inked_in_row(foot, y) >= ink)
            y--;
        foot->top = y + 1;
        if (foot->bottom - foot->top >= least)
            return foot->bottom - foot->top <= MOST_MM * foot->px_per_mm;
    }
    return false;
}

/* From the middle outwards until it is bare for longer than between digits. */
static bool find_columns(struct foot *foot) {
    int apart = (int)(APART_MM * foot->px_per_mm);
    int middle = foot->plane.width_px / 2;
    foot->left = foot->right = middle;
    for (int x = middle; x >= 0 && foot->left - x <= apart; x--)
        foot->left = column_inked(foot, x) ? x : foot->left;
    for (int x = middle; x < foot->plane.width_px && x - foot->right <= apart; x++)
        foot->right = column_inked(foot, x) ? x : foot->right;
    return foot->right - foot->left >= LEAST_LENGTH_MM * foot->px_per_mm;
}

static char *thirteen_digits(const char *text) {
    struct text_buffer digits = {0};
    int count = 0;
    for (; *text != '\0'; text++)
        if (*text >= '0' && *text <= '9') {
            text_add_bytes(&digits, text, 1);
            count++;
        }
    if (count == DIGITS)
        return text_buffer_take(&digits);
    text_buffer_free(&digits);
    return NULL;
}

static bool read_at(const struct foot *foot, double stretch, struct line_reader *reader,
                    struct line_text *out, struct fault *why) {
    double margin = 0.12 * (foot->bottom - foot->top);
    struct strip_part part = {.plane = &foot->plane, .ux = 1, .vy = 1};
    part.x = foot->left - 2 * margin;
    part.y = foot->top - margin;
    part.width = foot->right - foot->left + 4 * margin;
    part.height = foot->bottom - foot->top + 2 * margin;
    struct strip strip SCOPED(strip_free) = strip_cut(&part, TEXT_PX, stretch);
    return line_read(reader, &strip.picture, ALPHABET_DIGITS, out, why);
}

static bool is_sure(const struct line_text *line) {
    for (int i = 0; i < line->character_count; i++)
        if (line->characters[i].choice_count == 0 ||
            (double)line->characters[i].choices[0].probability < SURE_FIGURE)
            return false;
    return line->character_count == DIGITS;
}

static bool is_believed(const struct line_text *line) {
    for (int i = 0; i < line->character_count; i++)
        if ((double)line->characters[i].choices[0].probability < BELIEVED_FIGURE)
            return false;
    return line->character_count == DIGITS;
}

/* Up to three readings of as many figures, figure by figure, until all of them are sure. */
static bool read_digits(const struct foot *foot, struct line_reader *reader, char **digits,
                        struct fault *why) {
    static const double stretches[] = {1, 1.3, 1.6};
    struct line_text line SCOPED(line_text_free) = {0};
    for (int i = 0; i < (int)(sizeof stretches / sizeof *stretches) && !is_sure(&line); i++) {
        struct line_text again SCOPED(line_text_free) = {0};
        if (!read_at(foot, stretches[i], reader, &again, why))
            return false;
        if (line.character_count != DIGITS) {
            struct line_text other = line;
            line = again;
            again = other;
        }
        fuse_reading(&line, i > 0 ? i : 1, &again);
    }
    if (is_believed(&line))
        *digits = thirteen_digits(line.text);
    return true;
}

bool foot_read(struct place *place, const struct ring_text *ring, struct line_reader *reader,
               char **digits, struct fault *why) {
    struct unwrap_ground ground = {&place->alone, place->px_per_mm, place->ellipse, 0};
    ground.depth_mm = ring->band.ring_row / place->px_per_mm + DEEPEST_MM + 0.5;
    struct unwrapped flat SCOPED(unwrapped_free) = unwrap(&ground);
    struct foot foot SCOPED(foot_free) = foot_of(&flat, ring);
    if (foot.plane.width_px < LEAST_LENGTH_MM * foot.px_per_mm || foot.plane.height_px < 4)
        return true;
    foot.density = fmax(FAINTEST, INK_SHARE * ink_plane_densest(&foot.plane, STROKES_SHARE));
    if (!find_rows(&foot) || !find_columns(&foot))
        return true;
    return read_digits(&foot, reader, digits, why);
}
