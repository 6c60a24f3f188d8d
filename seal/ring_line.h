/* A ring's text as it was read once: how good it is, how its characters are spaced, what at its
 * ends is no part of a name. Not a reader. Used by seal/ring_text.c. */
#ifndef SEALROOM_SEAL_RING_LINE_H
#define SEALROOM_SEAL_RING_LINE_H

#include "base/line_reader.h"
#include "seal/ring_axis.h"

#include <stdbool.h>

/* ring_line_pitch gives the usual distance of neighbours (of the line's length): a ring's
 * characters stand evenly, digits and brackets closer. 1 when there are fewer than two. */
double ring_line_pitch(const struct line_text *line);

/* ring_line_worth tells how good a reading is: sure characters, many of them, none dropped. */
double ring_line_worth(const struct line_text *line);

/* ring_line_count_gaps makes a line's confidence that of its whole name: a character that was lost
 * between two others, which stand apart, was read with none. After fuse_retell. */
void ring_line_count_gaps(struct line_text *line);

/* ring_line_is_sure tells that reading again would add nothing. */
bool ring_line_is_sure(const struct line_text *line);

/* How many characters are stray at the ends of a line. */
struct ring_strays {
    int head, tail;
};

/* ring_line_trim drops specks, and what is stray at both ends: single things, and runs of doubt,
 * which a straight line leaves where it comes close to the ring's text, unless the name is only
 * centred on its axis (shares of the line's length) with them. Gives how many characters that are
 * no specks it dropped. */
struct ring_strays ring_line_trim(struct line_text *line, const struct ring_axis *axis);

/* ring_line_drop_inner drops ends of a straight line (合同专用章) that were read with the name:
 * what stands at an end in the inner part of the name's band alone, `outer` being the share of each
 * character's ink in the outer half of it, and leaves the name centred on its axis, which it is not
 * with it. Nothing where the axis is not known. */
struct ring_strays ring_line_drop_inner(struct line_text *line, const struct ring_axis *axis,
                                        const double *outer);

/* ring_line_lacks tells how many characters a name that is centred on the axis lacks at its
 * beginning (less than 0: at its end); 0 when nothing tells. */
int ring_line_lacks(const struct line_text *line, const struct ring_axis *axis);

/* ring_steps_pass makes the same strays of a line's places no evidence: as well nothing as what was
 * read. Likewise whatever was read there that no name has: specks, brackets, single letters. */
void ring_steps_pass(struct line_steps *steps, const struct ring_strays *strays);

#endif
