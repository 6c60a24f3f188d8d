#include "facts/die.h"

#include "base/text.h"
#include "facts/ring.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

/* A seal of the packet, NULL when the place is none: comparisons may be older than a page's seals.
 */
static struct seal *seal_at(const struct packet *packet, int page, int seal) {
    if (page < 1 || page > packet->pages.count)
        return NULL;
    struct seal_list *seals = &packet->pages.at[page - 1].seals;
    return seal >= 0 && seal < seals->count ? &seals->at[seal] : NULL;
}

/* The two seals of a comparison within the packet. */
struct both {
    struct seal *one, *other;
};

static struct both both_of(const struct packet *packet, const struct comparison *comparison) {
    struct both both = {seal_at(packet, comparison->page, comparison->seal), NULL};
    if (!comparison->receipt)
        both.other = seal_at(packet, comparison->with_page, comparison->with_seal);
    return both;
}

/* What was compared says all of it; where nothing was, a hint stays as it was told. */
static void hint(const struct packet *packet) {
    for (int i = 0; packet->comparisons.count > 0 && i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++)
            packet->pages.at[i].seals.at[j].hints &= ~(unsigned)HINT_IDENTICAL_IMPRESSION;
    for (int i = 0; i < packet->comparisons.count; i++) {
        const struct comparison *comparison = &packet->comparisons.at[i];
        struct both both = both_of(packet, comparison);
        if (!comparison->is_identical || !both.one || (!both.other && !comparison->receipt))
            continue;
        both.one->hints |= HINT_IDENTICAL_IMPRESSION;
        if (both.other)
            both.other->hints |= HINT_IDENTICAL_IMPRESSION;
    }
}

static bool is_official(const struct seal *seal) {
    return seal->owner == OWNER_APPLICANT && seal->class == SEAL_OFFICIAL;
}

/* Pictures alone do not tell 自 from 白: no character may surely be read as another, and none far
 * rather than the name's. */
#define MOST_WORST 4.6

static bool may_be_name(const struct seal *seal, const char *name,
                        const struct ring_answer *answer) {
    return answer->verdict != NAME_CONTRADICTS && answer->otherwise == 0 &&
           answer->worst <= MOST_WORST && !ring_ending_is_foreign(seal, name);
}

/* Print and bare places keep a comparison from an outcome: where the impressions are like as far as
 * they can be seen, the ring must read like the name, but for a character or two. Other names' dies
 * had likenesses of 0.3 to 0.6, those with a character or two exchanged 0.8 and more: it is what
 * was read that tells them apart. */
#define LIKE_LEAST   0.65
#define LIKE_SUPPORT 0.55
#define LIKE_DOUBT   6.0

/* What the ring says must not speak against it, and no line beneath the star may have been missed.
 */
static void settle(const struct facts *facts, const struct both *both, enum die_outcome outcome) {
    struct seal *open = both->other;
    if (!is_official(both->one) || open->owner != OWNER_UNKNOWN || open->purpose ||
        !facts->unit.name)
        return;
    struct ring_answer answer = ring_against(open, facts->unit.name);
    bool reads_so = answer.support >= LIKE_SUPPORT && answer.doubt <= LIKE_DOUBT;
    reads_so |= answer.may_be_worn;
    if (!may_be_name(open, facts->unit.name, &answer) || (outcome != DIE_SAME && !reads_so))
        return;
    open->owner = OWNER_APPLICANT;
    open->class = SEAL_OFFICIAL;
}

/* Sizes of one die's impressions on flat scans lie within 0.2 % of each other; on photographed
 * sheets within 9 %. From this share on, what lies on the sheets was not measured alike. */
#define STEADY_SHARE 0.01

struct span {
    double from_mm, to_mm;
};

static void widen(struct span *span, double width_mm) {
    if (!isnan(width_mm)) {
        span->from_mm = fmin(span->from_mm, width_mm);
        span->to_mm = fmax(span->to_mm, width_mm);
    }
}

static bool is_wide(const struct span *span) {
    return span->to_mm - span->from_mm > STEADY_SHARE * span->to_mm;
}

/* Whether impressions of one side are of several sizes: those that were told to be of the
 * reference's die, or those that differ from it by their size alone. Then a size tells no dies
 * apart in this packet. */
static bool sizes_waver(const struct packet *packet, const struct seal *reference) {
    struct span with = {INFINITY, -INFINITY};
    struct span against = {INFINITY, -INFINITY};
    widen(&with, reference->width_mm);
    for (int i = 0; i < packet->comparisons.count; i++) {
        const struct comparison *comparison = &packet->comparisons.at[i];
        struct both both = both_of(packet, comparison);
        if (both.one != reference || !both.other)
            continue;
        if (comparison->outcome != DIE_DIFFERENT)
            widen(&with, both.other->width_mm);
        else if (comparison->reasons == DIE_REASON_SIZE)
            widen(&against, both.other->width_mm);
    }
    return is_wide(&with) || is_wide(&against);
}

