#include "seal/ring_text.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "seal/fuse.h"
#include "seal/name_sense.h"
#include "seal/ring_axis.h"
#include "seal/ring_line.h"
#include "seal/squeeze.h"
#include "seal/strip.h"

#include <math.h>
#include <stdlib.h>

/* Depth laid out: to the inner side of the text and beyond, of the smaller half axis. */
#define DEPTH_SHARE 0.62
/* Height of the text in the strip: what the recogniser scales to, less the margins. */
#define TEXT_PX 42
/* Runs tried where the best one does not read. */
#define RUNS 3
/* Others are tried only below this worth of each character read. */
#define WORTH_WELL 0.3
/* Neighbours stand so far apart in the strip, of its text's height: recognisers expect squares. Of
 * 0.8 to 1.6, 1.1 to 1.4 read most rings; a third width read none that two had not (28 drawn rings
 * over print). */
#define TRIES 2
static const double pitches[TRIES] = {1.25, 1.0};
/* So many characters may be wanting at an end to be looked for; what each may take from the worth
 * of the reading. */
#define MOST_LACKING  3
#define LACKING_COSTS 0.35
/* Spaces between characters are shortened to this share of the text's height. */
#define WIDEST_SPACE 0.22
/* Seal characters are tall: before their number is known, they are widened by this. */
#define STRETCH_FIRST 1.25
/* Ink is a character's within this share of the pitch of its middle. */
#define INNER_REACH 0.4
/* Around the band's rows, of its height. */
#define ROWS_MARGIN 0.03

struct reading {
    const struct place *place;
    struct line_reader *reader;
    struct ring_text text;
    struct column_run run;
    struct ring_axis axis; /* columns of text.flat */
    double worth;          /* of text.line */
};

static void reading_close(struct reading *reading) {
    ring_text_free(&reading->text);
}

static struct unwrapped laid_out(const struct place *place, const struct ink_plane *plane) {
    struct unwrap_ground ground = {plane, place->px_per_mm, place->ellipse,
                                   DEPTH_SHARE * place->ellipse.b / place->px_per_mm};
    return unwrap(&ground);
}

/* The run, with a little of the gap at both ends. */
static struct column_run with_margins(const struct reading *r, const struct column_run *run) {
    int width = r->text.flat.plane.width_px;
    int height = r->text.band.to_row - r->text.band.from_row;
    int margin = (int)fmin(0.25 * height, (width - run->length) / 2.0);
    return (struct column_run){run->from - margin, run->length + 2 * margin};
}

static struct squeezed squeezed_ring(const struct reading *r, const struct unwrapped *flat,
                                     const struct column_run *run) {
    const struct text_band *band = &r->text.band;
    int height = band->to_row - band->from_row;
    int above = (int)fmin(ROWS_MARGIN * height, band->from_row - band->ring_row);
    int below = (int)fmin(ROWS_MARGIN * height, flat->plane.height_px - band->to_row);
    struct text_band rows = {band->from_row - above, band->to_row + below, band->ring_row};
    struct column_run wide = with_margins(r, run);
    return squeeze(flat, &rows, &wide, (int)(WIDEST_SPACE * height));
}

/* From a character's middle, in steps of `step`, the last column towards `end` before which nothing
 * was taken out: beyond that stands another one, or nothing. */
static int within_gaps(const struct squeezed *ring, int middle, int end, int step) {
    int at = middle;
    while (at != end && ring->origin[at + step] - ring->origin[at] == step)
        at += step;
    return at;
}

static int column_of(double share, double width, const struct squeezed *ring) {
    double text = width - 2.0 * STRIP_MARGIN_PX;
    double column = (share * width - STRIP_MARGIN_PX) / text * ring->plane.width_px;
    return (int)fmin(fmax(column, 0), ring->plane.width_px - 1);
}

/* Positions on the strip become positions on the ring, so that a character that could not be seen
 * leaves its room. */
static void put_back(struct line_text *line, const struct squeezed *ring,
                     const struct strip *strip) {
    double width = strip->picture.width_px;
    for (int i = 0; i < line->character_count; i++) {
        struct line_character *c = &line->characters[i];
        int start = column_of((double)c->start, width, ring);
        int end = column_of((double)c->end, width, ring);
        int middle = (start + end) / 2;
        start = within_gaps(ring, middle, start, -1);
        end = within_gaps(ring, middle, end, 1);
        c->start = (float)ring->origin[start] / (float)ring->length;
        c->end = (float)ring->origin[end] / (float)ring->length;
    }
}

