/* The samples' printed fields that decide must each be covered by lines: what layout does not find,
 * nobody reads. Slower than the other tests of ocr/: it lays out every page of samples/inbox. */
#include "base/geometry.h"
#include "ocr/sheet.h"
#include "page/scan.h"

#include <check.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Fields whose misreading changes a verdict; their boxes in the truth are of the upright page. */
static const char *const deciding[] = {"unit_name",       "unit_code",   "agent_name",
                                       "agent_id_number", "holder_name", "holder_id_number",
                                       "amount_in_words", "payee_name",  "payee_account"};
/* A field's box is of its ink; lines must hold most of its width, and be no taller than two. */
#define LEAST_COVERED 0.85
#define MOST_HEIGHTS  2.2

static bool is_deciding(const char *name) {
    for (size_t i = 0; i < sizeof deciding / sizeof deciding[0]; i++)
        if (!strcmp(name, deciding[i]))
            return true;
    return false;
}

static struct box_px box_from(json_t *array) {
    return (struct box_px){(int)json_integer_value(json_array_get(array, 0)),
                           (int)json_integer_value(json_array_get(array, 1)),
                           (int)json_integer_value(json_array_get(array, 2)),
                           (int)json_integer_value(json_array_get(array, 3))};
}

/* covered_share gives which share of a box's width lies in lines of its own height. */
static double covered_share(const struct sheet *sheet, struct box_px box) {
    int covered = 0;
    for (int x = box.x; x < box.x + box.width; x++)
        for (int i = 0; i < sheet->line_count; i++) {
            struct box_px line = sheet->lines[i].box;
            int middle = box.y + box.height / 2;
            if (x >= line.x && x < line.x + line.width && middle >= line.y &&
                middle < line.y + line.height && line.height < MOST_HEIGHTS * box.height) {
                covered++;
                break;
            }
        }
    return box.width > 0 ? (double)covered / box.width : 1;
}

struct tally {
    int wanted, missed;
};

static void count_page(json_t *page_truth, const struct sheet *sheet, const char *packet,
                       struct tally *tally) {
    size_t i;
    json_t *field;
    json_array_foreach(json_object_get(page_truth, "fields"), i, field) {
        const char *name = json_string_value(json_object_get(field, "name"));
        const char *state = json_string_value(json_object_get(field, "state"));
        json_t *box = json_object_get(field, "box");
        if (!is_deciding(name) || strcmp(state, "read") != 0 || !json_is_array(box) ||
            json_is_true(json_object_get(field, "handwritten")))
            continue;
        struct box_px upright = box_from(box);
        tally->wanted++;
        double share = covered_share(sheet, box_to_deskewed(&sheet->page->frame, upright));
        if (share >= LEAST_COVERED)
            continue;
        tally->missed++;
        printf("%s page %d: %s at %d,%d is covered to %.2f\n", packet,
               (int)json_integer_value(json_object_get(page_truth, "number")), name, upright.x,
               upright.y, share);
    }
}

struct mapped {
    void *bytes;
    size_t size;
};

static void mapped_end(struct mapped *mapped) {
    if (mapped->bytes)
        munmap(mapped->bytes, mapped->size);
}

static struct mapped mapped_file(const char *path) {
    int file SCOPED(scoped_descriptor)
    = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    ck_assert_msg(file >= 0 && fstat(file, &status) == 0, "%s", path);
    struct mapped mapped = {.size = (size_t)status.st_size};
    mapped.bytes = mmap(NULL, mapped.size, PROT_READ, MAP_PRIVATE, file, 0);
    ck_assert_ptr_ne(mapped.bytes, MAP_FAILED);
    return mapped;
}

/* source_path finds a packet's source: a file of the inbox, or in the packet's folder there. */
static void source_path(const char *packet, const char *file, char *out, size_t size) {
    snprintf(out, size, "%s/samples/inbox/%s/%s", SOURCE_DIR, packet, file);
    if (access(out, R_OK) != 0)
        snprintf(out, size, "%s/samples/inbox/%s", SOURCE_DIR, file);
}

static void lay_out_page(json_t *truth, json_t *page_truth, const char *packet,
                         struct tally *tally) {
    json_int_t source = json_integer_value(json_object_get(page_truth, "source"));
    json_t *file = json_array_get(json_object_get(truth, "sources"), (size_t)source);
    char path[512];
    source_path(packet, json_string_value(json_object_get(file, "file")), path, sizeof path);
    SCOPED(mapped_end)
    struct mapped mapped = mapped_file(path);
    SCOPED(scan_close)
    struct scan *scan = NULL;
    SCOPED(page_free)
    struct page page = {0};
    SCOPED(sheet_free)
    struct sheet sheet = {0};
    struct fault why = {0};
    struct engines none = {0};
    int number = (int)json_integer_value(json_object_get(page_truth, "source_page"));
    int turned = (int)json_integer_value(json_object_get(page_truth, "rotation"));
    ck_assert(scan_open(mapped.bytes, mapped.size, &scan, &why));
    ck_assert(scan_load_page(scan, number - 1, &page, &why));
    ck_assert(page_turn(&page, turned / 90, &why));
    ck_assert(sheet_new(&page, none, &sheet, &why));
    count_page(page_truth, &sheet, packet, tally);
}

START_TEST(printed_fields_of_the_samples_are_covered_by_lines) {
    char packet[32];
    char path[512];
    snprintf(packet, sizeof packet, "sample-%d", _i);
    snprintf(path, sizeof path, "%s/samples/truth/%s.json", SOURCE_DIR, packet);
    json_error_t error;
    json_t *truth = json_load_file(path, 0, &error);
    ck_assert_msg(truth != NULL, "%s: %s", path, error.text);
    struct tally tally = {0};
    size_t i;
    json_t *page_truth;
    json_array_foreach(json_object_get(truth, "pages"), i, page_truth)
        lay_out_page(truth, page_truth, packet, &tally);
    json_decref(truth);
    ck_assert_int_gt(tally.wanted, 0);
    ck_assert_msg(tally.missed == 0, "%d of %d printed fields are in no line", tally.missed,
                  tally.wanted);
}
END_TEST

int main(void) {
    TCase *samples = tcase_create("samples");
    tcase_set_timeout(samples, 400);
    tcase_add_loop_test(samples, printed_fields_of_the_samples_are_covered_by_lines, 1, 9);
    Suite *suite = suite_create("layout");
    suite_add_tcase(suite, samples);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
