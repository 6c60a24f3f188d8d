/* Properties that hold for every packet, tried on the packets of the cases and what a generator
 * makes of them. */
#include "base/text.h"
#include "rules/cases_at_hand.h"

#include <stdint.h>
#include <stdlib.h>

static enum verdict verdict_of(int number) {
    struct packet packet = built(number);
    judge(&packet);
    enum verdict verdict = packet.verdict;
    packet_free(&packet);
    return verdict;
}

static void remove_page(struct packet *packet, int at) {
    struct page_list *pages = &packet->pages;
    page_reading_free(&pages->at[at]);
    memmove(&pages->at[at], &pages->at[at + 1],
            (size_t)(pages->count - at - 1) * sizeof *pages->at);
    pages->count--;
}

static void never_complete(struct packet *packet, const char *what, int number) {
    judge(packet);
    ck_assert_msg(packet->verdict != VERDICT_COMPLETE, "%s: %s", name_of(number), what);
    packet_free(packet);
}

START_TEST(taking_a_paper_away_never_makes_a_packet_complete) {
    int tried = 0;
    for (int number = 0; number < file.cases->part_count; number++) {
        if (!only_lacks(number) || verdict_of(number) == VERDICT_COMPLETE)
            continue;
        struct packet whole = built(number);
        int count = whole.pages.count;
        packet_free(&whole);
        for (int page = 0; page < count; page++, tried++) {
            struct packet packet = built(number);
            remove_page(&packet, page);
            never_complete(&packet, "a page less", number);
        }
    }
    ck_assert_int_gt(tried, 300);
}
END_TEST

START_TEST(taking_a_paper_from_a_complete_packet_is_noticed) {
    static const char *const PACKETS[] = {"unit_issue", "unit_seal", "personal_issue",
                                          "renewal",    "reissue",   "revocation"};
    for (int number = 0; number < 7; number++) {
        const char *name = yaml_part(&file.cases->parts[number], "packet")->text;
        bool wanted = false;
        for (size_t i = 0; i < sizeof PACKETS / sizeof *PACKETS; i++)
            wanted |= strcmp(name, PACKETS[i]) == 0;
        struct packet whole = built(number);
        for (int page = 0; wanted && page < whole.pages.count; page++) {
            struct packet packet = built(number);
            remove_page(&packet, page);
            never_complete(&packet, "a page less", number);
        }
        packet_free(&whole);
    }
}
END_TEST

START_TEST(taking_a_seal_away_never_makes_a_packet_complete) {
    int tried = 0;
    int turn = 0;
    for (int number = 0; number < file.cases->part_count; number++) {
        if (verdict_of(number) == VERDICT_COMPLETE || !only_lacks(number))
            continue;
        struct packet whole = built(number);
        for (int page = 0; page < whole.pages.count; page++) {
            if (whole.pages.at[page].seals.count == 0 || turn++ % 3 != 0)
                continue;
            struct packet packet = built(number);
            packet.pages.at[page].seals.count--;
            seal_free(&packet.pages.at[page].seals.at[packet.pages.at[page].seals.count]);
            never_complete(&packet, "a seal less", number);
            tried++;
        }
        packet_free(&whole);
    }
    ck_assert_int_gt(tried, 150);
}
END_TEST

/* A payer that cannot be read raises nothing (readings.md); a kind's tick that contradicts does not
 * once it was not measured, since the detail form tells the kind. */
static bool may_be_unread(enum field_name name) {
    return name == FIELD_PAYER_NAME || name == FIELD_CERTIFICATE_KINDS;
}

static void unread(struct field *field) {
    free(field->value);
    field->value = NULL;
    field->state = FIELD_STATE_NOT_TRIED;
}

