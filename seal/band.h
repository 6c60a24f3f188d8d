/* Where the text of a ring stands on the ring laid out flat: its rows, and from where to where.
 * Not a reader. Used by seal/ring_text.c.
 *
 *      ██████████████████████████████  ring      Only the name stands from the top to the bottom of
 *      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  gap       its band. Digits at the foot keep to the ring, the
 *      1 2 3   北 京 远 帆 公 司   4 5  from_row   ends of a straight line to the inside: measured
 *       专     北 京 远 帆 公 司    章  to_row     where the name is, neither sways the band. */
#ifndef SEALROOM_SEAL_BAND_H
#define SEALROOM_SEAL_BAND_H

#include "seal/unwrap.h"

/* A run of columns; `from` + `length` may pass the last column: it then runs over column 0. */
struct column_run {
    int from, length;
};

/* Rows from..to, `to` excluded. */
struct text_band {
    int from_row, to_row;
    int ring_row; /* where the ring's line ends inwards */
};

/* band_find measures the band where the ring is lettered best. False when no band of text can be
 * told from the rest. */
bool band_find(const struct unwrapped *flat, struct text_band *out);

/* band_runs writes the runs of columns that may be the whole name, most likely first, at most
 * `room`; gives their number, 1 at least. */
int band_runs(const struct unwrapped *flat, const struct text_band *band, struct column_run *out,
              int room);

#endif
