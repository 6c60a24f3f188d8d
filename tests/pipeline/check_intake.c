#include "pipeline/intake.h"

#include "base/limits.h"
#include "base/text.h"
#include "pipeline/scratch.h"
#include "suite.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

START_TEST(names_of_others_are_ignored) {
    static const char *const IGNORED[] = {".hidden",       "~lock",      "a.tmp",
                                          "a.part",        "a.filepart", "a.crdownload",
                                          "a.result.json", "Thumbs.db",  "desktop.ini"};
    static const char *const TAKEN[] = {"a.pdf",       "a.json", "tmp",     "part.pdf",
                                        "result.json", "a~.pdf", "证书.pdf"};
    for (size_t i = 0; i < sizeof IGNORED / sizeof IGNORED[0]; i++)
        ck_assert_msg(intake_ignores(IGNORED[i]), "%s", IGNORED[i]);
    for (size_t i = 0; i < sizeof TAKEN / sizeof TAKEN[0]; i++)
        ck_assert_msg(!intake_ignores(TAKEN[i]), "%s", TAKEN[i]);
}
END_TEST

START_TEST(entries_come_in_natural_order) {
    struct name_list list;
    struct fault why = {0};
    const char *inbox = scratch_begin();
    scratch_write("page10.png", "a");
    scratch_write("page9.png", "b");
    scratch_write(".page1.png", "c");
    scratch_write("folder/x.png", "d");
    ck_assert(intake_list(inbox, &list, &why));
    ck_assert_int_eq(list.count, 3);
    ck_assert_str_eq(list.at[0], "folder");
    ck_assert_str_eq(list.at[1], "page9.png");
    ck_assert_str_eq(list.at[2], "page10.png");
    name_list_free(&list);
    scratch_end();
}
END_TEST

START_TEST(an_absent_inbox_is_a_set_up_fault) {
    struct name_list list;
    struct fault why = {0};
    ck_assert(!intake_list("/nonexistent/inbox", &list, &why));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
}
END_TEST

START_TEST(files_of_nested_folders_belong_to_the_packet) {
    struct candidate candidate;
    scratch_begin();
    scratch_write("packet/2.png", "b");
    scratch_write("packet/10.png", "c");
    scratch_write("packet/1/b.png", "a");
    scratch_write("packet/.ignored", "x");
    candidate_open(scratch_path("packet/"), &candidate);
    ck_assert_str_eq(candidate.label, "packet");
    ck_assert_int_eq(candidate.file_count, 3);
    ck_assert_str_eq(candidate.files[0].name, "1/b.png");
    ck_assert_str_eq(candidate.files[1].name, "2.png");
    ck_assert_str_eq(candidate.files[2].name, "10.png");
    candidate_free(&candidate);
    scratch_end();
}
END_TEST

START_TEST(the_same_bytes_under_other_names_are_the_same_packet) {
    struct candidate one;
    struct candidate other;
    struct candidate third;
    scratch_begin();
    scratch_write("one/a.png", "first");
    scratch_write("one/b.png", "second");
    scratch_write("other/x.png", "second");
    scratch_write("other/y.png", "first");
    scratch_write("third/a.png", "first");
    candidate_open(scratch_path("one"), &one);
    candidate_open(scratch_path("other"), &other);
    candidate_open(scratch_path("third"), &third);
    ck_assert_str_eq(one.id, other.id);
    ck_assert_str_ne(one.id, third.id);
    candidate_free(&one);
    candidate_free(&other);
    candidate_free(&third);
    scratch_end();
}
END_TEST

static enum word word_of(const char *name) {
    struct candidate candidate;
    candidate_open(scratch_path(name), &candidate);
    enum word word = candidate.files[0].fault.word;
    ck_assert_int_eq(candidate.file_count, 1);
    ck_assert_str_eq(candidate.files[0].sha256, "");
    candidate_free(&candidate);
    return word;
}