/* Of the ink around a character, in the band, the share in its outer half. */
static double outer_share(const struct reading *r, double middle, double reach) {
    const struct text_band *band = &r->text.band;
    const struct ink_plane *flat = &r->text.flat.plane;
    double outer = 0;
    double all = 0;
    for (int x = (int)(middle - reach); x <= (int)(middle + reach); x++) {
        int column = (x % flat->width_px + flat->width_px) % flat->width_px;
        for (int y = band->from_row; y < band->to_row; y++) {
            int density = flat->at[(size_t)y * (size_t)flat->width_px + (size_t)column];
            all += density;
            outer += 2 * y < band->from_row + band->to_row ? density : 0;
        }
    }
    return all > 0 ? outer / all : 0;
}

/* What ends of the straight line were read with the name. */
static struct ring_strays drop_inner(const struct reading *r, const struct squeezed *ring,
                                     const struct ring_axis *axis, struct line_text *line) {
    double *outer SCOPED(scoped_free)
    = memory_new((size_t)line->character_count + 1, sizeof *outer);
    double reach = INNER_REACH * ring_line_pitch(line) * ring->length;
    for (int i = 0; i < line->character_count; i++) {
        const struct line_character *c = &line->characters[i];
        double middle = ((double)c->start + (double)c->end) / 2;
        outer[i] = outer_share(r, ring->from + middle * ring->length, reach);
    }
    return ring_line_drop_inner(line, axis, outer);
}

/* Adds to the reading's strips what it reads. */
static bool read_strip(struct reading *r, const struct squeezed *ring, double stretch,
                       struct line_text *out, struct fault *why) {
    struct strip_part part = {.plane = &ring->plane, .ux = 1, .vy = 1};
    part.width = ring->plane.width_px;
    part.height = ring->plane.height_px;
    struct strip strip SCOPED(strip_free) = strip_cut(&part, TEXT_PX, stretch);
    struct line_text line = {0};
    struct line_steps steps SCOPED(line_steps_free) = {0};
    if (!line_read_steps(r->reader, &strip.picture, &line, &steps, why))
        return false;
    put_back(&line, ring, &strip);
    struct ring_axis axis = ring_axis_seen(&r->axis, ring->from, ring->length);
    struct ring_strays strays = ring_line_trim(&line, &axis);
    struct ring_strays inner = drop_inner(r, ring, &axis, &line);
    strays = (struct ring_strays){strays.head + inner.head, strays.tail + inner.tail};
    *out = line;
    if (steps.count == 0)
        return true;
    ring_steps_pass(&steps, &strays);
    *strip_add(&r->text.strips) = steps;
    steps = (struct line_steps){0};
    return true;
}

/* Takes the reading where it is better than what is there; else joins it. */
static void take_or_fuse(struct reading *r, struct line_text *line, int weight) {
    double worth = ring_line_worth(line);
    bool leads = line->character_count > r->text.line.character_count && worth > r->worth;
    if (leads) {
        struct line_text worse = r->text.line;
        r->text.line = *line;
        *line = worse;
        r->worth = worth;
    }
    fuse_reading(&r->text.line, leads ? 1 : weight, line);
}

/* The stretch that gives neighbours this pitch in the strip. */
static double stretch_for(const struct reading *r, const struct squeezed *ring, double pitch) {
    int count = r->text.line.character_count;
    if (count < 2)
        return STRETCH_FIRST * pitch / pitches[0];
    double squeezed = (double)ring->plane.width_px / count / ring->plane.height_px;
    return fmin(fmax(pitch / squeezed, 0.6), 2.4);
}

static bool read_once_more(struct reading *r, const struct unwrapped *flat, int try,
                           struct fault *why) {
    struct squeezed ring SCOPED(squeezed_free) = squeezed_ring(r, flat, &r->run);
    struct line_text line SCOPED(line_text_free) = {0};
    double stretch = stretch_for(r, &ring, pitches[try]);
    bool same = flat == &r->text.flat && fabs(stretch - STRETCH_FIRST) < 0.08 * STRETCH_FIRST;
    if (same)
        return true;
    if (!read_strip(r, &ring, stretch, &line, why))
        return false;
    take_or_fuse(r, &line, try + 1);
    return true;
}

/* Unsure characters are read again at other widths, first as they are with the lines of a form that
 * were taken out; the readings are joined; one that is better as a whole takes the lead. */
static bool read_again(struct reading *r, struct fault *why) {
    struct unwrapped ruled SCOPED(unwrapped_free) = {0};
    if (r->place->ruled.at && !ring_line_is_sure(&r->text.line))
        ruled = laid_out(r->place, &r->place->ruled);
    for (int i = 0; i < TRIES && !ring_line_is_sure(&r->text.line); i++)
        if (!read_once_more(r, i == 0 && ruled.plane.at ? &ruled : &r->text.flat, i, why))
            return false;
    return true;
}

