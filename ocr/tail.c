#include "ocr/tail.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/tail_parts.h"

#include <stdlib.h>
#include <string.h>

#define NARROW_ROOM TAIL_ROOM(TAIL_NARROW)
#define HEADS_ROOM  (TAIL_HEADS * TAIL_LANES)
#define LOOKS_ROOM  (3 * HEADS_ROOM)
/* Features, and beside them what was made of them. */
#define BESIDE (2 * TRUNK_FEATURES)
/* Steps whose characters are weighed at once: their shares stay near the processor. */
#define STEPS_AT_ONCE 32

static void layer_free(struct tail_layer *layer) {
    free(layer->weights);
    free(layer->bias);
}

void tail_free(struct tail **owner) {
    struct tail *tail = *owner;
    *owner = NULL;
    if (!tail)
        return;
    for (int i = 0; i < 2; i++)
        layer_free(&tail->begin[i]);
    for (int i = 0; i < 3; i++)
        layer_free(&tail->end[i]);
    for (int i = 0; i < TAIL_BLOCKS; i++) {
        layer_free(&tail->blocks[i].looks);
        layer_free(&tail->blocks[i].joined);
        layer_free(&tail->blocks[i].wider);
        layer_free(&tail->blocks[i].narrower);
    }
    free(tail->characters.weights);
    free(tail->characters.units);
    free(tail->characters.bias);
    free(tail);
}

int tail_classes(const struct tail *tail) {
    return tail->classes;
}

/* A line on its way. All rows of a plane have the same length; a plane that neighbours are looked
 * at in has a row of zeros at both ends. */
struct passage {
    const struct tail *tail;
    int steps;
    float *beside; /* [1 + steps + 1][BESIDE] */
    float *narrow; /* [steps][NARROW_ROOM] */
    float *values; /* [steps][TAIL_ROW] */
    float *normed; /* [steps][TAIL_ROW] */
    float *looks;  /* [steps][LOOKS_ROOM]: of attention, and of the layers behind it */
    float *scores; /* [steps] */
};

static float *rows_new(int steps, int values) {
    return memory_new((size_t)steps * (size_t)values, sizeof(float));
}

static void passage_free(struct passage *passage) {
    free(passage->beside);
    free(passage->narrow);
    free(passage->values);
    free(passage->normed);
    free(passage->looks);
    free(passage->scores);
}

static struct passage passage_of(const struct tail *tail, const float *features, int steps) {
    struct passage passage = {.tail = tail,
                              .steps = steps,
                              .beside = rows_new(steps + 2, BESIDE),
                              .narrow = rows_new(steps, NARROW_ROOM),
                              .values = rows_new(steps, TAIL_ROW),
                              .normed = rows_new(steps, TAIL_ROW),
                              .looks = rows_new(steps, LOOKS_ROOM),
                              .scores = rows_new(steps, 1)};
    for (int i = 0; i < steps; i++)
        memcpy(passage.beside + (i + 1) * BESIDE, features + i * TRUNK_FEATURES,
               TRUNK_FEATURES * sizeof *features);
    return passage;
}

/* A plane of the passage: where it begins and how long its rows are. */
struct plane {
    float *at;
    int row;
};

static void weigh(const struct passage *passage, const struct tail_layer *layer, struct plane from,
                  struct plane to) {
    struct tail_dense_job job = {layer, from.at, to.at, from.row, to.row, passage->steps};
    passage->tail->kernels->dense(&job);
}

static void bend(const struct passage *passage, const struct tail_layer *layer, struct plane of) {
    for (int i = 0; i < passage->steps; i++)
        passage->tail->kernels->swish(of.at + i * of.row, layer->outputs);
}

static void norm(const struct passage *passage, const struct tail_norm *by) {
    for (int i = 0; i < passage->steps; i++)
        passage->tail->kernels->norm(by, passage->values + i * TAIL_ROW,
                                     passage->normed + i * TAIL_ROW);
}

