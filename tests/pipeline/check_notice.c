/* Notices of packets of the certificates book's cases: what they say, and what they refuse. */
#include "pipeline/notice.h"
#include "pipeline/notice_page.h"
#include "pipeline/notice_text.h"
#include "pipeline/scratch.h"
#include "rules/cases_at_hand.h"

#include <stdlib.h>

static struct finding_decision_list nothing_said;

static struct packet called(const char *name) {
    for (int i = 0; i < file.cases->part_count; i++)
        if (strcmp(name_of(i), name) == 0) {
            struct packet packet = built(i);
            judge(&packet);
            packet.receipt = text_copy("20261122-0001");
            return packet;
        }
    ck_abort_msg("no case is called %s", name);
    return (struct packet){0};
}

static struct kept_correction_list corrected;

static struct notice made(struct packet *packet, const struct finding_decision_list *decisions,
                          enum language language) {
    static struct config config;
    struct notice notice;
    config.office_address_zh = (char *)(uintptr_t) "示例市示例路1号";
    config.office_contact_en = (char *)(uintptr_t) "Ms Sample, 164 0000 0000";
    struct notice_source source = {
        packet,  decisions, &corrected,    rules_choose(&shelf, packet->received),
        &config, language,  {2026, 11, 23}};
    notice_make(&source, &notice);
    return notice;
}

static char *text_of(const char *name, enum language language) {
    struct packet packet = called(name);
    struct notice notice = made(&packet, &nothing_said, language);
    char *text = notice_text(&notice);
    notice_free(&notice);
    packet_free(&packet);
    return text;
}

static void says(const char *text, const char *words) {
    ck_assert_msg(strstr(text, words) != NULL, "'%s' is not in\n%s", words, text);
}

static void is_silent(const char *text, const char *words) {
    ck_assert_msg(strstr(text, words) == NULL, "'%s' is in\n%s", words, text);
}

START_TEST(a_notice_says_what_is_wrong_what_to_send_where_and_why) {
    char *text = text_of("no seal on application_form", LANGUAGE_ZH);
    says(text, "一次性补正告知书");
    says(text, "编号：20261122-0001");
    says(text, "北京样例科技有限公司：");
    says(text, "“单位证书申请”业务材料已于2026年11月22日收悉");
    says(text, "1. 《北京市政务数字证书业务申请表》，第 1 页");
    says(text, "存在的问题：《北京市政务数字证书业务申请表》上没有单位公章。");
    says(text, "补正要求：请在该材料上加盖单位公章后重新提交。");
    says(text, "依据：单位证书申请（1）第1项");
    says(text, "无需重复提交：《政务单位证书业务明细表》");
    says(text, "示例市示例路1号");
    is_silent(text, "seal.missing");
    is_silent(text, "第1页：");
    free(text);
}
END_TEST

START_TEST(a_notice_reads_in_english_too) {
    char *text = text_of("the emblem side is missing", LANGUAGE_EN);
    says(text, "To: 北京样例科技有限公司");
    says(text, "1. Copy of the agent's ID card (张示例), page 6");
    says(text, "What to send: Please send it, bearing the unit's official seal.");
    says(text, "Contact: Ms Sample");
    says(text, "In order, and not to be sent again: Application form");
    is_silent(text, "{");
    free(text);
}
END_TEST

START_TEST(every_fault_of_a_packet_is_told_at_once) {
    char *text =
        text_of("a change with an e-seal asks for sample, voucher and invoice data", LANGUAGE_ZH);
    says(text, "\n1. ");
    says(text, "\n2. ");
    says(text, "\n3. ");
    says(text, "《单位电子签章采样表》");
    says(text, "汇款凭证打印件");
    says(text, "开票信息");
    says(text, "\n提示\n");
    says(text, "请随材料一并寄送原有证书USBkey介质");
    free(text);
}
END_TEST

START_TEST(id_numbers_are_masked) {
    char *text = text_of("a wrong digit on the form", LANGUAGE_ZH);
    is_silent(text, "690101199003070015");
    says(text, "0015");
    free(text);
}
END_TEST

START_TEST(what_waits_for_a_person_is_counted_and_not_told) {
    struct packet packet = called("a seal that cannot be read");
    ck_assert_int_eq(notice_open_count(&packet, &nothing_said), 1);
    struct notice notice = made(&packet, &nothing_said, LANGUAGE_ZH);
    ck_assert_int_eq(notice.lines.count, 0);
    ck_assert_int_eq(notice.open.count, 1);
    ck_assert(notice.is_draft);
    notice_free(&notice);
    packet_free(&packet);
}
END_TEST

START_TEST(what_was_confirmed_is_told_and_what_was_dismissed_is_not) {
    struct packet packet = called("a seal that cannot be read");
    struct finding_decision said = {.code = FINDING_SEAL_ILLEGIBLE,
                                    .item = ITEM_UNIT_DETAIL_FORM,
                                    .page = packet.findings.at[0].page,
                                    .opinion = OPINION_CONFIRMED};
    struct finding_decision_list list = {&said, 1};
    ck_assert_int_eq(notice_open_count(&packet, &list), 0);
    struct notice notice = made(&packet, &list, LANGUAGE_ZH);
    ck_assert_int_eq(notice.lines.count, 1);
    ck_assert_str_eq(notice.lines.at[0].asked, "请在该材料上重新加盖清晰的单位公章后提交。");
    notice_free(&notice);
    said.opinion = OPINION_DISMISSED;
    notice = made(&packet, &list, LANGUAGE_ZH);
    ck_assert_int_eq(notice.lines.count + notice.open.count, 0);
    notice_free(&notice);
    packet_free(&packet);
}
END_TEST

