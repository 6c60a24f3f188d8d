/* Packets of the certificates book's cases, put into a store: which belong together. */
#include "pipeline/history.h"
#include "pipeline/kinship.h"
#include "pipeline/store_kin.h"
#include "pipeline/stored.h"
#include "rules/cases_at_hand.h"

#include <stdlib.h>

static struct packet called(const char *name) {
    for (int i = 0; i < file.cases->part_count; i++)
        if (strcmp(name_of(i), name) == 0)
            return built(i);
    ck_abort_msg("no case is called %s", name);
    return (struct packet){0};
}

/* The packet's papers of one kind alone. */
static void keep_only(struct packet *packet, enum page_kind kind) {
    for (int i = packet->pages.count - 1; i >= 0; i--) {
        if (packet->pages.at[i].kind == kind)
            continue;
        page_reading_free(&packet->pages.at[i]);
        memmove(&packet->pages.at[i], &packet->pages.at[i + 1],
                (size_t)(packet->pages.count - i - 1) * sizeof *packet->pages.at);
        packet->pages.count--;
    }
}

static int64_t put(struct store *store, const char *name, struct packet *packet) {
    struct fault why = {0};
    struct source *source = source_add(&packet->sources);
    source->file = text_copy(name);
    source->pages = packet->pages.count;
    ck_assert_msg(history_judge(store, &shelf, packet, &why), "%s", why.detail);
    int64_t number = stored_put(store, name, packet);
    packet_free(packet);
    ck_assert_msg(history_rejudge(store, &shelf, number, &why), "%s", why.detail);
    return number;
}

static struct packet loaded(struct store *store, int64_t number) {
    struct packet packet;
    struct fault why = {0};
    ck_assert_msg(store_load(store, number, &packet, NULL, &why), "%s", why.detail);
    return packet;
}

static const struct finding *finding_of(const struct packet *packet, enum finding_code code) {
    for (int i = 0; i < packet->findings.count; i++)
        if (packet->findings.at[i].code == code)
            return &packet->findings.at[i];
    return NULL;
}

static int proposals(struct store *store, int64_t number, int64_t *first) {
    struct number_list roots = {0};
    struct fault why = {0};
    ck_assert_msg(kinship_proposals(store, number, &roots, &why), "%s", why.detail);
    *first = roots.count > 0 ? roots.at[0] : 0;
    free(roots.at);
    return roots.count;
}

static struct store *store;

static void begin(void) {
    open_cases();
    scratch_begin();
    store = stored_open();
}

static void end(void) {
    store_close(&store);
    scratch_end();
    close_cases();
}

START_TEST(the_same_papers_scanned_again_are_a_duplicate_and_name_the_receipt) {
    struct packet first = called("a complete packet (unit_issue)");
    struct packet again = called("a complete packet (unit_issue)");
    put(store, "first.pdf", &first);
    struct packet got = loaded(store, put(store, "again.pdf", &again));
    const struct finding *found = finding_of(&got, FINDING_PACKET_DUPLICATE);
    ck_assert_ptr_nonnull(found);
    ck_assert_str_eq(found->detail, "20261122-0001");
    ck_assert_int_eq(got.verdict, VERDICT_REVIEW);
    ck_assert_msg(!finding_of(&got, FINDING_FEE_REUSED), "its slip is no second finding");
    packet_free(&got);
}
END_TEST

START_TEST(a_voucher_of_another_packet_is_reused_and_the_packet_no_duplicate) {
    struct packet first = called("a complete packet (unit_issue)");
    struct packet other = called("a complete packet (unit_issue)");
    struct field *date = NULL;
    for (int i = 0; i < other.pages.at[0].fields.count; i++)
        if (other.pages.at[0].fields.at[i].name == FIELD_APPLICATION_DATE)
            date = &other.pages.at[0].fields.at[i];
    ck_assert_ptr_nonnull(date);
    text_replace(&date->value, "2026-11-12");
    int64_t earlier = put(store, "first.pdf", &first);
    struct packet got = loaded(store, put(store, "other.pdf", &other));
    ck_assert_ptr_nonnull(finding_of(&got, FINDING_FEE_REUSED));
    ck_assert_str_eq(finding_of(&got, FINDING_FEE_REUSED)->detail, "20261122-0001");
    ck_assert_ptr_null(finding_of(&got, FINDING_PACKET_DUPLICATE));
    packet_free(&got);
    struct fault why = {0};
    ck_assert(history_rejudge(store, &shelf, earlier, &why));
    got = loaded(store, earlier);
    ck_assert_msg(got.verdict == VERDICT_COMPLETE, "the earlier packet is not held against itself");
    packet_free(&got);
}
END_TEST

