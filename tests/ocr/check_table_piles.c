#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define PHONE_A "16400000001"
#define PHONE_B "16400000002"
#define COMPANY "北京样例信息技术有限公司"
#define UNIT    "政务单位证书业务明细表"
#define TYPE_PX 40
#define LINE_PX 50

/* A cell, or where a text begins outside cells: width 0. */
struct written {
    struct box_px box;
    const char *text;
};

static void write(struct recorded *form, const struct written *cell) {
    char text[200];
    strncpy(text, cell->text, sizeof text - 1);
    text[sizeof text - 1] = '\0';
    int rows = 1;
    for (const char *at = text; *at; at++)
        rows += *at == '\n';
    int y = cell->box.y + (cell->box.height - rows * LINE_PX) / 2;
    char *rest = NULL;
    for (char *row = strtok_r(text, "\n", &rest); row; row = strtok_r(NULL, "\n", &rest)) {
        recorded_line(form, cell->box.x + 10, y, TYPE_PX, row);
        y += LINE_PX;
    }
}

static struct page_reading page_of(const struct written *cells, int count) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, UNIT);
    for (int i = 0; i < count; i++)
        if (cells[i].box.width > 0)
            recorded_cell(&form, cells[i].box);
    for (int i = 0; i < count; i++)
        write(&form, &cells[i]);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

#define PAGE(cells) page_of(cells, (int)(sizeof(cells) / sizeof *(cells)))

static void expect(const struct page_reading *page, enum field_name name, int row,
                   const char *wanted) {
    ck_assert_msg(strcmp(recorded_value(page, name, row), wanted) == 0, "%s %d: got '%s', not '%s'",
                  field_name_text(name), row, recorded_value(page, name, row), wanted);
    ck_assert_msg(recorded_state(page, name, row) == FIELD_STATE_READ, "%s %d: not sure",
                  field_name_text(name), row);
}

