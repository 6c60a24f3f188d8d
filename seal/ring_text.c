#include "seal/ring_text.h"

#include "base/scoped.h"
#include "base/text.h"
#include "seal/strip.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Depth laid out: to the inner side of the text and beyond, of the smaller half axis. */
#define DEPTH_SHARE 0.62
/* Height of the text in the strip: what the recogniser scales to, less the margins. */
#define TEXT_PX 42
/* Starts tried: the widest bare stretch of the ring, and those nearly as wide. */
#define STARTS         3
#define NEARLY_AS_WIDE 0.7
/* Below this confidence other starts and stretches are tried. */
#define SURE 0.96
/* Seal characters are tall: they read best widened to squares (seals.md, 3.5). */
static const double stretches[] = {1.15, 1.5, 0.9};

struct reading {
    const struct place *place;
    struct line_reader *reader;
    struct ring_text text;
    struct column_run gaps[STARTS];
    int gap_count;
    double worth; /* of text.line */
};

static void reading_close(struct reading *reading) {
    ring_text_free(&reading->text);
}

/* The ring from the end of one gap to its beginning, with a little of the gap at both ends. */
static struct strip_part ring_part(const struct reading *r, const struct column_run *gap) {
    const struct text_band *band = &r->text.band;
    double height = band->to_row - band->from_row;
    double margin = fmin(0.25 * height, gap->length / 2.0);
    double above = fmin(0.06 * height, band->from_row - band->ring_row);
    struct strip_part part = {.plane = &r->text.flat.plane, .ux = 1, .vy = 1, .wraps = true};
    part.x = gap->from + gap->length - margin;
    part.y = band->from_row - above;
    part.width = r->text.flat.plane.width_px - gap->length + 2 * margin;
    part.height = height + above + 0.06 * height;
    return part;
}

static bool is_han(const struct line_character *character) {
    const char *at = character->choices[0].text;
    return text_is_han(text_next(&at));
}

static bool is_bracket(const struct line_character *character) {
    static const char *const brackets[] = {"(", ")", "（", "）"};
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++)
        if (strcmp(character->choices[0].text, brackets[i]) == 0)
            return true;
    return false;
}

/* How good a reading of the ring is: sure characters, and many of them. */
static double worth_of(const struct line_text *line) {
    double sum = 0;
    for (int i = 0; i < line->character_count; i++) {
        double sure = (double)line->characters[i].choices[0].probability;
        sum += is_han(&line->characters[i]) ? sure * sure - 0.35 : -0.2;
    }
    return sum;
}

/* Drops what no name begins or ends with: digits of the foot, specks read as points. */
static void trim(struct line_text *line) {
    int first = 0;
    int last = line->character_count - 1;
    while (first <= last && !is_han(&line->characters[first]) &&
           !is_bracket(&line->characters[first]))
        first++;
    while (last >= first && !is_han(&line->characters[last]) &&
           !is_bracket(&line->characters[last]))
        last--;
    int kept = last - first + 1;
    if (kept == line->character_count)
        return;
    memmove(line->characters, line->characters + first, (size_t)kept * sizeof *line->characters);
    line->character_count = kept;
    struct text_buffer text = {0};
    double sum = 0;
    for (int i = 0; i < kept; i++) {
        text_add(&text, line->characters[i].choices[0].text);
        sum += (double)line->characters[i].choices[0].probability;
    }
    free(line->text);
    line->text = text_buffer_take(&text);
    line->confidence = kept == 0 ? 0 : (float)(sum / kept);
}

static bool try_ring(struct reading *r, int start, double stretch, struct fault *why) {
    struct strip_part part = ring_part(r, &r->gaps[start]);
    struct strip strip SCOPED(strip_free) = strip_cut(&part, TEXT_PX, stretch);
    struct line_text line SCOPED(line_text_free) = {0};
    if (!line_read(r->reader, &strip.picture, ALPHABET_ANY, &line, why))
        return false;
    trim(&line);
    double worth = worth_of(&line);
    if (r->text.line.text == NULL || worth > r->worth) {
        struct line_text worse = r->text.line;
        r->text.line = line;
        line = worse;
        r->worth = worth;
        r->text.gap = r->gaps[start];
    }
    return true;
}

static bool is_sure(const struct reading *r) {
    return (double)r->text.line.confidence >= SURE && r->text.line.character_count >= 4;
}

static bool read_best(struct reading *r, struct fault *why) {
    for (int start = 0; start < r->gap_count && !is_sure(r); start++)
        if (!try_ring(r, start, stretches[0], why))
            return false;
    for (size_t i = 1; i < sizeof stretches / sizeof *stretches && !is_sure(r); i++) {
        r->gaps[0] = r->text.gap;
        if (!try_ring(r, 0, stretches[i], why))
            return false;
    }
    return true;
}

static bool lay_out(struct reading *r) {
    const struct place *place = r->place;
    struct unwrap_ground ground = {place->plane, place->px_per_mm, place->ellipse,
                                   DEPTH_SHARE * place->ellipse.b / place->px_per_mm};
    r->text.flat = unwrap(&ground);
    if (!unwrap_text_band(&r->text.flat, &r->text.band))
        return false;
    int count = unwrap_gaps(&r->text.flat, &r->text.band, r->gaps, STARTS);
    if (count == 0)
        r->gaps[count++] = (struct column_run){0, 0};
    while (r->gap_count < count &&
           r->gaps[r->gap_count].length >= NEARLY_AS_WIDE * r->gaps[0].length)
        r->gap_count++;
    return true;
}

bool ring_text_read(const struct place *place, struct line_reader *reader, struct ring_text *out,
                    struct fault *why) {
    struct reading r SCOPED(reading_close) = {.place = place, .reader = reader};
    if (lay_out(&r) && !read_best(&r, why))
        return false;
    *out = r.text;
    r.text = (struct ring_text){0};
    return true;
}

void ring_text_free(struct ring_text *text) {
    unwrapped_free(&text->flat);
    line_text_free(&text->line);
    *text = (struct ring_text){0};
}

double ring_text_turn(const struct ring_text *text) {
    int width = text->flat.plane.width_px;
    int foot = (text->gap.from + text->gap.length / 2) % width;
    int top = (foot + width / 2) % width;
    /* Column 0 is the bottom; columns are equal steps of length, near enough of angle here. */
    return 2 * M_PI * top / width - M_PI;
}
