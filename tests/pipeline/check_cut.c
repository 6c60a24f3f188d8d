#include "pipeline/work.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/scratch.h"
#include "suite.h"

/* S separator, A application form, O other, B blank, X cannot be read. */
static void page_from(char letter, struct work_page *page) {
    static const char LETTERS[] = "SAOB";
    static const enum page_kind KINDS[] = {PAGE_KIND_SEPARATOR, PAGE_KIND_APPLICATION_FORM,
                                           PAGE_KIND_OTHER, PAGE_KIND_BLANK};
    page->is_asked = page->is_done = true;
    page->pictures.descriptor = -1;
    for (int i = 0; LETTERS[i]; i++)
        if (LETTERS[i] == letter)
            page->reading.kind = KINDS[i];
    if (letter != 'X')
        return;
    page->reading.fault = text_copy("damaged");
    page->fault = (struct fault){.kind = FAULT_INPUT, .word = WORD_SCAN_DAMAGED};
}

/* A packet in hand of one file, read. */
static struct work work_from(const char *letters) {
    struct candidate candidate;
    struct work work;
    scratch_begin();
    candidate_open(scratch_write("stack.pdf", letters), &candidate);
    work_begin(&work, &candidate);
    struct work_source *source = &work.sources[0];
    source->is_asked = source->is_known = true;
    source->page_count = text_length_characters(letters);
    source->pages = memory_new((size_t)source->page_count, sizeof *source->pages);
    for (int i = 0; i < source->page_count; i++)
        page_from(letters[i], &source->pages[i]);
    scratch_end();
    return work;
}

/* Pages of each packet, as "2,3". */
static char *cut(const char *letters, struct fault *reason) {
    struct work work = work_from(letters);
    struct packet *packets;
    struct text_buffer text = {0};
    ck_assert(work_is_read(&work));
    int count = work_packets(&work, &packets, reason);
    for (int i = 0; i < count; i++) {
        text_add_format(&text, "%s%d", i ? "," : "", packets[i].pages.count);
        for (int j = 0; j < packets[i].pages.count; j++)
            ck_assert_int_eq(packets[i].pages.at[j].number, j + 1);
        packet_free(&packets[i]);
    }
    free(packets);
    work_free(&work);
    return text_buffer_take(&text);
}

static void expect(const char *letters, const char *packets) {
    struct fault reason;
    char *got = cut(letters, &reason);
    ck_assert_msg(text_distance(got, packets) == 0, "%s: %s, not %s", letters, got, packets);
    free(got);
}

START_TEST(a_stack_without_separators_is_one_packet) {
    expect("AOO", "3");
    expect("A", "1");
    expect("B", "1");
}
END_TEST

START_TEST(each_separator_starts_a_packet) {
    expect("SAOSAO", "3,3");
    expect("AOSA", "2,2");
    expect("SASASA", "2,2,2");
}
END_TEST

START_TEST(two_in_a_row_and_their_backs_start_one_only) {
    expect("SSAO", "4");
    expect("SBAOSBSBAO", "4,6");
    expect("AOSS", "2,2");
}
END_TEST

START_TEST(blank_pages_between_separators_do_not_glue_packets) {
    expect("SBBSAO", "3,3");     /* two blanks are more than a back */
    expect("SAOSBSAO", "3,2,3"); /* no back was scanned elsewhere: a sheet of its own */
    expect("SBAOSBSBAO", "4,6"); /* here backs were scanned: it is the back */
    expect("SBAOSBBBSBAO", "4,4,4");
    expect("SBS", "3"); /* nothing tells: two in a row */
}
END_TEST

START_TEST(a_sheet_that_lies_on_its_face_starts_its_packet) {
    expect("BSAOBSAO", "5,3");
    expect("BSOAO", "5");
    expect("BBSAO", "2,3");
}
END_TEST

START_TEST(no_page_is_ever_lost) {
    expect("SBXAOBSXB", "6,3");
}
END_TEST

START_TEST(only_when_no_page_was_read_is_there_a_reason) {
    struct fault reason;
    free(cut("XX", &reason));
    ck_assert_int_eq(reason.word, WORD_SCAN_DAMAGED);
    free(cut("XO", &reason));
    ck_assert_int_eq(reason.kind, FAULT_NONE);
}
END_TEST

START_TEST(packets_of_a_stack_have_identities_of_their_own) {
    struct work work = work_from("SASA");
    struct packet *packets;
    struct fault reason;
    ck_assert_int_eq(work_packets(&work, &packets, &reason), 2);
    ck_assert_str_ne(packets[0].id, packets[1].id);
    ck_assert_str_ne(packets[0].id, work.candidate.id);
    ck_assert_int_eq(packets[1].pages.at[0].source_page, 3);
    ck_assert_int_eq(packets[1].sources.count, 1);
    for (int i = 0; i < 2; i++)
        packet_free(&packets[i]);
    free(packets);
    work_free(&work);
}
END_TEST

SUITE("pipeline/cut", a_stack_without_separators_is_one_packet, each_separator_starts_a_packet,
      two_in_a_row_and_their_backs_start_one_only,
      blank_pages_between_separators_do_not_glue_packets,
      a_sheet_that_lies_on_its_face_starts_its_packet, no_page_is_ever_lost,
      only_when_no_page_was_read_is_there_a_reason, packets_of_a_stack_have_identities_of_their_own)
