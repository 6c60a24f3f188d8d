#include "pipeline/store.h"

#include "base/text.h"
#include "pipeline/scratch.h"
#include "suite.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct date DAY = {2026, 11, 22};

static struct store *open_store(void) {
    struct store *store = NULL;
    struct fault why = {0};
    ck_assert_msg(store_open(scratch_path("a.db"), STORE_CREATE, "tester@here", &store, &why), "%s",
                  why.detail);
    return store;
}

static enum store_taken take(struct store *store, const char *name, struct taken *taken) {
    struct candidate candidate;
    struct fault why = {0};
    candidate_open(scratch_path(name), &candidate);
    enum store_taken answer = store_take(store, &candidate, DAY, taken, &why);
    candidate_free(&candidate);
    return answer;
}

/* A read packet with a page, a seal and a finding. */
static struct packet read_packet(const char *id_seed) {
    struct packet packet = {.received = DAY, .state = PACKET_DONE, .verdict = VERDICT_DEFICIENT};
    digest_bytes(id_seed, strlen(id_seed), packet.id);
    packet.label = text_copy("a.pdf");
    struct source *source = source_add(&packet.sources);
    source->file = text_copy("a.pdf");
    source->pages = 1;
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = page->source_page = 1;
    page->kind = PAGE_KIND_APPLICATION_FORM;
    struct field *field = field_add(&page->fields);
    field->name = FIELD_UNIT_NAME;
    field->value = text_copy("北京示例有限公司");
    field->state = FIELD_STATE_READ;
    struct seal *seal = seal_add(&page->seals);
    seal->shape = SEAL_ROUND;
    seal->class = SEAL_OFFICIAL;
    seal->owner = OWNER_APPLICANT;
    struct finding *finding = finding_add(&packet.findings);
    finding->code = FINDING_DOCUMENT_MISSING;
    finding->severity = SEVERITY_MISSING;
    finding->item = ITEM_PAYMENT_VOUCHER;
    finding->message_zh = text_copy("缺少汇款凭证");
    finding->message_en = text_copy("the voucher is missing");
    packet.business.types[packet.business.type_count++] = BUSINESS_RENEWAL;
    return packet;
}

static bool finish(struct store *store, const struct taken *taken, const char *id_seed) {
    struct packet packet = read_packet(id_seed);
    struct finished result = {&packet, 1, NULL};
    struct fault why = {0};
    bool good = store_finish(store, taken, &result, &why);
    packet_free(&packet);
    return good;
}

static int count_state(struct store *store, enum packet_state state) {
    struct store_counts counts;
    struct fault why = {0};
    ck_assert(store_count(store, &counts, &why));
    return counts.by_state[state];
}

