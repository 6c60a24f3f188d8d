/* The day under a form that has no label. */
#include "ocr/lone_date.h"

#include "ocr/recorded.h"
#include "suite.h"

/* The day that is read from a form whose lowest cell holds this. */
static const char *day_of(struct page_reading *page, const char *foot) {
    static const int WIDTHS[] = {500, 1500};
    const char *texts[] = {
        "单位名称",   "北京示例律师协会", "统一社会信用代码", "51110108PDY097077A",
        "经办人姓名", "周宇航",           "申请单位意见",     foot};
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_table(&form, (struct recorded_table){200, 300, 400, 2, WIDTHS}, 4, texts);
    *page = recorded_read(&form);
    recorded_free(&form);
    return recorded_value(page, FIELD_APPLICATION_DATE, -1);
}

START_TEST(the_day_below_the_seals_place_is_the_forms) {
    static const char *const FEET[] = {"（单位公章）\n2026年11月13日", "单位盖章：\n2026年11月13日",
                                       "（签字）\n单位盖章\n2026年11月13日"};
    for (size_t i = 0; i < sizeof FEET / sizeof *FEET; i++) {
        struct page_reading page;
        ck_assert_str_eq(day_of(&page, FEET[i]), "2026-11-13");
        page_reading_free(&page);
    }
}
END_TEST

START_TEST(a_sentence_that_ends_with_a_day_is_none) {
    struct page_reading page;
    ck_assert_str_eq(day_of(&page, "本单位承诺原证书停用至\n2026年11月13日"), "");
    page_reading_free(&page);
}
END_TEST

START_TEST(the_offices_own_day_is_none) {
    struct page_reading page;
    ck_assert_str_eq(day_of(&page, "受理机构（盖章）\n2026年11月13日"), "");
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/lone_date", the_day_below_the_seals_place_is_the_forms,
      a_sentence_that_ends_with_a_day_is_none, the_offices_own_day_is_none)
