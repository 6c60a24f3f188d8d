#include "ocr/slim_rest.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/slim_graph.h"

#include <stdlib.h>

/* Field numbers of onnx.proto that only this file needs. */
enum {
    GRAPH_INPUT = 11,
    GRAPH_OUTPUT = 12,
    VALUE_NAME = 1,
    VALUE_TYPE = 2,
    TYPE_TENSOR = 1,
    TENSOR_ELEMENT = 1,
    TENSOR_SHAPE = 2,
    SHAPE_SIDE = 1,
    SIDE_NUMBER = 1,
    SIDE_NAME = 2,
};

static const char *const INPUT = "x";

static const struct slim_node *means_of(const struct slim_graph *graph) {
    for (int i = 0; i < graph->count; i++)
        if (wire_is(graph->nodes[i].operation, "AveragePool"))
            return &graph->nodes[i];
    return NULL;
}

static bool uses(const struct slim_node *node, struct wire_span name) {
    for (int i = 0; i < node->input_count; i++)
        if (wire_same(node->inputs[i], name))
            return true;
    return false;
}

static bool is_output(struct wire_span graph, struct wire_span name) {
    struct wire_field field, part;
    while (wire_next(&graph, &field))
        while (field.number == GRAPH_OUTPUT && wire_next(&field.body, &part))
            if (part.number == VALUE_NAME && wire_same(part.body, name))
                return true;
    return false;
}

/* Marks all nodes that the outputs do not need as gone; nodes stand in the order of their work. */
static void leave_rest(struct wire_span whole, struct slim_graph *graph,
                       const struct slim_node *means) {
    for (int i = graph->count - 1; i >= 0; i--) {
        struct slim_node *node = &graph->nodes[i];
        bool needed = is_output(whole, node->output);
        for (int k = i + 1; k < graph->count && !needed; k++)
            needed = !graph->nodes[k].is_gone && uses(&graph->nodes[k], node->output);
        node->is_gone = !needed || node == means;
    }
}

static void add_side(struct wire_buffer *shape, uint64_t side) {
    struct wire_buffer one SCOPED(wire_buffer_free) = {0};
    if (side > 0)
        wire_add_number(&one, SIDE_NUMBER, side);
    else
        wire_add_bytes(&one, SIDE_NAME, wire_text("steps"));
    wire_add_bytes(shape, SHAPE_SIDE, wire_written(&one));
}

static void add_input(struct wire_buffer *graph, int features) {
    struct wire_buffer shape SCOPED(wire_buffer_free) = {0};
    struct wire_buffer tensor SCOPED(wire_buffer_free) = {0};
    struct wire_buffer type SCOPED(wire_buffer_free) = {0};
    struct wire_buffer value SCOPED(wire_buffer_free) = {0};
    add_side(&shape, 1);
    add_side(&shape, (uint64_t)features);
    add_side(&shape, 1);
    add_side(&shape, 0);
    wire_add_number(&tensor, TENSOR_ELEMENT, TYPE_FLOAT);
    wire_add_bytes(&tensor, TENSOR_SHAPE, wire_written(&shape));
    wire_add_bytes(&type, TYPE_TENSOR, wire_written(&tensor));
    wire_add_bytes(&value, VALUE_NAME, wire_text(INPUT));
    wire_add_bytes(&value, VALUE_TYPE, wire_written(&type));
    wire_add_bytes(graph, GRAPH_INPUT, wire_written(&value));
}

/* The input goes by the name of the means from here on. */
static void add_renaming(struct wire_buffer *graph, struct wire_span name) {
    struct wire_buffer node SCOPED(wire_buffer_free) = {0};
    wire_add_bytes(&node, NODE_INPUT, wire_text(INPUT));
    wire_add_bytes(&node, NODE_OUTPUT, name);
    wire_add_bytes(&node, NODE_OPERATION, wire_text("Identity"));
    wire_add_bytes(graph, GRAPH_NODE, wire_written(&node));
}

static void write_rest(struct wire_span whole, const struct slim_graph *graph,
                       struct wire_buffer *out) {
    struct wire_field field;
    int number = 0;
    while (wire_next(&whole, &field)) {
        bool gone = field.number == GRAPH_INPUT;
        if (field.number == GRAPH_NODE)
            gone = graph->nodes[number++].is_gone;
        if (!gone)
            wire_add_raw(out, field.whole);
    }
}

bool slim_rest(struct wire_span model, int features, struct wire_buffer *out) {
    struct wire_span whole;
    struct slim_graph graph SCOPED(slim_graph_free) = {0};
    if (!slim_find_graph(model, &whole) || !slim_graph_of(whole, &graph))
        return false;
    const struct slim_node *means = means_of(&graph);
    if (!means)
        return false;
    struct wire_buffer made SCOPED(wire_buffer_free) = {0};
    leave_rest(whole, &graph, means);
    add_input(&made, features);
    add_renaming(&made, means->output);
    write_rest(whole, &graph, &made);
    struct wire_field field;
    while (wire_next(&model, &field))
        if (field.number == MODEL_GRAPH)
            wire_add_bytes(out, MODEL_GRAPH, wire_written(&made));
        else
            wire_add_raw(out, field.whole);
    return true;
}
