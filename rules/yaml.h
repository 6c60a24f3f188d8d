/* A YAML text as a tree that knows where each part stands: line and column for every complaint.
 * Not a rulebook: it knows no keys. Adapts libfyaml, which no other file of rules/ sees.
 * Used by rules/book_load.c and rules/cases.c. */
#ifndef SEALROOM_RULES_YAML_H
#define SEALROOM_RULES_YAML_H

#include "base/fault.h"

#include <stddef.h>

enum yaml_sort { YAML_SCALAR, YAML_LIST, YAML_MAP };

/* A part of the text. Owned by the tree's root. */
struct yaml_node {
    enum yaml_sort sort;
    int line, column; /* 1-based */
    char *key;        /* inside a map */
    int key_line, key_column;
    char *text; /* of a scalar */
    struct yaml_node *parts;
    int part_count;
};

struct yaml {
    char *name; /* the file's name without its folder */
    struct yaml_node root;
};

/* yaml_read parses one document; doubled keys, anchors and merges are refused. SETUP faults with
 * file, line and column. The caller ends *out with yaml_free. */
MUST_CHECK bool yaml_read(const char *name, const char *text, size_t length, struct yaml *out,
                          struct fault *why);
void yaml_free(struct yaml *yaml);

/* yaml_part lends a map's part, NULL when there is none. */
const struct yaml_node *yaml_part(const struct yaml_node *map, const char *key);

/* yaml_wrong raises SETUP "file:line:column: about: cause" and returns false; NULL about: nothing
 * more than the place is named. */
bool yaml_wrong(const struct yaml *yaml, const struct yaml_node *node, struct fault *why,
                enum word cause, const char *about);

/* yaml_keys_are refuses a node that is no map, or has a key outside the NULL-ended list. */
MUST_CHECK bool yaml_keys_are(const struct yaml *yaml, const struct yaml_node *map,
                              const char *const *keys, struct fault *why);

#endif
