/* Two faults on two papers of one packet: the findings of both, and no third. */
#include "packet/json.h"
#include "rules/cases_at_hand.h"

#include <stdlib.h>

/* Every so many pairs of cases are tried; all of them take minutes. */
#define PAIR_STEP 23

/* Only papers of the packet itself are changed. */
static bool only_changes(int number) {
    const struct yaml_node *node = &file.cases->parts[number];
    /* A misread value is settled by the paper that the other case may change. */
    bool misread = strstr(name_of(number), "misread") || strstr(name_of(number), "settle");
    return !misread && only_lacks(number) && yaml_part(node, "change") &&
           !yaml_part(node, "drop") && !yaml_part(node, "received");
}

static bool same_packet(int a, int b) {
    return strcmp(yaml_part(&file.cases->parts[a], "packet")->text,
                  yaml_part(&file.cases->parts[b], "packet")->text) == 0;
}

/* The first case of a packet is the complete one. */
static int complete_case(int number) {
    int first = 0;
    while (!same_packet(first, number))
        first++;
    return first;
}

static bool same_page(const struct page_reading *a, const struct page_reading *b) {
    char *one = page_to_json(a, JSON_STORED);
    char *two = page_to_json(b, JSON_STORED);
    bool same = strcmp(one, two) == 0;
    free(one);
    free(two);
    return same;
}

/* Lays b's changed pages into a; false when both change the same page. */
static bool join(struct packet *a, struct packet *b, const struct packet *complete) {
    for (int i = 0; i < a->pages.count; i++) {
        bool of_a = !same_page(&a->pages.at[i], &complete->pages.at[i]);
        bool of_b = !same_page(&b->pages.at[i], &complete->pages.at[i]);
        if (of_a && of_b)
            return false;
        if (!of_b)
            continue;
        struct page_reading page = a->pages.at[i];
        a->pages.at[i] = b->pages.at[i];
        b->pages.at[i] = page;
    }
    return true;
}

/* Findings that change what the others are judged by. */
static bool stands_alone(const struct packet *packet) {
    for (int i = 0; i < packet->findings.count; i++) {
        enum finding_code code = packet->findings.at[i].code;
        if (code == FINDING_BUSINESS_UNDETERMINED || code == FINDING_DOCUMENT_MISSING ||
            code == FINDING_UNIT_NAME_MISMATCH || code == FINDING_UNIT_CODE_MISMATCH)
            return true;
        const char *detail = packet->findings.at[i].detail;
        if (detail && strcmp(detail, "business_types") == 0)
            return true;
    }
    return false;
}

static bool has_finding(const struct packet *packet, const struct finding *wanted) {
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding *each = &packet->findings.at[i];
        if (each->code == wanted->code && each->item == wanted->item)
            return true;
    }
    return false;
}

static void expect_all_of(const struct packet *both, const struct packet *alone, int a, int b) {
    for (int i = 0; i < alone->findings.count; i++)
        ck_assert_msg(has_finding(both, &alone->findings.at[i]), "%s + %s: %s is lost", name_of(a),
                      name_of(b), finding_code_text(alone->findings.at[i].code));
}

/* A form's entry that differs, is empty or could not be read. */
static bool has_an_entry_less(const struct packet *packet) {
    const struct finding less[] = {
        {.code = FINDING_ID_MISMATCH, .item = ITEM_AGENT_ID},
        {.code = FINDING_FORM_FIELD_MISSING, .item = ITEM_APPLICATION_FORM},
        {.code = FINDING_FIELD_UNSURE, .item = ITEM_APPLICATION_FORM}};
    return has_finding(packet, &less[0]) || has_finding(packet, &less[1]) ||
           has_finding(packet, &less[2]);
}

/* A card that differs from the form, whose other entry tells nothing, is another person's. */
static bool differ_twice(const struct packet *a, const struct packet *b) {
    const struct finding mismatch = {.code = FINDING_ID_MISMATCH, .item = ITEM_AGENT_ID};
    return (has_finding(a, &mismatch) && has_an_entry_less(b)) ||
           (has_finding(b, &mismatch) && has_an_entry_less(a));
}

static bool has_a_sum(const struct packet *packet) {
    const struct finding sums[] = {{.code = FINDING_FEE_SHORT, .item = ITEM_PAYMENT_VOUCHER},
                                   {.code = FINDING_FEE_OVER, .item = ITEM_PAYMENT_VOUCHER}};
    return has_finding(packet, &sums[0]) || has_finding(packet, &sums[1]);
}

/* A row in doubt makes a span of the sum, a slip's amount in doubt none at all. */
static bool has_a_part_in_doubt(const struct packet *packet) {
    const struct finding parts[] = {
        {.code = FINDING_FIELD_UNSURE, .item = ITEM_UNIT_DETAIL_FORM},
        {.code = FINDING_FIELD_UNSURE, .item = ITEM_PERSONAL_DETAIL_FORM},
        {.code = FINDING_FIELD_UNSURE, .item = ITEM_PAYMENT_VOUCHER}};
    return has_finding(packet, &parts[0]) || has_finding(packet, &parts[1]) ||
           has_finding(packet, &parts[2]);
}

/* Two faults of one sum make another sum. */
static bool share_a_sum(const struct packet *a, const struct packet *b) {
    return (has_a_sum(a) && (has_a_sum(b) || has_a_part_in_doubt(b))) ||
           (has_a_sum(b) && has_a_part_in_doubt(a));
}

static bool try_pair(int a, int b) {
    struct packet complete = built(complete_case(a));
    struct packet joined = built(a);
    struct packet other = built(b);
    bool fits = join(&joined, &other, &complete);
    packet_free(&other);
    struct packet first = built(a);
    struct packet second = built(b);
    judge(&first);
    judge(&second);
    fits = fits && !stands_alone(&first) && !stands_alone(&second) &&
           !differ_twice(&first, &second) && !share_a_sum(&first, &second);
    if (fits) {
        judge(&joined);
        expect_all_of(&joined, &first, a, b);
        expect_all_of(&joined, &second, a, b);
        for (int i = 0; i < joined.findings.count; i++)
            ck_assert_msg(has_finding(&first, &joined.findings.at[i]) ||
                              has_finding(&second, &joined.findings.at[i]),
                          "%s + %s: %s is new", name_of(a), name_of(b),
                          finding_code_text(joined.findings.at[i].code));
    }
    packet_free(&complete);
    packet_free(&joined);
    packet_free(&first);
    packet_free(&second);
    return fits;
}

START_TEST(two_faults_on_two_papers_are_both_found_and_no_third) {
    int tried = 0;
    int turn = 0;
    for (int a = 0; a < file.cases->part_count; a++)
        for (int b = a + 1; b < file.cases->part_count && only_changes(a); b++)
            if (only_changes(b) && same_packet(a, b) && turn++ % PAIR_STEP == 0)
                tried += try_pair(a, b);
    ck_assert_int_gt(tried, 100);
}
END_TEST

SUITE_WITH("rules/pairs", open_cases, close_cases,
           two_faults_on_two_papers_are_both_found_and_no_third)
