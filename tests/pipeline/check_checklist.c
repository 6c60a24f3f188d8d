#include "pipeline/checklist_page.h"

#include "base/text.h"
#include "packet/names.h"
#include "pipeline/terminal.h"

#include "suite.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void expect_said(enum field_name name, const char *value, const char *zh, const char *en) {
    struct field field = {.name = name, .value = text_copy(value), .state = FIELD_STATE_READ};
    char *said_zh = value_said(&field, LANGUAGE_ZH);
    char *said_en = value_said(&field, LANGUAGE_EN);
    ck_assert_str_eq(said_zh, zh);
    ck_assert_str_eq(said_en, en);
    free(said_zh);
    free(said_en);
    free(field.value);
}

START_TEST(identifiers_are_said_as_words) {
    expect_said(FIELD_BUSINESS_TYPES, "renewal", "续期", "renewal");
    expect_said(FIELD_CERTIFICATE_KINDS, "unit", "单位证书", "unit certificate");
    expect_said(FIELD_VALID_UNTIL, "long_term", "长期", "long-term");
    expect_said(FIELD_CERTIFICATE_VALID_UNTIL, "long_term", "长期", "long-term");
    expect_said(FIELD_SEAL_IMAGE, "no", "否", "no");
    expect_said(FIELD_STATUS, "done", "已完成", "done");
    expect_said(FIELD_CHANNEL, "bank", "银行", "bank");
}
END_TEST

START_TEST(lists_are_joined_as_the_language_does) {
    expect_said(FIELD_BUSINESS_TYPES, "unit_issue,personal_issue", "单位证书申请、个人证书申请",
                "unit issue, personal issue");
}
END_TEST

START_TEST(what_is_no_identifier_stays_as_it_is) {
    expect_said(FIELD_VALID_UNTIL, "2031-05-06", "2031-05-06", "2031-05-06");
    expect_said(FIELD_UNIT_NAME, "bank", "bank", "bank");
    expect_said(FIELD_AGENT_PHONE, "16400000001", "*******0001", "*******0001");
}
END_TEST

START_TEST(a_value_that_was_not_understood_shows_what_was_read) {
    struct field field = {.name = FIELD_VALID_UNTIL, .raw = text_copy("长 期?")};
    char *words = value_said(&field, LANGUAGE_EN);
    ck_assert_str_eq(words, "长 期?");
    free(words);
    free(field.raw);
    struct field empty = {.name = FIELD_CHANNEL};
    ck_assert_ptr_null(value_said(&empty, LANGUAGE_ZH));
}
END_TEST

START_TEST(text_from_outside_gives_a_terminal_no_commands) {
    char *plain = terminal_plain("a\033]0;x\a\nb\x7f\xc2\x9b证\xff");
    ck_assert_str_eq(plain, "a?]0;x??b??证\xEF\xBF\xBD");
    free(plain);
    char *name = terminal_file_name("110101199003070038\033.pdf");
    ck_assert_str_eq(name, "**************0038?.pdf");
    free(name);
}
END_TEST

/* What checklist_print writes, without colour. */
static char *printed(struct packet *packet, bool in_colour) {
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    struct checklist_look look = {LANGUAGE_EN, in_colour, false};
    checklist_print(out, packet, NULL, &look);
    fclose(out);
    return text;
}

START_TEST(each_paper_shows_at_a_glance_whether_something_was_found_on_it) {
    struct packet packet = {.state = PACKET_DONE, .verdict = VERDICT_DEFICIENT};
    for (int i = 1; i <= 2; i++) {
        struct page_reading *page = page_reading_add(&packet.pages);
        page->number = i;
        page->kind = i == 1 ? PAGE_KIND_APPLICATION_FORM : PAGE_KIND_BUSINESS_LICENCE;
    }
    struct finding *finding = finding_add(&packet.findings);
    finding->code = FINDING_SEAL_MISSING;
    finding->severity = SEVERITY_MISSING;
    finding->item = ITEM_LICENCE_COPY;
    finding->page = 2;
    char *plain = printed(&packet, false);
    ck_assert_ptr_nonnull(strstr(plain, "✓ application form"));
    ck_assert_ptr_nonnull(strstr(plain, "✗ business licence"));
    ck_assert_ptr_nonnull(strstr(plain, "[deficient]"));
    ck_assert_ptr_null(strchr(plain, '\033'));
    char *coloured = printed(&packet, true);
    ck_assert_ptr_nonnull(strchr(coloured, '\033'));
    free(plain);
    free(coloured);
    packet_free(&packet);
}
END_TEST

SUITE("pipeline/checklist", each_paper_shows_at_a_glance_whether_something_was_found_on_it,
      identifiers_are_said_as_words, lists_are_joined_as_the_language_does,
      what_is_no_identifier_stays_as_it_is, a_value_that_was_not_understood_shows_what_was_read,
      text_from_outside_gives_a_terminal_no_commands)
