#include "samples/telling.h"

#include "samples/catalogue.h"

#include <stddef.h>

static struct wish random_wish(struct chance *from, struct date received) {
    static const enum business_type TYPES[] = {
        BUSINESS_UNIT_ISSUE,     BUSINESS_UNIT_ISSUE, BUSINESS_UNIT_ISSUE, BUSINESS_PERSONAL_ISSUE,
        BUSINESS_PERSONAL_ISSUE, BUSINESS_RENEWAL,    BUSINESS_RENEWAL,    BUSINESS_CHANGE,
        BUSINESS_REISSUE,        BUSINESS_REVOCATION};
    struct wish wish = {
        .business = TYPES[chance_int(from, 0, 9)], .received = received, .lasting = true};
    wish.kinds = (enum certificate_kind)chance_int(from, CERTIFICATE_UNIT, CERTIFICATE_BOTH);
    if (wish.business == BUSINESS_UNIT_ISSUE && wish.kinds == CERTIFICATE_PERSONAL)
        wish.kinds = CERTIFICATE_UNIT;
    if (wish.business == BUSINESS_PERSONAL_ISSUE)
        wish.kinds = CERTIFICATE_PERSONAL;
    wish.wants_seals = chance_hit(from, 0.4);
    if (wish.kinds != CERTIFICATE_PERSONAL)
        wish.unit_rows =
            chance_hit(from, 0.8) ? 1 : chance_int(from, 2, chance_hit(from, 0.2) ? 30 : 12);
    if (wish.kinds != CERTIFICATE_UNIT)
        wish.personal_rows = chance_hit(from, 0.85)
                                 ? chance_int(from, 1, 3)
                                 : chance_int(from, 4, chance_hit(from, 0.15) ? 24 : 10);
    return wish;
}

/* A page that nobody could read may be the paper, or the side of a card, that is missing. */
static bool may_be_it(enum finding_code code) {
    return code == FINDING_DOCUMENT_MISSING || code == FINDING_ID_SIDE_MISSING;
}

/* Of a form for unlocking nothing else is asked: whatever is wrong with it does not matter. */
static bool is_of_packet(enum finding_code code) {
    return code == FINDING_PAGE_UNREADABLE || code == FINDING_PAGE_UNKNOWN ||
           code == FINDING_PACKET_MIXED;
}

/* While nobody knows the business, papers and fees are not judged. */
static bool needs_business(enum finding_code code) {
    return code == FINDING_DOCUMENT_MISSING || code == FINDING_ID_SIDE_MISSING ||
           code == FINDING_BUSINESS_UNDETERMINED || code == FINDING_CERTIFICATE_EXPIRED ||
           code == FINDING_MEDIUM_CHECK || code == FINDING_UNIT_FORMER_NAME ||
           code == FINDING_INVOICE_INCOMPLETE ||
           (code >= FINDING_FEE_SHORT && code <= FINDING_FEE_CHANNEL);
}

static bool clashes(const struct story *story, enum finding_code code) {
    for (int i = 0; i < story->findings.count; i++) {
        enum finding_code other = story->findings.at[i].code;
        bool unreadable = other == FINDING_PAGE_UNREADABLE;
        if ((other == FINDING_BUSINESS_NOT_BY_MAIL && !is_of_packet(code)) ||
            (code == FINDING_BUSINESS_NOT_BY_MAIL && !is_of_packet(other)))
            return true;
        if ((other == FINDING_BUSINESS_UNDETERMINED && needs_business(code)) ||
            (code == FINDING_BUSINESS_UNDETERMINED && needs_business(other)) ||
            (unreadable && other == code))
            return true;
        if ((unreadable && may_be_it(code)) ||
            (code == FINDING_PAGE_UNREADABLE && may_be_it(other)))
            return true;
    }
    return false;
}

static bool spoil_once(struct story *story, const struct spoiling *spoiling) {
    return !clashes(story, spoiling->code) && spoiling->spoil(story);
}

static void spoil_by_chance(struct story *story, struct chance *from) {
    int wanted = chance_hit(from, 0.5) ? 0 : chance_int(from, 1, 3);
    for (int tries = 0; wanted > 0 && tries < 40; tries++) {
        if (spoil_once(story, cases_random(from)))
            wanted--;
    }
}

struct story *telling_clean(struct chance *from, struct date received) {
    struct wish wish = random_wish(from, received);
    return story_begin(from, &wish);
}

/* Which of two wishes has the last word matters: tries take turns. */
static void apply_wishes(const struct spoiling *const *list, int count, bool backwards,
                         struct wish *wish) {
    for (int i = 0; i < count; i++) {
        const struct spoiling *spoiling = list[backwards ? count - 1 - i : i];
        if (spoiling->wish)
            spoiling->wish(wish);
    }
}

static bool spoil_all(struct story *story, const struct spoiling *const *list, int count) {
    for (int i = 0; i < count; i++) {
        bool spoiled = false;
        for (int tries = 0; tries < 20 && !spoiled; tries++)
            spoiled = spoil_once(story, list[i]);
        if (!spoiled)
            return false;
    }
    return true;
}

/* So many packets of chance hold every kind of papers. */
#define TELLING_TRIES 80

struct story *telling_spoiled(struct chance *from, const struct spoiling *const *list, int count,
                              struct date received) {
    for (int i = 0; i < TELLING_TRIES; i++) {
        struct wish wish = random_wish(from, received);
        apply_wishes(list, count, i % 2 == 1, &wish);
        struct story *story = story_begin(from, &wish);
        if (spoil_all(story, list, count))
            return story;
        story_free(story);
    }
    return NULL;
}

/* What looks odd and is in order, or is found by no code alone. */
static struct story *told_case(struct chance *from, struct date received) {
    static const char *const NUMBERS[] = {"C08", "C10", "C11", "C12", "C13", "C14", "C17",
                                          "C19", "C20", "C21", "C22", "C23", "C24", "C26",
                                          "C28", "C29", "C31", "C32", "C33", "C34", NULL};
    const struct spoiling *spoiling = catalogue_choose(chance_text(from, NUMBERS), from);
    return telling_spoiled(from, &spoiling, 1, received);
}

struct story *telling_mixture(struct chance *from, struct date received) {
    struct story *odd = chance_hit(from, 0.15) ? told_case(from, received) : NULL;
    if (odd)
        return odd;
    struct story *story = telling_clean(from, received);
    spoil_by_chance(story, from);
    return story;
}
