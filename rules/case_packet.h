/* A case's packet, built from its words: papers with fields, rows, cards and seals, and changes
 * laid over them. Not the running of cases (rules/cases.c). Used by rules/cases.c and tests.
 *
 * A paper's `confidence` is that of its kind, 0.99 where none is written. A value is written as it
 * was read; besides:
 *   (blank)         looked, nothing stands there
 *   (unsure)        could not be read         (unsure TEXT)   could not be read surely
 *   (not tried)     listed, not measured      (gone)          in a change: not listed at all
 *   (written TEXT)  read, by a hard hand      (guess TEXT)    changed by the reader until its check
 *                                                             digits held, unsure */
#ifndef SEALROOM_RULES_CASE_PACKET_H
#define SEALROOM_RULES_CASE_PACKET_H

#include "packet/packet.h"
#include "rules/yaml.h"

/* A cases file that was read: its parts, lent from `yaml`. */
struct case_file {
    struct yaml yaml;
    char *book;
    struct date received;
    const struct yaml_node *seals, *papers, *packets, *cases;
};

/* case_file_read refuses other keys and parts that are missing, with their place. */
MUST_CHECK bool case_file_read(const char *name, const char *text, size_t length,
                               struct case_file *out, struct fault *why);
void case_file_free(struct case_file *file);

/* case_packet_build makes the packet of one case; the caller ends it with packet_free. */
MUST_CHECK bool case_packet_build(const struct case_file *file, const struct yaml_node *node,
                                  struct packet *out, struct fault *why);

#endif
