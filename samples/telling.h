/* Packets told for an order: in realistic mixture, faultless, or with certain things wrong.
 * Not drawing, and not what can be wrong: samples/cases.h. Used by samples/order.c. */
#ifndef SEALROOM_SAMPLES_TELLING_H
#define SEALROOM_SAMPLES_TELLING_H

#include "samples/cases.h"

/* Each gives a story that the caller ends with story_free. */
struct story *telling_clean(struct chance *from, struct date received);
/* telling_mixture: half of them faultless, half with one to three things wrong. */
struct story *telling_mixture(struct chance *from, struct date received);
/* telling_spoiled tells packets until every spoiling of the list fits one: NULL when they exclude
 * each other. */
struct story *telling_spoiled(struct chance *from, const struct spoiling *const *list, int count,
                              struct date received);

#endif
