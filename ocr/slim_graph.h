/* A network's graph as it is stored in an ONNX file: its nodes, who uses what, and its constants.
 * Not a network that runs (ocr/ort.h). Used by ocr/slim_model.c.
 * Source: onnx.proto of ONNX 1.8, whose field numbers never change. */
#ifndef SEALROOM_OCR_SLIM_GRAPH_H
#define SEALROOM_OCR_SLIM_GRAPH_H

#include "ocr/wire.h"

#define SLIM_INPUTS 5

/* One operation; all spans are lent from the file. */
struct slim_node {
    struct wire_span whole, body, operation, output;
    struct wire_span inputs[SLIM_INPUTS];
    int input_count, output_count;
    bool is_gone; /* another stands for it */
};

struct slim_graph {
    struct slim_node *nodes;
    int count;
};

/* Numbers of a constant: floats, as many as the sides say. */
struct slim_constant {
    struct wire_span sides, floats;
    size_t count;
};

/* slim_find_graph finds the graph in a model's bytes; false when they are none, or cut short. */
bool slim_find_graph(struct wire_span model, struct wire_span *out);

/* slim_graph_of lists the nodes; false when the bytes are no graph. Ended by slim_graph_free. */
bool slim_graph_of(struct wire_span graph, struct slim_graph *out);
void slim_graph_free(struct slim_graph *graph);

/* slim_users counts the nodes that use an output, and gives the last of them. */
int slim_users(const struct slim_graph *graph, struct wire_span output, struct slim_node **last);

/* slim_then gives the one node that uses an output, if it is that operation, else NULL. */
struct slim_node *slim_then(const struct slim_graph *graph, struct wire_span output,
                            const char *operation);

/* slim_constant finds a constant of floats by its name. slim_scalar gives the single number that a
 * node has beside `input`. */
bool slim_constant(const struct slim_graph *graph, struct wire_span name,
                   struct slim_constant *out);
bool slim_scalar(const struct slim_graph *graph, const struct slim_node *node,
                 struct wire_span input, float *out);

/* slim_attribute finds an attribute's body by its name. */
bool slim_attribute(const struct slim_node *node, const char *name, struct wire_span *out);

/* Field numbers of onnx.proto. */
enum {
    MODEL_GRAPH = 7,
    GRAPH_NODE = 1,
    GRAPH_INITIALIZER = 5,
    NODE_INPUT = 1,
    NODE_OUTPUT = 2,
    NODE_NAME = 3,
    NODE_OPERATION = 4,
    NODE_ATTRIBUTE = 5,
    ATTRIBUTE_NAME = 1,
    ATTRIBUTE_FLOAT = 2,
    ATTRIBUTE_NUMBER = 3,
    ATTRIBUTE_TENSOR = 5,
    ATTRIBUTE_NUMBERS = 8,
    ATTRIBUTE_TYPE = 20,
    TENSOR_SIDE = 1,
    TENSOR_TYPE = 2,
    TENSOR_NAME = 8,
    TENSOR_RAW = 9,
    TYPE_FLOAT = 1,
    TYPE_NUMBER = 2,
    TYPE_NUMBERS = 7,
};

#endif
