#include "facts/people.h"

#include "base/memory.h"
#include "facts/cards.h"
#include "facts/emblems.h"
#include "facts/identity.h"
#include "facts/likeness.h"
#include "facts/mailing.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

/* How well a portrait fits a person; the better fits are given out first. */
enum fit {
    FIT_NOT,
    FIT_DOUBTFUL, /* neither agrees surely, and neither speaks against */
    FIT_NAME,     /* the name agrees, the number differs */
    FIT_NUMBER,   /* the number agrees, the name differs */
    FIT_ONE,      /* one agrees, the other cannot be told */
    FIT_BOTH,
};

struct match {
    enum agreement name, number;
};

static bool same_person(const struct person *a, const struct statement *name,
                        const struct statement *number) {
    enum agreement names = identity_names(&a->name, name);
    const char *first = statement_text(&a->number);
    const char *second = statement_text(number);
    bool numbers_equal = first && second && strcmp(first, second) == 0;
    if (first && second)
        return numbers_equal && names != AGREEMENT_DIFFERENT;
    return names == AGREEMENT_SAME;
}

static struct person *add_person(struct facts *facts, const struct statement *name,
                                 const struct statement *number) {
    for (int i = 0; i < facts->person_count; i++)
        if (same_person(&facts->people[i], name, number))
            return &facts->people[i];
    facts->people = memory_room(facts->people, facts->person_count, sizeof *facts->people);
    struct person *person = &facts->people[facts->person_count++];
    *person = (struct person){.name = *name, .number = *number};
    return person;
}

static int by_words(const void *left, const void *right) {
    const struct row_fact *const *a = left;
    const struct row_fact *const *b = right;
    const char *texts[4] = {statement_text(&(*a)->number), statement_text(&(*b)->number),
                            statement_text(&(*a)->name), statement_text(&(*b)->name)};
    for (int i = 0; i < 4; i += 2) {
        int order = strcmp(texts[i] ? texts[i] : "~", texts[i + 1] ? texts[i + 1] : "~");
        if (order != 0)
            return order;
    }
    return (*a)->page != (*b)->page ? (*a)->page - (*b)->page : (*a)->row - (*b)->row;
}

/* The holders stand sorted by what they are called, so that the order of pages does not matter. */
static void name_people(struct facts *facts) {
    struct statement name = facts->form[FIELD_AGENT_NAME];
    struct statement number = facts->form[FIELD_AGENT_ID_NUMBER];
    if (facts->items[ITEM_APPLICATION_FORM].count > 0)
        add_person(facts, &name, &number)->is_agent = true;
    int count = facts->personal_rows.count;
    const struct row_fact **rows = memory_new((size_t)count, sizeof *rows);
    for (int i = 0; i < count; i++)
        rows[i] = &facts->personal_rows.at[i];
    qsort(rows, (size_t)count, sizeof *rows, by_words);
    for (int i = 0; i < count; i++)
        add_person(facts, &rows[i]->name, &rows[i]->number)->is_holder = true;
    free(rows);
}

/* A name that could not be read surely, and speaks nowhere against the other, is settled by the
 * number that both bear. */
static bool number_settles(const struct match *match, const struct statement *form,
                           const struct statement *card) {
    if (match->name != AGREEMENT_UNSURE || match->number != AGREEMENT_SAME)
        return false;
    return statement_is_read(card)
               ? likeness_fits(form->field, statement_text(card))
               : statement_is_read(form) && likeness_fits(card->field, statement_text(form));
}

static struct match match_of(struct packet *packet, const struct person *person,
                             const struct portrait *portrait) {
    struct match match = {identity_names(&person->name, &portrait->name),
                          identity_numbers(packet, &person->number, &portrait->number)};
    if (number_settles(&match, &person->name, &portrait->name))
        match.name = AGREEMENT_SAME;
    return match;
}

