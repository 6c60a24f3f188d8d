#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/slim_graph.h"
#include "ocr/tail_parts.h"
#include "ocr/trunk_pack.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Of the last layer, of a line's picture; far beyond any alphabet. */
#define MOST_CLASSES 20000

/* The graph while a tail is taken out of it; `at` is the name of what comes next. Once something is
 * not as it must be, `good` is false, and nothing more is taken. */
struct taking {
    struct slim_graph graph;
    struct wire_span at;
    bool good;
};

/* The first node that uses a name and is that operation. */
static const struct slim_node *user_of(const struct taking *taking, struct wire_span name,
                                       const char *operation) {
    for (int i = 0; i < taking->graph.count; i++)
        for (int k = 0; k < taking->graph.nodes[i].input_count; k++)
            if (wire_same(taking->graph.nodes[i].inputs[k], name) &&
                wire_is(taking->graph.nodes[i].operation, operation))
                return &taking->graph.nodes[i];
    return NULL;
}

/* Goes on to the node behind, which must be that operation. */
static const struct slim_node *step(struct taking *taking, const char *operation) {
    const struct slim_node *node = taking->good ? user_of(taking, taking->at, operation) : NULL;
    if (node)
        taking->at = node->output;
    taking->good = node != NULL;
    return node;
}

/* What a node has beside its first input: that many numbers, lent; NULL when there are not. */
static const float *numbers_of(struct taking *taking, const struct slim_node *node, int input,
                               size_t count) {
    struct slim_constant constant;
    taking->good = taking->good && node && input < node->input_count &&
                   slim_constant(&taking->graph, node->inputs[input], &constant) &&
                   constant.count == count;
    return taking->good ? (const float *)(const void *)constant.floats.at : NULL;
}

/* A layer as the model has it, before its numbers are ordered for the loops. */
struct shape {
    int inputs, outputs, taps;
    int (*input_at)(int), (*output_at)(int); /* where they go; NULL: where they are */
};

/* Where a head's value stands among sixteens. */
static int among_heads(int value) {
    return value / TAIL_HEAD * TAIL_LANES + value % TAIL_HEAD;
}

static void layer_new(const struct shape *shape, struct tail_layer *out) {
    int inputs = shape->input_at ? shape->input_at(shape->inputs - 1) + 1 : shape->inputs;
    int outputs = shape->output_at ? shape->output_at(shape->outputs - 1) + 1 : shape->outputs;
    *out = (struct tail_layer){inputs, TAIL_ROOM(outputs), shape->taps, NULL, NULL};
    size_t count = (size_t)out->inputs * (size_t)out->outputs * (size_t)out->taps;
    out->weights = memory_new(count, sizeof *out->weights);
    out->bias = memory_new((size_t)out->outputs, sizeof *out->bias);
}

static int moved(int (*where)(int), int value) {
    return where ? where(value) : value;
}

static float *weight_at(const struct tail_layer *layer, int output, int tap, int input) {
    size_t group = (size_t)(output / TAIL_LANES) * (size_t)(layer->taps * layer->inputs);
    size_t place = group + (size_t)(tap * layer->inputs + input);
    return &layer->weights[place * TAIL_LANES + (size_t)(output % TAIL_LANES)];
}

/* A number of a constant, whose place in the file's bytes is any. */
static float number(const float *numbers, size_t i) {
    float value;
    memcpy(&value, (const char *)(const void *)numbers + i * sizeof value, sizeof value);
    return value;
}

/* A convolution along the line, [outputs][inputs][taps], the normalisation behind it folded in:
 * (z - mean) × scale / √(variance + ε) + shift; and the swish that follows. */
static void take_steps(struct taking *taking, struct shape shape, struct tail_layer *out) {
    static const float EPSILON = 1e-5F;
    size_t outputs = (size_t)shape.outputs, depth = (size_t)shape.inputs * (size_t)shape.taps;
    const float *weights = numbers_of(taking, step(taking, "Conv"), 1, depth * outputs);
    const struct slim_node *after = step(taking, "BatchNormalization");
    const float *normal[4];
    for (int i = 0; i < 4; i++)
        normal[i] = numbers_of(taking, after, i + 1, outputs);
    if (!taking->good)
        return;
    layer_new(&shape, out);
    for (int o = 0; o < shape.outputs; o++) {
        size_t at = (size_t)o;
        float by = number(normal[0], at) / sqrtf(number(normal[3], at) + EPSILON);
        out->bias[o] = number(normal[1], at) - number(normal[2], at) * by;
        for (size_t i = 0; i < depth; i++)
            *weight_at(out, o, (int)i % shape.taps, (int)i / shape.taps) =
                number(weights, at * depth + i) * by;
    }
}

