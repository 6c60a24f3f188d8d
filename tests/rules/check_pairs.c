/* Two faults on two papers of one packet: the findings of both, and no third. */
#include "packet/json.h"
#include "rules/cases_at_hand.h"

#include <stdlib.h>

/* A case judged alone: its findings, and its pages in words. */
struct alone {
    struct packet judged;
    char **pages; /* JSON of each page, before it was judged */
};

static struct alone *cases;

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

static void judge_alone(int number, struct alone *out) {
    out->judged = built(number);
    out->pages = malloc((size_t)(out->judged.pages.count + 1) * sizeof *out->pages);
    for (int i = 0; i < out->judged.pages.count; i++)
        out->pages[i] = page_to_json(&out->judged.pages.at[i], JSON_STORED);
    judge(&out->judged);
}

static void free_alone(struct alone *alone) {
    for (int i = 0; i < alone->judged.pages.count; i++)
        free(alone->pages[i]);
    free(alone->pages);
    packet_free(&alone->judged);
}

static void open_all(void) {
    open_cases();
    cases = malloc((size_t)file.cases->part_count * sizeof *cases);
    for (int i = 0; i < file.cases->part_count; i++)
        judge_alone(i, &cases[i]);
}

static void close_all(void) {
    for (int i = 0; i < file.cases->part_count; i++)
        free_alone(&cases[i]);
    free(cases);
    close_cases();
}

static bool changes_page(int number, int page) {
    return strcmp(cases[number].pages[page], cases[complete_case(number)].pages[page]) != 0;
}

static bool change_a_page_both(int a, int b) {
    for (int i = 0; i < cases[a].judged.pages.count; i++)
        if (changes_page(a, i) && changes_page(b, i))
            return true;
    return false;
}

/* The packet of a, with the pages that b changes laid in. */
static struct packet joined(int a, int b) {
    struct packet packet = built(a);
    struct packet other = built(b);
    for (int i = 0; i < packet.pages.count; i++) {
        if (!changes_page(b, i))
            continue;
        struct page_reading page = packet.pages.at[i];
        packet.pages.at[i] = other.pages.at[i];
        other.pages.at[i] = page;
    }
    packet_free(&other);
    return packet;
}

