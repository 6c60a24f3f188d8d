#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/slim_block.h"
#include "ocr/trunk_pack.h"
#include "ocr/trunk_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define EPSILON_USUAL 1e-5F

/* The graph while a trunk is taken out of it; `at` is the name of what comes next. */
struct taking {
    struct slim_graph graph;
    struct wire_span at;
};

static bool two_numbers(const struct slim_node *node, const char *name, int out[2]) {
    struct wire_span attribute;
    struct wire_field part;
    int count = 0;
    if (!slim_attribute(node, name, &attribute))
        return false;
    while (wire_next(&attribute, &part))
        if (part.number == ATTRIBUTE_NUMBERS && part.type == WIRE_VARINT && part.value < 64) {
            if (count < 2)
                out[count] = (int)part.value;
            count++;
        }
    return count == 2;
}

static bool float_of(const struct slim_node *node, const char *name, float *out) {
    struct wire_span attribute;
    struct wire_field part;
    if (!slim_attribute(node, name, &attribute))
        return false;
    while (wire_next(&attribute, &part))
        if (part.number == ATTRIBUTE_FLOAT && part.type == WIRE_32) {
            memcpy(out, part.body.at, sizeof *out);
            return true;
        }
    return false;
}

/* A constant of `count` floats, copied; NULL when there is none. */
static float *floats_named(const struct slim_graph *graph, struct wire_span name, size_t count) {
    struct slim_constant constant;
    if (!slim_constant(graph, name, &constant) || constant.count != count)
        return NULL;
    float *floats = memory_new(count, sizeof *floats);
    memcpy(floats, constant.floats.at, constant.floats.size);
    return floats;
}

/* Weights [outputs][3][3][3] become [3][3][outputs], since the picture's planes are equal; the
 * normalisation behind them is folded in: (z - mean) × scale / √(variance + ε) + shift. */
static void fold_stem(struct trunk *trunk, const float *weights, float *const normal[4],
                      float epsilon) {
    for (int o = 0; o < TRUNK_STEM_OUTPUTS; o++) {
        float by = normal[0][o] / sqrtf(normal[3][o] + epsilon);
        trunk->stem_bias[o] = normal[1][o] - normal[2][o] * by;
        for (int tap = 0; tap < TRUNK_STEM_TAPS; tap++) {
            float sum = 0;
            for (int plane = 0; plane < 3; plane++)
                sum += weights[(o * 3 + plane) * TRUNK_STEM_TAPS + tap];
            trunk->stem[tap][o] = sum * by;
        }
    }
}

static bool take_stem(struct taking *taking, struct trunk *trunk) {
    struct slim_node *conv = slim_then(&taking->graph, taking->at, "Conv");
    struct slim_node *after =
        conv ? slim_then(&taking->graph, conv->output, "BatchNormalization") : NULL;
    int steps[2];
    if (!after || conv->input_count != 2 || after->input_count != 5 ||
        !two_numbers(conv, "strides", steps) || steps[0] != 2 || steps[1] != 2)
        return false;
    float *weights SCOPED(scoped_free)
    = floats_named(&taking->graph, conv->inputs[1], TRUNK_STEM_OUTPUTS * 3 * TRUNK_STEM_TAPS);
    float *normal[4];
    bool whole = weights != NULL;
    for (int i = 0; i < 4; i++) {
        normal[i] = floats_named(&taking->graph, after->inputs[i + 1], TRUNK_STEM_OUTPUTS);
        whole = whole && normal[i];
    }
    float epsilon = EPSILON_USUAL;
    (void)float_of(after, "epsilon", &epsilon);
    if (whole)
        fold_stem(trunk, weights, normal, epsilon);
    for (int i = 0; i < 4; i++)
        free(normal[i]);
    taking->at = after->output;
    return whole;
}

/* [channels][taps] becomes [taps][channels]. */
static float *channels_last(const float *weights, int channels, int taps) {
    float *turned = memory_new((size_t)channels * (size_t)taps, sizeof *turned);
    for (int c = 0; c < channels; c++)
        for (int tap = 0; tap < taps; tap++)
            turned[tap * channels + c] = weights[c * taps + tap];
    return turned;
}

