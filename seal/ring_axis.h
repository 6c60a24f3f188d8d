/* The line on which a seal's name is centred: it runs through the star's upper point, or along the
 * small axis of an oval. A name of which more stands on one side than on the other lost characters
 * there, or gained some that are not its own. Not a reader. Used by seal/ring_text.c. */
#ifndef SEALROOM_SEAL_RING_AXIS_H
#define SEALROOM_SEAL_RING_AXIS_H

#include "seal/place.h"
#include "seal/star.h"
#include "seal/unwrap.h"

/* Where the axis may stand, on whatever the ring's text is measured: `at`, and every `step` from
 * there (a star has five points, an oval two ends). A step of 0: not known. */
struct ring_axis {
    double at, step;
};

/* ring_axis_of gives it in columns of the ring laid out. A seal that is neither oval nor has a star
 * has none. */
struct ring_axis ring_axis_of(const struct unwrapped *flat, const struct ellipse *ellipse,
                              const struct star *star);

/* ring_axis_seen gives it in shares of a run of columns: 0 at `from`, 1 after `length`. */
struct ring_axis ring_axis_seen(const struct ring_axis *axis, double from, double length);

/* ring_axis_off tells how far `middle` is behind the nearest place of the axis (less than 0: before
 * it); 0 when there is none. */
double ring_axis_off(const struct ring_axis *axis, double middle);

#endif