/* Two certificates of one body. */
static void expect_two(const struct page_reading *page) {
    expect(page, FIELD_CERTIFICATE_NAME, 0, COMPANY);
    expect(page, FIELD_DEPARTMENT, 0, "信息中心");
    expect(page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(page, FIELD_HOLDER_PHONE, 0, PHONE_A);
    expect(page, FIELD_CERTIFICATE_NAME, 1, COMPANY);
    expect(page, FIELD_DEPARTMENT, 1, "财务部");
    expect(page, FIELD_HOLDER_NAME, 1, "李样例");
    expect(page, FIELD_HOLDER_PHONE, 1, PHONE_B);
    ck_assert_ptr_null(field_find(&page->fields, FIELD_CERTIFICATE_NAME, 2));
    ck_assert_ptr_null(field_find(&page->fields, FIELD_HOLDER_PHONE, 2));
}

START_TEST(names_ruled_apart_have_values_in_one_cell) {
    static const struct written CELLS[] = {{{100, 400, 100, 200}, "序号"},
                                           {{200, 400, 800, 100}, "证书名称"},
                                           {{200, 500, 800, 100}, "使用部门"},
                                           {{1000, 400, 500, 100}, "使用人姓名"},
                                           {{1000, 500, 500, 100}, "手机号码"},
                                           {{1500, 400, 200, 200}, "年限"},
                                           {{100, 600, 100, 200}, "1"},
                                           {{200, 600, 800, 200}, COMPANY "\n信息中心"},
                                           {{1000, 600, 500, 200}, "张样例\n" PHONE_A},
                                           {{1500, 600, 200, 200}, "1"},
                                           {{100, 800, 100, 200}, "2"},
                                           {{200, 800, 800, 200}, COMPANY "\n财务部"},
                                           {{1000, 800, 500, 200}, "李样例\n" PHONE_B},
                                           {{1500, 800, 200, 200}, "1"}};
    struct page_reading page = PAGE(CELLS);
    expect_two(&page);
    page_reading_free(&page);
}
END_TEST

#define ONE_PILE                                                                                   \
    {{100, 400, 100, 200}, "序号"}, {{200, 400, 800, 100}, "证书名称"},                            \
        {{200, 500, 800, 100}, "使用部门"}, {{1000, 400, 500, 200}, "使用人姓名"},                 \
        {{1500, 400, 500, 200}, "手机号码"}, {{2000, 400, 200, 200}, "年限"},                      \
        {{100, 600, 100, 200}, "1"}, {{1000, 600, 500, 200}, "张样例"},                            \
        {{1500, 600, 500, 200}, PHONE_A}, {                                                        \
        {2000, 600, 200, 200}, "1"                                                                 \
    }

START_TEST(one_pile_of_names_is_both) {
    static const struct written CELLS[] = {ONE_PILE, {{200, 600, 800, 200}, COMPANY "\n信息中心"}};
    struct page_reading page = PAGE(CELLS);
    expect(&page, FIELD_CERTIFICATE_NAME, 0, COMPANY);
    expect(&page, FIELD_DEPARTMENT, 0, "信息中心");
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(one_line_under_a_pile_is_nobodys) {
    static const struct written CELLS[] = {ONE_PILE, {{200, 600, 800, 200}, "样例市样例局办公室"}};
    struct page_reading page = PAGE(CELLS);
    ck_assert_int_eq(recorded_state(&page, FIELD_CERTIFICATE_NAME, 0), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_DEPARTMENT, 0), FIELD_STATE_UNSURE);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(one_pile_over_a_pile_of_cells_is_a_record) {
    static const struct written CELLS[] = {ONE_PILE,
                                           {{200, 600, 800, 100}, COMPANY},
                                           {{200, 700, 800, 100}, "信息中心"},
                                           {{100, 800, 100, 200}, "2"},
                                           {{200, 800, 800, 100}, COMPANY},
                                           {{200, 900, 800, 100}, "财务部"},
                                           {{1000, 800, 500, 200}, "李样例"},
                                           {{1500, 800, 500, 200}, PHONE_B},
                                           {{2000, 800, 200, 200}, "1"}};
    struct page_reading page = PAGE(CELLS);
    expect_two(&page);
    page_reading_free(&page);
}
END_TEST

START_TEST(names_in_one_cell_have_values_ruled_apart) {
    static const struct written CELLS[] = {{{100, 400, 100, 200}, "序号"},
                                           {{200, 400, 800, 200}, "证书名称\n使用部门"},
                                           {{1000, 400, 500, 200}, "使用人姓名\n手机号码"},
                                           {{1500, 400, 200, 200}, "年限"},
                                           {{100, 600, 100, 200}, "1"},
                                           {{200, 600, 800, 100}, COMPANY},
                                           {{200, 700, 800, 100}, "信息中心"},
                                           {{1000, 600, 500, 100}, "张样例"},
                                           {{1000, 700, 500, 100}, PHONE_A},
                                           {{1500, 600, 200, 200}, "1"},
                                           {{100, 800, 100, 200}, "2"},
                                           {{200, 800, 800, 100}, COMPANY},
                                           {{200, 900, 800, 100}, "财务部"},
                                           {{1000, 800, 500, 100}, "李样例"},
                                           {{1000, 900, 500, 100}, PHONE_B},
                                           {{1500, 800, 200, 200}, "1"}};
    struct page_reading page = PAGE(CELLS);
    expect_two(&page);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_person_over_a_number_only_heads_it) {
    static const struct written CELLS[] = {
        {{100, 400, 100, 200}, "序号"},      {{200, 400, 800, 200}, "证书名称"},
        {{1000, 400, 500, 100}, "使用人"},   {{1000, 500, 500, 100}, "手机号码"},
        {{1500, 400, 300, 200}, "使用部门"}, {{100, 600, 100, 100}, "1"},
        {{200, 600, 800, 100}, COMPANY},     {{1000, 600, 500, 100}, PHONE_A},
        {{1500, 600, 300, 100}, "财务部"}};
    struct page_reading page = PAGE(CELLS);
    expect(&page, FIELD_HOLDER_PHONE, 0, PHONE_A);
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    page_reading_free(&page);
}
END_TEST

/* A row of a table without rules whose first and third column have two lines; `department` NULL:
 * its line is bare. */
static void add_lines(struct recorded *form, int y, const char *number, const char *department,
                      const char *person, const char *phone) {
    recorded_line(form, 300, y, TYPE_PX, COMPANY);
    recorded_line(form, 1300, y, TYPE_PX, person);
    recorded_line(form, 120, y + 28, TYPE_PX, number);
    recorded_line(form, 1820, y + 28, TYPE_PX, number);
    if (department)
        recorded_line(form, 300, y + 55, TYPE_PX, department);
    recorded_line(form, 1300, y + 55, TYPE_PX, phone);
}

static struct page_reading bare_of(const char *department) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, UNIT);
    recorded_line(&form, 300, 380, TYPE_PX, "证书名称");
    recorded_line(&form, 1300, 380, TYPE_PX, "使用人姓名");
    recorded_line(&form, 100, 405, TYPE_PX, "序号");
    recorded_line(&form, 1800, 405, TYPE_PX, "年限");
    recorded_line(&form, 300, 430, TYPE_PX, "使用部门");
    recorded_line(&form, 1300, 430, TYPE_PX, "手机号码");
    add_lines(&form, 520, "1", "信息中心", "张样例", PHONE_A);
    add_lines(&form, 680, "2", department, "李样例", PHONE_B);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(piles_without_rules_stand_beside_labels_in_the_middle) {
    struct page_reading page = bare_of("财务部");
    expect_two(&page);
    expect(&page, FIELD_YEARS, 1, "2");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_bare_line_of_a_pile_is_no_value) {
    struct page_reading page = bare_of(NULL);
    expect(&page, FIELD_DEPARTMENT, 0, "信息中心");
    expect(&page, FIELD_CERTIFICATE_NAME, 1, COMPANY);
    ck_assert_int_eq(recorded_state(&page, FIELD_DEPARTMENT, 1), FIELD_STATE_UNSURE);
    expect(&page, FIELD_HOLDER_PHONE, 1, PHONE_B);
    page_reading_free(&page);
}
END_TEST

START_TEST(names_on_one_line_without_rules_are_one_column) {
    static const struct written TEXTS[] = {{{100, 400, 0, 50}, "序号"},
                                           {{300, 400, 0, 50}, "证书名称"},
                                           {{1000, 400, 0, 50}, "使用人姓名/手机号码"},
                                           {{1800, 400, 0, 50}, "使用部门"},
                                           {{120, 480, 0, 50}, "1"},
                                           {{300, 480, 0, 50}, COMPANY},
                                           {{1000, 480, 0, 50}, "张样例/" PHONE_A},
                                           {{1800, 480, 0, 50}, "信息中心"},
                                           {{120, 560, 0, 50}, "2"},
                                           {{300, 560, 0, 50}, COMPANY},
                                           {{1000, 560, 0, 50}, "李样例 " PHONE_B},
                                           {{1800, 560, 0, 50}, "财务部"}};
    struct page_reading page = PAGE(TEXTS);
    expect_two(&page);
    page_reading_free(&page);
}
END_TEST

/* A form of two blocks; `seal` is what stands last in each. */
static struct page_reading blocks_with(const char *seal) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, UNIT);
    for (int i = 0; i < 2; i++) {
        recorded_line(&form, 260, 500 + 240 * i, 40, "使用人　张样例");
        recorded_line(&form, 260, 580 + 240 * i, 40, "手机　" PHONE_A);
        recorded_line(&form, 260, 660 + 240 * i, 40, seal);
    }
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(an_answer_that_a_label_has_swallowed_is_a_doubt) {
    struct page_reading page = blocks_with("电子签章制作");
    ck_assert_int_eq(recorded_state(&page, FIELD_SEAL_IMAGE, 0), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_SEAL_IMAGE, 1), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

START_TEST(an_answer_behind_such_a_label_is_read) {
    struct page_reading page = blocks_with("电子签章制作：否");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "no");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 1), "no");
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/table_piles", an_answer_that_a_label_has_swallowed_is_a_doubt,
      an_answer_behind_such_a_label_is_read, names_ruled_apart_have_values_in_one_cell,
      one_pile_of_names_is_both, one_line_under_a_pile_is_nobodys,
      one_pile_over_a_pile_of_cells_is_a_record, names_in_one_cell_have_values_ruled_apart,
      a_person_over_a_number_only_heads_it, piles_without_rules_stand_beside_labels_in_the_middle,
      a_bare_line_of_a_pile_is_no_value, names_on_one_line_without_rules_are_one_column)
