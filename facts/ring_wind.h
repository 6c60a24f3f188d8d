/* Rings whose reading was begun at a wrong place: another seal's rim, or print, stood in the gap
 * between the name's end and its beginning, and a wider room was taken for it. Not a guess: the
 * name is given, and each of its characters must have been read. Used by facts/ring.c. */
#ifndef SEALROOM_FACTS_RING_WIND_H
#define SEALROOM_FACTS_RING_WIND_H

#include "base/line_reader.h"

/* ring_unwind puts a ring that has all characters of the name, its last ones first, into the name's
 * order, and drops the signs that stand in the gap. `name` is folded, without brackets, and so is
 * the ring. Untouched, and false, when it is no such ring. */
bool ring_unwind(struct line_text *ring, const char *name);

/* ring_is_wound tells whether the name's last characters stand first, and then those from its
 * beginning, with gaps perhaps. No body is called so. */
bool ring_is_wound(const struct line_text *ring, const char *name);

#endif
