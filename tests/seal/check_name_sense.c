/* Doubts of ring text that words of organisations' names settle, and those that they must not. */
#include "seal/name_sense.h"

#include "base/text.h"
#include "seal/told_line.h"
#include "suite.h"

#include <string.h>

static struct line_text line;

static void end(void) {
    line_text_free(&line);
}

static void read_as(const char *text) {
    line = told_line(text);
}

static void doubt(int at, double sure, const char *other, double thought) {
    told_doubt(&line, at, sure, other, thought);
}

START_TEST(a_doubtful_character_becomes_what_the_word_has) {
    read_as("菁岛样例环境冶理有限发司");
    doubt(0, 0.38, "青", 0.31);
    doubt(6, 0.7, "治", 0.2);
    doubt(10, 0.95, "公", 0.02);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "青岛样例环境治理有限公司");
    ck_assert_str_eq(line.characters[0].choices[1].text, "菁");
}
END_TEST

START_TEST(what_was_read_surely_stays) {
    read_as("菁岛样例有限发司");
    doubt(0, 0.98, "青", 0.02);
    doubt(6, 0.975, "公", 0.02);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "菁岛样例有限发司");
}
END_TEST

START_TEST(what_nobody_thought_of_stays_in_short_words) {
    read_as("菁岛样例有限公司");
    doubt(0, 0.38, "蓬", 0.31);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "菁岛样例有限公司");
}
END_TEST

START_TEST(an_unseen_character_of_a_legal_form_is_told_by_the_others) {
    read_as("北京样例有限公券");
    doubt(7, 0.3, "委", 0.2);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "北京样例有限公司");
}
END_TEST

/* Behind a place a trade stands as well as a legal form's beginning. */
START_TEST(a_legal_form_that_is_whole_tells_nothing_of_what_stands_before_it) {
    read_as("北京博雅鞭件有限公司");
    doubt(4, 0.30, "软", 0.23);
    doubt(5, 0.58, "文", 0.10);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "北京博雅软件有限公司");
    line_text_free(&line);
    read_as("北京博雅阔汾有限公司");
    doubt(4, 0.33, "商", 0.16);
    doubt(5, 0.40, "如", 0.20);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "北京博雅阔汾有限公司");
}
END_TEST

START_TEST(a_legal_form_of_which_half_was_read_is_told_by_it) {
    read_as("北京博雅软件股汾有限公司");
    doubt(7, 0.40, "份", 0.02);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "北京博雅软件股份有限公司");
}
END_TEST

START_TEST(a_word_that_was_read_is_not_exchanged_for_another) {
    read_as("河南样例有限公司");
    doubt(0, 0.6, "湖", 0.39);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "河南样例有限公司");
}
END_TEST

/* A name's own characters are nobody's words: one that differs is another body. */
START_TEST(names_of_their_own_are_left_alone) {
    read_as("北京远航有限公司");
    doubt(2, 0.6, "元", 0.39);
    doubt(3, 0.5, "帆", 0.49);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "北京远航有限公司");
}
END_TEST

START_TEST(places_stand_at_the_beginning_only) {
    read_as("样例菁岛有限公司");
    doubt(2, 0.4, "青", 0.31);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "样例菁岛有限公司");
}
END_TEST

START_TEST(specks_beside_a_name_are_dropped) {
    read_as("人西安样例有限公司丶");
    doubt(0, 0.5, "八", 0.1);
    doubt(9, 0.6, "、", 0.1);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "西安样例有限公司");
    ck_assert_int_eq(line.character_count, 8);
}
END_TEST

START_TEST(words_beside_a_name_make_it_another_bodys) {
    read_as("西安样例有限公司工会");
    doubt(8, 0.8, "二", 0.1);
    doubt(9, 0.8, "公", 0.1);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "西安样例有限公司工会");
}
END_TEST

START_TEST(one_kind_of_office_is_not_another) {
    static const char *const OFFICES[][2] = {{"西安样例市政管理处", "局"},
                                             {"西安样例市场监督管理所", "局"},
                                             {"西安样例税务所", "局"},
                                             {"西安样例建筑研究会", "院"}};
    for (int i = 0; i < 4; i++) {
        read_as(OFFICES[i][0]);
        doubt(line.character_count - 1, 0.95, OFFICES[i][1], 0.01);
        name_sense_settle(&line);
        ck_assert_str_eq(line.text, OFFICES[i][0]);
        line_text_free(&line);
    }
}
END_TEST

START_TEST(what_is_sure_beside_a_name_belongs_to_it) {
    read_as("新西安样例研究院厂");
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "新西安样例研究院厂");
}
END_TEST

/* Where a character is wanting in the middle of a word, and there is room for it. */
static void leave_out(int at) {
    memmove(line.characters + at, line.characters + at + 1,
            (size_t)(line.character_count - at - 1) * sizeof *line.characters);
    line.character_count--;
}

START_TEST(a_word_has_its_unseen_character_where_there_is_room) {
    read_as("上海样例文化传媒研究院");
    leave_out(6);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "上海样例文化传媒研究院");
    ck_assert_double_lt((double)line.characters[6].choices[0].probability, 0.5);
}
END_TEST

START_TEST(without_room_nothing_is_wanting) {
    read_as("上海样例文化媒研究院");
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "上海样例文化媒研究院");
}
END_TEST

START_TEST(what_a_name_lacks_of_its_own_stays_lacking) {
    read_as("上海远帆文化传媒研究院");
    leave_out(3);
    name_sense_settle(&line);
    ck_assert_str_eq(line.text, "上海远文化传媒研究院");
}
END_TEST

START_TEST(an_empty_line_stays_empty) {
    line = (struct line_text){.text = text_copy("")};
    name_sense_settle(&line);
    ck_assert_int_eq(line.character_count, 0);
}
END_TEST

SUITE_WITH("seal/name_sense", NULL, end, a_doubtful_character_becomes_what_the_word_has,
           what_was_read_surely_stays, what_nobody_thought_of_stays_in_short_words,
           an_unseen_character_of_a_legal_form_is_told_by_the_others,
           a_legal_form_that_is_whole_tells_nothing_of_what_stands_before_it,
           a_legal_form_of_which_half_was_read_is_told_by_it,
           a_word_that_was_read_is_not_exchanged_for_another, names_of_their_own_are_left_alone,
           places_stand_at_the_beginning_only, specks_beside_a_name_are_dropped,
           words_beside_a_name_make_it_another_bodys, one_kind_of_office_is_not_another,
           what_is_sure_beside_a_name_belongs_to_it,
           a_word_has_its_unseen_character_where_there_is_room, without_room_nothing_is_wanting,
           what_a_name_lacks_of_its_own_stays_lacking, an_empty_line_stays_empty)
