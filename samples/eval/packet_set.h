/* Packets read from files: the truth of drawn papers, or what `sealroom check --format json` said.
 * Not the store and no judgement. Used by samples/eval/ only. */
#ifndef SEALROOM_SAMPLES_EVAL_PACKET_SET_H
#define SEALROOM_SAMPLES_EVAL_PACKET_SET_H

#include "packet/packet.h"

struct packet_set {
    struct packet *at;
    int count;
};

/* packet_set_read reads a file, or every .json and .jsonl file below a folder in the order of their
 * names. A file holds packets one after the other: one a line, laid out over many, or as an array.
 * A packet without a label takes its file's name. Faults: SYSTEM (the file cannot be read), INPUT
 * (no packet's JSON). The caller ends the set with packet_set_free. */
MUST_CHECK bool packet_set_read(const char *path, struct packet_set *out, struct fault *why);
void packet_set_free(struct packet_set *set);

/* packet_set_add reads likewise and puts the packets behind those of `set`, which is as it was when
 * there is a fault. */
MUST_CHECK bool packet_set_add(const char *path, struct packet_set *set, struct fault *why);

/* packet_set_name lends what people call the packet: its label, else its first file. */
const char *packet_set_name(const struct packet *packet);

#endif
