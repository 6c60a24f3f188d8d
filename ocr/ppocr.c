#include "ocr/ppocr.h"

#include "base/memory.h"
#include "ocr/character_classes.h"
#include "ocr/ctc.h"
#include "ocr/line_input.h"
#include "ocr/model_file.h"
#include "ocr/ort.h"
#include "ocr/tail.h"
#include "ocr/trunk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The recogniser's input: 3 equal planes of this height, any width (PP-OCRv4 model card). */
#define INPUT_HEIGHT_PX TRUNK_HEIGHT_PX
#define INPUT_PLANES    3
/* Longest line in input pixels: an A3 sheet's width in 8-point type is 2,800. */
#define INPUT_MOST_PX 3200

/* Where this processor is good for them, trunk and tail are the whole network; else `network` is.
 */
struct ppocr {
    struct line_reader face; /* first, so that the face's address is ours */
    struct trunk *trunk;
    struct tail *tail;
    float *shares; /* room for those of the longest line so far, very long ones apart */
    size_t share_room;
    struct network *network;
    struct character_classes classes;
};

static void ppocr_close(struct line_reader *reader) {
    struct ppocr *ppocr = (struct ppocr *)reader;
    trunk_free(&ppocr->trunk);
    tail_free(&ppocr->tail);
    free(ppocr->shares);
    network_close(&ppocr->network);
    character_classes_free(&ppocr->classes);
    free(ppocr);
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

/* What stands at each step: shares [steps][classes] of one, in `own` or in the recogniser's room.
 */
struct output {
    float *shares;
    float *own;
    int steps, classes;
};

static void output_free(struct output *output) {
    free(output->own);
}

static bool by_network(struct network *network, const struct line_picture *picture, int width_px,
                       struct output *out, struct fault *why) {
    size_t dots = (size_t)width_px * INPUT_HEIGHT_PX;
    float *planes SCOPED(scoped_free)
    = plane_new(picture, width_px, INPUT_PLANES);
    for (size_t k = 1; k < INPUT_PLANES; k++)
        memcpy(planes + k * dots, planes, dots * sizeof *planes);
    const int64_t sides[ORT_DIMENSIONS] = {1, INPUT_PLANES, INPUT_HEIGHT_PX, width_px};
    struct network_output made = {0};
    if (!network_run(network, planes, sides, &made, why))
        return false;
    *out = (struct output){made.values, made.values, (int)made.shape[1], (int)made.shape[2]};
    return true;
}

/* A long line's room is its own and goes with it. */
static float *room_for(struct ppocr *ppocr, size_t shares, int width_px, float **own) {
    if (width_px > TRUNK_LONG_PX)
        return *own = memory_new(shares, sizeof **own);
    if (shares > ppocr->share_room) {
        free(ppocr->shares);
        ppocr->shares = memory_new(shares, sizeof *ppocr->shares);
        ppocr->share_room = shares;
    }
    return ppocr->shares;
}

static struct output by_parts(struct ppocr *ppocr, const struct line_picture *picture,
                              int width_px) {
    struct output out = {.steps = trunk_steps(width_px), .classes = tail_classes(ppocr->tail)};
    size_t steps = (size_t)out.steps;
    float *plane SCOPED(scoped_free)
    = plane_new(picture, width_px, 1);
    float *features SCOPED(scoped_free)
    = memory_new(steps * TRUNK_FEATURES, sizeof *features);
    trunk_run(ppocr->trunk, plane, width_px, features);
    out.shares = room_for(ppocr, steps * (size_t)out.classes, width_px, &out.own);
    tail_run(ppocr->tail, features, out.steps, out.shares);
    return out;
}

static bool run(struct ppocr *ppocr, const struct line_picture *picture, int width_px,
                struct output *out, struct fault *why) {
    if (ppocr->network)
        return by_network(ppocr->network, picture, width_px, out, why);
    *out = by_parts(ppocr, picture, width_px);
    return true;
}

/* What the recogniser says of a line; ended by output_free. No steps of a picture that is empty. */
static bool look(struct ppocr *ppocr, const struct line_picture *picture, struct output *out,
                 struct ctc_input *steps, struct fault *why) {
    if (picture->width_px <= 0 || picture->height_px <= 0)
        return true;
    int width_px = line_input_width_px(picture, INPUT_HEIGHT_PX, INPUT_MOST_PX);
    if (!run(ppocr, picture, width_px, out, why))
        return false;
    if (out->classes != ppocr->classes.count)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "%s: %d", PPOCR_MODEL_FILE,
                           out->classes);
    steps->probabilities = out->shares;
    steps->step_count = out->steps;
    steps->height_share = (float)INPUT_HEIGHT_PX / (float)width_px;
    return true;
}

static bool ppocr_read(struct line_reader *reader, const struct line_picture *picture,
                       enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    struct ppocr *ppocr = (struct ppocr *)reader;
    struct output output SCOPED(output_free) = {0};
    struct ctc_input steps = {.alphabet = alphabet};
    if (!look(ppocr, picture, &output, &steps, why))
        return false;
    *out = ctc_decode(&ppocr->classes, &steps);
    return true;
}

static bool ppocr_read_steps(struct line_reader *reader, const struct line_picture *picture,
                             struct line_text *out, struct line_steps *places, struct fault *why) {
    struct ppocr *ppocr = (struct ppocr *)reader;
    struct output output SCOPED(output_free) = {0};
    struct ctc_input steps = {.alphabet = ALPHABET_ANY};
    if (!look(ppocr, picture, &output, &steps, why))
        return false;
    *out = ctc_decode(&ppocr->classes, &steps);
    *places = ctc_steps(&ppocr->classes, &steps);
    return true;
}

/* The network in our own parts; false where it or the processor is another one. */
static bool open_parts(struct ppocr *ppocr, const char *folder, struct fault *why) {
    struct wire_span model SCOPED(model_file_close) = {0};
    if (!model_file_open(folder, PPOCR_MODEL_FILE, &model, why))
        return false;
    ppocr->trunk = trunk_of(model, trunk_kernels_here());
    ppocr->tail = tail_of(model, tail_kernels_here());
    return ppocr->trunk && ppocr->tail;
}

static bool open_recogniser(struct ppocr *ppocr, const char *folder, struct fault *why) {
    struct network_names names = {.input = "x", .output = "softmax_11.tmp_0"};
    struct fault absent = {0}; /* told by network_open, after a library's that is missing too */
    return open_parts(ppocr, folder, &absent) ||
           network_open(folder, PPOCR_MODEL_FILE, names, &ppocr->network, why);
}

bool ppocr_open(const char *model_folder, struct line_reader **out, struct fault *why) {
    struct line_reader *owner SCOPED(line_reader_close)
    = memory_new(1, sizeof(struct ppocr));
    struct ppocr *ppocr = (struct ppocr *)owner;
    ppocr->face = (struct line_reader){.name = "ppocr",
                                       .version = "PP-OCRv4 (onnxruntime " ORT_VERSION ")",
                                       .read = ppocr_read,
                                       .read_steps = ppocr_read_steps,
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
