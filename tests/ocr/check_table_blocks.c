#include "ocr/recorded.h"

#include "suite.h"

#include <stdio.h>
#include <string.h>

static void begin(struct recorded *form) {
    recorded_line(form, 900, 200, 70, "政务单位证书业务明细表");
}

/* A block of four values whose first label is `first` ("" for none); its number stands left of it.
 */
static void add_block(struct recorded *form, int y, const char *number, const char *first,
                      const char *holder) {
    char line[64];
    if (*number)
        recorded_line(form, 120, y + 20, 36, number);
    if (*first) {
        snprintf(line, sizeof line, "%s：北京样例科技有限公司", first);
        recorded_line(form, 260, y, 40, line);
    }
    recorded_line(form, 1300, y, 40, "使用处室：综合科");
    snprintf(line, sizeof line, "使用人：%s", holder);
    recorded_line(form, 260, y + 80, 40, line);
    recorded_line(form, 1300, y + 80, 40, "手机：16400000001");
}

static void expect(const struct page_reading *page, int row, const char *holder) {
    ck_assert_msg(strcmp(recorded_value(page, FIELD_HOLDER_NAME, row), holder) == 0,
                  "row %d: got '%s', wanted '%s'", row,
                  recorded_value(page, FIELD_HOLDER_NAME, row), holder);
}

