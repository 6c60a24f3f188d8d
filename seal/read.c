#include "seal/seal.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "seal/chop.h"
#include "seal/foot.h"
#include "seal/place.h"
#include "seal/ring_line.h"
#include "seal/ring_text.h"
#include "seal/star.h"
#include "seal/straight.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Read with so many pixels a millimetre: what 300 dpi has. */
#define READ_PX_PER_MM 12.0
/* A star turned this far from where the text stands says nothing about the turn. */
#define STAR_TRUSTED_RAD 0.3
#define STAR_DENSITY     10

/* By its light alone a ring is read with faint print beneath it and the ghost of a second strike
 * among its characters: too unsure to contradict a name by one of them (seal/match.c). */
#define MOST_BY_LIGHT 0.89F

/* What was read; ended by texts_free. */
struct texts {
    struct ring_text ring;
    struct straight_line straight;
    char *serial;
};

static void texts_free(struct texts *texts) {
    ring_text_free(&texts->ring);
    free(texts->straight.text);
    free(texts->serial);
}

/* The seal's turn: as the text stands, made exact by the oval's axis or the star (its turn is known
 * modulo 72 degrees). */
static double turn_of(const struct place *place, const struct seal *seal, const struct star *star,
                      const struct ring_text *ring) {
    double by_text = ring_text_turn(ring);
    if (seal->shape == SEAL_OVAL)
        return by_text + remainder(place->ellipse.tilt_rad - by_text, M_PI);
    double off = remainder(star->turn_rad - by_text, 2 * M_PI / 5);
    return star->there == ANSWER_YES && fabs(off) < STAR_TRUSTED_RAD ? by_text + off : by_text;
}

static void move_strips(struct strip_list *from, struct strip_list *to) {
    for (int i = 0; i < from->count; i++) {
        *strip_add(to) = from->at[i];
        from->at[i] = (struct line_steps){0};
    }
}

static bool reads_alike(const struct line_text *a, const struct line_text *b) {
    return a->text && b->text && strcmp(a->text, b->text) == 0;
}

/* Reads an unsure ring once more by its light alone; where that reads better, it is kept with its
 * plane, and the strips of both. */
static bool read_by_light(struct place *place, const struct star *star, struct line_reader *reader,
                          struct ring_text *ring, struct fault *why) {
    if (!place->light.at || ring_line_is_sure(&ring->line))
        return true;
    struct place lit = *place;
    lit.alone = place->light;
    lit.ruled = (struct ink_plane){0};
    struct ring_text other SCOPED(ring_text_free) = {0};
    if (!ring_text_read(&lit, star, reader, &other, why))
        return false;
    if (reads_alike(&other.line, &ring->line) ||
        ring_line_worth(&other.line) <= ring_line_worth(&ring->line))
        return true;
    struct ring_text worse = *ring;
    *ring = other;
    other = worse;
    ring->line.confidence = fminf(ring->line.confidence, MOST_BY_LIGHT);
    free(place->alone.at);
    place->alone = place->light;
    place->light = (struct ink_plane){0};
    move_strips(&other.strips, &ring->strips);
    return true;
}

static bool read_texts(struct place *place, const struct seal *seal, struct line_reader *reader,
                       struct texts *texts, struct fault *why) {
    struct star star = star_look(&place->alone, &place->ellipse, STAR_DENSITY);
    if (!ring_text_read(place, &star, reader, &texts->ring, why) ||
        !read_by_light(place, &star, reader, &texts->ring, why))
        return false;
    if (texts->ring.line.character_count == 0)
        return true;
    struct straight_ground ground = {place, &texts->ring, turn_of(place, seal, &star, &texts->ring),
                                     seal->star == ANSWER_YES};
    return straight_read(&ground, reader, &texts->straight, why) &&
           foot_read(place, &texts->ring, reader, &texts->serial, why);
}

static void take(struct seal *seal, struct texts *texts) {
    line_text_free(&seal->ring);
    seal->ring = texts->ring.line;
    texts->ring.line = (struct line_text){0};
    strip_list_free(&seal->strips);
    seal->strips = texts->ring.strips;
    texts->ring.strips = (struct strip_list){0};
    free(seal->title);
    seal->title = text_value(seal->ring.text);
    free(seal->purpose);
    seal->purpose = texts->straight.text;
    seal->purpose_unread = texts->straight.unread;
    texts->straight.text = NULL;
    free(seal->serial);
    seal->serial = texts->serial;
    texts->serial = NULL;
}

static bool read_ring_seal(const struct seal_page *page, struct line_reader *reader,
                           struct seal *seal, struct fault *why) {
    struct place place SCOPED(place_close) = {0};
    struct texts texts SCOPED(texts_free) = {0};
    if (!place_open(page, seal, READ_PX_PER_MM, &place, why) ||
        !read_texts(&place, seal, reader, &texts, why))
        return false;
    if (texts.ring.line.character_count > 0)
        take(seal, &texts);
    return true;
}

/* A chop of another ink than coloured, or of no measured size, is left alone. */
static bool read_chop(const struct seal_page *page, struct line_reader *reader, struct seal *seal,
                      struct fault *why) {
    struct place place SCOPED(place_close) = {0};
    struct texts texts SCOPED(texts_free) = {0};
    if (!place_open(page, seal, READ_PX_PER_MM, &place, why))
        return false;
    if (place.ink.colour.at == NULL || seal->ink == INK_BLACK)
        return true;
    if (!chop_read(&place, seal, reader, &texts.ring.line, why))
        return false;
    if (texts.ring.line.character_count > 0)
        take(seal, &texts);
    return true;
}

bool seal_read(const struct seal_page *page, struct line_reader *reader, struct seal *seal,
               struct fault *why) {
    if (seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL)
        return read_ring_seal(page, reader, seal, why);
    if (seal->shape == SEAL_SQUARE || seal->shape == SEAL_RECTANGLE || seal->shape == SEAL_TRIANGLE)
        return read_chop(page, reader, seal, why);
    return true;
}