static float *taken(float **from) {
    float *floats = *from;
    *from = NULL;
    return floats;
}

static bool take_depth(struct taking *taking, struct trunk_pair *pair) {
    struct slim_node *conv = slim_then(&taking->graph, taking->at, "Conv");
    struct slim_block block SCOPED(slim_block_free) = {0};
    int sides[2], steps[2];
    if (!conv || !slim_block_at(&taking->graph, conv, &block) ||
        !two_numbers(conv, "kernel_shape", sides) || !two_numbers(conv, "strides", steps))
        return false;
    int taps = sides[0] * sides[0];
    if ((sides[0] != 3 && sides[0] != TRUNK_KERNEL_MOST) || sides[1] != sides[0] ||
        block.channels > TRUNK_FEATURES || block.channels % TRUNK_LANES != 0 ||
        block.weight_count != block.channels * (size_t)taps || steps[0] < 1 || steps[0] > 2 ||
        steps[1] < 1 || steps[1] > 2)
        return false;
    pair->channels = (int)block.channels;
    pair->kernel = sides[0];
    pair->step_y = steps[0];
    pair->step_x = steps[1];
    pair->depth_weights = channels_last(block.weights, pair->channels, taps);
    pair->depth_bias = taken(&block.bias);
    pair->depth_after = (struct trunk_after){block.scale, block.shift};
    taking->at = block.outer;
    return true;
}

static bool take_point(struct taking *taking, struct trunk_pair *pair) {
    struct slim_node *conv = slim_then(&taking->graph, taking->at, "Conv");
    struct slim_block block SCOPED(slim_block_free) = {0};
    int sides[2];
    if (!conv || !slim_block_at(&taking->graph, conv, &block) ||
        !two_numbers(conv, "kernel_shape", sides) || sides[0] != 1 || sides[1] != 1 ||
        block.channels > TRUNK_FEATURES || block.channels % TRUNK_LANES != 0 ||
        block.weight_count != block.channels * (size_t)pair->channels)
        return false;
    pair->outputs = (int)block.channels;
    size_t weights = (size_t)pair->channels * (size_t)pair->outputs;
    pair->point_weights = memory_new(weights, sizeof *pair->point_weights);
    pair->point_units = memory_new((size_t)pair->outputs, sizeof *pair->point_units);
    trunk_pack(block.weights, pair->channels, pair->outputs, pair->point_weights,
               pair->point_units);
    pair->point_bias = taken(&block.bias);
    pair->point_after = (struct trunk_after){block.scale, block.shift};
    taking->at = block.outer;
    return true;
}

static const struct slim_node *means_behind(const struct slim_graph *graph, struct wire_span name) {
    for (int i = 0; i < graph->count; i++)
        if (wire_is(graph->nodes[i].operation, "GlobalAveragePool") &&
            wire_same(graph->nodes[i].inputs[0], name))
            return &graph->nodes[i];
    return NULL;
}

/* A constant [outputs][inputs], copied as [inputs][outputs]. */
static float *layer_named(const struct slim_graph *graph, struct wire_span name, size_t inputs,
                          size_t outputs) {
    float *floats SCOPED(scoped_free)
    = floats_named(graph, name, inputs * outputs);
    return floats ? channels_last(floats, (int)outputs, (int)inputs) : NULL;
}

/* The gate's nodes between the means and the product. */
enum { GATE_IN, GATE_RELU, GATE_OUT, GATE_SIGMOID, GATE_PRODUCT, GATE_NODES };

static bool gate_nodes(const struct taking *taking, struct slim_node *nodes[GATE_NODES]) {
    static const char *const OPERATIONS[GATE_NODES] = {"Conv", "Relu", "Conv", "HardSigmoid",
                                                       "Mul"};
    const struct slim_node *before = means_behind(&taking->graph, taking->at);
    for (int i = 0; i < GATE_NODES && before; i++) {
        nodes[i] = slim_then(&taking->graph, before->output, OPERATIONS[i]);
        before = nodes[i];
    }
    return before != NULL && nodes[GATE_IN]->input_count == 3 && nodes[GATE_OUT]->input_count == 3;
}