static struct field *named(struct packet *packet, enum field_name name) {
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].fields.count; j++)
            if (packet->pages.at[i].fields.at[j].name == name)
                return &packet->pages.at[i].fields.at[j];
    ck_abort_msg("no such field");
    return NULL;
}

/* Whether the second packet's slip is found in the first, in a rehearsal before which the first
 * was judged without it, or with it. */
static bool is_reused_in_rehearsal(bool with_slip) {
    struct fault why = {0};
    struct packet first = called("a complete packet (unit_issue)");
    struct packet other = called("a complete packet (unit_issue)");
    text_replace(&named(&other, FIELD_APPLICATION_DATE)->value, "2026-11-12");
    int64_t earlier = put(store, "first.pdf", &first);
    struct packet second = loaded(store, put(store, "other.pdf", &other));
    struct packet changed = loaded(store, earlier);
    for (int i = 0; i < changed.pages.count && !with_slip; i++)
        if (changed.pages.at[i].kind == PAGE_KIND_PAYMENT_VOUCHER)
            changed.pages.at[i].kind = PAGE_KIND_OTHER;
    ck_assert(store_rehearse(store, &why));
    ck_assert(store_rehearse_judge(store, earlier, &changed, &why));
    ck_assert_msg(history_judge(store, &shelf, &second, &why), "%s", why.detail);
    bool found = finding_of(&second, FINDING_FEE_REUSED) != NULL;
    packet_free(&changed);
    packet_free(&second);
    return found;
}

START_TEST(a_rehearsal_judges_by_what_it_judged_before) {
    ck_assert(!is_reused_in_rehearsal(false));
    store_close(&store);
    store = stored_open();
    struct packet got = loaded(store, 2);
    ck_assert_msg(finding_of(&got, FINDING_FEE_REUSED), "nothing of it was stored");
    packet_free(&got);
}
END_TEST

START_TEST(a_rehearsal_finds_what_the_earlier_packet_still_bears) {
    ck_assert(is_reused_in_rehearsal(true));
}
END_TEST

/* Puts two packets, of the second of which the slip's serial could not be read. */
static struct packet second_without_serial(const char *paid_on) {
    struct packet first = called("a complete packet (unit_issue)");
    struct packet other = called("a complete packet (unit_issue)");
    text_replace(&named(&other, FIELD_APPLICATION_DATE)->value, "2026-11-12");
    struct field *serial = named(&other, FIELD_SERIAL);
    serial->state = FIELD_STATE_UNSURE;
    text_replace(&serial->value, NULL);
    if (paid_on)
        text_replace(&named(&other, FIELD_PAID_ON)->value, paid_on);
    put(store, "first.pdf", &first);
    return loaded(store, put(store, "other.pdf", &other));
}

START_TEST(a_voucher_without_serial_is_known_by_day_amount_and_payer) {
    struct packet got = second_without_serial(NULL);
    ck_assert_ptr_nonnull(finding_of(&got, FINDING_FEE_REUSED));
    packet_free(&got);
}
END_TEST

START_TEST(a_voucher_without_serial_of_another_day_is_another_one) {
    struct packet got = second_without_serial("2026-11-02");
    ck_assert_ptr_null(finding_of(&got, FINDING_FEE_REUSED));
    packet_free(&got);
}
END_TEST

START_TEST(a_packet_sent_again_in_better_order_is_no_duplicate) {
    struct packet first = called("no seal on application_form");
    struct packet better = called("a complete packet (unit_issue)");
    put(store, "first.pdf", &first);
    struct packet got = loaded(store, put(store, "better.pdf", &better));
    ck_assert_ptr_null(finding_of(&got, FINDING_PACKET_DUPLICATE));
    packet_free(&got);
}
END_TEST

