/* What binders write is what was handed to them. */
#include "samples/file.h"

#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct picture sheet(bool bilevel) {
    struct picture picture = {.width_px = 400,
                              .height_px = 560,
                              .channels = bilevel ? 1 : 3,
                              .bilevel = bilevel,
                              .dpi = 100};
    size_t size = (size_t)picture.width_px * (size_t)picture.height_px * (size_t)picture.channels;
    picture.bytes = malloc(size);
    memset(picture.bytes, 255, size);
    memset(picture.bytes + size / 2, 0, size / 8);
    return picture;
}

/* Counts the pages of a PDF made of these scans. */
static int pages_of(const bool *bilevel, int count) {
    char folder[] = "/tmp/check_file_XXXXXX";
    char path[64];
    char command[128];
    int pages = 0;
    struct fault why = {0};
    ck_assert_ptr_nonnull(mkdtemp(folder));
    struct binding binding = {folder, "p", FILE_PDF, 80};
    struct binder *binder = binder_new(&binding);
    for (int i = 0; i < count; i++) {
        struct picture picture = sheet(bilevel[i]);
        ck_assert(binder_add(binder, &picture, &why));
        picture_free(&picture);
    }
    ck_assert(binder_close(binder, &why));
    binding_path(&binding, 1, path, sizeof path);
    snprintf(command, sizeof command, "pdfinfo %s | sed -n 's/^Pages: *//p'", path);
    FILE *answer = popen(command, "r");
    ck_assert_ptr_nonnull(answer);
    ck_assert_int_eq(fscanf(answer, "%d", &pages), 1);
    pclose(answer);
    unlink(path);
    rmdir(folder);
    return pages;
}

START_TEST(pages_in_black_and_white_stand_in_the_pdf_too) {
    ck_assert_int_eq(pages_of((bool[]){true, true}, 2), 2);
    ck_assert_int_eq(pages_of((bool[]){false, true, false}, 3), 3);
    ck_assert_int_eq(pages_of((bool[]){false, false}, 2), 2);
}
END_TEST

SUITE("samples/file", pages_in_black_and_white_stand_in_the_pdf_too)