/* The first run that reads well, else the best. */
static bool read_runs(struct reading *r, const struct column_run *runs, int count,
                      struct fault *why) {
    for (int i = 0; i < count; i++) {
        struct squeezed ring SCOPED(squeezed_free) = squeezed_ring(r, &r->text.flat, &runs[i]);
        struct line_text line SCOPED(line_text_free) = {0};
        if (!read_strip(r, &ring, STRETCH_FIRST, &line, why))
            return false;
        double worth = ring_line_worth(&line);
        if (i > 0 && worth <= r->worth)
            continue;
        struct line_text worse = r->text.line;
        r->text.line = line;
        line = worse;
        r->worth = worth;
        r->run = runs[i];
        if (worth > WORTH_WELL * fmax(4, r->text.line.character_count))
            break;
    }
    return true;
}

/* The run of the line's characters with room for those that it lacks, on their side. */
static struct column_run completed(const struct reading *r, int lacking) {
    const struct line_text *line = &r->text.line;
    struct column_run wide = with_margins(r, &r->run);
    double pitch = ring_line_pitch(line);
    const struct line_character *last = &line->characters[line->character_count - 1];
    double begin = (line->characters[0].start + line->characters[0].end) / 2 - 0.5 * pitch;
    double end = (last->start + last->end) / 2 + 0.5 * pitch;
    begin -= fmax(lacking, 0) * pitch;
    end += fmax(-lacking, 0) * pitch;
    return (struct column_run){wide.from + (int)lround(begin * wide.length),
                               (int)lround((end - begin) * wide.length)};
}

/* A name that is not centred on its axis lacks characters at an end: it is read again from where it
 * must begin to where it must end, and taken when it is whole then. */
static bool read_lacking(struct reading *r, struct fault *why) {
    struct column_run wide = with_margins(r, &r->run);
    struct ring_axis axis = ring_axis_seen(&r->axis, wide.from, wide.length);
    int lacking = ring_line_lacks(&r->text.line, &axis);
    if (lacking == 0 || abs(lacking) > MOST_LACKING)
        return true;
    struct column_run run = completed(r, lacking);
    struct squeezed ring SCOPED(squeezed_free) = squeezed_ring(r, &r->text.flat, &run);
    struct line_text line SCOPED(line_text_free) = {0};
    if (!read_strip(r, &ring, STRETCH_FIRST, &line, why))
        return false;
    double worth = ring_line_worth(&line);
    axis = ring_axis_seen(&r->axis, ring.from, ring.length);
    if (line.character_count <= r->text.line.character_count ||
        ring_line_lacks(&line, &axis) != 0 || worth < r->worth - LACKING_COSTS * abs(lacking))
        return true;
    struct line_text shorter = r->text.line;
    r->text.line = line;
    line = shorter;
    r->run = run;
    r->worth = worth;
    return true;
}

/* The gap as the characters that were kept leave it: ends of a straight line that stood in it, or
 * broke it, are no text of the ring. */
static void settle_gap(struct reading *r) {
    const struct line_text *line = &r->text.line;
    int width = r->text.flat.plane.width_px;
    struct column_run run = with_margins(r, &r->run);
    r->text.gap = (struct column_run){(r->run.from + r->run.length) % width, width - r->run.length};
    if (line->character_count < 3)
        return;
    double pitch = ring_line_pitch(line);
    double begin = (line->characters[0].start + line->characters[0].end) / 2 - 0.55 * pitch;
    const struct line_character *last = &line->characters[line->character_count - 1];
    double end = (last->start + last->end) / 2 + 0.55 * pitch;
    double text = (end - begin) * run.length;
    if (text >= width)
        return;
    r->text.gap.from = ((int)lround(run.from + end * run.length) % width + width) % width;
    r->text.gap.length = width - (int)lround(text);
}

bool ring_text_read(const struct place *place, const struct star *star, struct line_reader *reader,
                    struct ring_text *out, struct fault *why) {
    struct reading r SCOPED(reading_close) = {.place = place, .reader = reader};
    r.text.flat = laid_out(place, &place->alone);
    r.axis = ring_axis_of(&r.text.flat, &place->ellipse, star);
    if (band_find(&r.text.flat, &r.text.band)) {
        struct column_run runs[RUNS];
        int count = band_runs(&r.text.flat, &r.text.band, runs, RUNS);
        if (!read_runs(&r, runs, count, why) || !read_lacking(&r, why) || !read_again(&r, why))
            return false;
        settle_gap(&r);
        name_sense_settle(&r.text.line);
        ring_line_count_gaps(&r.text.line);
    }
    *out = r.text;
    r.text = (struct ring_text){0};
    return true;
}

void ring_text_free(struct ring_text *text) {
    strip_list_free(&text->strips);
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
