#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define ID "690101199003070014"

/* A cell and what stands in it; cells come before all texts. */
struct written {
    struct box_px box;
    const char *text;
};

static struct page_reading form_of(const struct written *cells, int count) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    for (int i = 0; i < count; i++)
        recorded_cell(&form, cells[i].box);
    for (int i = 0; i < count; i++)
        if (*cells[i].text)
            recorded_line(&form, cells[i].box.x + 10, cells[i].box.y + cells[i].box.height / 2 - 20,
                          40, cells[i].text);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

static void expect(const struct page_reading *page, enum field_name name, int row,
                   const char *wanted) {
    ck_assert_msg(strcmp(recorded_value(page, name, row), wanted) == 0, "%s: got '%s', wanted '%s'",
                  field_name_text(name), recorded_value(page, name, row), wanted);
}

START_TEST(a_heading_over_labels_is_no_column) {
    static const struct written CELLS[] = {{{100, 400, 150, 200}, "序号"},
                                           {{250, 400, 1200, 100}, "证书持有人"},
                                           {{1450, 400, 900, 100}, "联系方式"},
                                           {{250, 500, 250, 100}, "姓名"},
                                           {{500, 500, 250, 100}, "部门"},
                                           {{750, 500, 700, 100}, "身份证号码"},
                                           {{1450, 500, 400, 100}, "手机"},
                                           {{1850, 500, 500, 100}, "电子邮箱"},
                                           {{100, 600, 150, 100}, "1"},
                                           {{250, 600, 250, 100}, "张样例"},
                                           {{500, 600, 250, 100}, "信息科"},
                                           {{750, 600, 700, 100}, ID},
                                           {{1450, 600, 400, 100}, "16400000001"},
                                           {{1850, 600, 500, 100}, ""}};
    struct page_reading page = form_of(CELLS, sizeof CELLS / sizeof *CELLS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 0, ID);
    expect(&page, FIELD_DEPARTMENT, 0, "信息科");
    expect(&page, FIELD_HOLDER_PHONE, 0, "16400000001");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_wide_label_over_parts_that_are_values_stays_a_column) {
    static const struct written CELLS[] = {
        {{100, 400, 150, 100}, "序号"},        {{250, 400, 500, 100}, "证书持有人"},
        {{750, 400, 700, 100}, "身份证号码"},  {{1450, 400, 400, 100}, "手机"},
        {{100, 500, 150, 100}, "1"},           {{250, 500, 330, 100}, "张样例"},
        {{580, 500, 170, 100}, "男"},          {{750, 500, 700, 100}, ID},
        {{1450, 500, 400, 100}, "16400000001"}};
    struct page_reading page = form_of(CELLS, sizeof CELLS / sizeof *CELLS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 0, ID);
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/table_head", a_heading_over_labels_is_no_column,
      a_wide_label_over_parts_that_are_values_stays_a_column)
