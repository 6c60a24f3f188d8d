#include "rules/bench.h"

#include "base/check_digit.h"
#include "base/date.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/cards.h"
#include "facts/likeness.h"
#include "facts/people.h"
#include "facts/plausible.h"
#include "facts/statement.h"
#include "facts/term.h"

#include <stdlib.h>
#include <string.h>

/* Shorter or longer than this, a number is another paper's (a passport's). */
#define CITIZEN_LENGTH     18
#define OLD_CITIZEN_LENGTH 15

/* One person before the judge. */
struct hearing {
    struct bench *bench;
    const struct due *due;
    const struct person *person;
    struct statement card_name, card_number, valid_from, valid_until;
};

static void note_person(const struct hearing *hearing, struct note note,
                        const struct statement *at) {
    note.subject = note.among ? NULL : hearing->due->subject;
    note.item = note.item ? note.item : hearing->due->item;
    note.page = at->page;
    note.box = &at->field->box;
    note.found = statement_text(at);
    note_add(hearing->bench->book, &note, hearing->bench->out);
}

/* The names of the people of a tie, NULL for somebody who is of none; the caller frees them. */
static char *names_of_tie(const struct hearing *hearing) {
    struct text_buffer names = {0};
    const struct facts *facts = hearing->bench->facts;
    if (hearing->person->tie == 0)
        return NULL;
    for (int i = 0; i < facts->person_count; i++) {
        const struct person *other = &facts->people[i];
        const char *name = people_called(facts, other);
        if (other->tie == hearing->person->tie && name)
            text_add_format(&names, "%s%s", names.bytes ? "、" : "", name);
    }
    return text_buffer_take(&names);
}

static int without_emblem(const struct hearing *hearing) {
    const struct facts *facts = hearing->bench->facts;
    int count = 0;
    for (int i = 0; i < facts->person_count; i++)
        count += facts->people[i].tie == hearing->person->tie && !facts->people[i].emblem.page;
    return count;
}

static void lack_side(const struct hearing *hearing, const char *side, struct card_place other) {
    const struct id_card *card = facts_card(hearing->bench->facts, other);
    SCOPED(scoped_free)
    char *among = names_of_tie(hearing);
    bench_lack(hearing->bench, &(struct note){.code = FINDING_ID_SIDE_MISSING,
                                              .item = hearing->due->item,
                                              .detail = side,
                                              .subject = among ? NULL : hearing->due->subject,
                                              .among = among,
                                              .among_count = without_emblem(hearing),
                                              .page = other.page,
                                              .box = &card->box,
                                              .clause = hearing->due->rule->clause});
}

/* The form counts its people, and the rows come to that. */
static bool rows_are_counted(const struct facts *facts) {
    const struct statement *count = &facts->form[FIELD_PERSONAL_CERTIFICATES];
    return statement_is_read(count) && bench_count(count) == facts->personal_rows.count;
}

/* The form does not tell surely what they are called, and there is a card of nobody named: it may
 * be theirs, their number miswritten. A holder whom no surely read name or number tells of may be a
 * stroke or a stamp in an empty row.
 */
static bool may_be_there(const struct hearing *hearing) {
    const struct person *person = hearing->person;
    const struct facts *facts = hearing->bench->facts;
    const char *name = statement_is_read(&person->name) ? statement_text(&person->name) : NULL;
    if ((statement_text(&person->name) && !name && cards_spare_portrait(facts)) ||
        row_person_may_be_none(facts, person))
        return true;
    bool is_named = (name && plausible_person(name)) || statement_is_read(&person->number);
    return !is_named && (cards_spare_portrait(facts) ||
                         (person->is_holder && !person->is_agent && !rows_are_counted(facts)));
}