/* Whether a comparison says for good that there are two dies. */
static bool tells_apart(const struct packet *packet, const struct comparison *comparison,
                        const struct seal *reference) {
    bool by_size = comparison->reasons == DIE_REASON_SIZE;
    return comparison->outcome == DIE_DIFFERENT && !(by_size && sizes_waver(packet, reference));
}

/* Whether a comparison leaves an impression that was read badly to its ring. */
static bool may_settle(const struct packet *packet, const struct comparison *comparison,
                       const struct seal *reference) {
    if (comparison->outcome == DIE_SAME)
        return true;
    return comparison->likeness >= LIKE_LEAST && !tells_apart(packet, comparison, reference);
}

/* How many others are surely of the reference's die, and how many surely are not. */
struct sides {
    int with, against;
};

static struct sides sides_of(const struct packet *packet, const struct seal *reference) {
    struct sides sides = {0};
    assert(reference);
    for (int i = 0; i < packet->comparisons.count; i++) {
        struct both both = both_of(packet, &packet->comparisons.at[i]);
        if (both.one != reference || !both.other || both.other->owner != OWNER_APPLICANT)
            continue;
        sides.with += packet->comparisons.at[i].outcome == DIE_SAME;
        sides.against += tells_apart(packet, &packet->comparisons.at[i], reference);
    }
    return sides;
}

static void doubt(struct packet *packet, struct facts *facts, const struct seal *seal) {
    int place = 0;
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++, place++)
            facts->doubted_seals[place] |= &packet->pages.at[i].seals.at[j] == seal;
}

/* The lesser side is doubted: both its seals and, where the reference is on it, the reference. */
static void weigh_against(struct packet *packet, struct facts *facts,
                          const struct comparison *comparison, const struct both *both) {
    struct sides sides = sides_of(packet, both->one);
    if (sides.against > sides.with + 1)
        doubt(packet, facts, both->one);
    if (tells_apart(packet, comparison, both->one) && sides.against <= sides.with + 1)
        doubt(packet, facts, both->other);
    if (comparison->outcome == DIE_SAME && sides.against > sides.with + 1)
        doubt(packet, facts, both->other);
}

/* In a change of name the former seal and the new one are both right. */
static bool is_one_name(const struct facts *facts, const struct comparison *c) {
    return facts_seal_is_former(facts, c->page, c->seal) ==
           facts_seal_is_former(facts, c->with_page, c->with_seal);
}

static void withdraw(struct packet *packet, const struct facts *facts) {
    int place = 0;
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++, place++)
            if (facts->doubted_seals[place])
                packet->pages.at[i].seals.at[j].owner = OWNER_UNKNOWN;
}

void dies_weigh(struct packet *packet, struct facts *facts) {
    hint(packet);
    for (int i = 0; i < packet->comparisons.count; i++) {
        struct both both = both_of(packet, &packet->comparisons.at[i]);
        if (both.one && both.other && may_settle(packet, &packet->comparisons.at[i], both.one))
            settle(facts, &both, packet->comparisons.at[i].outcome);
    }
    for (int i = 0; i < packet->comparisons.count; i++) {
        struct both both = both_of(packet, &packet->comparisons.at[i]);
        if (both.one && both.other && both.one->owner == OWNER_APPLICANT &&
            both.other->owner == OWNER_APPLICANT && is_one_name(facts, &packet->comparisons.at[i]))
            weigh_against(packet, facts, &packet->comparisons.at[i], &both);
    }
    withdraw(packet, facts);
}

/* The reference was read from end to end; its name is the unit's, present or former. */
static bool is_well_read(const struct facts *facts, const struct seal *seal) {
    const char *const names[] = {facts->unit.name, facts->unit.former_name,
                                 facts->unit.former_on_licence};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i] && seal->title && strcmp(seal->title, names[i]) == 0)
            return is_official(seal) && ring_could_say(seal, names[i]);
    return false;
}

void dies_title(struct packet *packet, const struct facts *facts) {
    for (int i = 0; i < packet->comparisons.count; i++) {
        const struct comparison *comparison = &packet->comparisons.at[i];
        struct both both = both_of(packet, comparison);
        if (comparison->outcome != DIE_SAME || !both.one || !both.other || !both.other->title ||
            !is_official(both.other) || !is_one_name(facts, comparison) ||
            !is_well_read(facts, both.one))
            continue;
        struct ring_answer answer = ring_against(both.other, both.one->title);
        if (may_be_name(both.other, both.one->title, &answer))
            text_replace(&both.other->title, both.one->title);
    }
}
