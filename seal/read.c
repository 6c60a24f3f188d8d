#include "seal/seal.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "seal/place.h"
#include "seal/strip.h"
#include "seal/unwrap.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Read with so many pixels a millimetre: what 300 dpi has. */
#define READ_PX_PER_MM 12.0
/* Depth laid out: to the middle of the text's inner side and beyond, of the smaller half axis. */
#define DEPTH_SHARE 0.62
/* Height of the text in the strip: what the recogniser scales to, less the margins. */
#define TEXT_PX 44
/* Starts tried: the widest bare stretches of the ring. */
#define STARTS 3
/* Below this confidence other starts and stretches are tried. */
#define SURE 0.97
/* Seal characters are tall: they read best widened to squares (seals.md, 3.5). */
static const double stretches[] = {1.15, 1.45, 0.95};

/* The parts of a seal while it is read. */
struct reading {
    struct line_reader *reader;
    struct place place;
    struct unwrapped flat;
    struct text_band band;
    struct column_run gaps[STARTS];
    int gap_count;
    struct line_text ring;
    double worth;
    int start; /* the gap from which `ring` was read */
};

static void reading_close(struct reading *reading) {
    place_close(&reading->place);
    unwrapped_free(&reading->flat);
    line_text_free(&reading->ring);
}

/* The ring from the end of one gap to its beginning, with a little of the gap at both ends. */
static struct strip_part ring_part(const struct reading *r, const struct column_run *gap) {
    double height = r->band.to_row - r->band.from_row;
    double margin = fmin(0.25 * height, gap->length / 2.0);
    double above = fmin(0.06 * height, r->band.from_row - r->band.ring_row);
    struct strip_part part = {.plane = &r->flat.plane, .ux = 1, .vy = 1, .wraps = true};
    part.x = gap->from + gap->length - margin;
    part.y = r->band.from_row - above;
    part.width = r->flat.plane.width_px - gap->length + 2 * margin;
    part.height = height + above + 0.06 * height;
    return part;
}

static int han_count(const struct line_text *line) {
    int count = 0;
    for (int i = 0; i < line->character_count; i++) {
        const char *at = line->characters[i].choices[0].text;
        count += text_is_han(text_next(&at));
    }
    return count;
}

/* How good a reading of the ring is: sure characters, and many of them. */
static double worth_of(const struct line_text *line) {
    double sum = 0;
    for (int i = 0; i < line->character_count; i++) {
        const char *at = line->characters[i].choices[0].text;
        double sure = line->characters[i].choices[0].probability;
        sum += text_is_han(text_next(&at)) ? sure * sure - 0.35 : -0.2;
    }
    return sum;
}

static bool try_ring(struct reading *r, int start, double stretch, struct fault *why) {
    struct strip_part part = ring_part(r, &r->gaps[start]);
    struct strip strip SCOPED(strip_free) = strip_cut(&part, TEXT_PX, stretch);
    struct line_text line SCOPED(line_text_free) = {0};
    if (!line_read(r->reader, &strip.picture, ALPHABET_ANY, &line, why))
        return false;
    double worth = worth_of(&line);
    if (r->ring.text == NULL || worth > r->worth) {
        struct line_text worse = r->ring;
        r->ring = line;
        line = worse;
        r->worth = worth;
        r->start = start;
    }
    return true;
}

static bool ring_is_sure(const struct reading *r) {
    return (double)r->ring.confidence >= SURE && han_count(&r->ring) >= 4;
}

static bool read_ring(struct reading *r, struct fault *why) {
    for (int start = 0; start < r->gap_count && !ring_is_sure(r); start++)
        if (!try_ring(r, start, stretches[0], why))
            return false;
    for (size_t i = 1; i < sizeof stretches / sizeof *stretches && !ring_is_sure(r); i++)
        if (!try_ring(r, r->start, stretches[i], why))
            return false;
    return true;
}

static bool lay_out(struct reading *r) {
    struct unwrap_ground ground = {r->place.plane, r->place.px_per_mm, r->place.ellipse, 0};
    ground.depth_mm = DEPTH_SHARE * r->place.ellipse.b / r->place.px_per_mm;
    r->flat = unwrap(&ground);
    if (!unwrap_text_band(&r->flat, &r->band))
        return false;
    r->gap_count = unwrap_gaps(&r->flat, &r->band, r->gaps, STARTS);
    if (r->gap_count == 0) {
        r->gaps[0] = (struct column_run){0, 0};
        r->gap_count = 1;
    }
    return true;
}

static bool read_ring_seal(const struct seal_page *page, struct line_reader *reader,
                           struct seal *seal, struct fault *why) {
    struct reading r SCOPED(reading_close) = {.reader = reader};
    if (!place_open(page, seal, READ_PX_PER_MM, &r.place, why))
        return false;
    if (!lay_out(&r))
        return true;
    if (!read_ring(&r, why))
        return false;
    if (r.ring.character_count == 0)
        return true;
    line_text_free(&seal->ring);
    seal->ring = r.ring;
    r.ring = (struct line_text){0};
    free(seal->title);
    seal->title = text_value(seal->ring.text);
    return true;
}

bool seal_read(const struct seal_page *page, struct line_reader *reader, struct seal *seal,
               struct fault *why) {
    if (seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL)
        return read_ring_seal(page, reader, seal, why);
    return true;
}
