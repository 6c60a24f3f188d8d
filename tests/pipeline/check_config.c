#include "pipeline/config.h"

#include "pipeline/config_show.h"
#include "pipeline/config_table.h"
#include "scratch.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void begin(void) {
    scratch_begin();
}

static bool read_text(const char *text, struct config *out, struct fault *why) {
    return config_read(scratch_write("sealroom.yaml", text), out, why);
}

START_TEST(without_a_file_every_setting_has_its_default) {
    struct config config = {0};
    struct fault why = {0};
    ck_assert(config_read(NULL, &config, &why));
    ck_assert_str_eq(config.time_zone, "Asia/Shanghai");
    ck_assert_str_eq(config.listen, "127.0.0.1:8420");
    ck_assert_int_eq(config.accepted_years, 5);
    ck_assert_int_eq(config.returned_days, 90);
    ck_assert_ptr_null(config.archive);
    ck_assert_int_eq(config.jobs, 0);
    for (int i = 0; i < SETTING_COUNT; i++)
        ck_assert_int_eq(config.from[i].origin, ORIGIN_DEFAULT);
    config_free(&config);
}
END_TEST

START_TEST(a_file_overlays_what_it_names_and_is_remembered_by_line) {
    struct config config = {0};
    struct fault why = {0};
    ck_assert_msg(read_text("# ours\noffice:\n  name:\n    zh: 示例受理中心\n"
                            "holidays:\n  closed: [2026-10-01, 2026-10-02]\n"
                            "retention: {returned_days: 30}\njobs: 3\n",
                            &config, &why),
                  "%s", why.detail);
    ck_assert_str_eq(config.office_name_zh, "示例受理中心");
    ck_assert_int_eq(config.from[SETTING_office_name_zh].origin, ORIGIN_FILE);
    ck_assert_int_eq(config.from[SETTING_office_name_zh].line, 4);
    ck_assert_int_eq(config.closed_days.count, 2);
    ck_assert_int_eq(config.closed_days.at[1].day, 2);
    ck_assert_int_eq(config.returned_days, 30);
    ck_assert_int_eq(config.jobs, 3);
    ck_assert_int_eq(config.from[SETTING_abandoned_days].origin, ORIGIN_DEFAULT);
    config_free(&config);
}
END_TEST

START_TEST(a_relative_path_begins_at_the_files_folder) {
    struct config config = {0};
    struct fault why = {0};
    ck_assert(read_text("storage: {database: line.db, archive: /srv/archive}\n", &config, &why));
    ck_assert_str_eq(config.database, scratch_path("line.db"));
    ck_assert_str_eq(config.archive, "/srv/archive");
    config_free(&config);
}
END_TEST

START_TEST(a_file_of_comments_alone_changes_nothing) {
    struct config config = {0};
    struct fault why = {0};
    ck_assert(read_text("# jobs: 9\n\n   # more\n", &config, &why));
    ck_assert_int_eq(config.from[SETTING_jobs].origin, ORIGIN_DEFAULT);
    config_free(&config);
    ck_assert(read_text("", &config, &why));
    config_free(&config);
}
END_TEST

