/* Sides of cards on sheets of their own: whose they are, in every order of the sheets. */
#include "base/text.h"
#include "facts/facts.h"
#include "facts/statement.h"
#include "suite.h"

#include <string.h>

#define UNIT "北京样例科技有限公司"
#define CODE "91110108PDY00001XU"

/* Born in 1990, 1990 and 1968. */
#define ZHANG "690101199003070014"
#define LI    "690101199003070022"
#define WANG  "690101196811010040"

#define MOST_SHEETS 6

static struct packet packet;
static struct facts facts;

/* What a test says of one sheet of a card. */
struct side {
    const char *name, *number; /* of a portrait side */
    const char *from, *until;  /* of an emblem side */
    bool is_stamped;
    int source;
};

static void put(struct field_list *list, enum field_name name, int row, const char *value) {
    struct field *field = field_add(list);
    *field = (struct field){.name = name,
                            .row = row,
                            .value = text_copy(value),
                            .state = value ? FIELD_STATE_READ : FIELD_STATE_UNSURE,
                            .confidence = 0.98};
}

static struct page_reading *page_of(enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet.pages);
    page->kind = kind;
    return page;
}

/* The agent is Zhang, the holders are Wang and Li, sorted by their numbers. */
static void lay_forms(void) {
    struct page_reading *form = page_of(PAGE_KIND_APPLICATION_FORM);
    put(&form->fields, FIELD_UNIT_NAME, -1, UNIT);
    put(&form->fields, FIELD_UNIT_CODE, -1, CODE);
    put(&form->fields, FIELD_AGENT_NAME, -1, "张示例");
    put(&form->fields, FIELD_AGENT_ID_NUMBER, -1, ZHANG);
    struct page_reading *rows = page_of(PAGE_KIND_PERSONAL_DETAIL_FORM);
    put(&rows->fields, FIELD_HOLDER_NAME, 0, "李样例");
    put(&rows->fields, FIELD_HOLDER_ID_NUMBER, 0, LI);
    put(&rows->fields, FIELD_HOLDER_NAME, 1, "王示范");
    put(&rows->fields, FIELD_HOLDER_ID_NUMBER, 1, WANG);
}

static void lay_side(const struct side *side) {
    struct page_reading *page = page_of(PAGE_KIND_ID_COPY);
    page->source = side->source;
    struct id_card *card = id_card_add(&page->id_cards);
    card->side = side->number ? CARD_PORTRAIT : CARD_EMBLEM;
    card->box = (struct box_px){500, 400, 1011, 638};
    if (side->number) {
        put(&card->fields, FIELD_NAME, -1, side->name);
        put(&card->fields, FIELD_NUMBER, -1, side->number);
    } else {
        put(&card->fields, FIELD_VALID_FROM, -1, side->from);
        put(&card->fields, FIELD_VALID_UNTIL, -1, side->until);
    }
    if (!side->is_stamped)
        return;
    struct seal *seal = seal_add(&page->seals);
    *seal = (struct seal){.shape = SEAL_ROUND, .ink = INK_RED, .title = text_copy(UNIT)};
}

/* "Zhang's last day, Wang's, Li's"; none: no emblem side is theirs. */
static char *terms(void) {
    struct text_buffer out = {0};
    for (int i = 0; i < facts.person_count; i++) {
        struct card_place place = facts.people[i].emblem;
        struct statement until =
            place.page ? statement_on_card(facts_card(&facts, place), place.page, FIELD_VALID_UNTIL)
                       : statement_none();
        const char *text = statement_text(&until);
        text_add_format(&out, "%s%s", i > 0 ? " " : "", text ? text : "none");
    }
    return text_buffer_take(&out);
}

static void expect(const struct side *sides, const int *order, int count, const char *expected) {
    packet = (struct packet){.received = {2026, 11, 22}};
    lay_forms();
    for (int i = 0; i < count; i++)
        lay_side(&sides[order[i]]);
    facts_make(&packet, NULL, &facts);
    char *found = terms();
    ck_assert_msg(strcmp(found, expected) == 0, "sheets %d %d %d ...: %s", order[0], order[1],
                  order[2], found);
    free(found);
    facts_free(&facts);
    packet_free(&packet);
}

/* Every order of the sheets (Heap's way). */
static void in_every_order(const struct side *sides, int count, const char *expected) {
    int order[MOST_SHEETS] = {0, 1, 2, 3, 4, 5};
    int turns[MOST_SHEETS] = {0};
    expect(sides, order, count, expected);
    for (int i = 1; i < count;) {
        if (turns[i] >= i) {
            turns[i++] = 0;
            continue;
        }
        int other = i % 2 == 0 ? 0 : turns[i];
        int sheet = order[other];
        order[other] = order[i];
        order[i] = sheet;
        expect(sides, order, count, expected);
        turns[i]++;
        i = 1;
    }
}

START_TEST(a_side_goes_where_the_law_gives_such_a_term) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG}, {.from = "2015-08-12", .until = "2025-08-12"},
        {.name = "李样例", .number = LI},    {.from = "2020-01-02", .until = "2040-01-02"},
        {.name = "王示范", .number = WANG},  {.from = "2019-05-06", .until = "long_term"},
    };
    /* Zhang and Li are of one age: both terms are either's, and it is the same in every order. */
    in_every_order(sides, 6, "2040-01-02 long_term 2025-08-12");
}
END_TEST