/* A form of three blocks numbered as told; the second block's first label is `first`. */
static struct page_reading form_of(const char *const numbers[3], const char *first) {
    struct recorded form = {0};
    begin(&form);
    add_block(&form, 500, numbers[0], "证书名称", "张样例");
    add_block(&form, 740, numbers[1], first, "李样例");
    add_block(&form, 980, numbers[2], "证书名称", "王样例");
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(blocks_of_a_further_sheet_go_on_counting) {
    struct page_reading page = form_of((const char *const[]){"28", "29", "30"}, "证书名称");
    ck_assert_int_eq(page.kind, PAGE_KIND_UNIT_DETAIL_FORM);
    expect(&page, 27, "张样例");
    expect(&page, 28, "李样例");
    expect(&page, 29, "王样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    page_reading_free(&page);
}
END_TEST

/* A form of three blocks whose first labels follow their numbers in one text. */
static struct page_reading led_by(const char *const first[3]) {
    static const char *const HOLDERS[] = {"张样例", "李样例", "王样例"};
    struct recorded form = {0};
    begin(&form);
    for (int i = 0; i < 3; i++)
        add_block(&form, 500 + 240 * i, "", first[i], HOLDERS[i]);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(numbers_that_lead_the_first_labels_go_on_counting) {
    struct page_reading page =
        led_by((const char *const[]){"11证书名称", "12证书名称", "13 证书名称"});
    expect(&page, 10, "张样例");
    expect(&page, 12, "王样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(one_number_before_a_label_moves_no_row) {
    struct page_reading page = led_by((const char *const[]){"证书名称", "12证书名称", "3证书名称"});
    expect(&page, 0, "张样例");
    expect(&page, 1, "李样例");
    expect(&page, 2, "王样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(one_number_misread_moves_no_row) {
    struct page_reading page = form_of((const char *const[]){"1", "12", "3"}, "证书名称");
    expect(&page, 0, "张样例");
    expect(&page, 1, "李样例");
    expect(&page, 2, "王样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_sheets_own_number_is_no_rows) {
    struct page_reading page = form_of((const char *const[]){"第2页", "", ""}, "证书名称");
    expect(&page, 0, "张样例");
    expect(&page, 2, "王样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_block_whose_first_label_is_lost_keeps_its_values) {
    struct page_reading page = form_of((const char *const[]){"1", "2", "3"}, "");
    expect(&page, 1, "李样例");
    expect(&page, 2, "王样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_CERTIFICATE_NAME, 1), "");
    ck_assert_str_eq(recorded_value(&page, FIELD_CERTIFICATE_NAME, 2), "北京样例科技有限公司");
    page_reading_free(&page);
}
END_TEST

START_TEST(whoever_filled_in_the_form_holds_no_certificate) {
    struct recorded form = {0};
    begin(&form);
    add_block(&form, 500, "1", "证书名称", "张样例");
    add_block(&form, 740, "2", "证书名称", "李样例");
    recorded_line(&form, 1300, 1400, 40, "联系电话：16400000009");
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    expect(&page, 1, "李样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_PHONE, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_label_level_with_one_that_opens_a_block_is_that_blocks) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 1300, 500, 40, "使用处室：综合科"); /* its holder's label was not read */
    recorded_line(&form, 260, 580, 40, "手机：16400000001");
    recorded_line(&form, 260, 740, 40, "使用人：李样例");
    recorded_line(&form, 1300, 740, 40, "使用处室：财务处");
    recorded_line(&form, 260, 820, 40, "手机：16400000002");
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    expect(&page, 1, "李样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_leaning_block_is_one_whose_right_labels_come_first) {
    struct recorded form = {0};
    begin(&form);
    recorded_cell(&form, (struct box_px){1280, 480, 800, 80});
    recorded_line(&form, 1300, 500, 40, "使用处室：综合科");
    recorded_line(&form, 260, 515, 40, "使用人：李样例");
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    expect(&page, 0, "李样例");
    page_reading_free(&page);
}
END_TEST

#define ID_A "690101199003070014"
#define ID_B "690101196811010040"
#define ID_C "690101199003070022"

/* A framed certificate of a personal form: four rows of labels and values without colons. */
static void frame_cell(struct recorded *form, int x, int y) {
    recorded_cell(form, (struct box_px){x - 20, y - 20, 1100, 280});
}

static void fill_frame(struct recorded *form, int x, int y, const char *const texts[6]) {
    recorded_line(form, x, y, 40, texts[0]);
    recorded_line(form, x, y + 60, 40, texts[1]);
    recorded_line(form, x + 500, y + 60, 40, texts[2]);
    recorded_line(form, x, y + 120, 40, texts[3]);
    recorded_line(form, x, y + 180, 40, texts[4]);
    recorded_line(form, x + 500, y + 180, 40, texts[5]);
}

START_TEST(framed_blocks_side_by_side_are_read_level_by_level) {
    static const char *const BLOCKS[3][6] = {{"证书1", "持证人　张样例", "部门　信息处",
                                              "身份证号　" ID_A, "原证书到期", "☑制作电子签章"},
                                             {"证书2", "持证人　李样例", "部门　办公室",
                                              "身份证号　" ID_B, "原证书到期", "□制作电子签章"},
                                             {"证书3", "持证人　王示范", "部门　财务处",
                                              "身份证号　" ID_C, "原证书到期", "☑制作电子签章"}};
    static const int PLACES[3][2] = {{200, 503}, {1400, 500}, {200, 900}};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    for (int i = 0; i < 3; i++)
        frame_cell(&form, PLACES[i][0], PLACES[i][1]);
    for (int i = 0; i < 3; i++)
        fill_frame(&form, PLACES[i][0], PLACES[i][1], BLOCKS[i]);
    struct page_reading page = recorded_read(&form);
    expect(&page, 0, "张样例");
    expect(&page, 1, "李样例");
    expect(&page, 2, "王示范");
    ck_assert_str_eq(recorded_value(&page, FIELD_DEPARTMENT, 1), "办公室");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_ID_NUMBER, 1), ID_B);
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "yes");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 1), "no");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 2), "yes");
    ck_assert_str_eq(recorded_value(&page, FIELD_CERTIFICATE_VALID_UNTIL, 0), "");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

START_TEST(a_label_that_comes_again_beside_itself_alone_makes_no_second_block) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_line(&form, 200, 500, 40, "持证人：张样例");
    recorded_line(&form, 200, 560, 40, "身份证号：" ID_A);
    recorded_line(&form, 200, 620, 40, "手机：16400000001");
    recorded_line(&form, 1200, 620, 40, "联系电话：01000001053");
    recorded_line(&form, 200, 680, 40, "部门：信息处");
    struct page_reading page = recorded_read(&form);
    expect(&page, 0, "张样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_ID_NUMBER, 0), ID_A);
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_PHONE, 0), "16400000001");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

START_TEST(a_question_with_a_list_behind_it_is_not_answered_by_a_box_beside_it) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_line(&form, 200, 500, 40, "持证人：张样例");
    recorded_line(&form, 200, 560, 40, "身份证号：" ID_A);
    recorded_line(&form, 200, 620, 40, "电子签章：□是 ☑否");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "no");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

/* A table without rules; the head's second text is a word that nobody knows. */
START_TEST(an_unknown_column_keeps_its_texts_and_wrapped_rows_stay_together) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    recorded_line(&form, 200, 330, 40, "单位名称：北京样例科技有限公司");
    recorded_line(&form, 200, 500, 40, "序");
    recorded_line(&form, 300, 500, 40, "备案主体");
    recorded_line(&form, 1000, 500, 40, "使用人");
    recorded_line(&form, 1300, 500, 40, "手机");
    recorded_line(&form, 1700, 500, 40, "年限");
    for (int i = 0; i < 2; i++) {
        int y = 620 + 130 * i;
        recorded_line(&form, 300, y - 26, 40, "北京样例科技有");
        recorded_line(&form, 200, y, 40, i ? "2" : "1");
        recorded_line(&form, 1000, y, 40, i ? "李样例" : "张样例");
        recorded_line(&form, 1300, y, 40, "16400000001");
        recorded_line(&form, 1700, y, 40, "1");
        recorded_line(&form, 300, y + 26, 40, "限公司");
    }
    struct page_reading page = recorded_read(&form);
    expect(&page, 0, "张样例");
    expect(&page, 1, "李样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_PHONE, 1), "16400000001");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

/* A table without rules, a line right under its only row or, when `above`, over it. */
static struct page_reading noted(const char *note, bool above) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    recorded_line(&form, 200, 330, 40, "单位名称：北京样例科技有限公司");
    recorded_line(&form, 200, 500, 40, "证书主体");
    recorded_line(&form, 1000, 500, 40, "使用人");
    recorded_line(&form, 1300, 500, 40, "手机");
    recorded_line(&form, 1700, 500, 40, "年限");
    if (above)
        recorded_line(&form, 200, 560, 40, note);
    recorded_line(&form, 200, 620, 40, "北京样例科技有限公司");
    recorded_line(&form, 1000, 620, 40, "张样例");
    recorded_line(&form, 1300, 620, 40, "16400000001");
    recorded_line(&form, 1700, 620, 40, "1");
    if (!above)
        recorded_line(&form, 200, 690, 40, note);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_note_under_or_over_the_rows_is_no_row) {
    static const char *const NOTES[] = {
        "说明：需要制作电子签章的，在方框内打√；新办证书不填原有效期截止。",
        "需要制作电子签章的请在方框内打勾，新办证书不填写原证书有效期截止日期。", "注：1"};
    for (int i = 0; i < 6; i++) {
        struct page_reading page = noted(NOTES[i / 2], i % 2);
        expect(&page, 0, "张样例");
        ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
        ck_assert_ptr_null(field_find(&page.fields, FIELD_CERTIFICATE_NAME, 1));
        page_reading_free(&page);
    }
}
END_TEST

START_TEST(a_row_whose_texts_touch_is_no_note) {
    struct page_reading page =
        noted("北京样例，科技有限公司某某某某李样例某某16400000002某1", false);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_PHONE, 0), FIELD_STATE_READ);
    bool second = false;
    for (int i = 0; i < page.fields.count; i++)
        second = second || page.fields.at[i].row == 1;
    ck_assert(second);
    page_reading_free(&page);
}
END_TEST