START_TEST(another_units_packet_is_no_duplicate_and_no_supplement) {
    struct packet first = called("without licence_copy");
    struct packet other = called("a complete packet (unit_issue)");
    int64_t root;
    keep_only(&other, PAGE_KIND_BUSINESS_LICENCE);
    struct page_reading *licence = &other.pages.at[0];
    for (int i = 0; i < licence->fields.count; i++)
        if (licence->fields.at[i].name == FIELD_UNIT_NAME)
            text_replace(&licence->fields.at[i].value, "示例市先锋贸易有限公司");
        else if (licence->fields.at[i].name == FIELD_UNIT_CODE)
            text_replace(&licence->fields.at[i].value, "91110105PDY000028G");
    for (int i = 0; i < licence->seals.count; i++)
        text_replace(&licence->seals.at[i].title, "示例市先锋贸易有限公司");
    put(store, "first.pdf", &first);
    ck_assert_int_eq(proposals(store, put(store, "other.pdf", &other), &root), 0);
}
END_TEST

START_TEST(a_missing_paper_sent_later_is_proposed_and_accepted_judged_as_one) {
    struct packet first = called("without licence_copy");
    struct packet later = called("a complete packet (unit_issue)");
    struct fault why = {0};
    int64_t proposed;
    keep_only(&later, PAGE_KIND_BUSINESS_LICENCE);
    int64_t root = put(store, "first.pdf", &first);
    int64_t number = put(store, "later.pdf", &later);
    ck_assert_int_eq(proposals(store, number, &proposed), 1);
    ck_assert_int_eq(proposed, root);
    ck_assert_msg(kinship_accept(store, &shelf, number, root, &why), "%s", why.detail);
    struct packet got = loaded(store, root);
    ck_assert_str_eq(got.receipt, "20261122-0001");
    ck_assert_int_eq(got.verdict, VERDICT_COMPLETE);
    ck_assert_int_eq(got.supplement_count, 1);
    ck_assert_str_eq(got.supplements[0], "20261122-0002");
    ck_assert_int_eq(got.sources.count, 2);
    const struct page_reading *last = &got.pages.at[got.pages.count - 1];
    ck_assert_int_eq(last->kind, PAGE_KIND_BUSINESS_LICENCE);
    ck_assert_int_eq(last->number, got.pages.count);
    ck_assert_int_eq(last->source, 1);
    ck_assert_int_eq(last->seals.at[1].owner, OWNER_APPLICANT);
    packet_free(&got);
    got = loaded(store, number);
    ck_assert_str_eq(got.supplement_of, "20261122-0001");
    ck_assert_int_eq(got.verdict, VERDICT_NONE);
    ck_assert_int_eq(got.findings.count, 0);
    packet_free(&got);
    ck_assert_int_eq(proposals(store, number, &proposed), 0);
}
END_TEST

START_TEST(a_refused_supplement_is_parted_and_not_proposed_again) {
    struct packet first = called("without payment_voucher");
    struct packet later = called("a complete packet (unit_issue)");
    struct fault why = {0};
    int64_t proposed;
    keep_only(&later, PAGE_KIND_PAYMENT_VOUCHER);
    int64_t root = put(store, "first.pdf", &first);
    int64_t number = put(store, "later.pdf", &later);
    ck_assert_msg(proposals(store, number, &proposed) == 1, "the payer names the unit");
    ck_assert(kinship_accept(store, &shelf, number, root, &why));
    ck_assert(kinship_refuse(store, &shelf, number, root, &why));
    struct packet got = loaded(store, root);
    ck_assert_int_eq(got.verdict, VERDICT_DEFICIENT);
    ck_assert_int_eq(got.supplement_count, 0);
    packet_free(&got);
    got = loaded(store, number);
    ck_assert_int_eq(got.verdict, VERDICT_DEFICIENT);
    packet_free(&got);
    ck_assert_int_eq(proposals(store, number, &proposed), 0);
}
END_TEST

START_TEST(an_id_copy_is_proposed_by_the_person_on_it) {
    struct packet first = called("every holder needs an ID copy");
    struct packet later = called("a complete packet (personal_issue)");
    int64_t proposed;
    keep_only(&later, PAGE_KIND_ID_COPY);
    struct page_reading wanted = later.pages.at[1];
    later.pages.at[1] = (struct page_reading){0};
    for (int i = 0; i < later.pages.count; i++)
        page_reading_free(&later.pages.at[i]);
    later.pages.at[0] = wanted;
    later.pages.count = 1;
    int64_t root = put(store, "first.pdf", &first);
    ck_assert_int_eq(proposals(store, put(store, "later.pdf", &later), &proposed), 1);
    ck_assert_int_eq(proposed, root);
}
END_TEST

