#include "ocr/ppocr.h"

#include "base/memory.h"
#include "ocr/character_classes.h"
#include "ocr/ctc.h"
#include "ocr/line_input.h"
#include "ocr/model_file.h"
#include "ocr/ort.h"
#include "ocr/trunk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The recogniser's input: 3 equal planes of this height, any width (PP-OCRv4 model card). */
#define INPUT_HEIGHT_PX TRUNK_HEIGHT_PX
#define INPUT_PLANES    3
/* Longest line in input pixels: an A3 sheet's width in 8-point type is 2,800. */
#define INPUT_MOST_PX 3200

struct ppocr {
    struct line_reader face; /* first, so that the face's address is ours */
    struct trunk *trunk; /* the recogniser's first part; NULL where all of it is the network's */
    struct network *recogniser;
    struct character_classes classes;
};

static void ppocr_close(struct line_reader *reader) {
    struct ppocr *ppocr = (struct ppocr *)reader;
    trunk_free(&ppocr->trunk);
    network_close(&ppocr->recogniser);
    character_classes_free(&ppocr->classes);
    free(ppocr);
}

/* What the network is given: values and their sides. */
struct input {
    float *values;
    int64_t sides[ORT_DIMENSIONS];
};

static void input_free(struct input *input) {
    free(input->values);
}

/* plane_new gives the line's picture, values from -1 (black) to 1, with room for `planes`. */
static float *plane_new(const struct line_picture *picture, int width_px, size_t planes) {
    size_t dots = (size_t)width_px * INPUT_HEIGHT_PX;
    float *plane = memory_new(dots * planes, sizeof *plane);
    line_scaled(picture, width_px, INPUT_HEIGHT_PX, plane);
    for (size_t i = 0; i < dots; i++)
        plane[i] = (plane[i] / 255.0F - 0.5F) / 0.5F;
    return plane;
}

static struct input whole_input(const struct line_picture *picture, int width_px) {
    size_t dots = (size_t)width_px * INPUT_HEIGHT_PX;
    float *planes = plane_new(picture, width_px, INPUT_PLANES);
    for (size_t k = 1; k < INPUT_PLANES; k++)
        memcpy(planes + k * dots, planes, dots * sizeof *planes);
    return (struct input){planes, {1, INPUT_PLANES, INPUT_HEIGHT_PX, width_px}};
}

static struct input input_of(struct ppocr *ppocr, const struct line_picture *picture,
                             int width_px) {
    if (!ppocr->trunk)
        return whole_input(picture, width_px);
    int steps = trunk_steps(width_px);
    float *plane SCOPED(scoped_free)
    = plane_new(picture, width_px, 1);
    float *features = memory_new((size_t)steps * TRUNK_FEATURES, sizeof *features);
    trunk_run(ppocr->trunk, plane, width_px, features);
    return (struct input){features, {1, TRUNK_FEATURES, 1, steps}};
}

static bool ppocr_read(struct line_reader *reader, const struct line_picture *picture,
                       enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    struct ppocr *ppocr = (struct ppocr *)reader;
    if (picture->width_px <= 0 || picture->height_px <= 0) {
        *out = (struct line_text){.text = memory_new(1, 1)};
        return true;
    }
    int width_px = line_input_width_px(picture, INPUT_HEIGHT_PX, INPUT_MOST_PX);
    struct input input SCOPED(input_free) = input_of(ppocr, picture, width_px);
    struct network_output output = {0};
    if (!network_run(ppocr->recogniser, input.values, input.sides, &output, why))
        return false;
    float *probabilities SCOPED(scoped_free)
    = output.values;
    if (output.shape[2] != ppocr->classes.count)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "%s: %d", PPOCR_MODEL_FILE,
                           (int)output.shape[2]);
    struct ctc_input steps = {.probabilities = probabilities,
                              .step_count = (int)output.shape[1],
                              .alphabet = alphabet,
                              .height_share = (float)INPUT_HEIGHT_PX / (float)width_px};
    *out = ctc_decode(&ppocr->classes, &steps);
    return true;
}

/* The network, or where this processor is good for it, its first part and the rest. */
static bool open_recogniser(struct ppocr *ppocr, const char *folder, struct fault *why) {
    struct wire_span model SCOPED(model_file_close) = {0};
    struct network_names names = {.input = "x", .output = "softmax_11.tmp_0"};
    struct fault absent = {0}; /* told by network_open, after a library's that is missing too */
    if (model_file_open(folder, PPOCR_MODEL_FILE, &model, &absent))
        ppocr->trunk = trunk_of(model, trunk_kernels_here());
    names.form = ppocr->trunk ? NETWORK_REST : NETWORK_SLIM;
    return network_open(folder, PPOCR_MODEL_FILE, names, &ppocr->recogniser, why);
}

bool ppocr_open(const char *model_folder, struct line_reader **out, struct fault *why) {
    struct line_reader *owner SCOPED(line_reader_close)
    = memory_new(1, sizeof(struct ppocr));
    struct ppocr *ppocr = (struct ppocr *)owner;
    ppocr->face = (struct line_reader){.name = "ppocr",
                                       .version = "PP-OCRv4 (onnxruntime " ORT_VERSION ")",
                                       .read = ppocr_read,
                                       .close = ppocr_close};
    char keys[4096];
    if (snprintf(keys, sizeof keys, "%s/%s", model_folder, PPOCR_KEYS_FILE) >= (int)sizeof keys)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_MISSING, "%s", PPOCR_KEYS_FILE);
    if (!open_recogniser(ppocr, model_folder, why) ||
        !character_classes_load(keys, &ppocr->classes, why))
        return false;
    *out = owner;
    owner = NULL;
    return true;
}