START_TEST(a_packet_goes_in_and_comes_out_equal) {
    struct taken taken = {0};
    struct fault why = {0};
    scratch_begin();
    scratch_write("a.pdf", "a");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_TAKEN);
    ck_assert_str_eq(taken.receipt, "20261122-0001");
    ck_assert_int_eq(count_state(store, PACKET_WORKING), 1);
    ck_assert(finish(store, &taken, "x"));
    ck_assert_int_eq(count_state(store, PACKET_DONE), 1);
    struct packet got;
    ck_assert_msg(store_load(store, taken.number, &got, NULL, &why), "%s", why.detail);
    ck_assert_str_eq(got.receipt, "20261122-0001");
    ck_assert_int_eq(got.verdict, VERDICT_DEFICIENT);
    ck_assert_int_eq(got.pages.count, 1);
    ck_assert_str_eq(got.pages.at[0].fields.at[0].value, "北京示例有限公司");
    ck_assert_int_eq(got.pages.at[0].seals.at[0].owner, OWNER_APPLICANT);
    ck_assert_int_eq(got.pages.at[0].seals.at[0].class, SEAL_OFFICIAL);
    ck_assert_int_eq(got.findings.count, 1);
    ck_assert_str_eq(got.findings.at[0].message_zh, "缺少汇款凭证");
    ck_assert_int_eq(got.business.types[0], BUSINESS_RENEWAL);
    packet_free(&got);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(the_same_bytes_again_are_known_by_their_receipt) {
    struct taken first = {0};
    struct taken again = {0};
    scratch_begin();
    scratch_write("a.pdf", "a");
    scratch_write("b.pdf", "a");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &first), STORE_TAKEN);
    ck_assert_int_eq(take(store, "b.pdf", &again), STORE_OURS);
    ck_assert_str_eq(again.receipt, first.receipt);
    ck_assert(finish(store, &first, "x"));
    ck_assert_int_eq(take(store, "b.pdf", &again), STORE_KNOWN);
    ck_assert_str_eq(again.receipt, first.receipt);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(receipts_of_a_day_count_up) {
    struct taken taken = {0};
    scratch_begin();
    struct store *store = open_store();
    for (int i = 1; i <= 12; i++) {
        char name[16];
        char receipt[24];
        snprintf(name, sizeof name, "%d.pdf", i);
        snprintf(receipt, sizeof receipt, "20261122-%04d", i);
        scratch_write(name, name);
        ck_assert_int_eq(take(store, name, &taken), STORE_TAKEN);
        ck_assert_str_eq(taken.receipt, receipt);
    }
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(what_is_released_waits_and_is_taken_up_again_under_its_receipt) {
    struct taken taken = {0};
    struct taken again = {0};
    struct candidate candidate;
    struct date received;
    struct fault why = {0};
    scratch_begin();
    scratch_write("a.pdf", "a");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_TAKEN);
    ck_assert(store_release(store, &taken, &why));
    ck_assert_int_eq(count_state(store, PACKET_WAITING), 1);
    ck_assert_int_eq(store_take_waiting(store, &candidate, &received, &again, &why), STORE_TAKEN);
    ck_assert_str_eq(again.receipt, taken.receipt);
    ck_assert_int_eq(date_compare(received, DAY), 0);
    ck_assert_int_eq(candidate.file_count, 1);
    ck_assert(digest_is_valid(candidate.files[0].sha256));
    candidate_free(&candidate);
    ck_assert_int_eq(store_take_waiting(store, &candidate, &received, &again, &why), STORE_KNOWN);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(what_a_dead_process_had_in_hand_goes_back_to_waiting) {
    struct taken taken = {0};
    scratch_begin();
    scratch_write("a.pdf", "a");
    pid_t child = fork();
    if (child == 0) {
        struct store *store = open_store();
        _exit(take(store, "a.pdf", &taken) == STORE_TAKEN ? 0 : 1);
    }
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);
    struct store *store = open_store();
    ck_assert_int_eq(count_state(store, PACKET_WAITING), 1);
    ck_assert_int_eq(count_state(store, PACKET_WORKING), 0);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(a_result_without_a_claim_is_refused) {
    struct taken taken = {0};
    struct fault why = {0};
    scratch_begin();
    scratch_write("a.pdf", "a");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_TAKEN);
    ck_assert(store_release(store, &taken, &why));
    ck_assert(!finish(store, &taken, "x"));
    ck_assert_int_eq(count_state(store, PACKET_WAITING), 1);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(a_cut_stack_gets_a_receipt_for_each_packet) {
    struct taken taken = {0};
    struct fault why = {0};
    scratch_begin();
    scratch_write("a.pdf", "a");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_TAKEN);
    struct packet packets[2] = {read_packet("one"), read_packet("two")};
    struct finished result = {packets, 2, NULL};
    ck_assert(store_finish(store, &taken, &result, &why));
    ck_assert_str_eq(packets[0].receipt, "20261122-0001");
    ck_assert_str_eq(packets[1].receipt, "20261122-0002");
    ck_assert_int_eq(count_state(store, PACKET_DONE), 2);
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_KNOWN);
    packet_free(&packets[0]);
    packet_free(&packets[1]);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(a_packet_of_a_stack_is_read_again_by_its_own_pages_and_keeps_its_identity) {
    struct taken taken = {0};
    struct taken again = {0};
    struct candidate candidate;
    struct date received;
    struct fault why = {0};
    int64_t number;
    scratch_begin();
    scratch_write("a.pdf", "a");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_TAKEN);
    struct packet packets[2] = {read_packet("one"), read_packet("two")};
    packets[1].pages.at[0].source_page = 5;
    struct finished result = {packets, 2, NULL};
    ck_assert(store_finish(store, &taken, &result, &why));
    ck_assert(store_find(store, packets[1].receipt, &number, &why));
    ck_assert(store_requeue(store, number, "reread", &why));
    ck_assert_int_eq(store_take_waiting(store, &candidate, &received, &again, &why), STORE_TAKEN);
    ck_assert_str_eq(candidate.id, packets[1].id);
    ck_assert_int_eq(candidate.files[0].first_page, 5);
    ck_assert_int_eq(candidate.files[0].last_page, 5);
    packet_free(&packets[0]);
    packet_free(&packets[1]);
    candidate_free(&candidate);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(a_quarantined_packet_keeps_its_reason_and_may_be_retried) {
    struct taken taken = {0};
    struct fault why = {0};
    struct fault reason = {FAULT_INPUT, WORD_SCAN_DAMAGED, WORD_NONE, "xref table"};
    scratch_begin();
    scratch_write("a.pdf", "a");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_TAKEN);
    struct packet packet = read_packet("x");
    struct finished result = {&packet, 1, &reason};
    ck_assert(store_finish(store, &taken, &result, &why));
    packet_free(&packet);
    struct fault got = {0};
    ck_assert(store_load(store, taken.number, &packet, &got, &why));
    ck_assert_int_eq(packet.state, PACKET_QUARANTINED);
    ck_assert_int_eq(got.word, WORD_SCAN_DAMAGED);
    ck_assert_str_eq(got.detail, "xref table");
    packet_free(&packet);
    ck_assert(store_requeue(store, taken.number, "retry", &why));
    ck_assert_int_eq(count_state(store, PACKET_WAITING), 1);
    ck_assert(!store_requeue(store, taken.number, "retry", &why));
    ck_assert_int_eq(why.kind, FAULT_INPUT);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(packets_are_found_by_receipt_name_and_start_of_id) {
    struct taken taken = {0};
    struct fault why = {0};
    int64_t number = 0;
    scratch_begin();
    scratch_write("a.pdf", "a");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_TAKEN);
    ck_assert(finish(store, &taken, "x"));
    char id[DIGEST_ROOM];
    digest_bytes("x", 1, id);
    id[8] = '\0';
    ck_assert(store_find(store, "20261122-0001", &number, &why));
    ck_assert(store_find(store, "a.pdf", &number, &why));
    ck_assert(store_find(store, id, &number, &why));
    id[7] = '\0';
    ck_assert(!store_find(store, id, &number, &why));
    ck_assert(!store_find(store, "20261122-0002", &number, &why));
    ck_assert_int_eq(why.kind, FAULT_NONE);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(lists_keep_to_their_filter) {
    struct taken taken = {0};
    struct fault why = {0};
    struct number_list list;
    scratch_begin();
    scratch_write("a.pdf", "a");
    scratch_write("b.pdf", "b");
    struct store *store = open_store();
    ck_assert_int_eq(take(store, "a.pdf", &taken), STORE_TAKEN);
    ck_assert(finish(store, &taken, "x"));
    ck_assert_int_eq(take(store, "b.pdf", &taken), STORE_TAKEN);
    static const struct {
        struct store_filter filter;
        int count;
    } CASES[] = {{{0}, 2},
                 {{.state = PACKET_DONE}, 1},
                 {{.verdict = VERDICT_DEFICIENT}, 1},
                 {{.verdict = VERDICT_COMPLETE}, 0},
                 {{.code = FINDING_DOCUMENT_MISSING}, 1},
                 {{.code = FINDING_SEAL_MISSING}, 0},
                 {{.state = PACKET_WORKING, .code = FINDING_DOCUMENT_MISSING}, 0}};
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        ck_assert(store_list(store, &CASES[i].filter, &list, &why));
        ck_assert_int_eq(list.count, CASES[i].count);
        free(list.at);
    }
    store_close(&store);
    scratch_end();
}
END_TEST

