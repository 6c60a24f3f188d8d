/* What was wrong comes again in good order: the sheets of a faultless packet are added as its
 * supplement to every packet of the cases that lacks something. */
#include "facts/statement.h"
#include "rules/cases_at_hand.h"

/* The faultless packet a case was made of: the case before all others with the same packet. */
static struct packet faultless(int number) {
    const char *base = yaml_part(&file.cases->parts[number], "packet")->text;
    for (int i = 0; i < file.cases->part_count; i++)
        if (strcmp(yaml_part(&file.cases->parts[i], "packet")->text, base) == 0)
            return built(i);
    ck_abort_msg("no packet is called %s", base);
    return (struct packet){0};
}

/* A number that is impossible, or differs, is mended on the card or on the form. */
static bool answers(const struct page_reading *page, const struct finding *finding) {
    bool differs =
        finding->code == FINDING_ID_MISMATCH || finding->code == FINDING_ID_NUMBER_INVALID;
    return finding->severity != SEVERITY_VERIFY &&
           (page_serves_item(page, finding->item) ||
            (differs && page_serves_item(page, ITEM_APPLICATION_FORM)));
}

static bool is_wanted(const struct packet *packet, const struct page_reading *page) {
    for (int i = 0; i < packet->findings.count; i++)
        if (answers(page, &packet->findings.at[i]))
            return true;
    return false;
}

/* Moves the sheets that were asked for behind the packet's own, as one more supplement. */
static void send_later(struct packet *good, struct packet *packet) {
    int mailing = packet->sources.count;
    source_add(&packet->sources)->mailing = mailing;
    for (int i = 0; i < good->pages.count; i++) {
        if (!is_wanted(packet, &good->pages.at[i]))
            continue;
        struct page_reading *page = page_reading_add(&packet->pages);
        *page = good->pages.at[i];
        page->source = mailing;
        good->pages.at[i] = (struct page_reading){0};
    }
}

static int certain(const struct packet *packet) {
    int count = 0;
    for (int i = 0; i < packet->findings.count; i++)
        count += packet->findings.at[i].severity != SEVERITY_VERIFY;
    return count;
}

static const char *amount_of(const struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct field *amount = field_find(&packet->pages.at[i].fields, FIELD_AMOUNT, -1);
        if (amount && amount->value)
            return amount->value;
    }
    return "";
}

/* No sheet mends what the applicant asks for; a second applicant's papers stay theirs; and the
 * faultless packet was never asked for some papers, or for more money. */
static bool can_be_mended(const struct packet *packet, const struct packet *good) {
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding *each = &packet->findings.at[i];
        bool has_sheet = each->severity == SEVERITY_VERIFY;
        for (int j = 0; j < good->pages.count; j++)
            has_sheet |= page_serves_item(&good->pages.at[j], each->item);
        bool asks_for_more =
            each->code == FINDING_FEE_SHORT && strcmp(amount_of(packet), amount_of(good)) == 0;
        if (!has_sheet || asks_for_more || each->code == FINDING_BUSINESS_NOT_BY_MAIL ||
            each->code == FINDING_PACKET_MIXED)
            return false;
    }
    return true;
}

/* Two mailings: what differed from a wrong sheet is asked for once the right one is there. */
static bool is_mended(struct packet *packet, int number) {
    for (int mailing = 0; mailing < 2; mailing++) {
        struct packet good = faultless(number);
        send_later(&good, packet);
        packet_free(&good);
        judge(packet);
    }
    if (certain(packet) == 0)
        return true;
    fprintf(stderr, "%s: still %s\n", name_of(number),
            finding_code_text(packet->findings.at[0].code));
    return false;
}

START_TEST(a_sheet_sent_again_in_good_order_mends_what_was_wrong_with_it) {
    int tried = 0;
    int left = 0;
    for (int number = 0; number < file.cases->part_count; number++) {
        struct packet packet = built(number);
        struct packet good = faultless(number);
        source_add(&packet.sources);
        judge(&packet);
        judge(&good);
        if (certain(&packet) > 0 && certain(&good) == 0 && can_be_mended(&packet, &good)) {
            tried++;
            left += !is_mended(&packet, number);
        }
        packet_free(&packet);
        packet_free(&good);
    }
    ck_assert_int_gt(tried, 60);
    ck_assert_int_eq(left, 0);
}
END_TEST

SUITE_WITH("rules/mending", open_cases, close_cases,
           a_sheet_sent_again_in_good_order_mends_what_was_wrong_with_it)