static enum fit fit_of(struct match match) {
    bool name = match.name == AGREEMENT_SAME;
    bool number = match.number == AGREEMENT_SAME;
    if (name && number)
        return FIT_BOTH;
    if (number)
        return match.name == AGREEMENT_DIFFERENT ? FIT_NUMBER : FIT_ONE;
    if (name)
        return match.number == AGREEMENT_DIFFERENT ? FIT_NAME : FIT_ONE;
    bool against = match.name == AGREEMENT_DIFFERENT || match.number == AGREEMENT_DIFFERENT;
    return against ? FIT_NOT : FIT_DOUBTFUL;
}

static void own(struct person *person, int index, struct portrait *portrait, struct match match) {
    portrait->owner = index;
    sheet_list_add(&person->sheets, portrait->place.page);
    if (person->portrait.page != 0)
        return;
    person->portrait = portrait->place;
    person->name_agreement = match.name;
    person->number_agreement = match.number;
}

/* One round: portraits that fit so well, and no better, go to people who have none yet. */
static void give_out(struct packet *packet, struct facts *facts, struct card_sides *sides,
                     enum fit wanted) {
    for (int i = 0; i < facts->person_count; i++) {
        struct person *person = &facts->people[i];
        for (int j = 0; j < sides->portrait_count && person->portrait.page == 0; j++) {
            struct portrait *portrait = &sides->portraits[j];
            struct match match = match_of(packet, person, portrait);
            if (portrait->owner < 0 && fit_of(match) == wanted)
                own(person, i, portrait, match);
        }
    }
}

/* Further copies of a card whose owner has been found. */
static void give_copies(struct packet *packet, struct facts *facts, struct card_sides *sides) {
    for (int i = 0; i < facts->person_count; i++)
        for (int j = 0; j < sides->portrait_count; j++) {
            struct match match = match_of(packet, &facts->people[i], &sides->portraits[j]);
            if (sides->portraits[j].owner < 0 && fit_of(match) == FIT_BOTH)
                own(&facts->people[i], i, &sides->portraits[j], match);
        }
}

/* Why a card that is nobody's may be that of somebody who has none. */
enum claim {
    CLAIM_LIKE_NAME, /* it bears the name, misread; whatever the number */
    CLAIM_LEFT_OVER, /* the name could not be read, and the number does not surely speak against it
                      */
};

static bool may_be_of(struct packet *packet, const struct person *person,
                      const struct portrait *portrait, enum claim claim) {
    if (portrait->owner >= 0 || person->portrait.page != 0)
        return false;
    struct match match = match_of(packet, person, portrait);
    bool other_number = match.number == AGREEMENT_DIFFERENT && statement_is_read(&person->number) &&
                        statement_is_read(&portrait->number);
    if (claim == CLAIM_LIKE_NAME)
        return match.name == AGREEMENT_UNSURE;
    return fit_of(match) == FIT_DOUBTFUL || (statement_is_open(&person->name) && !other_number);
}

/* The only card that may be a person's, who is the only one whose it may be; else NULL. */
static struct portrait *only_card_of(struct packet *packet, const struct facts *facts, int index,
                                     const struct card_sides *sides, enum claim claim) {
    struct portrait *only = NULL;
    for (int i = 0; i < sides->portrait_count; i++) {
        if (!may_be_of(packet, &facts->people[index], &sides->portraits[i], claim))
            continue;
        if (only)
            return NULL;
        only = &sides->portraits[i];
    }
    for (int i = 0; i < facts->person_count && only; i++)
        if (i != index && may_be_of(packet, &facts->people[i], only, claim))
            return NULL;
    return only;
}

/* Cards that nobody claims are proposed as those of people who have none, where a name could not be
 * read surely: by a like name, then where one card is left for one person. Neither name nor number
 * is settled by it. */
static void propose(struct packet *packet, struct facts *facts, struct card_sides *sides,
                    enum claim claim) {
    for (int i = 0; i < facts->person_count; i++) {
        struct portrait *portrait = only_card_of(packet, facts, i, sides, claim);
        if (portrait)
            own(&facts->people[i], i, portrait, match_of(packet, &facts->people[i], portrait));
    }
}

