#include "facts/emblems.h"

#include "base/memory.h"
#include "facts/emblem_fit.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

/* First one side for each person and each portrait of nobody, then for further copies of a card. */
enum round { ROUND_CHIEF, ROUND_FURTHER };

/* No applicant sends so many people's cards; more are shared out as they come, by their words. */
#define SEATS_MOST 200

/* A portrait that wants an emblem side, and the one that it is given. */
struct seat {
    struct portrait *portrait; /* NULL: the sides that are left over stand there */
    int side;                  /* index of sides->loose, -1 = none */
};
struct seat_list {
    struct seat *at;
    int count;
};

static int order_of_words(const char *a, const char *b) {
    return strcmp(a ? a : "~", b ? b : "~");
}

static int order_of_boxes(const struct id_card *a, const struct id_card *b) {
    const int differences[] = {a->box.x - b->box.x, a->box.y - b->box.y,
                               a->box.width - b->box.width, a->box.height - b->box.height};
    for (size_t i = 0; i < sizeof differences / sizeof *differences; i++)
        if (differences[i] != 0)
            return differences[i];
    return 0;
}

/* Which of two sides comes first: by their own words, then by where they lie on their sheets. */
static int order_of_sides(const struct facts *facts, struct card_place a, struct card_place b) {
    static const enum field_name WORDS[] = {FIELD_NUMBER, FIELD_NAME, FIELD_VALID_UNTIL,
                                            FIELD_VALID_FROM};
    const struct id_card *one = facts_card(facts, a);
    const struct id_card *two = facts_card(facts, b);
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        struct statement first = statement_on_card(one, a.page, WORDS[i]);
        struct statement second = statement_on_card(two, b.page, WORDS[i]);
        int order = order_of_words(statement_text(&first), statement_text(&second));
        if (order != 0)
            return order;
    }
    return order_of_boxes(one, two);
}

static void sort_loose(const struct facts *facts, struct card_sides *sides) {
    for (int i = 1; i < sides->loose_count; i++)
        for (int j = i; j > 0; j--) {
            struct card_place side = sides->loose[j];
            if (order_of_sides(facts, side, sides->loose[j - 1]) >= 0)
                break;
            sides->loose[j] = sides->loose[j - 1];
            sides->loose[j - 1] = side;
        }
}

static bool comes_before(const struct facts *facts, const struct seat *a, const struct seat *b) {
    bool nobodys = a->portrait->owner < 0;
    if (nobodys != (b->portrait->owner < 0))
        return nobodys;
    return order_of_sides(facts, a->portrait->place, b->portrait->place) < 0;
}

static void add_seat(const struct facts *facts, struct seat_list *seats,
                     struct portrait *portrait) {
    seats->at = memory_room(seats->at, seats->count, sizeof *seats->at);
    int at = seats->count++;
    struct seat seat = {portrait, -1};
    for (; at > 0 && comes_before(facts, &seat, &seats->at[at - 1]); at--)
        seats->at[at] = seats->at[at - 1];
    seats->at[at] = seat;
}

/* The person has an emblem side, or this is another copy of the card that stands for them. */
static bool is_further(const struct facts *facts, const struct card_sides *sides,
                       const struct portrait *portrait) {
    if (portrait->owner < 0)
        return false;
    struct card_place chief = facts->people[portrait->owner].portrait;
    if (chief.page != portrait->place.page || chief.card != portrait->place.card)
        return true;
    for (int i = 0; i < sides->portrait_count; i++)
        if (sides->portraits[i].owner == portrait->owner && sides->portraits[i].emblem.page != 0)
            return true;
    return false;
}

static void gather_seats(const struct facts *facts, struct card_sides *sides, enum round round,
                         struct seat_list *out) {
    for (int i = 0; i < sides->portrait_count; i++) {
        struct portrait *portrait = &sides->portraits[i];
        enum round due = is_further(facts, sides, portrait) ? ROUND_FURTHER : ROUND_CHIEF;
        if (portrait->emblem.page == 0 && due == round)
            add_seat(facts, out, portrait);
    }
    for (int i = 0; i < sides->loose_count; i++) {
        if (i < out->count) {
            out->at[i].side = i;
            continue;
        }
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        out->at[out->count++] = (struct seat){NULL, i};
    }
}

