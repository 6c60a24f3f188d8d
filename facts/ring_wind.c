#include "facts/ring_wind.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define MOST_CHARACTERS 96
/* Shorter ones are begun at a wrong place by chance. */
#define SHORTEST_RING 5

static int32_t code_of(const struct line_character *character) {
    SCOPED(scoped_free)
    char *folded = text_folded(character->choices[0].text);
    const char *at = folded;
    return text_next(&at);
}

static int spread_name(const char *name, int32_t out[static MOST_CHARACTERS]) {
    int count = 0;
    for (int32_t c = text_next(&name); c && count < MOST_CHARACTERS; c = text_next(&name))
        out[count++] = c;
    return count;
}

static bool has(const int32_t *name, int count, int32_t code) {
    for (int i = 0; i < count; i++)
        if (name[i] == code)
            return true;
    return false;
}

/* A ring's characters without the signs that no name has in them, and where they stand in it. */
struct read_ring {
    int32_t code[MOST_CHARACTERS];
    int at[MOST_CHARACTERS];
    int count;
};

static struct read_ring read_of(const struct line_text *ring, const int32_t *name, int name_count) {
    struct read_ring read = {.count = 0};
    for (int i = 0; i < ring->character_count && read.count < MOST_CHARACTERS; i++) {
        int32_t code = code_of(&ring->characters[i]);
        if (!text_is_han(code) && !has(name, name_count, code))
            continue;
        read.at[read.count] = i;
        read.code[read.count++] = code;
    }
    return read;
}

/* How many of the name's last characters stand first, all of the others behind them; 0: it is no
 * such ring. */
static int turned_by(const struct read_ring *read, const int32_t *name, int name_count) {
    if (read->count != name_count || name_count < SHORTEST_RING)
        return 0;
    for (int turned = 1; turned < name_count; turned++) {
        size_t head = (size_t)(name_count - turned);
        if (memcmp(read->code, name + head, (size_t)turned * sizeof *name) == 0 &&
            memcmp(read->code + turned, name, head * sizeof *name) == 0)
            return turned;
    }
    return 0;
}

bool ring_unwind(struct line_text *ring, const char *name) {
    int32_t wanted[MOST_CHARACTERS] = {0};
    int count = spread_name(name, wanted);
    struct read_ring read = read_of(ring, wanted, count);
    int turned = turned_by(&read, wanted, count);
    if (turned == 0)
        return false;
    SCOPED(scoped_free)
    struct line_character *ordered = memory_new((size_t)count, sizeof *ordered);
    for (int i = 0; i < count; i++) {
        int from = (turned + i) % count;
        ordered[i] = ring->characters[read.at[from]];
        if (from < turned) { /* once around */
            ordered[i].start += 1;
            ordered[i].end += 1;
        }
    }
    memcpy(ring->characters, ordered, (size_t)count * sizeof *ordered);
    ring->character_count = count;
    return true;
}

/* How far in the name, from `from` on, the read characters stand one behind the other, with gaps
 * perhaps; 0: they do not. */
static int follow(const int32_t *read, int read_count, const int32_t *name, int from, int count) {
    int at = 0;
    int end = from;
    for (int i = from; i < count && at < read_count; i++)
        if (read[at] == name[i]) {
            at++;
            end = i + 1;
        }
    return at == read_count ? end : 0;
}

bool ring_is_wound(const struct line_text *ring, const char *name) {
    int32_t wanted[MOST_CHARACTERS] = {0};
    int count = spread_name(name, wanted);
    struct read_ring read = read_of(ring, wanted, count);
    if (read.count < SHORTEST_RING || read.count * 2 < count)
        return false;
    for (int turned = 1; turned < read.count; turned++) {
        if (read.code[turned] != wanted[0] || read.code[turned - 1] != wanted[count - 1])
            continue;
        int begun = follow(read.code + turned, read.count - turned, wanted, 0, count);
        if (begun > 0 && follow(read.code, turned, wanted, begun, count) > 0)
            return true;
    }
    return false;
}
