#include "facts/authority.h"

#include "base/scoped.h"
#include "base/text.h"
#include "facts/ring.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

/* A place has so many characters, each of its parts two at least. */
#define MOST_IN_PLACE  14
#define LEAST_IN_PART  2
#define MOST_PLACES    32
#define CHARACTER_SIZE 4

struct place_list {
    char *at[MOST_PLACES];
    int count;
};

static void place_list_free(struct place_list *list) {
    for (int i = 0; i < list->count; i++)
        free(list->at[i]);
}

static void add_place(struct place_list *list, const char *from, const char *to) {
    struct text_buffer place = {0};
    text_add_bytes(&place, from, (size_t)(to - from));
    char *text = text_buffer_take(&place);
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->at[i], text) == 0) {
            free(text);
            return;
        }
    if (list->count < MOST_PLACES)
        list->at[list->count++] = text;
    else
        free(text);
}

static bool ends_part(int32_t c) {
    static const int32_t ENDS[] = {0x7701, 0x5E02, 0x533A,
                                   0x53BF, 0x65D7, 0x5DDE}; /* 省市区县旗州 */
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++)
        if (c == ENDS[i])
            return true;
    return false;
}

/* 示例省示例市示例区: from each part's beginning to each later part's end. */
static void add_places(struct place_list *list, const char *text) {
    const char *parts[MOST_IN_PLACE / LEAST_IN_PART + 1] = {text};
    int part_count = 1;
    const char *at = text;
    int in_part = 0;
    for (int i = 0; i < MOST_IN_PLACE && *at; i++) {
        bool ends = ends_part(text_next(&at)) && in_part >= LEAST_IN_PART;
        in_part = ends ? 0 : in_part + 1;
        if (!ends)
            continue;
        for (int k = 0; k < part_count; k++)
            add_place(list, parts[k], at);
        if (part_count < (int)(sizeof parts / sizeof *parts))
            parts[part_count++] = at;
    }
}

/* Units of the four cities leave 市 out. */
static void add_city(struct place_list *list, const char *name) {
    static const char *const CITIES[] = {"北京", "上海", "天津", "重庆"};
    for (size_t i = 0; i < sizeof CITIES / sizeof *CITIES; i++)
        if (text_starts_with(name, CITIES[i])) {
            struct text_buffer city = {0};
            text_add(&city, CITIES[i]);
            text_add(&city, "市");
            SCOPED(scoped_free)
            char *whole = text_buffer_take(&city);
            add_places(list, whole);
        }
}

static void gather(const struct facts *facts, struct place_list *list) {
    static const enum field_name NAMING[] = {FIELD_UNIT_ADDRESS, FIELD_ADDRESS, FIELD_UNIT_NAME};
    for (int number = 1; number <= facts->packet->pages.count; number++)
        for (size_t i = 0; i < sizeof NAMING / sizeof *NAMING; i++) {
            struct statement said = statement_of(facts_page(facts, number), NAMING[i], -1);
            if (statement_text(&said))
                add_places(list, statement_text(&said));
        }
    if (facts->unit.name) {
        add_places(list, facts->unit.name);
        add_city(list, facts->unit.name);
    }
}

char *authority_title(const struct facts *facts, const struct seal *seal) {
    const char *kind = seal->title ? ring_kind_of_body(seal->title) : NULL;
    if (!kind)
        return NULL;
    SCOPED(place_list_free)
    struct place_list places = {0};
    gather(facts, &places);
    char *best = NULL;
    double least = 0;
    for (int i = 0; i < places.count; i++) {
        struct text_buffer whole = {0};
        text_add(&whole, places.at[i]);
        text_add(&whole, kind);
        char *title = text_buffer_take(&whole);
        struct ring_answer answer = ring_against(seal, title);
        bool says_so =
            answer.verdict == NAME_AGREES && (answer.on_strips || ring_could_say(seal, title));
        if (!says_so || (best && answer.doubt >= least)) {
            free(title);
            continue;
        }
        free(best);
        best = title;
        least = answer.doubt;
    }
    return best;
}