START_TEST(sheets_stamped_alike_belong_together) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG, .is_stamped = true},
        {.from = "2018-08-12", .until = "2038-08-12", .is_stamped = true},
        {.name = "李样例", .number = LI},
        {.from = "2020-01-02", .until = "2040-01-02"},
    };
    in_every_order(sides, 4, "2038-08-12 none 2040-01-02");
    const struct side others[] = {
        {.name = "张示例", .number = ZHANG},
        {.from = "2018-08-12", .until = "2038-08-12", .is_stamped = true},
        {.name = "李样例", .number = LI, .is_stamped = true},
        {.from = "2020-01-02", .until = "2040-01-02"},
    };
    in_every_order(others, 4, "2040-01-02 none 2038-08-12");
}
END_TEST

START_TEST(what_came_in_one_file_belongs_together) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG, .source = 1},
        {.from = "2018-08-12", .until = "2038-08-12", .source = 1, .is_stamped = true},
        {.name = "李样例", .number = LI, .source = 2, .is_stamped = true},
        {.from = "2020-01-02", .until = "2040-01-02", .source = 2},
    };
    in_every_order(sides, 4, "2038-08-12 none 2040-01-02");
}
END_TEST

START_TEST(one_side_too_few_is_the_same_persons_in_every_order) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "李样例", .number = LI},
        {.name = "王示范", .number = WANG},
        {.from = "2019-05-06", .until = "long_term"},
        {.from = "2020-01-02", .until = "2040-01-02"},
    };
    in_every_order(sides, 5, "2040-01-02 long_term none");
}
END_TEST

START_TEST(a_term_against_the_law_is_somebodys_all_the_same) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "王示范", .number = WANG},
        {.from = "2019-05-06", .until = "2039-05-06"},
        {.from = "2021-05-06", .until = "2041-05-06"},
    };
    in_every_order(sides, 4, "2041-05-06 2039-05-06 none");
}
END_TEST

START_TEST(a_side_that_may_be_a_strangers_is_no_proof) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "赵无关", .number = "690101199003070030"},
        {.from = "2018-08-12", .until = "2038-08-12"},
    };
    in_every_order(sides, 3, "none none none");
}
END_TEST

START_TEST(a_second_copy_of_a_card_takes_no_side_from_others) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "张示例", .number = ZHANG},
        {.name = "李样例", .number = LI},
        {.from = "2018-08-12", .until = "2038-08-12"},
        {.from = "2020-01-02", .until = "2040-01-02"},
    };
    in_every_order(sides, 5, "2038-08-12 none 2040-01-02");
}
END_TEST

START_TEST(a_side_that_could_not_be_read_goes_where_none_else_fits) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "王示范", .number = WANG},
        {.from = NULL, .until = NULL},
        {.from = "2021-05-06", .until = "long_term"},
    };
    in_every_order(sides, 4, "none long_term none");
    const struct side others[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "王示范", .number = WANG},
        {.from = NULL, .until = NULL},
        {.from = "2021-05-06", .until = "2041-05-06"},
    };
    in_every_order(others, 4, "2041-05-06 none none");
}
END_TEST

/* How many people are tied, when the sheets lie as they are told. */
static int tied(const struct side *sides, int count) {
    packet = (struct packet){.received = {2026, 11, 22}};
    lay_forms();
    for (int i = 0; i < count; i++)
        lay_side(&sides[i]);
    facts_make(&packet, NULL, &facts);
    int ties = 0;
    for (int i = 0; i < facts.person_count; i++)
        ties += facts.people[i].tie > 0;
    facts_free(&facts);
    packet_free(&packet);
    return ties;
}

START_TEST(people_of_one_age_are_tied_for_the_only_side) {
    const struct side sides[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "李样例", .number = LI},
        {.from = "2020-01-02", .until = "2040-01-02"},
    };
    ck_assert_int_eq(tied(sides, 3), 2);
    /* Wang's term is for life. */
    const struct side others[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "王示范", .number = WANG},
        {.from = "2020-01-02", .until = "2040-01-02"},
    };
    ck_assert_int_eq(tied(others, 3), 0);
    const struct side enough[] = {
        {.name = "张示例", .number = ZHANG},
        {.name = "李样例", .number = LI},
        {.from = "2020-01-02", .until = "2040-01-02"},
        {.from = "2020-01-02", .until = "2040-01-02"},
    };
    ck_assert_int_eq(tied(enough, 4), 0);
}
END_TEST

SUITE("facts/emblems", a_side_goes_where_the_law_gives_such_a_term,
      sheets_stamped_alike_belong_together, what_came_in_one_file_belongs_together,
      one_side_too_few_is_the_same_persons_in_every_order,
      a_term_against_the_law_is_somebodys_all_the_same, a_side_that_may_be_a_strangers_is_no_proof,
      a_second_copy_of_a_card_takes_no_side_from_others,
      a_side_that_could_not_be_read_goes_where_none_else_fits,
      people_of_one_age_are_tied_for_the_only_side)
