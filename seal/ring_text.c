#include "seal/ring_text.h"

#include "base/scoped.h"
#include "base/text.h"
#include "seal/fuse.h"
#include "seal/squeeze.h"
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
#define NEARLY_AS_WIDE 0.45
/* With any character less probable than this, other widths are tried. */
#define SURE 0.97
/* Seal characters are tall: they read best widened to squares (seals.md, 3.5). */
#define STRETCHES 4
static const double stretches[STRETCHES] = {1.3, 1.7, 1.05, 1.5};
/* Spaces between characters are shortened to this share of the text's height. */
#define WIDEST_SPACE 0.22

/* Longest ring whose pitch is measured. */
#define MOST_CHARACTERS 64
/* A character that stands apart at an end is believed from here on. */
#define STRAY_PROBABILITY 0.9
/* Two or more characters below this at an end are not the name's. */
#define DOUBTFUL_PROBABILITY 0.6

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
static struct squeezed squeezed_ring(const struct reading *r, const struct column_run *gap) {
    const struct text_band *band = &r->text.band;
    int height = band->to_row - band->from_row;
    int margin = (int)fmin(0.25 * height, gap->length / 2.0);
    int above = (int)fmin(0.06 * height, band->from_row - band->ring_row);
    int below = (int)fmin(0.06 * height, r->text.flat.plane.height_px - band->to_row);
    struct text_band rows = {band->from_row - above, band->to_row + below, band->ring_row};
    struct column_run run = {gap->from + gap->length - margin,
                             r->text.flat.plane.width_px - gap->length + 2 * margin};
    return squeeze(&r->text.flat, &rows, &run, (int)(WIDEST_SPACE * height));
}

/* Positions on the strip become positions on the ring, so that a character that could not be seen
 * leaves its room. */
static void put_back(struct line_text *line, const struct squeezed *ring,
                     const struct strip *strip) {
    double width = strip->picture.width_px;
    double text = width - 2.0 * STRIP_MARGIN_PX;
    for (int i = 0; i < line->character_count; i++) {
        float *ends[] = {&line->characters[i].start, &line->characters[i].end};
        for (int k = 0; k < 2; k++) {
            double column =
                ((double)*ends[k] * width - STRIP_MARGIN_PX) / text * ring->plane.width_px;
            int at = (int)fmin(fmax(column, 0), ring->plane.width_px - 1);
            *ends[k] = (float)ring->origin[at] / (float)ring->length;
        }
    }
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

/* Doubtful characters in a row from `from` on, in steps of `step`. */
static int doubtful_run(const struct line_text *line, int from, int step) {
    int count = 0;
    for (int i = from; i >= 0 && i < line->character_count; i += step, count++)
        if ((double)line->characters[i].choices[0].probability >= DOUBTFUL_PROBABILITY)
            break;
    return count;
}

/* Drops what is stray at both ends: single things, and runs of doubt, which a straight line leaves
 * where it comes close to the ring's text. */
static void trim(struct line_text *line) {
    double pitch = pitch_of(line);
    int first = doubtful_run(line, 0, 1);
    int last = line->character_count - 1 - doubtful_run(line, line->character_count - 1, -1);
    if (first < 2 || last < first)
        first = 0;
    if (line->character_count - 1 - last < 2 || last < first)
        last = line->character_count - 1;
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

static bool read_once(struct reading *r, int start, double stretch, struct line_text *out,
                      struct fault *why) {
    struct squeezed ring SCOPED(squeezed_free) = squeezed_ring(r, &r->gaps[start]);
    struct strip_part part = {.plane = &ring.plane, .ux = 1, .vy = 1};
    part.width = ring.plane.width_px;
    part.height = ring.plane.height_px;
    struct strip strip SCOPED(strip_free) = strip_cut(&part, TEXT_PX, stretch);
    struct line_text line = {0};
    if (!line_read(r->reader, &strip.picture, ALPHABET_ANY, &line, why))
        return false;
    put_back(&line, &ring, &strip);
    trim(&line);
    *out = line;
    return true;
}

static bool is_sure(const struct line_text *line) {
    if (line->character_count < 4 || dropped(line) > 0)
        return false;
    for (int i = 0; i < line->character_count; i++)
        if ((double)line->characters[i].choices[0].probability < SURE)
            return false;
    return true;
}

/* The best start, read once from each. */
static bool read_starts(struct reading *r, struct fault *why) {
    for (int start = 0; start < r->gap_count; start++) {
        struct line_text line SCOPED(line_text_free) = {0};
        if (!read_once(r, start, stretches[0], &line, why))
            return false;
        double worth = worth_of(&line);
        if (start > 0 && worth <= r->worth)
            continue;
        struct line_text worse = r->text.line;
        r->text.line = line;
        line = worse;
        r->worth = worth;
        r->text.gap = r->gaps[start];
    }
    return true;
}

/* Unsure characters are read again at other widths, and the readings are joined; a reading that is
 * better as a whole takes the lead. */
static bool read_best(struct reading *r, struct fault *why) {
    if (!read_starts(r, why))
        return false;
    r->gaps[0] = r->text.gap;
    for (int i = 1; i < STRETCHES && !is_sure(&r->text.line); i++) {
        struct line_text line SCOPED(line_text_free) = {0};
        if (!read_once(r, 0, stretches[i], &line, why))
            return false;
        double worth = worth_of(&line);
        if (line.character_count > r->text.line.character_count && worth > r->worth) {
            struct line_text worse = r->text.line;
            r->text.line = line;
            line = worse;
            r->worth = worth;
            fuse_reading(&r->text.line, 1, &line);
        } else {
            fuse_reading(&r->text.line, i, &line);
        }
    }
    return true;
}

/* The gap as the characters that were kept leave it: ends of a straight line that stood in it, or
 * broke it, are no text of the ring. */
static void settle_gap(struct reading *r) {
    const struct line_text *line = &r->text.line;
    struct column_run *gap = &r->text.gap;
    int width = r->text.flat.plane.width_px;
    if (line->character_count < 3)
        return;
    int height = r->text.band.to_row - r->text.band.from_row;
    double margin = fmin(0.25 * height, gap->length / 2.0);
    double first = gap->from + gap->length - margin;
    double length = width - gap->length + 2 * margin;
    double pitch = pitch_of(line);
    double begin = middle_of(&line->characters[0]) - 0.55 * pitch;
    double end = middle_of(&line->characters[line->character_count - 1]) + 0.55 * pitch;
    double text = (end - begin) * length;
    if (text >= width)
        return;
    gap->from = ((int)lround(first + end * length) % width + width) % width;
    gap->length = width - (int)lround(text);
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
    if (lay_out(&r)) {
        if (!read_best(&r, why))
            return false;
        settle_gap(&r);
    }
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