static void give_emblems(struct facts *facts, struct card_sides *sides) {
    for (int i = 0; i < sides->portrait_count; i++) {
        const struct portrait *portrait = &sides->portraits[i];
        if (portrait->owner >= 0 && portrait->tie > 0)
            facts->people[portrait->owner].tie = portrait->tie;
        if (portrait->owner < 0 || portrait->emblem.page == 0)
            continue;
        struct person *person = &facts->people[portrait->owner];
        sheet_list_add(&person->sheets, portrait->emblem.page);
        if (person->emblem.page == 0)
            person->emblem = portrait->emblem;
    }
}

/* The only one whose card is there, or NULL. */
static struct person *only_owner(struct facts *facts) {
    struct person *only = NULL;
    int owners = 0;
    for (int i = 0; i < facts->person_count; i++)
        if (facts->people[i].portrait.page != 0) {
            only = &facts->people[i];
            owners++;
        }
    return owners == 1 ? only : NULL;
}

/* An emblem side that came later by itself renews the earlier one, where it can be one person's
 * only. */
static void renew_emblem(struct facts *facts, const struct card_sides *sides) {
    struct person *person = only_owner(facts);
    if (!person || person->emblem.page == 0)
        return;
    for (int i = 0; i < sides->loose_count; i++) {
        struct card_place stray = sides->loose[i];
        if (mailing_of(facts, stray.page) <= mailing_of(facts, person->emblem.page))
            continue;
        person->emblem = stray;
        sheet_list_add(&person->sheets, stray.page);
    }
}

/* The sheet on which a card may be anybody's: no side was made out, or neither name nor number of a
 * portrait side that is nobody's; 0 = none. */
static int doubtful_sheet(const struct card_sides *sides) {
    for (int i = 0; i < sides->portrait_count && sides->doubtful_page == 0; i++) {
        const struct portrait *portrait = &sides->portraits[i];
        if (portrait->owner < 0 && !statement_is_read(&portrait->name) &&
            !statement_is_read(&portrait->number))
            return portrait->place.page;
    }
    return sides->doubtful_page;
}

/* Who has no card at all: an emblem side that nobody needs is half of it; a sheet on which nothing
 * was made out may be it. */
static void give_remains(struct facts *facts, struct card_sides *sides) {
    int stray = 0;
    int sheet = doubtful_sheet(sides);
    for (int i = 0; i < facts->person_count; i++) {
        struct person *person = &facts->people[i];
        if (person->portrait.page != 0) { /* the other side may stand where nothing was made out */
            person->sheet_is_doubtful = person->emblem.page == 0 && sides->doubtful_page != 0;
            person->doubtful_page = sides->doubtful_page;
            continue;
        }
        if (stray < sides->loose_count) {
            person->emblem = sides->loose[stray++];
            sheet_list_add(&person->sheets, person->emblem.page);
        } else if (sheet != 0) {
            person->sheet_is_doubtful = true;
            person->doubtful_page = sheet;
        }
    }
}

void people_gather(struct packet *packet, struct facts *facts) {
    static const enum fit ROUNDS[] = {FIT_BOTH, FIT_ONE, FIT_NUMBER, FIT_NAME};
    struct card_sides sides;
    name_people(facts);
    cards_gather(facts, &sides);
    for (size_t round = 0; round < sizeof ROUNDS / sizeof *ROUNDS; round++)
        give_out(packet, facts, &sides, ROUNDS[round]);
    give_copies(packet, facts, &sides);
    /* Else their own card, with their own number, may be on the sheet that nobody could read. */
    if (sides.doubtful_page == 0 && facts->unreadable.count == 0)
        propose(packet, facts, &sides, CLAIM_LIKE_NAME);
    propose(packet, facts, &sides, CLAIM_LEFT_OVER);
    emblems_share(facts, &sides);
    give_emblems(facts, &sides);
    renew_emblem(facts, &sides);
    give_remains(facts, &sides);
    cards_free(&sides);
}

const char *people_called(const struct facts *facts, const struct person *person) {
    if (!statement_is_read(&person->name) && person->portrait.page) {
        const struct id_card *card = facts_card(facts, person->portrait);
        struct statement name = statement_on_card(card, person->portrait.page, FIELD_NAME);
        if (statement_is_read(&name))
            return statement_text(&name);
    }
    return statement_text(&person->name);
}