static void take_swish(struct taking *taking) {
    struct wire_span from = taking->at;
    const struct slim_node *by = step(taking, "Mul");
    float one = 0;
    taking->good = by && slim_scalar(&taking->graph, by, from, &one) && fabsf(one - 1) < 1e-6F;
    step(taking, "Sigmoid");
    step(taking, "Mul");
}

static void take_bent_steps(struct taking *taking, struct shape shape, struct tail_layer *out) {
    take_steps(taking, shape, out);
    take_swish(taking);
}

/* A layer of each step by itself, [inputs][outputs]. */
static void take_layer(struct taking *taking, struct shape shape, struct tail_layer *out) {
    size_t outputs = (size_t)shape.outputs, inputs = (size_t)shape.inputs;
    const float *weights = numbers_of(taking, step(taking, "MatMul"), 1, inputs * outputs);
    const float *bias = numbers_of(taking, step(taking, "Add"), 1, outputs);
    if (!taking->good)
        return;
    layer_new(&shape, out);
    for (int o = 0; o < shape.outputs; o++) {
        int to = moved(shape.output_at, o);
        out->bias[to] = number(bias, (size_t)o);
        for (int i = 0; i < shape.inputs; i++)
            *weight_at(out, to, 0, moved(shape.input_at, i)) =
                number(weights, (size_t)i * outputs + (size_t)o);
    }
}

static void take_norm(struct taking *taking, struct tail_norm *out) {
    const struct slim_node *less = step(taking, "Sub");
    const struct slim_node *square = less ? user_of(taking, less->output, "Pow") : NULL;
    const struct slim_node *mean = square ? user_of(taking, square->output, "ReduceMean") : NULL;
    const struct slim_node *add = mean ? user_of(taking, mean->output, "Add") : NULL;
    taking->good = add && slim_scalar(&taking->graph, add, mean->output, &out->epsilon);
    step(taking, "Div");
    const float *scale = numbers_of(taking, step(taking, "Mul"), 1, TAIL_VALUES);
    const float *shift = numbers_of(taking, step(taking, "Add"), 1, TAIL_VALUES);
    for (size_t i = 0; taking->good && i < TAIL_VALUES; i++) {
        out->scale[i] = number(scale, i);
        out->shift[i] = number(shift, i);
    }
}

/* Queries are made smaller by the root of a head's values; their layer is. */
static void take_attention(struct taking *taking, struct tail_layer *looks) {
    const int head = TAIL_HEAD;
    float scale = 0;
    step(taking, "Reshape");
    step(taking, "Transpose");
    step(taking, "Slice");
    step(taking, "Squeeze");
    struct wire_span queries = taking->at;
    const struct slim_node *smaller = step(taking, "Mul");
    taking->good = smaller && slim_scalar(&taking->graph, smaller, queries, &scale) &&
                   fabsf(scale - 1 / sqrtf((float)head)) < 1e-4F;
    static const char *const REST[] = {"MatMul", "Softmax", "MatMul", "Transpose", "Reshape"};
    for (size_t i = 0; i < sizeof REST / sizeof *REST; i++)
        step(taking, REST[i]);
    for (int o = 0; taking->good && o < TAIL_HEADS * TAIL_LANES; o++) {
        looks->bias[o] *= scale;
        for (int i = 0; i < looks->inputs; i++)
            *weight_at(looks, o, 0, i) *= scale;
    }
}

/* The sum of what came before and what was made of it. */
static void take_sum(struct taking *taking, struct wire_span before) {
    const struct slim_node *sum = step(taking, "Add");
    taking->good = sum && sum->input_count == 2 &&
                   (wire_same(sum->inputs[0], before) || wire_same(sum->inputs[1], before));
}

static void take_block(struct taking *taking, struct tail_block *block) {
    struct wire_span before = taking->at;
    take_norm(taking, &block->before);
    take_layer(taking, (struct shape){TAIL_VALUES, 3 * TAIL_VALUES, 1, NULL, among_heads},
               &block->looks);
    take_attention(taking, &block->looks);
    take_layer(taking, (struct shape){TAIL_VALUES, TAIL_VALUES, 1, among_heads, NULL},
               &block->joined);
    take_sum(taking, before);
    before = taking->at;
    take_norm(taking, &block->between);
    take_layer(taking, (struct shape){TAIL_VALUES, TAIL_MIDDLE, 1, NULL, NULL}, &block->wider);
    take_swish(taking);
    take_layer(taking, (struct shape){TAIL_MIDDLE, TAIL_VALUES, 1, NULL, NULL}, &block->narrower);
    take_sum(taking, before);
}

