/* What reviewers do to packets of the certificates book's cases: split, joined, corrected, undone.
 */
#include "pipeline/history.h"
#include "pipeline/store_kin.h"
#include "pipeline/store_queue.h"
#include "pipeline/store_step.h"
#include "pipeline/stored.h"
#include "rules/cases_at_hand.h"

#include <stdlib.h>

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

static bool judge_stored(void *context, struct store *at, struct packet *packet,
                         struct fault *why) {
    return history_judge(at, context, packet, why);
}

static const struct judge_anew anew = {judge_stored, &shelf};

static struct packet called(const char *name) {
    for (int i = 0; i < file.cases->part_count; i++)
        if (strcmp(name_of(i), name) == 0)
            return built(i);
    ck_abort_msg("no case is called %s", name);
    return (struct packet){0};
}

/* The pages as one file, judged. */
static int64_t put(const char *name, struct packet *packet) {
    struct fault why = {0};
    struct source *source = source_add(&packet->sources);
    source->file = text_copy(name);
    source->pages = packet->pages.count;
    for (int i = 0; i < packet->pages.count; i++) {
        packet->pages.at[i].source = 0;
        packet->pages.at[i].source_page = i + 1;
    }
    ck_assert_msg(history_judge(store, &shelf, packet, &why), "%s", why.detail);
    int64_t number = stored_put(store, name, packet);
    packet_free(packet);
    ck_assert_msg(history_rejudge(store, &shelf, number, &why), "%s", why.detail);
    return number;
}

static struct packet loaded(int64_t number) {
    struct packet packet;
    struct fault why = {0};
    ck_assert_msg(store_load(store, number, &packet, NULL, &why), "%s", why.detail);
    return packet;
}

static struct hand hand_on(int64_t number) {
    struct fault why = {0};
    struct hold hold;
    const struct hold_wish wish = {"anna", HOLD_IF_FREE, 900};
    struct hand hand = {.number = number, .who = "anna"};
    ck_assert(store_hold(store, number, &wish, &hold, &why));
    ck_assert(store_version_of(store, number, &hand.version, &why));
    return hand;
}

static int page_of(const struct packet *packet, enum page_kind kind) {
    for (int i = 0; i < packet->pages.count; i++)
        if (packet->pages.at[i].kind == kind)
            return i + 1;
    ck_abort_msg("no such page");
    return 0;
}

static bool has(const struct packet *packet, enum finding_code code, enum item item) {
    for (int i = 0; i < packet->findings.count; i++)
        if (packet->findings.at[i].code == code && packet->findings.at[i].item == item)
            return true;
    return false;
}

static int64_t split_off(int64_t number, const int *pages, int count) {
    struct fault why = {0};
    struct hand hand = hand_on(number);
    struct split split = {.pages = pages, .count = count};
    ck_assert_msg(store_step_split(store, &hand, &split, &anew, &why), "%s", why.detail);
    return split.made;
}

static enum word undo(int64_t *number) {
    struct fault why = {0};
    return store_step_undo(store, "anna", &anew, number, &why) ? WORD_NONE : why.word;
}

static char *json_of(int64_t number) {
    struct packet packet = loaded(number);
    struct text_buffer text = {0};
    text_add_format(&text, "%s %d:", packet.receipt, (int)packet.verdict);
    for (int i = 0; i < packet.sources.count; i++)
        text_add_format(&text, " %s", packet.sources.at[i].file);
    for (int i = 0; i < packet.pages.count; i++) {
        const struct page_reading *page = &packet.pages.at[i];
        text_add_format(&text, " %d=%d@%d.%d/%d,%d", page->number, (int)page->kind, page->source,
                        page->source_page, page->fields.count, page->seals.count);
    }
    for (int i = 0; i < packet.findings.count; i++)
        text_add_format(&text, " %s", finding_code_text(packet.findings.at[i].code));
    packet_free(&packet);
    return text_buffer_take(&text);
}

