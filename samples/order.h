/* What samples-draw was asked for, and the packets that come of it.
 * Not the command line's words: samples/main.c. Used by it alone. */
#ifndef SEALROOM_SAMPLES_ORDER_H
#define SEALROOM_SAMPLES_ORDER_H

#include "base/fault.h"

struct order {
    int seed, packets, dpi, stack;
    const char *out;  /* holds inbox/ and truth/ */
    const char *code; /* a finding code or a case's number, or NULL: realistic mixture */
    const char *form; /* of files, or NULL: as offices send them */
    const char *received;
    const char *fonts;
    int hard, held_back, showcase;
};

/* order_draw draws all that was asked for; the folders exist. Faults: SETUP for a code, case, form
 * or date that is none, SYSTEM. */
MUST_CHECK bool order_draw(const struct order *order, struct fault *why);

#endif
