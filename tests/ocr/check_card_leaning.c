/* Cards that lean against the page and against each other. */
#include "ocr/card_leaning.h"

#include "base/scoped.h"
#include "ocr/block.h"
#include "ocr/card.h"
#include "ocr/card_drawing.h"
#include "ocr/first_reader.h"
#include "ocr/sheet_drawing.h"
#include "ocr/words.h"

#include <math.h>
#include <stdlib.h>

#include "suite.h"

#define SANS "Noto Sans CJK SC"

/* The edge of a card lying on the glass. */
static void draw_edge(struct drawing *card) {
    int right = CARD_WIDE_PX - 4;
    int low = CARD_HIGH_PX - 4;
    drawing_rule(card, 3, 3, right, 3, 3);
    drawing_rule(card, 3, low, right, low, 3);
    drawing_rule(card, 3, 3, 3, low, 3);
    drawing_rule(card, right, 3, right, low, 3);
}

static struct drawing emblem_side(const char *term) {
    struct drawing card = card_emblem(term);
    draw_edge(&card);
    return card;
}

/* Lays a card on the sheet, turned clockwise by some degrees about its upper left corner. */
static void lay(struct drawing *sheet, struct drawing card, struct point_px at, double degrees) {
    double turn = degrees * 3.14159265358979 / 180;
    drawing_ready(&card);
    for (int y = 0; y < sheet->height_px; y++)
        for (int x = 0; x < sheet->width_px; x++) {
            double dx = x - at.x;
            double dy = y - at.y;
            int u = (int)lround(dx * cos(turn) + dy * sin(turn));
            int v = (int)lround(dy * cos(turn) - dx * sin(turn));
            if (u >= 0 && v >= 0 && u < card.width_px && v < card.height_px)
                sheet->gray[y * sheet->width_px + x] = card.gray[v * card.width_px + u];
        }
    drawing_free(&card);
}

/* The sides read on a sheet that was levelled by its portrait side. */
static struct id_card_list read_leaning(struct drawing emblem, double degrees) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(2480, 3508);
    drawing_ready(&drawing);
    lay(&drawing, card_portrait("样例甲"), (struct point_px){300, 400}, 0);
    lay(&drawing, emblem, (struct point_px){500, 1700}, degrees);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    struct sheet sheet = {0};
    struct block_list blocks = {0};
    struct id_card_list cards = {0};
    ck_assert(sheet_new(&page, (struct engines){first_reader, NULL}, &sheet, &why));
    ck_assert(blocks_read(&sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&sheet, &blocks, &none, words_of(PAGE_KIND_ID_COPY)};
    ck_assert(cards_read(&view, &cards, &why));
    ck_assert(cards_read_leaning(&sheet, &cards, &why));
    block_list_free(&blocks);
    sheet_free(&sheet);
    page_free(&page);
    return cards;
}

static int count_sides(const struct id_card_list *cards, enum card_side side) {
    int count = 0;
    for (int i = 0; i < cards->count; i++)
        count += cards->at[i].side == side;
    return count;
}

static const struct field *until_of(const struct id_card_list *cards) {
    for (int i = 0; i < cards->count; i++)
        if (cards->at[i].side == CARD_EMBLEM)
            return field_find(&cards->at[i].fields, FIELD_VALID_UNTIL, -1);
    return NULL;
}

static void cards_end(struct id_card_list *cards) {
    for (int i = 0; i < cards->count; i++)
        id_card_free(&cards->at[i]);
    free(cards->at);
}

START_TEST(a_side_that_leans_is_read_once) {
    static const double LEANS[] = {0, 4, 5, -5, 10, -9};
    for (size_t i = 0; i < sizeof LEANS / sizeof *LEANS; i++) {
        struct id_card_list cards = read_leaning(emblem_side("2015.08.12-2035.08.12"), LEANS[i]);
        ck_assert_int_eq(count_sides(&cards, CARD_PORTRAIT), 1);
        ck_assert_int_eq(count_sides(&cards, CARD_EMBLEM), 1);
        ck_assert_int_eq(until_of(&cards)->state, FIELD_STATE_READ);
        ck_assert_str_eq(until_of(&cards)->value, "2035-08-12");
        cards_end(&cards);
    }
}
END_TEST

START_TEST(a_leaning_side_without_a_term_stays_a_doubt) {
    static const double LEANS[] = {5, 10};
    for (size_t i = 0; i < sizeof LEANS / sizeof *LEANS; i++) {
        struct id_card_list cards = read_leaning(emblem_side(""), LEANS[i]);
        ck_assert_int_ge(count_sides(&cards, CARD_EMBLEM), 1);
        ck_assert_int_ne(until_of(&cards)->state, FIELD_STATE_READ);
        cards_end(&cards);
    }
}
END_TEST

SUITE_WITH("ocr/card_leaning", first_reader_open, first_reader_close,
           a_side_that_leans_is_read_once, a_leaning_side_without_a_term_stays_a_doubt)