static int seat_cost(const struct facts *facts, const struct card_sides *sides,
                     const struct seat *seat, int side) {
    bool weighs = seat->portrait && side >= 0;
    return weighs ? emblem_against(facts, seat->portrait, sides->loose[side]) : 0;
}

/* What it would save that two seats change sides; -1 is a side like any other. */
static int saving(const struct facts *facts, const struct card_sides *sides, const struct seat *a,
                  const struct seat *b) {
    return seat_cost(facts, sides, a, a->side) + seat_cost(facts, sides, b, b->side) -
           seat_cost(facts, sides, a, b->side) - seat_cost(facts, sides, b, a->side);
}

static bool trade(const struct facts *facts, const struct card_sides *sides,
                  struct seat_list *seats) {
    for (int i = 0; i < seats->count; i++)
        for (int j = i + 1; j < seats->count; j++) {
            struct seat *a = &seats->at[i];
            struct seat *b = &seats->at[j];
            if (saving(facts, sides, a, b) <= 0)
                continue;
            int side = a->side;
            a->side = b->side;
            b->side = side;
            return true;
        }
    return false;
}

/* One of two seats might as well have the side of the other, and none is left for both. */
static bool is_tied(const struct facts *facts, const struct card_sides *sides,
                    const struct seat *without, const struct seat *with) {
    bool wants = without->portrait && without->side < 0 && without->portrait->owner >= 0;
    bool has = with->portrait && with->side >= 0 && with->portrait->owner >= 0;
    return wants && has && saving(facts, sides, without, with) == 0;
}

/* Ties of ties are one. */
static void join_ties(const struct seat_list *seats, int from, int to) {
    for (int i = 0; i < seats->count && from > 0; i++)
        if (seats->at[i].portrait && seats->at[i].portrait->tie == from)
            seats->at[i].portrait->tie = to;
}

static void note_ties(const struct facts *facts, const struct card_sides *sides,
                      const struct seat_list *seats) {
    for (int i = 0; i < seats->count; i++)
        for (int j = 0; j < seats->count; j++) {
            const struct seat *a = &seats->at[i];
            const struct seat *b = &seats->at[j];
            if (!is_tied(facts, sides, a, b))
                continue;
            join_ties(seats, a->portrait->tie, i + 1);
            join_ties(seats, b->portrait->tie, i + 1);
            a->portrait->tie = b->portrait->tie = i + 1;
        }
}

/* Hands the sides over; those that nobody wanted stay loose. */
static void hand_over(const struct seat_list *seats, struct card_sides *sides) {
    struct card_place *left = memory_new((size_t)seats->count + 1, sizeof *left);
    int count = 0;
    for (int i = 0; i < seats->count; i++) {
        const struct seat *seat = &seats->at[i];
        if (seat->side < 0)
            continue;
        if (seat->portrait)
            seat->portrait->emblem = sides->loose[seat->side];
        else
            left[count++] = sides->loose[seat->side];
    }
    free(sides->loose);
    sides->loose = left;
    sides->loose_count = count;
}

static void share_round(const struct facts *facts, struct card_sides *sides, enum round round) {
    struct seat_list seats = {0};
    sort_loose(facts, sides);
    gather_seats(facts, sides, round, &seats);
    while (seats.count <= SEATS_MOST && trade(facts, sides, &seats))
        continue;
    if (round == ROUND_CHIEF && seats.count <= SEATS_MOST)
        note_ties(facts, sides, &seats);
    hand_over(&seats, sides);
    free(seats.at);
}

void emblems_share(const struct facts *facts, struct card_sides *sides) {
    share_round(facts, sides, ROUND_CHIEF);
    share_round(facts, sides, ROUND_FURTHER);
    sort_loose(facts, sides);
}
