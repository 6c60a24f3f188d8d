#include "ocr/slim_model.h"

#include "base/memory.h"
#include "ocr/drawing.h"
#include "ocr/ort.h"
#include "ocr/ppocr.h"
#include "suite.h"

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* PP-OCRv4's recogniser has this many blocks of PP-LCNetV3. */
#define BLOCKS 28
#define WIDTH  200
#define HEIGHT 48
/* Probabilities of the same line by both forms: sums of some thousand products in other orders. */
#define MOST_APART 2e-3

static struct wire_buffer model_bytes(void) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", models_folder(), PPOCR_MODEL_FILE);
    int file = open(path, O_RDONLY);
    ck_assert_int_ge(file, 0);
    struct wire_buffer bytes = {0};
    uint8_t part[65536];
    for (ssize_t got = read(file, part, sizeof part); got > 0; got = read(file, part, sizeof part))
        wire_add_raw(&bytes, (struct wire_span){part, (size_t)got});
    close(file);
    return bytes;
}

static struct network_output run_in_form(enum network_form form) {
    struct network_names names = {"x", "softmax_11.tmp_0", form};
    struct network *network SCOPED(network_close)
    = NULL;
    struct fault why = {0};
    ck_assert(network_open(models_folder(), PPOCR_MODEL_FILE, names, &network, &why));
    float *input SCOPED(scoped_free)
    = memory_new((size_t)3 * HEIGHT * WIDTH, sizeof *input);
    for (int i = 0; i < 3 * HEIGHT * WIDTH; i++) /* strokes of a kind, the same in each plane */
        input[i] = sinf((float)(i % WIDTH) * 0.7F) * cosf((float)(i / WIDTH % HEIGHT) * 0.4F);
    const int64_t shape[ORT_DIMENSIONS] = {1, 3, HEIGHT, WIDTH};
    struct network_output output = {0};
    ck_assert(network_run(network, input, shape, &output, &why));
    return output;
}

START_TEST(all_blocks_of_the_recogniser_are_folded) {
    struct wire_buffer model SCOPED(wire_buffer_free) = model_bytes();
    struct wire_buffer slim SCOPED(wire_buffer_free) = {0};
    ck_assert_int_eq(slim_model(wire_written(&model), &slim), BLOCKS);
    ck_assert_uint_gt(slim.size, model.size / 2);
}
END_TEST

START_TEST(the_slim_form_gives_the_same_probabilities) {
    struct network_output slim = run_in_form(NETWORK_SLIM);
    struct network_output whole = run_in_form(NETWORK_AS_IS);
    ck_assert_uint_eq(slim.value_count, whole.value_count);
    for (size_t i = 0; i < slim.value_count; i++)
        ck_assert_double_le(fabs((double)(slim.values[i] - whole.values[i])), MOST_APART);
    scoped_free(&slim.values);
    scoped_free(&whole.values);
}
END_TEST

START_TEST(bytes_that_are_no_model_are_left_alone) {
    static const uint8_t NOISE[] = {0x3a, 0xff, 0xff, 0xff, 0x7f, 1, 2, 3};
    struct wire_buffer slim SCOPED(wire_buffer_free) = {0};
    ck_assert_int_eq(slim_model((struct wire_span){NOISE, sizeof NOISE}, &slim), 0);
    ck_assert_int_eq(slim_model((struct wire_span){NULL, 0}, &slim), 0);
    ck_assert_uint_eq(slim.size, 0);
}
END_TEST

START_TEST(a_model_cut_short_is_left_alone) {
    struct wire_buffer model SCOPED(wire_buffer_free) = model_bytes();
    for (size_t size = 1; size < model.size; size += model.size / 7) {
        struct wire_buffer slim SCOPED(wire_buffer_free) = {0};
        ck_assert_int_eq(slim_model((struct wire_span){model.bytes, size}, &slim), 0);
    }
}
END_TEST

SUITE("ocr/slim_model", all_blocks_of_the_recogniser_are_folded,
      the_slim_form_gives_the_same_probabilities, bytes_that_are_no_model_are_left_alone,
      a_model_cut_short_is_left_alone)
