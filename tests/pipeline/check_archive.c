#include "pipeline/archive.h"

#include "pipeline/scratch.h"
#include "suite.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_scratch(const char *name, const char *bytes) {
    return open(scratch_write(name, bytes), O_RDONLY);
}

static int count_entries(const char *folder) {
    DIR *entries = opendir(folder);
    int count = -2; /* . and .. */
    while (entries && readdir(entries))
        count++;
    if (entries)
        closedir(entries);
    return count;
}

START_TEST(a_kept_file_is_found_by_its_digest) {
    char digest[DIGEST_ROOM];
    char bytes[16] = "";
    struct fault why = {0};
    scratch_begin();
    const char *archive = scratch_path("archive");
    int file = open_scratch("a.pdf", "hello");
    ck_assert(digest_file(file, digest, NULL, &why));
    ck_assert_str_eq(digest, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    ck_assert(archive_keep_file(archive, file, digest, &why));
    ck_assert(archive_keep_file(archive, file, digest, &why));
    int kept = archive_open(archive, digest, &why);
    ck_assert_int_eq(read(kept, bytes, sizeof bytes), 5);
    ck_assert_str_eq(bytes, "hello");
    ck_assert_int_eq(count_entries(archive), 1);
    close(kept);
    close(file);
    scratch_end();
}
END_TEST

START_TEST(bytes_that_changed_are_refused_and_leave_nothing) {
    char digest[DIGEST_ROOM];
    struct fault why = {0};
    scratch_begin();
    const char *archive = scratch_path("archive");
    digest_bytes("other", 5, digest);
    int file = open_scratch("a.pdf", "hello");
    ck_assert(!archive_keep_file(archive, file, digest, &why));
    ck_assert_int_eq(why.kind, FAULT_INPUT);
    ck_assert_int_eq(why.word, WORD_INTAKE_CHANGING);
    ck_assert_int_eq(count_entries(archive), 0);
    close(file);
    scratch_end();
}
END_TEST

START_TEST(what_was_never_kept_is_a_system_fault) {
    char digest[DIGEST_ROOM];
    struct fault why = {0};
    scratch_begin();
    digest_bytes("", 0, digest);
    ck_assert_int_eq(archive_open(scratch_path("archive"), digest, &why), -1);
    ck_assert_int_eq(why.kind, FAULT_SYSTEM);
    scratch_end();
}
END_TEST

SUITE("pipeline/archive", a_kept_file_is_found_by_its_digest,
      bytes_that_changed_are_refused_and_leave_nothing, what_was_never_kept_is_a_system_fault)
