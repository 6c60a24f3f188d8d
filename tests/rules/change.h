/* What a generator does to told packets: takes something away, adds what does not belong, changes
 * the order. Not what must hold afterwards. Used by judge-pairs. */
#ifndef SEALROOM_TESTS_RULES_CHANGE_H
#define SEALROOM_TESTS_RULES_CHANGE_H

#include "packet/packet.h"

#include <stdint.h>

enum change_loss { CHANGE_PAGE_LESS, CHANGE_SEAL_LESS, CHANGE_FIELD_LESS, CHANGE_LOSSES };

/* change_chance gives the next number of a generator of our own (xorshift; *state is not 0), so
 * that every run changes alike. */
uint32_t change_chance(uint32_t *state);

/* change_lose takes one thing from a chosen page; false, and nothing is taken, where it has none.
 */
bool change_lose(struct packet *packet, enum change_loss loss, uint32_t *state);

void change_order(struct packet *packet, uint32_t *state);

/* change_add_unrelated adds a blank page, a separator, or a readable page of no known kind. */
void change_add_unrelated(struct packet *packet, uint32_t *state);

#endif