/* Runs SQL past the door, as somebody with a shell would. */
static int meddle(const char *sql) {
    sqlite3 *database;
    ck_assert_int_eq(sqlite3_open(scratch_path("a.db"), &database), SQLITE_OK);
    int code = sqlite3_exec(database, sql, NULL, NULL, NULL);
    sqlite3_close(database);
    return code;
}

START_TEST(the_ten_thousandth_receipt_of_a_day_follows) {
    struct taken taken = {0};
    scratch_begin();
    struct store *store = open_store();
    scratch_write("1.pdf", "1");
    scratch_write("2.pdf", "2");
    ck_assert_int_eq(meddle("insert into receipt_days values ('20261122', 9998)"), SQLITE_OK);
    ck_assert_int_eq(take(store, "1.pdf", &taken), STORE_TAKEN);
    ck_assert_str_eq(taken.receipt, "20261122-9999");
    ck_assert_int_eq(take(store, "2.pdf", &taken), STORE_TAKEN);
    ck_assert_str_eq(taken.receipt, "20261122-10000");
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(a_database_of_an_earlier_program_goes_on_counting) {
    struct taken taken = {0};
    scratch_begin();
    struct store *store = open_store();
    scratch_write("1.pdf", "1");
    scratch_write("2.pdf", "2");
    ck_assert_int_eq(take(store, "1.pdf", &taken), STORE_TAKEN);
    store_close(&store);
    /* The rung before receipts had a table of their own; what later rungs made is not there. */
    ck_assert_int_eq(meddle("drop table comparisons; drop table receipt_days;"
                            "pragma user_version = 13;"
                            "update packets set receipt = '20261122-0007'"),
                     SQLITE_OK);
    store = open_store();
    ck_assert_int_eq(take(store, "2.pdf", &taken), STORE_TAKEN);
    ck_assert_str_eq(taken.receipt, "20261122-0008");
    store_close(&store);
    scratch_end();
}
END_TEST

static enum store_taken replace(struct store *store, const char *name, struct taken *taken) {
    struct candidate candidate;
    struct fault why = {0};
    candidate_open(scratch_path(name), &candidate);
    enum store_taken answer = store_replace(store, &candidate, taken, &why);
    candidate_free(&candidate);
    return answer;
}

START_TEST(a_scan_of_the_same_name_takes_its_place_only_before_a_decision) {
    struct taken first = {0};
    struct taken again = {0};
    struct taken late = {0};
    struct fault why = {0};
    scratch_begin();
    struct store *store = open_store();
    scratch_write("1.pdf", "one");
    ck_assert_int_eq(take(store, "1.pdf", &first), STORE_TAKEN);
    scratch_write("1.pdf", "while it is being read");
    ck_assert_int_eq(replace(store, "1.pdf", &again), STORE_KNOWN);
    ck_assert(store_release(store, &first, &why));
    scratch_write("1.pdf", "one, scanned better");
    ck_assert_int_eq(replace(store, "1.pdf", &again), STORE_TAKEN);
    ck_assert_str_eq(again.receipt, first.receipt);
    ck_assert(store_release(store, &again, &why));
    ck_assert_int_eq(meddle("insert into decisions (packet, what, by, at)"
                            " values (1, 'returned', 'a', '2026-11-23T00:00:00Z')"),
                     SQLITE_OK);
    scratch_write("1.pdf", "one, after the decision");
    ck_assert_int_eq(replace(store, "1.pdf", &late), STORE_KNOWN);
    ck_assert_int_eq(take(store, "1.pdf", &late), STORE_TAKEN);
    ck_assert_str_ne(late.receipt, first.receipt);
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(the_audit_cannot_be_changed_and_tells_when_it_was) {
    struct fault why = {0};
    int64_t rows = 0;
    scratch_begin();
    struct store *store = open_store();
    for (int i = 0; i < 5; i++)
        ck_assert(store_audit(store, "looked", "20261122-0001", NULL, &why));
    ck_assert(store_audit_check(store, &rows, &why));
    ck_assert_int_eq(rows, 5);
    ck_assert_int_eq(meddle("update audit set actor = 'nobody' where number = 3"),
                     SQLITE_CONSTRAINT);
    ck_assert_int_eq(meddle("delete from audit"), SQLITE_CONSTRAINT);
    ck_assert_int_eq(meddle("drop trigger audit_no_update;"
                            "update audit set actor = 'nobody' where number = 3"),
                     SQLITE_OK);
    ck_assert(!store_audit_check(store, &rows, &why));
    ck_assert_int_eq(why.word, WORD_STORE_AUDIT_BROKEN);
    ck_assert_str_eq(why.detail, "3");
    store_close(&store);
    scratch_end();
}
END_TEST

START_TEST(a_foreign_database_is_left_alone) {
    struct store *store = NULL;
    struct fault why = {0};
    scratch_begin();
    ck_assert_int_eq(meddle("create table things (a)"), SQLITE_OK);
    ck_assert(!store_open(scratch_path("a.db"), STORE_CREATE, "t", &store, &why));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    ck_assert_ptr_null(store);
    struct fault text = {0};
    scratch_write("b.db", "this is no database, and it is longer than a hundred bytes ......"
                          "................................................................");
    ck_assert(!store_open(scratch_path("b.db"), STORE_CREATE, "t", &store, &text));
    ck_assert_int_eq(text.kind, FAULT_SETUP);
    struct fault absent = {0};
    ck_assert(!store_open(scratch_path("c.db"), STORE_EXISTING, "t", &store, &absent));
    ck_assert_int_eq(absent.word, WORD_STORE_ABSENT);
    ck_assert_int_ne(access(scratch_path("c.db"), F_OK), 0);
    scratch_end();
}
END_TEST

SUITE("pipeline/store", a_packet_goes_in_and_comes_out_equal,
      the_same_bytes_again_are_known_by_their_receipt, receipts_of_a_day_count_up,
      the_ten_thousandth_receipt_of_a_day_follows,
      a_database_of_an_earlier_program_goes_on_counting,
      a_scan_of_the_same_name_takes_its_place_only_before_a_decision,
      what_is_released_waits_and_is_taken_up_again_under_its_receipt,
      what_a_dead_process_had_in_hand_goes_back_to_waiting, a_result_without_a_claim_is_refused,
      a_cut_stack_gets_a_receipt_for_each_packet,
      a_packet_of_a_stack_is_read_again_by_its_own_pages_and_keeps_its_identity,
      a_quarantined_packet_keeps_its_reason_and_may_be_retried,
      packets_are_found_by_receipt_name_and_start_of_id, lists_keep_to_their_filter,
      the_audit_cannot_be_changed_and_tells_when_it_was, a_foreign_database_is_left_alone)
