#include "facts/plausible.h"

#include "suite.h"

START_TEST(bodies_are_known_by_the_end_of_their_names) {
    static const char *const BODIES[] = {
        "北京样例科技有限公司", "示例市样例区财政局",
        "示例市第一中学",       "示例市中心医院",
        "北京示例软件行业协会", "示例投资中心（有限合伙）",
        "示例市图书馆",         "示例市样例区人民政府",
        "示例市教育委员会",     "示例市样例区机关事务服务中心",
    };
    for (size_t i = 0; i < sizeof BODIES / sizeof *BODIES; i++)
        ck_assert_msg(plausible_body(BODIES[i]), "%s", BODIES[i]);
}
END_TEST

START_TEST(labels_scraps_and_joined_codes_are_no_bodies) {
    static const char *const OTHERS[] = {
        "机构代码（统一社会信用代码）",
        "证书业务明细表",
        "单位名称",
        "北京示例恒信建筑工",
        "北京样例联智电子商务有限责任公司分",
        "示例市样例区教育局11110102PDY357967J",
        "示例",
        "有限公司",
        "股份有限公司",
        "",
    };
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        ck_assert_msg(!plausible_body(OTHERS[i]), "%s", OTHERS[i]);
}
END_TEST

START_TEST(people_have_two_characters_and_no_figures) {
    static const char *const PEOPLE[] = {
        "张示例", "李样", "阿卜杜拉·示例", "买买提·阿卜杜热合曼", "欧阳示例", "John Example"};
    static const char *const OTHERS[] = {"2026年11月22日",     "1傅示例", "建筑一#", "超",
                                         "欧阳示例部门财务部", ""};
    for (size_t i = 0; i < sizeof PEOPLE / sizeof *PEOPLE; i++)
        ck_assert_msg(plausible_person(PEOPLE[i]), "%s", PEOPLE[i]);
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        ck_assert_msg(!plausible_person(OTHERS[i]), "%s", OTHERS[i]);
}
END_TEST

START_TEST(remarks_below_a_table_are_no_names) {
    static const char *const REMARKS[] = {"以下空白", "以下无正文", "合计",
                                          "说明：需要制作电子签章的打√",
                                          "新办证书不填原有效期截止,其他业务填写原有效期"};
    static const char *const NAMES[] = {"张示例", "北京样例科技有限公司", "阿卜杜拉·示例", ""};
    for (size_t i = 0; i < sizeof REMARKS / sizeof *REMARKS; i++)
        ck_assert_msg(plausible_note(REMARKS[i]), "%s", REMARKS[i]);
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        ck_assert_msg(!plausible_note(NAMES[i]), "%s", NAMES[i]);
}
END_TEST

START_TEST(a_lone_stroke_beside_a_name_is_none_of_it) {
    static const char NAME[] = "北京样例科技有限公司";
    ck_assert(plausible_stroke_added("北京样例科技有限公司i", NAME));
    ck_assert(plausible_stroke_added("|北京样例科技有限公司", NAME));
    ck_assert(plausible_stroke_added("北京样例科技有限公司１", NAME));
    ck_assert(!plausible_stroke_added("北京样例科技有限公司", NAME));
    ck_assert(!plausible_stroke_added("北京样例科技有限公司A", NAME));
    ck_assert(!plausible_stroke_added("北京样例科技有限公司12", NAME));
    ck_assert(!plausible_stroke_added("北京样倒科技有限公司i", NAME));
    ck_assert(!plausible_stroke_added("三一1", "三一A"));
}
END_TEST

SUITE("facts/plausible", a_lone_stroke_beside_a_name_is_none_of_it,
      bodies_are_known_by_the_end_of_their_names, labels_scraps_and_joined_codes_are_no_bodies,
      people_have_two_characters_and_no_figures, remarks_below_a_table_are_no_names)
