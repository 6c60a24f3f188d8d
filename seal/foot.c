#include "seal/foot.h"

#include "base/scoped.h"
#include "base/text.h"
#include "seal/strip.h"
#include "seal/unwrap.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS 13
/* The digits stand from the ring's line inwards, mm: 1.2 to 2.2 high. */
#define DEEPEST_MM    3.4
#define HIGHEST_MM    2.8
#define LEAST_HIGH_MM 0.7
/* They take so much of the gap at most, on each side of its middle, mm. */
#define HALF_LENGTH_MM   16.0
#define INK_SHARE        0.35
#define INK_DENSITY      7
#define TEXT_PX          38
#define LEAST_CONFIDENCE 0.75

/* Where the digits stand on the laid-out ring. */
struct digit_place {
    int top, bottom; /* rows, `bottom` excluded; top is nearer to the ring */
    int from, length;
};

static int inked_in_row(const struct ring_text *ring, const struct digit_place *place, int y,
                        double density) {
    int width = ring->flat.plane.width_px;
    int on = 0;
    for (int i = 0; i < place->length; i++)
        on +=
            ring->flat.plane.at[(size_t)y * (size_t)width + (size_t)((place->from + i) % width)] >=
            density;
    return on;
}

static double foot_density(const struct ring_text *ring, const struct digit_place *place) {
    int width = ring->flat.plane.width_px;
    int most = 0;
    for (int y = ring->band.ring_row + 1; y < ring->band.to_row; y++)
        for (int i = 0; i < place->length; i++) {
            int value = ring->flat.plane
                            .at[(size_t)y * (size_t)width + (size_t)((place->from + i) % width)];
            most = value > most ? value : most;
        }
    return fmax(INK_DENSITY, INK_SHARE * most);
}

/* The first run of inked rows under the ring's line. */
static bool find_rows(const struct ring_text *ring, struct digit_place *place) {
    double px_per_mm = ring->flat.px_per_mm;
    int last = ring->band.ring_row + (int)(DEEPEST_MM * px_per_mm);
    last = last < ring->flat.plane.height_px ? last : ring->flat.plane.height_px - 1;
    double density = foot_density(ring, place);
    int y = ring->band.ring_row;
    while (y < last && inked_in_row(ring, place, y, density) < 2 * px_per_mm)
        y++;
    place->top = y;
    while (y < last && inked_in_row(ring, place, y, density) >= px_per_mm)
        y++;
    place->bottom = y;
    double height = (place->bottom - place->top) / px_per_mm;
    return height >= LEAST_HIGH_MM && height <= HIGHEST_MM;
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

/* Turned by half a turn: the laid-out ring has the digits head down and backwards. */
static struct strip_part turned_part(const struct ring_text *ring,
                                     const struct digit_place *place) {
    double margin = 0.15 * (place->bottom - place->top);
    struct strip_part part = {.plane = &ring->flat.plane, .ux = -1, .vy = -1, .wraps = true};
    part.x = place->from + place->length;
    part.y = place->bottom + margin;
    part.width = place->length;
    part.height = place->bottom - place->top + 2 * margin;
    return part;
}

bool foot_read(const struct place *place, const struct ring_text *ring, struct line_reader *reader,
               char **digits, struct fault *why) {
    double px_per_mm = ring->flat.px_per_mm;
    int width = ring->flat.plane.width_px;
    int half = (int)fmin(HALF_LENGTH_MM * px_per_mm, ring->gap.length / 2.0);
    int middle = ring->gap.from + ring->gap.length / 2;
    struct digit_place where = {0, 0, (middle - half + width) % width, 2 * half};
    (void)place;
    if (where.length < 6 * px_per_mm || !find_rows(ring, &where))
        return true;
    /* The digits stand closer to the ring than the band's middle: they are shorter there than on
     * the layout, so they are stretched less. */
    struct strip_part part = turned_part(ring, &where);
    struct strip strip SCOPED(strip_free) = strip_cut(&part, TEXT_PX, 1.2);
    struct line_text line SCOPED(line_text_free) = {0};
    if (!line_read(reader, &strip.picture, ALPHABET_DIGITS, &line, why))
        return false;
    if ((double)line.confidence >= LEAST_CONFIDENCE)
        *digits = thirteen_digits(line.text);
    return true;
}
