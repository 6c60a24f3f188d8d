#include "ocr/slim_model.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/slim_block.h"

#include <stdlib.h>

#define MOST_BLOCKS 256

struct slim_blocks {
    struct slim_block *at;
    int count;
};

static void blocks_free(struct slim_blocks *blocks) {
    for (int i = 0; i < blocks->count; i++)
        slim_block_free(&blocks->at[i]);
    free(blocks->at);
}

/* A name made of a block's own and an ending that no other name has. */
static struct wire_buffer named(struct wire_span name, const char *ending) {
    struct wire_buffer made = {0};
    wire_add_raw(&made, name);
    wire_add_raw(&made, wire_text(ending));
    return made;
}

/* What is being written: the graph, and a block's parts with their names. */
struct writing {
    struct wire_buffer *graph;
    const struct slim_block *block;
};

/* A tensor of floats as one of the graph's initial values; `sides` are written already. */
static void add_tensor(struct writing *writing, const char *ending, struct wire_span sides,
                       struct wire_span floats) {
    struct wire_buffer name SCOPED(wire_buffer_free) = named(writing->block->outer, ending);
    struct wire_buffer tensor SCOPED(wire_buffer_free) = {0};
    wire_add_raw(&tensor, sides);
    wire_add_number(&tensor, TENSOR_TYPE, TYPE_FLOAT);
    wire_add_bytes(&tensor, TENSOR_NAME, wire_written(&name));
    wire_add_bytes(&tensor, TENSOR_RAW, floats);
    wire_add_bytes(writing->graph, GRAPH_INITIALIZER, wire_written(&tensor));
}

/* One number for each channel, as the weights (four sides) or the bias (one side) of a convolution
 * that looks at each value by itself. */
static void add_even(struct writing *writing, const char *ending, float value, int side_count) {
    size_t channels = writing->block->channels;
    float *values SCOPED(scoped_free)
    = memory_new(channels, sizeof *values);
    for (size_t i = 0; i < channels; i++)
        values[i] = value;
    struct wire_buffer sides SCOPED(wire_buffer_free) = {0};
    wire_add_number(&sides, TENSOR_SIDE, channels);
    for (int i = 1; i < side_count; i++)
        wire_add_number(&sides, TENSOR_SIDE, 1);
    add_tensor(writing, ending, wire_written(&sides),
               (struct wire_span){(const uint8_t *)values, channels * sizeof *values});
}

/* The parts of a block go by the name of its output and an ending; an ending of NULL is the end of
 * inputs, "" the output itself, "=" the name of z. */
static void add_name(struct wire_buffer *node, unsigned field, const struct slim_block *block,
                     const char *ending) {
    bool inner = ending[0] == '=';
    struct wire_buffer name SCOPED(wire_buffer_free) =
        named(inner ? block->inner : block->outer, inner ? "" : ending);
    wire_add_bytes(node, field, wire_written(&name));
}

/* A node before its attributes; add_node_end writes it. */
static struct wire_buffer node_begin(const struct slim_block *block, const char *operation,
                                     const char *const *inputs, const char *output) {
    struct wire_buffer node = {0};
    for (; *inputs; inputs++)
        add_name(&node, NODE_INPUT, block, *inputs);
    add_name(&node, NODE_OUTPUT, block, output);
    wire_add_bytes(&node, NODE_OPERATION, wire_text(operation));
    return node;
}

static void node_end(struct writing *writing, struct wire_buffer *node) {
    wire_add_bytes(writing->graph, GRAPH_NODE, wire_written(node));
    wire_buffer_free(node);
}

static void add_numbers(struct wire_buffer *node, const char *name, const uint64_t *values,
                        int count) {
    struct wire_buffer attribute SCOPED(wire_buffer_free) = {0};
    wire_add_bytes(&attribute, ATTRIBUTE_NAME, wire_text(name));
    for (int i = 0; i < count; i++)
        wire_add_number(&attribute, ATTRIBUTE_NUMBERS, values[i]);
    wire_add_number(&attribute, ATTRIBUTE_TYPE, TYPE_NUMBERS);
    wire_add_bytes(node, NODE_ATTRIBUTE, wire_written(&attribute));
}

static void add_float(struct wire_buffer *node, const char *name, float value) {
    struct wire_buffer attribute SCOPED(wire_buffer_free) = {0};
    wire_add_bytes(&attribute, ATTRIBUTE_NAME, wire_text(name));
    wire_add_float(&attribute, ATTRIBUTE_FLOAT, value);
    wire_add_number(&attribute, ATTRIBUTE_TYPE, TYPE_FLOAT);
    wire_add_bytes(node, NODE_ATTRIBUTE, wire_written(&attribute));
}

/* A convolution of one weight a channel: the blocked layout's way to scale, shift or copy. */
static void add_pointwise(struct writing *writing, const char *const *inputs, const char *output) {
    static const uint64_t ONES[] = {1, 1}, ZEROS[] = {0, 0, 0, 0};
    struct wire_buffer node = node_begin(writing->block, "Conv", inputs, output);
    struct wire_buffer group SCOPED(wire_buffer_free) = {0};
    wire_add_bytes(&group, ATTRIBUTE_NAME, wire_text("group"));
    wire_add_number(&group, ATTRIBUTE_NUMBER, writing->block->channels);
    wire_add_number(&group, ATTRIBUTE_TYPE, TYPE_NUMBER);
    wire_add_bytes(&node, NODE_ATTRIBUTE, wire_written(&group));
    add_numbers(&node, "kernel_shape", ONES, 2);
    add_numbers(&node, "strides", ONES, 2);
    add_numbers(&node, "dilations", ONES, 2);
    add_numbers(&node, "pads", ZEROS, 4);
    node_end(writing, &node);
}

