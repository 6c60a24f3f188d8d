#include "ocr/slim_block.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define SWISH_SHIFT 3.0F
#define SWISH_MOST  6.0F

/* The nodes between a convolution's output and the block's. */
enum {
    NODE_SCALE,
    NODE_SHIFT,
    NODE_THREE,
    NODE_CLIP,
    NODE_SWISH,
    NODE_SIXTH,
    NODE_LAST_SCALE,
    NODE_LAST_SHIFT,
    NODE_COUNT
};

struct chain {
    struct slim_node *at[NODE_COUNT];
    float scale, shift;
};

static bool scalar_is(const struct slim_graph *graph, const struct slim_node *node,
                      struct wire_span input, float wanted) {
    float value;
    return slim_scalar(graph, node, input, &value) && value >= wanted && value <= wanted;
}

static bool limit_is(const struct slim_node *clip, const char *name, float wanted) {
    struct wire_span attribute;
    struct wire_field part;
    if (!slim_attribute(clip, name, &attribute))
        return false;
    while (wire_next(&attribute, &part))
        if (part.number == ATTRIBUTE_FLOAT && part.type == WIRE_32) {
            float value;
            memcpy(&value, part.body.at, sizeof value);
            return value >= wanted && value <= wanted;
        }
    return false;
}

/* One scaling and one shift behind `input`, each by a single number. */
static bool find_affine(const struct slim_graph *graph, struct wire_span input,
                        struct slim_node *nodes[2], float *scale, float *shift) {
    nodes[0] = slim_then(graph, input, "Mul");
    if (!nodes[0] || !slim_scalar(graph, nodes[0], input, scale))
        return false;
    nodes[1] = slim_then(graph, nodes[0]->output, "Add");
    return nodes[1] && slim_scalar(graph, nodes[1], nodes[0]->output, shift);
}

/* The two users of z: what adds three to it, and what multiplies it by the clipped sum. */
static bool find_users(const struct slim_graph *graph, struct wire_span inner,
                       struct chain *chain) {
    struct slim_node *last = NULL;
    if (slim_users(graph, inner, &last) != 2)
        return false;
    for (int i = 0; i < graph->count; i++) {
        struct slim_node *node = &graph->nodes[i];
        for (int k = 0; k < node->input_count; k++) {
            if (!wire_same(node->inputs[k], inner))
                continue;
            bool adds = wire_is(node->operation, "Add");
            bool multiplies = wire_is(node->operation, "Mul");
            chain->at[NODE_THREE] = adds ? node : chain->at[NODE_THREE];
            chain->at[NODE_SWISH] = multiplies ? node : chain->at[NODE_SWISH];
        }
    }
    return chain->at[NODE_THREE] && chain->at[NODE_SWISH] &&
           scalar_is(graph, chain->at[NODE_THREE], inner, SWISH_SHIFT);
}

static bool find_swish(const struct slim_graph *graph, struct wire_span inner,
                       struct chain *chain) {
    if (!find_users(graph, inner, chain))
        return false;
    struct slim_node *clip = slim_then(graph, chain->at[NODE_THREE]->output, "Clip");
    chain->at[NODE_CLIP] = clip;
    if (!clip || !limit_is(clip, "min", 0) || !limit_is(clip, "max", SWISH_MOST) ||
        slim_then(graph, clip->output, "Mul") != chain->at[NODE_SWISH])
        return false;
    struct wire_span swish = chain->at[NODE_SWISH]->output;
    chain->at[NODE_SIXTH] = slim_then(graph, swish, "Div");
    return chain->at[NODE_SIXTH] && wire_same(chain->at[NODE_SIXTH]->inputs[0], swish) &&
           scalar_is(graph, chain->at[NODE_SIXTH], swish, SWISH_MOST);
}

static float *floats_of(const struct slim_constant *constant) {
    float *floats = memory_new(constant->count, sizeof *floats);
    memcpy(floats, constant->floats.at, constant->floats.size);
    return floats;
}

void slim_block_free(struct slim_block *block) {
    free(block->weights);
    free(block->bias);
    *block = (struct slim_block){0};
}

bool slim_block_at(const struct slim_graph *graph, struct slim_node *conv, struct slim_block *out) {
    struct slim_constant weights, bias;
    float scale, shift;
    struct slim_block block = {.conv = conv};
    struct chain chain = {0};
    if (!wire_is(conv->operation, "Conv") || conv->input_count != 3 ||
        !slim_constant(graph, conv->inputs[1], &weights) ||
        !slim_constant(graph, conv->inputs[2], &bias) || bias.count == 0 ||
        weights.count % bias.count != 0 ||
        !find_affine(graph, conv->output, &chain.at[NODE_SCALE], &scale, &shift))
        return false;
    block.inner = chain.at[NODE_SHIFT]->output;
    if (!find_swish(graph, block.inner, &chain) ||
        !find_affine(graph, chain.at[NODE_SIXTH]->output, &chain.at[NODE_LAST_SCALE], &block.scale,
                     &block.shift))
        return false;
    block.outer = chain.at[NODE_LAST_SHIFT]->output;
    block.weight_sides = weights.sides;
    block.bias_sides = bias.sides;
    block.weight_count = weights.count;
    block.channels = bias.count;
    block.weights = floats_of(&weights);
    block.bias = floats_of(&bias);
    for (size_t i = 0; i < block.weight_count; i++)
        block.weights[i] *= scale;
    for (size_t i = 0; i < block.channels; i++)
        block.bias[i] = block.bias[i] * scale + shift;
    for (int i = 0; i < NODE_COUNT; i++)
        chain.at[i]->is_gone = true;
    *out = block;
    return true;
}

/* Whether a convolution adds no rim: its attribute `pads` is there and all zeros. */
static bool has_no_rim(const struct slim_node *conv) {
    struct wire_span attribute;
    struct wire_field part;
    int sides = 0;
    if (!slim_attribute(conv, "pads", &attribute))
        return false;
    while (wire_next(&attribute, &part))
        if (part.number == ATTRIBUTE_NUMBERS) {
            if (part.type != WIRE_VARINT || part.value != 0)
                return false;
            sides++;
        }
    return sides > 0;
}

void slim_block_fold(const struct slim_graph *graph, struct slim_block *first,
                     struct slim_block *next) {
    if (slim_then(graph, first->outer, "Conv") != next->conv ||
        !wire_same(next->conv->inputs[0], first->outer) || !has_no_rim(next->conv))
        return;
    size_t each = next->weight_count / next->channels;
    for (size_t channel = 0; channel < next->channels; channel++) {
        double sum = 0;
        for (size_t i = 0; i < each; i++)
            sum += (double)next->weights[channel * each + i];
        next->bias[channel] += (float)(sum * (double)first->shift);
    }
    for (size_t i = 0; i < next->weight_count; i++)
        next->weights[i] *= first->scale;
    first->is_folded = true;
    next->before = first;
}
