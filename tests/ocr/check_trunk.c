#include "ocr/trunk.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/drawing.h"
#include "ocr/model_file.h"
#include "ocr/ort.h"
#include "ocr/ppocr.h"
#include "ocr/tail.h"
#include "ocr/tail_kernels.h"
#include "ocr/trunk_kernels.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>

#define PLANES 3
/* Probabilities of the same picture: the rounding of 28 layers, no more than this. */
#define MOST_APART 8e-3

static struct network_output whole_network(const float *picture, int width) {
    struct network_names names = {"x", "softmax_11.tmp_0", NETWORK_AS_IS};
    struct network *network SCOPED(network_close)
    = NULL;
    struct fault why = {0};
    ck_assert(network_open(models_folder(), PPOCR_MODEL_FILE, names, &network, &why));
    int dots = TRUNK_HEIGHT_PX * width;
    float *input SCOPED(scoped_free)
    = memory_new((size_t)PLANES * (size_t)dots, sizeof *input);
    for (int i = 0; i < PLANES * dots; i++)
        input[i] = picture[i % dots];
    const int64_t sides[ORT_DIMENSIONS] = {1, PLANES, TRUNK_HEIGHT_PX, width};
    struct network_output output = {0};
    ck_assert(network_run(network, input, sides, &output, &why));
    return output;
}

/* Loops for one kind of processor. */
struct loops {
    const struct trunk_kernels *trunk;
    const struct tail_kernels *tail;
};

static struct network_output in_two_parts(struct loops loops, const float *picture, int width) {
    struct wire_span model SCOPED(model_file_close) = {0};
    struct fault why = {0};
    ck_assert(model_file_open(models_folder(), PPOCR_MODEL_FILE, &model, &why));
    struct trunk *trunk SCOPED(trunk_free)
    = trunk_of(model, loops.trunk);
    struct tail *tail SCOPED(tail_free)
    = tail_of(model, loops.tail);
    ck_assert_ptr_nonnull(trunk);
    ck_assert_ptr_nonnull(tail);
    size_t steps = (size_t)trunk_steps(width), classes = (size_t)tail_classes(tail);
    float *features SCOPED(scoped_free)
    = memory_new(steps * TRUNK_FEATURES, sizeof *features);
    struct network_output output = {.value_count = steps * classes};
    output.values = memory_new(output.value_count, sizeof *output.values);
    trunk_run(trunk, picture, width, features);
    tail_run(tail, features, (int)steps, output.values);
    return output;
}

static void compare(struct loops loops, int width) {
    float *picture SCOPED(scoped_free)
    = memory_new((size_t)TRUNK_HEIGHT_PX * (size_t)width, sizeof *picture);
    for (int i = 0; i < TRUNK_HEIGHT_PX * width; i++) { /* strokes of a kind */
        int row = i / width;
        picture[i] = sinf((float)(i % width) * 0.7F) * cosf((float)row * 0.4F);
    }
    struct network_output parts = in_two_parts(loops, picture, width);
    struct network_output whole = whole_network(picture, width);
    ck_assert_uint_eq(parts.value_count, whole.value_count);
    for (size_t i = 0; i < parts.value_count; i++)
        ck_assert_double_le(fabs((double)(parts.values[i] - whole.values[i])), MOST_APART);
    free(parts.values);
    free(whole.values);
}

/* Widths that are no multiples of anything, shorter and longer than a strip. */
START_TEST(trunk_and_tail_give_the_whole_networks_probabilities) {
    struct loops here = {trunk_kernels_here(), tail_kernels_here()};
    if (!here.trunk)
        return; /* an old processor: the network is run as a whole */
    compare(here, 24);
    compare(here, 201);
    compare(here, 643);
}
END_TEST

#ifdef __x86_64__
START_TEST(older_processors_loops_give_them_too) {
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        compare((struct loops){&trunk_kernels_avx2, &tail_kernels_avx2}, 323);
}
END_TEST
#else
START_TEST(older_processors_loops_give_them_too) {
    ck_assert_ptr_null(trunk_kernels_here());
}
END_TEST
#endif

START_TEST(without_fast_loops_there_is_neither) {
    struct wire_span model SCOPED(model_file_close) = {0};
    struct fault why = {0};
    ck_assert(model_file_open(models_folder(), PPOCR_MODEL_FILE, &model, &why));
    ck_assert_ptr_null(trunk_of(model, NULL));
    ck_assert_ptr_null(tail_of(model, NULL));
}
END_TEST

START_TEST(a_model_cut_short_has_neither) {
    struct wire_span model SCOPED(model_file_close) = {0};
    struct fault why = {0};
    ck_assert(model_file_open(models_folder(), PPOCR_MODEL_FILE, &model, &why));
    for (size_t size = 1; size < model.size; size += model.size / 7) {
        struct wire_span part = {model.at, size};
        ck_assert_ptr_null(trunk_of(part, trunk_kernels_here()));
        ck_assert_ptr_null(tail_of(part, tail_kernels_here()));
    }
}
END_TEST

START_TEST(another_network_has_neither) {
    struct wire_span model SCOPED(model_file_close) = {0};
    struct fault why = {0};
    ck_assert(model_file_open(models_folder(), "ch_PP-OCRv4_det_infer.onnx", &model, &why));
    ck_assert_ptr_null(trunk_of(model, trunk_kernels_here()));
    ck_assert_ptr_null(tail_of(model, tail_kernels_here()));
}
END_TEST

SUITE("ocr/trunk", trunk_and_tail_give_the_whole_networks_probabilities,
      older_processors_loops_give_them_too, without_fast_loops_there_is_neither,
      a_model_cut_short_has_neither, another_network_has_neither)
