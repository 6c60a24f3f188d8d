#include "facts/term.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <string.h>

static const struct date DAY = {2026, 11, 22};

/* What was read of a term, its characters from `from` on less surely. */
static struct field field_of(const char *raw, int from) {
    struct field field = {.row = -1, .state = FIELD_STATE_UNSURE, .raw = text_copy(raw)};
    int count = text_length_characters(raw);
    field.reading.text = text_copy(raw);
    field.reading.characters = memory_new((size_t)count, sizeof *field.reading.characters);
    const char *at = raw;
    for (int i = 0; i < count; i++) {
        struct line_character *character =
            &field.reading.characters[field.reading.character_count++];
        const char *before = at;
        text_next(&at);
        memcpy(character->choices[0].text, before, (size_t)(at - before));
        character->choices[0].probability = i < from ? 0.98f : 0.6f;
        character->choice_count = 1;
    }
    return field;
}

static bool runs_on(const char *raw, int from) {
    struct field field = field_of(raw, from);
    bool on = term_runs_on(&field, DAY);
    field_free(&field);
    return on;
}

static int began_in(const char *raw, int from) {
    struct field field = field_of(raw, from);
    int year = term_began_in(&field);
    field_free(&field);
    return year;
}

START_TEST(a_year_to_come_that_was_surely_read_is_enough) {
    ck_assert(runs_on("2022.03.2-2042.03.20", 20));
    ck_assert(runs_on("2018年6月20日至2051年2月19日志愿", 21));
    /* Not so surely read, of this year or past, a part of a longer number, beyond all terms. */
    ck_assert(!runs_on("2022.03.2-2042.03.20", 11));
    ck_assert(!runs_on("2016.03.2-2026.12.20", 20));
    ck_assert(!runs_on("2006.03.20-2025.03.20", 30));
    ck_assert(!runs_on("2024.1120441", 30));
    ck_assert(!runs_on("2022.03.20-9942.03.20", 30));
    ck_assert(!runs_on("2022.03.20-2042", 30));
    ck_assert(!runs_on("", 0));
}
END_TEST

START_TEST(the_first_of_two_days_tells_when_a_term_began) {
    ck_assert_int_eq(began_in("2025.07.18-045.07.18", 8), 2025);
    ck_assert_int_eq(began_in("2025.08,2-2045.08.22", 5), 2025);
    /* The second day alone may be all that was read. */
    ck_assert_int_eq(began_in("2025.07.18", 30), 0);
    ck_assert_int_eq(began_in("-2025.07.18,045.07.18", 30), 0);
    ck_assert_int_eq(began_in("2025.07.18-045.07.18", 3), 0);
}
END_TEST

SUITE("facts/term", a_year_to_come_that_was_surely_read_is_enough,
      the_first_of_two_days_tells_when_a_term_began)