START_TEST(a_field_not_measured_never_makes_a_packet_complete) {
    int tried = 0;
    int turn = 0;
    for (int number = 0; number < file.cases->part_count; number++) {
        if (verdict_of(number) == VERDICT_COMPLETE || !only_lacks(number))
            continue;
        struct packet whole = built(number);
        for (int page = 0; page < whole.pages.count; page++)
            for (int at = 0; at < whole.pages.at[page].fields.count; at++) {
                if (may_be_unread(whole.pages.at[page].fields.at[at].name) || turn++ % 11 != 0)
                    continue;
                struct packet packet = built(number);
                unread(&packet.pages.at[page].fields.at[at]);
                never_complete(&packet, field_name_text(whole.pages.at[page].fields.at[at].name),
                               number);
                tried++;
            }
        packet_free(&whole);
    }
    ck_assert_int_gt(tried, 150);
}
END_TEST

START_TEST(a_card_field_not_measured_never_makes_a_packet_complete) {
    for (int number = 0; number < file.cases->part_count; number++) {
        struct packet whole = built(number);
        bool cards = strstr(name_of(number), "card") || strstr(name_of(number), "expired");
        for (int page = 0; cards && page < whole.pages.count; page++)
            for (int card = 0; card < whole.pages.at[page].id_cards.count; card++)
                for (int at = 0; at < whole.pages.at[page].id_cards.at[card].fields.count; at++) {
                    struct packet packet = built(number);
                    enum field_name name =
                        packet.pages.at[page].id_cards.at[card].fields.at[at].name;
                    unread(&packet.pages.at[page].id_cards.at[card].fields.at[at]);
                    if (verdict_of(number) != VERDICT_COMPLETE && name != FIELD_VALID_FROM)
                        never_complete(&packet, field_name_text(name), number);
                    else
                        packet_free(&packet);
                }
        packet_free(&whole);
    }
}
END_TEST

static void add_page(struct packet *packet, enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet->pages);
    page->kind = kind;
    page->confidence = 0.9;
    if (kind != PAGE_KIND_ID_COPY)
        return;
    struct id_card *card = id_card_add(&page->id_cards);
    card->side = CARD_PORTRAIT;
    struct field *name = field_add(&card->fields);
    *name = (struct field){.name = FIELD_NAME, .row = -1, .state = FIELD_STATE_READ};
    name->value = text_copy("孙无关");
    struct field *number = field_add(&card->fields);
    *number = (struct field){.name = FIELD_NUMBER, .row = -1, .state = FIELD_STATE_READ};
    number->value = text_copy("690101196811010040");
}

START_TEST(adding_an_unrelated_page_never_makes_a_packet_complete) {
    static const enum page_kind KINDS[] = {PAGE_KIND_OTHER, PAGE_KIND_BLANK, PAGE_KIND_SEPARATOR,
                                           PAGE_KIND_ID_COPY};
    for (int number = 0; number < file.cases->part_count; number++) {
        if (verdict_of(number) == VERDICT_COMPLETE || !only_lacks(number))
            continue;
        for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
            struct packet packet = built(number);
            add_page(&packet, KINDS[i]);
            never_complete(&packet, page_kind_text(KINDS[i]), number);
        }
    }
}
END_TEST

/* A generator of our own (xorshift), so that every run shuffles alike. */
static uint32_t next(uint32_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static void shuffle(struct page_list *pages, uint32_t *state) {
    for (int i = pages->count - 1; i > 0; i--) {
        int j = (int)(next(state) % (uint32_t)(i + 1));
        struct page_reading page = pages->at[i];
        pages->at[i] = pages->at[j];
        pages->at[j] = page;
    }
}

static char *summary(const struct packet *packet) {
    struct text_buffer out = {0};
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding *each = &packet->findings.at[i];
        text_add_format(&out, "%s %s %s %s\n", finding_code_text(each->code), item_text(each->item),
                        each->detail ? each->detail : "", each->subject ? each->subject : "");
    }
    return text_buffer_take(&out);
}

START_TEST(the_order_of_pages_never_matters) {
    uint32_t state = 20261122;
    for (int number = 0; number < file.cases->part_count; number++) {
        struct packet plain = built(number);
        judge(&plain);
        char *expected = summary(&plain);
        for (int round = 0; round < 2; round++) {
            struct packet packet = built(number);
            shuffle(&packet.pages, &state);
            judge(&packet);
            char *found = summary(&packet);
            ck_assert_msg(strcmp(expected, found) == 0, "%s:\n%s---\n%s", name_of(number), expected,
                          found);
            free(found);
            packet_free(&packet);
        }
        free(expected);
        packet_free(&plain);
    }
}
END_TEST

