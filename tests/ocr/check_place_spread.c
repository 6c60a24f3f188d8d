/* Numbers and dates whose characters stand in several cells of their label's line. */
#include "ocr/expect.h"

#include "suite.h"

#define UNIT "北京样例科技有限公司"

/* A form with a row of a label and some cells of these widths. */
static struct page_reading form_of(struct recorded *form, int columns, const int *widths,
                                   const char *const *texts) {
    static const int WIDE[] = {500, 1400};
    const char *const first[] = {"单位名称", UNIT, "经办人", "张样例"};
    recorded_line(form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_table(form, (struct recorded_table){200, 300, 100, 2, WIDE}, 2, first);
    recorded_table(form, (struct recorded_table){200, 500, 100, columns, widths}, 1, texts);
    return recorded_read(form);
}

#define ID_WIDTHS                                                                                  \
    { 500, 700, 60, 60, 60, 60, 60, 60 }

START_TEST(a_number_goes_on_in_boxes_behind_its_cell) {
    struct recorded form = {0};
    const char *const cells[] = {"经办人身份证号", "690101199003", "0", "7", "0", "0", "1", "4"};
    struct page_reading page = form_of(&form, 8, (const int[])ID_WIDTHS, cells);
    expect(&page, FIELD_AGENT_ID_NUMBER, "690101199003070014");
    end(&page, &form);
}
END_TEST

START_TEST(parts_with_a_wrong_check_digit_are_no_number) {
    struct recorded form = {0};
    const char *const cells[] = {"经办人身份证号", "690101199003", "0", "7", "0", "0", "1", "5"};
    struct page_reading page = form_of(&form, 8, (const int[])ID_WIDTHS, cells);
    ck_assert_int_ne(recorded_state(&page, FIELD_AGENT_ID_NUMBER, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

static const int DAY_WIDTHS[] = {500, 200, 100, 100, 100, 100, 100};

START_TEST(a_date_stands_in_cells_between_its_words) {
    struct recorded form = {0};
    const char *const cells[] = {"填表日期", "2026", "年", "11", "月", "15", "日"};
    struct page_reading page = form_of(&form, 7, DAY_WIDTHS, cells);
    expect(&page, FIELD_APPLICATION_DATE, "2026-11-15");
    end(&page, &form);
}
END_TEST

START_TEST(a_date_that_lacks_its_month_is_none) {
    struct recorded form = {0};
    const char *const cells[] = {"填表日期", "2026", "年", "", "月", "15", "日"};
    struct page_reading page = form_of(&form, 7, DAY_WIDTHS, cells);
    ck_assert_int_ne(recorded_state(&page, FIELD_APPLICATION_DATE, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

SUITE("ocr/place_spread", a_number_goes_on_in_boxes_behind_its_cell,
      parts_with_a_wrong_check_digit_are_no_number, a_date_stands_in_cells_between_its_words,
      a_date_that_lacks_its_month_is_none)
