#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define CARD_X 600
#define CARD_Y 600
#define WIDTH  1000
#define HEIGHT 631

/* The lower lines of a card's emblem side; the term's label was not read. `x` and `y` are where the
 * term stands, in shares of the card. */
static struct page_reading emblem_of(const char *authority, double x, double y) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 200, 60, "居民身份证复印件");
    if (*authority)
        recorded_line(&sheet, CARD_X + (int)(0.21 * WIDTH), CARD_Y + (int)(0.765 * HEIGHT) - 14, 28,
                      authority);
    recorded_line(&sheet, CARD_X + (int)(x * WIDTH), CARD_Y + (int)(y * HEIGHT) - 17, 34,
                  "2022.09.04-2042.09.04");
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(a_term_below_the_authority_is_an_emblem_side) {
    struct page_reading page = emblem_of("签发机关", 0.39, 0.885);
    ck_assert_int_eq(page.id_cards.count, 1);
    ck_assert_int_eq(page.id_cards.at[0].side, CARD_EMBLEM);
    const struct field *until = field_find(&page.id_cards.at[0].fields, FIELD_VALID_UNTIL, -1);
    ck_assert_ptr_nonnull(until);
    ck_assert_str_eq(until->value, "2042-09-04");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_term_alone_is_no_card) {
    struct page_reading page = emblem_of("", 0.39, 0.885);
    ck_assert_int_eq(page.id_cards.count, 0);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_term_elsewhere_is_not_the_authoritys) {
    struct page_reading page = emblem_of("签发机关", 0.39, 1.9);
    ck_assert_int_eq(page.id_cards.count, 0);
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/card_find", a_term_below_the_authority_is_an_emblem_side, a_term_alone_is_no_card,
      a_term_elsewhere_is_not_the_authoritys)
