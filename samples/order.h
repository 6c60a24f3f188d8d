/* What samples-draw was asked for, and the packets that come of it.
 * Not the command line's words: samples/main.c. Used by it alone. */
#ifndef SEALROOM_SAMPLES_ORDER_H
#define SEALROOM_SAMPLES_ORDER_H

#include "base/fault.h"

struct order {
    int seed, packets, dpi, stack;
    int jobs;        /* how many draw at the same time; what is drawn is the same */
    int layout;      /* 1 = the first of each paper's, counted round; 0 = by chance */
    const char *out; /* holds inbox/ and truth/ */
    /* Finding codes and numbers of cases, all in each packet, ended by NULL; NULL or none: in
     * realistic mixture. */
    const char *const *codes;
    int every_code;   /* so many times each code among the packets, the rest in mixture; 0 = not */
    int first, last;  /* of the packets only these are drawn; 0 = from the first, to the last */
    const char *form; /* of files, or NULL: as offices send them */
    const char *received;
    const char *fonts;
    int hard, held_back, showcase;
};

#define ORDER_CODES 8

/* order_draw draws all that was asked for; the folders exist. Faults: SETUP for a code, case, form
 * or date that is none, or codes that exclude each other, SYSTEM. */
MUST_CHECK bool order_draw(const struct order *order, struct fault *why);

#endif