/* Findings that change what the others are judged by. */
static bool stands_alone(const struct packet *packet) {
    for (int i = 0; i < packet->findings.count; i++) {
        enum finding_code code = packet->findings.at[i].code;
        if (code == FINDING_BUSINESS_UNDETERMINED || code == FINDING_DOCUMENT_MISSING ||
            code == FINDING_UNIT_NAME_MISMATCH || code == FINDING_UNIT_CODE_MISMATCH)
            return true;
        const char *detail = packet->findings.at[i].detail;
        if (detail && (strcmp(detail, "business_types") == 0 || strcmp(detail, "seal_image") == 0))
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

static bool has_code(const struct packet *packet, enum finding_code code, enum item item) {
    return has_finding(packet, &(struct finding){.code = code, .item = item});
}

/* An entry of the agent, on form or card, that differs, is empty or could not be read. */
static bool has_an_entry_less(const struct packet *packet) {
    return has_code(packet, FINDING_ID_MISMATCH, ITEM_AGENT_ID) ||
           has_code(packet, FINDING_FORM_FIELD_MISSING, ITEM_APPLICATION_FORM) ||
           has_code(packet, FINDING_FIELD_UNSURE, ITEM_APPLICATION_FORM) ||
           has_code(packet, FINDING_FIELD_UNSURE, ITEM_AGENT_ID);
}

/* A card that differs from the form, whose other entry tells nothing, is another person's; a form's
 * entry that was not read differs from no card, nor a card that was not read from any form. */
static bool is_compared_twice(const struct packet *a, const struct packet *b) {
    bool by_card = has_code(a, FINDING_ID_MISMATCH, ITEM_AGENT_ID) ||
                   has_code(a, FINDING_FIELD_UNSURE, ITEM_AGENT_ID);
    return by_card && has_an_entry_less(b);
}

/* Who pays is compared with the unit's name, which no form tells. */
static bool pays_for_nobody(const struct packet *a, const struct packet *b) {
    return has_code(a, FINDING_FEE_PAYER, ITEM_PAYMENT_VOUCHER) &&
           has_code(b, FINDING_FIELD_UNSURE, ITEM_APPLICATION_FORM);
}

static bool has_a_sum(const struct packet *packet) {
    return has_code(packet, FINDING_FEE_SHORT, ITEM_PAYMENT_VOUCHER) ||
           has_code(packet, FINDING_FEE_OVER, ITEM_PAYMENT_VOUCHER);
}

static bool has_a_count_in_doubt(const struct packet *packet) {
    for (int i = 0; i < packet->findings.count; i++) {
        const char *detail = packet->findings.at[i].detail;
        if (detail && strcmp(detail, "unit_certificates") == 0)
            return true;
    }
    return false;
}

/* A row in doubt makes a span of the sum, a slip's amount or the count in doubt none at all. */
static bool has_a_part_in_doubt(const struct packet *packet) {
    return has_a_count_in_doubt(packet) ||
           has_code(packet, FINDING_FIELD_UNSURE, ITEM_UNIT_DETAIL_FORM) ||
           has_code(packet, FINDING_FIELD_UNSURE, ITEM_PERSONAL_DETAIL_FORM) ||
           has_code(packet, FINDING_FIELD_UNSURE, ITEM_PAYMENT_VOUCHER);
}

/* Two faults of one sum make another sum. */
static bool share_a_sum(const struct packet *a, const struct packet *b) {
    return has_a_sum(a) && (has_a_sum(b) || has_a_part_in_doubt(b));
}

/* Whether the case changes a form's count of what the rows of the detail forms are. */
static bool changes_a_count(int number) {
    static const char *const COUNTS[] = {"unit_certificates", "personal_certificates",
                                         "seal_images"};
    const struct yaml_node *change = yaml_part(&file.cases->parts[number], "change");
    for (int i = 0; i < change->part_count; i++) {
        const struct yaml_node *fields = yaml_part(&change->parts[i], "fields");
        for (size_t j = 0; j < sizeof COUNTS / sizeof *COUNTS; j++)
            if (fields && yaml_part(fields, COUNTS[j]))
                return true;
    }
    return false;
}

static bool changes_rows(int number) {
    const struct yaml_node *change = yaml_part(&file.cases->parts[number], "change");
    for (int i = 0; i < change->part_count; i++)
        if (yaml_part(&change->parts[i], "rows"))
            return true;
    return false;
}

/* How many certificates are asked for, rows and count say together: each is read by the other. */
static bool tell_one_count(int a, int b) {
    return changes_a_count(a) && changes_rows(b);
}

static bool changes_ticks(int number) {
    const struct yaml_node *change = yaml_part(&file.cases->parts[number], "change");
    for (int i = 0; i < change->part_count; i++) {
        const struct yaml_node *fields = yaml_part(&change->parts[i], "fields");
        if (fields && yaml_part(fields, "business_types"))
            return true;
    }
    return false;
}

/* Ticks not surely read are borne out by a sum that is right. */
static bool pays_for_ticks(int a, int b) {
    const struct packet *other = &cases[b].judged;
    return changes_ticks(a) && (has_a_sum(other) || has_a_part_in_doubt(other) ||
                                has_code(other, FINDING_FEE_AMOUNT_CONFLICT, ITEM_PAYMENT_VOUCHER));
}

/* What the one case is judged by, the other takes away. */
static bool hangs_on(int a, int b) {
    const struct packet *first = &cases[a].judged;
    const struct packet *second = &cases[b].judged;
    return is_compared_twice(first, second) || pays_for_nobody(first, second) ||
           share_a_sum(first, second) || tell_one_count(a, b) || pays_for_ticks(a, b);
}

static bool fit(int a, int b) {
    return !change_a_page_both(a, b) && !stands_alone(&cases[a].judged) &&
           !stands_alone(&cases[b].judged) && !hangs_on(a, b) && !hangs_on(b, a);
}

/* Tells each finding of one packet that neither of the two others has. */
static int differences(const struct packet *of, const struct packet *than, const struct packet *nor,
                       int a, int b) {
    int count = 0;
    for (int i = 0; i < of->findings.count; i++) {
        const struct finding *each = &of->findings.at[i];
        if (has_finding(than, each) || (nor && has_finding(nor, each)))
            continue;
        fprintf(stderr, "%s + %s: %s is %s\n", name_of(a), name_of(b),
                finding_code_text(each->code), nor ? "new" : "lost");
        count++;
    }
    return count;
}

static int judge_pair(int a, int b) {
    const struct packet *first = &cases[a].judged;
    const struct packet *second = &cases[b].judged;
    struct packet both = joined(a, b);
    judge(&both);
    int wrong = differences(first, &both, NULL, a, b) + differences(second, &both, NULL, a, b) +
                differences(&both, first, second, a, b);
    packet_free(&both);
    return wrong;
}

START_TEST(two_faults_on_two_papers_are_both_found_and_no_third) {
    int tried = 0;
    int wrong = 0;
    for (int a = 0; a < file.cases->part_count; a++) {
        if (!only_changes(a))
            continue;
        for (int b = a + 1; b < file.cases->part_count; b++) {
            if (!only_changes(b) || !same_packet(a, b) || !fit(a, b))
                continue;
            tried++;
            wrong += judge_pair(a, b) > 0;
        }
    }
    ck_assert_int_gt(tried, 2000);
    ck_assert_int_eq(wrong, 0);
}
END_TEST

SUITE_WITH("rules/pairs", open_all, close_all, two_faults_on_two_papers_are_both_found_and_no_third)
