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
#define SURE 0.98
/* Seal characters are tall: they read best widened to squares (seals.md, 3.5). */
static const double stretches[] = {1.15, 1.5, 0.9};

/* Longest ring whose pitch is measured. */
#define MOST_CHARACTERS 64
/* A character that stands apart at an end is believed from here on. */
#define STRAY_PROBABILITY 0.9

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

static double middle_of(const struct line_character *character) {
    return ((double)character->start + (double)character->end) / 2;
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The usual distance of neighbours: a ring's characters stand evenly. */
static double pitch_of(const struct line_text *line) {
    double distance[MOST_CHARACTERS];
    int count = 0;
    for (int i = 1; i < line->character_count && count < MOST_CHARACTERS; i++)
        distance[count++] = middle_of(&line->characters[i]) - middle_of(&line->characters[i - 1]);
    if (count == 0)
        return 1;
    qsort(distance, (size_t)count, sizeof *distance, by_size);
    return distance[count / 2];
}

/* Characters for which there is room between those read: dropped ones. */
static int dropped(const struct line_text *line) {
    double pitch = pitch_of(line);
    int count = 0;
    for (int i = 1; i < line->character_count; i++) {
        double step = middle_of(&line->characters[i]) - middle_of(&line->characters[i - 1]);
        count += step > 1.6 * pitch ? (int)lround(step / pitch) - 1 : 0;
    }
    return count;
}

/* How good a reading of the ring is: sure characters, many of them, none dropped. */
static double worth_of(const struct line_text *line) {
    double sum = -0.5 * dropped(line);
    for (int i = 0; i < line->character_count; i++) {
        double sure = (double)line->characters[i].choices[0].probability;
        sum += is_han(&line->characters[i]) ? sure * sure - 0.35 : -0.2;
    }
    return sum;
}

/* Whether the character at the end `i`, whose neighbour is `next`, is no part of a name: a digit of
 * the foot, a speck, something doubtful that stands apart. */
static bool stray(const struct line_text *line, int i, int next, double pitch) {
    const struct line_character *c = &line->characters[i];
    if (!is_han(c) && !is_bracket(c))
        return true;
    if (next < 0 || next >= line->character_count)
        return false;
    double step = fabs(middle_of(&line->characters[next]) - middle_of(c));
    return step > 1.7 * pitch && (double)c->choices[0].probability < STRAY_PROBABILITY;
}

/* Drops what is stray at both ends. */
static void trim(struct line_text *line) {
    double pitch = pitch_of(line);
    int first = 0;
    int last = line->character_count - 1;
    while (first <= last && stray(line, first, first + 1, pitch))
        first++;
    while (last >= first && stray(line, last, last - 1, pitch))
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
    return (double)r->text.line.confidence >= SURE && r->text.line.character_count >= 4 &&
           dropped(&r->text.line) == 0;
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