/* A depth convolution with two users has a gate behind it. */
static bool take_gate(struct taking *taking, struct trunk_pair *pair) {
    struct slim_node *last = NULL, *nodes[GATE_NODES];
    struct trunk_gate *gate = &pair->gate;
    struct slim_constant bias;
    if (slim_users(&taking->graph, taking->at, &last) == 1)
        return true;
    if (!gate_nodes(taking, nodes) ||
        !slim_constant(&taking->graph, nodes[GATE_IN]->inputs[2], &bias) || bias.count == 0 ||
        bias.count > TRUNK_FEATURES || !float_of(nodes[GATE_SIGMOID], "alpha", &gate->alpha) ||
        !float_of(nodes[GATE_SIGMOID], "beta", &gate->beta))
        return false;
    gate->middle = (int)bias.count;
    size_t channels = (size_t)pair->channels;
    gate->in = layer_named(&taking->graph, nodes[GATE_IN]->inputs[1], channels, bias.count);
    gate->in_bias = floats_named(&taking->graph, nodes[GATE_IN]->inputs[2], bias.count);
    gate->out = layer_named(&taking->graph, nodes[GATE_OUT]->inputs[1], bias.count, channels);
    gate->out_bias = floats_named(&taking->graph, nodes[GATE_OUT]->inputs[2], channels);
    taking->at = nodes[GATE_PRODUCT]->output;
    return gate->in && gate->in_bias && gate->out && gate->out_bias;
}

/* What trunk.c takes for granted of the whole. */
static bool fits(const struct taking *taking, const struct trunk *trunk) {
    int rows = TRUNK_HEIGHT_PX / 2, columns = 2;
    for (int i = 0; i < trunk->pair_count; i++) {
        rows /= trunk->pairs[i].step_y;
        columns *= trunk->pairs[i].step_x;
        int before = i > 0 ? trunk->pairs[i - 1].outputs : TRUNK_STEM_OUTPUTS;
        if (trunk->pairs[i].channels != before)
            return false;
    }
    const struct slim_node *means = slim_then(&taking->graph, taking->at, "AveragePool");
    int sides[2], steps[2];
    return rows == 3 && columns == 4 && means && two_numbers(means, "kernel_shape", sides) &&
           two_numbers(means, "strides", steps) && sides[0] == 3 && sides[1] == 2 &&
           steps[0] == 3 && steps[1] == 2 && trunk->pair_count > 0 &&
           trunk->pairs[trunk->pair_count - 1].outputs == TRUNK_FEATURES;
}

static bool take_all(struct taking *taking, struct trunk *trunk) {
    if (!take_stem(taking, trunk))
        return false;
    while (!slim_then(&taking->graph, taking->at, "AveragePool")) {
        if (trunk->pair_count == TRUNK_PAIRS_MOST)
            return false;
        struct trunk_pair *pair = &trunk->pairs[trunk->pair_count++];
        if (!take_depth(taking, pair) || !take_gate(taking, pair) || !take_point(taking, pair))
            return false;
    }
    return fits(taking, trunk);
}

const struct trunk_kernels *trunk_kernels_here(void) {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
        return &trunk_kernels_avx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return &trunk_kernels_avx2;
#endif
    return NULL;
}

struct trunk *trunk_of(struct wire_span model, const struct trunk_kernels *kernels) {
    struct taking taking = {.at = wire_text("x")};
    struct wire_span graph;
    if (!kernels || !slim_find_graph(model, &graph) || !slim_graph_of(graph, &taking.graph))
        return NULL;
    struct trunk *trunk = memory_new(1, sizeof *trunk);
    trunk->kernels = kernels;
    if (!take_all(&taking, trunk))
        trunk_free(&trunk);
    slim_graph_free(&taking.graph);
    return trunk;
}