/* The convolution itself, with its own attributes and the folded weights. */
static void add_convolution(struct writing *writing) {
    const struct slim_block *block = writing->block;
    struct wire_buffer node SCOPED(wire_buffer_free) = {0};
    if (block->before)
        add_name(&node, NODE_INPUT, block->before, "/swish");
    else
        wire_add_bytes(&node, NODE_INPUT, block->conv->inputs[0]);
    add_name(&node, NODE_INPUT, block, "/weights");
    add_name(&node, NODE_INPUT, block, "/bias");
    wire_add_bytes(&node, NODE_OUTPUT, block->inner);
    wire_add_bytes(&node, NODE_OPERATION, wire_text("Conv"));
    struct wire_span rest = block->conv->body;
    struct wire_field part;
    while (wire_next(&rest, &part))
        if (part.number == NODE_ATTRIBUTE)
            wire_add_raw(&node, part.whole);
    wire_add_bytes(writing->graph, GRAPH_NODE, wire_written(&node));
    add_tensor(
        writing, "/weights", block->weight_sides,
        (struct wire_span){(const uint8_t *)block->weights, block->weight_count * sizeof(float)});
    add_tensor(writing, "/bias", block->bias_sides,
               (struct wire_span){(const uint8_t *)block->bias, block->channels * sizeof(float)});
}

/* Hard swish of z is z × hard_sigmoid(z); the sigmoid is fused into a convolution that copies. */
static void add_block(struct writing *writing) {
    static const char *const GATE[] = {"=", "/one", NULL};
    static const char *const GATED[] = {"/copy", NULL};
    static const char *const SWISH[] = {"=", "/gate", NULL};
    static const char *const LAST[] = {"/swish", "/scale", "/shift", NULL};
    const struct slim_block *block = writing->block;
    add_convolution(writing);
    add_even(writing, "/one", 1, 4);
    add_pointwise(writing, GATE, "/copy");
    struct wire_buffer gate = node_begin(block, "HardSigmoid", GATED, "/gate");
    add_float(&gate, "alpha", 1.0F / 6);
    add_float(&gate, "beta", 0.5F);
    node_end(writing, &gate);
    struct wire_buffer swish = node_begin(block, "Mul", SWISH, "/swish");
    node_end(writing, &swish);
    if (block->is_folded)
        return;
    add_even(writing, "/scale", block->scale, 4);
    add_even(writing, "/shift", block->shift, 1);
    add_pointwise(writing, LAST, "");
}

static const struct slim_block *block_of(const struct slim_blocks *blocks,
                                         const struct slim_node *node) {
    for (int i = 0; i < blocks->count; i++)
        if (blocks->at[i].conv == node)
            return &blocks->at[i];
    return NULL;
}

static struct slim_blocks blocks_of(const struct slim_graph *graph) {
    struct slim_blocks blocks = {.at = memory_new(MOST_BLOCKS, sizeof(struct slim_block))};
    for (int i = 0; i < graph->count && blocks.count < MOST_BLOCKS; i++)
        blocks.count += slim_block_at(graph, &graph->nodes[i], &blocks.at[blocks.count]);
    for (int i = 0; i < blocks.count; i++)
        for (int k = 0; k < blocks.count; k++)
            slim_block_fold(graph, &blocks.at[i], &blocks.at[k]);
    return blocks;
}

/* Every field of the old graph in its order, blocks in the place of their convolutions. */
static void write_graph(struct wire_span old, const struct slim_graph *graph,
                        const struct slim_blocks *blocks, struct wire_buffer *out) {
    struct wire_field field;
    int number = 0;
    while (wire_next(&old, &field)) {
        const struct slim_node *node = field.number == GRAPH_NODE ? &graph->nodes[number++] : NULL;
        struct writing writing = {out, node ? block_of(blocks, node) : NULL};
        if (writing.block)
            add_block(&writing);
        else if (!node || !node->is_gone)
            wire_add_raw(out, field.whole);
    }
}

int slim_model(struct wire_span model, struct wire_buffer *out) {
    struct wire_span old;
    struct slim_graph graph SCOPED(slim_graph_free) = {0};
    if (!slim_find_graph(model, &old) || !slim_graph_of(old, &graph))
        return 0;
    struct slim_blocks blocks SCOPED(blocks_free) = blocks_of(&graph);
    if (blocks.count == 0)
        return 0;
    struct wire_buffer made SCOPED(wire_buffer_free) = {0};
    write_graph(old, &graph, &blocks, &made);
    struct wire_field field;
    while (wire_next(&model, &field))
        if (field.number == MODEL_GRAPH)
            wire_add_bytes(out, MODEL_GRAPH, wire_written(&made));
        else
            wire_add_raw(out, field.whole);
    return blocks.count;
}
