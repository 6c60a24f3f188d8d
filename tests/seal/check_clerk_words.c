/* Frames told from each other by what was read of them. */
#include "seal/clerk_words.h"

#include "base/text.h"
#include "suite.h"

#include <stdlib.h>

static struct seal_list seals;
static struct mark_list marks;

static void stamp(enum seal_shape shape, const char *title) {
    struct seal *seal = seal_add(&seals);
    seal->shape = shape;
    seal->box = (struct box_px){10 * seals.count, 20, 30, 40};
    seal->title = title ? text_copy(title) : NULL;
}

static void begin(void) {
    seals = (struct seal_list){0};
    marks = (struct mark_list){0};
}

static void end(void) {
    for (int i = 0; i < seals.count; i++)
        seal_free(&seals.at[i]);
    free(seals.at);
    free(marks.at);
}

START_TEST(what_a_clerk_stamps_on_a_copy_is_a_mark) {
    stamp(SEAL_RECTANGLE, "复印件与原件核对无误");
    stamp(SEAL_ROUND, "北京样例科技有限公司");
    stamp(SEAL_SQUARE, "与原件一致");
    stamp(SEAL_RECTANGLE, "已受理");
    clerk_words_sort(&seals, &marks);
    ck_assert_int_eq(seals.count, 1);
    ck_assert_int_eq(seals.at[0].shape, SEAL_ROUND);
    ck_assert_int_eq(marks.count, 3);
    ck_assert_int_eq(marks.at[0].kind, MARK_CLERK_STAMP);
    ck_assert_int_eq(marks.at[0].box.x, 10);
    ck_assert_int_eq(marks.at[2].box.x, 40);
}
END_TEST

START_TEST(chops_of_people_banks_and_bodies_stay_seals) {
    stamp(SEAL_SQUARE, "乔顺法印");
    stamp(SEAL_RECTANGLE, "财务专用章");
    stamp(SEAL_RECTANGLE, "已受理材料专用章");
    stamp(SEAL_RECTANGLE, "现金付讫");
    stamp(SEAL_TRIANGLE, "业务清讫");
    stamp(SEAL_RECTANGLE, NULL);
    clerk_words_sort(&seals, &marks);
    ck_assert_int_eq(seals.count, 6);
    ck_assert_int_eq(marks.count, 0);
}
END_TEST

START_TEST(a_ring_is_never_a_clerks) {
    stamp(SEAL_ROUND, "样例原件博物馆");
    stamp(SEAL_OVAL, "样例复印件服务部");
    clerk_words_sort(&seals, &marks);
    ck_assert_int_eq(seals.count, 2);
}
END_TEST

START_TEST(the_supervision_seal_of_invoices_is_print) {
    stamp(SEAL_OVAL, "全国统一发票监制章");
    stamp(SEAL_OVAL, "国统一及票监");
    clerk_words_sort(&seals, &marks);
    ck_assert_int_eq(seals.count, 0);
    ck_assert_int_eq(marks.count, 2);
    ck_assert_int_eq(marks.at[0].kind, MARK_LETTERHEAD);
}
END_TEST

START_TEST(a_company_of_some_of_its_words_keeps_its_seal) {
    stamp(SEAL_OVAL, "统一发票样例服务有限公司");
    stamp(SEAL_OVAL, "统一企业");
    stamp(SEAL_SQUARE, "全国统一发票监制章");
    clerk_words_sort(&seals, &marks);
    ck_assert_int_eq(seals.count, 3);
}
END_TEST

SUITE_WITH("seal/clerk_words", begin, end, what_a_clerk_stamps_on_a_copy_is_a_mark,
           chops_of_people_banks_and_bodies_stay_seals, a_ring_is_never_a_clerks,
           the_supervision_seal_of_invoices_is_print, a_company_of_some_of_its_words_keeps_its_seal)