START_TEST(a_whole_application_of_its_own_is_proposed_to_nobody) {
    struct packet first = called("without licence_copy");
    struct packet own = called("without payment_voucher");
    struct packet whole = called("a complete packet (unit_issue)");
    int64_t proposed;
    put(store, "first.pdf", &first);
    ck_assert_int_eq(proposals(store, put(store, "own.pdf", &own), &proposed), 0);
    ck_assert_int_eq(proposals(store, put(store, "whole.pdf", &whole), &proposed), 0);
}
END_TEST

/* An ID copy without a form waits for one; another unit's application is not it, though a slip of
 * theirs was paid by the unit whose seal the ID copy bears. */
START_TEST(an_application_of_another_unit_is_proposed_to_nobody_whose_name_its_payer_has) {
    struct packet first = called("a complete packet (unit_issue)");
    struct packet other = called("no seal on application_form");
    int64_t proposed;
    keep_only(&first, PAGE_KIND_ID_COPY);
    for (int i = 0; i < other.pages.count; i++) {
        struct page_reading *page = &other.pages.at[i];
        for (int j = 0; j < page->fields.count; j++)
            if (page->fields.at[j].name == FIELD_UNIT_NAME)
                text_replace(&page->fields.at[j].value, "示例市先锋贸易有限公司");
            else if (page->fields.at[j].name == FIELD_HOLDER_NAME)
                text_replace(&page->fields.at[j].value, "李样例");
        for (int j = 0; j < page->seals.count; j++)
            text_replace(&page->seals.at[j].title, "示例市先锋贸易有限公司");
        for (int j = 0; j < page->id_cards.count; j++)
            field_list_free(&page->id_cards.at[j].fields);
    }
    text_replace(&named(&other, FIELD_AGENT_NAME)->value, "李样例");
    text_replace(&named(&other, FIELD_AGENT_ID_NUMBER)->value, "690101199003070022");
    put(store, "first.pdf", &first);
    ck_assert_int_eq(proposals(store, put(store, "other.pdf", &other), &proposed), 0);
}
END_TEST

START_TEST(a_supplement_has_no_supplement_and_nothing_supplements_itself) {
    struct packet first = called("without licence_copy");
    struct packet later = called("a complete packet (unit_issue)");
    struct packet third = called("a complete packet (unit_issue)");
    struct fault why = {0};
    keep_only(&later, PAGE_KIND_BUSINESS_LICENCE);
    keep_only(&third, PAGE_KIND_INVOICE_INFORMATION);
    int64_t root = put(store, "first.pdf", &first);
    int64_t number = put(store, "later.pdf", &later);
    int64_t other = put(store, "third.pdf", &third);
    ck_assert(!store_supplement_set(store, root, root, &why));
    why = (struct fault){0};
    ck_assert(store_supplement_set(store, number, root, &why));
    ck_assert(!store_supplement_set(store, other, number, &why));
    why = (struct fault){0};
    ck_assert(!store_supplement_set(store, root, other, &why));
    ck_assert_int_eq(why.kind, FAULT_INPUT);
}
END_TEST

SUITE_WITH("pipeline/kinship", begin, end,
           the_same_papers_scanned_again_are_a_duplicate_and_name_the_receipt,
           a_voucher_of_another_packet_is_reused_and_the_packet_no_duplicate,
           a_voucher_without_serial_is_known_by_day_amount_and_payer,
           a_voucher_without_serial_of_another_day_is_another_one,
           a_rehearsal_judges_by_what_it_judged_before,
           a_rehearsal_finds_what_the_earlier_packet_still_bears,
           a_packet_sent_again_in_better_order_is_no_duplicate,
           another_units_packet_is_no_duplicate_and_no_supplement,
           a_missing_paper_sent_later_is_proposed_and_accepted_judged_as_one,
           a_refused_supplement_is_parted_and_not_proposed_again,
           an_id_copy_is_proposed_by_the_person_on_it,
           a_whole_application_of_its_own_is_proposed_to_nobody,
           an_application_of_another_unit_is_proposed_to_nobody_whose_name_its_payer_has,
           a_supplement_has_no_supplement_and_nothing_supplements_itself)