START_TEST(a_split_gives_two_packets_that_are_both_judged) {
    struct packet whole = called("a complete packet (unit_issue)");
    int pages = whole.pages.count;
    int licence = page_of(&whole, PAGE_KIND_BUSINESS_LICENCE);
    int64_t number = put("whole.pdf", &whole);
    int64_t made = split_off(number, &licence, 1);
    struct packet first = loaded(number);
    struct packet second = loaded(made);
    ck_assert_int_eq(first.pages.count, pages - 1);
    ck_assert_int_eq(second.pages.count, 1);
    ck_assert_int_eq(second.pages.at[0].kind, PAGE_KIND_BUSINESS_LICENCE);
    ck_assert_int_eq(second.pages.at[0].number, 1);
    ck_assert_int_eq(second.pages.at[0].source_page, licence);
    for (int i = 0; i < first.pages.count; i++)
        ck_assert_int_eq(first.pages.at[i].number, i + 1);
    ck_assert_str_eq(first.receipt, "20261122-0001");
    ck_assert_str_eq(second.receipt, "20261122-0002");
    ck_assert_int_eq(first.verdict, VERDICT_DEFICIENT);
    ck_assert(has(&first, FINDING_DOCUMENT_MISSING, ITEM_LICENCE_COPY));
    ck_assert(has(&second, FINDING_DOCUMENT_MISSING, ITEM_APPLICATION_FORM));
    packet_free(&first);
    packet_free(&second);
}
END_TEST

/* What a reader is asked for when the packet is read again. */
static char *ranges_of(int64_t number) {
    struct fault why = {0};
    struct candidate candidate = {0};
    struct date day;
    struct taken taken = {0};
    struct text_buffer text = {0};
    ck_assert(store_requeue(store, number, "reread", &why));
    ck_assert_int_eq(store_take_waiting(store, &candidate, &day, &taken, &why), STORE_TAKEN);
    for (int i = 0; i < candidate.file_count; i++)
        text_add_format(&text, "%s%d-%d", i ? " " : "", candidate.files[i].first_page,
                        candidate.files[i].last_page);
    candidate_free(&candidate);
    return text_buffer_take(&text);
}

START_TEST(each_part_of_a_split_is_read_again_alone) {
    struct packet whole = called("a complete packet (unit_issue)");
    ck_assert_int_eq(whole.pages.count, 6);
    int64_t number = put("whole.pdf", &whole);
    const int going[] = {2, 3, 6};
    int64_t made = split_off(number, going, 3);
    char *first = ranges_of(number);
    char *second = ranges_of(made);
    ck_assert_str_eq(first, "1-1 4-5");
    ck_assert_str_eq(second, "2-3 6-6");
    free(first);
    free(second);
}
END_TEST

START_TEST(undoing_a_split_gives_the_packet_back_as_it_was) {
    struct packet whole = called("a complete packet (unit_issue)");
    int64_t number = put("whole.pdf", &whole);
    int64_t undone = 0;
    const int going[] = {1, 4, 6};
    char *before = json_of(number);
    split_off(number, going, 3);
    ck_assert_int_eq(undo(&undone), WORD_NONE);
    ck_assert_int_eq(undone, number);
    char *after = json_of(number);
    ck_assert_str_eq(after, before);
    free(before);
    free(after);
    struct packet again = loaded(split_off(number, going, 3));
    ck_assert_msg(strcmp(again.receipt, "20261122-0003") == 0, "a receipt is never given twice");
    packet_free(&again);
    int64_t rows;
    struct fault why = {0};
    ck_assert(store_audit_check(store, &rows, &why));
}
END_TEST

/* The unit's name as corrected on a page. */
static void correct_name(int64_t number, int page, const char *value) {
    struct fault why = {0};
    struct hand hand = hand_on(number);
    const struct correction name = {
        .page = page, .card = -1, .row = -1, .seal = -1, .name = FIELD_UNIT_NAME, .value = value};
    ck_assert_msg(store_step_correct(store, &hand, &name, &anew, &why), "%s", why.detail);
}

/* "page value" of the only correction of a receipt; "" when there is none. */
static char *corrected(const char *receipt) {
    struct fault why = {0};
    struct kept_correction_list list = {0};
    struct text_buffer text = {0};
    ck_assert(store_corrections(store, receipt, &list, &why));
    for (int i = 0; i < list.count; i++)
        text_add_format(&text, "%d %s", list.at[i].laid.page, list.at[i].laid.value);
    kept_correction_list_free(&list);
    return text_buffer_take(&text);
}

static void is_corrected(const char *receipt, const char *wanted) {
    char *text = corrected(receipt);
    ck_assert_msg(strcmp(text ? text : "", wanted) == 0, "%s has '%s', not '%s'", receipt, text,
                  wanted);
    free(text);
}