START_TEST(what_cannot_be_had_has_its_reason) {
    const char *folder = scratch_begin();
    ck_assert_int_eq(symlink("/etc/passwd", scratch_path("link.pdf")), 0);
    ck_assert_int_eq(symlink(folder, scratch_path("loop")), 0);
    ck_assert_int_eq(mkfifo(scratch_path("pipe.pdf"), 0600), 0);
    ck_assert_int_eq(mkdir(scratch_path("empty"), 0700), 0);
    ck_assert_int_eq(word_of("link.pdf"), WORD_INTAKE_SYMLINK);
    ck_assert_int_eq(word_of("loop"), WORD_INTAKE_SYMLINK);
    ck_assert_int_eq(word_of("pipe.pdf"), WORD_INTAKE_SPECIAL);
    ck_assert_int_eq(word_of("empty"), WORD_INTAKE_NO_FILES);
    ck_assert_int_eq(word_of("gone.pdf"), WORD_INTAKE_VANISHED);
    scratch_end();
}
END_TEST

/* packet/1/1/…: `levels` folders in the packet's, a file in the innermost. */
static struct fault fault_at_depth(int levels) {
    struct candidate candidate;
    struct text_buffer name = {0};
    text_add(&name, "packet/");
    for (int i = 0; i < levels; i++)
        text_add(&name, "1/");
    text_add(&name, "a.png");
    scratch_begin();
    scratch_write(name.bytes, "a");
    text_buffer_free(&name);
    errno = EINVAL; /* as something before may have left it */
    candidate_open(scratch_path("packet"), &candidate);
    ck_assert_int_eq(candidate.file_count, 1);
    struct fault found = candidate.files[0].fault;
    candidate_free(&candidate);
    scratch_end();
    return found;
}

START_TEST(folders_nested_too_deeply_are_told_as_what_they_are) {
    char sentence[320];
    ck_assert_int_eq(fault_at_depth(LIMIT_FOLDER_DEPTH).kind, FAULT_NONE);
    struct fault found = fault_at_depth(LIMIT_FOLDER_DEPTH + 1);
    ck_assert_int_eq(found.kind, FAULT_LIMIT);
    fault_describe(&found, LANGUAGE_EN, sentence, sizeof sentence);
    ck_assert_str_eq(
        sentence, "folders are nested too deeply (more than 16); what lies in there is not read");
    fault_describe(&found, LANGUAGE_ZH, sentence, sizeof sentence);
    ck_assert_str_eq(sentence, "文件夹嵌套过深（超过 16 层），其中的文件未读取");
}
END_TEST

START_TEST(a_bad_file_does_not_hide_the_good_ones) {
    struct candidate candidate;
    scratch_begin();
    scratch_write("packet/a.png", "a");
    ck_assert_int_eq(symlink("a.png", scratch_path("packet/b.png")), 0);
    candidate_open(scratch_path("packet"), &candidate);
    ck_assert_int_eq(candidate.file_count, 2);
    ck_assert_int_eq(candidate.files[0].fault.kind, FAULT_NONE);
    ck_assert_int_eq(candidate.files[1].fault.kind, FAULT_INPUT);
    candidate_free(&candidate);
    scratch_end();
}
END_TEST

START_TEST(the_day_of_receipt_is_the_newest_file_s_in_the_office_s_zone) {
    struct candidate candidate;
    setenv("TZ", "CST-8", 1);
    tzset();
    scratch_begin();
    scratch_write("packet/old.png", "a");
    scratch_write("packet/new.png", "b");
    /* 2026-03-09 23:00 UTC is the tenth in Beijing. */
    struct timespec old[2] = {{.tv_sec = 1700000000}, {.tv_sec = 1700000000}};
    struct timespec new[2] = {{.tv_sec = 1773097200}, {.tv_sec = 1773097200}};
    ck_assert_int_eq(utimensat(AT_FDCWD, scratch_path("packet/old.png"), old, 0), 0);
    ck_assert_int_eq(utimensat(AT_FDCWD, scratch_path("packet/new.png"), new, 0), 0);
    candidate_open(scratch_path("packet"), &candidate);
    char day[11];
    date_format(candidate_day(&candidate), day);
    ck_assert_str_eq(day, "2026-03-10");
    candidate_free(&candidate);
    scratch_end();
}
END_TEST

SUITE("pipeline/intake", names_of_others_are_ignored, entries_come_in_natural_order,
      an_absent_inbox_is_a_set_up_fault, files_of_nested_folders_belong_to_the_packet,
      the_same_bytes_under_other_names_are_the_same_packet, what_cannot_be_had_has_its_reason,
      folders_nested_too_deeply_are_told_as_what_they_are, a_bad_file_does_not_hide_the_good_ones,
      the_day_of_receipt_is_the_newest_file_s_in_the_office_s_zone)
