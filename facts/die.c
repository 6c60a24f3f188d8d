#include "facts/die.h"

#include "facts/ring.h"

#include <stddef.h>

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

/* What the ring says must not speak against it, and no line beneath the star may have been missed.
 */
static void settle(const struct facts *facts, const struct both *both) {
    struct seal *open = both->other;
    if (!is_official(both->one) || open->owner != OWNER_UNKNOWN || open->purpose ||
        !facts->unit.name)
        return;
    struct ring_answer answer = ring_against(open, facts->unit.name);
    if (answer.verdict == NAME_CONTRADICTS || ring_ending_is_foreign(open, facts->unit.name))
        return;
    open->owner = OWNER_APPLICANT;
    open->class = SEAL_OFFICIAL;
}

/* How many others are surely of the reference's die, and how many surely are not. */
struct sides {
    int with, against;
};

static struct sides sides_of(const struct packet *packet, const struct seal *reference) {
    struct sides sides = {0};
    for (int i = 0; i < packet->comparisons.count; i++) {
        struct both both = both_of(packet, &packet->comparisons.at[i]);
        if (both.one != reference || !both.other || both.other->owner != OWNER_APPLICANT)
            continue;
        sides.with += packet->comparisons.at[i].outcome == DIE_SAME;
        sides.against += packet->comparisons.at[i].outcome == DIE_DIFFERENT;
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
    if (comparison->outcome == DIE_DIFFERENT && sides.against <= sides.with + 1)
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
        if (both.one && both.other && packet->comparisons.at[i].outcome == DIE_SAME)
            settle(facts, &both);
    }
    for (int i = 0; i < packet->comparisons.count; i++) {
        struct both both = both_of(packet, &packet->comparisons.at[i]);
        if (both.one && both.other && both.one->owner == OWNER_APPLICANT &&
            both.other->owner == OWNER_APPLICANT && is_one_name(facts, &packet->comparisons.at[i]))
            weigh_against(packet, facts, &packet->comparisons.at[i], &both);
    }
    withdraw(packet, facts);
}
