#include "ocr/ppocr.h"

#include "base/memory.h"
#include "ocr/character_classes.h"
#include "ocr/ctc.h"
#include "ocr/line_input.h"
#include "ocr/ort.h"

#include <stdio.h>
#include <stdlib.h>

/* The recogniser's input: 3 equal planes of this height, any width (PP-OCRv4 model card). */
#define INPUT_HEIGHT_PX 48
#define INPUT_PLANES    3
/* Longest line in input pixels: an A3 sheet's width in 8-point type is 2,800. */
#define INPUT_MOST_PX 3200

struct ppocr {
    struct line_reader face; /* first, so that the face's address is ours */
    struct network *recogniser;
    struct character_classes classes;
};

static void ppocr_close(struct line_reader *reader) {
    struct ppocr *ppocr = (struct ppocr *)reader;
    network_close(&ppocr->recogniser);
    character_classes_free(&ppocr->classes);
    free(ppocr);
}

/* input_new gives the planes, values from -1 (black) to 1. */
static float *input_new(const struct line_picture *picture, int width_px) {
    size_t plane = (size_t)width_px * INPUT_HEIGHT_PX;
    float *input = memory_new(plane * INPUT_PLANES, sizeof *input);
    line_scaled(picture, width_px, INPUT_HEIGHT_PX, input);
    for (size_t i = 0; i < plane; i++) {
        float value = (input[i] / 255.0F - 0.5F) / 0.5F;
        for (size_t k = 0; k < INPUT_PLANES; k++)
            input[k * plane + i] = value;
    }
    return input;
}

static bool ppocr_read(struct line_reader *reader, const struct line_picture *picture,
                       enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    struct ppocr *ppocr = (struct ppocr *)reader;
    if (picture->width_px <= 0 || picture->height_px <= 0) {
        *out = (struct line_text){.text = memory_new(1, 1)};
        return true;
    }
    int width_px = line_input_width_px(picture, INPUT_HEIGHT_PX, INPUT_MOST_PX);
    float *input SCOPED(scoped_free)
    = input_new(picture, width_px);
    const int64_t shape[ORT_DIMENSIONS] = {1, INPUT_PLANES, INPUT_HEIGHT_PX, width_px};
    struct network_output output = {0};
    if (!network_run(ppocr->recogniser, input, shape, &output, why))
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

bool ppocr_open(const char *model_folder, struct line_reader **out, struct fault *why) {
    static const struct network_names names = {.input = "x", .output = "softmax_11.tmp_0"};
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
    if (!network_open(model_folder, PPOCR_MODEL_FILE, names, &ppocr->recogniser, why) ||
        !character_classes_load(keys, &ppocr->classes, why))
        return false;
    *out = owner;
    owner = NULL;
    return true;
}
