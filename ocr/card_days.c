#include "ocr/card_days.h"

#include "base/date.h"
#include "base/text.h"
#include "ocr/value.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define TERM_DOUBTED   0.985
#define FIRST_DAY_SURE 0.9

static bool years_fit(const struct period_text *period) {
    struct date from;
    struct date until;
    if (strcmp(period->until, "long_term") == 0)
        return period->from[0] != '\0';
    if (!date_parse(period->from, &from) || !date_parse(period->until, &until))
        return false;
    int years = until.year - from.year;
    return (years == 5 || years == 10 || years == 20) && from.month == until.month &&
           abs(from.day - until.day) <= 1;
}

/* Terms of 5, 10 and 20 years confirm each other's dates; any other term is doubted. The first day
 * stands in the same text; 长期 says nothing of it, so that its own figures must be sure. */
static void settle_term(struct field *until, const struct first_day *first, struct field *from) {
    struct period_text period;
    bool dated = until->raw && value_period(until->raw, &period);
    bool fits = dated && years_fit(&period);
    if (fits && period.until[0] != 'l') {
        until->state = FIELD_STATE_READ;
        until->confidence = until->confidence < CARD_TERM_SURE ? CARD_TERM_SURE : until->confidence;
    } else if (dated && !fits && (until->confidence < TERM_DOUBTED || !period.from[0])) {
        until->state = FIELD_STATE_UNSURE; /* of two days one alone may be the first */
    }
    if (!dated || !period.from[0])
        return;
    from->value = text_copy(period.from);
    from->raw = text_copy(until->raw);
    from->state = until->state;
    from->confidence = until->confidence;
    from->box = until->box;
    bool alone = period.until[0] == 'l' && from->state == FIELD_STATE_READ;
    if (alone && (first->confidence < FIRST_DAY_SURE || strcmp(first->day, period.from) != 0)) {
        from->state = FIELD_STATE_UNSURE;
        from->confidence = fmin(from->confidence, first->confidence);
    }
}

/* A seal often covers the last day and leaves the first. */
static void keep_first_day(const struct field *until, double confidence, struct field *from) {
    char first[11];
    if (from->value || !until->raw || !value_first_day(until->raw, first))
        return;
    from->value = text_copy(first);
    from->raw = text_copy(until->raw);
    from->state = confidence >= FIRST_DAY_SURE ? FIELD_STATE_READ : FIELD_STATE_UNSURE;
    from->confidence = confidence;
    from->box = until->box;
}

struct first_day card_first_day(const struct view *view, const struct place *place) {
    struct first_day first = {.confidence = 1};
    int at = 0;
    for (; at < place->count && place->glyphs[at].code != '-'; at++)
        first.confidence = fmin(first.confidence, (double)place->glyphs[at].probability);
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    if (at == place->count || !value_first_day(raw, first.day))
        return (struct first_day){.day = ""};
    return first;
}

void card_days_settle(const struct first_day *first, struct field *until, struct field *from) {
    settle_term(until, first, from);
    keep_first_day(until, first->confidence, from);
}