/* What each step takes from the others: queries, keys and contents stand one behind the other. */
static void attend(const struct passage *passage) {
    for (int step = 0; step < passage->steps; step++)
        for (int head = 0; head < TAIL_HEADS; head++) {
            const float *looks = passage->looks + head * TAIL_LANES;
            struct tail_attend_job job = {.query = looks + step * LOOKS_ROOM,
                                          .keys = looks + HEADS_ROOM,
                                          .contents = looks + 2 * HEADS_ROOM,
                                          .scores = passage->scores,
                                          .out =
                                              passage->normed + step * TAIL_ROW + head * TAIL_LANES,
                                          .row = LOOKS_ROOM,
                                          .count = passage->steps};
            passage->tail->kernels->attend(&job);
        }
}

static void add_to_values(const struct passage *passage, const float *more, int row) {
    for (int i = 0; i < passage->steps; i++)
        for (int k = 0; k < TAIL_VALUES; k++)
            passage->values[i * TAIL_ROW + k] += more[i * row + k];
}

static void run_block(const struct passage *passage, const struct tail_block *block) {
    struct plane normed = {passage->normed, TAIL_ROW}, looks = {passage->looks, LOOKS_ROOM};
    norm(passage, &block->before);
    weigh(passage, &block->looks, normed, looks);
    attend(passage);
    weigh(passage, &block->joined, normed, looks);
    add_to_values(passage, passage->looks, LOOKS_ROOM);
    norm(passage, &block->between);
    weigh(passage, &block->wider, normed, looks);
    bend(passage, &block->wider, looks);
    weigh(passage, &block->narrower, looks, normed);
    add_to_values(passage, passage->normed, TAIL_ROW);
}

/* From `beside`, whose rows are looked at with their neighbours, to the values. */
static void to_values(const struct passage *passage, const struct tail_layer layers[2]) {
    struct plane beside = {passage->beside, BESIDE}, narrow = {passage->narrow, NARROW_ROOM},
                 values = {passage->values, TAIL_ROW};
    weigh(passage, &layers[0], beside, narrow);
    bend(passage, &layers[0], narrow);
    weigh(passage, &layers[1], narrow, values);
    bend(passage, &layers[1], values);
}

/* How much speaks for each character at some steps. */
static void weigh_characters(const struct tail *tail, const float *values, int count, float *out) {
    int16_t whole[STEPS_AT_ONCE * TAIL_ROW];
    float units[STEPS_AT_ONCE];
    const struct trunk_kernels *kernels = tail->kernels->trunk;
    kernels->whole(values, count, TAIL_ROW, whole, units);
    struct trunk_point_job job = {.values = whole,
                                  .value_units = units,
                                  .weights = tail->characters.weights,
                                  .weight_units = tail->characters.units,
                                  .bias = tail->characters.bias,
                                  .out = out,
                                  .channels = TAIL_ROW,
                                  .outputs = tail->characters.outputs,
                                  .count = count};
    kernels->point(&job);
}

/* The shares of some steps, in rows of their own, so that none is longer than it is wanted. */
static void share(const struct passage *passage, float *shares) {
    const struct tail *tail = passage->tail;
    int row = tail->characters.outputs;
    float *room SCOPED(scoped_free)
    = rows_new(STEPS_AT_ONCE, row);
    for (int first = 0; first < passage->steps; first += STEPS_AT_ONCE) {
        int left = passage->steps - first;
        int count = left < STEPS_AT_ONCE ? left : STEPS_AT_ONCE;
        weigh_characters(tail, passage->values + first * TAIL_ROW, count, room);
        for (int i = 0; i < count; i++) {
            float *to = shares + (size_t)(first + i) * (size_t)tail->classes;
            memcpy(to, room + i * row, (size_t)tail->classes * sizeof *to);
            tail->kernels->softmax(to, tail->classes);
        }
    }
}

void tail_run(const struct tail *tail, const float *features, int steps, float *shares) {
    struct passage passage SCOPED(passage_free) = passage_of(tail, features, steps);
    to_values(&passage, tail->begin);
    for (int i = 0; i < TAIL_BLOCKS; i++)
        run_block(&passage, &tail->blocks[i]);
    norm(&passage, &tail->last);
    struct plane normed = {passage.normed, TAIL_ROW};
    struct plane made = {passage.beside + BESIDE + TRUNK_FEATURES, BESIDE};
    weigh(&passage, &tail->end[0], normed, made);
    bend(&passage, &tail->end[0], made);
    to_values(&passage, tail->end + 1);
    share(&passage, shares);
}