START_TEST(every_code_is_reached_by_a_case) {
    bool reached[FINDING_COUNT] = {false};
    reached[FINDING_PACKET_DUPLICATE] = reached[FINDING_FEE_REUSED] = true; /* need a history */
    for (int number = 0; number < file.cases->part_count; number++) {
        struct packet packet = built(number);
        judge(&packet);
        for (int i = 0; i < packet.findings.count; i++) {
            const struct finding *each = &packet.findings.at[i];
            reached[each->code] = true;
            ck_assert_msg(each->clause != NULL, "%s has no clause", finding_code_text(each->code));
            struct rule_clause clause;
            ck_assert(rules_clause(rules_choose(&shelf, packet.received), each->clause, &clause));
            ck_assert_msg(strchr(each->message_zh, '{') == NULL, "%s", each->message_zh);
            ck_assert_int_eq(each->severity, finding_severity(each->code));
        }
        packet_free(&packet);
    }
    for (int code = 1; code < FINDING_COUNT; code++)
        ck_assert_msg(reached[code], "no case has %s", finding_code_text((enum finding_code)code));
}
END_TEST

/* What a layman would stumble over: our own words, and places with nothing in them. */
static void expect_plain(const char *message) {
    static const char *const HOLES[] = {"{",  "：。", ": .", "（）", "()",
                                        "“”", " )",   "  ",  "（，", "、）"};
    for (size_t i = 0; i < sizeof HOLES / sizeof *HOLES; i++)
        ck_assert_msg(strstr(message, HOLES[i]) == NULL, "%s", message);
    for (int name = 1; name < FIELD_COUNT; name++) {
        const char *own = field_name_text((enum field_name)name);
        if (strchr(own, '_'))
            ck_assert_msg(strstr(message, own) == NULL, "%s", message);
    }
    for (int item = 1; item < ITEM_COUNT; item++) {
        const char *own = item_text((enum item)item);
        if (strchr(own, '_'))
            ck_assert_msg(strstr(message, own) == NULL, "%s", message);
    }
}

START_TEST(messages_have_no_holes_and_no_words_of_ours) {
    for (int number = 0; number < file.cases->part_count; number++) {
        struct packet packet = built(number);
        judge(&packet);
        for (int i = 0; i < packet.findings.count; i++) {
            expect_plain(packet.findings.at[i].message_zh);
            expect_plain(packet.findings.at[i].message_en);
        }
        packet_free(&packet);
    }
}
END_TEST

START_TEST(an_unreadable_page_names_papers_only_where_some_were_not_found) {
    for (int number = 0; number < file.cases->part_count; number++) {
        struct packet packet = built(number);
        judge(&packet);
        for (int i = 0; i < packet.findings.count; i++) {
            const struct finding *each = &packet.findings.at[i];
            if (each->code != FINDING_PAGE_UNREADABLE)
                continue;
            bool names = each->detail && each->detail[0];
            ck_assert_int_eq(strstr(each->message_zh, "尚缺的材料") != NULL, names);
            ck_assert_int_eq(strstr(each->message_en, "not found") != NULL, names);
        }
        packet_free(&packet);
    }
}
END_TEST

SUITE_WITH("rules/properties", open_cases, close_cases,
           taking_a_paper_away_never_makes_a_packet_complete,
           taking_a_paper_from_a_complete_packet_is_noticed,
           taking_a_seal_away_never_makes_a_packet_complete,
           a_field_not_measured_never_makes_a_packet_complete,
           a_card_field_not_measured_never_makes_a_packet_complete,
           adding_an_unrelated_page_never_makes_a_packet_complete, the_order_of_pages_never_matters,
           every_code_is_reached_by_a_case, messages_have_no_holes_and_no_words_of_ours,
           an_unreadable_page_names_papers_only_where_some_were_not_found)