static void judge_presence(const struct hearing *hearing) {
    const struct person *person = hearing->person;
    struct statement nowhere = statement_none();
    nowhere.page = person->doubtful_page;
    if (person->portrait.page && !person->emblem.page && person->sheet_is_doubtful)
        bench_unsure(hearing->bench, FIELD_VALID_UNTIL, hearing->due->item, hearing->due->subject,
                     &nowhere);
    else if (person->portrait.page && !person->emblem.page)
        lack_side(hearing, "emblem", person->portrait);
    else if (!person->portrait.page && person->emblem.page)
        lack_side(hearing, "portrait", person->emblem);
    else if (!person->portrait.page && person->sheet_is_doubtful)
        bench_unsure(hearing->bench, FIELD_NUMBER, hearing->due->item, hearing->due->subject,
                     &nowhere);
    else if (!person->portrait.page && may_be_there(hearing))
        bench_unsure(hearing->bench, person->is_agent ? FIELD_AGENT_NAME : FIELD_HOLDER_NAME,
                     bench_item(person), person->is_agent ? NULL : hearing->due->subject,
                     &person->name);
    else if (!person->portrait.page)
        bench_lack(hearing->bench, &(struct note){.code = FINDING_DOCUMENT_MISSING,
                                                  .item = hearing->due->item,
                                                  .subject = hearing->due->subject,
                                                  .clause = hearing->due->rule->clause,
                                                  .is_sealed = hearing->due->rule->is_sealed});
}

/* Cards are made out for 5, 10 or 20 years to the day: a last day that was not surely read is
 * settled by the first. */
static bool span_settles(const struct statement *from, const struct statement *until) {
    struct date first;
    struct date last;
    const char *start = statement_text(from);
    const char *end = statement_text(until);
    /* No figure is read as 长期. */
    if (start && end && strcmp(end, "long_term") == 0)
        return date_parse(start, &first);
    if (!start || !end || !date_parse(start, &first) || !date_parse(end, &last))
        return false;
    int years = last.year - first.year;
    return first.month == last.month && first.day == last.day &&
           (years == 5 || years == 10 || years == 20);
}

/* Both days stand on one line. Where the first could not be read, or lies no 5, 10 or 20 years
 * before the last, a last day that has passed may be the first, or misread. */
static bool end_is_sure(const struct hearing *hearing) {
    const struct statement *from = &hearing->valid_from;
    if (!statement_is_listed(from))
        return true;
    return statement_text(from) && span_settles(from, &hearing->valid_until);
}

/* No card is made out for less than five years (the Resident Identity Card Law, article 5): a
 * covered last day decides nothing when the first is so near. */
#define LEAST_YEARS 5

static bool is_young(const struct hearing *hearing) {
    struct date first;
    int began = term_began_in(hearing->valid_until.field);
    if (began > 0 && began <= hearing->bench->received.year &&
        began + LEAST_YEARS > hearing->bench->received.year)
        return true;
    const struct statement *from = &hearing->valid_from;
    const char *text = statement_is_read(from) ? statement_text(from) : NULL;
    if (!text || !date_parse(text, &first))
        return false;
    first.year += LEAST_YEARS;
    return date_compare(first, hearing->bench->received) > 0;
}

static void note_expired(const struct hearing *hearing) {
    SCOPED(scoped_free)
    char *among = names_of_tie(hearing);
    note_person(hearing,
                (struct note){.code = FINDING_ID_EXPIRED,
                              .clause = hearing->due->rule->clause,
                              .among = among,
                              .among_count = 1},
                &hearing->valid_until);
}

static void judge_term(const struct hearing *hearing) {
    struct date last;
    const struct statement *until = &hearing->valid_until;
    if (!hearing->person->emblem.page)
        return;
    bool told = statement_is_read(until) || span_settles(&hearing->valid_from, until);
    const char *text = told ? statement_text(until) : NULL;
    if (text && strcmp(text, "long_term") == 0)
        return;
    bool ended =
        text && date_parse(text, &last) && date_compare(last, hearing->bench->received) < 0;
    bool open = !text || !date_parse(text, &last);
    if (open && (is_young(hearing) || term_runs_on(until->field, hearing->bench->received)))
        return;
    if (open || (ended && !end_is_sure(hearing)))
        bench_unsure(hearing->bench, FIELD_VALID_UNTIL, hearing->due->item, hearing->due->subject,
                     until);
    else if (ended)
        note_expired(hearing);
}