/* A row of a table without rules in which an e-mail address stands close before the answer. */
static struct page_reading close_row(const char *mail_and_answer) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_line(&form, 200, 330, 40, "单位名称：北京样例科技有限公司");
    recorded_line(&form, 200, 500, 40, "姓名");
    recorded_line(&form, 500, 500, 40, "手机");
    recorded_line(&form, 900, 500, 40, "部门");
    recorded_line(&form, 1250, 500, 40, "电子邮箱");
    recorded_line(&form, 1560, 500, 40, "签章需求");
    recorded_line(&form, 200, 600, 40, "张样例");
    recorded_line(&form, 480, 600, 40, "16400000001");
    recorded_line(&form, 880, 600, 40, "法务部");
    recorded_line(&form, 1130, 600, 40, mail_and_answer);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(texts_of_two_columns_may_stand_close) {
    struct page_reading page = close_row("user2341@example.invalid否");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_EMAIL, 0), "user2341@example.invalid");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "no");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_text_of_one_column_is_not_cut) {
    struct page_reading page = close_row("user2341样例某某样例某某样例某");
    ck_assert_int_ne(recorded_state(&page, FIELD_HOLDER_EMAIL, 0), FIELD_STATE_READ);
    ck_assert_int_ne(recorded_state(&page, FIELD_SEAL_IMAGE, 0), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(letters_that_stand_apart_are_one_text) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_line(&form, 200, 500, 40, "姓名");
    recorded_line(&form, 500, 500, 40, "手机");
    recorded_line(&form, 1000, 500, 40, "部门");
    recorded_line(&form, 1600, 500, 40, "电子邮箱");
    recorded_line(&form, 200, 600, 40, "张样例");
    recorded_line(&form, 480, 600, 40, "16400000001");
    recorded_line(&form, 980, 600, 40, "法务部");
    recorded_line(&form, 1290, 600, 40, "user2341@example.invalid");
    form.sheet.lines[form.sheet.line_count - 1].box.width = 24 * 36; /* a wide face */
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_DEPARTMENT, 0), "法务部");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_EMAIL, 0), "user2341@example.invalid");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

