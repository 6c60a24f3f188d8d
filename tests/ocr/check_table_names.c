#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define ID_A  "690101199003070014"
#define ID_B  "690101196811010040"
#define PHONE "16400000001"

#define COLUMNS 4

/* A unit's or a person's form: a head and a row of four cells. */
static struct page_reading form_of(const char *title, const int *widths,
                                   const char *const texts[2 * COLUMNS]) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, title);
    recorded_table(&form, (struct recorded_table){100, 500, 230, COLUMNS, widths}, 2, texts);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

static const int WIDTHS[COLUMNS] = {150, 860, 700, 300};

static struct page_reading unit_of(const char *head, const char *name, const char *holder) {
    const char *const texts[] = {"序号", head, "使用人姓名\n手机号码", "年限\n（年）", "1", name,
                                 holder, "2"};
    return form_of("政务单位证书业务明细表", WIDTHS, texts);
}

static struct page_reading person_of(const char *head, const char *value) {
    const char *const texts[] = {"序号", head, "所在部门", "年限", "1", value, "信息科", "2"};
    return form_of("政务个人证书业务明细表", WIDTHS, texts);
}

static void expect(const struct page_reading *page, enum field_name name, const char *wanted) {
    ck_assert_msg(strcmp(recorded_value(page, name, 0), wanted) == 0, "%s: got '%s', wanted '%s'",
                  field_name_text(name), recorded_value(page, name, 0), wanted);
    ck_assert_msg(recorded_state(page, name, 0) == FIELD_STATE_READ, "%s: not sure",
                  field_name_text(name));
}

static void expect_doubt(const struct page_reading *page, enum field_name name) {
    ck_assert_msg(recorded_state(page, name, 0) == FIELD_STATE_UNSURE, "%s: '%s' is no doubt",
                  field_name_text(name), recorded_value(page, name, 0));
}

START_TEST(lines_stand_under_the_names_of_their_head) {
    struct page_reading page =
        unit_of("证书名称\n使用部门", "示例市样例区质量检验所\n信息中心", "张样例\n" PHONE);
    expect(&page, FIELD_CERTIFICATE_NAME, "示例市样例区质量检验所");
    expect(&page, FIELD_DEPARTMENT, "信息中心");
    expect(&page, FIELD_HOLDER_NAME, "张样例");
    expect(&page, FIELD_HOLDER_PHONE, PHONE);
    expect(&page, FIELD_YEARS, "2");
    page_reading_free(&page);
}
END_TEST

START_TEST(one_line_under_two_names_is_a_doubt) {
    struct page_reading page =
        unit_of("证书名称\n使用部门", "示例市样例区质量检验所信息中心", PHONE);
    expect_doubt(&page, FIELD_CERTIFICATE_NAME);
    expect_doubt(&page, FIELD_DEPARTMENT);
    expect_doubt(&page, FIELD_HOLDER_NAME);
    expect(&page, FIELD_HOLDER_PHONE, PHONE);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_company_alone_is_no_department) {
    struct page_reading page =
        unit_of("证书名称\n使用部门", "北京样例信息技术有限公司", "张样例\n" PHONE);
    expect(&page, FIELD_CERTIFICATE_NAME, "北京样例信息技术有限公司");
    expect_doubt(&page, FIELD_DEPARTMENT);
    page_reading_free(&page);
}
END_TEST

#define LONG_A "北京样例云海信息技术与数据服务股份有限责"

START_TEST(a_full_line_goes_on_in_the_next) {
    struct page_reading page =
        unit_of("证书名称\n使用部门", LONG_A "\n任公司\n综合科", "张样例\n" PHONE);
    expect(&page, FIELD_CERTIFICATE_NAME, LONG_A "任公司");
    expect(&page, FIELD_DEPARTMENT, "综合科");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_full_line_may_go_on_where_no_department_stands) {
    struct page_reading page =
        unit_of("证书名称\n使用部门", "示例市样例区公共资源与不动产登记交易管理\n服务中心",
                "张样例\n" PHONE);
    expect_doubt(&page, FIELD_CERTIFICATE_NAME);
    expect_doubt(&page, FIELD_DEPARTMENT);
    page_reading_free(&page);
}
END_TEST

