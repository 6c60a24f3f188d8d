#include "samples/eval/packet_set.h"

#include "base/text.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char ONE[] =
    "{\"packet\": null, \"state\": \"done\", \"supplements\": [], \"rulebook\": {}, \"engine\": "
    "{}, "
    "\"sources\": [{\"file\": \"a}\\\"{.pdf\", \"sha256\": null, \"pages\": 0}], \"business\": "
    "{\"types\": [], \"certificate_kinds\": [], \"confidence\": 0}, \"verdict\": \"complete\", "
    "\"pages\": [], \"findings\": []}";
static char folder[64];
static struct packet_set set;

static void setup(void) {
    snprintf(folder, sizeof folder, "/tmp/check_packet_set_XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void teardown(void) {
    packet_set_free(&set);
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    ck_assert_int_eq(system(command), 0);
}

static const char *written(const char *name, const char *before, const char *after, int times) {
    static char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(before, file);
    for (int i = 0; i < times; i++)
        fprintf(file, "%s%s", i ? "\n" : "", ONE);
    fputs(after, file);
    fclose(file);
    return path;
}

static void expect_refused(const char *path, enum fault_kind kind) {
    struct fault why = {0};
    ck_assert(!packet_set_read(path, &set, &why));
    ck_assert_int_eq(why.kind, kind);
    ck_assert_int_eq(set.count, 0);
}

START_TEST(lines_arrays_and_single_objects_are_read) {
    struct fault why = {0};
    ck_assert(packet_set_read(written("one.json", "", "", 1), &set, &why));
    ck_assert_int_eq(set.count, 1);
    ck_assert_str_eq(packet_set_name(&set.at[0]), "one");
    packet_set_free(&set);
    ck_assert(packet_set_read(written("lines.jsonl", "", "\n", 3), &set, &why));
    ck_assert_int_eq(set.count, 3);
    ck_assert_str_eq(packet_set_name(&set.at[2]), "a}\"{");
}
END_TEST

START_TEST(a_folder_is_read_with_its_folders_in_order_of_names) {
    struct fault why = {0};
    char inner[128];
    written("z.json", "", "", 1);
    written("note.txt", "no JSON", "", 0);
    snprintf(inner, sizeof inner, "%s/b", folder);
    ck_assert_int_eq(mkdir(inner, 0700), 0);
    written("b/y.json", "", "", 1);
    ck_assert(packet_set_read(folder, &set, &why));
    ck_assert_int_eq(set.count, 2);
    ck_assert_str_eq(packet_set_name(&set.at[0]), "y");
    ck_assert_str_eq(packet_set_name(&set.at[1]), "z");
}
END_TEST

START_TEST(an_empty_file_holds_no_packets) {
    struct fault why = {0};
    ck_assert(packet_set_read(written("empty.json", "", "", 0), &set, &why));
    ck_assert_int_eq(set.count, 0);
}
END_TEST

START_TEST(what_is_no_packet_is_refused_with_its_kind) {
    expect_refused(written("words.json", "hello", "", 0), FAULT_INPUT);
    expect_refused(written("cut.json", "", "{\"packet\":", 1), FAULT_INPUT);
    expect_refused(written("other.json", "{\"name\": 1}", "", 0), FAULT_INPUT);
    expect_refused("/nonexistent/truth.json", FAULT_SYSTEM);
}
END_TEST

SUITE_WITH("eval/packet_set", setup, teardown, lines_arrays_and_single_objects_are_read,
           a_folder_is_read_with_its_folders_in_order_of_names, an_empty_file_holds_no_packets,
           what_is_no_packet_is_refused_with_its_kind)