START_TEST(what_was_corrected_goes_with_its_page_and_comes_back) {
    struct packet whole = called("a complete packet (unit_issue)");
    int licence = page_of(&whole, PAGE_KIND_BUSINESS_LICENCE);
    int64_t number = put("whole.pdf", &whole);
    int64_t undone;
    const int going[] = {1, licence};
    correct_name(number, licence, "示例公司");
    split_off(number, going, 2);
    is_corrected("20261122-0001", "");
    is_corrected("20261122-0002", "2 示例公司");
    ck_assert_int_eq(undo(&undone), WORD_NONE);
    SCOPED(scoped_free)
    char *wanted = NULL;
    struct text_buffer text = {0};
    text_add_format(&text, "%d 示例公司", licence);
    wanted = text_buffer_take(&text);
    is_corrected("20261122-0001", wanted);
}
END_TEST

static enum word cannot_split(int64_t number, const int *pages, int count) {
    struct fault why = {0};
    struct hand hand = hand_on(number);
    struct split split = {.pages = pages, .count = count};
    return store_step_split(store, &hand, &split, &anew, &why) ? WORD_NONE : why.word;
}

START_TEST(what_cannot_be_split_is_refused_and_left_as_it_was) {
    struct packet whole = called("a complete packet (unit_issue)");
    int64_t number = put("whole.pdf", &whole);
    char *before = json_of(number);
    const int all[] = {1, 2, 3, 4, 5, 6};
    const int wrong[] = {3, 2};
    const int absent = 7;
    ck_assert_int_eq(cannot_split(number, all, 6), WORD_REVIEW_CANNOT_SPLIT);
    ck_assert_int_eq(cannot_split(number, all, 0), WORD_REVIEW_CANNOT_SPLIT);
    ck_assert_int_eq(cannot_split(number, wrong, 2), WORD_REVIEW_CANNOT_SPLIT);
    ck_assert_int_eq(cannot_split(number, &absent, 1), WORD_REVIEW_CANNOT_SPLIT);
    struct hand hand = hand_on(number);
    struct fault why = {0};
    ck_assert(store_step_decide(store, &hand, DECISION_ACCEPTED, &why));
    ck_assert_int_eq(cannot_split(number, all, 1), WORD_REVIEW_CANNOT_SPLIT);
    char *after = json_of(number);
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(a_split_stands_once_somebody_worked_on_the_new_packet) {
    struct packet whole = called("a complete packet (unit_issue)");
    int64_t number = put("whole.pdf", &whole);
    const int going[] = {4, 5};
    int64_t undone;
    int64_t made = split_off(number, going, 2);
    struct fault why = {0};
    struct hold hold;
    const struct hold_wish wish = {"bert", HOLD_IF_FREE, 900};
    ck_assert(store_hold(store, made, &wish, &hold, &why));
    ck_assert_int_eq(undo(&undone), WORD_REVIEW_NOT_HELD);
    ck_assert(store_hold_release(store, made, "bert", &why));
    struct hand hand = hand_on(made);
    ck_assert(store_step_decide(store, &hand, DECISION_ESCALATED, &why));
    ck_assert_msg(undo(&undone) == WORD_NONE && undone == made, "first the later step");
    ck_assert_msg(undo(&undone) == WORD_NONE && undone == number, "then the split");
}
END_TEST

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

/* A packet without its licence, which came later. */
static void put_two(int64_t *root, int64_t *later) {
    struct packet first = called("without licence_copy");
    struct packet licence = called("a complete packet (unit_issue)");
    keep_only(&licence, PAGE_KIND_BUSINESS_LICENCE);
    *root = put("first.pdf", &first);
    *later = put("later.pdf", &licence);
}

static bool answer(int64_t later, int64_t root, enum supplement_answer what, struct fault *why) {
    struct hand hand = hand_on(later);
    const struct supplement_wish wish = {root, what};
    return store_step_supplement(store, &hand, &wish, &anew, why);
}

static enum verdict verdict_of(int64_t number) {
    struct packet packet = loaded(number);
    enum verdict verdict = packet.verdict;
    packet_free(&packet);
    return verdict;
}

START_TEST(a_joined_supplement_is_a_step_that_can_be_undone) {
    int64_t root;
    int64_t later;
    int64_t undone;
    struct fault why = {0};
    put_two(&root, &later);
    struct hand hand = hand_on(root);
    ck_assert(store_step_decide(store, &hand, DECISION_RETURNED, &why));
    char *before = json_of(later);
    ck_assert_msg(answer(later, root, SUPPLEMENT_ACCEPTED, &why), "%s", why.detail);
    struct packet joined = loaded(root);
    ck_assert_int_eq(joined.verdict, VERDICT_COMPLETE);
    ck_assert_msg(joined.decision.what == DECISION_NONE, "it is open again");
    packet_free(&joined);
    ck_assert_int_eq(undo(&undone), WORD_NONE);
    ck_assert_int_eq(undone, later);
    struct packet parted = loaded(root);
    ck_assert_int_eq(parted.verdict, VERDICT_DEFICIENT);
    ck_assert_int_eq(parted.decision.what, DECISION_RETURNED);
    ck_assert_str_eq(parted.decision.by, "anna");
    packet_free(&parted);
    char *after = json_of(later);
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(a_refusal_and_a_parting_can_be_undone_too) {
    int64_t root;
    int64_t later;
    int64_t undone;
    bool is = true;
    struct fault why = {0};
    put_two(&root, &later);
    ck_assert(answer(later, root, SUPPLEMENT_REFUSED, &why));
    ck_assert_int_eq(undo(&undone), WORD_NONE);
    ck_assert(store_supplement_is_refused(store, later, root, &is, &why) && !is);
    ck_assert(answer(later, root, SUPPLEMENT_ACCEPTED, &why));
    ck_assert(answer(later, root, SUPPLEMENT_REFUSED, &why));
    ck_assert_int_eq(verdict_of(root), VERDICT_DEFICIENT);
    ck_assert_int_eq(undo(&undone), WORD_NONE);
    ck_assert_int_eq(verdict_of(root), VERDICT_COMPLETE);
    ck_assert(store_supplement_is_refused(store, later, root, &is, &why) && !is);
}
END_TEST

START_TEST(a_root_that_another_has_open_is_not_changed_under_their_eyes) {
    int64_t root;
    int64_t later;
    struct fault why = {0};
    struct hold hold;
    const struct hold_wish wish = {"bert", HOLD_IF_FREE, 900};
    put_two(&root, &later);
    ck_assert(store_hold(store, root, &wish, &hold, &why));
    ck_assert(!answer(later, root, SUPPLEMENT_ACCEPTED, &why));
    ck_assert_int_eq(why.word, WORD_REVIEW_NOT_HELD);
    ck_assert_int_eq(verdict_of(root), VERDICT_DEFICIENT);
}
END_TEST

START_TEST(what_is_corrected_on_a_joined_page_stays_with_the_supplement) {
    int64_t root;
    int64_t later;
    struct fault why = {0};
    put_two(&root, &later);
    ck_assert(answer(later, root, SUPPLEMENT_ACCEPTED, &why));
    struct packet joined = loaded(root);
    int last = joined.pages.count;
    packet_free(&joined);
    correct_name(root, last, "示例市先锋贸易有限公司");
    struct packet judged = loaded(root);
    ck_assert_msg(has(&judged, FINDING_UNIT_NAME_MISMATCH, ITEM_LICENCE_COPY), "it is judged");
    packet_free(&judged);
    is_corrected("20261122-0002", "1 示例市先锋贸易有限公司");
    ck_assert(answer(later, root, SUPPLEMENT_REFUSED, &why));
    is_corrected("20261122-0001", "");
    is_corrected("20261122-0002", "1 示例市先锋贸易有限公司");
}
END_TEST

SUITE_WITH("pipeline/step", begin, end, a_split_gives_two_packets_that_are_both_judged,
           each_part_of_a_split_is_read_again_alone,
           undoing_a_split_gives_the_packet_back_as_it_was,
           what_was_corrected_goes_with_its_page_and_comes_back,
           what_cannot_be_split_is_refused_and_left_as_it_was,
           a_split_stands_once_somebody_worked_on_the_new_packet,
           a_joined_supplement_is_a_step_that_can_be_undone,
           a_refusal_and_a_parting_can_be_undone_too,
           a_root_that_another_has_open_is_not_changed_under_their_eyes,
           what_is_corrected_on_a_joined_page_stays_with_the_supplement)
