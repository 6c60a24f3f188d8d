#include "ocr/expect.h"

#include "suite.h"

#define UNIT  "北京样例科技有限公司"
#define OTHER "北京示例贸易有限公司"
#define CODE  "91110108PDY0001320"
#define ID    "690101199003070014"
#define RIGHT 2600

static bool is_also(const struct page_reading *page, enum page_kind kind) {
    for (int i = 0; i < page->also_count; i++)
        if (page->also[i] == kind)
            return true;
    return false;
}

/* The rows of two papers of one sheet, level with each other. */
static void add_rows(struct recorded *sheet, const char *const (*rows)[2], int count) {
    for (int i = 0; i < count; i++)
        for (int side = 0; side < 2; side++)
            if (rows[i][side])
                recorded_line(sheet, side ? RIGHT : 200, 500 + 80 * i, 40, rows[i][side]);
}

static const char *const FORM_AND_DETAIL[][2] = {
    {"申请单位：" UNIT, "单位名称：" UNIT},
    {"社会信用代码：" CODE, "序号　　姓名　　　　　身份证号　　　　　　手机"},
    {"经办人姓名：张样例", "1　　　李样例　　　" ID "　　　16400000001"},
    {"经办人身份证号：690101196811010040", NULL},
    {"经办人手机：16400000002", NULL},
};

static struct page_reading two_sides(const char *left, const char *right,
                                     const char *const (*rows)[2], int count) {
    struct recorded sheet = {0};
    if (left)
        recorded_line(&sheet, 500, 200, 70, left);
    if (right)
        recorded_line(&sheet, RIGHT + 300, 200, 70, right);
    add_rows(&sheet, rows, count);
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(two_forms_side_by_side_are_both_read) {
    struct page_reading page =
        two_sides("北京市政务数字证书业务申请表", "政务个人证书业务明细表", FORM_AND_DETAIL, 5);
    ck_assert_int_eq(page.kind, PAGE_KIND_APPLICATION_FORM);
    ck_assert(is_also(&page, PAGE_KIND_PERSONAL_DETAIL_FORM));
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_AGENT_NAME, "张样例");
    expect(&page, FIELD_AGENT_ID_NUMBER, "690101196811010040");
    expect_row(&page, FIELD_HOLDER_NAME, 0, "李样例");
    expect_row(&page, FIELD_HOLDER_ID_NUMBER, 0, ID);
    page_reading_free(&page);
}
END_TEST

