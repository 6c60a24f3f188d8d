#include "facts/sealed_name.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/likeness.h"
#include "facts/ring.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

#define SHEETS_NEEDED           3
#define SHEETS_NEEDED_WITNESSED 2
#define MOST_NAMES              32
/* Another name surely read on so many sheets for each of the leader's leaves it open. */
#define RIVAL_SHARE 0.5

/* Names in the order in which they are first met; `plain` is what is compared. */
struct tally {
    struct {
        char *plain;
        const char *text; /* lent by the seal */
        int sheets, last_page;
    } at[MOST_NAMES];
    int count;
};

static void tally_free(struct tally *tally) {
    for (int i = 0; i < tally->count; i++)
        free(tally->at[i].plain);
    tally->count = 0;
}

/* A sheet counts once, however often the seal stands on it. */
static void tally_sheet(struct tally *tally, const char *title, int page) {
    SCOPED(scoped_free)
    char *plain = ring_plain_name(title);
    int place = 0;
    while (place < tally->count && strcmp(tally->at[place].plain, plain) != 0)
        place++;
    if (place == MOST_NAMES)
        return;
    if (place == tally->count) {
        tally->at[tally->count].plain = text_copy(plain);
        tally->at[tally->count].text = title;
        tally->at[tally->count].sheets = 0;
        tally->at[tally->count++].last_page = 0;
    }
    tally->at[place].sheets += tally->at[place].last_page != page;
    tally->at[place].last_page = page;
    /* A bracket may be lost in one impression and not in another. */
    if (strlen(title) > strlen(tally->at[place].text))
        tally->at[place].text = title;
}

static bool may_count(const struct seal *seal) {
    bool can_be_official = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
    return can_be_official && seal->title && !seal->purpose && !seal->purpose_unread &&
           !ring_ending_is_foreign(seal, NULL);
}

/* What was surely read, and what was read at all. */
struct tallies {
    struct tally sure, any;
};

static void tallies_free(struct tallies *tallies) {
    tally_free(&tallies->sure);
    tally_free(&tallies->any);
}

static void count_sheets(const struct facts *facts, struct tallies *tallies) {
    for (int i = 0; i < facts->packet->pages.count; i++) {
        const struct page_reading *page = &facts->packet->pages.at[i];
        for (int j = 0; j < page->seals.count && !sheet_list_has(&facts->foreign, page->number);
             j++) {
            const struct seal *seal = &page->seals.at[j];
            if (!may_count(seal))
                continue;
            tally_sheet(&tallies->any, seal->title, page->number);
            if (ring_is_surely_read(seal))
                tally_sheet(&tallies->sure, seal->title, page->number);
        }
    }
}

enum witness { WITNESS_NONE, WITNESS_SAYS_SO, WITNESS_SAYS_OTHERWISE };

static enum witness witness_of(const struct statement *said, const char *name) {
    if (!statement_is_read(said))
        return WITNESS_NONE;
    SCOPED(scoped_free)
    char *own = ring_plain_name(statement_text(said));
    SCOPED(scoped_free)
    char *plain = ring_plain_name(name);
    if (strcmp(own, plain) == 0)
        return WITNESS_SAYS_SO;
    return names_are_like(own, plain) ? WITNESS_SAYS_OTHERWISE : WITNESS_NONE;
}

/* Otherwise outweighs. */
static enum witness witnesses(const struct facts *facts, const char *name) {
    static const enum field_name SAYING[] = {FIELD_TITLE, FIELD_PAYER_NAME};
    enum witness strongest = WITNESS_NONE;
    for (int number = 1; number <= facts->packet->pages.count; number++)
        for (size_t i = 0; i < sizeof SAYING / sizeof *SAYING; i++) {
            struct statement said = statement_of(facts_page(facts, number), SAYING[i], -1);
            enum witness witness = witness_of(&said, name);
            if (!sheet_list_has(&facts->foreign, number) && witness > strongest)
                strongest = witness;
        }
    return strongest;
}

/* The name on the most sheets; -1 where another is on `share` of as many, or there is none. */
static int leader_of(const struct tally *tally, double share) {
    int best = 0;
    for (int i = 1; i < tally->count; i++)
        best = tally->at[i].sheets > tally->at[best].sheets ? i : best;
    for (int i = 0; i < tally->count; i++)
        if (i != best && tally->at[i].sheets >= share * tally->at[best].sheets)
            return -1;
    return tally->count > 0 ? best : -1;
}

static struct sealed_name found(const struct tally *tally, int place, bool is_witnessed) {
    return (struct sealed_name){text_copy(tally->at[place].text), tally->at[place].sheets,
                                is_witnessed};
}

