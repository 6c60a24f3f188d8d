#include "facts/emblem_fit.h"

#include "base/date.h"
#include "facts/mailing.h"
#include "facts/statement.h"

#include <string.h>

/* What speaks against a side being a portrait's. A term against the law outweighs the file in which
 * it came, and that the stamps: who sends a file for each person means it. */
#define OTHER_MAILING 1
#define OTHER_STAMP   2 /* for each way in which the stamps differ */
#define OTHER_FILE    20
#define TERM_OPEN     15
#define TERM_UNLAWFUL 60

/* Within a year of a birthday either term may have been given: the day on a card is that of its
 * making, not that of the application. */
#define AGE_MARGIN 1
#define LONG_TERM  1000

/* The lawful term of a card made out at that age, in years. */
static int lawful_years(int age) {
    if (age < 16)
        return 5;
    if (age < 26)
        return 10;
    return age < 46 ? 20 : LONG_TERM;
}

static bool birth_of(const struct statement *number, struct date *out) {
    const char *text = statement_text(number);
    char day[11];
    if (!text || strlen(text) != 18)
        return false;
    memcpy(day,
           (char[]){text[6], text[7], text[8], text[9], '-', text[10], text[11], '-', text[12],
                    text[13], '\0'},
           sizeof day);
    return date_parse(day, out);
}

static int term_cost(const struct facts *facts, const struct portrait *portrait,
                     struct card_place side) {
    const struct id_card *card = facts_card(facts, side);
    struct statement from = statement_on_card(card, side.page, FIELD_VALID_FROM);
    struct statement until = statement_on_card(card, side.page, FIELD_VALID_UNTIL);
    const char *start = statement_text(&from);
    const char *end = statement_text(&until);
    struct date birth;
    struct date first;
    struct date last = {0};
    if (!start || !end || !birth_of(&portrait->number, &birth) || !date_parse(start, &first))
        return TERM_OPEN;
    bool is_long = strcmp(end, "long_term") == 0;
    if (!is_long && !date_parse(end, &last))
        return TERM_OPEN;
    int years = is_long ? LONG_TERM : last.year - first.year;
    int age = first.year - birth.year -
              (first.month < birth.month || (first.month == birth.month && first.day < birth.day));
    for (int near = age - AGE_MARGIN; near <= age + AGE_MARGIN; near++)
        if (lawful_years(near) == years)
            return 0;
    return TERM_UNLAWFUL;
}

/* In which an impression can differ from another; one beside none differs in all. */
#define STAMP_WAYS 4

/* The best seal of a sheet, by what it says of whoever stamped it; NULL when there is none. */
static const struct seal *chief_seal(const struct page_reading *page) {
    const struct seal *chief = NULL;
    int most = 0;
    for (int i = 0; i < page->seals.count; i++) {
        const struct seal *seal = &page->seals.at[i];
        int weight = 1 + 8 * (seal->owner == OWNER_APPLICANT) + 4 * (seal->class == SEAL_OFFICIAL) +
                     2 * (seal->owner == OWNER_UNKNOWN);
        if (weight > most) {
            most = weight;
            chief = seal;
        }
    }
    return chief;
}

static int stamp_cost(const struct facts *facts, int page, int other) {
    const struct page_reading *a = facts_page(facts, page);
    const struct page_reading *b = facts_page(facts, other);
    const struct seal *one = chief_seal(a);
    const struct seal *two = chief_seal(b);
    unsigned colourless = QUALITY_GRAY | QUALITY_BILEVEL;
    int ways = !(a->quality & colourless) != !(b->quality & colourless);
    if (!one != !two)
        return (ways + STAMP_WAYS) * OTHER_STAMP;
    if (one)
        ways += (one->owner != two->owner) + (one->class != two->class) + (one->ink != two->ink) +
                (!one->hints != !two->hints);
    return ways * OTHER_STAMP;
}

int emblem_against(const struct facts *facts, const struct portrait *portrait,
                   struct card_place side) {
    int page = portrait->place.page;
    bool other_file = facts_page(facts, page)->source != facts_page(facts, side.page)->source;
    bool other_mailing = mailing_of(facts, page) != mailing_of(facts, side.page);
    return term_cost(facts, portrait, side) + stamp_cost(facts, page, side.page) +
           OTHER_FILE * other_file + OTHER_MAILING * other_mailing;
}