START_TEST(lines_in_another_order_are_told_by_figures_only) {
    struct page_reading page =
        unit_of("证书名称\n使用部门", "综合科\n北京样例信息技术有限公司", PHONE "\n张样例");
    expect_doubt(&page, FIELD_CERTIFICATE_NAME);
    expect_doubt(&page, FIELD_DEPARTMENT);
    expect(&page, FIELD_HOLDER_NAME, "张样例");
    expect(&page, FIELD_HOLDER_PHONE, PHONE);
    page_reading_free(&page);
}
END_TEST

START_TEST(two_records_in_one_cell_are_a_doubt) {
    struct page_reading page = unit_of("证书名称\n使用部门", "北京样例信息技术有限公司\n综合科",
                                       "张样例\n16400000001\n李样例\n16400000002");
    expect(&page, FIELD_DEPARTMENT, "综合科");
    expect_doubt(&page, FIELD_HOLDER_NAME);
    expect_doubt(&page, FIELD_HOLDER_PHONE);
    page_reading_free(&page);
}
END_TEST

START_TEST(values_on_one_line_are_told_apart) {
    static const char *const HEADS[] = {"姓名/身份证号码", "姓名、身份证号码", "姓名\n身份证号码",
                                        "姓名（身份证号码）", "姓名及身份证号码"};
    static const char *const VALUES[] = {"张样例 " ID_A, "张样例/" ID_A,       "张样例，" ID_A,
                                         "张样例" ID_A,  "张样例（" ID_A "）", "张　样　例 " ID_A,
                                         ID_A " 张样例"};
    for (size_t h = 0; h < sizeof HEADS / sizeof *HEADS; h++)
        for (size_t v = 0; v < sizeof VALUES / sizeof *VALUES; v++) {
            struct page_reading page = person_of(HEADS[h], VALUES[v]);
            expect(&page, FIELD_HOLDER_NAME, "张样例");
            expect(&page, FIELD_HOLDER_ID_NUMBER, ID_A);
            page_reading_free(&page);
        }
}
END_TEST

START_TEST(two_people_under_two_names_are_a_doubt) {
    struct page_reading page = person_of("姓名/身份证号码", "张样例 " ID_A " 李样例 " ID_B);
    expect_doubt(&page, FIELD_HOLDER_NAME);
    expect_doubt(&page, FIELD_HOLDER_ID_NUMBER);
    page_reading_free(&page);
}
END_TEST