static struct sealed_name find_sure(const struct facts *facts, const struct tally *sure) {
    int best = leader_of(sure, RIVAL_SHARE);
    if (best < 0)
        return (struct sealed_name){0};
    enum witness witness = witnesses(facts, sure->at[best].text);
    bool is_witnessed = witness == WITNESS_SAYS_SO;
    int needed = is_witnessed ? SHEETS_NEEDED_WITNESSED : SHEETS_NEEDED;
    if (witness == WITNESS_SAYS_OTHERWISE || sure->at[best].sheets < needed)
        return (struct sealed_name){0};
    return found(sure, best, is_witnessed);
}

/* A witness's name that impressions read, though not surely. */
static struct sealed_name find_witnessed(const struct facts *facts, const struct tallies *tallies) {
    int best = leader_of(&tallies->any, 1);
    if (best < 0 || tallies->any.at[best].sheets < SHEETS_NEEDED_WITNESSED ||
        witnesses(facts, tallies->any.at[best].text) != WITNESS_SAYS_SO)
        return (struct sealed_name){0};
    for (int i = 0; i < tallies->sure.count; i++)
        if (strcmp(tallies->sure.at[i].plain, tallies->any.at[best].plain) != 0 &&
            tallies->sure.at[i].sheets >= RIVAL_SHARE * tallies->any.at[best].sheets)
            return (struct sealed_name){0};
    return found(&tallies->any, best, true);
}

struct sealed_name sealed_name_find(const struct facts *facts) {
    SCOPED(tallies_free)
    struct tallies tallies = {0};
    count_sheets(facts, &tallies);
    struct sealed_name sure = find_sure(facts, &tallies.sure);
    return sure.text ? sure : find_witnessed(facts, &tallies);
}

void sealed_name_free(struct sealed_name *name) {
    free(name->text);
    *name = (struct sealed_name){0};
}

static bool could_be_official(const struct seal *seal) {
    bool shaped = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
    return shaped && seal->title && !seal->purpose && !seal->purpose_unread &&
           !ring_ending_is_foreign(seal, NULL);
}

/* Sheets on which an impression agrees with a name. */
static int sheets_that_agree(const struct facts *facts, const char *name) {
    int sheets = 0;
    for (int i = 0; i < facts->packet->pages.count; i++) {
        const struct page_reading *page = &facts->packet->pages.at[i];
        bool agrees = false;
        for (int j = 0; j < page->seals.count && !sheet_list_has(&facts->foreign, page->number);
             j++)
            agrees |= could_be_official(&page->seals.at[j]) &&
                      ring_against(&page->seals.at[j], name).verdict == NAME_AGREES;
        sheets += agrees;
    }
    return sheets;
}

char *sealed_name_common(const struct facts *facts) {
    const char *best = NULL;
    int most = 0;
    for (int i = 0; i < facts->packet->pages.count; i++) {
        const struct page_reading *page = &facts->packet->pages.at[i];
        for (int j = 0; j < page->seals.count; j++) {
            const struct seal *seal = &page->seals.at[j];
            if (!could_be_official(seal) || sheet_list_has(&facts->foreign, page->number))
                continue;
            int sheets = sheets_that_agree(facts, seal->title);
            if (sheets > most || (sheets == most && best && strcmp(seal->title, best) < 0)) {
                most = sheets;
                best = seal->title;
            }
        }
    }
    bool is_witnessed = best && witnesses(facts, best) == WITNESS_SAYS_SO;
    return most >= (is_witnessed ? SHEETS_NEEDED_WITNESSED : SHEETS_NEEDED) ? text_copy(best)
                                                                            : NULL;
}

/* Less than half of a name is what a cell's edge or a stroke left of it, and says nothing. */
static bool is_scrap(const struct statement *said, const char *name) {
    return !statement_is_read(said) &&
           text_length_characters(statement_text(said)) * 2 < text_length_characters(name);
}

/* Without a witness a paper that says too little forbids the name. */
static enum bearing bearing_of(const struct statement *said, const char *name, bool is_witnessed) {
    if (likeness_name(said->field, name) == AGREEMENT_SAME)
        return BEARING_POSSIBLE;
    if (statement_is_read(said))
        return BEARING_NONE;
    enum bearing bearing = likeness_bearing(said->field, name);
    return bearing == BEARING_POSSIBLE || is_witnessed ? bearing : BEARING_NONE;
}

bool sealed_name_is_allowed(const struct facts *facts, const char *name) {
    bool is_witnessed = witnesses(facts, name) == WITNESS_SAYS_SO;
    int possible = 0;
    for (int i = 0; i < facts->unit.statement_count; i++) {
        const struct statement *said = &facts->unit.statements[i].name;
        if (!statement_text(said) || is_scrap(said, name))
            continue;
        enum bearing bearing = bearing_of(said, name, is_witnessed);
        if (bearing == BEARING_NONE)
            return false;
        /* One surely read character that is not the name's may be the recogniser's slip in running
         * hand where another sheet has none such. */
        possible += bearing != BEARING_POOR;
    }
    return possible > 0;
}