START_TEST(the_application_form_is_the_first_of_two_wherever_it_stands) {
    static const char *const ROWS[][2] = {
        {"单位名称：" UNIT, "申请单位：" UNIT},
        {"序号　　姓名　　　　　身份证号　　　　　　手机", "社会信用代码：" CODE},
        {"1　　　李样例　　　" ID "　　　16400000001", "经办人姓名：张样例"},
    };
    struct page_reading page =
        two_sides("政务个人证书业务明细表", "北京市政务数字证书业务申请表", ROWS, 3);
    ck_assert_int_eq(page.kind, PAGE_KIND_APPLICATION_FORM);
    ck_assert(is_also(&page, PAGE_KIND_PERSONAL_DETAIL_FORM));
    expect(&page, FIELD_AGENT_NAME, "张样例");
    expect_row(&page, FIELD_HOLDER_NAME, 0, "李样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(two_forms_that_name_two_bodies_leave_a_doubt) {
    static const char *const ROWS[][2] = {
        {"申请单位：" UNIT, "单位名称：" OTHER},
        {"社会信用代码：" CODE, "序号　　姓名　　　　　身份证号　　　　　　手机"},
        {"经办人姓名：张样例", "1　　　李样例　　　" ID "　　　16400000001"},
    };
    struct page_reading page =
        two_sides("北京市政务数字证书业务申请表", "政务个人证书业务明细表", ROWS, 3);
    ck_assert_int_eq(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

START_TEST(two_sheets_of_one_form_side_by_side_count_on) {
    static const char *const ROWS[][2] = {
        {"单位名称：" UNIT, "单位名称：" UNIT},
        {"姓名　　　　　身份证号　　　　　　手机", "姓名　　　　　身份证号　　　　　　手机"},
        {"张样例　　　690101196811010040　　　16400000001", "李样例　　　" ID "　　　16400000002"},
    };
    struct page_reading page =
        two_sides("政务个人证书业务明细表", "政务个人证书业务明细表", ROWS, 3);
    ck_assert_int_eq(page.kind, PAGE_KIND_PERSONAL_DETAIL_FORM);
    ck_assert_int_eq(page.also_count, 0);
    expect_row(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect_row(&page, FIELD_HOLDER_NAME, 1, "李样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_form_of_two_columns_is_one_form) {
    struct page_reading page = two_sides(NULL, "北京市政务数字证书业务申请表", FORM_AND_DETAIL, 5);
    ck_assert(!is_also(&page, PAGE_KIND_PERSONAL_DETAIL_FORM));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_title_beside_a_form_without_its_labels_is_a_mention) {
    static const char *const ROWS[][2] = {
        {"申请单位：" UNIT, "见附页"},
        {"社会信用代码：" CODE, "共一页"},
        {"经办人姓名：张样例", NULL},
    };
    struct page_reading page =
        two_sides("北京市政务数字证书业务申请表", "政务个人证书业务明细表", ROWS, 3);
    ck_assert(!is_also(&page, PAGE_KIND_PERSONAL_DETAIL_FORM));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_table_that_stands_on_both_sides_is_one_papers) {
    static const int WIDTHS[] = {1000, 2200};
    static const char *const CELLS[] = {"单位名称", UNIT, "社会信用代码", CODE};
    struct recorded sheet = {0};
    recorded_line(&sheet, 500, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&sheet, RIGHT + 300, 200, 70, "政务个人证书业务明细表");
    recorded_table(&sheet, (struct recorded_table){200, 300, 90, 2, WIDTHS}, 2, CELLS);
    add_rows(&sheet, FORM_AND_DETAIL + 1, 4);
    struct page_reading page = recorded_read(&sheet);
    ck_assert(!is_also(&page, PAGE_KIND_PERSONAL_DETAIL_FORM));
    end(&page, &sheet);
}
END_TEST

/* A form with another's title under it, in type of so many pixels, and what stands below. */
static struct page_reading stacked(int title_px, bool rows) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 500, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&sheet, 200, 400, 40, "申请单位：" UNIT);
    recorded_line(&sheet, 200, 480, 40, "社会信用代码：" CODE);
    recorded_line(&sheet, 200, 560, 40, "经办人姓名：张样例");
    recorded_line(&sheet, 200, 640, 40, "经办人身份证号：690101196811010040");
    recorded_line(&sheet, 500, 800, title_px, "政务个人证书业务明细表");
    if (rows) {
        recorded_line(&sheet, 200, 960, 40, "序号　　姓名　　　　　身份证号　　　　　　手机");
        recorded_line(&sheet, 200, 1040, 40, "1　　　李样例　　　" ID "　　　16400000001");
        recorded_line(&sheet, 200, 1120, 40, "2　　　王示范　　　690101196811010040　　　");
    } else {
        recorded_line(&sheet, 200, 960, 40, "填表日期：2026年11月5日");
        recorded_line(&sheet, 200, 1040, 40, "以上内容属实，同意办理。");
    }
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(a_form_under_another_is_read_too) {
    struct page_reading page = stacked(60, true);
    ck_assert_int_eq(page.kind, PAGE_KIND_APPLICATION_FORM);
    ck_assert(is_also(&page, PAGE_KIND_PERSONAL_DETAIL_FORM));
    expect(&page, FIELD_AGENT_NAME, "张样例");
    expect_row(&page, FIELD_HOLDER_NAME, 0, "李样例");
    expect_row(&page, FIELD_HOLDER_NAME, 1, "王示范");
    page_reading_free(&page);
}
END_TEST

START_TEST(another_forms_title_in_a_list_of_enclosures_is_no_form) {
    struct page_reading page = stacked(60, false);
    ck_assert_int_eq(page.kind, PAGE_KIND_APPLICATION_FORM);
    ck_assert_int_eq(page.also_count, 0);
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/parts", a_table_that_stands_on_both_sides_is_one_papers,
      two_forms_side_by_side_are_both_read,
      the_application_form_is_the_first_of_two_wherever_it_stands,
      two_forms_that_name_two_bodies_leave_a_doubt, two_sheets_of_one_form_side_by_side_count_on,
      a_form_of_two_columns_is_one_form, a_title_beside_a_form_without_its_labels_is_a_mention,
      a_form_under_another_is_read_too, another_forms_title_in_a_list_of_enclosures_is_no_form)
