/* Which ways up a sheet may be shown. Not where its cards are (samples/eval/compare_cards.c).
 * Used by samples/eval/score.c. */
#ifndef SEALROOM_SAMPLES_EVAL_LYING_H
#define SEALROOM_SAMPLES_EVAL_LYING_H

#include "packet/packet.h"

#include <stdbool.h>

/* lying_is_right tells whether a page may be shown turned by so many degrees. Papers have one
 * upright, the truth's. A sheet of cards that lie different ways has none: there any turn is right
 * that lets as many cards stand upright as the truth's. */
bool lying_is_right(const struct page_reading *truth, int rotation_degrees);

#endif