/* On the form where it could not be read there, else on the card. */
static void unsure_either(const struct hearing *hearing, const struct statement *form,
                          enum field_name form_name, const struct statement *card,
                          enum field_name card_name) {
    const char *text = statement_text(form);
    bool is_name = card_name == FIELD_NAME;
    bool on_card = statement_is_read(form) && (!is_name || (text && plausible_person(text)));
    if (!hearing->person->is_agent && form->page && !statement_is_listed(form) &&
        rows_lack_column(hearing->bench, form->page, form_name)) {
        rows_doubt_sheet(hearing->bench, ITEM_PERSONAL_DETAIL_FORM, form_name, form->page);
        return;
    }
    bench_unsure(hearing->bench, on_card ? card_name : form_name,
                 on_card ? hearing->due->item : bench_item(hearing->person),
                 /* The form names one agent, who needs no name there. */
                 hearing->person->is_agent && !on_card ? NULL : hearing->due->subject,
                 on_card ? card : form);
}

/* A difference counts only between values that were both read: a misreading is no mismatch. */
static bool surely_differ(enum agreement agreement, const struct statement *form,
                          const struct statement *card) {
    return agreement == AGREEMENT_DIFFERENT && statement_is_read(form) && statement_is_read(card);
}

/* One is the other's beginning or end: a character was lost to a border, or a stroke was read as
 * one. */
static bool is_cut_off(const char *a, const char *b) {
    const char *whole = strlen(a) > strlen(b) ? a : b;
    const char *part = whole == a ? b : a;
    return text_starts_with(whole, part) || text_ends_with(whole, part);
}

static bool names_somebody_else(const struct hearing *hearing, const char *name) {
    for (int i = 0; i < hearing->bench->facts->person_count; i++) {
        const struct person *other = &hearing->bench->facts->people[i];
        const char *text = statement_text(&other->name);
        if (other != hearing->person && text && strcmp(text, name) == 0)
            return true;
    }
    return false;
}

static bool stands_on_another_card(const struct hearing *hearing, const char *name) {
    const struct facts *facts = hearing->bench->facts;
    struct card_place own = hearing->person->portrait;
    for (int number = 1; number <= facts->packet->pages.count; number++)
        for (int i = 0; i < facts_page(facts, number)->id_cards.count; i++) {
            struct card_place place = {number, i};
            struct statement other =
                statement_on_card(facts_card(facts, place), number, FIELD_NAME);
            const char *text = statement_text(&other);
            bool is_own = own.page == number && own.card == i;
            if (!is_own && text && strcmp(text, name) == 0)
                return true;
        }
    return false;
}

/* The card's name is another's whom the forms name, or the form's that of another card: a table's
 * rows may have been taken for one another. What cannot be a name is misread. */
static bool names_surely_differ(const struct hearing *hearing) {
    const struct statement *form = &hearing->person->name;
    const struct statement *card = &hearing->card_name;
    if (!surely_differ(hearing->person->name_agreement, form, card))
        return false;
    const char *first = statement_text(form);
    const char *second = statement_text(card);
    return plausible_person(first) && plausible_person(second) && !is_cut_off(first, second) &&
           !names_somebody_else(hearing, second) && !stands_on_another_card(hearing, first);
}