START_TEST(labels_with_nothing_beneath_head_no_table) {
    static const char *const LABELS[] = {"使用人", "手机", "年限（年）", "到期日"};
    static const char *const VALUES[] = {"张样", "16400000001", "", ""};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    for (int i = 0; i < 2; i++)
        recorded_cell(&form, (struct box_px){200 + 800 * i, 400, 800, 90});
    for (int i = 0; i < 8; i++)
        recorded_cell(&form, (struct box_px){200 + 250 * i, 490, 250, 90});
    recorded_line(&form, 210, 420, 40, "证书名称：北京样例科技有限公司");
    recorded_line(&form, 1010, 420, 40, "使用处室：综合科");
    for (int i = 0; i < 4; i++) {
        recorded_line(&form, 210 + 500 * i, 510, 40, LABELS[i]);
        if (*VALUES[i])
            recorded_line(&form, 455 + 500 * i, 510, 36, VALUES[i]);
    }
    struct page_reading page = recorded_read(&form);
    expect(&page, 0, "张样");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_PHONE, 0), "16400000001");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

static struct page_reading lying(const char *const *cells, int rows) {
    static const int WIDTHS[] = {400, 800, 800};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    recorded_table(&form, (struct recorded_table){200, 420, 90, 3, WIDTHS}, rows, cells);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(certificates_side_by_side_are_columns) {
    static const char *const CELLS[] = {"项目",
                                        "第一张证书",
                                        "第二张证书",
                                        "证书名称",
                                        "北京样例科技有限公司",
                                        "北京样例科技有限公司",
                                        "使用部门",
                                        "信息处",
                                        "办公室",
                                        "证书责任人",
                                        "张样例",
                                        "李样例",
                                        "责任人手机",
                                        "16400000001",
                                        "16400000002",
                                        "电子签章",
                                        "☑是□否",
                                        "□是☑否"};
    struct page_reading page = lying(CELLS, 6);
    expect(&page, 0, "张样例");
    expect(&page, 1, "李样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_DEPARTMENT, 1), "办公室");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_PHONE, 1), "16400000002");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "yes");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 1), "no");
    page_reading_free(&page);
}
END_TEST

START_TEST(one_certificate_may_stand_beside_empty_columns) {
    static const char *const CELLS[] = {"证书序号",
                                        "（1）",
                                        "",
                                        "证书名称",
                                        "北京样例科技有限公司",
                                        "",
                                        "电子签章",
                                        "需要",
                                        "",
                                        "证书责任人",
                                        "诸葛样例",
                                        "",
                                        "使用部门",
                                        "信息处",
                                        "",
                                        "责任人手机",
                                        "16400000001",
                                        ""};
    struct page_reading page = lying(CELLS, 6);
    expect(&page, 0, "诸葛样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_DEPARTMENT, 0), "信息处");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_PHONE, 0), "16400000001");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_DEPARTMENT, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(more_certificates_side_by_side_stand_below_those_above) {
    static const char *const CELLS[] = {"证书名称",
                                        "北京样例科技有限公司",
                                        "",
                                        "项目",
                                        "证书（11）",
                                        "证书（12）",
                                        "证书名称",
                                        "北京样例科技有限公司",
                                        "北京样例科技有限公司",
                                        "使用部门",
                                        "信息处",
                                        "办公室",
                                        "证书责任人",
                                        "张样例",
                                        "李样例",
                                        "项目",
                                        "证书（13）",
                                        "",
                                        "证书名称",
                                        "北京样例科技有限公司",
                                        "",
                                        "使用部门",
                                        "财务处",
                                        "",
                                        "证书责任人",
                                        "王样例",
                                        ""};
    struct page_reading page = lying(CELLS, 9);
    expect(&page, 10, "张样例");
    expect(&page, 11, "李样例");
    expect(&page, 12, "王样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_DEPARTMENT, 12), "财务处");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 13));
    page_reading_free(&page);
}
END_TEST

START_TEST(notes_beside_the_values_are_no_second_certificate) {
    static const char *const CELLS[] = {
        "项目",       "内容",           "填写说明",        "证书名称",    "北京样例科技有限公司",
        "与公章一致", "使用部门",       "信息处",          "可不填",      "证书责任人",
        "张样例",     "本单位在职人员", "责任人手机",      "16400000001", "接收短信",
        "电子签章",   "☑是□否",         "需要时另附采样表"};
    struct page_reading page = lying(CELLS, 6);
    expect(&page, 0, "张样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_PHONE, 1));
    page_reading_free(&page);
}
END_TEST

/* A certificate of two lines, whose second ends with `last`. */
static struct page_reading two_lines(const char *last) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 120, 500, 40, "1");
    recorded_line(&form, 260, 500, 40, "证书名称：北京样例科技有限公司");
    recorded_line(&form, 1300, 500, 40, "使用人：张样例");
    recorded_line(&form, 260, 580, 40, "部门：综合科");
    recorded_line(&form, 800, 580, 40, "电话：16400000001");
    recorded_line(&form, 1300, 580, 40, "年限：1");
    recorded_line(&form, 1700, 580, 40, last);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(an_answer_right_behind_its_question_is_its_own) {
    struct page_reading page = two_lines("章不要");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "no");
    expect(&page, 0, "张样例");
    page_reading_free(&page);
    page = two_lines("签章要");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "yes");
    page_reading_free(&page);
}
END_TEST

START_TEST(words_that_go_on_behind_a_question_are_no_answer) {
    struct page_reading page = two_lines("签章要求见说明");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "");
    page_reading_free(&page);
    page = two_lines("盖章要");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGE, 0), "");
    page_reading_free(&page);
}
END_TEST