/* What was made goes beside the features, behind them. */
static void take_beside(struct taking *taking, struct wire_span features) {
    struct wire_span made = taking->at;
    const struct slim_node *beside = step(taking, "Concat");
    taking->good = beside && beside->input_count == 2 && wire_same(beside->inputs[0], features) &&
                   wire_same(beside->inputs[1], made);
}

/* [inputs][classes] of the model, turned and with room behind both. */
static void pack_characters(const float *weights, const float *bias, struct tail *tail) {
    struct tail_characters *out = &tail->characters;
    size_t classes = (size_t)tail->classes;
    out->outputs = TAIL_ROOM(tail->classes);
    size_t outputs = (size_t)out->outputs;
    float *turned SCOPED(scoped_free)
    = memory_new(outputs * TAIL_ROW, sizeof *turned);
    for (size_t o = 0; o < classes; o++)
        for (size_t i = 0; i < TAIL_VALUES; i++)
            turned[o * TAIL_ROW + i] = number(weights, i * classes + o);
    out->weights = memory_new(outputs * TAIL_ROW, sizeof *out->weights);
    out->units = memory_new(outputs, sizeof *out->units);
    out->bias = memory_new(outputs, sizeof *out->bias);
    trunk_pack(turned, TAIL_ROW, out->outputs, out->weights, out->units);
    for (size_t o = 0; o < classes; o++)
        out->bias[o] = number(bias, o);
}

static void take_characters(struct taking *taking, struct tail *tail) {
    step(taking, "Squeeze");
    step(taking, "Transpose");
    const struct slim_node *layer = step(taking, "MatMul");
    struct slim_constant weights;
    taking->good = layer && slim_constant(&taking->graph, layer->inputs[1], &weights) &&
                   weights.count >= TAIL_VALUES && weights.count < MOST_CLASSES * TAIL_VALUES;
    if (!taking->good)
        return;
    size_t classes = weights.count / TAIL_VALUES;
    const float *numbers = numbers_of(taking, layer, 1, classes * TAIL_VALUES);
    const float *bias = numbers_of(taking, step(taking, "Add"), 1, classes);
    step(taking, "Softmax");
    if (!taking->good)
        return;
    tail->classes = (int)classes;
    pack_characters(numbers, bias, tail);
}

static bool take_all(struct taking *taking, struct tail *tail) {
    struct wire_span features = taking->at;
    take_bent_steps(taking, (struct shape){TRUNK_FEATURES, TAIL_NARROW, 3, NULL, NULL},
                    &tail->begin[0]);
    take_bent_steps(taking, (struct shape){TAIL_NARROW, TAIL_VALUES, 1, NULL, NULL},
                    &tail->begin[1]);
    step(taking, "Reshape");
    step(taking, "Transpose");
    for (int i = 0; i < TAIL_BLOCKS; i++)
        take_block(taking, &tail->blocks[i]);
    take_norm(taking, &tail->last);
    step(taking, "Reshape");
    step(taking, "Transpose");
    take_bent_steps(taking, (struct shape){TAIL_VALUES, TRUNK_FEATURES, 1, NULL, NULL},
                    &tail->end[0]);
    take_beside(taking, features);
    take_bent_steps(taking, (struct shape){2 * TRUNK_FEATURES, TAIL_NARROW, 3, NULL, NULL},
                    &tail->end[1]);
    take_bent_steps(taking, (struct shape){TAIL_NARROW, TAIL_VALUES, 1, NULL, NULL}, &tail->end[2]);
    take_characters(taking, tail);
    return taking->good;
}

/* The features' name: the trunk ends with the network's only means of this kind. */
static bool find_features(struct taking *taking) {
    for (int i = 0; i < taking->graph.count; i++)
        if (wire_is(taking->graph.nodes[i].operation, "AveragePool")) {
            taking->at = taking->graph.nodes[i].output;
            return true;
        }
    return false;
}

const struct tail_kernels *tail_kernels_here(void) {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni"))
        return &tail_kernels_avx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return &tail_kernels_avx2;
#endif
    return NULL;
}

struct tail *tail_of(struct wire_span model, const struct tail_kernels *kernels) {
    struct taking taking = {.good = true};
    struct wire_span graph;
    if (!kernels || !slim_find_graph(model, &graph) || !slim_graph_of(graph, &taking.graph))
        return NULL;
    struct tail *tail = memory_new(1, sizeof *tail);
    tail->kernels = kernels;
    if (!find_features(&taking) || !take_all(&taking, tail))
        tail_free(&tail);
    slim_graph_free(&taking.graph);
    return tail;
}