static void judge_agreement(const struct hearing *hearing) {
    const struct person *person = hearing->person;
    bool name = person->name_agreement == AGREEMENT_SAME;
    bool number = person->number_agreement == AGREEMENT_SAME;
    if (!person->portrait.page || (name && number))
        return;
    /* Whether it is a card of theirs or of one with a like name: the one asked for is not there. */
    bool like = name || person->name_agreement == AGREEMENT_UNSURE;
    bool name_differs = names_surely_differ(hearing);
    bool number_differs =
        surely_differ(person->number_agreement, &person->number, &hearing->card_number);
    if (number && name_differs)
        note_person(hearing,
                    (struct note){.code = FINDING_ID_MISMATCH,
                                  .detail = "name",
                                  .expected = statement_text(&person->name)},
                    &hearing->card_name);
    else if (like && number_differs)
        note_person(hearing,
                    (struct note){.code = FINDING_ID_MISMATCH,
                                  .detail = "number",
                                  .expected = statement_text(&person->number)},
                    &hearing->card_number);
    bool agent = person->is_agent;
    /* What the form leaves blank is the form's fault alone. */
    bool name_open = !name && !name_differs && !statement_is_blank(&person->name);
    bool number_open = !number && !number_differs && !statement_is_blank(&person->number);
    if (name_open)
        unsure_either(hearing, &person->name, agent ? FIELD_AGENT_NAME : FIELD_HOLDER_NAME,
                      &hearing->card_name, FIELD_NAME);
    if (number_open)
        unsure_either(hearing, &person->number,
                      agent ? FIELD_AGENT_ID_NUMBER : FIELD_HOLDER_ID_NUMBER, &hearing->card_number,
                      FIELD_NUMBER);
}

/* Beyond doubt, or alike in two places. */
static bool is_surely(const struct statement *number, const struct statement *other) {
    const char *text = statement_text(number);
    const char *second = statement_text(other);
    return likeness_is_sure(number->field) || (second && strcmp(text, second) == 0);
}

static void judge_number(const struct hearing *hearing, const struct statement *number,
                         const struct statement *other, enum item item, enum field_name name) {
    const char *text = statement_is_read(number) ? statement_text(number) : NULL;
    if (!text || citizen_is_valid(text))
        return;
    size_t length = strlen(text);
    bool is_citizen = (length >= CITIZEN_LENGTH - 1 && length <= CITIZEN_LENGTH + 1) ||
                      length == OLD_CITIZEN_LENGTH;
    if (is_citizen && is_surely(number, other))
        note_person(hearing, (struct note){.code = FINDING_ID_NUMBER_INVALID, .item = item},
                    number);
    else /* the form names one agent, who needs no name there */
        bench_unsure(hearing->bench, name, item,
                     name == FIELD_AGENT_ID_NUMBER ? NULL : hearing->due->subject, number);
}

/* The same impossible number in two places is one finding, on the card. */
static void judge_numbers(const struct hearing *hearing) {
    const struct person *person = hearing->person;
    const char *card = statement_text(&hearing->card_number);
    const char *form = statement_text(&person->number);
    bool agent = person->is_agent;
    judge_number(hearing, &hearing->card_number, &person->number, hearing->due->item, FIELD_NUMBER);
    if (!card || !form || strcmp(card, form) != 0)
        judge_number(hearing, &person->number, &hearing->card_number, bench_item(person),
                     agent ? FIELD_AGENT_ID_NUMBER : FIELD_HOLDER_ID_NUMBER);
}

static void hear(struct bench *bench, const struct due *due) {
    const struct facts *facts = bench->facts;
    const struct person *person = &facts->people[due->person];
    struct hearing hearing = {.bench = bench,
                              .due = due,
                              .person = person,
                              .card_name = statement_none(),
                              .card_number = statement_none(),
                              .valid_from = statement_none(),
                              .valid_until = statement_none()};
    if (person->portrait.page) {
        const struct id_card *card = facts_card(facts, person->portrait);
        hearing.card_name = statement_on_card(card, person->portrait.page, FIELD_NAME);
        hearing.card_number = statement_on_card(card, person->portrait.page, FIELD_NUMBER);
    }
    if (person->emblem.page) {
        const struct id_card *card = facts_card(facts, person->emblem);
        hearing.valid_from = statement_on_card(card, person->emblem.page, FIELD_VALID_FROM);
        hearing.valid_until = statement_on_card(card, person->emblem.page, FIELD_VALID_UNTIL);
    }
    if (bench->is_determined)
        judge_presence(&hearing);
    judge_term(&hearing);
    judge_agreement(&hearing);
    judge_numbers(&hearing);
}

void people_judge(struct bench *bench) {
    if (bench->is_refused)
        return;
    for (int i = 0; i < bench->due_count; i++)
        if (bench->due[i].person >= 0)
            hear(bench, &bench->due[i]);
}
