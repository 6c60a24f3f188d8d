/* The real pictures beside the project: found or not, reported, never tuned on. */
#include "base/memory.h"
#include "seal/seal.h"

#include <check.h>
#include <jansson.h>
#include <leptonica/allheaders.h>
#include <stdio.h>
#include <stdlib.h>

#define REAL SOURCE_DIR "/../shared/real"

static json_t *labels;

static struct box_px box_of(json_t *label) {
    int side[4];
    for (size_t i = 0; i < 4; i++)
        side[i] = (int)json_integer_value(json_array_get(json_object_get(label, "box"), i));
    return (struct box_px){side[0], side[1], side[2], side[3]};
}

static struct seal_list find_in(const char *file) {
    char path[512];
    snprintf(path, sizeof path, REAL "/%s", file);
    PIX *picture = pixRead(path);
    ck_assert_ptr_nonnull(picture);
    PIX *flat = pixGetSpp(picture) == 4 ? pixAlphaBlendUniform(picture, 0xffffff00)
                                        : pixConvertTo32(picture);
    PIX *gray = pixGetRGBComponent(flat, COLOR_RED);
    struct seal_page page = {flat, gray, 0};
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    ck_assert(seals_find(&page, &seals, &marks, &why));
    free(marks.at);
    pixDestroy(&picture);
    pixDestroy(&flat);
    pixDestroy(&gray);
    return seals;
}

static bool found(const struct seal_list *seals, struct box_px box) {
    for (int i = 0; i < seals->count; i++)
        if (box_overlap(seals->at[i].box, box) >= 0.7)
            return true;
    return false;
}

START_TEST(labelled_seals_are_found_and_nothing_else_is) {
    size_t index;
    json_t *picture;
    json_array_foreach(labels, index, picture) {
        const char *file = json_string_value(json_object_get(picture, "file"));
        struct seal_list seals = find_in(file);
        size_t k;
        json_t *label;
        int all = 0;
        json_array_foreach(json_object_get(picture, "seals"), k, label) {
            bool seen = found(&seals, box_of(label));
            all += seen;
            printf("%s: %s %s\n", file, json_string_value(json_object_get(label, "shape")),
                   seen ? "found" : "missed");
            ck_assert(seen);
        }
        ck_assert_int_eq(seals.count - all, 0);
        for (int i = 0; i < seals.count; i++)
            seal_free(&seals.at[i]);
        free(seals.at);
    }
}
END_TEST

int main(void) {
    labels = json_load_file(REAL "/labels.json", 0, NULL);
    if (labels == NULL) {
        printf("seal/real: %s is absent, nothing was tested\n", "../shared/real");
        return 77;
    }
    Suite *suite = suite_create("seal/real");
    TCase *one = tcase_create("real");
    tcase_set_timeout(one, 400);
    tcase_add_test(one, labelled_seals_are_found_and_nothing_else_is);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    json_decref(labels);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
