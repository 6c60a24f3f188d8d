/* A ring's text with its wide spaces taken out: recognisers expect characters as close as in print,
 * and a shorter strip is read faster. Keeps where everything stood.
 * Not a reader. Used by seal/ring_text.c. */
#ifndef SEALROOM_SEAL_SQUEEZE_H
#define SEALROOM_SEAL_SQUEEZE_H

#include "page/ink_density.h"
#include "seal/band.h"

/* {0} at birth, ended by squeezed_free. */
struct squeezed {
    struct ink_plane plane; /* the rows asked for, bare columns shortened */
    int *origin;            /* of each column: steps from the run's first column */
    int from, length;       /* of the run that was squeezed, columns of the ring laid out */
};

/* squeeze copies rows from_row..to_row of a run of columns of the ring laid out; bare stretches
 * longer than `widest_px` become that long. */
struct squeezed squeeze(const struct unwrapped *flat, const struct text_band *rows,
                        const struct column_run *run, int widest_px);
void squeezed_free(struct squeezed *squeezed);

#endif