/* A certificate whose narrow place for the department holds texts of a row or two. */
static struct page_reading narrow(const char *over, const char *under) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 120, 500, 40, "1");
    recorded_line(&form, 260, 500, 40, "证书名称：北京样例科技有限公司");
    recorded_line(&form, 1300, 500, 40, "使用人：张样例");
    recorded_line(&form, 1000, 556, 36, over);
    recorded_line(&form, 260, 580, 40, "电话：16400000001");
    recorded_line(&form, 860, 580, 40, "部门：");
    recorded_line(&form, 1300, 580, 40, "年限：1");
    if (*under)
        recorded_line(&form, 1000, 596, 36, under);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_value_in_two_rows_around_its_labels_line_is_one) {
    struct page_reading page = narrow("业务", "一部");
    ck_assert_str_eq(recorded_value(&page, FIELD_DEPARTMENT, 0), "业务一部");
    expect(&page, 0, "张样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(one_row_beside_its_labels_line_is_in_doubt) {
    struct page_reading page = narrow("业务", "");
    ck_assert_int_eq(recorded_state(&page, FIELD_DEPARTMENT, 0), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/table_blocks", a_leaning_block_is_one_whose_right_labels_come_first,
      a_label_level_with_one_that_opens_a_block_is_that_blocks,
      labels_with_nothing_beneath_head_no_table, texts_of_two_columns_may_stand_close,
      letters_that_stand_apart_are_one_text, a_text_of_one_column_is_not_cut,
      a_note_under_or_over_the_rows_is_no_row, a_row_whose_texts_touch_is_no_note,
      an_answer_right_behind_its_question_is_its_own,
      a_value_in_two_rows_around_its_labels_line_is_one, one_row_beside_its_labels_line_is_in_doubt,
      words_that_go_on_behind_a_question_are_no_answer, certificates_side_by_side_are_columns,
      more_certificates_side_by_side_stand_below_those_above,
      one_certificate_may_stand_beside_empty_columns,
      notes_beside_the_values_are_no_second_certificate,
      framed_blocks_side_by_side_are_read_level_by_level,
      a_label_that_comes_again_beside_itself_alone_makes_no_second_block,
      a_question_with_a_list_behind_it_is_not_answered_by_a_box_beside_it,
      an_unknown_column_keeps_its_texts_and_wrapped_rows_stay_together,
      blocks_of_a_further_sheet_go_on_counting, numbers_that_lead_the_first_labels_go_on_counting,
      one_number_before_a_label_moves_no_row, one_number_misread_moves_no_row,
      a_sheets_own_number_is_no_rows, a_block_whose_first_label_is_lost_keeps_its_values,
      whoever_filled_in_the_form_holds_no_certificate)
