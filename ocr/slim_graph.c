#include "ocr/slim_graph.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define MOST_NODES 8192

static bool node_of(struct wire_field field, struct slim_node *out) {
    struct slim_node node = {.whole = field.whole, .body = field.body};
    struct wire_span rest = field.body;
    struct wire_field part;
    while (wire_next(&rest, &part)) {
        if (part.number == NODE_INPUT && node.input_count < SLIM_INPUTS)
            node.inputs[node.input_count++] = part.body;
        if (part.number == NODE_OUTPUT && node.output_count++ == 0)
            node.output = part.body;
        if (part.number == NODE_OPERATION)
            node.operation = part.body;
    }
    *out = node;
    return rest.size == 0;
}

bool slim_find_graph(struct wire_span model, struct wire_span *out) {
    struct wire_field field;
    bool found = false;
    while (wire_next(&model, &field))
        if (field.number == MODEL_GRAPH && field.type == WIRE_BYTES) {
            *out = field.body;
            found = true;
        }
    return found && model.size == 0;
}

bool slim_graph_of(struct wire_span graph, struct slim_graph *out) {
    struct slim_graph made = {0};
    struct wire_field field;
    bool good = true;
    while (good && wire_next(&graph, &field)) {
        if (field.number != GRAPH_NODE)
            continue;
        struct slim_node node;
        good = made.count < MOST_NODES && node_of(field, &node);
        if (!good)
            break;
        made.nodes = memory_room(made.nodes, made.count, sizeof *made.nodes);
        made.nodes[made.count++] = node;
    }
    if (!good || graph.size > 0) {
        slim_graph_free(&made);
        return false;
    }
    *out = made;
    return true;
}

void slim_graph_free(struct slim_graph *graph) {
    free(graph->nodes);
    *graph = (struct slim_graph){0};
}

int slim_users(const struct slim_graph *graph, struct wire_span output, struct slim_node **last) {
    int users = 0;
    for (int i = 0; i < graph->count; i++)
        for (int k = 0; k < graph->nodes[i].input_count; k++)
            if (wire_same(graph->nodes[i].inputs[k], output)) {
                *last = &graph->nodes[i];
                users++;
            }
    return users;
}

struct slim_node *slim_then(const struct slim_graph *graph, struct wire_span output,
                            const char *operation) {
    struct slim_node *user = NULL;
    bool only = slim_users(graph, output, &user) == 1;
    return only && wire_is(user->operation, operation) ? user : NULL;
}

bool slim_attribute(const struct slim_node *node, const char *name, struct wire_span *out) {
    struct wire_span rest = node->body;
    struct wire_field part;
    while (wire_next(&rest, &part)) {
        struct wire_span inside = part.body;
        struct wire_field first;
        if (part.number == NODE_ATTRIBUTE && wire_next(&inside, &first) &&
            first.number == ATTRIBUTE_NAME && wire_is(first.body, name)) {
            *out = part.body;
            return true;
        }
    }
    return false;
}

/* The tensor of a Constant node; its sides are kept as they are written. */
static bool constant_of(const struct slim_node *node, struct slim_constant *out) {
    struct wire_span attribute, tensor = {0};
    struct wire_field part;
    if (!slim_attribute(node, "value", &attribute))
        return false;
    while (wire_next(&attribute, &part))
        if (part.number == ATTRIBUTE_TENSOR)
            tensor = part.body;
    struct slim_constant constant = {.count = 1};
    uint64_t type = 0;
    while (wire_next(&tensor, &part)) {
        if (part.number == TENSOR_SIDE && part.type == WIRE_VARINT) {
            constant.sides.at = constant.sides.at ? constant.sides.at : part.whole.at;
            constant.sides.size = (size_t)(part.whole.at + part.whole.size - constant.sides.at);
            constant.count *= (size_t)part.value;
        }
        if (part.number == TENSOR_TYPE)
            type = part.value;
        if (part.number == TENSOR_RAW)
            constant.floats = part.body;
    }
    *out = constant;
    return type == TYPE_FLOAT && constant.floats.size == constant.count * sizeof(float);
}

bool slim_constant(const struct slim_graph *graph, struct wire_span name,
                   struct slim_constant *out) {
    for (int i = 0; i < graph->count; i++)
        if (wire_is(graph->nodes[i].operation, "Constant") &&
            wire_same(graph->nodes[i].output, name))
            return constant_of(&graph->nodes[i], out);
    return false;
}

bool slim_scalar(const struct slim_graph *graph, const struct slim_node *node,
                 struct wire_span input, float *out) {
    if (node->input_count != 2)
        return false;
    bool first = wire_same(node->inputs[0], input);
    struct slim_constant constant;
    if (!slim_constant(graph, node->inputs[first ? 1 : 0], &constant) || constant.count != 1)
        return false;
    memcpy(out, constant.floats.at, sizeof *out);
    return true;
}