START_TEST(three_names_have_three_values) {
    struct page_reading page = person_of("姓名\n身份证号码\n手机号码", "张样例\n" ID_A "\n" PHONE);
    expect(&page, FIELD_HOLDER_NAME, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, ID_A);
    expect(&page, FIELD_HOLDER_PHONE, PHONE);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_name_in_two_rows_stays_one_where_one_value_stands) {
    struct page_reading page = person_of("持有人\n手机号码", PHONE);
    expect(&page, FIELD_HOLDER_PHONE, PHONE);
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    page_reading_free(&page);
    page = person_of("持有人\n手机号码", "张样例\n" PHONE);
    expect(&page, FIELD_HOLDER_PHONE, PHONE);
    expect(&page, FIELD_HOLDER_NAME, "张样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(what_explains_a_name_is_no_name) {
    struct page_reading page = person_of("身份证号码（18位）", ID_A);
    expect(&page, FIELD_HOLDER_ID_NUMBER, ID_A);
    page_reading_free(&page);
    page = unit_of("证书名称\n须与公章一致", LONG_A "\n任公司", "张样例\n" PHONE);
    ck_assert_str_eq(recorded_value(&page, FIELD_CERTIFICATE_NAME, 0), LONG_A "任公司");
    page_reading_free(&page);
}
END_TEST

START_TEST(words_nobody_knows_may_be_a_name) {
    struct page_reading page = person_of("姓名\n岗位", "张样\n会计");
    expect_doubt(&page, FIELD_HOLDER_NAME);
    page_reading_free(&page);
}
END_TEST

START_TEST(another_columns_value_is_not_taken) {
    static const char *const TEXTS[] = {"序号", "证书名称", "联系人\n联系电话", "使用人",
                                        "1",    "样例局",   "李样例\n" PHONE,   "张样例"};
    struct page_reading page = form_of("政务单位证书业务明细表", WIDTHS, TEXTS);
    expect(&page, FIELD_HOLDER_NAME, "张样例");
    expect(&page, FIELD_HOLDER_PHONE, PHONE);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_department_below_a_whole_name_is_a_doubt) {
    struct page_reading page =
        unit_of("证书名称", "北京样例信息技术有限公司\n信息中心", "张样例\n" PHONE);
    expect_doubt(&page, FIELD_CERTIFICATE_NAME);
    page_reading_free(&page);
    page = unit_of("证书名称", LONG_A "\n任公司", "张样例\n" PHONE);
    expect(&page, FIELD_CERTIFICATE_NAME, LONG_A "任公司");
    page_reading_free(&page);
}
END_TEST

START_TEST(two_short_lines_are_two_people) {
    struct page_reading page = person_of("姓名", "张样\n李样");
    expect_doubt(&page, FIELD_HOLDER_NAME);
    page_reading_free(&page);
}
END_TEST

/* The body that a form names in a cell of 1000 px. */
static enum field_state body_in(const char *value, char out[static 200]) {
    static const int WIDE[] = {400, 1000};
    const char *const texts[] = {"单位名称", value};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    recorded_table(&form, (struct recorded_table){100, 300, 120, 2, WIDE}, 1, texts);
    struct page_reading page = recorded_read(&form);
    strncpy(out, recorded_value(&page, FIELD_UNIT_NAME, -1), 199);
    out[199] = '\0';
    enum field_state state = recorded_state(&page, FIELD_UNIT_NAME, -1);
    page_reading_free(&page);
    recorded_free(&form);
    return state;
}

START_TEST(a_forms_body_and_a_department_below_it_are_a_doubt) {
    char name[200];
    ck_assert_int_eq(body_in("北京样例信息技术有限公司\n信息中心", name), FIELD_STATE_UNSURE);
    ck_assert_int_eq(body_in("北京样例信息技术有限公司", name), FIELD_STATE_READ);
    ck_assert_int_eq(body_in("示例市样例区公共资源与不动产登记交易管理委员会\n办公室", name),
                     FIELD_STATE_READ);
    ck_assert_str_eq(name, "示例市样例区公共资源与不动产登记交易管理委员会办公室");
}
END_TEST

/* 管理员手机, 年期 and 签章(Y/N) over a row that answers so. */
static struct page_reading lettered(const char *answer) {
    const char *const texts[] = {"证书名称",       "管理员手机", "年期", "签章\n(Y/N)",
                                 "示例市样例协会", PHONE,        "2",    answer};
    static const int LETTERED[COLUMNS] = {860, 700, 300, 300};
    return form_of("政务单位证书业务明细表", LETTERED, texts);
}

START_TEST(letters_answer_whether_a_seal_is_wanted) {
    struct page_reading page = lettered("YES");
    expect(&page, FIELD_SEAL_IMAGE, "yes");
    expect(&page, FIELD_HOLDER_PHONE, PHONE);
    expect(&page, FIELD_YEARS, "2");
    page_reading_free(&page);
    page = lettered("N");
    expect(&page, FIELD_SEAL_IMAGE, "no");
    page_reading_free(&page);
}
END_TEST

START_TEST(both_letters_and_longer_words_answer_nothing) {
    static const char *const OTHERS[] = {"Y/N", "NONE", "N12"};
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++) {
        struct page_reading page = lettered(OTHERS[i]);
        ck_assert_int_ne(recorded_state(&page, FIELD_SEAL_IMAGE, 0), FIELD_STATE_READ);
        page_reading_free(&page);
    }
}
END_TEST

SUITE("ocr/table_names", letters_answer_whether_a_seal_is_wanted,
      both_letters_and_longer_words_answer_nothing, lines_stand_under_the_names_of_their_head,
      one_line_under_two_names_is_a_doubt, a_company_alone_is_no_department,
      a_full_line_goes_on_in_the_next, a_full_line_may_go_on_where_no_department_stands,
      lines_in_another_order_are_told_by_figures_only, two_records_in_one_cell_are_a_doubt,
      values_on_one_line_are_told_apart, two_people_under_two_names_are_a_doubt,
      three_names_have_three_values, a_name_in_two_rows_stays_one_where_one_value_stands,
      what_explains_a_name_is_no_name, words_nobody_knows_may_be_a_name,
      another_columns_value_is_not_taken, a_department_below_a_whole_name_is_a_doubt,
      two_short_lines_are_two_people, a_forms_body_and_a_department_below_it_are_a_doubt)