START_TEST(every_finding_of_the_book_can_be_put_to_an_applicant) {
    for (int i = 0; i < file.cases->part_count; i++) {
        struct packet packet = built(i);
        judge(&packet);
        for (int language = 0; language < 2; language++) {
            struct notice notice = made(&packet, &nothing_said, (enum language)language);
            const struct notice_list *lists[] = {&notice.lines, &notice.hints, &notice.open};
            for (int j = 0; j < 3; j++)
                for (int k = 0; k < lists[j]->count; k++) {
                    const struct notice_line *line = &lists[j]->at[k];
                    ck_assert_msg(*line->problem && *line->asked && *line->paper, "%s: %s | %s",
                                  name_of(i), line->problem, line->asked);
                    is_silent(line->problem, language ? "Please" : "。请");
                    is_silent(line->asked, language ? "please check" : "人工");
                }
            notice_free(&notice);
        }
        packet_free(&packet);
    }
}
END_TEST

static void write_and_look(struct notice *notice, const char *name) {
    struct fault why = {0};
    FILE *out = fopen(scratch_path(name), "we");
    ck_assert_ptr_nonnull(out);
    ck_assert_msg(notice_write(out, notice, &why), "%s", why.detail);
    ck_assert_int_gt(ftell(out), 5000);
    fclose(out);
}

/* Pages of a PDF: objects of type Page. */
static int pages_of(const char *name) {
    char command[300];
    int pages = 0;
    snprintf(command, sizeof command, "pdfinfo '%s' | sed -n 's/^Pages: *//p'", scratch_path(name));
    FILE *in = popen(command, "re");
    ck_assert_int_eq(fscanf(in, "%d", &pages), 1);
    pclose(in);
    return pages;
}

START_TEST(a_notice_says_what_the_reviewer_corrected) {
    struct kept_correction name = {.laid = {.page = 1,
                                            .card = -1,
                                            .row = -1,
                                            .seal = -1,
                                            .name = FIELD_UNIT_NAME,
                                            .value = "示例市更正有限公司"}};
    struct kept_correction again = name;
    again.laid.page = 2;
    struct kept_correction both[] = {name, again};
    corrected = (struct kept_correction_list){both, 2};
    char *text = text_of("without licence_copy", LANGUAGE_ZH);
    corrected = (struct kept_correction_list){0};
    says(text, "示例市更正有限公司：");
    is_silent(text, "北京样例科技有限公司");
    free(text);
}
END_TEST

START_TEST(a_card_in_order_is_called_by_its_own_name_where_the_forms_was_not_read) {
    struct packet packet = called("no seal on application_form");
    for (int i = 0; i < packet.pages.at[0].fields.count; i++) {
        struct field *field = &packet.pages.at[0].fields.at[i];
        if (field->name != FIELD_AGENT_NAME)
            continue;
        field->state = FIELD_STATE_UNSURE;
        text_replace(&field->value, "张示倒");
    }
    judge(&packet);
    struct notice notice = made(&packet, &nothing_said, LANGUAGE_ZH);
    char *text = notice_text(&notice);
    is_silent(text, "张示倒");
    free(text);
    notice_free(&notice);
    packet_free(&packet);
}
END_TEST

START_TEST(a_long_notice_goes_on_over_several_pages) {
    struct packet packet = called("no seal on application_form");
    scratch_begin();
    struct notice notice = made(&packet, &nothing_said, LANGUAGE_ZH);
    write_and_look(&notice, "short.pdf");
    ck_assert_int_eq(pages_of("short.pdf"), 1);
    struct notice_line line = notice.lines.at[0];
    struct notice_line many[40];
    for (int i = 0; i < 40; i++)
        many[i] = line;
    struct notice_list one = notice.lines;
    notice.lines = (struct notice_list){many, 40};
    write_and_look(&notice, "long.pdf");
    ck_assert_int_ge(pages_of("long.pdf"), 3);
    notice.lines = one;
    notice_free(&notice);
    packet_free(&packet);
    scratch_end();
}
END_TEST

SUITE_WITH("pipeline/notice", open_cases, close_cases,
           a_notice_says_what_is_wrong_what_to_send_where_and_why, a_notice_reads_in_english_too,
           every_fault_of_a_packet_is_told_at_once, id_numbers_are_masked,
           what_waits_for_a_person_is_counted_and_not_told,
           what_was_confirmed_is_told_and_what_was_dismissed_is_not,
           every_finding_of_the_book_can_be_put_to_an_applicant,
           a_notice_says_what_the_reviewer_corrected,
           a_card_in_order_is_called_by_its_own_name_where_the_forms_was_not_read,
           a_long_notice_goes_on_over_several_pages)