START_TEST(what_is_unknown_doubled_or_impossible_is_refused_with_its_place) {
    static const struct {
        const char *text, *place;
    } WRONG[] = {
        {"jobs: 2\nofice: x\n", "sealroom.yaml:2:1: ofice"},
        {"office:\n  nmae: {zh: x}\n", "sealroom.yaml:2:3: office.nmae"},
        {"office: {name: {fr: x}}\n", "sealroom.yaml:1:17: office.name.fr"},
        {"jobs: 2\njobs: 2\n", "sealroom.yaml:2:1: "},
        {"office.time_zone: UTC\n", "sealroom.yaml:1:1: office.time_zone"},
        {"jobs: 0\n", "sealroom.yaml:1:1: jobs"},
        {"jobs: 65\n", "jobs"},
        {"jobs: 2x\n", "jobs"},
        {"jobs: -1\n", "jobs"},
        {"jobs:\n", "jobs"},
        {"jobs: [2]\n", "jobs"},
        {"jobs: {a: 2}\n", "jobs"},
        {"office: text\n", "office"},
        {"office: {time_zone: Asia/Shangai}\n", "office.time_zone"},
        {"office: {time_zone: ../../../etc/passwd}\n", "office.time_zone"},
        {"language: fr\n", "language"},
        {"holidays: {closed: 2026-10-01}\n", "holidays.closed"},
        {"holidays: {closed: [2026-02-30]}\n", "holidays.closed"},
        {"review: {listen: 8420}\n", "review.listen"},
        {"review: {listen: '127.0.0.1:99999'}\n", "review.listen"},
        {"review: {listen: 'a b:1'}\n", "review.listen"},
        {"- a\n- b\n", "sealroom.yaml:1:1"},
        {"jobs: [2\n", "sealroom.yaml:"},
        {"a: &b 1\n", "sealroom.yaml:"},
        {"jobs: 2\n---\njobs: 3\n", "sealroom.yaml:"},
    };
    for (size_t i = 0; i < sizeof WRONG / sizeof WRONG[0]; i++) {
        struct config config = {0};
        struct fault why = {0};
        ck_assert_msg(!read_text(WRONG[i].text, &config, &why), "%s", WRONG[i].text);
        ck_assert_int_eq(why.kind, FAULT_SETUP);
        ck_assert_msg(strstr(why.detail, WRONG[i].place), "%s: %s", WRONG[i].text, why.detail);
        ck_assert_ptr_null(config.time_zone);
    }
}
END_TEST

START_TEST(an_absent_or_endless_file_is_a_set_up_fault) {
    struct config config = {0};
    struct fault why = {0};
    ck_assert(!config_read(scratch_path("gone.yaml"), &config, &why));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    why = (struct fault){0};
    ck_assert(!config_read("/dev/zero", &config, &why));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
}
END_TEST

START_TEST(the_named_file_comes_before_the_environments) {
    setenv("SEALROOM_CONFIG", "/b.yaml", 1);
    char *found = config_find("/a.yaml");
    ck_assert_str_eq(found, "/a.yaml");
    free(found);
    found = config_find(NULL);
    ck_assert_str_eq(found, "/b.yaml");
    free(found);
    setenv("SEALROOM_CONFIG", "", 1);
    ck_assert_ptr_null(config_find(NULL));
    unsetenv("SEALROOM_CONFIG");
}
END_TEST

/* The lines "name: value" of the commented example. */
static char *example_values(void) {
    FILE *example =
        popen(BUILD_DIR "/config-page example | sed -n 's/^#\\(  \\)*\\([a-z_]*: .\\)/\\2/p'", "r");
    static char text[16384];
    text[fread(text, 1, sizeof text - 1, example)] = '\0';
    ck_assert_int_eq(pclose(example), 0);
    return text;
}

START_TEST(the_example_shows_the_default_of_every_setting) {
    const char *example = example_values();
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_row *row = &SETTING_ROWS[i];
        if (setting_is_worked_out((enum setting)i) || row->fallback[0] == '\0')
            continue;
        const char *dot = strrchr(row->path, '.');
        char line[200];
        snprintf(line, sizeof line, "%s: %s\n", dot ? dot + 1 : row->path, row->fallback);
        ck_assert_msg(strstr(example, line), "%s is not in\n%s", line, example);
    }
}
END_TEST

START_TEST(values_are_told_as_the_file_has_them) {
    struct config config = {0};
    struct fault why = {0};
    ck_assert(read_text("holidays: {closed: [2026-10-01, 2026-10-02]}\njobs: 7\n", &config, &why));
    char *days = config_value_text(&config, SETTING_closed_days);
    ck_assert_str_eq(days, "[2026-10-01, 2026-10-02]");
    free(days);
    char *jobs = config_value_text(&config, SETTING_jobs);
    ck_assert_str_eq(jobs, "7");
    free(jobs);
    config_free(&config);
}
END_TEST

SUITE_WITH("pipeline/config", begin, scratch_end, without_a_file_every_setting_has_its_default,
           a_file_overlays_what_it_names_and_is_remembered_by_line,
           a_relative_path_begins_at_the_files_folder, a_file_of_comments_alone_changes_nothing,
           what_is_unknown_doubled_or_impossible_is_refused_with_its_place,
           an_absent_or_endless_file_is_a_set_up_fault,
           the_named_file_comes_before_the_environments,
           the_example_shows_the_default_of_every_setting, values_are_told_as_the_file_has_them)
